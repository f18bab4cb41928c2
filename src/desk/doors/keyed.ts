/**
 * A call or a visit, keyed in by staff while the person is there. The prompts are safe for a caller whom somebody may
 * overhear: each can be answered with yes or no. The form itself is the desk's.
 */
import type { Lang } from '../../base/words.js';
import type { IncomingContact, SafeContact, Teller } from '../../tell/index.js';
import { contactFrom, hash } from './arrived.js';
import { cleanLine } from './clean-text.js';
import { note } from './notes.js';
import { cy } from './words/keyed.cy.js';
import { en } from './words/keyed.en.js';

/** In the order they are asked. The first three come before anything else, and before any name. */
export const KEYED_PROMPTS = [
  'in-danger-now',
  'can-talk-now',
  'safe-words',
  'child-age',
  'who-is-it',
  'known-in-real-life',
  'app',
  'username',
  'asked-for-images',
  'images-sent',
  'threatened',
  'planning-to-meet',
  'who-knows',
] as const;
export type KeyedPrompt = (typeof KEYED_PROMPTS)[number];

export const KEYED_VERSION = 'keyed-1';

const COPY = { en, cy } as const;

/** What to say, what it is for, and whether yes or no is enough. */
export const promptInWords = (prompt: KeyedPrompt, lang: Lang) => COPY[lang][prompt];

/** Prompts that a caller can answer with yes or no while somebody listens. */
export const YES_OR_NO: readonly KeyedPrompt[] = [
  'in-danger-now',
  'can-talk-now',
  'known-in-real-life',
  'asked-for-images',
  'images-sent',
  'threatened',
  'planning-to-meet',
];

export interface Keyed {
  readonly channel: 'phone' | 'front-counter';
  /** The form's own token: sent twice it is one. */
  readonly token: string;
  readonly text: string;
  readonly answers: Partial<Readonly<Record<KeyedPrompt, string>>>;
  readonly teller: Teller | null;
  readonly language: Lang;
  readonly name: string | null;
  /** The number that called or was given: the same number is the same conversation; none begins a new one. */
  readonly number: string | null;
  readonly safeContact: SafeContact | null;
  readonly organisation: string | null;
  readonly role: string | null;
  /** Which desk: `101`, `front counter, Newport`. */
  readonly keyedBy: string;
}

/** **Shape**: what was keyed → the contact it is. */
export function keyedContact(keyed: Keyed, now: Date): IncomingContact {
  const number = keyed.number?.replace(/[^\d+]/g, '') ?? '';
  return contactFrom(
    {
      channel: keyed.channel,
      kind: 'report',
      externalId: `keyed:${hash(keyed.token).slice(0, 40)}`,
      conversation: number.length < 5 ? `keyed:${hash(keyed.token).slice(0, 40)}` : `number:${number}`,
      text: keyed.text,
      language: keyed.language,
      teller: keyed.teller,
      answers: [...answersOf(keyed), note('keyed-by', cleanLine(keyed.keyedBy, 100) ?? '')],
      identity: {
        name: cleanLine(keyed.name),
        handle: cleanLine(keyed.number, 50),
        safeContact: keyed.safeContact,
        organisation: cleanLine(keyed.organisation),
        role: cleanLine(keyed.role),
      },
    },
    now,
  );
}

const answersOf = ({ answers, language }: Keyed) =>
  KEYED_PROMPTS.flatMap((question) => {
    const answer = cleanLine(answers[question] ?? null, 1000);
    const { asked } = promptInWords(question, language);
    return answer === null ? [] : [{ question, version: KEYED_VERSION, asked, answer }];
  });

/** From what a partner sent, checked, to the contact it is. */
import type { Lang } from '../../../base/words.js';
import { type Answer, type IncomingContact, type SafeContact, TELLERS } from '../../../tell/index.js';
import { contactFrom, contactId } from '../arrived.js';
import { cleanLine, cleanText } from '../clean-text.js';
import { note } from '../notes.js';
import { type Json, isTrueAt, listAt, numberAt, textAt } from '../../../wire/read-json.js';
import { cy } from '../words/partner.cy.js';
import { en } from '../words/partner.en.js';
import { type FieldName, REFERRAL_FIELDS } from './fields.js';
import type { Partner } from './partner.js';

const COPY = { en, cy } as const;

/** Which set of questions partners answer. A change of the table is a new version. */
export const REFERRAL_VERSION = 'partner-1';

export interface Sent {
  readonly partner: Partner;
  /** `webhook-id`: the same sending has the same, however often it is repeated. */
  readonly sendingId: string;
  readonly body: Json;
  readonly now: Date;
}

const externalIdOf = ({ partner, sendingId }: Sent): string => `${partner.id}:${sendingId}`;

/** The contact's id before it is made: a referral is named by it. */
export const sentContactId = (sent: Sent): string => contactId('partner', externalIdOf(sent));

const languageOf = (body: Json): Lang => (textAt(body, 'language') === 'cy' ? 'cy' : 'en');

/** Said again in identity or in the contact itself, so not among the answers. */
const ELSEWHERE: readonly FieldName[] = [
  'teller',
  'language',
  'what_happened',
  'reference',
  'pictures_elsewhere',
];

export function referralContact(sent: Sent): IncomingContact {
  const { body, partner, now } = sent;
  const id = sentContactId(sent);
  return contactFrom(
    {
      channel: 'partner',
      kind: 'referral',
      externalId: externalIdOf(sent),
      conversation: `${partner.id}:${id}`,
      text: textAt(body, 'what_happened') ?? '',
      language: languageOf(body),
      teller: TELLERS.find((teller) => teller === body['teller']) ?? null,
      answers: [...answersOf(body), ...referenceOf(body)],
      identity: {
        name: cleanLine(textAt(body, 'referrer_name')),
        role: cleanLine(textAt(body, 'referrer_role')),
        organisation: cleanLine(textAt(body, 'referrer_organisation')) ?? partner.name[languageOf(body)],
        handle: `partner:${partner.id}`,
        safeContact: safeContactOf(body),
      },
      offered: Array.from(
        { length: numberAt(body, 'pictures_elsewhere') ?? 0 },
        () => ({ kind: 'picture', bytes: null }) as const,
      ),
    },
    now,
  );
}

const referenceOf = (body: Json): readonly Answer[] => {
  const reference = cleanLine(textAt(body, 'reference'), 100);
  return reference === null ? [] : [note('partner-reference', reference)];
};

function answersOf(body: Json): readonly Answer[] {
  const words = COPY[languageOf(body)];
  return REFERRAL_FIELDS.filter(
    ({ name }) => !ELSEWHERE.includes(name) && !/^(referrer|safe)_(?!phone|email)/.test(name),
  ).flatMap(({ name }) => {
    const answer = answerOf(body, name, words);
    return answer === null
      ? []
      : [{ question: name, version: REFERRAL_VERSION, asked: words.field[name].label, answer }];
  });
}

function answerOf(body: Json, name: FieldName, words: (typeof COPY)[Lang]): string | null {
  const value = body[name];
  if (value === true || value === false) return words.choice[value ? 'yes' : 'no'];
  if (Array.isArray(value)) return cleanText(listAt(body, name).join('\n'), 4000).text || null;
  const text = cleanLine(textAt(body, name), 500);
  return text !== null && text in words.choice ? words.choice[text as keyof typeof words.choice] : text;
}

function safeContactOf(body: Json): SafeContact | null {
  const way = textAt(body, 'safe_way');
  if (way === null) return null;
  const line = (name: FieldName): string | null => cleanLine(textAt(body, name), 500);
  return {
    way: way as SafeContact['way'],
    address: line('safe_address'),
    times: line('safe_times'),
    wording: line('safe_wording'),
    never: line('safe_never'),
  };
}

/** What is sent about a referral later. `referral` is the contact's id. */
export function additionContact(sent: Sent, referral: string): IncomingContact {
  const { body, partner, now } = sent;
  const words = COPY[languageOf(body)];
  const danger = isTrueAt(body, 'in_danger_now') ? words.choice.yes : words.choice.no;
  return contactFrom(
    {
      ...aboutReferral(sent, referral),
      kind: 'addition',
      text: textAt(body, 'what_happened') ?? '',
      language: languageOf(body),
      identity: { handle: `partner:${partner.id}` },
      answers: [
        {
          question: 'in_danger_now',
          version: REFERRAL_VERSION,
          asked: words.field.in_danger_now.label,
          answer: danger,
        },
      ],
    },
    now,
  );
}

export const withdrawalContact = (sent: Sent, referral: string): IncomingContact =>
  contactFrom(
    {
      ...aboutReferral(sent, referral),
      kind: 'withdrawal',
      text: textAt(sent.body, 'reason') ?? '',
      identity: { handle: `partner:${sent.partner.id}` },
    },
    sent.now,
  );

/** A partner says that it has what we handed over: the chase ends. `handover` is our id of it. */
export const receiptContact = (sent: Sent, handover: string): IncomingContact =>
  contactFrom(
    {
      channel: 'partner',
      externalId: externalIdOf(sent),
      conversation: `handover:${handover}`,
      kind: 'message',
      identity: { handle: `partner:${sent.partner.id}`, name: cleanLine(textAt(sent.body, 'received_by')) },
      answers: [...referenceOf(sent.body), note('in-reply-to', handover)],
    },
    sent.now,
  );

const aboutReferral = (sent: Sent, referral: string) =>
  ({
    channel: 'partner',
    externalId: externalIdOf(sent),
    conversation: `${sent.partner.id}:${referral}`,
  }) as const;

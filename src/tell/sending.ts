/** Sending: what was told is sealed, appended and on the disk before anybody is thanked. */
import type { Lang } from '../base/words.js';
import { type Appender, NotKept } from '../intake/index.js';
import { sealer } from '../keys/index.js';
import { type DoorKeys, conversationOf, nameOfToken } from './door-keys.js';
import type { TellOrganisation } from './folder.js';
import { replySeed } from './reply-key.js';
import {
  type Answer,
  type ContactKind,
  type Identity,
  type IncomingContact,
  NOBODY,
  type Teller,
  contactBytes,
} from './rules/contact.js';

/** What somebody sends, before it has a name. */
export interface Told {
  readonly kind: ContactKind;
  /** Made when the first page was shown, or for each thing written later: the same token is the same sending. */
  readonly token: string;
  /** The bytes of the teller's code. */
  readonly code: Uint8Array;
  readonly language: Lang;
  readonly teller: Teller | null;
  readonly text: string;
  readonly answers: readonly Answer[];
  readonly identity?: Identity;
  readonly now: Date;
}

export interface Sender {
  /** Comes back when it is on the disk. **Errors**: throws `NotKept`; then nobody may be thanked. */
  send(organisation: TellOrganisation, told: Told): Promise<void>;
  hasRoom(): Promise<boolean>;
  close(): Promise<void>;
}

/** Signs of a machine: noted beside the answers, and no part of what was told. The same report sent later has others. */
export const SOFT_SIGNALS = 'soft-signals';

/** How many names are remembered, so that a double click is not written twice. The rooms sort out the rest by name. */
const REMEMBERED = 10_000;

export function senderTo(appender: Appender, keys: DoorKeys): Sender {
  const sent = new Map<string, Promise<void>>();
  let key = '';
  let close: ReturnType<typeof sealer> | null = null;
  const sealFor = (organisation: TellOrganisation): ReturnType<typeof sealer> => {
    if (close === null || key !== organisation.public_key) {
      key = organisation.public_key;
      close = sealer(Buffer.from(key, 'base64'));
    }
    return close;
  };
  return {
    send: (organisation, told) => {
      const contact = contactOf(keys, told);
      const before = sent.get(contact.id);
      if (before) return before;
      const box = sealFor(organisation)(contactBytes(contact), 'contact');
      const kept = appender.append({ name: contact.id, box });
      remember(sent, contact.id, kept);
      return kept;
    },
    hasRoom: () => appender.hasRoom(),
    close: () => appender.close(),
  };
}

function remember(sent: Map<string, Promise<void>>, id: string, kept: Promise<void>): void {
  if (sent.size >= REMEMBERED)
    for (const oldest of [...sent.keys()].slice(0, REMEMBERED / 2)) sent.delete(oldest);
  sent.set(id, kept);
  kept.catch((error: unknown) => {
    // Not kept means that it may be sent again.
    if (error instanceof NotKept) sent.delete(id);
  });
}

/**
 * The contact as the rooms will read it. Its name holds what was written as well as the token: a reload is the same
 * report, and somebody who goes back, writes more and sends again is not taken for one who only pressed twice.
 */
export function contactOf(keys: DoorKeys, told: Told): IncomingContact {
  const said: string[] = [told.kind, told.text, JSON.stringify(told.identity ?? null)];
  for (const { question, answer } of told.answers) if (question !== SOFT_SIGNALS) said.push(question, answer);
  const id = nameOfToken(keys, told.token, said);
  return {
    format: 'plimsoll-contact-1',
    id,
    channel: 'tell',
    externalId: id,
    conversation: conversationOf(keys, told.code),
    kind: told.kind,
    receivedAt: told.now.toISOString(),
    sentAt: null,
    language: told.language,
    teller: told.teller,
    text: told.text,
    answers: told.answers,
    identity: told.identity ?? NOBODY,
    offered: [],
    replySeed: replySeed(told.code, keys.pepper).toString('base64'),
    replyBy: null,
  };
}

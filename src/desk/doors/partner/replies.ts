/**
 * What an officer wrote to a partner, until the partner has it. The rooms close it for the doors' own key and lay it into
 * `doors/replies/`; the doors open it when the partner asks with its key, and write into `doors/collected/` what the
 * partner says that it has. Nobody carries anything by hand, and no word lies open on the disk.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isId } from '../../../base/id.js';
import { dayInLondon } from '../../../base/day.js';
import { LANGS, type Lang } from '../../../base/words.js';
import {
  type PublicKey,
  keyPairFrom,
  makeFolder,
  newKeyPair,
  open,
  seal,
  writeWhole,
} from '../../../keys/index.js';
import type { DoorFolders } from '../folder.js';
import { listAt, readObject, textAt } from '../../../wire/read-json.js';
import { cy } from '../words/partner.cy.js';
import { en } from '../words/partner.en.js';

const COPY = { en, cy } as const;

export interface PartnerReply {
  readonly id: string;
  /** The day; the hour would say who was on duty. */
  readonly writtenOn: string;
  readonly language: Lang;
  readonly text: string;
}

export interface PartnerReplies {
  /** What lies ready for a referral, oldest first. `contact` is the referral's contact. */
  listFor(contact: string): readonly PartnerReply[];
  /** The partner has it. On the disk when this comes back. */
  collected(reply: string): void;
}

const FORMAT = 'plimsoll-partner-replies-1';
const boxOf = (folders: DoorFolders, contact: string): string => {
  if (!/^[0-9a-f]{32}$/.test(contact)) throw new Error('replies are named by the referral’s contact');
  return path.join(folders.replies, `${contact}.box`);
};
const privateFile = ({ seen }: DoorFolders): string => path.join(seen, 'replies-key');
const publicFile = ({ seen }: DoorFolders): string => path.join(seen, 'replies-key.public');

/** For the doors. The key is made at the first start and stays. */
export function partnerReplies(folders: DoorFolders): PartnerReplies {
  makeFolder(folders.seen);
  if (!existsSync(privateFile(folders))) writeWhole(privateFile(folders), newKeyPair().privateKey);
  const pair = keyPairFrom(readFileSync(privateFile(folders)));
  writeWhole(publicFile(folders), pair.publicKey, 0o640);
  return {
    listFor(contact) {
      const file = boxOf(folders, contact);
      const bytes = existsSync(file) ? open(pair.privateKey, readFileSync(file), 'reply') : null;
      return bytes === null ? [] : readReplies(bytes.toString('utf8'));
    },
    collected(reply) {
      if (!isId(reply)) throw new Error('a reply is named by its id');
      makeFolder(folders.collected);
      writeWhole(path.join(folders.collected, reply), '', 0o640);
    },
  };
}

function readReplies(text: string): readonly PartnerReply[] {
  const read = readObject(text);
  if (textAt(read, 'format') !== FORMAT) return [];
  return listAt(read, 'replies').map((one) => ({
    id: textAt(one, 'id') ?? '',
    writtenOn: textAt(one, 'writtenOn') ?? '',
    language: textAt(one, 'language') === 'cy' ? 'cy' : 'en',
    text: textAt(one, 'text') ?? '',
  }));
}

const SANDBOX_REPLY = '00000000-0000-4000-8000-00000000000';

/** One invented reply in each language to every referral, to try with; it never goes away. */
export const sandboxReplies = (now: () => Date): PartnerReplies => ({
  listFor: () =>
    LANGS.map((language, n) => ({
      id: `${SANDBOX_REPLY}${n + 1}`,
      writtenOn: dayInLondon(now()),
      language,
      text: COPY[language].sandboxReply,
    })),
  collected: () => undefined,
});

/** For the rooms: the doors' key, once the doors have been opened for the first time. */
export function readRepliesKey(folders: DoorFolders): PublicKey | null {
  const file = publicFile(folders);
  return existsSync(file) ? readFileSync(file) : null;
}

/** For the rooms: everything that a partner still has to collect for a referral; nothing takes the box away. */
export function writePartnerReplies(
  folders: DoorFolders,
  key: PublicKey,
  { contact, replies }: { readonly contact: string; readonly replies: readonly PartnerReply[] },
): void {
  if (replies.length === 0) return takeRepliesAway(folders, contact);
  makeFolder(folders.replies);
  const bytes = Buffer.from(JSON.stringify({ format: FORMAT, replies }));
  writeWhole(boxOf(folders, contact), seal(key, bytes, 'reply'), 0o640);
}

/** For the rooms: also when a thread is destroyed. */
export function takeRepliesAway(folders: DoorFolders, contact: string): void {
  rmSync(boxOf(folders, contact), { force: true });
}

/** For the rooms: which replies partners say they have. */
export const listCollected = ({ collected }: DoorFolders): readonly string[] =>
  existsSync(collected) ? readdirSync(collected).filter((name) => isId(name)) : [];

/** For the rooms: it has been written down here. */
export function forgetCollected({ collected }: DoorFolders, reply: string): void {
  if (isId(reply)) rmSync(path.join(collected, reply), { force: true });
}

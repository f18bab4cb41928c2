/** A public door of its own in a new folder, with an organisation that can open what is told to it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { now as wallClock } from '../../src/base/day.js';
import { listJournals, readJournal } from '../../src/intake/index.js';
import { type KeyPair, keyPairFrom, newKeyPair, open, seal } from '../../src/keys/index.js';
import {
  AWAY_DEFAULT,
  type BoxedReply,
  type IncomingContact,
  type TellOrganisation,
  boxBytes,
  boxesFolder,
  readContact,
  replyKey,
  tellFolder,
  writeOrganisation,
} from '../../src/tell/index.js';
import { type Tell, type TellOptions, buildTell } from '../../src/tell/serving.js';

export interface Door {
  readonly folder: string;
  readonly pair: KeyPair;
  readonly tell: Tell;
  /** Everything in the journal, opened with the organisation's key, in order. */
  told(): readonly IncomingContact[];
  /** Puts replies into the box of a contact, as the rooms do. */
  reply(contact: IncomingContact, replies: readonly BoxedReply[]): Promise<void>;
  close(): Promise<void>;
}

export const anOrganisation = (pair: KeyPair, changes: Partial<TellOrganisation> = {}): TellOrganisation => ({
  format: 'plimsoll-tell-organisation-1',
  written_at: '2026-11-24T08:00:00.000Z',
  public_key: Buffer.from(pair.publicKey).toString('base64'),
  name: { en: 'Made-up Police', cy: 'Heddlu Dychmygol' },
  away: AWAY_DEFAULT,
  first_reply_hours: 4,
  other_ways: [
    {
      channel: 'messenger',
      name: { en: 'Messenger', cy: 'Messenger' },
      href: null,
      monitored: { en: 'every day, 8am to 10pm', cy: 'bob dydd, 8yb i 10yh' },
      verified_on: '2026-11-01',
    },
  ],
  local_numbers: [],
  area: 'W15000002',
  ...changes,
});

/** A door that is built and does not listen yet. */
export async function aDoor(options: Partial<TellOptions> & { readonly pair?: KeyPair } = {}): Promise<Door> {
  const folder = options.dataFolder ?? mkdtempSync(path.join(tmpdir(), 'plimsoll-door-'));
  const pair = options.pair ?? newKeyPair();
  writeOrganisation(folder, anOrganisation(pair));
  const tell = await buildTell({
    dataFolder: folder,
    origin: 'http://localhost',
    loopback: true,
    now: wallClock,
    log: () => undefined,
    leastFree: 0,
    ...options,
  });
  return {
    folder,
    pair,
    tell,
    told: () => toldIn(folder, pair),
    reply: (contact, replies) => replyTo(folder, contact, replies),
    close: async () => {
      await tell.close();
      if (options.dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function toldIn(folder: string, pair: KeyPair): readonly IncomingContact[] {
  const journal = path.join(tellFolder(folder), 'journal');
  return listJournals(journal).flatMap((name) =>
    readJournal(journal, name, 0).entries.flatMap(({ box }) => {
      const bytes = open(pair.privateKey, box, 'contact');
      const contact = bytes === null ? null : readContact(bytes);
      return contact === null ? [] : [contact];
    }),
  );
}

async function replyTo(
  folder: string,
  contact: IncomingContact,
  replies: readonly BoxedReply[],
): Promise<void> {
  const key = await replyKey(Buffer.from(contact.replySeed ?? '', 'base64'));
  const boxes = boxesFolder(tellFolder(folder));
  mkdirSync(boxes, { recursive: true });
  const box = boxBytes({ format: 'plimsoll-reply-box-1', replies, closed: false });
  writeFileSync(path.join(boxes, key.lookup), seal(keyPairFrom(key.privateKey).publicKey, box, 'reply'));
}

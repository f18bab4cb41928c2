/** A round with letters that were seen and are to go, and a mail account for them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Actor, inTransaction } from '../../src/db/index.js';
import type { LetterKind } from '../../src/db/index.js';
import { GUARD_LIMITS, ReplyReader } from '../../src/count/index.js';
import type { MailBy } from '../../src/count/actions/mail/by.js';
import { accountCarrier } from '../../src/count/mail/account-carrier.js';
import type { Carrier } from '../../src/count/mail/carrier.js';
import { type RoundMailSettings, readRoundMail } from '../../src/count/mail/settings.js';
import { type LetterFile, insertLetter } from '../../src/count/store/letters.js';
import { insertRequests, insertRound, listEvents, updateOpened } from '../../src/count/store/rounds.js';
import type { Keyring } from '../../src/keys/index.js';
import { type FreshDatabase, ONE_MORNING } from './database.js';
import type { MailServers } from './mail-servers.js';
import { aQuestion } from './round.js';

export interface AskedOf {
  readonly authority: string;
  readonly token: string;
  readonly sendTo: string | null;
}

/** An open round with a request to each. **Shape**: their ids by authority. */
export async function anOpenRound(
  fresh: FreshDatabase,
  who: Actor,
  asked: readonly AskedOf[],
): Promise<{ readonly round: string; readonly requests: ReadonlyMap<string, string> }> {
  return inTransaction(fresh.db, who, async (tx) => {
    const of = { org: who.org, by: who.account ?? '', at: ONE_MORNING };
    const round = await insertRound(tx, {
      ...of,
      title: 'Online offences against children, 2025/26',
      question: aQuestion({ authorities: asked.map(({ authority }) => authority) }),
      clonedFrom: null,
    });
    const ids = await insertRequests(
      tx,
      asked.map((one) => ({ ...one, round, law: 'foia' as const })),
      of,
    );
    await updateOpened(tx, round, ONE_MORNING);
    return { round, requests: new Map(asked.map(({ authority }, i) => [authority, ids[i] ?? ''])) };
  });
}

/** A letter that somebody has seen. */
export const aLetter = (
  fresh: FreshDatabase,
  who: Actor,
  of: {
    readonly request: string;
    readonly kind?: LetterKind;
    readonly subject?: string;
    readonly body?: string;
    readonly files?: readonly LetterFile[];
  },
): Promise<string> =>
  inTransaction(fresh.db, who, (tx) =>
    insertLetter(
      tx,
      {
        request: of.request,
        kind: of.kind ?? 'request',
        language: 'en',
        subject: of.subject ?? 'Request for information: online offences',
        body:
          of.body ??
          'Dear Sir or Madam,\n\nUnder the Freedom of Information Act 2000 I ask for the following.\n',
        wording: 'round-letters-1',
        files: of.files ?? [],
      },
      { org: who.org, by: who.account ?? '', at: ONE_MORNING },
    ),
  );

/** The settings of an account at the test's own servers, read as they would be from the data folder. */
export function accountSettings(
  servers: MailServers,
  more: Readonly<Record<string, unknown>> = {},
): RoundMailSettings {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plimsoll-round-mail-'));
  const file = path.join(folder, 'round-mail.json');
  writeFileSync(file, JSON.stringify(accountJson(servers, more)), { mode: 0o600 });
  const read = readRoundMail(file);
  rmSync(folder, { recursive: true });
  if (!read.ok || read.value === null) throw new Error(`the settings do not hold: ${JSON.stringify(read)}`);
  return read.value;
}

export const accountJson = (servers: MailServers, more: Readonly<Record<string, unknown>> = {}) => ({
  testing: { loopback: true },
  address: 'foi@desk.test',
  name: { en: 'Made-up Charity', cy: 'Elusen Ddychmygol' },
  smtp: { host: '127.0.0.1', port: servers.smtpPort, security: 'none' },
  imap: {
    host: '127.0.0.1',
    port: servers.imapPort,
    tls: false,
    user: 'foi',
    password: servers.password,
    poll_seconds: 5,
  },
  ...more,
});

export interface RoundMailMaker {
  readonly by: MailBy;
  readonly reader: ReplyReader;
}

export function roundMail(
  fresh: FreshDatabase,
  { keys, carrier }: { readonly keys: Keyring; readonly carrier: Carrier },
): RoundMailMaker {
  const reader = new ReplyReader(GUARD_LIMITS);
  const by: MailBy = {
    db: fresh.db,
    actor: fresh.system,
    keys,
    carrier,
    read: (bytes, name) => reader.read(bytes, name),
    open: (files) => reader.open(files),
  };
  return { by, reader };
}

export const accountAt = (servers: MailServers, more: Readonly<Record<string, unknown>> = {}): Carrier =>
  accountCarrier(accountSettings(servers, more));

/** The kinds of what happened to a request, in order. */
export const happened = (fresh: FreshDatabase, request: string): Promise<readonly string[]> =>
  inTransaction(fresh.db, fresh.system, async (tx) =>
    (await listEvents(tx, request)).map(({ kind }) => kind),
  );

/** An installation on its own embedded database, with people telling, for copying out, bringing back and destroying. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import { instant } from '../../src/base/day.js';
import { run } from '../../src/cli/command.js';
import { openDatabase } from '../../src/db/connect.js';
import {
  type Actor,
  type OpenDatabase,
  ensureOrganisation,
  inTransaction,
  insertAccount,
  systemActor,
} from '../../src/db/index.js';
import { type Doing, accountOf } from '../../src/desk/actions/act-on.js';
import { type BringingIn, bringIn } from '../../src/desk/actions/bring-in.js';
import { closeThread } from '../../src/desk/actions/close.js';
import { fillBoxes } from '../../src/desk/actions/fill-boxes.js';
import { writeNote } from '../../src/desk/actions/note.js';
import { replyTo } from '../../src/desk/actions/reply.js';
import { takeThread } from '../../src/desk/actions/take.js';
import { findThread } from '../../src/desk/store/threads.js';
import { type Keyring, createKeyring, openKeyring } from '../../src/keys/index.js';
import { type IncomingContact, NOBODY } from '../../src/tell/index.js';
import { aContact, keepInJournal } from './contact.js';
import { aFolder, inMemory } from './server.js';

/** Long enough ago that what was closed then is due, whatever day the command is run on. */
export const LONG_AGO = instant('2024-03-01T09:00:00.000Z');

export interface Installation {
  readonly root: string;
  readonly dataFolder: string;
  readonly keysFolder: string;
  readonly keys: Keyring;
  readonly opened: OpenDatabase;
  readonly officer: Actor & { readonly account: string };
  readonly by: BringingIn;
  /** The command with this installation's environment. */
  plimsoll(args: readonly string[], over?: Readonly<Record<string, string>>): Promise<Said>;
  close(): Promise<void>;
}

export interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** TMPDIR is where a drill restores: in the installation’s own folder, so that what it leaves would be seen. */
const OURS = [
  'TMPDIR',
  'PLIMSOLL_DATA',
  'PLIMSOLL_KEYS',
  'PLIMSOLL_UNLOCK_FILE',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
] as const;

/** Runs the command in this process with only these settings of ours. */
export async function plimsoll(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  stdin = '',
): Promise<Said> {
  const before = OURS.map((name) => [name, process.env[name]] as const);
  for (const name of OURS) delete process.env[name];
  Object.assign(process.env, env);
  const out: string[] = [];
  const err: string[] = [];
  try {
    const exit = await run(
      args,
      {
        out: (text) => void out.push(text),
        err: (text) => void err.push(text),
        isTerminal: false,
        stdin: async () => Buffer.from(stdin),
      },
      {},
    );
    return { exit, out: out.join('\n'), err: err.join('\n') };
  } finally {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
}

/** Made in a folder of its own, with its keyring beside the data; taken away after the tests of the file. */
export async function anInstallation(): Promise<Installation> {
  const root = aFolder(inMemory());
  const [dataFolder, keysFolder] = [path.join(root, 'data'), path.join(root, 'keys')];
  createKeyring({ folder: keysFolder }, LONG_AGO);
  const keys = openKeyring({ folder: keysFolder });
  const opened = await openDatabase({ dataFolder, purpose: 'verb' });
  if (!keys.ok || !opened.ok) throw new Error('the installation did not open');
  const { db } = opened.value;
  const named = { name: { en: 'Made-up Police', cy: 'Heddlu Dychmygol' }, madeUp: true };
  const { id } = await ensureOrganisation(db, named, LONG_AGO);
  const actor = { ...systemActor(id), clearance: 'sealed' } as const;
  const roles = ['desk-officer', 'supervisor'];
  const account = await inTransaction(db, actor, (tx) =>
    insertAccount(tx, actor, { name: 'Mair', roles }, LONG_AGO),
  );
  let isOpen = true;
  const installation: Installation = {
    root,
    dataFolder,
    keysFolder,
    keys: keys.value,
    opened: opened.value,
    officer: accountOf({ ...actor, account, name: 'Mair', roles }),
    by: {
      db,
      actor,
      keys: keys.value,
      dataFolder,
      readText: () => ({ rulesVersion: 'none', risk: 'ordinary', signs: [] }),
    },
    plimsoll: (args, over = {}) =>
      plimsoll(args, { PLIMSOLL_DATA: dataFolder, PLIMSOLL_KEYS: keysFolder, TMPDIR: root, ...over }),
    async close() {
      if (isOpen) await opened.value.close();
      isOpen = false;
    },
  };
  after(async () => {
    await installation.close();
    rmSync(root, { recursive: true, force: true });
  });
  return installation;
}

/** Tells something by the public door; it lies in the journal until it is brought in. */
export async function tell(to: Installation, contacts: readonly Partial<IncomingContact>[]): Promise<void> {
  mkdirSync(to.dataFolder, { recursive: true });
  await keepInJournal(
    to,
    contacts.map((contact) => aContact(contact)),
  );
}

/** Tells, brings in, and gives the threads. */
export async function tellAndBringIn(
  to: Installation,
  contacts: readonly Partial<IncomingContact>[],
): Promise<readonly string[]> {
  await tell(to, contacts);
  return (await bringIn(to.by, LONG_AGO)).threads;
}

/** Somebody called so, whom an officer would find under the name. */
export const called = (name: string): IncomingContact['identity'] => ({ ...NOBODY, name });

async function doing(to: Installation, thread: string): Promise<Doing> {
  const found = await inTransaction(to.by.db, to.by.actor, (tx) => findThread(tx, thread));
  if (!found) throw new Error('no such thread');
  return { actor: to.officer, keys: to.keys, now: LONG_AGO, thread, version: found.version };
}

/** An officer takes it, writes a note and a reply, and closes it with a reason. */
export async function answerAndClose(
  to: Installation,
  thread: string,
  {
    note,
    reply,
    reason = 'test',
  }: { readonly note: string; readonly reply: string; readonly reason?: string },
): Promise<void> {
  const { db } = to.by;
  const steps: readonly ((at: Doing) => Promise<{ readonly ok: boolean }>)[] = [
    (at) => inTransaction(db, to.officer, (tx) => takeThread(tx, at)),
    (at) => inTransaction(db, to.officer, (tx) => writeNote(tx, at, note)),
    (at) =>
      inTransaction(db, to.officer, (tx) => replyTo(tx, at, { text: reply, language: 'en', advice: [] })),
    (at) => inTransaction(db, to.officer, (tx) => closeThread(tx, at, reason)),
  ];
  for (const step of steps) {
    const done = await step(await doing(to, thread));
    if (!done.ok) throw new Error(JSON.stringify(done));
  }
  await fillBoxes(to.by, LONG_AGO);
}

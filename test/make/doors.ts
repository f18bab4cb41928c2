/** Doors to test with: a data folder with a made-up organisation, its journal read back, and the doors as a process of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { now } from '../../src/base/day.js';
import { type OpenDoors, doorFolders, openDoors, writeDoorOrganisation } from '../../src/desk/doors/index.js';
import { type Entry, listJournals, readJournal } from '../../src/intake/index.js';
import { newKeyPair, open } from '../../src/keys/index.js';
import { type IncomingContact, readContact } from '../../src/tell/index.js';
import { buildHookServer } from '../../src/web/hooks/server.js';
import { ROOT } from '../house/sources.js';

export interface DoorsFolder {
  readonly dataFolder: string;
  readonly root: string;
  /** Everything in the journal, in the order it was kept, doubles and all. */
  contacts(): readonly IncomingContact[];
  /** The entries' names, without opening one. */
  names(): readonly string[];
  /** The first of each name. */
  distinct(): readonly IncomingContact[];
  remove(): void;
}

/** Secrets made for the test: none that a document shows. */
export const secretFor = (bytes = 24): string => randomBytes(bytes).toString('hex');

export function aDoorsFolder(settings: object | null): DoorsFolder {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'plimsoll-doors-'));
  const root = path.join(dataFolder, 'doors');
  const pair = newKeyPair();
  const name = { en: 'Made-up Police', cy: 'Heddlu Dychmygol' };
  writeDoorOrganisation(doorFolders(dataFolder), { publicKey: pair.publicKey, name }, now());
  if (settings !== null) {
    writeFileSync(path.join(root, 'settings.json'), JSON.stringify(settings));
    chmodSync(path.join(root, 'settings.json'), 0o600);
  }
  return {
    dataFolder,
    root,
    contacts: () => entriesOf(root).map((entry) => opened(entry, pair.privateKey)),
    names: () => entriesOf(root).map(({ name: entry }) => entry),
    distinct: () =>
      [...new Map(entriesOf(root).map((entry) => [entry.name, entry])).values()].map((entry) =>
        opened(entry, pair.privateKey),
      ),
    remove: () => rmSync(dataFolder, { recursive: true, force: true }),
  };
}

function entriesOf(root: string): readonly Entry[] {
  const folder = path.join(root, 'journal');
  const all: Entry[] = [];
  for (const name of listJournals(folder))
    for (let from = 0, more = true; more; ) {
      const { entries, next } = readJournal(folder, name, from);
      more = next > from;
      from = next;
      all.push(...entries);
    }
  return all;
}

function opened({ box }: Entry, privateKey: Uint8Array): IncomingContact {
  const contact = readContact(open(privateKey, box, 'contact') ?? new Uint8Array());
  if (contact === null) throw new Error('an entry is no contact');
  return contact;
}

/** Every byte that stands below a folder. */
export function bytesBelow(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).isFile());
  return Buffer.concat(files.map((file) => readFileSync(file)));
}

export interface ServedDoors {
  readonly origin: string;
  readonly doors: OpenDoors;
  readonly faults: unknown[];
  close(): Promise<void>;
}

/** The real server over the real doors, in this process. */
export async function serveDoors(folder: DoorsFolder, clock: () => Date = now): Promise<ServedDoors> {
  const faults: unknown[] = [];
  const broken = (error: unknown): void => void faults.push(error);
  const opened = await openDoors({ dataFolder: folder.dataFolder, now: clock, broken, leastFree: 0 });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const server = buildHookServer({ hooks: opened.value.hooks, broken, security: null, now: clock });
  await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    origin: server.listeningOrigin,
    doors: opened.value,
    faults,
    async close() {
      await server.close();
      await opened.value.close();
    },
  };
}

export interface DoorsProcess {
  readonly origin: string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<number | null>;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', () => resolve()));
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** `plimsoll serve doors`, as it is started by hand. The port stays the same over restarts. */
export async function startDoors(folder: DoorsFolder, port: number): Promise<DoorsProcess> {
  const child = spawn(
    process.execPath,
    [path.join(ROOT, 'dist/src/cli/main.js'), 'serve', 'doors', '--port', String(port - 2)],
    { env: { ...process.env, PLIMSOLL_DATA: folder.dataFolder }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  await announced(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

function announced(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (bytes: Buffer) => {
      said += String(bytes);
      if (said.includes('Ctrl-C')) resolve();
    });
    child.stderr?.on('data', (bytes: Buffer) => {
      said += String(bytes);
    });
    child.once('exit', (code) => reject(new Error(`the doors did not open (${code}): ${said}`)));
  });
}

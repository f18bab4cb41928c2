/**
 * Everything from the public door to the desk and back, on one data folder: the door, the doors for channels, the rooms
 * with their work, and a stand-in of Meta's way out. By the real clock.
 */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after } from 'node:test';
import { app } from '../../src/app.js';
import { dayInLondon, now } from '../../src/base/day.js';
import {
  type DeskService,
  readSendingSettings,
  readTextBy,
  sendingFile,
  startDesk,
  triageRulesOn,
  writeDoors,
} from '../../src/desk/index.js';
import { openDoors } from '../../src/desk/doors/index.js';
import { buildTell } from '../../src/tell/serving.js';
import { feed } from '../../src/web/feed.js';
import { buildHookServer } from '../../src/web/hooks/server.js';
import { seedPeople } from '../../src/web/people/seed.js';
import { aKeyring } from './contact.js';
import { freshDatabase } from './database.js';
import { aConfig, aPort } from './site.js';

export interface WholeDesk {
  /** Where the rooms, the public door and the doors for channels are. */
  readonly rooms: string;
  readonly tell: string;
  readonly doors: string;
  readonly desk: DeskService;
  readonly dataFolder: string;
  /** What was sent out through Meta's interface. */
  readonly sentByMeta: readonly string[];
  /** Failures that the desk's work or the doors told of. */
  readonly faults: readonly unknown[];
}

export interface WholeDeskOptions {
  readonly settings: object;
  /** Beside what Meta's stand-in needs. */
  readonly sending?: Readonly<Record<string, unknown>>;
}

export const META_TOKEN = 'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0c1d2e3f4';
export const META_ACCOUNT = '1001';

async function standInOfMeta(sent: string[]): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      sent.push(Buffer.concat(chunks).toString());
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message_id: `m_${sent.length}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  after(() => server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

function writeSettings(file: string, settings: object): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(settings));
  chmodSync(file, 0o600);
}

/** Closed after the tests of the file. */
export async function aWholeDesk({ settings, sending = {} }: WholeDeskOptions): Promise<WholeDesk> {
  const fresh = await freshDatabase();
  const { dataFolder, db, organisation } = fresh;
  const keys = aKeyring(dataFolder);
  const [faults, sentByMeta]: [unknown[], string[]] = [[], []];
  const broken = (error: unknown): void => void faults.push(error);
  writeDoors({ keys, dataFolder, name: organisation.name, otherWays: [] }, now());
  writeSettings(path.join(dataFolder, 'doors', 'settings.json'), {
    ...settings,
    testing: { loopback: true },
  });
  writeSettings(sendingFile(dataFolder), {
    hosts: ['127.0.0.1'],
    testing: { loopback: true },
    meta: {
      graph: await standInOfMeta(sentByMeta),
      human_agent: true,
      accounts: [{ id: META_ACCOUNT, access_token: META_TOKEN }],
    },
    ...sending,
  });
  const out = readSendingSettings(sendingFile(dataFolder));
  if (!out.ok) throw new Error(JSON.stringify(out.problems));

  const tell = await buildTell({
    dataFolder,
    origin: 'http://localhost',
    loopback: true,
    now,
    log: broken,
    leastFree: 0,
  });
  const tellAt = await tell.server.listen({ port: 0, host: '127.0.0.1' });
  const opened = await openDoors({ dataFolder, now, broken, leastFree: 0 });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const hooks = buildHookServer({ hooks: opened.value.hooks, broken, security: null, now });
  await hooks.listen({ port: 0, host: '127.0.0.1' });

  const port = await aPort();
  const line = feed();
  await seedPeople(db, organisation.id, now());
  const config = aConfig({ origin: `http://localhost:${port}` });
  const rooms = await app({ db, org: organisation.id, config, keys, feed: line, now, log: broken });
  await rooms.listen({ port, host: '127.0.0.1' });
  const desk = startDesk({
    db,
    org: organisation.id,
    keys,
    dataFolder,
    name: organisation.name,
    readText: readTextBy(() => triageRulesOn(dayInLondon(now()))),
    sending: out.value,
    now,
    happened: () => line.say('inbox'),
    failed: (_what, error) => broken(error),
  });
  after(async () => {
    await desk.stop();
    await rooms.close();
    await hooks.close();
    await opened.value.close();
    await tell.close();
  });
  return {
    rooms: config.origin,
    tell: tellAt.replace('127.0.0.1', 'localhost'),
    doors: hooks.listeningOrigin,
    desk,
    dataFolder,
    sentByMeta,
    faults,
  };
}

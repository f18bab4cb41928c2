/** Reports acknowledged by the public door, 64 at once, beside what keeps bytes and does nothing else. */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { listJournals, readJournal } from '../src/intake/index.js';
import { newKeyPair, open } from '../src/keys/index.js';
import { AWAY_DEFAULT, readContact, tellFolder, writeOrganisation } from '../src/tell/index.js';
import { doorSecret } from '../src/tell/folder.js';
import { type Directus, directusFolder, startDirectus } from './directus.js';
import { type Report, interleaved, milliseconds, quantile, spread } from './measure.js';
import { aDataFolder, removeFolder } from './product.js';

const ROUNDS = 5;
/** Long enough that the load's own start does not count for much. */
const A_ROUND = 10_000;
/** A commit each is slow: so many are enough to know how slow. */
const OF_INSERT = 2000;
const WARM_UP = 10_000;
/** Directus is slow: so many are enough to know how slow. */
const OF_DIRECTUS = 300;
/** The door does at least half of what appending and syncing alone does. */
const MOST_TIMES_APPEND = 2;
const LIMIT_MS = 100;
/**
 * Directus acknowledged 59 a second where a bare insert acknowledged 3,385, in one run of 2026-11-23 on the machine of
 * docs/performance.md. Machines and hours differ; that share does not much, so 30 times Directus is so many inserts.
 */
const DIRECTUS_OF_INSERT = 59 / 3385;
const TIMES_DIRECTUS = 30;

const SERVER = fileURLToPath(new URL('tell-server.js', import.meta.url));
const LOAD = fileURLToPath(new URL('tell-load.js', import.meta.url));

interface Round {
  readonly perSecond: number;
  readonly times: readonly number[];
  readonly acknowledged: number;
  readonly answerBytes: number;
}

interface Started {
  readonly port: number;
  stop(): Promise<void>;
}

const NOT_RUN: Round = { perSecond: 0, times: [], acknowledged: 0, answerBytes: 0 };

/** **Ratios**: append and sync ÷ the door ≤ 2; p99 ÷ 100 ms ≤ 1; 30 × Directus ÷ the door ≤ 1. Throws when one is lost. */
export async function tell(): Promise<Report> {
  const folder = aDataFolder();
  const pair = newKeyPair();
  writeOrganisation(folder, {
    format: 'plimsoll-tell-organisation-1',
    written_at: '2026-11-24T00:00:00.000Z',
    public_key: Buffer.from(pair.publicKey).toString('base64'),
    name: { en: 'Made-up Police', cy: 'Heddlu Dychmygol' },
    away: AWAY_DEFAULT,
    first_reply_hours: null,
    other_ways: [],
    local_numbers: [],
    area: null,
  });
  doorSecret(folder);
  try {
    return await measured(folder, pair.privateKey);
  } finally {
    removeFolder(folder);
  }
}

async function measured(folder: string, privateKey: Uint8Array): Promise<Report> {
  const secret = path.join(tellFolder(folder), 'secret');
  const started: Started[] = [];
  const begin = async (which: string, answerBytes = 0): Promise<Started> => {
    const server = await startedAs(which, folder, answerBytes);
    started.push(server);
    return server;
  };
  try {
    const door = await begin('door');
    const warm = await round(door, secret, WARM_UP);
    const append = await begin('append', warm.answerBytes);
    const insert = await begin('insert', warm.answerBytes);
    await round(append, secret, WARM_UP);
    await round(insert, secret, OF_INSERT);
    const installed = directusFolder(process.argv);
    const directus = installed === null ? null : await startDirectus(installed, folder);
    if (directus) started.push(directus);
    if (directus) await round(directus, secret, OF_DIRECTUS);
    const found = await interleaved(ROUNDS, {
      door: () => round(door, secret, A_ROUND),
      append: () => round(append, secret, A_ROUND),
      insert: () => round(insert, secret, OF_INSERT),
      directus: () => (directus ? round(directus, secret, OF_DIRECTUS) : NOT_RUN),
    });
    mustHoldAll(
      folder,
      privateKey,
      warm.acknowledged + found.door.reduce((sum, r) => sum + r.acknowledged, 0),
    );
    const asked = found.directus.filter((one) => one !== NOT_RUN);
    return reportOf({ ...found, directus: asked }, warm.answerBytes);
  } finally {
    for (const server of started) await server.stop();
  }
}

function reportOf(
  found: Readonly<Record<'door' | 'append' | 'insert' | 'directus', readonly Round[]>>,
  answerBytes: number,
): Report {
  const rate = (rounds: readonly Round[]) => spread(rounds.map((r) => r.perSecond)).median;
  const times = (rounds: readonly Round[]) => rounds.flatMap((r) => r.times);
  const row = (name: string, rounds: readonly Round[]): readonly string[] => [
    name,
    String(Math.round(rate(rounds))),
    ...[0.5, 0.99, 1].map((q) => milliseconds(quantile(times(rounds), q))),
    String(Math.round((rate(rounds) / rate(found.append)) * 100) / 100),
  ];
  return {
    name: 'tell',
    about: `reports acknowledged a second, 64 at once, ${ROUNDS} × ${A_ROUND} each, in turn; sealed, with their code, answer of ${(answerBytes / 1000).toFixed(1)} kB; none lost`,
    header: ['', '/s', 'p50', 'p99', 'max', '× append'],
    rows: [
      row('the public door', found.door),
      row('Fastify, append and fdatasync', found.append),
      row('Fastify, Postgres, a commit each', found.insert),
      ...(found.directus.length > 0 ? [row('Directus, SQLite', found.directus)] : []),
    ],
    ratios: [
      {
        of: 'append and sync alone ÷ the door',
        ratio: rate(found.append) / rate(found.door),
        target: MOST_TIMES_APPEND,
      },
      { of: 'the door’s p99 ÷ 100 ms', ratio: quantile(times(found.door), 0.99) / LIMIT_MS, target: 1 },
      found.directus.length > 0
        ? {
            of: '30 × Directus ÷ the door',
            ratio: (TIMES_DIRECTUS * rate(found.directus)) / rate(found.door),
            target: 1,
          }
        : {
            of: '30 × Directus’s share of a bare insert ÷ the door',
            ratio: (TIMES_DIRECTUS * DIRECTUS_OF_INSERT * rate(found.insert)) / rate(found.door),
            target: 1,
          },
    ],
  };
}

async function startedAs(which: string, folder: string, answerBytes: number): Promise<Started> {
  const { DATABASE_URL: _ours, ...env } = process.env;
  const child: ChildProcess = fork(SERVER, [which, folder, String(answerBytes)], {
    env,
    // As `plimsoll serve` starts the door: more room for what lives for one answer, for each server alike.
    execArgv: ['--max-semi-space-size=32'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (said) => resolve(Number(said)));
    child.once('exit', () => reject(new Error(`the server ${which} ended before it listened`)));
  });
  return {
    port,
    stop: async () => {
      const ended = once(child, 'exit');
      child.send('stop');
      await ended;
    },
  };
}

async function round(server: Started | Directus, secret: string, count: number): Promise<Round> {
  const token = 'token' in server ? [server.token] : [];
  const args = [LOAD, String(server.port), String(count), secret, ...token];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 10_000_000 });
  const { seconds, times, acknowledged, answerBytes } = JSON.parse(stdout) as Omit<Round, 'perSecond'> & {
    readonly seconds: number;
  };
  if (acknowledged !== count) throw new Error(`${count - acknowledged} of ${count} were not acknowledged`);
  return { perSecond: count / seconds, times, acknowledged, answerBytes };
}

/** Every report that was acknowledged is in the journal once and opens. */
function mustHoldAll(folder: string, privateKey: Uint8Array, acknowledged: number): void {
  const journal = path.join(tellFolder(folder), 'journal');
  const held = new Set<string>();
  for (const name of listJournals(journal))
    for (let at = 0, more = true; more; ) {
      const { entries, next } = readJournal(journal, name, at);
      for (const { box } of entries) {
        const bytes = open(privateKey, box, 'contact');
        const contact = bytes === null ? null : readContact(bytes);
        if (contact) held.add(contact.id);
      }
      more = next > at;
      at = next;
    }
  if (held.size !== acknowledged) throw new Error(`${acknowledged} acknowledged, ${held.size} held`);
}

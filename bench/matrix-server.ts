/**
 * The real server for bench/matrix.ts, in a process of its own: the shipped figures, and a measure of which every
 * force has a value in each of twelve years. Or, given a number of bytes, Fastify with a string of that length.
 */
import fastify from 'fastify';
import { app } from '../src/app.js';
import { now } from '../src/base/day.js';
import { openInstallation } from '../src/cli/open.js';
import { loadFigures, shippedBytes } from '../src/count/index.js';
import { systemActor } from '../src/db/index.js';
import { syntheticTotals } from './synthetic-observations.js';

/** The part of a server that the bench needs. */
interface Listening {
  readonly stop: () => Promise<void>;
  readonly port: number;
}

type Server = Awaited<ReturnType<typeof app>>;

/** What has been asked of the server since it was last asked this. */
export interface Served {
  /** How long each request took inside the server, as Fastify counts it. Milliseconds. */
  readonly times: readonly number[];
  /** Processor time of the process. Milliseconds. */
  readonly cpu: number;
}

const times: number[] = [];

async function product(): Promise<Listening> {
  const io = { out: () => {}, err: (text: string) => void process.stderr.write(text), isTerminal: false };
  const opened = await openInstallation(
    { purpose: 'serve', madeUp: true, now: now() },
    { lang: 'en', io: { ...io, stdin: () => Promise.resolve(new Uint8Array()) } },
  );
  if (!opened) throw new Error('the database would not open');
  const { db, organisation } = opened;
  for (const [name, bytes] of [
    ['published-figures.csv', shippedBytes()],
    ['synthetic.csv', Buffer.from(syntheticTotals())],
  ] as const) {
    const loaded = await loadFigures(db, systemActor(organisation.id), { name, bytes }, now());
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 3)));
  }
  const config = {
    origin: 'http://localhost',
    loopback: true,
    madeUp: true,
    organisation: organisation.name,
    provider: null,
  };
  const server = await app({
    db,
    org: organisation.id,
    config,
    now,
    log: (line) => io.err(String(line.message)),
  });
  return listening(server, async () => {
    await server.close();
    await opened.close();
  });
}

function fixed(bytes: number): Promise<Listening> {
  const server = fastify();
  const body = 'x'.repeat(bytes);
  server.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(body));
  return listening(server, () => server.close());
}

async function listening(server: Server, stop: () => Promise<void>): Promise<Listening> {
  server.addHook('onResponse', async (_request, reply) => void times.push(reply.elapsedTime));
  await server.listen({ port: 0, host: '127.0.0.1' });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { port: address.port, stop };
}

const bytes = Number(process.argv[2] ?? '0');
const server = bytes > 0 ? await fixed(bytes) : await product();
let used = process.cpuUsage();

function served(): Served {
  const { user, system } = process.cpuUsage(used);
  used = process.cpuUsage();
  return { times: times.splice(0), cpu: (user + system) / 1_000 };
}

process.on('message', (asked) => {
  if (asked === 'served') process.send?.(served());
  else void server.stop().then(() => process.disconnect());
});
process.send?.(server.port);

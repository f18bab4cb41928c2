/**
 * The servers of bench/tell.ts, each in a process of its own: the public door as it is served; Fastify that appends and
 * syncs what it is sent, many with one sync; Fastify that inserts it into Postgres, a commit each.
 * `node tell-server.js door|append|insert FOLDER`
 */
import path from 'node:path';
import fastify from 'fastify';
import { now } from '../src/base/day.js';
import { startEmbedded } from '../src/db/embedded.js';
import { openAppender } from '../src/intake/index.js';
import { serveTell } from '../src/tell/serving.js';
import { randomBytes } from 'node:crypto';

const [, , which = 'door', folder = '', answerBytes = '6000'] = process.argv;

interface Listening {
  readonly port: number;
  stop(): Promise<void>;
}

const ANSWER = 'x'.repeat(Number(answerBytes));

function bare(keep: (body: string) => Promise<unknown>) {
  const server = fastify({ bodyLimit: 1_000_000 });
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_r, body, done) =>
    done(null, body),
  );
  server.post('/contact', async (request, reply) => {
    await keep(String(request.body));
    return reply.type('text/html; charset=utf-8').send(ANSWER);
  });
  return server;
}

async function listening(server: ReturnType<typeof bare>, end: () => Promise<void>): Promise<Listening> {
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    port: Number(new URL(address).port),
    stop: async () => {
      await server.close();
      await end();
    },
  };
}

async function door(): Promise<Listening> {
  const served = await serveTell({
    dataFolder: folder,
    port: 0,
    host: '127.0.0.1',
    origin: 'http://localhost',
    // Those who tell come from many places: the load says so, as a proxy would.
    trustedProxies: ['127.0.0.1'],
    now,
    log: (line) => void process.stderr.write(`${JSON.stringify(line)}\n`),
  });
  return { port: Number(new URL(served.address).port), stop: () => served.close() };
}

async function append(): Promise<Listening> {
  const appender = await openAppender({ folder: path.join(folder, 'bare'), writer: 'bare' });
  const server = bare((body) =>
    appender.append({ name: randomBytes(16).toString('hex'), box: Buffer.from(body) }),
  );
  return listening(server, () => appender.close());
}

async function insert(): Promise<Listening> {
  const started = await startEmbedded({ dataFolder: path.join(folder, 'postgres'), tag: 'plimsoll bench' });
  if (!started.ok) throw new Error(JSON.stringify(started.problems));
  const database = started.value;
  const { master } = database;
  await master.query('create table if not exists told (id bigserial primary key, body text not null)');
  const server = bare((body) => master.query('insert into told (body) values ($1)', [body]));
  return listening(server, async () => {
    await master.end();
    await database.stop();
  });
}

const SERVERS: Readonly<Record<string, () => Promise<Listening>>> = { door, append, insert };
const start = SERVERS[which];
if (!start) throw new Error(`no server is called ${which}`);
const listens = await start();
process.on('message', (said) => {
  if (said === 'stop') void listens.stop().then(() => process.exit(0));
});
process.send?.(listens.port);

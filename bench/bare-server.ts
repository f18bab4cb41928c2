/**
 * The least that could be started: the same database, made or opened, and Fastify with one address that asks it
 * something. Started by bench/start.ts with the data folder; says when it listens, ends when it is let go.
 */
import fastify from 'fastify';
import { startEmbedded } from '../src/db/embedded.js';

const started = await startEmbedded({ dataFolder: process.argv[2] ?? '', tag: 'plimsoll bench' });
if (!started.ok) throw new Error(JSON.stringify(started.problems));
const embedded = started.value;
const { master } = embedded;
const server = fastify();
server.get('/health', async () => (await master.query('select 1')).rowCount);
await server.listen({ port: 0, host: '127.0.0.1' });
await server.inject('/health');
process.once(
  'disconnect',
  () =>
    void server
      .close()
      .then(() => master.end())
      .then(() => embedded.stop()),
);
process.send?.('ready');

/**
 * The least that could be started: the same database, made or opened, and Fastify with one address that asks it
 * something. Started by bench/start.ts with the data folder; says when it listens, ends when it is let go.
 */
import fastify from 'fastify';
import { startEmbedded } from '../src/db/embedded.js';

const started = await startEmbedded({ dataFolder: process.argv[2] ?? '', tag: 'plimsoll bench' });
if (!started.ok) throw new Error(JSON.stringify(started.problems));
const database = started.value;
const server = fastify();
server.get('/health', async () => (await database.master.query('select 1')).rowCount);
await server.listen({ port: 0, host: '127.0.0.1' });
await server.inject('/health');

async function stop(): Promise<void> {
  await server.close();
  await database.master.end();
  await database.stop();
}

process.once('disconnect', () => void stop());
process.send?.('ready');

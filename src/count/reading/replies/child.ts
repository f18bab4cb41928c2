/**
 * The guarded process that opens files from outside. It has a small heap, a watcher of its memory, no network, and a
 * parent with a clock: whatever a file does to a reader, this process ends and nothing else.
 */
import { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { type ReadReply, interpret } from '../../rules/replies/interpret.js';
import { unpacked } from '../../rules/replies/shape.js';
import { frameOf, framesFrom } from './frames.js';
import { unpack } from './unpack.js';

/** Memory over which the process ends itself, whatever it is doing. Bytes. */
const MOST_MEMORY = 900_000_000;

function shutTheNetwork(): void {
  Reflect.deleteProperty(globalThis, 'fetch');
  Socket.prototype.connect = () => {
    throw new Error('no network here');
  };
}

/** A thread of its own, because a reader in a loop lets no timer run. */
function watchMemory(): void {
  const code = `setInterval(() => { if (process.memoryUsage.rss() > ${MOST_MEMORY}) process.kill(process.pid, 'SIGKILL'); }, 50)`;
  new Worker(code, { eval: true }).unref();
}

async function answer(name: string, bytes: Uint8Array): Promise<ReadReply> {
  try {
    return interpret(await unpack(bytes, name));
  } catch {
    return interpret(unpacked({ format: 'txt', name, problems: [{ code: 'file-broken' }] }));
  }
}

shutTheNetwork();
watchMemory();
// Readers of old formats talk on the console; only frames may go out.
console.log = console.warn = console.info = console.error = () => undefined;
const write = process.stdout.write.bind(process.stdout);
for await (const [name, bytes] of framesFrom(process.stdin, 2)) {
  const read = await answer(Buffer.from(name ?? []).toString('utf8'), bytes ?? new Uint8Array());
  write(frameOf(Buffer.from(JSON.stringify(read))));
}
process.exit(0);

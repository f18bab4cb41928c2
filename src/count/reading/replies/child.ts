/**
 * The guarded process that opens files from outside. It has a small heap, a watcher of its memory, no network, and a
 * parent with a clock: whatever a file does to a reader, this process ends and nothing else.
 */
import { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { type UnpackedReply, unpacked } from '../../rules/replies/shape.js';
import { frameOf, framesFrom } from './frames.js';
import { type OpenedReply, openedFrom } from './opened-reply.js';
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

const broken = (name: string): UnpackedReply =>
  unpacked({ format: 'txt', name, problems: [{ code: 'file-broken' }] });

async function unpackOne(name: string, bytes: Uint8Array): Promise<UnpackedReply> {
  try {
    return await unpack(bytes, name);
  } catch {
    return broken(name);
  }
}

interface Asked {
  readonly what: 'read' | 'open';
  readonly files: readonly { readonly name: string; readonly length: number }[];
}

async function answer({ what, files }: Asked, bytes: Uint8Array): Promise<object> {
  const unpackedFiles: UnpackedReply[] = [];
  let at = 0;
  for (const { name, length } of files) {
    unpackedFiles.push(await unpackOne(name, bytes.subarray(at, at + length)));
    at += length;
  }
  const opened = openSafely(unpackedFiles);
  return what === 'open' ? opened : opened.read;
}

function openSafely(files: readonly UnpackedReply[]): OpenedReply {
  try {
    return openedFrom(files);
  } catch {
    return openedFrom(files.map((f) => broken(f.name)));
  }
}

shutTheNetwork();
watchMemory();
// Readers of old formats talk on the console; only frames may go out.
console.log = console.warn = console.info = console.error = () => undefined;
const write = process.stdout.write.bind(process.stdout);
for await (const [asked, bytes] of framesFrom(process.stdin, 2)) {
  const given = JSON.parse(Buffer.from(asked ?? []).toString('utf8')) as Asked;
  write(frameOf(Buffer.from(JSON.stringify(await answer(given, bytes ?? new Uint8Array())))));
}
process.exit(0);

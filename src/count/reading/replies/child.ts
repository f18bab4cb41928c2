/**
 * The guarded process that opens files from outside. It has a small heap, a watcher of its memory, no network, and a
 * parent with a clock: whatever a file does to a reader, this process ends and nothing else.
 */
import { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { type UnpackedReply, unpacked } from '../../rules/replies/shape.js';
import { interpretFigures } from '../../rules/replies/interpret.js';
import { Packer } from './compact-read.js';
import { Frames, nextFrames, sendFrame } from './frames.js';
import { openedFrom, togetherOf } from './opened-reply.js';
import { unpack } from './unpack.js';

/** Memory over which the process ends itself, whatever it is doing. Bytes. */
const MOST_MEMORY = 900_000_000;

/** The ends of the pipes. Nothing else runs while this process waits at one: it has nothing else to do. */
const [IN, OUT] = [0, 1];

function shutTheNetwork(): void {
  Reflect.deleteProperty(globalThis, 'fetch');
  Socket.prototype.connect = () => {
    throw new Error('no network here');
  };
}

/** A thread of its own, because a reader in a loop lets no timer run. */
function watchMemory(): void {
  const code = `setInterval(() => { if (process.memoryUsage.rss() > ${MOST_MEMORY}) process.kill(process.pid, 'SIGKILL'); }, 50)`;
  // Its own pipes would make ours not wait.
  new Worker(code, { eval: true, stdout: true, stderr: true }).unref();
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

const packer = new Packer();

/** Bytes are let go when they have been read. */
async function answer({ what, files }: Asked, bytes: Uint8Array[]): Promise<string> {
  const read: UnpackedReply[] = [];
  for (const { name } of files) read.push(await unpackOne(name, bytes.shift() ?? new Uint8Array()));
  const say = what === 'open' ? opened : packed;
  try {
    return say(read);
  } catch {
    return say(read.map((f) => broken(f.name)));
  }
}

const opened = (files: readonly UnpackedReply[]): string => JSON.stringify(openedFrom(files));
const packed = (files: readonly UnpackedReply[]): string => packer.pack(interpretFigures(togetherOf(files)));

shutTheNetwork();
watchMemory();
// Readers of old formats talk on the console; only frames may go out.
console.log = console.warn = console.info = console.error = () => undefined;

/** What was asked, and as many files as it named. */
async function answerAll(): Promise<void> {
  const frames = new Frames();
  const held: Buffer[] = [];
  let asked: Asked | null = null;
  for (let found = nextFrames(IN, frames); found !== null; found = nextFrames(IN, frames)) {
    held.push(...found);
    for (;;) {
      if (asked === null && held.length > 0)
        asked = JSON.parse((held.shift() ?? Buffer.of()).toString('utf8')) as Asked;
      if (asked === null || held.length < asked.files.length) break;
      const given: Asked = asked;
      asked = null;
      sendFrame(OUT, Buffer.from(await answer(given, held.splice(0, given.files.length))));
    }
  }
}

await answerAll();
process.exit(0);

/** Byte strings over a pipe, each with its length before it. */
import type { Readable } from 'node:stream';

const LENGTH_BYTES = 4;

export function frameOf(bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(LENGTH_BYTES);
  head.writeUInt32BE(bytes.length);
  return Buffer.concat([head, bytes]);
}

/** Groups of `size` frames as they come in; ends when the pipe does. */
export async function* framesFrom(stream: Readable, size: number): AsyncGenerator<readonly Buffer[]> {
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted = LENGTH_BYTES;
  let inBody = false;
  let group: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    held += (chunk as Buffer).length;
    while (held >= wanted) {
      const all = Buffer.concat(chunks, held);
      const [first, rest] = [all.subarray(0, wanted), all.subarray(wanted)];
      chunks = [rest];
      held = rest.length;
      if (inBody) group.push(first);
      wanted = inBody ? LENGTH_BYTES : first.readUInt32BE();
      inBody = !inBody;
      if (group.length === size) {
        yield group;
        group = [];
      }
    }
  }
}

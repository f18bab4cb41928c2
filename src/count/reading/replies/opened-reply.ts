/** A reply with the blocks it was read from: what a page shows beside the candidates. */
import { type ReadReply, interpret } from '../../rules/replies/interpret.js';
import { type UnpackedReply, unpacked } from '../../rules/replies/shape.js';

export interface ReplyFileGiven {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface OpenedReply {
  /** In the order they were given. */
  readonly files: readonly UnpackedReply[];
  /** What all of them together say. */
  readonly read: ReadReply;
}

/** Changes whenever what is found in the same reply may change. */
export const READER_VERSION = '2';

/** How the pages have a reply opened: the guarded reader, whoever keeps it running. */
export type OpenReply = (files: readonly ReplyFileGiven[]) => Promise<OpenedReply>;

/** Several files that came together are one reply: the first is its letter, and all are around each other. */
export function togetherOf(files: readonly UnpackedReply[]): UnpackedReply {
  const [first, ...more] = files;
  if (!first) return unpacked({ format: 'txt' });
  if (more.length === 0) return first;
  const { format, subject, sender, sentOn } = first;
  return unpacked({ format, subject, sender, sentOn, parts: files });
}

export const openedFrom = (files: readonly UnpackedReply[]): OpenedReply => ({
  files,
  read: interpret(togetherOf(files)),
});

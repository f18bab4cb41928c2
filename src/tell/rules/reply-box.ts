/**
 * The reply box: how officers' replies reach somebody who is known only by a code. The inner rooms can put in and
 * not take out; the public door can take out only while the code is being typed.
 */

/** One reply as it lies in the box, newest last. */
export interface BoxedReply {
  /** The reply's id; the same reply put in twice is one. */
  readonly id: string;
  /** ISO instant in UTC. */
  readonly at: string;
  readonly language: 'en' | 'cy';
  readonly text: string;
}

/** All there is in a box: written anew, whole, each time a reply is added. */
export interface ReplyBox {
  readonly format: 'plimsoll-reply-box-1';
  readonly replies: readonly BoxedReply[];
  /** True when the officers have closed the matter: more can still be added. */
  readonly closed: boolean;
}

export const boxBytes = (box: ReplyBox): Uint8Array => new TextEncoder().encode(JSON.stringify(box));

/** **Shape**: null when the bytes are no box of a format known here. */
export function readBox(bytes: Uint8Array): ReplyBox | null {
  try {
    const read: Partial<ReplyBox> = JSON.parse(new TextDecoder().decode(bytes));
    return read.format === 'plimsoll-reply-box-1' && Array.isArray(read.replies)
      ? { format: read.format, replies: read.replies, closed: read.closed === true }
      : null;
  } catch {
    return null;
  }
}

/** Reading a reply box with the key that was worked out from a code. What is not there and what does not open look the same. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { open } from '../keys/index.js';
import type { ReplyKey } from './reply-key.js';
import { type ReplyBox, readBox } from './rules/reply-box.js';

export const boxesFolder = (tell: string): string => path.join(tell, 'boxes');

/** **Shape**: null when nothing lies under this code. */
export async function readReplies(tell: string, { lookup, privateKey }: ReplyKey): Promise<ReplyBox | null> {
  if (!/^[0-9a-f]{64}$/.test(lookup)) return null;
  try {
    const box = open(privateKey, await readFile(path.join(boxesFolder(tell), lookup)), 'reply');
    return box === null ? null : readBox(box);
  } catch {
    return null;
  }
}

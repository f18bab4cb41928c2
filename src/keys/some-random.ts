/** Random bytes for nonces and salts, asked of the system by the page: to ask for twelve costs nearly as much as for 4,096. */
import { randomFillSync } from 'node:crypto';

const PAGE_BYTES = 4096;
let page = Buffer.alloc(0);
let used = 0;

/** So many random bytes, which nobody else is given. */
export function someRandom(count: number): Buffer {
  if (used + count > page.length)
    [page, used] = [randomFillSync(Buffer.alloc(Math.max(PAGE_BYTES, count))), 0];
  used += count;
  return page.subarray(used - count, used);
}

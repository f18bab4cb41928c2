/** Zip files whose bytes depend on nothing but what is in them. */
import { type Zippable, strToU8, zipSync } from 'fflate';

/** Text without a zone is read in the machine's own, which the zip writes back out: the same bytes everywhere. */
const FIXED_TIME = '1980-01-01T00:00:00';

/** Level 6 of 9: smaller by a hair at 9, and twice as slow. */
const LEVEL = 6;

export interface ZipPart {
  readonly path: string;
  readonly text: string;
  /** Stored as it is, not deflated: ODF wants its `mimetype` so, and first. */
  readonly stored?: boolean;
}

/** The parts in the order given. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, text, stored } of parts)
    files[path] = [strToU8(text), { level: stored === true ? 0 : LEVEL, mtime: FIXED_TIME }];
  return zipSync(files);
}

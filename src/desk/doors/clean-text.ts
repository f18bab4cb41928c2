/**
 * What somebody wrote, with everything taken out that is a file in the shape of letters. No picture enters by any
 * door, and a picture written out as text is a picture.
 */
import { LONGEST_TEXT, PICTURE_MARK, withoutPictures } from '../../tell/index.js';

/** What stands where something was taken out: the mark that the public door leaves too. */
export const TAKEN_OUT = PICTURE_MARK;
/** A key held down is no file; the letters of one are many. */
const LEAST_VARIETY = 12;

const DATA_ADDRESS =
  /data:(?:[\w.+-]{1,60}\/[\w.+-]{1,60}(?:;[\w=.+-]{1,60}){0,5}|(?:;[\w=.+-]{1,60}){1,5}),[^\s"'<>)]{0,4000000}/gi;
const UUENCODED = /^begin [0-7]{3,4} [^\n]*\n(?:[\x20-\x60]{1,62}\n){1,200000}end\s*$/gim;
/** No word, address or number that a person types runs on so long in only these letters. */
const LONG_RUN = /[A-Za-z0-9+/_=-]{256,}/g;
/** The same, broken into lines as mail does it: three full lines or more, and what is left over. */
const BROKEN_RUN = /(?:^[>\s]*[A-Za-z0-9+/]{56,80}[ \t]*\n){3,}(?:[>\s]*[A-Za-z0-9+/]{1,80}={0,2}[ \t]*$)?/gm;
const HEX_BYTES = /(?:(?:\\x|%|0x)[0-9a-f]{2}[\s,]*){64,}/gi;
const HALF_PAIRS = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

export interface Cleaned {
  readonly text: string;
  /** True when something that was a file was taken out. */
  readonly isFileTakenOut: boolean;
  /** The length before it was cut, or null when it was not. */
  readonly cutFrom: number | null;
}

/**
 * Text that may be kept.
 * **Shape**: any text → at most 20,000 characters, without unpaired surrogates or control characters.
 */
export function cleanText(written: string, longest = LONGEST_TEXT): Cleaned {
  const lines = written.replace(/\r\n?/g, '\n');
  // Programs break a file into lines and quote it in more ways than a person does who pastes one, so more is tried.
  const without = [DATA_ADDRESS, UUENCODED, HEX_BYTES, BROKEN_RUN, LONG_RUN].reduce(
    (text, pattern) => text.replace(pattern, (run) => (isVaried(run) ? TAKEN_OUT : run)),
    withoutPictures(lines).text,
  );
  const text = without.replace(HALF_PAIRS, '\ufffd').replace(UNPRINTABLE, '').trim();
  return {
    text: text.length > longest ? text.slice(0, longest).replace(HALF_PAIRS, '') : text,
    isFileTakenOut: without !== lines,
    cutFrom: text.length > longest ? text.length : null,
  };
}

const isVaried = (run: string): boolean => new Set(run).size >= LEAST_VARIETY;

/** A short thing on one line: a name, a handle, a subject. **Shape**: null when nothing is left. */
export function cleanLine(written: string | null, longest = 300): string | null {
  if (written === null) return null;
  const { text } = cleanText(written.slice(0, longest * 4), longest);
  return text.replace(/\s+/g, ' ').trim() || null;
}

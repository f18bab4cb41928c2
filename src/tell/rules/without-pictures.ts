/**
 * No picture comes in, not even as letters: what a picture becomes when it is pasted as text is taken out before the text
 * is sealed.
 */

/** Stands where something was taken out; whoever shows the text says in words what it means. */
export const PICTURE_MARK = '[▨]';

/** A run of encoded letters shorter than this holds no picture worth the name. **Units**: characters, 2 kB. */
const SHORTEST_RUN = 2048;

/** Few words are so long and never a hundred in a row; every line of an encoded file is. */
const LINE = '[A-Za-z0-9+/_=%-]{20,}';
/** A key held down is no file: hexadecimal has sixteen different letters, base64 more. */
const LEAST_VARIETY = 12;
const GAP = '[\\s"\'\\\\,;>|]{1,4}';
/** The last line may be short; it is known by the signs that fill it up. */
const LINES = `${LINE}(?:${GAP}${LINE})*(?:${GAP}[A-Za-z0-9+/_-]{1,19}={1,2})?`;

/** A data URL is taken whatever its length: it says itself that it is a file. */
const DATA_URL = new RegExp(
  `data:\\s?(?:[\\w.+-]{1,60}/[\\w.+-]{1,60}(?:;[^,;\\s]{1,100}){0,5}|(?:;[^,;\\s]{1,100}){0,4};base64),[^\\s"'<>)\\]]*(?:${GAP}${LINES})?`,
  'giu',
);
const RUN = new RegExp(LINES, 'gu');

export interface WithoutPictures {
  readonly text: string;
  /** How many were taken out. */
  readonly removed: number;
}

/**
 * A text without the files pasted into it: every data URL, and every run of base64 (or hexadecimal) over 2 kB, broken into
 * lines or not, each replaced by a mark.
 * **Shape**: the text itself and 0 when there are none; what is around them is left as it was.
 */
export function withoutPictures(text: string): WithoutPictures {
  let removed = 0;
  const mark = (): string => {
    removed++;
    return PICTURE_MARK;
  };
  const left = text.replace(DATA_URL, mark).replace(RUN, (run) => (isFile(run) ? mark() : run));
  return { text: left, removed };
}

const isFile = (run: string): boolean => run.length > SHORTEST_RUN && new Set(run).size >= LEAST_VARIETY;

/**
 * Letters that a spreadsheet lost. Saved as Windows-1252, ŵ and ŷ come back as w and y or as a question mark, and
 * nobody sees it: `dŵr` is then `dwr`.
 */
import iconv from 'iconv-lite';

const WINDOWS_1252 = new Set(
  iconv.decode(Buffer.from(Array.from({ length: 256 }, (_, i) => i)), 'windows-1252'),
);

/** True when Windows-1252 can hold all of a text. */
export const fitsWindows1252 = (text: string): boolean =>
  Array.from(text).every((letter) => WINDOWS_1252.has(letter));

const withoutMarks = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '');

/** True when two texts differ only in letters that Windows-1252 has not, each plain or a question mark in the second. */
export function letterLost(held: string, found: string): boolean {
  const [before, after] = [Array.from(held.normalize('NFC')), Array.from(found)];
  if (held === found || before.length !== after.length) return false;
  return before.every((letter, i) => {
    const now = after[i] ?? '';
    return letter === now || (!fitsWindows1252(letter) && (now === '?' || now === withoutMarks(letter)));
  });
}

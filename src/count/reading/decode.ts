/** Which encoding a file is in, and where it stops being in one: whatever comes in, UTF-8 comes out. */
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type Problem, type Result, fail, ok } from '../../base/result.js';

export type DecodeProblem = 'encoding-mixed' | 'line-too-long' | 'file-empty' | 'file-binary';

/** The longest line a figures file can need: a thousand times the longest seen. Bytes. */
const LONGEST_LINE = 1_000_000;

/**
 * Bytes as text, whichever encoding they are in.
 * **Errors**: as `asUtf8`.
 */
export function decode(bytes: Uint8Array): Result<string, DecodeProblem> {
  const utf8 = asUtf8(bytes);
  return utf8.ok ? ok(utf8.value.toString('utf8')) : utf8;
}

/**
 * The same text as UTF-8 bytes without a mark; what is UTF-8 already is not copied. Bytes are read as UTF-8, UTF-16
 * with its mark, or Windows-1252 when no letter of the file is UTF-8.
 * **Errors**: `encoding-mixed` names the first row that is not in the encoding of the rest; `line-too-long`,
 * `file-binary` (a nought byte where text should be) and `file-empty`.
 */
export function asUtf8(bytes: Uint8Array): Result<Buffer, DecodeProblem> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return fail({ code: 'file-empty' });
  if ((buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff))
    return ok(Buffer.from(iconv.decode(buffer, 'utf16')));
  const wrong = lineProblem(buffer);
  if (wrong) return fail(wrong);
  if (isUtf8(buffer)) return ok(withoutMark(buffer));
  const mixed = firstMixedRow(buffer);
  if (mixed !== null) return fail({ code: 'encoding-mixed', where: { row: mixed } });
  return ok(Buffer.from(iconv.decode(buffer, 'windows-1252')));
}

const withoutMark = (utf8: Buffer): Buffer =>
  utf8[0] === 0xef && utf8[1] === 0xbb && utf8[2] === 0xbf ? utf8.subarray(3) : utf8;

function lineProblem(buffer: Buffer): Problem<DecodeProblem> | null {
  const nought = buffer.indexOf(0);
  if (nought >= 0) return { code: 'file-binary', where: { row: rowAt(buffer, nought) } };
  let start = 0;
  for (let row = 1; start < buffer.length; row++) {
    const end = buffer.indexOf(10, start);
    if ((end < 0 ? buffer.length : end) - start > LONGEST_LINE)
      return { code: 'line-too-long', where: { row } };
    if (end < 0) return null;
    start = end + 1;
  }
  return null;
}

function rowAt(buffer: Buffer, offset: number): number {
  let row = 1;
  for (let at = buffer.indexOf(10); at >= 0 && at < offset; at = buffer.indexOf(10, at + 1)) row++;
  return row;
}

/** The first row that is not UTF-8 in a file of which another row is UTF-8 beyond plain ASCII; null when none is. */
function firstMixedRow(buffer: Buffer): number | null {
  let [firstBad, sawUtf8] = [0, false];
  let start = 0;
  for (let row = 1; start < buffer.length; row++) {
    const end = buffer.indexOf(10, start);
    const line = buffer.subarray(start, end < 0 ? buffer.length : end);
    if (!isUtf8(line)) firstBad ||= row;
    else if (line.some((byte) => byte > 127)) sawUtf8 = true;
    if (end < 0) break;
    start = end + 1;
  }
  return sawUtf8 && firstBad > 0 ? firstBad : null;
}

/** The text of an article, from the bytes of a file: UTF-8, UTF-16, or Windows-1252 as word processors save it. */
import iconv from 'iconv-lite';
import { isUtf8 } from 'node:buffer';

/** **Shape**: any bytes → text; a byte order mark is taken off, line ends are left as they stand. */
export function readArticleText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isUtf16 = (buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff);
  if (isUtf16) return iconv.decode(buffer, 'utf16');
  return iconv.decode(buffer, isUtf8(buffer) ? 'utf8' : 'windows-1252');
}

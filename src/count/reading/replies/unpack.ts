/** Unpacks a reply of any format. Runs inside the guarded child only: a file from outside may be made to break a reader. */
import { type UnpackedReply, unpacked } from '../../rules/replies/shape.js';
import { readBook } from './formats/read-book.js';
import { readDelimited } from './formats/read-delimited.js';
import { readDocx } from './formats/read-docx.js';
import { readEml } from './formats/read-eml.js';
import { readHtml } from './formats/read-html.js';
import { kindOfFile } from './formats/kind-of-file.js';
import { readMsg } from './formats/read-msg.js';
import { readPdf } from './formats/read-pdf.js';
import { readText } from './formats/read-text.js';
import { readXls } from './formats/read-xls.js';
import type { UnpackPart } from './unpack-part.js';

/** Letters inside letters: deeper than anybody forwards. */
const DEEPEST = 4;

/** **Errors**: throws what a reader throws; `readUnguarded` turns it into a problem. */
export async function unpack(bytes: Uint8Array, name: string, depth = 0): Promise<UnpackedReply> {
  if (bytes.length === 0) return unpacked({ format: 'txt', name, problems: [{ code: 'file-empty' }] });
  const format = kindOfFile(bytes, name);
  if (format === null || depth > DEEPEST)
    return unpacked({ format: 'txt', name, problems: [{ code: 'format-unknown' }] });
  const part = (inner: Uint8Array, innerName: string): Promise<UnpackedReply> =>
    unpackPart(inner, innerName, depth + 1);
  const read = await readAs(format, bytes, part);
  return { ...read, name };
}

/** One attachment that cannot be read leaves the letter readable. */
async function unpackPart(bytes: Uint8Array, name: string, depth: number): Promise<UnpackedReply> {
  try {
    return await unpack(bytes, name, depth);
  } catch {
    return unpacked({ format: 'txt', name, problems: [{ code: 'attachment-unread' }] });
  }
}

async function readAs(
  format: NonNullable<ReturnType<typeof kindOfFile>>,
  bytes: Uint8Array,
  part: UnpackPart,
): Promise<UnpackedReply> {
  switch (format) {
    case 'xlsx':
    case 'ods':
      return readBook(bytes);
    case 'xls':
      return readXls(bytes);
    case 'csv':
    case 'tsv':
      return readDelimited(bytes, format);
    case 'docx':
      return readDocx(bytes);
    case 'pdf':
      return readPdf(bytes);
    case 'html':
      return readHtml(bytes);
    case 'eml':
      return readEml(bytes, part);
    case 'msg':
      return readMsg(bytes, part);
    case 'txt':
      return readText(bytes);
  }
}

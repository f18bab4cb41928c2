/** Unpacks a reply of any format. Runs inside the guarded child only: a file from outside may be made to break a reader. */
import { type UnpackedReply, unpacked } from '../../rules/replies/shape.js';
import { kindOfFile } from './formats/kind-of-file.js';
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

/** Each reader is loaded when the first file of its format comes: most processes see one or two formats. */
async function readAs(
  format: NonNullable<ReturnType<typeof kindOfFile>>,
  bytes: Uint8Array,
  part: UnpackPart,
): Promise<UnpackedReply> {
  switch (format) {
    case 'xlsx':
    case 'ods':
      return (await import('./formats/read-book.js')).readBook(bytes);
    case 'xls':
      return (await import('./formats/read-xls.js')).readXls(bytes);
    case 'csv':
    case 'tsv':
      return (await import('./formats/read-delimited.js')).readDelimited(bytes, format);
    case 'docx':
      return (await import('./formats/read-docx.js')).readDocx(bytes);
    case 'pdf':
      return (await import('./formats/read-pdf.js')).readPdf(bytes);
    case 'html':
      return (await import('./formats/read-html.js')).readHtml(bytes);
    case 'eml':
      return (await import('./formats/read-eml.js')).readEml(bytes, part);
    case 'msg':
      return (await import('./formats/read-msg.js')).readMsg(bytes, part);
    case 'txt':
      return (await import('./formats/read-text.js')).readText(bytes);
  }
}

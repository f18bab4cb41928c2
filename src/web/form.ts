/** What a request carries: a form, and on pages that ask for them text files. */
import type { FastifyRequest } from 'fastify';
import type { Page, Upload } from './page.js';
import { Refusal } from './refusal.js';

export const FORM_BYTES = 1_000_000;
export const UPLOAD_BYTES = 6_000_000;

export interface Sent {
  readonly form: URLSearchParams;
  readonly files: readonly Upload[];
}

/** Names that belong to the layout, not to the page. */
export const FORM_TOKEN = 'form-token';
export const SWITCH_LANGUAGE = 'switch-language';

export async function readForm(request: FastifyRequest, accepts: Page['accepts']): Promise<Sent> {
  if (request.isMultipart()) return readMultipart(request, accepts);
  return { form: request.body instanceof URLSearchParams ? request.body : new URLSearchParams(), files: [] };
}

async function readMultipart(request: FastifyRequest, accepts: Page['accepts']): Promise<Sent> {
  const form = new URLSearchParams();
  const files: Upload[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      form.append(part.fieldname, String(part.value));
      continue;
    }
    const bytes = await part.toBuffer();
    // A file control left empty is sent as a file without a name.
    if (part.filename === '' && bytes.length === 0) continue;
    if (accepts !== 'reply' && !isText(bytes) && !(accepts === 'workbook' && isZip(bytes)))
      throw new Refusal('wrong-type');
    files.push({ field: part.fieldname, name: part.filename, bytes });
  }
  return { form, files };
}

/** A workbook is a zip file: whoever opens it refuses any other. */
const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Text has no nought bytes, unless a mark at its start says that every letter takes two. */
export function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isTwoByte = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  return !isPdf && (isTwoByte || !bytes.includes(0));
}

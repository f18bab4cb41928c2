/**
 * PDF with text in it: words with their places become lines, and lines whose words stand under one another become
 * tables. Words painted in white, without ink, or under a painted box are told and left out.
 */
import { getDocumentProxy } from 'unpdf';
import { OPS } from 'unpdf/pdfjs';
import { type UnpackedReply, unpacked } from '../../../rules/replies/shape.js';
import { blocksOfPage } from './pdf-lines.js';
import { type PdfItem, hiddenOnPage } from './pdf-paint.js';

/** The PDF reader asks for a way of moving memory that Node 20 lacks; copying does the same. */
if (!('transferToFixedLength' in ArrayBuffer.prototype))
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length = this.byteLength) {
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy;
    },
  });

const MOST_PAGES = 400;
const MOST_ITEMS = 200_000;

export async function readPdf(bytes: Uint8Array): Promise<UnpackedReply> {
  try {
    return await readPages(Uint8Array.from(bytes));
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return unpacked({ format: 'pdf', problems: [{ code: 'file-locked' }] });
    if (name.endsWith('Exception')) return unpacked({ format: 'pdf', problems: [{ code: 'file-broken' }] });
    throw error;
  }
}

async function readPages(bytes: Uint8Array): Promise<UnpackedReply> {
  const document = await getDocumentProxy(bytes, {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const blocks: UnpackedReply['blocks'][number][] = [];
  const hidden: UnpackedReply['hidden'][number][] = [];
  let items = 0;
  for (let n = 1; n <= Math.min(document.numPages, MOST_PAGES); n++) {
    const page = await document.getPage(n);
    const content = await page.getTextContent();
    const words = content.items.flatMap((i): PdfItem[] =>
      'str' in i && i.str.trim() !== '' ? [asItem(i)] : [],
    );
    items += words.length;
    if (items > MOST_ITEMS) return unpacked({ format: 'pdf', problems: [{ code: 'file-too-large' }] });
    const unseen = hiddenOnPage(await page.getOperatorList(), words, OPS);
    if (unseen.items.size > 0)
      for (const why of unseen.whys) hidden.push({ sheet: `page ${n}`, rows: [], why });
    blocks.push(
      ...blocksOfPage(
        words.filter((w) => !unseen.items.has(w)),
        n,
      ),
    );
    page.cleanup();
  }
  const attachments = await document.getAttachments();
  if (attachments && Object.keys(attachments as object).length > 0)
    hidden.push({ sheet: null, rows: [], why: 'embedded-file' });
  await document.destroy();
  const empty = blocks.length === 0;
  return unpacked({ format: 'pdf', blocks, hidden, problems: empty ? [{ code: 'no-text-in-file' }] : [] });
}

interface RawItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

const asItem = (i: RawItem): PdfItem => ({
  text: i.str,
  x: i.transform[4] ?? 0,
  y: i.transform[5] ?? 0,
  width: i.width,
  height: Math.abs(i.transform[3] ?? 0) || i.height || 10,
});

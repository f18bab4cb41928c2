/** A mail: its own words, those it quotes, and its attachments, each read in its turn. */
import { type Attachment, simpleParser } from 'mailparser';
import { dayInLondon } from '../../../../base/day.js';
import { type Block, type Line, type UnpackedReply, unpacked } from '../../../rules/replies/shape.js';
import type { UnpackPart } from '../unpack-part.js';
import { readHtmlText } from './read-html.js';
import { linesOf } from './read-text.js';

/** Attachments of one mail that are opened: more is told, not read. */
const MOST_PARTS = 20;

export async function readEml(bytes: Uint8Array, part: UnpackPart): Promise<UnpackedReply> {
  const mail = await simpleParser(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    skipImageLinks: true,
    skipTextToHtml: true,
  });
  const own = bodyOf(mail.text ?? null, typeof mail.html === 'string' ? mail.html : null);
  const parts: UnpackedReply[] = [];
  for (const a of mail.attachments.filter(isDocument).slice(0, MOST_PARTS))
    parts.push(await part(a.content, a.filename ?? 'attachment'));
  return unpacked({
    format: 'eml',
    ...own,
    parts,
    problems: mail.attachments.length > MOST_PARTS ? [{ code: 'attachment-unread' }] : [],
    subject: mail.subject ?? null,
    sender: mail.from?.text ?? null,
    sentOn: mail.date && !Number.isNaN(mail.date.getTime()) ? dayInLondon(mail.date) : null,
  });
}

/** Pictures of a signature are no part of an answer. */
const isDocument = (a: Attachment): boolean =>
  !/^(?:image|audio|video)\//.test(a.contentType) && !(a.related && !a.filename);

/** The HTML is read where there is one: it keeps tables, and its lines are not broken to a width. */
export function bodyOf(text: string | null, html: string | null): Pick<UnpackedReply, 'blocks' | 'hidden'> {
  if (html !== null && html.trim() !== '') {
    const read = readHtmlText(html);
    return { blocks: read.blocks.map(quotedBelow), hidden: read.hidden };
  }
  return { blocks: [{ kind: 'prose', lines: markQuoted(linesOf(text ?? '')) }], hidden: [] };
}

const ORIGINAL =
  /^(?:-{2,}\s*original message|-{2,}\s*neges wreiddiol|from:\s.+@|oddi wrth:\s|on .{6,80}wrote:$|ar .{6,80}ysgrifennodd|_{10,})/i;

/** Below "Original Message" the words are those of whoever asked. */
export function markQuoted(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex((l, i) => i > 0 && ORIGINAL.test(l.text.trim()));
  return at < 0 ? lines : lines.map((l, i) => (i >= at ? { ...l, style: 'quoted' as const } : l));
}

const quotedBelow = (b: Block): Block => (b.kind === 'prose' ? { ...b, lines: markQuoted(b.lines) } : b);

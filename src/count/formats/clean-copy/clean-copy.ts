/**
 * A copy of a reply made from nothing but what it shows: built anew from its blocks, so that whatever was hidden cannot be
 * in it. A workbook stays a workbook with every cell at its own address, a document a document. Of formats whose insides
 * cannot be rebuilt (PDF, the old XLS, mail) the copy is our own table or page of the same words.
 */
import type { ReplyFormat, UnpackedReply } from '../../rules/replies/shape.js';
import { cleanDocx } from './clean-docx.js';
import { cleanHtml } from './clean-html.js';
import { cleanOds } from './clean-ods.js';
import { cleanDelimited, cleanText } from './clean-text.js';
import { cleanXlsx } from './clean-xlsx.js';

export interface CleanFile {
  readonly name: string;
  readonly format: ReplyFormat;
  readonly bytes: Uint8Array;
}

/** What the copy of a format is. A format that is not its own copy is rebuilt as another. */
export const CLEAN_FORMAT: Readonly<Record<ReplyFormat, ReplyFormat>> = {
  xlsx: 'xlsx',
  ods: 'ods',
  docx: 'docx',
  html: 'html',
  csv: 'csv',
  tsv: 'tsv',
  txt: 'txt',
  xls: 'xlsx',
  pdf: 'html',
  eml: 'html',
  msg: 'html',
};

/** True where the copy keeps the format, and every cell and line its place. */
export const keepsFormat = (format: ReplyFormat): boolean => CLEAN_FORMAT[format] === format;

/** **Shape**: a file with its attachments → a copy of each that has anything to show, in their order. */
export function cleanCopies(reply: UnpackedReply): readonly CleanFile[] {
  const own = reply.blocks.length === 0 ? [] : [copyOf(reply)];
  return [...own, ...reply.parts.flatMap(cleanCopies)];
}

function copyOf(reply: UnpackedReply): CleanFile {
  const format = CLEAN_FORMAT[reply.format];
  return { name: `${stemOf(reply.name)}.${format}`, format, bytes: bytesOf(format, reply) };
}

const stemOf = (name: string): string => name.replace(/\.[a-z0-9]{2,5}$/i, '').slice(0, 120) || 'reply';

function bytesOf(format: ReplyFormat, reply: UnpackedReply): Uint8Array {
  switch (format) {
    case 'xlsx':
      return cleanXlsx(reply.blocks);
    case 'ods':
      return cleanOds(reply.blocks);
    case 'docx':
      return cleanDocx(reply.blocks);
    case 'csv':
      return cleanDelimited(reply.blocks, ',');
    case 'tsv':
      return cleanDelimited(reply.blocks, '\t');
    case 'txt':
      return cleanText(reply);
    default:
      return cleanHtml(reply);
  }
}

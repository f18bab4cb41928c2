/** Which format a file is, by what is in it; its name only decides between formats that look alike. */
import type { ReplyFormat } from '../../../rules/replies/shape.js';

const starts = (bytes: Uint8Array, ...marks: readonly number[]): boolean =>
  marks.every((m, i) => bytes[i] === m);

const latin = (bytes: Uint8Array, most: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, most)).toString('latin1');

const endingOf = (name: string): string => /\.([a-z0-9]{2,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** **Shape**: bytes and a name → the format, or null for what is none of them (a picture, a program). */
export function kindOfFile(bytes: Uint8Array, name: string): ReplyFormat | null {
  const ending = endingOf(name);
  if (starts(bytes, 0x50, 0x4b)) return zipKind(bytes, ending);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return ending === 'msg' || isMessage(bytes) ? 'msg' : 'xls';
  const head = latin(bytes, 4_000);
  if (/%PDF-/.test(head.slice(0, 1_024))) return 'pdf';
  if (
    starts(bytes, 0xff, 0xd8, 0xff) ||
    starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    starts(bytes, 0x47, 0x49, 0x46)
  )
    return null;
  if (starts(bytes, 0x09, 0x08) || starts(bytes, 0x09, 0x04)) return 'xls';
  return textKind(head, ending);
}

/** The name of a message's stream stands in its directory, in UTF-16. */
const isMessage = (bytes: Uint8Array): boolean => latin(bytes, 600_000).includes('_\0_\0s\0u\0b\0s\0t\0g\0');

function zipKind(bytes: Uint8Array, ending: string): ReplyFormat | null {
  const all = latin(bytes, 4_000) + latin(bytes.subarray(Math.max(0, bytes.length - 60_000)), 60_000);
  if (/word\/document\d?\.xml/.test(all)) return 'docx';
  if (/xl\/workbook\.xml|xl\/worksheets/.test(all)) return 'xlsx';
  if (/opendocument\.spreadsheet/.test(all)) return 'ods';
  if (ending === 'docx' || ending === 'ods' || ending === 'xlsx') return ending;
  return ending === 'xlsm' ? 'xlsx' : null;
}

function textKind(head: string, ending: string): ReplyFormat | null {
  const flat = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (
    ending === 'eml' ||
    /^(?:Return-Path|Received|Delivered-To|From|To|Subject|Date|MIME-Version|Message-ID|X-[\w-]+|DKIM-Signature|ARC-[\w-]+):.*\r?\n(?:[\w-]+:|\s)/i.test(
      flat,
    )
  )
    return 'eml';
  if (
    /^(?:<!doctype html|<html|<head|<body|<meta|<\?xml[^>]*>\s*<!doctype html|<table|<div|<p[ >])/i.test(
      flat,
    ) ||
    ending === 'html' ||
    ending === 'htm'
  )
    return 'html';
  if (ending === 'csv' || ending === 'tsv' || ending === 'txt') return ending;
  if (/\0/.test(head) && !/^(?:\xff\xfe|\xfe\xff)/.test(head)) return null;
  return 'txt';
}

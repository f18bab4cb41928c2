/**
 * T20: made-up files of every kind that somebody might send, each with a mark in it that must never be found again.
 * None is a picture of anything: a true beginning, noise, and the mark.
 */
import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';

/** In each file, many times, in the clear. */
export const MARK = 'PLANTED-MARK-OF-A-PICTURE';

const bytes = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));

const inside = (): Buffer => bytes(randomBytes(400), MARK.repeat(20), randomBytes(400));

/** A zip with one stored and one deflated entry. */
function zipped(...names: readonly string[]): Buffer {
  return bytes(
    ...names.map((name, n) => {
      const data = n % 2 === 0 ? inside() : deflateRawSync(inside());
      const head = Buffer.alloc(30);
      head.write('PK\u0003\u0004', 'latin1');
      head.writeUInt16LE(n % 2 === 0 ? 0 : 8, 8);
      head.writeUInt32LE(data.length, 18);
      head.writeUInt16LE(name.length, 26);
      return bytes(head, name, data);
    }),
  );
}

const KINDS: readonly (readonly [type: string, make: () => Buffer])[] = [
  ['image/jpeg', () => bytes('\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000', inside(), '\u00ff\u00d9')],
  ['image/png', () => bytes('\u0089PNG\r\n\u001a\n', inside())],
  ['image/heic', () => bytes('\u0000\u0000\u0000\u0018ftypheic', inside())],
  ['image/webp', () => bytes('RIFF\u0000\u0010\u0000\u0000WEBPVP8 ', inside())],
  [
    'image/svg+xml',
    () => bytes('<svg xmlns="http://www.w3.org/2000/svg"><!--', inside().toString('base64'), '--></svg>'),
  ],
  ['image/gif', () => bytes('GIF89a', inside())],
  ['video/mp4', () => bytes('\u0000\u0000\u0000\u0018ftypmp42', inside())],
  ['application/zip', () => zipped('a.jpg', 'b.png')],
  ['application/pdf', () => bytes('%PDF-1.7\n1 0 obj\n<</Subtype/Image>>stream\n', inside(), '\nendstream')],
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    () => zipped('word/document.xml', 'word/media/image1.jpeg'),
  ],
  // A file that is two kinds at once.
  ['image/gif', () => bytes('GIF89a/*', inside(), '*/=1;<script>', '%PDF-1.7', zipped('a.jpg'))],
];

export interface MarkedFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** **Shape**: so many files, of each kind in turn. */
export const markedFiles = (count: number): readonly MarkedFile[] =>
  Array.from({ length: count }, (_, n) => {
    const [type, make] = KINDS[n % KINDS.length] ?? ['image/jpeg', inside];
    return { type, bytes: make() };
  });

/** The same file as letters, in one of the ways people and programs have. */
export function asLetters(file: Buffer, way: number): string {
  const base64 = file.toString('base64');
  const ways = [
    base64,
    base64.match(/.{1,76}/g)?.join('\r\n') ?? '',
    `data:image/png;base64,${base64}`,
    file.toString('hex'),
    file.toString('base64url'),
  ];
  return ways[way % ways.length] ?? base64;
}

/** What would be found of a file if any of it were kept: the mark, and the middle of it in each way of letters. */
export function tracesOf(file: Buffer): readonly string[] {
  const from = Math.floor(file.length / 2 / 3) * 3;
  const middle = file.subarray(from, from + 48);
  return [MARK, middle.toString('base64'), middle.toString('hex'), middle.toString('base64url')];
}

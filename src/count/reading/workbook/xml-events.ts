/** Reads XML as a stream of events. A DOCTYPE, and with it every entity, and endless depth are refused. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { type Limits, Refusal } from './workbook.js';
import { type Attributes, XmlScanner } from './xml-scan.js';

export type { Attributes } from './xml-scan.js';

/** A part as it is inflated, or, when it is small, whole. */
export type XmlSource = Readable | Uint8Array;

export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /**
   * Offered every opening tag: where what stands there is plain and was taken as a whole, the place after it; -1: it is
   * to be told piece by piece. It takes nothing but one element with text, whose tags it has seen.
   */
  readonly take?: (text: string, at: number) => number;
  /** Asked after every piece of the stream. */
  readonly pause?: () => Promise<void>;
}

/**
 * Feeds a stream through the parser.
 * **Shape**: names keep the prefix as written, which ODF and OOXML writers all agree on; spreadsheets written with
 * another prefix for the main namespace (`x:row`) have it taken off by `plainName`.
 * **Errors**: throws `Refusal` for a DOCTYPE, too deep nesting, broken XML or a stream longer than it declared.
 */
export async function readXml(source: XmlSource, handler: XmlHandler, limits: Limits): Promise<void> {
  const scanner = new XmlScanner(handler, limits.depth);
  try {
    if (source instanceof Uint8Array) scanner.write(textOf(source));
    else {
      const decoder = new TextDecoder('utf-8', { fatal: true });
      for await (const chunk of source) {
        scanner.write(decoder.decode(chunk as Buffer, { stream: true }));
        await handler.pause?.();
      }
      scanner.write(decoder.decode());
    }
    scanner.end();
  } catch (error) {
    if (!(source instanceof Uint8Array)) source.destroy();
    if (error instanceof Refusal) throw error;
    throw new Refusal('workbook-broken');
  }
}

/** Most parts are ASCII, which needs no decoding; a mark of the byte order is no part of the text. */
function textOf(bytes: Uint8Array): string {
  const b = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isAscii(b)) return b.toString('latin1');
  if (!isUtf8(b)) throw new Refusal('workbook-broken');
  return b.toString('utf8', b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf ? 3 : 0);
}

const plainNames = new Map<string, string>();

/** "x:row" → "row". */
export function plainName(name: string): string {
  const had = plainNames.get(name);
  if (had !== undefined) return had;
  const plain = name.slice(name.indexOf(':') + 1);
  if (plainNames.size < 2_000) plainNames.set(name, plain);
  return plain;
}

/** The text of a small part's elements, by plain name; the first of each. */
export async function firstTexts(stream: XmlSource, limits: Limits): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let text = '';
  const handler: XmlHandler = {
    open: () => {
      text = '';
    },
    close: (name) => {
      if (!found.has(plainName(name))) found.set(plainName(name), text);
      text = '';
    },
    text: (t) => {
      text += t;
    },
  };
  await readXml(stream, handler, limits);
  return found;
}

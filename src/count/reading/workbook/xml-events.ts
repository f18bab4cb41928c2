/** Reads XML as a stream of events. A DOCTYPE, and with it every entity, and endless depth are refused. */
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
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    if (source instanceof Uint8Array) scanner.write(decoder.decode(source));
    else
      for await (const chunk of source) {
        scanner.write(decoder.decode(chunk as Buffer, { stream: true }));
        await handler.pause?.();
      }
    if (!(source instanceof Uint8Array)) scanner.write(decoder.decode());
    scanner.end();
  } catch (error) {
    if (!(source instanceof Uint8Array)) source.destroy();
    if (error instanceof Refusal) throw error;
    throw new Refusal('workbook-broken');
  }
}

/** "x:row" → "row". */
export const plainName = (name: string): string => name.slice(name.indexOf(':') + 1);

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

/** Reads XML as a stream of events. A DOCTYPE, and with it every entity, and endless depth are refused. */
import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { type Limits, Refusal } from './workbook.js';

export type Attributes = Readonly<Record<string, string>>;

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
export async function readXml(stream: Readable, handler: XmlHandler, limits: Limits): Promise<void> {
  const parser = new SaxesParser({ xmlns: false as const });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Refusal('workbook-doctype');
  });
  parser.on('error', () => {
    throw new Refusal('workbook-broken');
  });
  parser.on('opentag', (tag) => {
    if (++depth > limits.depth) throw new Refusal('workbook-too-deep');
    handler.open(tag.name, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close(tag.name);
  });
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  await feed(parser, stream, handler.pause);
}

async function feed(
  parser: SaxesParser<{ xmlns: false }>,
  stream: Readable,
  pause: XmlHandler['pause'],
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of stream) {
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
      await pause?.();
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    stream.destroy();
    if (error instanceof Refusal) throw error;
    throw new Refusal('workbook-broken');
  }
}

/** "x:row" → "row". */
export const plainName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The text of a small part's elements, by plain name; the first of each. */
export async function firstTexts(stream: Readable, limits: Limits): Promise<ReadonlyMap<string, string>> {
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

/**
 * A scanner of XML, piece by piece: tags, attributes and text, and nothing else that XML can do. Written for workbooks
 * of a million cells, where a general parser takes three times as long; what is not well formed is refused.
 */
import { Refusal } from './workbook.js';

export type Attributes = Readonly<Record<string, string>>;

export interface ScanEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  readonly take?: (text: string, at: number) => number;
}

const broken = (): never => {
  throw new Refusal('workbook-broken');
};

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `&amp;`, `&#233;`, `&#xE9;`; any other entity would need a DOCTYPE, which is refused. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12})(;?)/g, (_, body: string, end: string) => {
    if (end === '') return broken();
    if (!body.startsWith('#')) return NAMED[body] ?? broken();
    const code = /^#x[0-9a-f]+$/i.test(body)
      ? Number.parseInt(body.slice(2), 16)
      : /^#\d+$/.test(body)
        ? Number(body.slice(1))
        : -1;
    const isAllowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 32 && code < 0xd800) ||
      (code > 0xdfff && code <= 0x10ffff);
    return isAllowed ? String.fromCodePoint(code) : broken();
  });
}

const NO_ATTRIBUTES: Attributes = Object.freeze({});
const NAME = /^[\p{L}_:][\p{L}\p{N}_:.\-\u00b7]*$/u;
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;
/** A tag longer than this is no tag of a workbook: a broken quote would otherwise hold the rest of the file. */
const LONGEST_TAG = 4_000_000;

export class XmlScanner {
  readonly #events: ScanEvents;
  readonly #deepest: number;
  readonly #take: ScanEvents['take'];
  readonly #names = new Map<string, string>();
  readonly #open: string[] = [];
  #left = '';
  #hasRoot = false;

  constructor(events: ScanEvents, deepest: number) {
    this.#events = events;
    this.#deepest = deepest;
    this.#take = events.take;
  }

  /** **Errors**: throws `Refusal` for a DOCTYPE, too deep nesting and whatever is not well formed. */
  write(piece: string): void {
    const text = this.#left === '' ? piece : this.#left + piece;
    let at = 0;
    while (at < text.length) {
      const next = text.charCodeAt(at) === 60 ? this.#markup(text, at) : this.#text(text, at);
      if (next < 0) break;
      at = next;
    }
    this.#left = at === 0 ? text : text.slice(at);
    if (
      this.#left.length > LONGEST_TAG &&
      this.#left.charCodeAt(0) === 60 &&
      !this.#left.startsWith('<![CDATA[')
    )
      broken();
  }

  end(): void {
    if (this.#left.trim() !== '' || this.#open.length > 0 || !this.#hasRoot) broken();
  }

  /** Text is told up to the next tag; at the end of a piece an entity may be cut, so some is kept. */
  #text(text: string, at: number): number {
    const end = text.indexOf('<', at);
    if (end < 0) {
      const amp = text.lastIndexOf('&');
      const stop = amp >= at && text.length - amp < 16 ? amp : text.length;
      if (stop === at || this.#open.length === 0) return -1;
      // A carriage return may have its line feed in the next piece.
      if (text.charCodeAt(stop - 1) === 13) return -1;
      this.#say(text.slice(at, stop));
      return stop;
    }
    if (this.#open.length > 0) this.#say(text.slice(at, end));
    else if (text.slice(at, end).trim() !== '') broken();
    return end;
  }

  #say(raw: string): void {
    const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
    this.#events.text(decoded(text));
  }

  #markup(text: string, at: number): number {
    switch (text.charCodeAt(at + 1)) {
      case 47: {
        const end = text.indexOf('>', at + 2);
        if (end < 0) return -1;
        this.#close(text.slice(at + 2, end).trimEnd());
        return end + 1;
      }
      case 63:
        return past(text, at + 2, '?>');
      case 33:
        return this.#declared(text, at);
      default: {
        // What is taken is an element with at most one in it.
        const taken = this.#take && this.#open.length > 0 && this.#open.length + 2 <= this.#deepest;
        const after = taken ? (this.#take?.(text, at) ?? -1) : -1;
        return after < 0 ? this.#tag(text, at) : after;
      }
    }
  }

  #declared(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return past(text, at + 4, '-->');
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at + 9);
      if (end < 0) return -1;
      if (this.#open.length === 0) broken();
      this.#events.text(text.slice(at + 9, end).replace(/\r\n?/g, '\n'));
      return end + 3;
    }
    if (/^<!doctype/i.test(text.slice(at, at + 9))) throw new Refusal('workbook-doctype');
    // "<!DOC" may go on in the next piece.
    return text.length - at < 9 ? -1 : broken();
  }

  #close(name: string): void {
    if (this.#open.pop() !== name) broken();
    this.#events.close(name);
  }

  #tag(text: string, at: number): number {
    const end = endOfTag(text, at + 1);
    if (end < 0) return -1;
    const isEmpty = text.charCodeAt(end - 1) === 47;
    const stop = isEmpty ? end - 1 : end;
    let i = at + 1;
    while (i < stop && !isSpace(text.charCodeAt(i))) i++;
    const name = this.#known(text.slice(at + 1, i));
    if (this.#open.length === 0) {
      if (this.#hasRoot) broken();
      this.#hasRoot = true;
    }
    if (this.#open.length >= this.#deepest) throw new Refusal('workbook-too-deep');
    this.#events.open(name, i === stop ? NO_ATTRIBUTES : this.#attributes(text, i, stop));
    if (isEmpty) this.#events.close(name);
    else this.#open.push(name);
    return end + 1;
  }

  /** Each name is looked at once, and kept as one string. */
  #known(name: string): string {
    const had = this.#names.get(name);
    if (had !== undefined) return had;
    if (!NAME.test(name)) broken();
    if (this.#names.size < 5_000) this.#names.set(name, name);
    return name;
  }

  #attributes(text: string, from: number, stop: number): Attributes {
    const found: Record<string, string> = {};
    let i = from;
    for (;;) {
      while (i < stop && isSpace(text.charCodeAt(i))) i++;
      if (i >= stop) return found;
      const equals = text.indexOf('=', i);
      if (equals < 0 || equals >= stop) return broken();
      const name = this.#known(text.slice(i, equals).trimEnd());
      let open = equals + 1;
      while (open < stop && isSpace(text.charCodeAt(open))) open++;
      const quote = text.charCodeAt(open);
      if (quote !== 34 && quote !== 39) return broken();
      const shut = text.indexOf(quote === 34 ? '"' : "'", open + 1);
      if (shut < 0 || shut >= stop || name === '__proto__' || Object.hasOwn(found, name)) return broken();
      const raw = text.slice(open + 1, shut);
      if (raw.includes('<')) return broken();
      found[name] = decoded(/[\t\r\n]/.test(raw) ? raw.replace(/\r\n|[\t\r\n]/g, ' ') : raw);
      i = shut + 1;
      if (i < stop && !isSpace(text.charCodeAt(i))) return broken();
    }
  }
}

function past(text: string, from: number, mark: string): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? -1 : end + mark.length;
}

/** The ">" that ends a tag, quoted ones passed over; -1: it is not here yet. */
function endOfTag(text: string, from: number): number {
  let end = text.indexOf('>', from);
  for (let looked = from; end >= 0; ) {
    let quote = firstQuote(text, looked, end);
    if (quote < 0) return end;
    while (quote >= 0) {
      const shut = text.indexOf(text[quote] ?? '"', quote + 1);
      if (shut < 0) return -1;
      looked = shut + 1;
      if (shut > end) {
        end = text.indexOf('>', looked);
        break;
      }
      quote = firstQuote(text, looked, end);
    }
    if (quote < 0) return end;
  }
  return -1;
}

function firstQuote(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 34 || code === 39) return i;
  }
  return -1;
}

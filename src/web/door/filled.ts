/**
 * Pages that are rendered once and filled often. A template is run with marks where a person's words go; what comes
 * out is cut at the marks, and each answer is then no more than joining strings, every word of them escaped.
 */
import type { Renderer } from '../render.js';

// Two letters of the private use area: they stand in no template and in no words of ours.
const OPEN = '\uE000';
const SHUT = '\uE001';
const MARKED = new RegExp(`${OPEN}([a-z0-9-]+)${SHUT}`);

/** Where a value will stand. */
export const slot = (name: string): string => `${OPEN}${name}${SHUT}`;

export type Values = Readonly<Record<string, string>>;
export type Filled = (values: Values) => string;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

export const escapeHtml = (text: string): string =>
  /[&<>"'`]/.test(text) ? text.replace(/[&<>"'`]/g, (letter) => ESCAPES[letter] ?? '') : text;

/** Cuts a rendered page at its marks. **Errors**: filling throws when a value is missing. */
export function fillable(html: string): Filled {
  const parts = html.split(MARKED);
  return (values) => {
    let page = '';
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] ?? '';
      page += i % 2 === 0 ? part : escapeHtml(valueOf(values, part));
    }
    return page;
  };
}

function valueOf(values: Values, name: string): string {
  const value = values[name];
  if (value === undefined) throw new Error(`the page asks for ${name}`);
  return value;
}

export interface DoorPages {
  /** The page for a key: rendered the first time, kept after that. `view` must be the same for the same key. */
  page(template: string, key: string, view: () => object): Filled;
}

/** More shapes of pages than there are: beyond it something makes keys of what people write. */
const MOST_KEPT = 4000;

export function doorPages(renderer: Renderer): DoorPages {
  const kept = new Map<string, Filled>();
  return {
    page: (template, key, view) => {
      const known = kept.get(key);
      if (known) return known;
      const filled = fillable(tidy(renderer.render(template, view())));
      if (kept.size < MOST_KEPT) kept.set(key, filled);
      return filled;
    },
  };
}

/** Templates leave blank lines and margins, which weigh something at 3 kB a second. Text areas keep theirs: a mark is no blank. */
const tidy = (html: string): string => html.replace(/\n\s+/g, '\n').replace(/\n{2,}/g, '\n');

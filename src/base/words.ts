/**
 * Words in two languages, without an engine: placeholders in braces and plural forms by `Intl.PluralRules`.
 * English declares the shape of every set of words; Welsh must satisfy it, or it does not compile.
 */
export type Lang = 'en' | 'cy';
export const LANGS: readonly Lang[] = ['en', 'cy'];
export const otherLang = (lang: Lang): Lang => (lang === 'en' ? 'cy' : 'en');

/** Plural forms. Welsh has six; a form left out falls to `other`. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** The shape English declares, with every literal widened, so that Welsh has the same keys. */
export type ShapeOf<T> = T extends string
  ? string
  : T extends Plural
    ? Plural
    : { readonly [K in keyof T]: ShapeOf<T[K]> };

export type Params = Readonly<Record<string, string | number>>;

const RULES = { en: new Intl.PluralRules('en-GB'), cy: new Intl.PluralRules('cy') } as const;
const NUMBERS = { en: new Intl.NumberFormat('en-GB'), cy: new Intl.NumberFormat('cy') } as const;

/** A whole number as it is printed: 8,224. */
export const inFigures = (n: number, lang: Lang): string => NUMBERS[lang].format(n);

/**
 * Fills the placeholders of a sentence. Numbers are grouped (8,224); pass years and codes as text.
 * **Errors**: throws when the sentence asks for something it was not given, so a test finds it.
 */
export function fill(sentence: string, params: Params, lang: Lang): string {
  return sentence.replace(/\{([a-z_]+)\}/gi, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`words ask for {${name}}: ${sentence}`);
    return typeof value === 'number' ? inFigures(value, lang) : value;
  });
}

/** The form of a plural for `n`, filled; `{n}` is the number itself. */
export function plural(forms: Plural, n: number, lang: Lang, params: Params = {}): string {
  return fill(forms[RULES[lang].select(n)] ?? forms.other, { n, ...params }, lang);
}

/** "Gwent, North Wales and South Wales": the last joint is the caller's word ("and", "a" or "ac"). */
export function list(items: readonly string[], joint: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joint} ${items[items.length - 1] ?? ''}`;
}

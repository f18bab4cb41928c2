/** A sign and its reason in words. They stand in the rules' own data, in both languages. */
import type { Lang } from '../../base/words.js';
import { TRIAGE_REASONS, TRIAGE_VERSIONS, triageRules } from '../rules/index.js';

type Titles = ReadonlyMap<string, Readonly<Record<Lang, string>>>;

const titlesOf = (
  all: readonly { readonly id: string; readonly title: Readonly<Record<Lang, string>> }[],
): Titles => new Map(all.map(({ id, title }) => [id, title]));

// Read when the first thread is shown, not when the product starts.
let signs: Titles | null = null;
let reasons: Titles | null = null;

/** The newest version's titles serve for every version: a sign keeps its name. */
function signTitles(): Titles {
  signs ??= titlesOf(triageRules(TRIAGE_VERSIONS.at(-1)?.id ?? '')?.signs ?? []);
  return signs;
}

/** Every sign that a person can say was read wrongly or missed. */
export const signCodes = (): readonly string[] => [...signTitles().keys()];

/** The signs named, the gravest first, each once. */
export const gravestFirst = (signs: readonly string[]): readonly string[] => {
  const order = signCodes();
  return [...new Set(signs)].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
};

export const signName = (sign: string, lang: Lang): string => signTitles().get(sign)?.[lang] ?? sign;

export function reasonInWords(why: string, lang: Lang): string {
  reasons ??= titlesOf(TRIAGE_REASONS);
  return reasons.get(why)?.[lang] ?? why;
}

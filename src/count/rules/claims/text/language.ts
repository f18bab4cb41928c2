/** Which language an article is in, by its small words. Only English and Welsh are read. */
import type { Lang } from '../../../../base/words.js';
import type { Token } from './tokens.js';

export type Language = Lang | 'other' | 'unsure';

const SMALL: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in was were that for with on is by from at had have has this which their they it be are who been than after more not but an as its there'.split(
      ' ',
    ),
  ),
  cy: new Set(
    "y yr 'r a ac yn o i mae oedd roedd wedi bod ar gan eu ei 'u 'i ym yng am at dros gyda hyn ond nid neu na nad sydd hefyd cafodd gwnaeth ni fel wrth rhwng".split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des et est une dans pour que qui sur pas avec par du au sont cette plus ont été'.split(' '),
  ),
  de: new Set(
    'der die das und ist ein eine den mit von zu im nicht auf für sich dem des wurde auch wurden nach'.split(
      ' ',
    ),
  ),
  es: new Set('el la los las de y en que un una por con para se del al es fue como más han sobre'.split(' ')),
  it: new Set('il lo gli di e che un una per con del della sono nel alla è stato più dei delle'.split(' ')),
  pl: new Set('w i na z się do nie że jest o jak po przez dla od oraz był które'.split(' ')),
  ga: new Set('an na agus ar is tá bhí le go sa leis ag chun don níl'.split(' ')),
  pt: new Set('o os as de e em que um uma para com não do da no na por foi mais'.split(' ')),
  nl: new Set('de het een en van in is dat op te met voor niet zijn aan er werd'.split(' ')),
};

/** Words looked at: enough to be sure, few enough to cost nothing. */
const LOOKED_AT = 600;
/** With fewer words than this there is nothing to tell a language by. */
const TOO_FEW = 6;
/** At least this share of words must be small words of a language before it is named. */
const SHARE = 0.12;

/** **Shape**: tokens → `en`, `cy`, `other` (a language that is not read) or `unsure` (too short to say). */
export function languageOf(tokens: readonly Token[]): Language {
  const words = tokens.filter((t) => t.kind === 'word').slice(0, LOOKED_AT);
  if (words.length < TOO_FEW) return 'unsure';
  const scores = Object.entries(SMALL).map(([lang, small]) => ({
    lang,
    n: words.reduce((n, w) => n + (small.has(w.low) ? 1 : 0), 0),
  }));
  const best = scores.reduce((a, b) => (b.n > a.n ? b : a));
  if (best.n / words.length < SHARE) return hasForeignScript(words) ? 'other' : 'unsure';
  return best.lang === 'en' || best.lang === 'cy' ? best.lang : 'other';
}

const hasForeignScript = (words: readonly Token[]): boolean =>
  words.filter((w) => !/\p{Script=Latin}|'/u.test(w.low)).length > words.length / 2;

/** The headline of a release and what must be said in the same breath: who answered, who printed it, what changed. */
import { intervalOf, isAnswered } from '../../base/value.js';
import { type Lang, fill, plural } from '../../base/words.js';
import type { Built, BuiltCell, BuiltYear } from '../rules/release/built.js';
import type { Hushed } from '../rules/release/hushed.js';
import { RELEASE_WORDS, answeredIn, codes, printing, yearCode, yearName } from './release-words.js';
import { FIGURE_WORDS, MOST_NAMED, measureName, names } from './say.js';

/** The year that the headline is about: the latest shown, or else the latest there is. */
export function headOf({ tables: [first], area }: Built, hushed: Hushed): Head | undefined {
  const answered = first?.years.filter((y) => isAnswered(y.area.value)) ?? [];
  const isHidden = (y: BuiltYear): boolean =>
    hushed.now(first?.measure ?? '', [area.code, yearCode(y.period)]);
  const year = answered.findLast((y) => !isHidden(y)) ?? answered.at(-1);
  return year && { ...year, isHidden: isHidden(year) };
}

export interface Head extends BuiltYear {
  /** True when the tables do not show its figure. */
  readonly isHidden: boolean;
}

export function headline({ tables, area }: Built, year: Head | undefined, lang: Lang): string {
  const copy = RELEASE_WORDS[lang].headline;
  const what = { measure: counted(tables[0]?.measure ?? '', lang), area: area.in[lang] };
  if (!year) return fill(copy.none, what, lang);
  if (year.isHidden) return fill(copy.hidden, { ...what, period: yearName(year.period) }, lang);
  const { lo, hi } = intervalOf(year.area.value);
  const form = hi === null ? copy.atLeast : lo === hi ? copy.exact : copy.between;
  return fill(form, { ...what, period: yearName(year.period), n: lo, lo, hi: hi ?? lo }, lang);
}

/** Names of measures that can stand after a number; others name an offence, of which crimes are counted. */
const COUNTABLE = /offences|victims|crimes|people|reports|records|arrests/;

const counted = (id: string, lang: Lang): string =>
  COUNTABLE.test(measureName(id, 'en'))
    ? measureName(id, lang)
    : fill(RELEASE_WORDS[lang].headline.crimesOf, { measure: measureName(id, lang) }, lang);

/** What must be said in the same breath as the headline. */
export function caveat(
  { tables, hushed }: Built & { readonly hushed: Hushed },
  year: Head | undefined,
  lang: Lang,
) {
  const copy = RELEASE_WORDS[lang].caveat;
  const parts = year?.forces.filter((c) => c.isPart) ?? [];
  const restated = tables.flatMap((t) =>
    t.years.flatMap((y) =>
      y.forces.filter(
        (c) => isRestated(c) && !hushed.ever(t.measure, [c.authority.code, yearCode(y.period)]),
      ),
    ),
  ).length;
  const isBroken = tables[0]?.years.some((y) => y.isBreak && (!year || y.period.from <= year.period.from));
  return [
    ...(year ? [whoAnswered(year, lang), ...(year.isHidden ? [] : printedBy(year, lang))] : [copy.none]),
    ...(parts.length > 0 ? [fill(copy.part, { names: names(codes(parts), lang) }, lang)] : []),
    ...(isBroken ? [copy.break] : []),
    ...(restated > 0 ? [plural(copy.restated, restated, lang)] : []),
  ].join(' ');
}

const isRestated = (c: BuiltCell): boolean => c.answers.length > 1;

function whoAnswered(year: BuiltYear, lang: Lang): string {
  const copy = RELEASE_WORDS[lang].caveat;
  const answered = answeredIn(year);
  const asked = year.forces.length;
  if (answered.length === asked) return plural(copy.all, asked, lang);
  if (answered.length === 0) return [copy.none, ...missing(year, lang)].join(' ');
  const some = fill(copy.some, { n: answered.length, asked, names: names(codes(answered), lang) }, lang);
  return [some, ...missing(year, lang)].join(' ');
}

const SILENCES = ['no-reply', 'not-held', 'refused', 'not-asked'] as const;

/** Who gave no figure, and how: "Dyfed-Powys did not answer." */
function missing(year: BuiltYear, lang: Lang): readonly string[] {
  const copy = FIGURE_WORDS[lang].missing;
  return SILENCES.flatMap((kind) => {
    const silent = codes(year.forces.filter((c) => c.value.kind === kind));
    if (silent.length === 0 || silent.length > MOST_NAMED) return [];
    const said = fill(
      copy[kind === 'refused' ? 'refused-plain' : kind],
      { names: names(silent, lang) },
      lang,
    );
    return [`${said.charAt(0).toUpperCase()}${said.slice(1)}.`];
  });
}

function printedBy({ area }: BuiltYear, lang: Lang): readonly string[] {
  const copy = RELEASE_WORDS[lang].caveat;
  const [printed] = area.printed;
  if (area.basis !== 'printed' || !printed) return [];
  return [fill(area.value.kind === 'exact' ? copy.printedAll : copy.printed, printing(printed, lang), lang)];
}

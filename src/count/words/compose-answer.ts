/** The tables of an answer in words: titles, names of categories and notes, in both languages at once. */
import { authorityByCode } from '../../base/authorities.js';
import { offenceByCode } from '../../base/offences.js';
import { type Period, periodLabel } from '../../base/period.js';
import { type Lang, fill, list } from '../../base/words.js';
import type { AnswerDimension, AnswerTable, BuiltAnswer } from '../rules/answer/build.js';
import { ALL, EACH, FLAG_CODES, yearCode } from '../rules/answer/build.js';
import { AGE_CODES } from '../rules/answer/counting.js';
import type { NotHeld } from '../rules/answer/not-held.js';
import type { Breakdown } from '../rules/answer/question.js';
import type { Category, Dimension, ReleaseTable, Words } from '../rules/release/table.js';
import { cy } from './answer.cy.js';
import { en } from './answer.en.js';
import { inBoth } from './release-words.js';

export const ANSWER_WORDS = { en, cy } as const;

export interface RecordsSaid {
  /** Whether the records say which crimes were cancelled since. */
  readonly knowsCancelled: boolean;
}

/** The tables as the disclosure rules and the writers take them: nothing hidden yet. */
export const composeAnswer = (built: BuiltAnswer, said: RecordsSaid): readonly ReleaseTable[] =>
  built.tables.map((table, i) => composeTable(built, table, { number: i + 1, ...said }));

function composeTable(
  built: BuiltAnswer,
  table: AnswerTable,
  { number, knowsCancelled }: RecordsSaid & { readonly number: number },
): ReleaseTable {
  return {
    id: `answer-${number}-${table.asked.id}`.slice(0, 80),
    title: inBoth((lang) => titleOf(built, table, lang)),
    measure: table.asked.id,
    dimensions: table.dimensions.map((d) => dimensionOf(d, table, built.periods)),
    cells: table.cells.map((c) => ({
      key: c.key,
      value: c.value,
      hidden: null,
      marks: [],
      sources: [],
      ...(c.structuralZero ? { structuralZero: true } : {}),
    })),
    notes: [inBoth((lang) => ANSWER_WORDS[lang].table[knowsCancelled ? 'recorded' : 'recordedOnly'])],
  };
}

function titleOf({ question }: BuiltAnswer, { asked, by }: AnswerTable, lang: Lang): string {
  const copy = ANSWER_WORDS[lang];
  const force = question.authority === null ? null : authorityByCode(question.authority);
  const said = {
    measure: asked.name[lang],
    area: force?.in[lang] ?? '',
    basis: copy[question.years.basis],
    by: list(
      by.map((b) => inSentence(copy.dimension[b])),
      copy.table.and,
    ),
  };
  return fill(by.length === 0 ? copy.table.title : copy.table.titleBy, said, lang).replaceAll(' ,', ',');
}

const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function dimensionOf(dimension: AnswerDimension, table: AnswerTable, periods: readonly Period[]): Dimension {
  const { id, codes, sum } = dimension;
  const parts = codes.filter((c) => c !== sum);
  const categories = codes.map(
    (code): Category => ({
      code,
      name: categoryName(id, code, { table, periods }),
      ...(code === sum ? { sumOf: parts } : {}),
    }),
  );
  return {
    id,
    name: inBoth((lang) => ANSWER_WORDS[lang].dimension[id]),
    categories,
    ...(sum === null ? {} : { whole: sum }),
  };
}

interface About {
  readonly table: AnswerTable;
  readonly periods: readonly Period[];
}

function categoryName(id: AnswerDimension['id'], code: string, { table, periods }: About): Words {
  if (id === 'police-force') return authorityByCode(code)?.name ?? { en: code, cy: code };
  if (id === 'year') {
    const period = periods.find((p) => yearCode(p) === code);
    return inBoth(() => (period ? periodLabel(period) : code));
  }
  // Of one measure's offences the sum is that measure.
  if (code === ALL && id === 'offence') return table.asked.name;
  if (code === EACH) return inBoth((lang) => ANSWER_WORDS[lang].each);
  if (code === ALL) return inBoth((lang) => ANSWER_WORDS[lang].all[id]);
  const flag = FLAG_CODES.find((f) => id === 'online-flag' && f === code);
  if (flag) return inBoth((lang) => ANSWER_WORDS[lang].flag[flag]);
  const age = AGE_CODES.find((a) => id === 'victim-age' && a === code);
  return age ? inBoth((lang) => ANSWER_WORDS[lang].age[age]) : offenceName(code);
}

function offenceName(code: string): Words {
  const offence = offenceByCode(code);
  const label =
    offence?.sub_classes.find((s) => s.code === code)?.label ??
    (offence?.code === code ? offence.label : null);
  return inBoth((lang) => (label ? `${code} ${label[lang]}` : code));
}

/** What is not held and why, a sentence each. */
export function sayNotHeld(built: Pick<BuiltAnswer, 'question' | 'notHeld'>, lang: Lang): readonly string[] {
  const copy = ANSWER_WORDS[lang];
  const groups = new Map<string, NotHeld[]>();
  for (const one of built.notHeld) {
    const name = `${one.asked} ${one.breakdown} ${one.why}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const years = all.flatMap(({ period }) => (period ? [periodLabel(period)] : []));
    const when = years.length === 0 ? '' : fill(copy.notHeldWhen, { period: years.join(', ') }, lang);
    return [
      fill(copy.notHeldLine, { what: whatOf(built, first, lang), when, why: copy.notHeld[first.why] }, lang),
    ];
  });
}

function whatOf(
  { question }: Pick<BuiltAnswer, 'question'>,
  { asked, breakdown }: NotHeld,
  lang: Lang,
): string {
  const copy = ANSWER_WORDS[lang];
  if (breakdown) return fill(copy.everything, { breakdown: inSentence(nameOf(breakdown, lang)) }, lang);
  return question.asked.find((a) => a.id === asked)?.name[lang] ?? '';
}

const nameOf = (breakdown: Breakdown, lang: Lang): string => ANSWER_WORDS[lang].dimension[breakdown];

/** The notes of a table: breaks, parts of years, restatements, and what was printed otherwise. */
import { FLAG_RULES } from '../../base/flag-rules.js';
import { intervalOf, isAnswered } from '../../base/value.js';
import { type Lang, fill, list } from '../../base/words.js';
import type { Vintage } from '../rules/figures.js';
import type { Built, BuiltCell, BuiltTable, BuiltYear } from '../rules/release/built.js';
import { type FlagKnowledge, knownOf } from '../rules/release/flag-knowledge.js';
import type { Hushed } from '../rules/release/hushed.js';
import type { Words } from '../rules/release/table.js';
import { RELEASE_WORDS, codes, inBoth, knownInWords, printing, yearCode, yearName } from './release-words.js';
import { sayFlagKnowledge } from './say-flag-knowledge.js';
import { FIGURE_WORDS, MOST_NAMED, authorityName, names, valueInWords } from './say.js';

/** The notes of a table. A count that is hidden, now or in an earlier release, is not given away by a note on it. */
export function notesOf(
  built: Built,
  { measure, years }: BuiltTable,
  { hushed, knowledge }: { readonly hushed: Hushed; readonly knowledge: readonly FlagKnowledge[] },
): readonly Words[] {
  const measures = built.tables.map((t) => t.measure);
  return years.flatMap((year) => {
    const code = yearCode(year.period);
    const isHushed = (c: BuiltCell): boolean => hushed.ever(measure, [c.authority.code, code]);
    return [
      ...breakNote(year),
      ...year.forces.filter((c) => !isHushed(c)).flatMap((c) => cellNotes(c, year)),
      ...areaNotes(built, year, {
        isHidden: hushed.ever(measure, [built.area.code, code]),
        // Another total of a year in which something is hidden is one more sum for whoever works it out.
        isBeside: !hushed.about(measure, code),
      }),
      ...knownOf(knowledge, { measure, measures, year: year.period }, hushed).map(sayFlagKnowledge),
    ];
  });
}

const ruleTitle = (id: string, lang: Lang): string => FLAG_RULES.find((r) => r.id === id)?.title[lang] ?? id;

const breakNote = (year: BuiltYear): readonly Words[] =>
  year.isBreak
    ? [
        inBoth((lang) => {
          const rule = list(
            year.rules.flatMap((r) => r.split('+')).map((r) => ruleTitle(r, lang)),
            '+',
          );
          return fill(RELEASE_WORDS[lang].notes.break, { period: yearName(year.period), rule }, lang);
        }),
      ]
    : [];

function cellNotes(c: BuiltCell, year: BuiltYear): readonly Words[] {
  const at = (lang: Lang) => ({
    authority: authorityName(c.authority.code, lang),
    period: yearName(year.period),
  });
  const [first, last] = [c.answers[0], c.answers.at(-1)];
  const notes: Words[] = [];
  if (c.isPart)
    notes.push(
      inBoth((lang) =>
        fill(RELEASE_WORDS[lang].notes.part, { ...at(lang), n: intervalOf(c.value).lo }, lang),
      ),
    );
  if (c.current.length > 1)
    notes.push(
      inBoth((lang) => {
        const values = list(
          c.current.map((v) => valueInWords(v.value, lang)),
          FIGURE_WORDS[lang].and,
        );
        return fill(RELEASE_WORDS[lang].notes.unordered, { ...at(lang), values }, lang);
      }),
    );
  else if (first && last && first !== last)
    notes.push(
      inBoth((lang) =>
        fill(RELEASE_WORDS[lang].notes.restated, { ...at(lang), ...ends(first, last, lang) }, lang),
      ),
    );
  return notes;
}

const ends = (first: Vintage, last: Vintage, lang: Lang) => ({
  first: valueInWords(first.value, lang),
  last: valueInWords(last.value, lang),
  firstKnown: knownInWords(first, lang),
  lastKnown: knownInWords(last, lang),
});

function areaNotes(
  { area }: Built,
  year: BuiltYear,
  may: { readonly isHidden: boolean; readonly isBeside: boolean },
): readonly Words[] {
  if (area.kind === 'force') return [];
  const { basis, value, printed, other } = year.area;
  const at = (lang: Lang) => ({ area: area.name[lang], period: yearName(year.period) });
  const [total] = printed;
  const silent = codes(year.forces.filter((c) => !isAnswered(c.value)));
  const isFloor = basis === 'forces' && value.kind === 'range' && silent.length > 0;
  const says = basis === 'forces' ? 'beside' : 'otherPrinted';
  return [
    ...(!may.isHidden && basis === 'printed' && total && value.kind === 'range'
      ? [
          inBoth((lang) =>
            fill(RELEASE_WORDS[lang].notes.printed, { ...at(lang), ...printing(total, lang) }, lang),
          ),
        ]
      : []),
    ...(isFloor && silent.length <= MOST_NAMED
      ? [
          inBoth((lang) =>
            fill(RELEASE_WORDS[lang].notes.missing, { ...at(lang), names: names(silent, lang) }, lang),
          ),
        ]
      : []),
    ...(may.isBeside ? other : []).map((v) =>
      inBoth((lang) => fill(RELEASE_WORDS[lang].notes[says], { ...at(lang), ...printing(v, lang) }, lang)),
    ),
  ];
}

/** What changed between two versions of a release, and what stands in its way, a sentence each. */
import { dayInWords } from '../../base/day.js';
import { periodLabel } from '../../base/period.js';
import type { Problem } from '../../base/result.js';
import { type Lang, fill, inFigures, plural } from '../../base/words.js';
import type { PublicCell } from '../rules/release/public-cell.js';
import type { Change, CellChange } from '../rules/release/versions.js';
import type { ChangeSaid } from '../rules/release/release.js';
import type { Words } from '../rules/release/table.js';
import { FORMAT_WORDS, mark, rangeInWords } from './format-words.js';
import { RELEASE_WORDS, inBoth, monthInWords } from './release-words.js';
import { sayCodes, sayPlace } from './say-place.js';
import { authorityName, measureName } from './say.js';

/** A cell as the public sees it. */
export function publicCellInWords({ shown }: PublicCell, lang: Lang): string {
  switch (shown.kind) {
    case 'number':
      return inFigures(shown.n, lang);
    case 'range':
      return rangeInWords(shown.lo, shown.hi, lang);
    case 'mark':
      return `${mark(shown.mark)} (${FORMAT_WORDS[lang].shorthand[shown.mark]})`;
  }
}

/** A change with its reason, in both languages. */
export const sayChange = (change: Change): Words => inBoth((lang) => say(change, lang));

/** So many figures that are new in one table are said together. */
const MANY = 4;

/**
 * Changes as a list that is read: many figures new in one table are one line, each of them under it.
 * **Shape**: in the order of the changes; a group stands where its first one would.
 */
export function sayChanges(changes: readonly Change[]): readonly ChangeSaid[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes)
    if (change.kind === 'arrived')
      groups.set(change.table.id, [...(groups.get(change.table.id) ?? []), change]);
  return changes.flatMap((change): readonly ChangeSaid[] => {
    const group = change.kind === 'arrived' ? (groups.get(change.table.id) ?? []) : [];
    if (change.kind !== 'arrived' || group.length < MANY) return [sayChange(change)];
    if (change !== group[0]) return [];
    const together = inBoth((lang) =>
      plural(RELEASE_WORDS[lang].change.manyArrived, group.length, lang, { title: change.table.title[lang] }),
    );
    return [{ ...together, details: group.map(sayChange) }];
  });
}

function say(change: Change, lang: Lang): string {
  const copy = RELEASE_WORDS[lang].change;
  switch (change.kind) {
    case 'table-added':
    case 'table-gone':
      return fill(copy[change.kind], { title: change.table.title[lang] }, lang);
    case 'category-added':
    case 'category-gone': {
      const params = { name: change.category.name[lang], title: change.table.title[lang] };
      return fill(copy[change.kind], params, lang);
    }
    case 'words-changed':
      return change.table === null
        ? copy.words[change.where]
        : fill(copy.tableNotes, { title: change.table.title[lang] }, lang);
    default:
      return sayCell(change, lang);
  }
}

function sayCell(change: CellChange, lang: Lang): string {
  const copy = RELEASE_WORDS[lang].change;
  const name = change.names.map((c) => c.name[lang]).join(', ');
  const measure = measureName(change.table.measure, lang);
  const said = fill(
    copy[change.kind],
    {
      what: `${name} (${measure})`,
      before: publicCellInWords(change.before, lang),
      after: publicCellInWords(change.after, lang),
    },
    lang,
  );
  const { because } = change;
  if (because === null || change.kind === 'now-hidden' || change.kind === 'now-shown') return said;
  const known =
    because.known_precision === 'day'
      ? dayInWords(because.known_on, lang)
      : monthInWords(because.known_on, lang);
  // A total moves because one of its forces did: whoever printed that did not print the total.
  const isOwn = change.names.some((c) => c.code === because.authority);
  return isOwn
    ? fill(copy.because, { change: said, publisher: because.source.publisher, known }, lang)
    : fill(copy.becausePart, { change: said }, lang);
}

type ProblemCode = keyof typeof RELEASE_WORDS.en.problem;
const isSaid = (code: string): code is ProblemCode => code in RELEASE_WORDS.en.problem;

/** One thing in the way, with the way out. **Errors**: throws on a code without words, so a test finds it. */
export function sayReleaseProblem(problem: Problem, lang: Lang): string {
  const copy = RELEASE_WORDS[lang];
  if (!isSaid(problem.code)) throw new Error(`no words for ${problem.code}`);
  const { params = {}, field = '' } = problem;
  const measure = typeof params['measure'] === 'string' ? measureName(params['measure'], lang) : '';
  const language = params['lang'] === 'cy' ? copy.languageName.cy : copy.languageName.en;
  const where =
    typeof params['area'] === 'string'
      ? placeOf(params, measure, lang)
      : (params['where'] ?? sayPlace(field, lang));
  const cell = sayCodes(String(params['measure'] ?? ''), String(params['cell'] ?? '').split(' '), lang);
  const text = params['hold'];
  const hold = typeof text === 'string' && text !== '' ? fill(copy.wouldHold, { text }, lang) : '';
  const all = { ...params, measure, lang: language, where, cell, hold };
  return fill(copy.problem[problem.code], all, lang).trim();
}

/** "Wales, 2018/19 (child sexual offences …)". */
function placeOf(params: Readonly<Record<string, string | number>>, measure: string, lang: Lang): string {
  const period = periodLabel({ from: String(params['from']), to: String(params['to']) });
  return `${authorityName(String(params['area']), lang)}, ${period} (${measure})`;
}

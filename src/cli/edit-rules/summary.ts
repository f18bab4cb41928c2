/** What came of a check: by rule, by row, and what was not run. */
import { dayInWords } from '../../base/day.js';
import { type Lang, fill, plural } from '../../base/words.js';
import type { CellProblemCode, NotRun, RuleTally } from '../../record/rules/edit/index.js';
import type { RowProblemCode } from '../../record/rules/row-problem.js';
import { EDIT_WORDS, sayCellProblem, sayRule } from '../../record/words/edit.js';
import { sayRowProblem } from '../../record/words/say-row-problem.js';
import type { Check } from './check.js';
import type { ReadAbout } from './visiting.js';
import { plain } from './say-problem.js';
import { COPY } from './words.js';

/** The rest of the JSON object, after its problems. */
export const summaryAsJson = (check: Check, about: ReadAbout): string =>
  JSON.stringify({
    rows: check.rows,
    checked: check.checked,
    counts: check.writer.counts,
    rules: (check.run?.tallies ?? []).map((t) => ({
      code: t.code,
      severity: t.severity,
      found: t.broken,
      run_on: t.run,
      not_run_on: t.notRun,
    })),
    not_run: check.run?.notRun ?? [],
    columns: Object.fromEntries(
      [...(check.columns?.at ?? [])].map(([column, at]) => [column, check.columns?.headings[at] ?? '']),
    ),
    unknown_headings: check.columns?.unknown ?? [],
    doubled_headings: check.columns?.doubled ?? [],
    shape: check.columns?.shape ?? null,
    sheet: about.sheet,
    other_sheets: about.otherSheets,
    hidden_rows: about.hiddenRows,
    rules_version: check.version,
    on: check.day,
  });

/** The same in words, a line each. */
export function summaryInWords(check: Check, about: ReadAbout, lang: Lang): readonly string[] {
  const copy = COPY[lang];
  const tallies = check.run?.tallies ?? [];
  const params = { checked: check.checked, day: dayInWords(check.day, lang) };
  return [
    '',
    plural(copy.rows, check.rows, lang, params),
    ...aboutColumns(check, lang),
    ...aboutSheets(about, lang),
    fill(copy.severities, check.writer.counts, lang),
    ...(check.writer.total === 0 ? [copy.clean] : []),
    ...byRule(
      tallies.filter((t) => t.broken > 0),
      lang,
    ),
    ...byRow(check.writer.unread, lang),
    ...notRun(check.run?.notRun ?? [], lang),
    ...partly(
      tallies.filter((t) => t.notRun > 0),
      lang,
    ),
  ];
}

function aboutColumns({ columns }: Check, lang: Lang): readonly string[] {
  const copy = COPY[lang];
  if (!columns) return [];
  const joined = (headings: readonly string[]): string => headings.map(plain).join(', ');
  return [
    fill(copy.columns, { known: [...columns.at.keys()].join(', ') }, lang),
    ...(columns.unknown.length > 0 ? [fill(copy.unknown, { headings: joined(columns.unknown) }, lang)] : []),
    ...(columns.doubled.length > 0 ? [fill(copy.doubled, { headings: joined(columns.doubled) }, lang)] : []),
  ];
}

function aboutSheets({ sheet, otherSheets, hiddenRows }: ReadAbout, lang: Lang): readonly string[] {
  const copy = COPY[lang];
  const others = otherSheets.map(plain).join(', ');
  return [
    ...(sheet !== null && others !== '' ? [fill(copy.sheets, { sheet: plain(sheet), others }, lang)] : []),
    ...(hiddenRows > 0 ? [plural(copy.hiddenRows, hiddenRows, lang)] : []),
  ];
}

function byRule(found: readonly RuleTally[], lang: Lang): readonly string[] {
  if (found.length === 0) return [];
  const words = EDIT_WORDS[lang];
  const rows = found
    .toSorted((a, b) => b.broken - a.broken)
    .map(
      (t) =>
        `  ${t.code}  ${words.severity[t.severity].padEnd(9)}${String(t.broken).padStart(8)}  ${sayRule(t.code, lang)}`,
    );
  return ['', COPY[lang].byRule, ...rows];
}

function byRow(unread: ReadonlyMap<string, number>, lang: Lang): readonly string[] {
  if (unread.size === 0) return [];
  const say = (code: string): string =>
    Object.hasOwn(EDIT_WORDS[lang].cell, code)
      ? sayCellProblem(code as CellProblemCode, lang)
      : sayRowProblem(code as RowProblemCode, lang);
  return [
    '',
    COPY[lang].byRow,
    ...[...unread].map(([code, n]) => `  ${String(n).padStart(8)}  ${say(code)}`),
  ];
}

function notRun(rules: readonly NotRun[], lang: Lang): readonly string[] {
  if (rules.length === 0) return [];
  const copy = COPY[lang];
  const byLack = groupedBy(rules, ({ lacks }) => lacks.join(', '));
  return [
    '',
    plural(copy.notRun, rules.length, lang),
    ...[...byLack].map(
      ([columns, lacking]) => `  ${fill(copy.lacks, { columns, codes: codesOf(lacking) }, lang)}`,
    ),
  ];
}

function partly(tallies: readonly RuleTally[], lang: Lang): readonly string[] {
  if (tallies.length === 0) return [];
  const copy = COPY[lang];
  const byCount = groupedBy(tallies, (t) => t.notRun);
  return [
    '',
    copy.partly,
    ...[...byCount].map(([n, some]) => `  ${plural(copy.partlyRule, n, lang, { codes: codesOf(some) })}`),
  ];
}

const codesOf = (rules: readonly { readonly code: string }[]): string => rules.map((r) => r.code).join(', ');

function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** plimsoll rules check FILE */
import { resolve } from 'node:path';
import { dayInLondon, now } from '../../base/day.js';
import type { Problem } from '../../base/result.js';
import { fill } from '../../base/words.js';
import {
  EDIT_RULES,
  EDIT_RULES_VERSION,
  EDIT_SEVERITIES,
  EditRun,
  type EditRule,
  type EditSeverity,
  type ReadCrimeRow,
  crimeRowReader,
} from '../../record/rules/edit/index.js';
import type { ExtractColumn } from '../../record/rules/extract-columns.js';
import { dayOption } from '../figures-from.js';
import type { Call, Exit } from '../verb.js';
import { shownName, visitExtract } from './extract-rows.js';
import type { ExtractProblem, ExtractRow, ReadAbout } from './visiting.js';
import type { Check } from './check.js';
import { ProblemWriter } from './problem-writer.js';
import { sayExtractProblem } from './say-extract-problem.js';
import { summaryAsJson, summaryInWords } from './summary.js';
import { COPY, wrong } from './words.js';

export async function checkExtract(call: Call): Promise<Exit> {
  const file = call.operands[1];
  if (file === undefined) throw wrong('operand');
  const asked = {
    map: mapOption(call),
    rules: rulesOption(call),
    day: dayOption('on', call) ?? dayInLondon(now()),
  };
  const problems = call.text('problems');
  if (problems !== undefined && resolve(problems) === resolve(file)) throw wrong('same');
  const check: Check = {
    file: shownName(file),
    day: asked.day,
    version: EDIT_RULES_VERSION,
    writer: await ProblemWriter.open(call, problems),
    columns: null,
    run: null,
    rows: 0,
    checked: 0,
  };
  if (call.json) call.io.out(`{"file":${JSON.stringify(check.file)},"problems":[`);
  const read = await visit(file, { check, call, ...asked }).catch(async (error: unknown) => {
    await check.writer.discard();
    throw error;
  });
  if (!read.ok) return notRead(read.problems, { check, call });
  await check.writer.finish(call.lang);
  sayResult(check, read.value, call);
  return check.writer.total > 0 ? 1 : 0;
}

interface Asked {
  readonly check: Check;
  readonly call: Call;
  readonly map: Readonly<Record<string, string>>;
  readonly rules: readonly EditRule[];
  readonly day: string;
}

function visit(file: string, { check, call, map, rules, day }: Asked): ReturnType<typeof visitExtract> {
  let read = crimeRowReader();
  const progress = progressOn(check, call);
  return visitExtract(file, {
    map,
    call,
    visiting: {
      known: (columns) => {
        check.columns = columns;
        read = crimeRowReader([...columns.at.keys()]);
        check.run = new EditRun({ columns: new Set(columns.at.keys()), today: day, rules });
      },
      row: (row) => checkRow(check, row, read),
      block: async (upTo, size) => {
        progress(upTo, size);
        await check.writer.flush();
      },
    },
  });
}

function checkRow(
  check: Check,
  { row, problems, cell }: ExtractRow,
  read: (cell: (column: ExtractColumn) => string) => ReadCrimeRow,
): void {
  check.rows += 1;
  const { writer, run, columns } = check;
  for (const code of problems)
    writer.tell({ by: 'row', code }, { file: check.file, row, column: null, crime: null });
  if (!cell || !run || !columns) return;
  check.checked += 1;
  const one = read(cell);
  const placeOf = (column: ExtractColumn) => ({
    file: check.file,
    row,
    column: columns.headings[columns.at.get(column) ?? -1] ?? column,
    crime: one.row.crime_id,
  });
  for (const { code, column } of one.problems) writer.tell({ by: 'cell', code }, placeOf(column));
  for (const { code, severity, column, other } of run.check(one, row))
    writer.tell({ by: 'rule', code, severity, other: other ?? null }, placeOf(column));
}

const EVERY_MS = 250;

/** Shows on a terminal how far it is. */
function progressOn(check: Check, { io, lang }: Call): (upTo: number, size: number | null) => void {
  let last = now().getTime();
  return (upTo, size) => {
    const at = now().getTime();
    if (!io.isTerminal || at - last < EVERY_MS) return;
    last = at;
    const { rows } = check;
    const said =
      size === null
        ? fill(COPY[lang].progressStream, { rows }, lang)
        : fill(COPY[lang].progress, { rows, percent: Math.round((100 * upTo) / Math.max(1, size)) }, lang);
    process.stderr.write(`\r${said}\u001b[K${upTo === size ? '\n' : ''}`);
  };
}

/** Nothing could be read: said as the one problem there is, and no file of problems is left. */
async function notRead(
  problems: readonly Problem<ExtractProblem>[],
  { check, call }: { readonly check: Check; readonly call: Call },
): Promise<Exit> {
  await check.writer.discard();
  if (call.json) {
    const said = problems.map((p) => ({
      code: p.code,
      message_en: sayExtractProblem(p, 'en'),
      message_cy: sayExtractProblem(p, 'cy'),
      where: { file: check.file, ...p.where },
    }));
    call.io.out(`${said.map((p) => JSON.stringify(p)).join(',\n')}\n]}`);
  } else for (const p of problems) call.io.err(`${check.file}: ${sayExtractProblem(p, call.lang)}`);
  return 1;
}

function sayResult(check: Check, about: ReadAbout, call: Call): void {
  if (call.json) call.io.out(`],${summaryAsJson(check, about).slice(1)}`);
  else for (const line of summaryInWords(check, about, call.lang)) call.io.out(line);
}

/** `--map column="heading"`, as often as needed. */
function mapOption(call: Call): Readonly<Record<string, string>> {
  const map: Record<string, string> = {};
  for (const text of call.many('map')) {
    const at = text.indexOf('=');
    if (at < 1 || at === text.length - 1) throw wrong('map', { text });
    map[text.slice(0, at).trim()] = text.slice(at + 1).trim();
  }
  return map;
}

/** `--rule` and `--severity`: only these rules. */
function rulesOption(call: Call): readonly EditRule[] {
  const codes = call.many('rule').map((c) => c.toUpperCase());
  for (const code of codes) if (!EDIT_RULES.some((r) => r.code === code)) throw wrong('rule', { code });
  const least = severityOption(call);
  return EDIT_RULES.filter((r) => codes.length === 0 || codes.includes(r.code)).filter(
    (r) => EDIT_SEVERITIES.indexOf(r.severity) <= EDIT_SEVERITIES.indexOf(least),
  );
}

export function severityOption(call: Call): EditSeverity {
  const text = call.text('severity');
  if (text === undefined) return 'question';
  const severity = EDIT_SEVERITIES.find((s) => s === text);
  if (!severity) throw wrong('severity', { text });
  return severity;
}

/** What every verb that takes a file of figures shares: reading it, and turning what was typed into areas and periods. */
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Authority, forcesOf, readAreas } from '../base/authorities.js';
import { type Day, isDay } from '../base/day.js';
import { type Period, isPeriod, readPeriod } from '../base/period.js';
import type { Problem } from '../base/result.js';
import { type Lang, fill, plural } from '../base/words.js';
import {
  type FileProblem,
  type Figures,
  indexFigures,
  readFiguresFile,
  sayFileProblem,
} from '../count/index.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { Call } from './verb.js';
import { wrongUse } from './wrong-use.js';

const COPY = { en, cy } as const;

/** A problem as other programs read it. */
export interface SaidProblem {
  readonly code: string;
  readonly message_en: string;
  readonly message_cy: string;
  readonly where: unknown;
}

/** Bytes above which reading shows progress: less is done before a person wonders. */
const SLOW_FROM = 20_000_000;

/** All of a file, or of standard input when its name is `-`; shows progress on a terminal when it is large. */
export async function bytesOf(file: string, call: Call): Promise<Uint8Array> {
  if (file === '-') return call.io.stdin();
  const size = statSync(file).size;
  const shows = call.io.isTerminal && size > SLOW_FROM;
  const chunks: Buffer[] = [];
  let read = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 4_000_000 })) {
    chunks.push(chunk as Buffer);
    read += (chunk as Buffer).length;
    if (shows)
      process.stderr.write(
        `\r${fill(COPY[call.lang].reading, { file: basename(file) }, call.lang)} ${Math.round((100 * read) / size)} %`,
      );
  }
  if (shows) process.stderr.write('\n');
  return Buffer.concat(chunks);
}

/** The figures of a file; or nothing, with every problem said on standard error (or as JSON). */
export async function figuresFrom(file: string | undefined, call: Call): Promise<Figures | null> {
  if (file === undefined) throw wrongUse('operandMissing', { operand: 'FILE' });
  const read = readFiguresFile(await bytesOf(file, call), file === '-' ? '-' : basename(file));
  if (read.ok) {
    const count = plural(COPY[call.lang].read, read.value.length, call.lang, { file });
    if (call.io.isTerminal) call.io.err(count);
    return indexFigures(read.value);
  }
  reportFileProblems(read.problems, call);
  return null;
}

export const saidFileProblem = (p: Problem<FileProblem>): SaidProblem => ({
  code: p.code,
  message_en: sayFileProblem(p, 'en'),
  message_cy: sayFileProblem(p, 'cy'),
  where: p.where ?? null,
});

/** Says what is wrong with a file, a line each; with `--json` the same as a list on standard output. */
export function reportFileProblems(problems: readonly Problem<FileProblem>[], call: Call): void {
  if (call.json) call.io.out(JSON.stringify({ problems: problems.map(saidFileProblem) }, null, 2));
  call.io.err(COPY[call.lang].nothingLoaded);
  for (const p of problems) call.io.err(`  ${placeInWords(p, call.lang)}${sayFileProblem(p, call.lang)}`);
}

/** `figures.csv, row 3, column n: `; empty when no place is known. */
export function placeInWords(p: Problem, lang: Lang): string {
  const copy = COPY[lang];
  const { file, row, column } = p.where ?? {};
  const parts = [
    file,
    row === undefined ? undefined : fill(copy.row, { row: String(row) }, lang),
    column === undefined ? undefined : fill(copy.column, { column }, lang),
  ];
  const said = parts.filter((x) => x !== undefined).join(', ');
  return said === '' ? '' : `${said}: `;
}

/** `--from` and `--to`: half-open, or `--from 2018/19` alone. */
export function periodFrom(call: Call): Period {
  const from = call.text('from') ?? '';
  const to = call.text('to');
  if (to === undefined) {
    const whole = readPeriod(from);
    if (!whole) throw wrongUse('badPeriod', { option: '--from', text: from });
    return whole;
  }
  for (const [option, day] of [
    ['--from', from],
    ['--to', to],
  ] as const)
    if (!isDay(day)) throw wrongUse('badDay', { option, text: day });
  if (!isPeriod({ from, to })) throw wrongUse('periodBackwards', { from, to });
  return { from, to };
}

export function periodOption(option: string, call: Call): Period {
  const text = call.text(option) ?? '';
  const period = readPeriod(text);
  if (!period) throw wrongUse('badPeriod', { option: `--${option}`, text });
  return period;
}

export function dayOption(option: string, call: Call): Day | undefined {
  const text = call.text(option);
  if (text !== undefined && !isDay(text)) throw wrongUse('badDay', { option: `--${option}`, text });
  return text;
}

/** `--areas`: the forces meant, and the area itself when one was named. */
export function areasOption(
  call: Call,
  on: Day,
): { readonly area: Authority | null; readonly forces: readonly Authority[] } {
  const read = readAreas(call.text('areas') ?? 'united kingdom');
  if (!read.ok)
    throw wrongUse('unknownArea', {
      name: String(read.problems[0]?.params?.['text'] ?? call.text('areas') ?? ''),
    });
  const only = read.value.length === 1 ? read.value[0] : undefined;
  const forces = new Map(read.value.flatMap((a) => forcesOf(a, on)).map((f) => [f.code, f]));
  return { area: only?.kind === 'area' ? only : null, forces: [...forces.values()] };
}

/** `--measure`, which must be held in these figures. */
export function measureOption(call: Call, figures: Figures): string {
  const name = call.text('measure') ?? '';
  if (!figures.measures.includes(name))
    throw wrongUse('unknownMeasure', { name, measures: figures.measures.join(', ') });
  return name;
}

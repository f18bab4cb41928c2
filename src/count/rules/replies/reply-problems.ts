/** What is told beside the figures of a reply: what is unclear in it, and where. */
import type { Problem } from '../../../base/result.js';
import { SURE } from './candidate.js';
import type { Figure } from './figure.js';
import { placeOf } from './figure-sorts.js';
import { hasGluedDigits } from './flattened.js';
import type { PartLine } from './sections.js';
import type { ReplyProblem, UnpackedReply } from './shape.js';

export interface TableRead {
  readonly figures: readonly Figure[];
  readonly doubts: readonly { readonly code: ReplyProblem; readonly where: string }[];
}

const allProblems = (reply: UnpackedReply): readonly Problem<ReplyProblem>[] => [
  ...reply.problems,
  ...reply.parts.flatMap(allProblems),
];
interface Told {
  readonly reply: UnpackedReply;
  readonly lines: readonly PartLine[];
  readonly tables: readonly TableRead[];
  readonly figures: readonly Figure[];
  readonly who: boolean;
}

/** More than anybody reads. */
const MOST_PROBLEMS = 200;

/** **Shape**: what was read → its problems in the order they stand, the file's own first. */
export function problemsOf({ reply, lines, tables, figures, who }: Told): readonly Problem<ReplyProblem>[] {
  const problems: Problem<ReplyProblem>[] = [...allProblems(reply)];
  const say = (code: ReplyProblem, place = ''): void => {
    problems.push(place === '' ? { code } : { code, where: { column: place } });
  };
  for (const t of tables) for (const d of t.doubts) if (d.code !== 'cell-blank') say(d.code, d.where);
  if (tables.some((t) => t.doubts.some((d) => d.code === 'cell-blank'))) say('cell-blank');
  for (const l of lines)
    if (l.part === 'answer' && hasGluedDigits(l.text)) say('cannot-be-split', placeOf(l.at));
  for (const { sure, said, at } of figures) {
    if (problems.length >= MOST_PROBLEMS) break;
    if (sure < SURE && said.doubts.length > 0) for (const d of new Set(said.doubts)) say(d, placeOf(at));
  }
  if (figures.some((f) => f.said.by['system'] !== undefined)) say('two-systems');
  if (!who && figures.length > 0) say('authority-unclear');
  if (reply.hidden.length > 0 || reply.parts.some((p) => p.hidden.length > 0)) say('hidden-data');
  return problems.slice(0, MOST_PROBLEMS);
}

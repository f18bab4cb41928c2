/** A second pair of eyes: answered threads drawn by lot, and what whoever read them found. */
import { createHash, randomBytes } from 'node:crypto';
import { addMilliseconds } from '../../base/day.js';
import { type Result, fail, ok } from '../../base/result.js';
import { type Actor, type QualityFinding, type Tx, writeJournal } from '../../db/index.js';
import { insertDrawn, listDrawable, updateFinding } from '../store/quality.js';

export const FINDINGS: readonly QualityFinding[] = ['sound', 'learning', 'put-right'];

export type QualityProblem = 'count-out-of-range' | 'nothing-to-draw' | 'choice-missing' | 'checked-already';

/** No more at once than somebody reads. */
export const MOST_DRAWN = 20;
const WEEK_MS = 7 * 86_400_000;

/**
 * So many of the threads, by lot.
 * **Shape**: the same seed and threads give the same ones, whatever order they came in: whoever doubts a draw can do it
 * again.
 */
export const drawLot = (threads: readonly string[], seed: string, n: number): readonly string[] =>
  threads
    .map((id) => ({ id, lot: createHash('sha256').update(`${seed} ${id}`).digest('hex') }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, n)
    .map(({ id }) => id);

type By = { readonly actor: Actor & { readonly account: string }; readonly now: Date };

/** Draws from what was answered in the week before. **Shape**: how many were drawn. The seed goes into the journal. */
export async function drawForQuality(
  tx: Tx,
  { actor, now }: By,
  typed: string,
): Promise<Result<number, QualityProblem>> {
  const n = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  if (n < 1 || n > MOST_DRAWN)
    return fail({ code: 'count-out-of-range', field: 'count', params: { most: MOST_DRAWN } });
  const seed = randomBytes(16).toString('hex');
  const drawn = drawLot(await listDrawable(tx, addMilliseconds(now, -WEEK_MS)), seed, n);
  if (drawn.length === 0) return fail({ code: 'nothing-to-draw', field: 'count' });
  await insertDrawn(tx, { org: actor.org, threads: drawn, at: now });
  const subjects = [{ kind: 'lot', id: seed }, ...drawn.map((id) => ({ kind: 'thread', id }))];
  await writeJournal(tx, actor, { event: 'quality-drawn', room: 'supervision', subjects }, now);
  return ok(drawn.length);
}

export async function enterFinding(
  tx: Tx,
  { actor, now }: By,
  of: { readonly thread: string; readonly finding: string | null },
): Promise<Result<QualityFinding, QualityProblem>> {
  const finding = FINDINGS.find((one) => one === of.finding);
  if (!finding) return fail({ code: 'choice-missing', field: 'finding' });
  if (!(await updateFinding(tx, { thread: of.thread, finding, by: actor.account, at: now })))
    return fail({ code: 'checked-already' });
  const subjects = [{ kind: 'thread', id: of.thread }];
  await writeJournal(tx, actor, { event: 'quality-found', room: 'supervision', subjects }, now);
  return ok(finding);
}

/** Sets how many are on duty, for the whole week at once. */
import { type Problem, type Result, fail, ok } from '../../base/result.js';
import type { Actor, Tx } from '../../db/index.js';
import { type HoursProblem, readDuties } from '../rules/typed-hours.js';
import { type Staffing, replaceStaffing } from '../store/staffing.js';
import { dayField } from './set-channel-hours.js';

/** **Shape**: what was typed for each weekday, Sunday first → the week as it now stands. */
export async function setStaffing(
  tx: Tx,
  actor: Actor,
  typed: readonly string[],
): Promise<Result<Staffing, HoursProblem>> {
  const read = typed.map(readDuties);
  const problems: readonly Problem<HoursProblem>[] = read.flatMap((day, weekday) =>
    day.ok ? [] : day.problems.map((problem) => ({ ...problem, field: dayField(weekday) })),
  );
  if (problems.length > 0) return fail(...problems);
  const week = read.flatMap((day) => (day.ok ? [day.value] : []));
  await replaceStaffing(tx, actor.org, week);
  return ok(week);
}

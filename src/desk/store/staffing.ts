/** How many are on duty, hour by hour of the week. */
import type { Tx } from '../../db/index.js';

/** Seven lists of twenty-four numbers, Sunday first. */
export type Staffing = readonly (readonly number[])[];

/** **Shape**: noughts where nothing was set. */
export async function listStaffing(tx: Tx): Promise<Staffing> {
  const week = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  const rows = await tx.selectFrom('desk.staffing').select(['weekday', 'hour', 'officers']).execute();
  for (const { weekday, hour, officers } of rows) {
    const day = week[weekday];
    if (day) day[hour] = officers;
  }
  return week;
}

/** Sets the whole week anew. */
export async function replaceStaffing(tx: Tx, org: string, week: Staffing): Promise<void> {
  await tx.deleteFrom('desk.staffing').execute();
  const rows = week.flatMap((day, weekday) =>
    day.map((officers, hour) => ({ org, weekday, hour, officers })).filter(({ officers }) => officers > 0),
  );
  if (rows.length > 0) await tx.insertInto('desk.staffing').values(rows).execute();
}

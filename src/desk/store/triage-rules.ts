/** An organisation's own choices in the triage rules: version after version, none ever edited. */
import type { Day } from '../../base/day.js';
import type { Tx } from '../../db/index.js';
import { type OwnRules, rulesInForce } from '../rules/own-rules.js';
import type { SignChoice } from '../rules/signs/adjust.js';
import { type TriageRules, triageRulesOn } from '../rules/signs/triage-rules.js';

interface Changes {
  /** The published version that they were chosen against. */
  readonly base: string;
  readonly choices: readonly SignChoice[];
}

/** The newest choices; null when none were ever made. */
export async function findOwnRules(tx: Tx): Promise<OwnRules | null> {
  const row = await tx
    .selectFrom('desk.triage_rules')
    .select(['version', 'changes'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  // Written only by `insertOwnRules`, so it has this shape.
  return row ? { number: row.version, choices: (row.changes as Changes).choices } : null;
}

/** The published rules of a day with the organisation's newest choices. */
export const findRulesInForce = async (tx: Tx, on: Day): Promise<TriageRules> =>
  rulesInForce(triageRulesOn(on), await findOwnRules(tx));

/** Every version, the newest first, with who made it and why. */
export const listOwnRules = (tx: Tx) =>
  tx
    .selectFrom('desk.triage_rules as r')
    .innerJoin('house.account as a', (join) =>
      join.onRef('a.org', '=', 'r.org').onRef('a.id', '=', 'r.made_by'),
    )
    .select(['r.version', 'r.why', 'r.made_at as madeAt', 'a.name as madeBy'])
    .orderBy('r.version', 'desc')
    .limit(50)
    .execute();

export async function insertOwnRules(
  tx: Tx,
  of: {
    readonly org: string;
    readonly number: number;
    readonly base: string;
    readonly choices: readonly SignChoice[];
    readonly by: string;
    readonly at: Date;
    readonly why: string;
  },
): Promise<void> {
  const changes: Changes = { base: of.base, choices: of.choices };
  await tx
    .insertInto('desk.triage_rules')
    .values({
      org: of.org,
      version: of.number,
      changes: JSON.stringify(changes),
      made_by: of.by,
      made_at: of.at,
      why: of.why,
    })
    .execute();
}

/** What threads in work hold, for trying other rules on them: the newest so many contacts. */
export const listInWorkContacts = (tx: Tx, most: number) =>
  tx
    .selectFrom('desk.contact as c')
    .innerJoin('desk.thread as t', (join) => join.onRef('t.org', '=', 'c.org').onRef('t.id', '=', 'c.thread'))
    .select([
      'c.org',
      'c.id',
      'c.thread',
      'c.narrative',
      'c.language',
      'c.kept_at as keptAt',
      't.risk',
      't.risk_by as riskBy',
    ])
    .where('t.merged_into', 'is', null)
    .where('t.state', '<>', 'closed')
    .orderBy('c.received_at', 'desc')
    .limit(most)
    .execute();

/** An organisation's own rows of the flag reader's lexicon: version after version, none ever edited. */
import type { Tx } from '../../db/index.js';
import type { LexiconRow } from '../rules/flag/index.js';

export interface OwnLexicon {
  readonly org: string;
  readonly number: number;
  /** Rows that differ from those shipped; none: the shipped lexicon is in force again. */
  readonly rows: readonly LexiconRow[];
}

/** Which version is in force; null when none was ever accepted. Asked on every page that reads, so it is small. */
export const findOwnVersion = (
  tx: Tx,
): Promise<{ readonly org: string; readonly version: number } | undefined> =>
  tx
    .selectFrom('record.flag_lexicon')
    .select(['org', 'version'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

export async function findOwnLexicon(tx: Tx): Promise<OwnLexicon | null> {
  const row = await tx
    .selectFrom('record.flag_lexicon')
    .select(['org', 'version', 'rows'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  // Written only by `insertOwnLexicon`, so it has this shape.
  return row ? { org: row.org, number: row.version, rows: row.rows as readonly LexiconRow[] } : null;
}

/** Every version, the newest first, with who accepted it and why. */
export const listOwnLexicons = (tx: Tx) =>
  tx
    .selectFrom('record.flag_lexicon as l')
    .innerJoin('house.account as a', (join) =>
      join.onRef('a.org', '=', 'l.org').onRef('a.id', '=', 'l.made_by'),
    )
    .select(['l.version', 'l.base', 'l.why', 'l.made_at as madeAt', 'a.name as madeBy'])
    .orderBy('l.version', 'desc')
    .limit(50)
    .execute();

export async function insertOwnLexicon(
  tx: Tx,
  of: OwnLexicon & {
    readonly base: string;
    readonly by: string;
    readonly at: Date;
    readonly why: string;
  },
): Promise<void> {
  await tx
    .insertInto('record.flag_lexicon')
    .values({
      org: of.org,
      version: of.number,
      base: of.base,
      rows: JSON.stringify(of.rows),
      made_at: of.at,
      made_by: of.by,
      why: of.why,
    })
    .execute();
}

/** Words of a release written by hand: every writing a row, the latest of each place the one that stands. */
import { type RawBuilder, sql } from 'kysely';
import { instant } from '../../base/day.js';
import type { Tx } from '../../db/index.js';
import type { Edit } from '../rules/release/edits.js';

/** Who did something, by the name they have now. */
export interface Somebody {
  readonly account: string;
  readonly name: string;
}

/** An edit with who wrote it, and when. */
export interface KeptEdit extends Edit {
  readonly by: Somebody | null;
  readonly at: Date;
}

/** One writing as the database gives it inside a list. */
interface EditRow {
  readonly place: string;
  readonly text_en: string;
  readonly text_cy: string;
  readonly composed_en: string;
  readonly composed_cy: string;
  readonly edited_by: string | null;
  readonly editor: string | null;
  readonly edited_at: string;
}

/** The edits that stand in a version, as one column of a query about versions. */
export const editsOf = (version: RawBuilder<unknown>): RawBuilder<readonly EditRow[]> =>
  sql<readonly EditRow[]>`(
    select coalesce(jsonb_agg(to_jsonb(latest) order by latest.id), '[]'::jsonb) from (
      select distinct on (e.place) e.*, w.name as editor
      from count.release_edit e left join house.account w on w.org = e.org and w.id = e.edited_by
      where e.version = ${version} order by e.place, e.id desc
    ) latest where latest.text_en is not null)`;

export const asEdit = (r: EditRow): KeptEdit => ({
  place: r.place,
  words: { en: r.text_en, cy: r.text_cy },
  composed: { en: r.composed_en, cy: r.composed_cy },
  by: r.edited_by === null ? null : { account: r.edited_by, name: r.editor ?? '' },
  at: instant(r.edited_at),
});

/** Keeps one writing; without words, the way back to what is composed. */
export async function insertEdit(
  tx: Tx,
  of: {
    readonly org: string;
    readonly version: string;
    readonly place: string;
    readonly words: Edit['words'] | null;
    readonly composed: Edit['composed'];
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('count.release_edit')
    .values({
      org: of.org,
      version: of.version,
      place: of.place,
      text_en: of.words?.en ?? null,
      text_cy: of.words?.cy ?? null,
      composed_en: of.composed.en,
      composed_cy: of.composed.cy,
      edited_by: of.by,
      edited_at: of.at,
    })
    .execute();
}

/** A writing, whether it stands or not. */
export interface Writing {
  readonly place: string;
  /** Null: back to what is composed. */
  readonly words: Edit['words'] | null;
  readonly composed: Edit['composed'];
  readonly by: Somebody | null;
  readonly at: Date;
}

/** Every writing of a version, the oldest first. */
export async function listWritings(tx: Tx, version: string): Promise<readonly Writing[]> {
  const rows = await tx
    .selectFrom('count.release_edit as e')
    .leftJoin('house.account as w', 'w.id', 'e.edited_by')
    .selectAll('e')
    .select('w.name as editor')
    .where('e.version', '=', version)
    .orderBy('e.id')
    .execute();
  return rows.map((r) => ({
    place: r.place,
    words: r.text_en === null || r.text_cy === null ? null : { en: r.text_en, cy: r.text_cy },
    composed: { en: r.composed_en, cy: r.composed_cy },
    by: r.edited_by === null ? null : { account: r.edited_by, name: r.editor ?? '' },
    at: r.edited_at,
  }));
}

/** Everybody who wrote words of a version. */
export const editorsIn = (writings: readonly Writing[]): ReadonlySet<string> =>
  new Set(writings.flatMap((w) => w.by?.account ?? []));

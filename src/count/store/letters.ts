/** Letters as they were seen and sent, the files that go with them, and where authorities take them. */
import type { Lang } from '../../base/words.js';
import type { LetterKind, Tx } from '../../db/index.js';

export interface NewLetter {
  readonly request: string;
  readonly kind: LetterKind;
  readonly language: Lang | 'both';
  readonly subject: string;
  readonly body: string;
  readonly wording: string;
  readonly files?: readonly LetterFile[];
}

/** A file that goes with a letter. */
export interface LetterFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface HeldLetter extends Omit<NewLetter, 'files'> {
  readonly id: string;
  readonly seenBy: string;
  readonly seenByName: string | null;
  readonly seenAt: Date;
}

/** Who saw it, and when: nothing goes that nobody has seen. */
export interface Seen {
  readonly org: string;
  readonly by: string;
  readonly at: Date;
}

/** A letter that was seen and is to go. **Shape**: its id. */
export async function insertLetter(tx: Tx, letter: NewLetter, seen: Seen): Promise<string> {
  const [id] = await insertLetters(tx, [letter], seen);
  return id ?? '';
}

/** Many at once. **Shape**: their ids, in the order given. */
export async function insertLetters(
  tx: Tx,
  all: readonly NewLetter[],
  seen: Seen,
): Promise<readonly string[]> {
  if (all.length === 0) return [];
  const rows = await tx
    .insertInto('count.letter')
    .values(
      all.map((l) => ({
        org: seen.org,
        request: l.request,
        kind: l.kind,
        language: l.language,
        subject: l.subject,
        body: l.body,
        wording: l.wording,
        seen_by: seen.by,
        seen_at: seen.at,
      })),
    )
    .returning(['id', 'request'])
    .execute();
  const byRequest = new Map(rows.map((r) => [r.request, r.id]));
  const ids = all.map((l) => byRequest.get(l.request) ?? '');
  const files = all.flatMap((l, i) =>
    (l.files ?? []).map((f, at) => ({
      org: seen.org,
      letter: ids[i] ?? '',
      position: at + 1,
      name: f.name,
      media_type: f.mediaType,
      bytes: f.bytes,
    })),
  );
  if (files.length > 0) await tx.insertInto('count.letter_file').values(files).execute();
  return ids;
}

const letters = (tx: Tx) =>
  tx
    .selectFrom('count.letter as l')
    .leftJoin('house.account as a', 'a.id', 'l.seen_by')
    .select(['l.id', 'l.request', 'l.kind', 'l.language', 'l.subject', 'l.body', 'l.wording'])
    .select(['l.seen_by', 'l.seen_at', 'a.name as seen_by_name']);
type LetterRow = Awaited<ReturnType<ReturnType<typeof letters>['execute']>>[number];

const asLetter = (r: LetterRow): HeldLetter => ({
  id: r.id,
  request: r.request,
  kind: r.kind,
  language: r.language,
  subject: r.subject,
  body: r.body,
  wording: r.wording,
  seenBy: r.seen_by,
  seenByName: r.seen_by_name,
  seenAt: r.seen_at,
});

/** The letters of a request, the oldest first. */
export const listLetters = async (tx: Tx, request: string): Promise<readonly HeldLetter[]> =>
  (await letters(tx).where('l.request', '=', request).orderBy('l.seen_at').orderBy('l.id').execute()).map(
    asLetter,
  );

export async function findLetter(tx: Tx, id: string): Promise<HeldLetter | null> {
  const row = await letters(tx).where('l.id', '=', id).executeTakeFirst();
  return row ? asLetter(row) : null;
}

/** The files that go with a letter, in their order. */
export const listLetterFiles = async (tx: Tx, letter: string): Promise<readonly LetterFile[]> =>
  (
    await tx
      .selectFrom('count.letter_file')
      .select(['name', 'media_type', 'bytes'])
      .where('letter', '=', letter)
      .orderBy('position')
      .execute()
  ).map((f) => ({ name: f.name, mediaType: f.media_type, bytes: f.bytes }));

/** Letters that were seen and have not gone: no event speaks of them yet. */
export const listUngone = async (tx: Tx, round?: string): Promise<readonly HeldLetter[]> => {
  const all = letters(tx)
    .innerJoin('count.request as q', 'q.id', 'l.request')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('count.request_event as e').whereRef('e.letter', '=', 'l.id').select('e.position'),
        ),
      ),
    );
  const asked = round === undefined ? all : all.where('q.round', '=', round);
  return (await asked.orderBy('l.seen_at').orderBy('l.id').execute()).map(asLetter);
};

/** Where each authority takes requests, as far as anybody has found out. Null: by post or its own form. */
export async function listAddresses(tx: Tx): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.selectFrom('count.authority_address').select(['authority', 'send_to']).execute();
  return new Map(rows.map((r) => [r.authority, r.send_to]));
}

/** Keeps addresses, in place of those kept before. */
export async function putAddresses(
  tx: Tx,
  addresses: ReadonlyMap<string, string | null>,
  of: Seen,
): Promise<void> {
  if (addresses.size === 0) return;
  await tx
    .insertInto('count.authority_address')
    .values(
      [...addresses].map(([authority, sendTo]) => ({
        org: of.org,
        authority,
        send_to: sendTo,
        set_by: of.by,
        set_at: of.at,
      })),
    )
    .onConflict((c) =>
      c.columns(['org', 'authority']).doUpdateSet((eb) => ({
        send_to: eb.ref('excluded.send_to'),
        set_by: eb.ref('excluded.set_by'),
        set_at: eb.ref('excluded.set_at'),
      })),
    )
    .execute();
}

/** Where one request goes, put right after it was added. */
export const updateSendTo = async (tx: Tx, request: string, sendTo: string | null): Promise<void> =>
  void (await tx.updateTable('count.request').set({ send_to: sendTo }).where('id', '=', request).execute());

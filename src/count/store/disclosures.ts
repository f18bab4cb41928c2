/** Answers as they stand in the disclosure log: prepared by one person, published by another, withdrawn for good. */
import type { Tx } from '../../db/index.js';

export interface Disclosure {
  readonly id: string;
  readonly request: string;
  readonly answer: string;
  readonly slug: string;
  readonly reference: string;
  /** When the answer was signed: the day it was given. */
  readonly signedAt: Date;
  readonly title: { readonly en: string; readonly cy: string };
  /** The question in words that name nobody, and the language they are in. */
  readonly asked: string;
  readonly language: 'en' | 'cy';
  readonly preparedBy: { readonly account: string; readonly name: string };
  readonly published: { readonly name: string; readonly at: Date } | null;
  readonly withdrawn: { readonly at: Date; readonly reason: string } | null;
}

/** Of one request, the newest first. */
export const listDisclosuresOf = (tx: Tx, request: string): Promise<readonly Disclosure[]> =>
  disclosures(tx, { request });

/** The one at an address; null when it is not out, or not any more. */
export async function findDisclosed(tx: Tx, slug: string): Promise<Disclosure | null> {
  const [newest] = await disclosures(tx, { slug });
  return newest?.published && !newest.withdrawn ? newest : null;
}

/** Everything that is out, the newest first; of one address the newest. */
export async function listDisclosed(tx: Tx): Promise<readonly Disclosure[]> {
  const newest = new Map<string, Disclosure>();
  for (const d of await disclosures(tx, {})) if (d.published && !newest.has(d.slug)) newest.set(d.slug, d);
  return [...newest.values()].filter((d) => !d.withdrawn);
}

async function disclosures(
  tx: Tx,
  { request, slug }: { readonly request?: string; readonly slug?: string },
): Promise<readonly Disclosure[]> {
  const rows = await tx
    .selectFrom('count.disclosure as d')
    .innerJoin('house.account as w', (j) =>
      j.onRef('w.org', '=', 'd.org').onRef('w.id', '=', 'd.prepared_by'),
    )
    .innerJoin('count.received_request as r', (j) =>
      j.onRef('r.org', '=', 'd.org').onRef('r.id', '=', 'd.request'),
    )
    .innerJoin('count.answer_sign_off as s', (j) =>
      j.onRef('s.org', '=', 'd.org').onRef('s.answer', '=', 'd.answer'),
    )
    .leftJoin('count.disclosure_out as o', (j) =>
      j.onRef('o.org', '=', 'd.org').onRef('o.disclosure', '=', 'd.id'),
    )
    .leftJoin('house.account as p', (j) =>
      j.onRef('p.org', '=', 'o.org').onRef('p.id', '=', 'o.published_by'),
    )
    .leftJoin('count.disclosure_withdrawal as x', (j) =>
      j.onRef('x.org', '=', 'd.org').onRef('x.disclosure', '=', 'd.id'),
    )
    .select([
      'd.id',
      'd.request',
      'd.answer',
      'd.slug',
      'r.reference',
      's.signed_at',
      'd.title_en',
      'd.title_cy',
      'd.asked',
      'd.asked_language',
      'd.prepared_by',
      'w.name',
      'o.published_at',
      'p.name as publisher',
      'x.withdrawn_at',
      'x.reason',
    ])
    .$if(request !== undefined, (q) => q.where('d.request', '=', request ?? ''))
    // What waits for its second person does not stand before what is out.
    .$if(slug !== undefined, (q) =>
      q.where('d.slug', '=', slug ?? '').where('o.published_at', 'is not', null),
    )
    .orderBy('d.prepared_at', 'desc')
    .orderBy('d.id')
    .execute();
  return rows.map((r) => ({
    id: r.id,
    request: r.request,
    answer: r.answer,
    slug: r.slug,
    reference: r.reference,
    signedAt: r.signed_at,
    title: { en: r.title_en, cy: r.title_cy },
    asked: r.asked,
    language: r.asked_language,
    preparedBy: { account: r.prepared_by, name: r.name },
    published: r.published_at === null ? null : { name: r.publisher ?? '', at: r.published_at },
    withdrawn: r.withdrawn_at === null ? null : { at: r.withdrawn_at, reason: r.reason ?? '' },
  }));
}

/** The request that an address belongs to; null while nobody has it. */
export async function requestAtSlug(tx: Tx, slug: string): Promise<string | null> {
  const row = await tx
    .selectFrom('count.disclosure')
    .select('request')
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row?.request ?? null;
}

export async function insertDisclosure(
  tx: Tx,
  of: Pick<Disclosure, 'request' | 'answer' | 'slug' | 'title' | 'asked' | 'language'> & {
    readonly org: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<string> {
  const { org, request, answer, slug, title, asked, language, by, at } = of;
  const { id } = await tx
    .insertInto('count.disclosure')
    .values({
      org,
      request,
      answer,
      slug,
      title_en: title.en,
      title_cy: title.cy,
      asked,
      asked_language: language,
      prepared_by: by,
      prepared_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertDisclosureOut(
  tx: Tx,
  of: { readonly org: string; readonly disclosure: Disclosure; readonly by: string; readonly at: Date },
): Promise<void> {
  const { org, disclosure, by, at } = of;
  await tx
    .insertInto('count.disclosure_out')
    .values({
      org,
      disclosure: disclosure.id,
      prepared_by: disclosure.preparedBy.account,
      published_by: by,
      published_at: at,
    })
    .execute();
}

export async function insertDisclosureWithdrawal(
  tx: Tx,
  of: {
    readonly org: string;
    readonly disclosure: string;
    readonly reason: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const { org, disclosure, reason, by, at } = of;
  await tx
    .insertInto('count.disclosure_withdrawal')
    .values({ org, disclosure, reason, withdrawn_by: by, withdrawn_at: at })
    .execute();
}

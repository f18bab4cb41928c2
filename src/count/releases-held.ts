/** What the public may see of the releases held: only what has appeared, asked of the database in one small query. */
import { type Database, inTransaction } from '../db/index.js';
import type { Ask } from '../web/page.js';
import { FIRST_RELEASE, isFirstReleaseThere } from './actions/releases/seed-releases.js';
import { askedTogether } from './asked-together.js';
import type { ReleasesHeld } from './pages/public-release/index.js';
import { type Version, versionText } from './rules/release/release.js';
import { type OutEntry, findAppeared, listAppeared, listOutEntries } from './store/versions.js';

const isAsked = (v: OutEntry, slug: string, version?: Version): boolean =>
  v.slug === slug && (version === undefined || versionText(v.version) === versionText(version));

/** Changes whenever a version appears or is withdrawn: what is out is frozen but for that. */
const stampOf = (v: OutEntry): string => `${v.id} ${v.withdrawnOn ?? ''}`;

/** Visitors all see the same, so those who ask at once ask once. By database and organisation. */
const visitors = new WeakMap<Database, Map<string, () => Promise<readonly OutEntry[]>>>();

function listOut({ db, actor }: Ask): Promise<readonly OutEntry[]> {
  if (actor.account !== null) return inTransaction(db, actor, listOutEntries);
  const byOrg = visitors.get(db) ?? new Map<string, () => Promise<readonly OutEntry[]>>();
  visitors.set(db, byOrg);
  const look = byOrg.get(actor.org) ?? askedTogether(() => inTransaction(db, actor, listOutEntries));
  byOrg.set(actor.org, look);
  return look();
}

/** The releases that are out, from the database. */
export const releasesHeld: ReleasesHeld = {
  list: async (ask) => {
    const all = await inTransaction(ask.db, ask.actor, (tx) => listAppeared(tx, ask.now));
    return all.map((v) => v.content).sort((a, b) => (a.published_at < b.published_at ? 1 : -1));
  },
  find: async (ask, slug, version) => {
    const of = version ? { slug, version } : { slug };
    const found = await inTransaction(ask.db, ask.actor, (tx) => findAppeared(tx, of, ask.now));
    return found?.content ?? null;
  },
  stamp: async (ask, slug, version) => {
    const out = (await listOut(ask)).filter(
      (v) => v.appearsAt <= ask.now && (slug === undefined || isAsked(v, slug, version)),
    );
    return out.length === 0 && slug !== undefined ? null : out.map(stampOf).join('\n');
  },
  // A made-up installation makes its first release in the moments after it begins to serve, or stops.
  isBeingMade: async (ask, slug = FIRST_RELEASE) =>
    ask.config.madeUp &&
    slug === FIRST_RELEASE &&
    !(await inTransaction(ask.db, ask.actor, isFirstReleaseThere)),
};

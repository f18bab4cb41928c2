/** What the public may see of the releases held: only what has appeared, asked of the database in one small query. */
import { inTransaction } from '../db/index.js';
import type { Ask } from '../web/page.js';
import type { ReleasesHeld } from './pages/public-release/index.js';
import { type Version, versionText } from './rules/release/release.js';
import { type VersionEntry, findAppeared, listAppeared, listVersions } from './store/versions.js';

const hasAppeared = (v: VersionEntry, now: Date): boolean => v.appearsAt !== null && v.appearsAt <= now;

const isAsked = (v: VersionEntry, slug: string, version?: Version): boolean =>
  v.slug === slug && (version === undefined || versionText(v.version) === versionText(version));

/** Changes whenever a version appears or is withdrawn: what is out is frozen but for that. */
const stampOf = (v: VersionEntry): string => `${v.id} ${v.withdrawn?.on ?? ''}`;

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
  stamp: async (ask: Ask, slug, version) => {
    const all = await inTransaction(ask.db, ask.actor, listVersions);
    const out = all.filter(
      (v) => hasAppeared(v, ask.now) && (slug === undefined || isAsked(v, slug, version)),
    );
    return out.length === 0 && slug !== undefined ? null : out.map(stampOf).join('\n');
  },
};

/** Where the public pages get their releases: the store at run time, built examples in tests. Only what is out. */
import type { Ask } from '../../../web/page.js';
import { type Release, type Version, versionText } from '../../rules/release/release.js';

export interface ReleasesHeld {
  /** The newest version that is out of every release, withdrawn ones too; newest first. */
  list(ask: Ask): Promise<readonly Release[]>;
  /** That version, or the newest one; null when it is not there or not out yet. */
  find(ask: Ask, slug: string, version?: Version): Promise<Release | null>;
  /**
   * A short text that changes whenever what `find` (or, without a slug, `list`) gives would change: all that a visitor's
   * page costs the database once a copy is kept. Left out: the release itself is asked for and stamped.
   */
  stamp?(ask: Ask, slug?: string, version?: Version): Promise<string | null>;
  /** True while that release, or without a slug the first of all, is being made and will be there in a moment. */
  isBeingMade?(ask: Ask, slug?: string): Promise<boolean>;
}

/** What tells two states of a release apart: what is out is frozen, so only withdrawing changes it. */
export const stampOf = (release: Release): string =>
  `${release.slug} ${versionText(release.version)} ${release.published_at} ${release.withdrawn?.on ?? ''}`;

/** The stamp of one release, or null when it is not there. */
export async function stampFor(
  held: ReleasesHeld,
  ask: Ask,
  { slug, version }: { readonly slug: string; readonly version?: Version },
): Promise<string | null> {
  if (held.stamp) return held.stamp(ask, slug, version);
  const release = await held.find(ask, slug, version);
  return release && stampOf(release);
}

export async function stampForList(held: ReleasesHeld, ask: Ask): Promise<string> {
  if (held.stamp) return (await held.stamp(ask)) ?? '';
  return (await held.list(ask)).map(stampOf).join('\n');
}

/** Releases in memory, every version of each: for tests and for trying out. */
export function releasesInMemory(all: readonly Release[]): ReleasesHeld {
  const order = (v: Version): number => v.major * 10_000 + v.minor;
  const newest = (slug: string): Release | null =>
    all
      .filter((r) => r.slug === slug)
      .reduce<Release | null>((a, b) => (a && order(a.version) > order(b.version) ? a : b), null);
  return {
    list: async () =>
      [...new Set(all.map((r) => r.slug))]
        .map(newest)
        .filter((r) => r !== null)
        .sort((a, b) => (a.published_at < b.published_at ? 1 : -1)),
    find: async (_, slug, version) =>
      version
        ? (all.find((r) => r.slug === slug && versionText(r.version) === versionText(version)) ?? null)
        : newest(slug),
  };
}

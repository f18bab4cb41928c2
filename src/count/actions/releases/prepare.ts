/** What a draft will hold: built from the figures, put in words, small counts hidden, numbered after the last version. */
import { type Result, fail, ok } from '../../../base/result.js';
import type { Figures } from '../../rules/figures.js';
import { type BuildProblem, buildRelease } from '../../rules/release/build.js';
import { type Edit, worded } from '../../rules/release/edits.js';
import { type Earlier, hideSmall } from '../../rules/release/guard.js';
import { asNextVersion } from '../../rules/release/next.js';
import { FIRST_VERSION } from '../../rules/release/versions.js';
import { toTheMinute } from '../../rules/release/appearing.js';
import type { FlagKnowledge } from '../../rules/release/flag-knowledge.js';
import type { Named, Release } from '../../rules/release/release.js';
import type { ReleaseSelection } from '../../rules/release/selection.js';
import { RELEASE_WORDS, inBoth } from '../../words/release-words.js';
import { type Guard, composeRelease } from '../../words/say-release.js';
import { withPeople } from '../../words/say-people.js';
import { sayChanges } from '../../words/say-release-change.js';

/** Who publishes, and where releases stand. */
export interface House {
  readonly publisher: Named;
  /** `https://figures.example/figures/`: a release's slug is added. */
  readonly releases: string;
}

/** The house of an installation: its name and its address. */
export const houseOf = (of: { readonly origin: string; readonly organisation: Named['name'] }): House => ({
  publisher: { name: of.organisation, address: `${of.origin}/` },
  releases: `${of.origin}/figures/`,
});

export interface Preparing {
  readonly figures: Figures;
  readonly selection: ReleaseSelection;
  readonly slug: string;
  readonly house: House;
  /** The last version that is out, or null. */
  readonly previous: Release | null;
  readonly earlier: Earlier;
  /** What is written by hand and stands, or is taken over from the last version: two versions are compared as they are said. */
  readonly edits: (composed: Release) => readonly Edit[];
  readonly now: Date;
  /** What the record room knows of the flag behind the figures; it is frozen with the version. */
  readonly knowledge?: readonly FlagKnowledge[];
}

export type PrepareProblem = BuildProblem | 'nothing-changed' | 'title-missing';

/** **Errors**: everything that building refuses, and a version that would say what the last one said. */
export function prepareRelease(p: Preparing): Result<Release, PrepareProblem> {
  const untitled = (['en', 'cy'] as const).filter((lang) => p.selection.title[lang].trim() === '');
  if (untitled.length > 0)
    return fail(
      ...untitled.map((lang) => ({
        code: 'title-missing' as const,
        field: `title-${lang}`,
        params: { lang },
      })),
    );
  const built = buildRelease(p.figures, p.selection);
  if (!built.ok) return built;
  const frame = {
    id: `${p.house.releases}${p.slug}`,
    slug: p.slug,
    version: FIRST_VERSION,
    published_at: toTheMinute(p.now),
    history: [],
    publisher: p.house.publisher,
    address: `${p.house.releases}${p.slug}`,
  };
  const hide: Guard['hide'] = (tables) => hideSmall(tables, p.earlier).tables;
  const composed = composeRelease(built.value, frame, {
    hide,
    earlier: p.earlier,
    knowledge: p.knowledge ?? [],
  });
  const whole = withPeople(composed, p.selection);
  const next = asNextVersion(worded(whole, p.edits(whole)), p.previous, {
    first: inBoth((lang) => RELEASE_WORDS[lang].change.first),
    changes: sayChanges,
  });
  return next.ok ? ok(asComposed(next.value, whole)) : next;
}

/** The next version with the words that were composed: those written by hand are kept beside them. */
const asComposed = (next: Release, composed: Release): Release => ({
  ...composed,
  version: next.version,
  history: next.history,
  tables: composed.tables.map((table, i) => ({ ...table, cells: next.tables[i]?.cells ?? table.cells })),
});

/**
 * The releases of a made-up installation: real published figures, drafted by the made-up analyst and approved by the
 * made-up publications officer. Three versions, so that a newcomer sees figures arrive and one restated.
 */
import { dayInLondon, instant } from '../../../base/day.js';
import {
  type Actor,
  type Database,
  type Tx,
  inTransaction,
  listAccounts,
  systemActor,
  writeJournal,
} from '../../../db/index.js';
import type { Figures } from '../../rules/figures.js';
import type { ReleaseSelection, TableWanted } from '../../rules/release/selection.js';
import { listVersions } from '../../store/versions.js';
import { approveVersion } from './approve-release.js';
import { checkVersion } from './check-release.js';
import { draftRelease, draftVersion } from './draft-release.js';
import type { House } from './prepare.js';
import { publishVersion } from './publish-release.js';

export const FIRST_RELEASE = 'online-child-sexual-offences-wales';

/** The years in a title are those of its tables: the second version adds a table that runs on. */
const titleTo = (to: string): ReleaseSelection['title'] => ({
  en: `Online child sexual offences recorded in Wales, 2015/16 to ${to}`,
  cy: `Troseddau rhyw ar-lein yn erbyn plant a gofnodwyd yng Nghymru, 2015/16 i ${to}`,
});

const FLAGGED: TableWanted = { measure: 'online-flagged-child-sexual-offences', from: 2015, to: 2019 };
/** Beside it, a part of the same that has a year restated: Dyfed-Powys 2021/22, printed as 39 and then as 36. */
const COMMUNICATION: TableWanted = { measure: 'sexual-communication-with-a-child', from: 2017, to: 2021 };

/** What each version was known by, and the made-up minute at which it appeared; null: at the start itself. */
const VERSIONS: readonly {
  readonly knownBy: string | null;
  readonly at: string | null;
  readonly tables: readonly TableWanted[];
  readonly to: string;
}[] = [
  { knownBy: '2019-12-31', at: '2020-01-15T09:30:00Z', tables: [FLAGGED], to: '2019/20' },
  { knownBy: '2022-07-31', at: '2022-08-16T08:30:00Z', tables: [FLAGGED, COMMUNICATION], to: '2021/22' },
  { knownBy: null, at: null, tables: [FLAGGED, COMMUNICATION], to: '2021/22' },
];

export const isFirstReleaseThere = async (tx: Tx): Promise<boolean> =>
  (await listVersions(tx)).some((v) => v.slug === FIRST_RELEASE);

export interface Seeding {
  readonly org: string;
  readonly house: House;
  /** Asked for only when there is something to make. */
  readonly figures: () => Promise<Figures>;
}

/**
 * All in one transaction: until it ends nobody sees any of it, and when it is cut off the next start begins again.
 * **Shape**: how many versions were made; none when the release is there, or the made-up people are not.
 */
export async function seedReleases(
  db: Database,
  { org, house, figures }: Seeding,
  now: Date,
): Promise<number> {
  const system = systemActor(org);
  const people = await inTransaction(db, system, async (tx) =>
    (await isFirstReleaseThere(tx)) ? null : listAccounts(tx),
  );
  const who = (role: string): Actor | null => {
    const found = people?.find((a) => a.roles.includes(role));
    return found ? { org, account: found.id, name: found.name, roles: found.roles, session: null } : null;
  };
  const [analyst, publisher] = [who('analyst'), who('publications')];
  if (!analyst || !publisher) return 0;
  const held = await figures();
  return inTransaction(db, system, async (tx) => {
    for (const [number, version] of VERSIONS.entries()) {
      const knownBy = version.knownBy ?? dayInLondon(now);
      const selection: ReleaseSelection = {
        title: titleTo(version.to),
        area: 'W92000004',
        tables: version.tables,
        knownBy,
      };
      const wanted = { figures: held, selection, slug: FIRST_RELEASE, house };
      const draft = number === 0 ? draftRelease : draftVersion;
      const appears = version.at === null ? now : instant(version.at);
      for (const done of [
        await draft(tx, analyst, wanted, now),
        await checkVersion(tx, analyst, { slug: FIRST_RELEASE, figures: held }, now),
        await approveVersion(tx, publisher, FIRST_RELEASE, now),
        await publishVersion(tx, publisher, { slug: FIRST_RELEASE, appears }, now),
      ])
        if (!done.ok) throw new Error(`the made-up release: ${JSON.stringify(done.problems)}`);
    }
    await writeJournal(tx, system, { event: 'releases-made-up', room: 'releases' }, now);
    return VERSIONS.length;
  });
}

/** A site with the made-up rounds in it and an analyst who runs them. */
import { inTransaction, listAccounts } from '../../src/db/index.js';
import type { Actor } from '../../src/db/index.js';
import { loadFigures, seedRounds, shippedBytes } from '../../src/count/index.js';
import { seedPeople } from '../../src/web/people/seed.js';
import type { StandingRound } from '../../src/count/actions/rounds/load-round.js';
import { loadRounds } from '../../src/count/actions/rounds/load-round.js';
import type { Site } from './site.js';

export interface RoundsSite {
  readonly analyst: Actor;
  /** The round that runs, as it stands now. */
  readonly running: () => Promise<StandingRound>;
}

export async function withRounds(site: Site): Promise<RoundsSite> {
  const { db, system, organisation } = site.fresh;
  const { now } = site.clock;
  await seedPeople(db, organisation.id, now);
  await loadFigures(db, system, { name: 'published-figures.csv', bytes: shippedBytes() }, now);
  await seedRounds(db, organisation.id, now);
  const accounts = await inTransaction(db, system, listAccounts);
  const found = accounts.find((a) => a.roles.includes('analyst'));
  if (!found) throw new Error('no analyst');
  return {
    analyst: { org: organisation.id, account: found.id, name: found.name, roles: found.roles, session: null },
    running: async () => {
      const rounds = await inTransaction(db, system, (tx) => loadRounds(tx, site.clock.now));
      const [round] = rounds.filter((r) => r.round.state === 'open');
      if (!round) throw new Error('no round runs');
      return round;
    },
  };
}

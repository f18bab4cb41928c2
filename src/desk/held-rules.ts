/** The triage rules in force, held for readers who cannot wait for the database: the published ones with one's own choices. */
import { dayInLondon } from '../base/day.js';
import { type Actor, type Database, inTransaction } from '../db/index.js';
import { type OwnRules, rulesInForce } from './rules/own-rules.js';
import { type TriageRules, triageRulesOn } from './rules/index.js';
import { findOwnRules } from './store/triage-rules.js';

export interface HeldTriageRules {
  /** As they stood when last renewed; by the published version of this day. */
  readonly current: () => TriageRules;
  /** Looks whether somebody has chosen anew, here or in another process. */
  readonly renew: () => Promise<void>;
}

export function holdTriageRules(of: {
  readonly db: Database;
  readonly actor: Actor;
  readonly now: () => Date;
}): HeldTriageRules {
  let own: OwnRules | null = null;
  return {
    current: () => rulesInForce(triageRulesOn(dayInLondon(of.now())), own),
    renew: async () => {
      own = await inTransaction(of.db, of.actor, findOwnRules);
    },
  };
}

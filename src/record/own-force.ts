/** By which force a crime was recorded: this organisation's own, by its code where it has said which it is. */
import { type Tx, findOrganisationIn } from '../db/index.js';

/** What a crime's column says where the organisation has named no force, and said for every crime before it could. */
const OWN_FORCE = 'own';

/** The organisation's own force, or null where nobody has said which. */
export const ownForce = async (tx: Tx): Promise<string | null> => (await findOrganisationIn(tx)).authority;

/** What a crime recorded now says of it. */
export const forceToStore = (own: string | null): string => own ?? OWN_FORCE;

/** The force of a crime's row by its code; null where it is the organisation's own and nobody has said which that is. */
export const forceOf = (stored: string, own: string | null): string | null =>
  stored === OWN_FORCE ? own : stored;

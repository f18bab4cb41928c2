/** Under which Act an authority answers. **Source**: FOIA 2000 Sch. 1 Part V; FOISA 2002 Sch. 1 Part 6; `data/authorities/`. */
import { type Authority, authorityByCode } from '../../../base/authorities.js';
import type { RequestLaw } from './event.js';

/**
 * The Act an authority answers under; null when it answers under neither.
 * **Shape**: Police Scotland → FOISA; the forces of England, Wales and Northern Ireland, and British Transport Police →
 * FOIA; a force of the Channel Islands or an area → null.
 */
export function lawOf(authority: Authority): RequestLaw | null {
  if (authority.kind !== 'force') return null;
  if (authority.nation === 'scotland') return 'foisa';
  if (authority.nation !== null) return 'foia';
  // British Transport Police has no nation and answers under the Act of the United Kingdom, in Scotland too.
  return authority.code === 'x-btp' ? 'foia' : null;
}

/** The same, of a code; null for one that is not held. */
export function lawOfCode(code: string): RequestLaw | null {
  const authority = authorityByCode(code);
  return authority ? lawOf(authority) : null;
}

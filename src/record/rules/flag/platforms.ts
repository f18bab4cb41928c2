/** Which services, and which way the contact ran. */
import { CONS, EMAIL, MEET, NOMEET, PLAT, PLATG, REL, TRAV } from './masks.js';
import type { Notes } from './notes.js';
import type { FlagPathway } from './reading.js';
import { ROLE } from './roles.js';

export function platformsOf(n: Notes): readonly string[] {
  const { s, table } = n;
  const found: string[] = [];
  for (let i = 0; i < s.itemCount; i++) {
    const p = table.entryPlatform[s.entry[i] as number] as number;
    if (p === 0 || ((n.t0[i] as number) & (PLAT | PLATG | CONS | EMAIL)) === 0) continue;
    if (n.polarity[i] === 1 || (n.role[i] !== ROLE.offence && n.role[i] !== ROLE.gap)) continue;
    for (const name of (table.platforms[p] as string).split('+'))
      if (name !== '' && !found.includes(name)) found.push(name);
  }
  return found;
}

export function pathwayOf(n: Notes): FlagPathway {
  if (n.family === 'contact' || (n.m2 & TRAV) !== 0) {
    if ((n.m3 & NOMEET) === 0 || n.family === 'contact') {
      if (n.family === 'contact' || hasTravel(n))
        return (n.m2 & REL) !== 0 && (n.m1 & MEET) === 0 ? 'offline_then_online' : 'online_then_offline';
    }
  }
  if ((n.m2 & REL) !== 0) return 'offline_then_online';
  return 'online_only';
}

export function hasTravel(n: Notes): boolean {
  return (n.m2 & TRAV) !== 0;
}

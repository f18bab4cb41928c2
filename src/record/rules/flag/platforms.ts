/** Which services, and which way the contact ran. */
import { ACT, CONS, EMAIL, MEET, NOMEET, ONLINE0, PLAT, PLATG, REL, SHAREV, SOON, TRAV } from './masks.js';
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

/** Which way the contact ran, for a record that is online. */
export function pathwayOf(n: Notes): FlagPathway {
  const known = isKnownInPerson(n);
  const met = (n.m2 & TRAV) !== 0 && (n.m3 & NOMEET) === 0;
  if (n.family === 'image') return known && (n.m1 & SHAREV) !== 0 ? 'offline_then_online' : 'online_only';
  if (known && !(n.m1 & MEET && met)) return 'offline_then_online';
  if (n.family === 'contact') return 'online_then_offline';
  if (met) return 'online_then_offline';
  if (n.actNow && (n.m1 & ACT) !== 0 && (n.m2 & SOON) !== 0 && (n.m3 & NOMEET) === 0 && n.family === 'mixed')
    return 'online_then_offline';
  return 'online_only';
}

/** Somebody known from life: named in the sentence of the online act, before it, or of the suspect at the start. */
function isKnownInPerson(n: Notes): boolean {
  const { s } = n;
  for (let i = 0; i < s.itemCount; i++) {
    if (((n.t2[i] as number) & REL) === 0) continue;
    if (s.sentence[i] === 0) return true;
    for (let j = i; j < s.itemCount && s.sentence[j] === s.sentence[i]; j++)
      if (((n.t0[j] as number) & ONLINE0) !== 0 && n.polarity[j] === 0 && n.role[j] === ROLE.offence)
        return true;
  }
  return false;
}

/** Which services were used in the offence. */
import * as masks from './masks.js';
import { NOTES } from './notes.js';
import { ROLE as ROLES } from './roles.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const { CONS, EMAIL, PLAT, PLATG } = masks;
const ROLE = ROLES;
const n = NOTES;

export function platformsOf(): readonly string[] {
  const used = namedOf(USED);
  // "He was on Instagram. A girl followed him": only the first sentence names it.
  return used.length > 0 || n.family === 'contact' ? used : namedOf(AROUND_IT).slice(0, 1);
}

const USED: ReadonlySet<number> = new Set([ROLE.offence, ROLE.gap]);
const AROUND_IT: ReadonlySet<number> = new Set([ROLE.weak, ROLE.incidental, ROLE.unsure]);

function namedOf(roles: ReadonlySet<number>): readonly string[] {
  const { s } = n;
  const found: string[] = [];
  for (let k = 0; k < n.cueCount; k++) {
    const i = n.cues[k] as number;
    const p = n.platform[i] as number;
    if (p === 0 || ((n.t0[i] as number) & (PLAT | PLATG | CONS | EMAIL)) === 0) continue;
    if (n.polarity[i] === 1 || !roles.has(n.role[i] as number)) continue;
    for (const name of n.platforms[p] ?? []) {
      // A service that only its frame gives away is called what the text calls it.
      const said = name === '?' ? n.text.slice(s.start[i], s.end[i]).toLowerCase() : name;
      if (!found.includes(said)) found.push(said);
    }
  }
  return found;
}

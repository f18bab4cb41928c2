/** Which services were used in the offence. */
import { CONS, EMAIL, PLAT, PLATG } from './masks.js';
import type { Notes } from './notes.js';
import { ROLE } from './roles.js';

export function platformsOf(n: Notes): readonly string[] {
  const used = namedOf(n, USED);
  // "He was on Instagram. A girl followed him": only the first sentence names it.
  return used.length > 0 || n.family === 'contact' ? used : namedOf(n, AROUND_IT).slice(0, 1);
}

const USED: ReadonlySet<number> = new Set([ROLE.offence, ROLE.gap]);
const AROUND_IT: ReadonlySet<number> = new Set([ROLE.weak, ROLE.incidental, ROLE.unsure]);

function namedOf(n: Notes, roles: ReadonlySet<number>): readonly string[] {
  const { s, table } = n;
  const found: string[] = [];
  for (let i = 0; i < s.itemCount; i++) {
    const p = table.entryPlatform[s.entry[i] as number] as number;
    if (p === 0 || ((n.t0[i] as number) & (PLAT | PLATG | CONS | EMAIL)) === 0) continue;
    if (n.polarity[i] === 1 || !roles.has(n.role[i] as number)) continue;
    const names = table.platforms[p] as string;
    // A service that only its frame gives away is called what the text calls it.
    const said = names === '?' ? n.text.slice(s.start[i], s.end[i]).toLowerCase() : names;
    for (const name of said.split('+')) if (name !== '' && !found.includes(name)) found.push(name);
  }
  return found;
}

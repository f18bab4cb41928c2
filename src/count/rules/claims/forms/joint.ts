/**
 * One number for several forces: "both recorded 67" is a number for each, "443 between them" one for all, and
 * "229 and 214 respectively" one for each in turn.
 */
import { AUTHORITIES, type Authority } from '../../../../base/authorities.js';
import type { Discourse } from '../discourse.js';
import type { NumberMention, PlaceMention } from '../text/mention.js';
import { type Read, isCount, isCue, lowAt } from '../text/mentions.js';
import { isPlace, linkedAfter, placeOptions } from './scope.js';

export interface Joint {
  readonly how: 'each' | 'together';
  readonly places: readonly { readonly from: PlaceMention; readonly force: Authority }[];
  /** Without "both", "each" or "between them" it is a guess which of the two is meant. */
  readonly isSaid: boolean;
}

type Placed = Joint['places'];

/** The forces that share this number, or null when it belongs to one. */
export function jointFor(read: Read, m: NumberMention, d: Discourse): Joint | null {
  const before = groupBefore(read, m, d);
  const group = before.length > 1 ? before : groupAfter(read, m, d);
  if (group.length < 2) return null;
  const own = inTurn(read, m, group);
  if (own) return { how: 'each', places: [own], isSaid: true };
  if (saysEach(read, m)) return { how: 'each', places: group, isSaid: true };
  return { how: 'together', places: group, isSaid: read.mentions.some((x) => isCue(x, 'together')) };
}

const EACH = /^(?:both|each|apiece)$/;

function saysEach(read: Read, m: NumberMention): boolean {
  for (let i = Math.max(0, m.first - 5); i <= m.after + 8; i++) {
    if (EACH.test(lowAt(read, i))) return true;
    const two = `${lowAt(read, i)} ${lowAt(read, i + 1)}`;
    if (/^(?:yr un|ill dau|ill dwy|y ddau|ill tri)$/.test(two)) return true;
  }
  return false;
}

const forceAt = (m: PlaceMention, d: Discourse): Authority | null => {
  const own = placeOptions(m, d)[0]?.value;
  return own?.kind === 'force' ? own : null;
};

const isJoinedBy = (read: Read, after: number, first: number): boolean => {
  const between = read.tokens.slice(after, first).map((t) => t.low);
  return between.length > 0 && between.length <= 2 && between.every((low) => /^(?:and|,|a|ac|&)$/.test(low));
};

function chain(read: Read, held: readonly PlaceMention[], d: Discourse): Placed {
  const group: { from: PlaceMention; force: Authority }[] = [];
  for (const from of held) {
    const force = forceAt(from, d);
    const next = group[0];
    if (!force || (next && !isJoinedBy(read, from.after, next.from.first))) break;
    group.unshift({ from, force });
  }
  return group;
}

/** "Gwent and South Wales recorded 443": the forces named right before, none of them another number's. */
function groupBefore(read: Read, m: NumberMention, d: Discourse): Placed {
  if (linkedAfter(read, m, isPlace)) return [];
  const held = read.mentions.filter((x): x is PlaceMention => isPlace(x) && x.after <= m.first).reverse();
  const last = held[0];
  const counts = read.mentions.filter((x) => isCount(x) && x.after <= m.first);
  if (!last || counts.some((x) => x.first >= last.after && !isListed(read, x, m))) return [];
  const group = chain(read, held, d);
  const first = group[0];
  const taker = first && counts.findLast((x) => x.after <= first.from.first);
  return taker && linkedAfter(read, taker, isPlace) === first.from ? [] : group;
}

/** "67 in both Gwent and Dyfed-Powys": the forces named right after, the last not the subject of a next number. */
function groupAfter(read: Read, m: NumberMention, d: Discourse): Placed {
  const first = linkedAfter(read, m, isPlace);
  if (!first) return [];
  const held = read.mentions.filter((x): x is PlaceMention => isPlace(x) && x.first >= first.first);
  const group: PlaceMention[] = [];
  for (const x of held) {
    const last = group.at(-1);
    if (last && !isJoinedBy(read, last.after, x.first)) break;
    group.push(x);
  }
  const end = group.at(-1);
  const next = end && read.mentions.find((x) => isCount(x) && x.first >= end.after);
  if (end && next && !read.tokens.slice(end.after, next.first).some((t) => /^[,;.]$/.test(t.low))) return [];
  return chain(read, group.reverse(), d);
}

/** Numbers of one list: "229 and 214", "229, 214 and 133". */
const isListed = (read: Read, a: { readonly after: number }, b: { readonly first: number }): boolean =>
  read.tokens.slice(a.after, b.first).every((t) => /^(?:and|,|a|ac|&)$|^\d/.test(t.low));

/** As many numbers in a list as forces in a list: the first is the first's. */
function inTurn(read: Read, m: NumberMention, group: Placed): Placed[number] | null {
  const last = group.at(-1);
  if (!last || last.from.after > m.first) return null;
  const counts = read.mentions.filter((x) => isCount(x) && x.first >= last.from.after);
  const list = counts.filter((x) => isListed(read, counts[0] ?? x, x) || x === counts[0]);
  return list.length === group.length ? (group[list.indexOf(m)] ?? null) : null;
}

const MAKING = /^(?:making|totalling|total|of|gan|cyfanswm|sef|o)$/;

/** "543 in South Wales, 373 in North Wales …, making 1,458": a total at the end of a list of forces. */
export function isTotalOfList(read: Read, m: NumberMention): boolean {
  const before = [1, 2, 3, 4].map((k) => lowAt(read, m.first - k));
  const isMaking = before.includes('making') || before.includes('totalling') || before.includes('cyfanswm');
  const isTotal = before[1] === 'total' && before[0] === 'of';
  if (!isMaking && !isTotal) return false;
  return before[0] === 'making' || before[0] === 'totalling' || MAKING.test(before[0] ?? '');
}

/** The smallest area that holds all of them, and its forces that are not meant. */
export function areaOfJoint(
  forces: readonly Authority[],
): { readonly area: Authority; readonly others: readonly Authority[] } | null {
  const area = AUTHORITIES.filter(
    (a) => a.kind === 'area' && forces.every((f) => a.forces.includes(f.code)),
  ).sort((a, b) => a.forces.length - b.forces.length)[0];
  if (!area) return null;
  const codes = new Set(forces.map((f) => f.code));
  return { area, others: AUTHORITIES.filter((a) => area.forces.includes(a.code) && !codes.has(a.code)) };
}

/**
 * How far words may stand from a number. Data with a reason beside each, because every one of these is a judgement.
 * "near" is neither: the words are arguable, and the verdict then depends on rounding.
 */
import type { Qualifier } from '../text/mention.js';

export type Fit = 'yes' | 'near' | 'no';

interface Room {
  /** Lowest and highest actual ÷ claimed at which the words are fair; `open` ends are shut out (more than 100 is not 100). */
  readonly lo: number;
  readonly hi: number;
  readonly open: boolean;
  /** Below or above by this much more they are arguable. */
  readonly near: number;
  readonly why: string;
}

/** Counts: "nearly 100", "more than 5,000". */
export const COUNT_ROOM: Readonly<Record<Exclude<Qualifier, 'none' | 'exactly'>, Room>> = {
  almost: {
    lo: 0.9,
    hi: 1,
    open: false,
    near: 0.05,
    why: '"almost 1,000" was printed for 983 and "almost 2,000" for 1,753, which is 12 % short',
  },
  about: {
    lo: 0.93,
    hi: 1.07,
    open: false,
    near: 0.05,
    why: '"around 3,000" was printed for 3,186, 6 % over',
  },
  'more-than': {
    lo: 1,
    hi: Number.POSITIVE_INFINITY,
    open: true,
    near: 0,
    why: 'true of anything above; how far above is a caveat, not a verdict',
  },
  'at-least': { lo: 1, hi: Number.POSITIVE_INFINITY, open: false, near: 0, why: 'a floor' },
  'at-most': { lo: 0, hi: 1, open: false, near: 0, why: 'a ceiling' },
  'less-than': { lo: 0, hi: 1, open: true, near: 0, why: 'a ceiling that is not reached' },
};

/** Multiples: "double", "nearly trebled", "more than double". */
export const FACTOR_ROOM: Readonly<Record<Exclude<Qualifier, 'exactly'>, Room>> = {
  none: {
    lo: 0.975,
    hi: 1.24,
    open: false,
    near: 0.01,
    why: 'a rise of 93 % (×1.93) was headlined "doubles" and is not; ×2.4 called "double" understates but is no lie',
  },
  almost: {
    lo: 0.9,
    hi: 1,
    open: false,
    near: 0.04,
    why: '×2.4 was printed as "nearly tripled" and is not; ×2.64 called "almost trebled" is arguable',
  },
  about: { lo: 0.9, hi: 1.1, open: false, near: 0.04, why: 'ten per cent either way' },
  'more-than': {
    lo: 1,
    hi: Number.POSITIVE_INFINITY,
    open: true,
    near: 0,
    why: '×1.95 is not "more than double"',
  },
  'at-least': { lo: 1, hi: Number.POSITIVE_INFINITY, open: false, near: 0, why: 'a floor' },
  'at-most': { lo: 0, hi: 1, open: false, near: 0, why: 'a ceiling' },
  'less-than': { lo: 0, hi: 1, open: true, near: 0, why: 'a ceiling that is not reached' },
};

/** Percentages and shares, in points, because 44.8 was printed as 44 and 178.8 as "almost 200". */
export const PERCENT_ROOM: Readonly<Record<Exclude<Qualifier, 'none' | 'exactly'>, Room>> = {
  almost: {
    lo: 0.95,
    hi: 1,
    open: false,
    near: 0.03,
    why: '"almost 200 per cent" for 178.8 is 11 % short and the same page gives 179',
  },
  about: { lo: 0.93, hi: 1.07, open: false, near: 0.05, why: '"around 60" for 57 to 63' },
  'more-than': { lo: 1, hi: Number.POSITIVE_INFINITY, open: true, near: 0, why: 'true of anything above' },
  'at-least': { lo: 1, hi: Number.POSITIVE_INFINITY, open: false, near: 0, why: 'a floor' },
  'at-most': { lo: 0, hi: 1, open: false, near: 0, why: 'a ceiling' },
  'less-than': { lo: 0, hi: 1, open: true, near: 0, why: 'a ceiling' },
};

/** A multiple written with a decimal point ("2.4 times") is held to its last digit. */
const lastDigit = (decimals: number): number => 0.5 * 10 ** -decimals;
const TINY = 1e-9;

function fitRoom(room: Room, claimed: number, actual: number): Fit {
  const by = claimed === 0 ? (actual === 0 ? 1 : Number.POSITIVE_INFINITY) : actual / claimed;
  const isAbove = room.open && room.lo === 1 ? by > 1 + TINY : by >= room.lo - TINY;
  const isBelow = room.open && room.hi === 1 ? by < 1 - TINY : by <= room.hi + TINY;
  if (isAbove && isBelow) return 'yes';
  return by >= room.lo - room.near - TINY && by <= room.hi + room.near + TINY && room.near > 0
    ? 'near'
    : 'no';
}

export function fitCount(claimed: number, qualifier: Qualifier, actual: number): Fit {
  if (qualifier === 'none' || qualifier === 'exactly') return claimed === actual ? 'yes' : 'no';
  return fitRoom(COUNT_ROOM[qualifier], claimed, actual);
}

export function fitFactor(
  claimed: number,
  says: { qualifier: Qualifier; decimals: number },
  actual: number,
): Fit {
  const { qualifier, decimals } = says;
  if (decimals > 0 && (qualifier === 'none' || qualifier === 'exactly'))
    return Math.abs(actual - claimed) <= lastDigit(decimals) + TINY ? 'yes' : 'no';
  if (claimed < 1)
    return fitRoom({ ...FACTOR_ROOM.about, why: 'a fall to about that part' }, claimed, actual);
  return fitRoom(FACTOR_ROOM[qualifier === 'exactly' ? 'about' : qualifier], claimed, actual);
}

/** A percentage as printed may be rounded to the nearest or cut off: 44.8 was printed as 44. */
export function fitPercent(
  claimed: number,
  says: { qualifier: Qualifier; decimals: number },
  actual: number,
): Fit {
  const { qualifier, decimals } = says;
  if (qualifier !== 'none' && qualifier !== 'exactly')
    return fitRoom(PERCENT_ROOM[qualifier], claimed, actual);
  const unit = 10 ** -decimals;
  const over = actual - claimed;
  if (over >= -unit / 2 - TINY && over < unit - TINY) return 'yes';
  return Math.abs(over) <= unit + TINY ? 'near' : 'no';
}

/** Rates go both ways in print: 15.5 was "fifteen a day", 8.7 "nine a day". */
export function fitRate(
  claimed: number,
  says: { qualifier: Qualifier; decimals: number },
  actual: number,
): Fit {
  const { qualifier, decimals } = says;
  const nearest = Math.abs(actual - claimed) <= 0.5 * 10 ** -decimals;
  if (qualifier === 'about' && nearest) return 'yes';
  if (qualifier !== 'none' && qualifier !== 'exactly') return fitRoom(COUNT_ROOM[qualifier], claimed, actual);
  const unit = 10 ** -decimals;
  const over = actual - claimed;
  if (over > -unit / 2 - TINY && over < unit - TINY) return 'yes';
  if (claimed >= 20 && Math.abs(over) / claimed <= 0.03) return 'near';
  return Math.abs(over) <= unit ? 'near' : 'no';
}

/**
 * How far a printed like-for-like percentage has stood from the one recomputed from the printed totals of all forces.
 * **Source**: docs/published-figures.md section 3: printed 79 % against 45 % (images 2022/23), a ratio of 1.23 between them.
 */
export const MATCHED_GAP = 1.25;

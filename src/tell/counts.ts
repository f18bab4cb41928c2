/**
 * How many come back, without knowing who. Numbers by day; that one person came twice on a day is known by a hash
 * under a key of that day, which lives only in memory and is gone at midnight.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dayInLondon } from '../base/day.js';
import { writeWhole } from '../keys/index.js';

/** What is counted, each by day. */
export interface DayCounts {
  /** Reports sent. */
  readonly sent: number;
  /** Codes typed back rightly before leaving. */
  readonly typed_back: number;
  /** Went on without typing it back. */
  readonly skipped: number;
  /** Tellers who came back to a box with something in it, each at most once a day. */
  readonly came_back: number;
  /** Codes that opened nothing: too early, or not a code of ours. */
  readonly found_nothing: number;
  readonly added: number;
  readonly taken_back: number;
}

export type Counted = keyof DayCounts;

export interface CountsFile {
  readonly format: 'plimsoll-tell-counts-1';
  readonly days: Readonly<Record<string, DayCounts>>;
}

const NONE: DayCounts = {
  sent: 0,
  typed_back: 0,
  skipped: 0,
  came_back: 0,
  found_nothing: 0,
  added: 0,
  taken_back: 0,
};

export const countsFile = (tell: string): string => path.join(tell, 'counts.json');

/** **Shape**: nothing counted when the file is not there or cannot be read. */
export function readCounts(tell: string): CountsFile {
  try {
    const read: Partial<CountsFile> = JSON.parse(readFileSync(countsFile(tell), 'utf8'));
    if (read.format === 'plimsoll-tell-counts-1' && read.days)
      return { format: read.format, days: read.days };
  } catch {
    // A file that cannot be read counts from nothing: no report depends on it.
  }
  return { format: 'plimsoll-tell-counts-1', days: {} };
}

export interface Counts {
  add(what: Counted, now: Date): void;
  /** Counts a teller who came back, once a day. `lookup` is forgotten at midnight. */
  cameBack(lookup: string, now: Date): void;
  /** Writes what was counted since. */
  flush(): void;
}

/** The day of an instant, worked out once for each minute: it is asked with every report. */
function rememberedDay(): (now: Date) => string {
  let minute = Number.NaN;
  let day = '';
  return (now) => {
    const at = Math.floor(now.getTime() / 60_000);
    if (at !== minute) [minute, day] = [at, dayInLondon(now)];
    return day;
  };
}

export function countsIn(tell: string): Counts {
  const days = new Map(Object.entries(readCounts(tell).days));
  let isNew = false;
  const dayOf = rememberedDay();
  let today = '';
  let key = randomBytes(32);
  let seen = new Set<string>();
  const add = (what: Counted, now: Date): void => {
    const day = dayOf(now);
    const counts = { ...NONE, ...days.get(day) };
    days.set(day, { ...counts, [what]: counts[what] + 1 });
    isNew = true;
  };
  return {
    add,
    cameBack: (lookup, now) => {
      if (dayInLondon(now) !== today)
        [today, key, seen] = [dayInLondon(now), randomBytes(32), new Set<string>()];
      const mark = createHmac('sha256', key).update(lookup).digest('base64');
      if (!seen.has(mark)) add('came_back', now);
      seen.add(mark);
    },
    flush: () => {
      if (!isNew || !existsSync(tell)) return;
      isNew = false;
      const file: CountsFile = { format: 'plimsoll-tell-counts-1', days: Object.fromEntries(days) };
      writeWhole(countsFile(tell), `${JSON.stringify(file, null, 2)}\n`, 0o640);
    },
  };
}

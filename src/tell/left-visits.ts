/**
 * Who has left in a hurry. Their browser may still be asked to go Back and to send a form once more, and with it all
 * that stood on it: whoever does that is led away as they were. Kept in memory alone, by a name that was made at random.
 */
export interface LeftVisits {
  /** Notes that somebody left. What is no name of a visit is not kept. */
  mark(visit: string, now: Date): void;
  has(visit: string, now: Date): boolean;
}

const HELD_MS = 24 * 3600_000;
const MOST_HELD = 20_000;
const VISIT = /^[A-Za-z0-9_-]{22}$/;

export function leftVisits(): LeftVisits {
  // In the order of leaving: the oldest are the first to go.
  const left = new Map<string, number>();
  const dropOld = (now: number): void => {
    for (const [visit, at] of left) {
      if (left.size <= MOST_HELD && now - at < HELD_MS) return;
      left.delete(visit);
    }
  };
  return {
    mark: (visit, now) => {
      if (!VISIT.test(visit)) return;
      left.delete(visit);
      left.set(visit, now.getTime());
      dropOld(now.getTime());
    },
    has: (visit, now) => now.getTime() - (left.get(visit) ?? -Infinity) < HELD_MS,
  };
}

/** How much came to each door and what became of it: numbers only, for the supervisor. Nothing of a request is in them. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../../keys/index.js';

/** `taken` contacts; `refused` requests whose signature did not hold; `not-kept` when the disk took nothing; `replayed` answers given again. */
export const DOOR_COUNTS = ['taken', 'refused', 'not-kept', 'replayed'] as const;
export type DoorCount = (typeof DOOR_COUNTS)[number];

export interface Counts {
  add(door: string, what: DoorCount, n?: number): void;
  /** Writes them down, when something has changed. */
  write(now: Date): void;
  of(door: string): Readonly<Record<DoorCount, number>>;
}

const NONE = { taken: 0, refused: 0, 'not-kept': 0, replayed: 0 } as const;

export function counting(seenFolder: string, since: Date): Counts {
  const counts = new Map<string, Record<DoorCount, number>>();
  let changed = true;
  return {
    add(door, what, n = 1) {
      const now = counts.get(door) ?? { ...NONE };
      counts.set(door, { ...now, [what]: now[what] + n });
      changed = true;
    },
    write(now) {
      if (!changed) return;
      changed = false;
      mkdirSync(seenFolder, { recursive: true, mode: 0o700 });
      const doors = Object.fromEntries(counts);
      writeWhole(
        path.join(seenFolder, 'counts.json'),
        JSON.stringify({ since: since.toISOString(), at: now.toISOString(), doors }),
      );
    },
    of: (door) => counts.get(door) ?? NONE,
  };
}

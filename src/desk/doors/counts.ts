/** How much came to each door and what became of it: numbers only, for the supervisor. Nothing of a request is in them. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../../keys/index.js';
import { objectAt, readObject, textAt } from '../../wire/read-json.js';

/** `taken` contacts; `refused` requests whose signature did not hold; `not-kept` when the disk took nothing; `replayed` answers given again. */
export const DOOR_COUNTS = ['taken', 'refused', 'not-kept', 'replayed'] as const;
export type DoorCount = (typeof DOOR_COUNTS)[number];

export interface Counts {
  add(door: string, what: DoorCount, n?: number): void;
  /** A partner's signature held: when last is shown beside its keys. */
  used(partner: string, at: Date): void;
  /** Writes them down, when something has changed. */
  write(now: Date): void;
  of(door: string): Readonly<Record<DoorCount, number>>;
}

const NONE = { taken: 0, refused: 0, 'not-kept': 0, replayed: 0 } as const;

export function counting(seenFolder: string, since: Date): Counts {
  const file = path.join(seenFolder, 'counts.json');
  const counts = new Map<string, Record<DoorCount, number>>();
  const lastUsed = new Map<string, string>(lastUsedBefore(file));
  let changed = true;
  return {
    used(partner, at) {
      lastUsed.set(partner, at.toISOString());
      changed = true;
    },
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
        file,
        JSON.stringify({
          since: since.toISOString(),
          at: now.toISOString(),
          doors,
          partners: Object.fromEntries(lastUsed),
        }),
      );
    },
    of: (door) => counts.get(door) ?? NONE,
  };
}

/** When each partner's signature last held, from before this start. **Shape**: partner → ISO instant. */
export function lastUsedBefore(file: string): readonly (readonly [partner: string, at: string])[] {
  const read = existsSync(file) ? readObject(readFileSync(file, 'utf8')) : null;
  return Object.keys(objectAt(read, 'partners') ?? {}).flatMap((partner) => {
    const at = textAt(read, 'partners', partner);
    return at === null ? [] : [[partner, at] as const];
  });
}

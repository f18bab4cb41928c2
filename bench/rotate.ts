/** A rotation of the keyring: what one key costs, whether that grows with their number, and what 100,000 would take. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { now } from '../src/base/day.js';
import { type Keyring, createKeyring, openKeyring } from '../src/keys/index.js';
import { type Report, cellsOf, interleaved, spread } from './measure.js';

const FEW = 1_250;
const MANY = 5_000;
const ALL = 100_000;
const ROUNDS = 3;
/** The limit of security.md 3.7: ten minutes. **Units**: milliseconds. */
const LIMIT = 600_000;

export async function rotate(): Promise<Report> {
  const root = mkdtempSync(path.join(tmpdir(), 'plimsoll-bench-'));
  try {
    const few = aRing(path.join(root, 'few'), FEW);
    const many = aRing(path.join(root, 'many'), MANY);
    const found = await interleaved(ROUNDS, {
      few: () => perKey(few, FEW),
      many: () => perKey(many, MANY),
    });
    const [one, other] = [spread(found.few), spread(found.many)];
    const whole = other.median * ALL;
    return {
      name: 'rotate',
      about: `every record key wrapped anew, each file whole and synced; ${MANY} of them`,
      header: ['one key', 'median', 'min', 'max'],
      rows: [
        [`among ${FEW}`, ...cellsOf(one)],
        [`among ${MANY}`, ...cellsOf(other)],
        [`${ALL} at that rate: ${(whole / 1000).toFixed(0)} s`, '', '', ''],
      ],
      ratios: [
        { of: `${ALL} keys to ten minutes`, ratio: whole / LIMIT, target: 1 },
        { of: `a key among ${MANY} to one among ${FEW}`, ratio: other.median / one.median, target: 1.25 },
      ],
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function aRing(folder: string, records: number): Keyring {
  createKeyring({ folder }, now());
  const opened = openKeyring({ folder });
  if (!opened.ok) throw new Error('the keyring did not open');
  for (let n = 0; n < records; n++) opened.value.recordKey(randomUUID(), 'narrative');
  return opened.value;
}

/** **Units**: milliseconds for one key, by the clock: it waits for the disk. */
async function perKey(ring: Keyring, records: number): Promise<number> {
  const since = performance.now();
  if ((await ring.rotate(now())) !== records) throw new Error('a key was left out');
  return (performance.now() - since) / records;
}

/** The invented examples that the flag reader is scored on. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface FlagExample {
  readonly id: string;
  readonly offence_code: string;
  readonly narrative: string;
  readonly label: 'online' | 'not_online' | 'unclear';
  readonly edge: readonly string[];
  readonly platforms: readonly string[];
  readonly pathway: string;
  readonly label_pre2024?: 'online' | 'not_online' | 'unclear';
}

export interface FlagSet {
  readonly name: string;
  readonly about: string;
  readonly rows: readonly FlagExample[];
}

const FOLDER = fileURLToPath(new URL('../../data/flag-examples/', import.meta.url));
const FIFTH = 5;

/** One example in five, by the CRC-32 of its id: never used for the weights, and not looked at while tuning. */
export function isKeptOut(id: string): boolean {
  let crc = ~0;
  for (let i = 0; i < id.length; i++) {
    crc ^= id.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ CRC_32 : crc >>> 1;
  }
  return (~crc >>> 0) % FIFTH === 0;
}

const CRC_32 = 0xedb88320;

export function readExamples(file: string): readonly FlagExample[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as FlagExample);
}

/** The sets that are there: the guide's, ours, and, with `--held-out`, what was held out. */
export function flagSets(): readonly FlagSet[] {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
  const of = (pattern: RegExp): readonly FlagExample[] =>
    names.filter((f) => pattern.test(f)).flatMap((f) => readExamples(join(FOLDER, f)));
  const guide = of(/^guide\.jsonl$/u);
  const more = of(/^more-(0\d|1[0-3])\.jsonl$/u);
  const batches = of(/^more-(1[4-9]|[2-9]\d)\.jsonl$/u);
  const fresh = of(/^fresh\.jsonl$/u);
  const fresh02 = of(/^fresh-02\.jsonl$/u);
  const fresh03 = of(/^fresh-03\.jsonl$/u);
  const fresh04 = of(/^fresh-04\.jsonl$/u);
  const ours = [...guide, ...more, ...batches, ...fresh, ...fresh02, ...fresh03, ...fresh04];
  // Only when asked for: whoever tunes must not meet them by accident.
  const heldOut = process.argv.includes('--held-out') ? of(/^held-out.*\.jsonl$/u) : [];
  return [
    { name: 'guide', about: 'the guide’s own examples', rows: guide },
    { name: 'more', about: 'written for tuning, in many hands', rows: more },
    {
      name: 'batches',
      about: 'more-14 to more-19, short and mostly hard, by whoever mended; each first read, then tuned on',
      rows: batches,
    },
    { name: 'fresh', about: 'by another author; first read with F1 .829, then tuned on', rows: fresh },
    { name: 'fresh-02', about: 'by that author; first read with F1 .841, then tuned on', rows: fresh02 },
    {
      name: 'fresh-03',
      about: 'by a third author in the guide’s style; read as unseen first, then tuned on',
      rows: fresh03,
    },
    {
      name: 'fresh-04',
      about: 'by a fourth author in the guide’s style; held out and read as unseen first, then tuned on',
      rows: fresh04,
    },
    {
      name: 'kept out',
      about: 'every fifth of all these, not used for weights',
      rows: ours.filter((r) => isKeptOut(r.id)),
    },
    {
      name: 'held out',
      about: 'by another author, never read by whoever mends',
      rows: heldOut,
    },
  ].filter((set) => set.rows.length > 0);
}

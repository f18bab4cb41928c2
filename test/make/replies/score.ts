/** Scores what was read against what is true: found, wrong, wrong and sure; kinds and exemptions. */
import { SURE } from '../../../src/count/rules/replies/candidate.js';
import type { ReadReply } from '../../../src/count/rules/replies/interpret.js';
import type { Value } from '../../../src/base/value.js';
import type { TrueCell } from './made-reply.js';

export interface Score {
  cells: number;
  found: number;
  foundSure: number;
  wrong: number;
  wrongAndSure: number;
  replies: number;
  kinds: number;
  exemptions: number;
  authorities: number;
  readonly examples: string[];
}

export const newScore = (): Score => ({
  cells: 0,
  found: 0,
  foundSure: 0,
  wrong: 0,
  wrongAndSure: 0,
  replies: 0,
  kinds: 0,
  exemptions: 0,
  authorities: 0,
  examples: [],
});

export function valueText(v: Value): string {
  switch (v.kind) {
    case 'exact':
      return String(v.n);
    case 'range':
      return `${v.lo}..${v.hi ?? ''}`;
    default:
      return v.kind;
  }
}

const byText = (by: Readonly<Record<string, string>>): string =>
  Object.entries(by)
    .filter(([k]) => k !== 'offence')
    .map(([k, v]) => `${k}=${v.toLowerCase().replace(/\s+/g, '')}`)
    .sort()
    .join(';');

const keyOf = (c: {
  readonly measure: string;
  readonly from: string;
  readonly to: string;
  readonly by: Readonly<Record<string, string>>;
  readonly value: string;
}): string => [c.measure, c.from, c.to, byText(c.by), c.value].join('|');

export interface Truth {
  readonly kind: string;
  readonly exemptions: readonly string[];
  readonly cells: readonly TrueCell[];
  readonly authority: string | null;
}

/** Adds one reply to a score; the names of what went wrong are kept, up to a number. */
export function addScore(score: Score, read: ReadReply, truth: Truth, name: string, most = 400): void {
  const wanted = new Map<string, number>();
  for (const c of truth.cells) wanted.set(keyOf(c), (wanted.get(keyOf(c)) ?? 0) + 1);
  score.cells += truth.cells.length;
  score.replies++;
  const say = (text: string): void => {
    if (score.examples.length < most) score.examples.push(`${name}: ${text}`);
  };
  for (const c of read.candidates) {
    const key = keyOf({
      measure: c.measure,
      from: c.period?.from ?? '',
      to: c.period?.to ?? '',
      by: c.by,
      value: valueText(c.value),
    });
    const left = wanted.get(key) ?? 0;
    if (left > 0) {
      wanted.set(key, left - 1);
      score.found++;
      if (c.sure >= SURE) score.foundSure++;
    } else {
      score.wrong++;
      if (c.sure >= SURE) {
        score.wrongAndSure++;
        say(`WRONG AND SURE ${c.sure} ${key} “${c.words ?? ''}”`);
      }
    }
  }
  for (const [key, left] of wanted) if (left > 0) say(`missed ${key}`);
  if (read.kind.kind === truth.kind) score.kinds++;
  else say(`kind ${read.kind.kind}, is ${truth.kind}`);
  if ([...read.kind.exemptions].sort().join() === [...truth.exemptions].sort().join()) score.exemptions++;
  else say(`exemptions ${read.kind.exemptions.join()}, are ${truth.exemptions.join()}`);
  if (truth.authority === null || read.authority === truth.authority) score.authorities++;
  else say(`authority ${read.authority ?? '-'}, is ${truth.authority}`);
}

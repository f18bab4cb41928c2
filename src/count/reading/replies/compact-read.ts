/**
 * What was read, on its way from the guarded process: what figures share is sent once and named by a number from then
 * on, in the next answers too; of each figure only its number, value and place are sent.
 */
import type { At } from '../../../base/observation.js';
import type { Value } from '../../../base/value.js';
import type { Candidate } from '../../rules/replies/candidate.js';
import type { Figure, Said } from '../../rules/replies/figure.js';
import type { ReadFigures, ReadReply } from '../../rules/replies/interpret.js';

type Sent = readonly [
  measure: string,
  period: Said['period'],
  by: Said['by'],
  unit: Said['unit'],
  words: string | null,
  isTotal: boolean,
  code: string | null,
  doubts: Said['doubts'],
  residue?: Said['residue'],
];

interface Compact {
  readonly read: Omit<ReadFigures, 'figures'>;
  /** True: what was sent before is forgotten, and its numbers begin again. */
  readonly anew: boolean;
  readonly said: readonly Sent[];
  readonly of: readonly number[];
  /** A count as a number, any other value as itself. */
  readonly values: readonly (number | Value)[];
  readonly sure: readonly number[];
  /** A text: the cell, on the same sheet as the one before. */
  readonly at: readonly (string | At)[];
  /** 0: written as the count is. */
  readonly written: readonly (0 | string)[];
}

/** More things said than this are no longer kept by number. */
const MOST_SAID = 50_000;

/** In the guarded process. */
export class Packer {
  readonly #numbers = new Map<Said, number>();

  pack({ figures, ...read }: ReadFigures): string {
    const anew = this.#numbers.size > MOST_SAID;
    if (anew) this.#numbers.clear();
    const said: Sent[] = [];
    const of = figures.map((f) => this.#numberOf(f.said, said));
    const compact: Compact = {
      read,
      anew,
      said,
      of,
      values: figures.map(({ value }) => (value.kind === 'exact' ? value.n : value)),
      sure: figures.map((f) => f.sure),
      at: placesOf(figures),
      written: figures.map(writtenOf),
    };
    return JSON.stringify(compact);
  }

  #numberOf(s: Said, sent: Sent[]): number {
    const had = this.#numbers.get(s);
    if (had !== undefined) return had;
    const number = this.#numbers.size;
    this.#numbers.set(s, number);
    const { measure, period, by, unit, words, isTotal, code, doubts, residue } = s;
    const all = [measure, period, by, unit, words, isTotal, code, doubts] as const;
    sent.push(residue ? [...all, residue] : all);
    return number;
  }
}

const writtenOf = ({ value, as_written }: Figure): 0 | string =>
  value.kind === 'exact' && as_written === String(value.n) ? 0 : as_written;

function placesOf(figures: readonly Figure[]): readonly (string | At)[] {
  let sheet: string | null = null;
  return figures.map(({ at }) => {
    if (!('cell' in at)) return at;
    if (at.sheet === sheet) return at.cell;
    sheet = at.sheet;
    return at;
  });
}

/** In the process that asked: one for each guarded process, because numbers are its own. */
export class Unpacker {
  #said: Sent[] = [];

  unpack(text: string): ReadReply {
    const { read, anew, said, of, values, sure, at, written } = JSON.parse(text) as Compact;
    if (anew) this.#said = [];
    this.#said.push(...said);
    let sheet = '';
    const candidates = of.map((number, i): Candidate => {
      const place = at[i] ?? '';
      if (typeof place !== 'string' && 'sheet' in place) sheet = place.sheet;
      const value = values[i] ?? 0;
      return candidateOf(this.#said[number] ?? UNSAID, {
        value: typeof value === 'number' ? { kind: 'exact', n: value } : value,
        sure: sure[i] ?? 0,
        at: typeof place === 'string' ? { sheet, cell: place } : place,
        as_written: written[i] === 0 ? String(value) : (written[i] ?? ''),
      });
    });
    const { kind, authority, authoritySure, repliedOn, hidden, problems } = read;
    return { kind, authority, authoritySure, repliedOn, candidates, hidden, problems };
  }
}

const UNSAID: Sent = ['unknown', null, {}, 'recorded-crimes', null, false, null, []];

function candidateOf(said: Sent, own: Pick<Candidate, 'value' | 'sure' | 'at' | 'as_written'>): Candidate {
  const [measure, period, by, unit, words, isTotal, code, doubts, residue] = said;
  const { value, sure, at, as_written } = own;
  const whole = { measure, period, by, unit, value, sure, at, as_written, words, isTotal, code, doubts };
  return residue ? { ...whole, residue } : whole;
}

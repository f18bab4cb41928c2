/** Counts of an extract by stratum, and by stratum within each month and offence: all that scoring needs of it. */
import type { Population, PopulationGroup } from './score.js';
import { STRATA } from './strata.js';

export interface Counted {
  readonly stratum: string;
  readonly month: string;
  readonly offence: string;
  /** How many records, and the sum of the reader's probabilities over them. */
  readonly records: number;
  readonly probability: number;
}

interface Sum {
  records: number;
  probability: number;
}

/** Adds up an extract, a record or a line of many records at a time. */
export class PopulationCounter {
  readonly #strata = new Map<string, Sum>();
  readonly #months = new Map<string, Map<string, number>>();
  readonly #offences = new Map<string, Map<string, number>>();

  add({ stratum, month, offence, records, probability }: Counted): void {
    const sum = this.#strata.get(stratum) ?? { records: 0, probability: 0 };
    sum.records += records;
    sum.probability += probability;
    this.#strata.set(stratum, sum);
    addTo(this.#months, month, { stratum, records });
    addTo(this.#offences, offence, { stratum, records });
  }

  /** Strata in their own order, those without records left out; months and offences in order of their names. */
  population(): Population {
    return {
      strata: STRATA.flatMap(({ id }) => {
        const sum = this.#strata.get(id);
        return sum
          ? [{ stratum: id, records: sum.records, meanProbability: sum.probability / sum.records }]
          : [];
      }),
      months: groupsOf(this.#months),
      offences: groupsOf(this.#offences),
    };
  }
}

function addTo(
  groups: Map<string, Map<string, number>>,
  key: string,
  { stratum, records }: { stratum: string; records: number },
): void {
  const strata = groups.get(key) ?? new Map<string, number>();
  strata.set(stratum, (strata.get(stratum) ?? 0) + records);
  groups.set(key, strata);
}

const groupsOf = (groups: ReadonlyMap<string, ReadonlyMap<string, number>>): readonly PopulationGroup[] =>
  [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, strata]) => ({
      key,
      strata: [...strata].map(([stratum, records]) => ({ stratum, records })),
    }));

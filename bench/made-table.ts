/** A made-up table of the size that performance is promised for. */
import type { ReleaseTable } from '../src/count/rules/release/table.js';
import { aDimension, aReleaseTable, seeded } from '../test/make/release-table.js';

export interface Size {
  readonly forces: number;
  readonly years: number;
  readonly offences: number;
}

const names = (prefix: string, n: number): readonly string[] =>
  Array.from({ length: n }, (_, i) => `${prefix}${i}`);

/** Forces × years × offences, each with its total; the larger the scale, the fewer cells are small. */
export function madeTable(size: Size, scale: number): ReleaseTable {
  const random = seeded(7);
  const [forces, years, offences] = [
    names('f', size.forces),
    names('y', size.years),
    names('o', size.offences),
  ];
  const ofForce = new Map(forces.map((f) => [f, Math.exp(random() * 2)]));
  const ofOffence = new Map(offences.map((o) => [o, Math.exp(random() * 3.5) / 2]));
  const counts = new Map<string, number>();
  for (const f of forces)
    for (const y of years)
      for (const o of offences) {
        const mean = scale * (ofForce.get(f) ?? 1) * (ofOffence.get(o) ?? 1) * (1 + Number(y.slice(1)) / 10);
        counts.set(`${f} ${y} ${o}`, Math.max(0, Math.round(mean + Math.sqrt(mean) * (random() * 3 - 1.5))));
      }
  const sums = (id: string, codes: readonly string[]) => aDimension(id, [...codes, { all: codes }]);
  return aReleaseTable('made', [sums('force', forces), sums('year', years), sums('offence', offences)], {
    leaf: (at) => counts.get(`${at['force']} ${at['year']} ${at['offence']}`) ?? 0,
  });
}

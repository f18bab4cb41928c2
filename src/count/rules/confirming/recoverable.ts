/** Hidden cells of a reply that its own totals give away, found by the attack that our releases must stand. */
import { samePeriod } from '../../../base/period.js';
import { intervalOf } from '../../../base/value.js';
import { attack } from '../disclosure/attack.js';
import type { Category, Cell, ReleaseTable } from '../release/table.js';
import type { SaidOf } from './said.js';

const WHOLE = 'whole';
const name = { en: '', cy: '' };
/** What a star can stand for where the reply does not say. **Source**: domain reference 5.4: forces hide 1 to 4. */
const STAR = { lo: 1, hi: 4 };

/** **Shape**: what a reply says → the candidates that are hidden and can be worked out, to a number or nearly. */
export function recoverable(said: readonly SaidOf[]): readonly string[] {
  const totals = said.filter((s) => Object.keys(s.said.by).length === 0 && s.said.value.kind === 'exact');
  return [...new Set(totals.flatMap((total) => fromTotal(total, said)))];
}

function fromTotal(total: SaidOf, said: readonly SaidOf[]): readonly string[] {
  const parts = said.filter(
    (s) =>
      Object.keys(s.said.by).length === 1 &&
      s.said.measure === total.said.measure &&
      s.said.unit === total.said.unit &&
      samePeriod(s.said.period, total.said.period),
  );
  const dimensions = new Set(parts.flatMap((p) => Object.keys(p.said.by)));
  return [...dimensions].flatMap((d) => {
    const own = parts.filter((p) => p.said.by[d] !== undefined);
    return own.some((p) => p.said.value.kind === 'suppressed') ? givenAway(d, total, own) : [];
  });
}

function givenAway(dimension: string, total: SaidOf, parts: readonly SaidOf[]): readonly string[] {
  const codes = parts.map((_, i) => `part-${i}`);
  const categories: readonly Category[] = [
    ...codes.map((code) => ({ code, name })),
    { code: WHOLE, name, sumOf: codes },
  ];
  const cellOf = (code: string, value: SaidOf['said']['value']): Cell => ({
    key: [code],
    value: value.kind === 'suppressed' && value.hi === null ? { kind: 'suppressed', ...STAR } : value,
    hidden: value.kind === 'suppressed' ? 'primary' : null,
    marks: [],
    sources: [],
  });
  const table: ReleaseTable = {
    id: 'reply',
    title: name,
    measure: total.said.measure,
    dimensions: [{ id: dimension, name, categories }],
    cells: [...parts.map((p, i) => cellOf(codes[i] ?? '', p.said.value)), cellOf(WHOLE, total.said.value)],
    notes: [],
  };
  const { cells } = attack([table], []);
  return parts.flatMap((p, i) => {
    if (p.said.value.kind !== 'suppressed') return [];
    const found = cells.find((c) => c.at.some((a) => a.key[0] === codes[i]));
    const { lo, hi } = intervalOf(cellOf('', p.said.value).value);
    return found && found.pinned && !(found.lo === lo && found.hi === hi) ? [p.candidate] : [];
  });
}

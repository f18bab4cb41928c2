/** Sorts of figures that a reply's kind is told by, and the name of a place in it. */
import type { At } from '../../../base/observation.js';
import { UNKNOWN_MEASURE } from './candidate.js';
import type { Figure } from './figure.js';

export const isCounted = ({ value: { kind } }: Figure): boolean =>
  kind === 'exact' || kind === 'range' || kind === 'suppressed';
/** "No offences of this nature were found": nought of nothing known. */
export const isNothing = ({ value, said }: Figure): boolean =>
  value.kind === 'exact' && value.n === 0 && said.measure === UNKNOWN_MEASURE && said.period === null;
/** "Fewer than five people" of nobody knows what offence is why something is refused, where it is. */
export const isReason = (f: Figure, said: string): boolean =>
  f.said.measure === UNKNOWN_MEASURE &&
  f.value.kind === 'range' &&
  /\brefusal notice\b|\bis (?:therefore )?(?:exempt|engaged|withheld)\b/i.test(said);
export const isFigure = (f: Figure): boolean => isCounted(f) && f.said.measure !== UNKNOWN_MEASURE;

export function placeOf(at: At): string {
  if ('cell' in at) return `${at.sheet}!${at.cell}`;
  if ('line' in at) return `line ${at.line}`;
  if ('page' in at) return `page ${at.page}`;
  return `table ${at.table}, row ${at.row}, column ${at.column}`;
}

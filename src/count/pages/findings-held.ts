/** The integrity findings of the figures held, worked out once for each set of figures. */
import type { Figures } from '../rules/figures.js';
import { checkIntegrity, type Finding } from '../rules/integrity/index.js';

const found = new WeakMap<Figures, readonly Finding[]>();

export function findingsOf(figures: Figures): readonly Finding[] {
  const known = found.get(figures);
  if (known) return known;
  const now = checkIntegrity(figures);
  found.set(figures, now);
  return now;
}

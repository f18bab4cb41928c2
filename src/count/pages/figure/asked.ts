/** Which figure an address asks for. */
import { authorityByCode } from '../../../base/authorities.js';
import { readPeriod } from '../../../base/period.js';
import type { Figures } from '../../rules/figures.js';
import type { FigureAsked } from './view.js';

/** **Shape**: null for an authority, measure or period that does not exist. */
export function figureAsked(params: Readonly<Record<string, string>>, figures: Figures): FigureAsked | null {
  const authority = authorityByCode(params['authority'] ?? '');
  const measure = params['measure'] ?? '';
  const period = readPeriod(params['period'] ?? '');
  return authority && period && figures.measures.includes(measure) ? { authority, measure, period } : null;
}

/** Authorities that are asked together: everybody, a nation, a region. Saved sets and earlier rounds stand beside these. */
import { AUTHORITIES, type Authority, authorityByCode, forcesOf } from '../../../base/authorities.js';
import type { Day } from '../../../base/day.js';
import { lawOf } from './law.js';

/** Areas that are offered as sets: the United Kingdom, nations, English regions. */
export const SET_AREAS: readonly Authority[] = AUTHORITIES.filter(
  (a) => a.kind === 'area' && /^(K02|K04|E92|W92|E12)/.test(a.code),
);

/** Every authority that can be asked, in the official order; British Transport Police is not among the 45. */
export const ASKABLE: readonly Authority[] = AUTHORITIES.filter((a) => lawOf(a) !== null);

/** Codes of the forces of an area on a day that answer under an Act; none for what is no area. */
export function setOf(area: string, on: Day): readonly string[] {
  const found = authorityByCode(area);
  return found ? forcesOf(found, on).flatMap((a) => (lawOf(a) === null ? [] : [a.code])) : [];
}

/** In the official order, each once, whatever order they were ticked in. */
export const inOfficialOrder = (codes: readonly string[]): readonly string[] => {
  const wanted = new Set(codes);
  return ASKABLE.filter((a) => wanted.has(a.code)).map((a) => a.code);
};

/**
 * The reference of one count: what it is of, in the names of an observation, as one text that a person can leave standing
 * and a program reads back: `W15000002 sexual-communication-with-a-child 2024-04-01..2025-04-01 victim-age=0-12`. It stands
 * right before its count, in the next cell or behind a colon, so that no label has to be understood.
 */
import { authorityByCode } from '../../base/authorities.js';
import { isDay } from '../../base/day.js';
import type { Observation } from '../../base/observation.js';

export type Referred = Pick<Observation, 'authority' | 'measure' | 'from' | 'to' | 'by'>;

/** **Shape**: what a count is of → its reference; a space inside a code is written `_`. */
export const writeReference = ({ authority, measure, from, to, by }: Referred): string =>
  [
    authority,
    measure,
    `${from}..${to}`,
    ...Object.entries(by).map(([name, code]) => `${name}=${code.replaceAll(' ', '_')}`),
  ].join(' ');

const PART = String.raw`[a-z][a-z-]*=[^\s=]+`;
const REFERENCE = new RegExp(
  String.raw`^([A-Za-z]\S{3,30}) ([a-z][a-z0-9-]*) (\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)((?: ${PART})*)$`,
);

/** **Shape**: a reference → what it is of; null for any other text, and for an authority or days that are none. */
export function readReference(text: string): Referred | null {
  const found = REFERENCE.exec(text.trim());
  if (!found) return null;
  const [, authority = '', measure = '', from = '', to = '', parts = ''] = found;
  if (!authorityByCode(authority) || !isDay(from) || !isDay(to) || from >= to) return null;
  const by = parts
    .split(' ')
    .filter((p) => p !== '')
    .map((p) => [p.slice(0, p.indexOf('=')), p.slice(p.indexOf('=') + 1).replaceAll('_', ' ')] as const);
  return { authority, measure, from, to, by: Object.fromEntries(by) };
}

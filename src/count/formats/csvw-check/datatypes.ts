/**
 * Datatypes: how one is described, and whether a text is a value of it.
 * **Source**: Metadata Vocabulary for Tabular Data, sections 5.11 and 6.4 of the Model; test cases 150 to 230, 242 to 244.
 */
import { dayNumber, isDay } from '../../../base/day.js';
import { BUILT_IN_TYPES, type Family, NOT_READ } from './built-in-types.js';
import { isCommon } from './common-values.js';
import { type Findings, isObject, type JsonObject } from './finding.js';

export interface Datatype {
  readonly base: string;
  readonly format: string | null;
  readonly limits: JsonObject;
}

const TEXT: Datatype = { base: 'string', format: null, limits: {} };

const LENGTHS = ['length', 'minLength', 'maxLength'] as const;
const BOUNDS = [
  'minimum',
  'maximum',
  'minInclusive',
  'maxInclusive',
  'minExclusive',
  'maxExclusive',
] as const;
const KNOWN: readonly string[] = ['@id', '@type', 'base', 'format', ...LENGTHS, ...BOUNDS];

const familyOf = (base: string): Family => BUILT_IN_TYPES.get(base)?.family ?? 'text';

/** The datatype of a column, with what is wrong in its description put aside and told. */
export function readDatatype(description: unknown, where: string, findings: Findings): Datatype {
  if (description === undefined) return TEXT;
  if (typeof description === 'string') {
    if (BUILT_IN_TYPES.has(description)) return told({ ...TEXT, base: description }, where, findings);
    findings.warning('datatype', where);
    return TEXT;
  }
  if (!isObject(description)) {
    findings.warning('datatype', where);
    return TEXT;
  }
  checkNames(description, where, findings);
  const base = baseOf(description, where, findings);
  const family = familyOf(base);
  checkLengths(description, family, where, findings);
  checkBounds(description, family, where, findings);
  return told(
    { base, format: formatOf(description, family, where, findings), limits: description },
    where,
    findings,
  );
}

function told(datatype: Datatype, where: string, findings: Findings): Datatype {
  if (NOT_READ.has(datatype.base)) findings.error('not-checked', where);
  return datatype;
}

function checkNames(d: JsonObject, where: string, findings: Findings): void {
  for (const key of Object.keys(d))
    if (!KNOWN.includes(key) && !isCommon(key)) findings.warning('unknown-property', `${where}.${key}`);
  const id = d['@id'];
  if (
    typeof id === 'string' &&
    (id.startsWith('_:') || /^http:\/\/www\.w3\.org\/(2001\/XMLSchema|ns\/csvw)#/.test(id))
  )
    findings.error('bad-id', `${where}.@id`);
}

function baseOf(d: JsonObject, where: string, findings: Findings): string {
  const base = d['base'] ?? 'string';
  if (typeof base === 'string' && BUILT_IN_TYPES.has(base)) return base;
  findings.warning('datatype', `${where}.base`);
  return 'string';
}

function checkLengths(d: JsonObject, family: Family, where: string, findings: Findings): void {
  const [length, least, most] = LENGTHS.map((name) => d[name]);
  const given = [length, least, most].filter((v) => v !== undefined);
  if (given.length === 0) return;
  const clash = (a: unknown, b: unknown): boolean => typeof a === 'number' && typeof b === 'number' && a > b;
  const wrong =
    given.some((v) => !Number.isInteger(v)) ||
    clash(least, length) ||
    clash(length, most) ||
    clash(least, most);
  if (wrong || (family !== 'text' && family !== 'binary')) findings.error('constraint', where);
}

function checkBounds(d: JsonObject, family: Family, where: string, findings: Findings): void {
  const given = BOUNDS.filter((name) => d[name] !== undefined);
  if (given.length === 0) return;
  if (!['integer', 'decimal', 'double', 'day', 'instant', 'other'].includes(family)) {
    findings.error('constraint', where);
    return;
  }
  const { least, above, most, below } = boundsOf(d, family);
  const wrong =
    (least !== null && above !== null) ||
    (most !== null && below !== null) ||
    (least !== null && most !== null && most < least) ||
    (least !== null && below !== null && below <= least) ||
    (above !== null && below !== null && below < above) ||
    (above !== null && most !== null && most <= above);
  if (wrong) findings.error('constraint', where);
}

interface Bounds {
  readonly least: number | null;
  readonly above: number | null;
  readonly most: number | null;
  readonly below: number | null;
}

function boundsOf(d: JsonObject, family: Family): Bounds {
  const at = (...names: readonly string[]): number | null => {
    const given = names.map((name) => d[name]).find((v) => typeof v === 'string' || typeof v === 'number');
    return given === undefined ? null : sizeOf(String(given), family);
  };
  return {
    least: at('minInclusive', 'minimum'),
    above: at('minExclusive'),
    most: at('maxInclusive', 'maximum'),
    below: at('maxExclusive'),
  };
}

/** Formats of texts are regular expressions, those of booleans two words; others are not read by this check. */
function formatOf(d: JsonObject, family: Family, where: string, findings: Findings): string | null {
  const format = d['format'];
  if (format === undefined) return null;
  const at = `${where}.format`;
  const readable =
    typeof format === 'string' &&
    (family === 'boolean' ? /^[^|]+\|[^|]+$/.test(format) : family !== 'text' || isRegExp(format));
  if (!readable) {
    findings.warning('format', at);
    return null;
  }
  if (family !== 'boolean' && family !== 'text') findings.error('not-checked', at);
  return format;
}

function isRegExp(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** True when the text is a value of the datatype, within its limits. */
export function isValueOf(text: string, datatype: Datatype): boolean {
  const family = familyOf(datatype.base);
  return isWritten(text, family, datatype) && isWithin(text, family, datatype);
}

const INTEGER = /^[-+]?\d+(,\d+)*[%‰]?$/;
const DECIMAL = /^[-+]?(\d+(,\d+)*)?(\.\d+)?[%‰]?$/;
const DOUBLE = /^([-+]?(\d+(,\d+)*)?(\.\d+)?(E[-+]?\d+)?[%‰]?|NaN|-?INF)$/i;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[-+]\d{2}:\d{2})?$/;

function isWritten(text: string, family: Family, { base, format }: Datatype): boolean {
  switch (family) {
    case 'integer': {
      const { least = -Infinity, most = Infinity } = BUILT_IN_TYPES.get(base) ?? {};
      const n = sizeOf(text, family);
      return INTEGER.test(text) && n !== null && n >= least && n <= most;
    }
    case 'decimal':
      return DECIMAL.test(text) && /\d/.test(text);
    case 'double':
      return DOUBLE.test(text) && /\d|NaN|INF/.test(text);
    case 'boolean':
      return (format?.split('|') ?? ['true', 'false', '1', '0']).includes(text);
    case 'day':
      return isDay(text.replace(/(Z|[-+]\d{2}:\d{2})$/, ''));
    case 'instant':
      return INSTANT.test(text) && isDay(text.slice(0, 10));
    case 'text':
      return format === null || new RegExp(`^(?:${format})$`, 'u').test(text);
    case 'binary':
    case 'other':
      return true;
  }
}

function isWithin(text: string, family: Family, { limits }: Datatype): boolean {
  const { length, minLength, maxLength } = limits;
  const long = Array.from(text).length;
  if (typeof length === 'number' && long !== length) return false;
  if (typeof minLength === 'number' && long < minLength) return false;
  if (typeof maxLength === 'number' && long > maxLength) return false;
  const { least, above, most, below } = boundsOf(limits, family);
  if (least === null && above === null && most === null && below === null) return true;
  const n = sizeOf(text, family);
  if (n === null) return false;
  return (
    (least === null || n >= least) &&
    (above === null || n > above) &&
    (most === null || n <= most) &&
    (below === null || n < below)
  );
}

/** A number to compare by: the number itself, or the day's. */
function sizeOf(text: string, family: Family): number | null {
  if (family === 'day' || family === 'instant')
    return isDay(text.slice(0, 10)) ? dayNumber(text.slice(0, 10)) : null;
  const scale = text.endsWith('%') ? 100 : text.endsWith('‰') ? 1000 : 1;
  const n = Number(text.replace(/,/g, '').replace(/[%‰]$/, '').replace(/INF$/, 'Infinity')) / scale;
  return text === 'NaN' || Number.isNaN(n) ? null : n;
}

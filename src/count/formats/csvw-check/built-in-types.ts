/** The built-in datatypes and what each allows. **Source**: Metadata Vocabulary for Tabular Data, section 5.11.1. */

export type Family =
  | 'integer'
  | 'decimal'
  | 'double'
  | 'text'
  | 'binary'
  | 'boolean'
  | 'day'
  | 'instant'
  | 'other';

interface BuiltIn {
  readonly family: Family;
  readonly least?: number;
  readonly most?: number;
}

const whole = (least?: number, most?: number): BuiltIn => ({
  family: 'integer',
  ...(least === undefined ? {} : { least }),
  ...(most === undefined ? {} : { most }),
});
const signed = (bits: number): BuiltIn => whole(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1);
const unsigned = (bits: number): BuiltIn => whole(0, 2 ** bits - 1);
const of = (family: Family, ...names: readonly string[]): readonly (readonly [string, BuiltIn])[] =>
  names.map((name) => [name, { family }]);

export const BUILT_IN_TYPES: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
  ...of('text', 'string', 'normalizedString', 'token', 'language', 'Name', 'NMTOKEN', 'xml', 'html', 'json'),
  ...of('other', 'anyAtomicType', 'any', 'anyURI', 'QName'),
  ...of('binary', 'base64Binary', 'binary', 'hexBinary'),
  ...of('boolean', 'boolean'),
  ...of('decimal', 'decimal'),
  ...of('double', 'double', 'float', 'number'),
  ...of('day', 'date'),
  ...of('instant', 'dateTime', 'datetime', 'dateTimeStamp'),
  ...of('other', 'time', 'duration', 'dayTimeDuration', 'yearMonthDuration'),
  ...of('other', 'gDay', 'gMonth', 'gMonthDay', 'gYear', 'gYearMonth'),
  ['integer', whole()],
  ['long', signed(64)],
  ['int', signed(32)],
  ['short', signed(16)],
  ['byte', signed(8)],
  ['nonNegativeInteger', whole(0)],
  ['positiveInteger', whole(1)],
  ['unsignedLong', unsigned(64)],
  ['unsignedInt', unsigned(32)],
  ['unsignedShort', unsigned(16)],
  ['unsignedByte', unsigned(8)],
  ['nonPositiveInteger', whole(undefined, 0)],
  ['negativeInteger', whole(undefined, -1)],
]);

/** Types whose values this check does not read: used with one, a file is not called valid. */
export const NOT_READ = new Set([
  'time',
  'duration',
  'dayTimeDuration',
  'yearMonthDuration',
  'gDay',
  'gMonth',
  'gMonthDay',
  'gYear',
  'gYearMonth',
  'base64Binary',
  'binary',
  'hexBinary',
]);

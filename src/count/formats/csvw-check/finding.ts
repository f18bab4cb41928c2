/** What a check of CSV on the Web can find, and where. */
export type CsvwCode =
  | 'not-json'
  | 'not-an-object'
  | 'context'
  | 'no-tables'
  | 'no-url'
  | 'bad-id'
  | 'bad-type'
  | 'bad-value'
  | 'unknown-property'
  | 'columns'
  | 'duplicate-name'
  | 'virtual-before-real'
  | 'bad-reference'
  | 'bad-foreign-key'
  | 'common-value'
  | 'datatype'
  | 'constraint'
  | 'format'
  | 'not-checked'
  | 'no-file'
  | 'header'
  | 'width'
  | 'required'
  | 'cell'
  | 'primary-key'
  | 'foreign-key';

export interface CsvwFinding {
  /** An error makes a file invalid; a warning says that something was put aside. */
  readonly severity: 'error' | 'warning';
  readonly code: CsvwCode;
  /** A path into the metadata, or a row and a column of the file. */
  readonly where: string;
}

export class Findings {
  readonly all: CsvwFinding[] = [];

  error(code: CsvwCode, where: string): void {
    this.all.push({ severity: 'error', code, where });
  }

  warning(code: CsvwCode, where: string): void {
    this.all.push({ severity: 'warning', code, where });
  }
}

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (v: unknown): v is JsonObject =>
  typeof v === 'object' && v !== null && !Array.isArray(v);

/** Language tags as they are written in practice: `en`, `cy-GB`, `und`, `sr-Latn-RS`. **Source**: BCP 47. */
export const isLanguage = (v: unknown): v is string =>
  typeof v === 'string' && /^([a-z]{2,3}|x)(-[a-z0-9]{1,8})*$/i.test(v);

/**
 * The metadata document: which properties stand where, and what each may be.
 * **Source**: Metadata Vocabulary for Tabular Data, section 5; test cases 038 to 049, 073 to 133 and 266 to 278.
 */
import { checkCommonValue, isCommon } from './common-values.js';
import { type Datatype, readDatatype } from './datatypes.js';
import { type Findings, isLanguage, isObject, type JsonObject } from './finding.js';

export interface Table {
  readonly url: string;
  readonly where: string;
  /** Null: the metadata says nothing of the columns. */
  readonly columns: readonly Column[] | null;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly lang: string;
}

export interface Column {
  /** Null: known by its titles alone. */
  readonly name: string | null;
  readonly titles: readonly { readonly lang: string; readonly text: string }[];
  readonly datatype: Datatype;
  readonly nulls: readonly string[];
  readonly separator: string | null;
  readonly required: boolean;
  readonly whenEmpty: string;
  readonly virtual: boolean;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly resource: string;
  readonly references: readonly string[];
  readonly where: string;
}

const CONTEXT = 'http://www.w3.org/ns/csvw';
const INHERITED =
  'aboutUrl datatype default lang null ordered propertyUrl required separator textDirection valueUrl';
const KINDS = {
  TableGroup:
    `@context @id @type dialect notes tableDirection tableSchema tables transformations ${INHERITED}`.split(
      ' ',
    ),
  Table:
    `@context @id @type dialect notes suppressOutput tableDirection tableSchema transformations url ${INHERITED}`.split(
      ' ',
    ),
  Schema: `@id @type columns foreignKeys primaryKey rowTitles ${INHERITED}`.split(' '),
  Column: `@id @type name suppressOutput titles virtual ${INHERITED}`.split(' '),
} as const;
type Kind = keyof typeof KINDS;

/** Properties that would change how the file is read; this check does not follow them and says so. */
const NOT_FOLLOWED = ['dialect', 'transformations'];

/** The tables a document describes; with errors among the findings, what could still be read. */
export function readMetadata(document: JsonObject, findings: Findings): readonly Table[] {
  checkContext(document['@context'], findings);
  if ('tables' in document || document['@type'] === 'TableGroup') return readGroup(document, findings);
  return readTable(document, '$', {}, findings);
}

function checkContext(context: unknown, findings: Findings): void {
  const [first, local, ...more] = Array.isArray(context) ? (context as unknown[]) : [context];
  const object = local ?? {};
  const known = isObject(object) && Object.keys(object).every((k) => k === '@base' || k === '@language');
  if (first !== CONTEXT || !known || more.length > 0) findings.error('context', '$.@context');
  if (isObject(object) && '@language' in object && !isLanguage(object['@language']))
    findings.warning('bad-value', '$.@context.@language');
}

function readGroup(group: JsonObject, findings: Findings): readonly Table[] {
  const inherited = checkObject(group, 'TableGroup', '$', findings);
  const { tables } = group;
  if (tables !== undefined && !Array.isArray(tables)) findings.warning('bad-value', '$.tables');
  const list = Array.isArray(tables) ? (tables as unknown[]) : [];
  const found = list.flatMap((table, i) => {
    if (isObject(table)) return readTable(table, `$.tables[${i}]`, inherited, findings);
    findings.warning('bad-value', `$.tables[${i}]`);
    return [];
  });
  if (!list.some(isObject)) findings.error('no-tables', '$.tables');
  return found;
}

function readTable(
  table: JsonObject,
  where: string,
  above: JsonObject,
  findings: Findings,
): readonly Table[] {
  const inherited = { ...above, ...checkObject(table, 'Table', where, findings) };
  const { url } = table;
  if (typeof url !== 'string') {
    findings.error('no-url', `${where}.url`);
    return [];
  }
  const schema = table['tableSchema'];
  if (schema !== undefined && !isObject(schema)) findings.warning('bad-value', `${where}.tableSchema`);
  const lang = isLanguage(inherited['lang']) ? inherited['lang'] : 'und';
  if (schema === undefined) return [{ url, where, columns: null, primaryKey: [], foreignKeys: [], lang }];
  const found = readSchema(isObject(schema) ? schema : {}, `${where}.tableSchema`, inherited, findings);
  return [{ url, where, lang, ...found }];
}

function readSchema(
  schema: JsonObject,
  where: string,
  above: JsonObject,
  findings: Findings,
): Pick<Table, 'columns' | 'primaryKey' | 'foreignKeys'> {
  const inherited = { ...above, ...checkObject(schema, 'Schema', where, findings) };
  const columns = arrayOf(schema['columns'], `${where}.columns`, findings).map(({ value, where: at }) =>
    readColumn(value, at, inherited, findings),
  );
  const names = columns.flatMap((c) => c.name ?? []);
  if (new Set(names).size < names.length) findings.error('duplicate-name', `${where}.columns`);
  const firstVirtual = columns.findIndex((c) => c.virtual);
  if (firstVirtual !== -1 && columns.slice(firstVirtual).some((c) => !c.virtual))
    findings.error('virtual-before-real', `${where}.columns`);
  return {
    columns,
    primaryKey: referenceTo(schema['primaryKey'], names, () =>
      findings.warning('bad-reference', `${where}.primaryKey`),
    ),
    foreignKeys: arrayOf(schema['foreignKeys'], `${where}.foreignKeys`, findings).flatMap(
      ({ value, where: at }) => readForeignKey(value, names, at, findings),
    ),
  };
}

/** The objects of a list; what is none, and a list that is none, is put aside with a warning. */
function arrayOf(
  value: unknown,
  where: string,
  findings: Findings,
): readonly { value: JsonObject; where: string }[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    findings.warning('bad-value', where);
    return [];
  }
  return (value as unknown[]).flatMap((one, i) => {
    if (isObject(one)) return [{ value: one, where: `${where}[${i}]` }];
    findings.warning('bad-value', `${where}[${i}]`);
    return [];
  });
}

function referenceTo(value: unknown, names: readonly string[], bad: () => void): readonly string[] {
  if (value === undefined) return [];
  const list = (Array.isArray(value) ? value : [value]) as readonly unknown[];
  const known = list.filter((v): v is string => typeof v === 'string' && names.includes(v));
  if (known.length === list.length && list.length > 0) return known;
  bad();
  return [];
}

function readForeignKey(
  key: JsonObject,
  names: readonly string[],
  where: string,
  findings: Findings,
): readonly ForeignKey[] {
  const reference = key['reference'];
  const columns = referenceTo(key['columnReference'], names, () => findings.error('bad-reference', where));
  const inside = isObject(reference) ? reference : {};
  const { resource, columnReference } = inside;
  const extra =
    Object.keys(key).some((k) => k !== 'columnReference' && k !== 'reference') ||
    Object.keys(inside).some((k) => !['resource', 'schemaReference', 'columnReference'].includes(k));
  const list = (Array.isArray(columnReference) ? columnReference : [columnReference]) as readonly unknown[];
  const references = list.filter((v): v is string => typeof v === 'string');
  if (extra || typeof resource !== 'string' || references.length !== list.length || columns.length === 0) {
    findings.error('bad-foreign-key', where);
    return [];
  }
  return [{ columns, resource, references, where }];
}

const VARIABLE = /^([A-Za-z0-9]|%[0-9A-F]{2})([A-Za-z0-9_.]|%[0-9A-F]{2})*$/i;

function readColumn(column: JsonObject, where: string, above: JsonObject, findings: Findings): Column {
  const inherited = { ...above, ...checkObject(column, 'Column', where, findings) };
  const { name, virtual } = column;
  const named = typeof name === 'string' && VARIABLE.test(name);
  if (name !== undefined && !named) findings.warning('bad-value', `${where}.name`);
  if (virtual !== undefined && typeof virtual !== 'boolean')
    findings.warning('bad-value', `${where}.virtual`);
  const nulls = inherited['null'] ?? [''];
  return {
    name: named ? name : null,
    titles: titlesOf(column['titles'], `${where}.titles`, findings),
    datatype: readDatatype(inherited['datatype'], `${where}.datatype`, findings),
    nulls: (Array.isArray(nulls) ? nulls : [nulls]) as readonly string[],
    separator: typeof inherited['separator'] === 'string' ? inherited['separator'] : null,
    required: inherited['required'] === true,
    whenEmpty: typeof inherited['default'] === 'string' ? inherited['default'] : '',
    virtual: virtual === true,
  };
}

function titlesOf(titles: unknown, where: string, findings: Findings): Column['titles'] {
  const inLanguage = (lang: string, value: unknown): Column['titles'] => {
    const list = (Array.isArray(value) ? value : [value]) as readonly unknown[];
    const texts = list.filter((t): t is string => typeof t === 'string');
    if (texts.length < list.length) findings.warning('bad-value', where);
    return texts.map((text) => ({ lang, text }));
  };
  if (titles === undefined) return [];
  if (!isObject(titles)) return inLanguage('und', titles);
  return Object.entries(titles).flatMap(([lang, value]) => {
    const known: boolean = isLanguage(lang);
    if (known) return inLanguage(lang, value);
    findings.warning('bad-value', `${where}.${lang}`);
    return [];
  });
}

/** Checks an object's own properties. **Shape**: what of it is inherited by the objects inside. */
function checkObject(object: JsonObject, kind: Kind, where: string, findings: Findings): JsonObject {
  const inherited: Record<string, unknown> = {};
  const known: readonly string[] = KINDS[kind];
  for (const [key, value] of Object.entries(object)) {
    const at = `${where}.${key}`;
    if (isCommon(key)) checkCommonValue(value, at, findings);
    else if (!known.includes(key)) findings.warning('unknown-property', at);
    else if (NOT_FOLLOWED.includes(key)) findings.error('not-checked', at);
    else if (INHERITED.split(' ').includes(key)) {
      if (isInheritable(key, value)) inherited[key] = value;
      else findings.warning('bad-value', at);
    } else checkOwn(key, value, kind, at, findings);
  }
  return inherited;
}

function isInheritable(key: string, value: unknown): boolean {
  switch (key) {
    case 'null':
      return typeof value === 'string' || (Array.isArray(value) && value.every((v) => typeof v === 'string'));
    case 'lang':
      return isLanguage(value);
    case 'textDirection':
      return ['ltr', 'rtl', 'auto', 'inherit'].includes(String(value));
    case 'separator':
      return typeof value === 'string' || value === null;
    case 'ordered':
    case 'required':
      return typeof value === 'boolean';
    case 'datatype':
      // What is wrong inside a datatype is told by the column that has it.
      return true;
    default:
      return typeof value === 'string';
  }
}

function checkOwn(key: string, value: unknown, kind: Kind, at: string, findings: Findings): void {
  switch (key) {
    case '@id':
      if (typeof value !== 'string') findings.warning('bad-value', at);
      else if (value.startsWith('_:')) findings.error('bad-id', at);
      return;
    case '@type':
      if (value !== kind) findings.error('bad-type', at);
      return;
    case 'notes':
      checkCommonValue(value, at, findings);
      return;
    case 'tableDirection':
      if (!['ltr', 'rtl', 'auto'].includes(String(value))) findings.warning('bad-value', at);
      return;
    case 'suppressOutput':
      if (typeof value !== 'boolean') findings.warning('bad-value', at);
  }
}

/** Reference data says where it comes from, and is what its package says it is. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { AUTHORITIES, authorityByCode } from '../../src/base/authorities.js';
import { isDay } from '../../src/base/day.js';
import { ruleVersionOf } from '../../src/base/flag-rules.js';
import { measureById, unitOf } from '../../src/base/measures.js';
import type { Observation } from '../../src/base/observation.js';
import { observationReader } from '../../src/count/rules/observation-layout.js';
import { filesBelow, read } from './sources.js';

interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'date' | 'boolean' | 'object' | 'array';
  readonly constraints?: {
    readonly required?: boolean;
    /** The row may leave the field out. */
    readonly optional?: boolean;
    readonly enum?: readonly string[];
  };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format: 'json' | 'jsonl' | 'csv';
  readonly bytes?: number;
  readonly hash?: string;
  /** Why it may hold nothing yet. */
  readonly may_be_empty?: string;
  readonly schema: { readonly primaryKey?: string | readonly string[]; readonly fields: readonly Field[] };
}

interface Package {
  readonly name: string;
  readonly title: string;
  readonly title_cy: string;
  readonly read_on: string;
  readonly licenses: readonly { readonly title: string; readonly path: string }[];
  readonly sources: readonly {
    readonly title: string;
    readonly standing: string;
    readonly read_on?: string;
  }[];
  readonly resources: readonly Resource[];
}

type Row = Readonly<Record<string, unknown>>;

const paths = filesBelow('data', 'datapackage.json');
const packages = paths.map((path) => ({ path, pack: JSON.parse(read(path)) as Package }));
const resources = packages.flatMap(({ path, pack }) =>
  pack.resources.map((r) => ({ file: join(dirname(path), r.path), resource: r })),
);

function rowsOf(file: string, resource: Resource): readonly Row[] {
  const text = read(file);
  switch (resource.format) {
    case 'json':
      return JSON.parse(text) as Row[];
    case 'jsonl':
      return text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Row);
    case 'csv':
      return parse(text, { columns: true }) as Record<string, string>[];
  }
}

void test('every package says what it is, from where, under which licence, and when it was read', () => {
  assert.ok(packages.length >= 8);
  for (const { path, pack } of packages) {
    const missing = [pack.name, pack.title, pack.title_cy].filter((t) => !t);
    assert.deepEqual(missing, [], path);
    assert.ok(isDay(pack.read_on), path);
    assert.ok(pack.licenses.length > 0 && pack.licenses.every((l) => l.title && l.path), path);
    assert.ok(pack.sources.length > 0, path);
    for (const s of pack.sources) assert.match(s.standing, /^(found|memory)$/, `${path}: ${s.title}`);
  }
});

void test('every data file belongs to a package', () => {
  const known = new Set([
    ...paths,
    ...resources.map((r) => r.file),
    'data/README.md',
    'data/flag-examples/disputed.md',
    'data/offences/README.md',
  ]);
  assert.deepEqual(
    filesBelow('data', '').filter((path) => !known.has(path)),
    [],
  );
});

const isOf = (type: Field['type'], v: unknown): boolean => {
  switch (type) {
    case 'string':
      return typeof v === 'string';
    case 'integer':
      return Number.isInteger(typeof v === 'string' ? Number(v) : v);
    case 'date':
      return typeof v === 'string' && isDay(v);
    case 'boolean':
      return typeof v === 'boolean';
    case 'object':
      return typeof v === 'object' && !Array.isArray(v);
    case 'array':
      return Array.isArray(v);
  }
};

for (const { file, resource } of resources)
  void test(`${file} is what its package says`, () => {
    const rows = rowsOf(file, resource);
    assert.ok(rows.length > 0 || resource.may_be_empty);
    const { fields } = resource.schema;
    const keys = new Set<string>();
    rows.forEach((row, i) => {
      const names = fields.filter((f) => !f.constraints?.optional || f.name in row).map((f) => f.name);
      assert.deepEqual(Object.keys(row).sort(), [...names].sort(), `row ${i + 1}`);
      for (const f of fields) {
        const v = row[f.name] ?? null;
        const empty = v === null || v === '';
        assert.ok(!(empty && f.constraints?.required), `row ${i + 1}: ${f.name} is empty`);
        assert.ok(empty || isOf(f.type, v), `row ${i + 1}: ${f.name} is no ${f.type}`);
        assert.ok(
          empty || !f.constraints?.enum || f.constraints.enum.some((allowed) => allowed === v),
          `row ${i + 1}: ${f.name}`,
        );
      }
      const key = [resource.schema.primaryKey ?? []]
        .flat()
        .map((k) => String(row[k]))
        .join(' ');
      assert.ok(key === '' || !keys.has(key), `row ${i + 1}: ${key} stands twice`);
      keys.add(key);
    });
    const text = read(file);
    if (resource.bytes !== undefined) assert.equal(resource.bytes, Buffer.byteLength(text));
    if (resource.hash !== undefined)
      assert.equal(resource.hash, `sha256:${createHash('sha256').update(text).digest('hex')}`);
  });

void test('nothing in the reference data is left in English alone, and no Welsh is the English by accident', () => {
  const names = new Set(AUTHORITIES.flatMap((a) => [a.name.en, a.full.en]));
  const look = (v: unknown, where: string): void => {
    if (typeof v !== 'object' || v === null) return;
    const { en, cy } = v as { en?: unknown; cy?: unknown };
    if (en !== undefined || cy !== undefined) {
      assert.ok(typeof en === 'string' && typeof cy === 'string' && en !== '' && cy !== '', where);
      assert.ok(en !== cy || names.has(en), `${where}: ${en}`);
    }
    for (const [key, inner] of Object.entries(v)) look(inner, `${where}.${key}`);
  };
  for (const { file, resource } of resources)
    if (resource.format === 'json') look(rowsOf(file, resource), file);
});

const [header = [], ...cells] = parse(read('data/published-figures.csv')) as string[][];
const reader = observationReader(header);
const figures: readonly Observation[] = cells.map((row, i) => {
  const result = reader.ok ? reader.value(row, i + 2) : reader;
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
});

void test('all 843 published figures are observations of a known authority and measure, in their collected order', () => {
  assert.equal(figures.length, 843);
  figures.forEach((o, i) => {
    assert.ok(authorityByCode(o.authority), o.authority);
    assert.ok(measureById(o.measure), o.measure);
    assert.equal(o.unit, unitOf(o.measure));
    assert.equal(o.rule_version, ruleVersionOf(o.measure, o.authority, o));
    assert.deepEqual(o.source.at, { line: i + 2 });
    assert.ok(o.known_on >= o.from, `row ${i + 2}`);
  });
});

/** The 793 exact values as collected, added up: a check sum, no figure. */
const EXACT_SUM = 2_526_538;

/** What the collection says of itself, so that no row is lost or turned into another kind on the way. */
void test('the published figures keep their kinds', () => {
  const kinds = new Map<string, number>();
  for (const o of figures) kinds.set(o.value.kind, (kinds.get(o.value.kind) ?? 0) + 1);
  assert.deepEqual(Object.fromEntries(kinds), { exact: 793, range: 39, 'no-reply': 11 });
  assert.equal(figures.filter((o) => o.months !== null).length, 2);
  assert.equal(
    figures.reduce((sum, o) => sum + (o.value.kind === 'exact' ? o.value.n : 0), 0),
    EXACT_SUM,
  );
});

const wales = (from: string, known: string): readonly unknown[] =>
  figures
    .filter((o) => o.authority === 'W92000004' && o.from === from && o.known_on === known)
    .filter((o) => o.measure === 'online-flagged-child-sexual-offences')
    .map((o) => (o.value.kind === 'exact' ? o.value.n : o.value.kind));

void test('the Welsh figures that this product began with are there, in all their vintages', () => {
  assert.ok(wales('2015-04-01', '2016-06-30').includes(296));
  assert.ok(wales('2015-04-01', '2019-06-30').includes(258));
  assert.ok(wales('2017-04-01', '2019-06-30').includes(458));
  assert.ok(wales('2018-04-01', '2019-06-30').includes(576));
});

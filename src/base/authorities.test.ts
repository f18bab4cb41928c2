import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AUTHORITIES,
  type AuthorityKind,
  UNITED_KINGDOM,
  authorityByCode,
  authorityByName,
  forcesOf,
  readAreas,
  spellingsOf,
} from './authorities.js';

const forces = AUTHORITIES.filter((a) => a.kind === 'force');
const count = (code: string): number => authorityByCode(code)?.forces.length ?? 0;

/** Name as somebody writes it, the kind asked for, the code it means, and why it is here. */
const NAMED: readonly (readonly [
  name: string,
  kind: AuthorityKind | undefined,
  code: string | null,
  why: string,
])[] = [
  ['Gwent Police', undefined, 'W15000002', 'the organisation'],
  ['Heddlu Gwent', undefined, 'W15000002', 'the organisation in Welsh'],
  ['yng Ngwent', undefined, 'W15000002', 'mutated after yn'],
  ["Heddlu'r De", undefined, 'W15000003', 'what people say'],
  ['heddlu’r de', undefined, 'W15000003', 'a curly apostrophe'],
  ['DYFED POWYS', undefined, 'W15000004', 'capitals, no hyphen'],
  ['north-wales', undefined, 'W15000001', 'the slug'],
  ['Met', undefined, 'E23000001', 'an abbreviation'],
  ['the Metropolitan Police', undefined, 'E23000001', 'an article'],
  ['GMP', undefined, 'E23000005', 'an abbreviation'],
  ['Manceinion Fwyaf', undefined, 'E23000005', 'a Welsh name of an English place'],
  ['Devon & Cornwall Police', undefined, 'E23000035', 'an ampersand'],
  ['Hampshire and Isle of Wight', undefined, 'E23000030', 'the force has another name than its area'],
  ['London, City of', undefined, 'E23000034', 'as ONS prints it'],
  ['Swydd Gaerlyr', undefined, 'E23000021', 'a circumflex left out'],
  ['PSNI', undefined, 'x-psni', 'an abbreviation'],
  ['Police Service of Northern Ireland', undefined, 'x-psni', 'the organisation'],
  ['West Midlands', undefined, 'E23000014', 'a force before an area of the same name'],
  ['West Midlands', 'area', 'E12000005', 'the area, asked for'],
  ['West Midlands region', undefined, 'E12000005', 'the name says region'],
  ['Gorllewin Canolbarth Lloegr', 'area', 'E12000005', 'the same in Welsh'],
  ['West Midlands (four forces)', 'area', 'E12000005', 'as a page prints it'],
  ['Northern Ireland', undefined, 'N92000002', 'a nation before its police'],
  ['Northern Ireland', 'force', 'x-psni', 'its police, asked for'],
  ['Northern Ireland (PSNI)', 'force', 'x-psni', 'as a page prints it'],
  ['Gogledd Iwerddon', undefined, 'N92000002', 'a nation before its police'],
  ['Scotland', undefined, 'S92000003', 'a nation before its police'],
  ['Wales', 'force', null, 'no force is called Wales'],
  ['UK', undefined, 'K02000001', 'an abbreviation'],
  ['y Deyrnas Unedig', undefined, 'K02000001', 'an article in Welsh'],
  ['Atlantis', undefined, null, 'nowhere'],
  ['Police', undefined, null, 'no name left'],
  ['', undefined, null, 'nothing'],
];

for (const [name, kind, code, why] of NAMED)
  void test(`"${name}"${kind ? ` as ${kind}` : ''} is ${code ?? 'nobody'}: ${why}`, () => {
    assert.equal(authorityByName(name, kind)?.code ?? null, code);
  });

void test('there are 43 territorial forces in England and Wales, 45 in the United Kingdom, and others outside the frame', () => {
  assert.equal(count('K04000001'), 43);
  assert.equal(count('E92000001'), 39);
  assert.equal(count('W92000004'), 4);
  assert.equal(count(UNITED_KINGDOM), 45);
  assert.equal(count('K03000001'), 44);
  assert.equal(count('x-england-wales-and-northern-ireland'), 44);
  assert.equal(count('x-england-wales-northern-ireland-and-the-channel-islands'), 46);
  const outside = forces.filter((f) => !authorityByCode(UNITED_KINGDOM)?.forces.includes(f.code));
  assert.deepEqual(
    outside.map((f) => f.code),
    ['x-btp', 'x-jersey', 'x-guernsey'],
  );
});

void test('every English force lies in exactly one of the nine regions', () => {
  const regions = AUTHORITIES.filter((a) => a.code.startsWith('E120000'));
  assert.equal(regions.length, 9);
  assert.deepEqual(
    regions.flatMap((r) => r.forces).sort(),
    forces
      .filter((f) => f.nation === 'england')
      .map((f) => f.code)
      .sort(),
  );
  for (const r of regions) for (const f of r.forces) assert.equal(authorityByCode(f)?.region, r.code);
});

void test('every force that an area names is there, once, in the official order', () => {
  const order = forces.map((f) => f.code);
  for (const a of AUTHORITIES) {
    const at = a.forces.map((code) => order.indexOf(code));
    assert.ok(
      at.every((i) => i >= 0),
      a.code,
    );
    assert.deepEqual(
      at,
      [...new Set(at)].sort((x, y) => x - y),
      a.code,
    );
    assert.ok(a.kind === 'area' || a.forces.join() === a.code);
  }
});

void test('no two authorities of a kind share a code or a name', () => {
  const claimed = new Map<string, string>();
  for (const a of AUTHORITIES)
    for (const name of [...spellingsOf(a), a.code]) {
      const key = `${a.kind} ${name.toLowerCase()}`;
      assert.equal(claimed.get(key) ?? a.code, a.code, key);
      claimed.set(key, a.code);
    }
});

void test('every authority is found again by every one of its names', () => {
  for (const a of AUTHORITIES)
    for (const name of spellingsOf(a)) assert.equal(authorityByName(name, a.kind)?.code, a.code, name);
});

void test('what to look for in running text is lower case; abbreviations keep their capitals', () => {
  for (const a of AUTHORITIES) {
    for (const name of a.also) assert.equal(name, name.toLowerCase());
    for (const short of a.abbreviations) assert.match(short, /^[A-Z][A-Za-z]+$/);
  }
});

void test('Police Scotland is a force of its own day', () => {
  const scotland = authorityByCode('S92000003');
  assert.ok(scotland);
  assert.deepEqual(forcesOf(scotland, '2013-03-31'), []);
  assert.deepEqual(
    forcesOf(scotland, '2013-04-01').map((f) => f.code),
    ['x-police-scotland'],
  );
  assert.deepEqual(
    forcesOf(scotland).map((f) => f.code),
    ['x-police-scotland'],
  );
});

void test('areas are read from names and codes in either language, once each, in the order given', () => {
  const codes = (text: string): readonly string[] => {
    const read = readAreas(text);
    return read.ok ? read.value.map((a) => a.code) : read.problems.map((p) => `${p.code} ${p.params?.text}`);
  };
  assert.deepEqual(codes('wales'), ['W92000004']);
  assert.deepEqual(codes('Gwent,W15000001, gwent'), ['W15000002', 'W15000001']);
  assert.deepEqual(codes('cymru; De Cymru'), ['W92000004', 'W15000003']);
  assert.deepEqual(codes('England, Wales and Northern Ireland'), ['x-england-wales-and-northern-ireland']);
  assert.deepEqual(codes('Kent, South East (Hampshire, Kent, Surrey, Sussex)'), [
    'E23000032',
    'x-south-east-hampshire-kent-surrey-sussex',
  ]);
  assert.deepEqual(codes('Gwent, Atlantis,'), ['unknown-area Atlantis', 'unknown-area ']);
});

void test('Welsh names of Welsh forces mutate after yn', () => {
  const inWelsh = AUTHORITIES.filter((a) => a.nation === 'wales').map((a) => a.in.cy);
  assert.deepEqual(inWelsh, [
    'yng Ngogledd Cymru',
    'yng Ngwent',
    'yn Ne Cymru',
    'yn Nyfed-Powys',
    'yng Nghymru',
  ]);
});

/** Places: forces and areas by any of their names, "the force", "nationally", "all four", in English and Welsh. */
import { AUTHORITIES, type Authority, authorityByCode, spellingsOf } from '../../../../base/authorities.js';
import type { PlaceMention } from './mention.js';
import type { Token } from './tokens.js';
import { type Phrases, phrases } from './trie.js';

interface Named {
  readonly options: readonly Authority[];
  readonly how: PlaceMention['how'];
  /** The name is also a common word unless it is written with capitals: "Met", "Kent", "Essex". */
  readonly needsCapital: boolean;
  /** A short form in capitals: "GMP", "PSNI"; read only when written so. */
  readonly isShort?: boolean;
}

const codes = (...list: readonly string[]): readonly Authority[] =>
  list.map(authorityByCode).filter((a) => a !== null);

/**
 * "UK" and "nationally" have each meant England and Wales; with Northern Ireland; with the Channel Islands; all.
 * **Source**: docs/published-figures.md section 7.
 */
const WHOLE_COUNTRY = codes(
  'K02000001',
  'x-england-wales-and-northern-ireland',
  'x-england-wales-northern-ireland-and-the-channel-islands',
  'K04000001',
);
const ENGLAND_AND_WALES = codes('K04000001', 'x-england-wales-and-northern-ireland', 'K02000001');

/** Areas whose printed name is that of another area or force with fewer or other members. */
const ALSO_MEANS: Readonly<Record<string, readonly string[]>> = {
  E12000008: ['x-south-east-hampshire-kent-surrey-sussex'],
  E12000002: ['x-north-west-four-forces'],
  E12000001: ['x-north-east-england-and-cumbria'],
  N92000002: ['x-psni'],
  'x-psni': ['N92000002'],
  'x-police-scotland': ['S92000003'],
  S92000003: ['x-police-scotland'],
  E23000014: ['E12000005'],
};

const NATIONWIDE = [
  'nationally',
  'nationwide',
  'across the country',
  'the national figure',
  'the national total',
  'uk',
  'the uk',
  'united kingdom',
  'britain',
  'yn genedlaethol',
  'ledled y du',
  'y du',
  'ar draws y du',
  'ledled prydain',
];
const THE_FORCE = [
  'the force',
  'the constabulary',
  'the police force',
  "the force 's",
  'y llu',
  'yr heddlu lleol',
  'that force',
  'this force',
];
const THE_AREA = ['the region', 'the area', 'the county', 'y rhanbarth', 'yr ardal', 'the same region'];
const WALES = [
  'welsh forces',
  'welsh police',
  'welsh police forces',
  'forces in wales',
  'police forces in wales',
  'ngymru',
  'nghymru',
  'gymru',
  'chymru',
  'heddluoedd cymru',
  'lluoedd cymru',
  'wales',
  'cymru',
  'welsh total',
  'the welsh total',
  'welsh figure',
  'welsh figures',
  'all four welsh forces',
  'the four welsh forces',
  'all of the welsh forces',
];
const ENGLAND = ['english forces', 'england', 'lloegr'];
const GROUPS = [
  'all four',
  'all four forces',
  'the four forces',
  'the other three',
  'the other three forces',
  'the remaining three',
  'the three forces',
  'y tri arall',
  'y pedwar llu',
  "pob un o'r pedwar",
];

let index: Phrases<Named> | null = null;

/** Built once, on the first question: the list of authorities does not change while the program runs. */
function places(): Phrases<Named> {
  index ??= phrases(entries());
  return index;
}

function* entries(): Generator<readonly [string, Named]> {
  for (const name of NATIONWIDE) yield [name, { options: WHOLE_COUNTRY, how: 'named', needsCapital: false }];
  for (const name of THE_FORCE) yield [name, { options: [], how: 'the-force', needsCapital: false }];
  for (const name of THE_AREA) yield [name, { options: [], how: 'the-area', needsCapital: false }];
  for (const name of GROUPS) yield [name, { options: [], how: 'group', needsCapital: false }];
  for (const name of WALES) yield [name, { options: codes('W92000004'), how: 'named', needsCapital: false }];
  for (const name of ENGLAND)
    yield [name, { options: codes('E92000001'), how: 'named', needsCapital: false }];
  for (const a of areasFirst()) {
    const options = optionsOf(a);
    for (const written of spellingsOf(a)) {
      const bare = written.replace(/^(?:in the|in|yng|ym|yn y|yn|the) /i, '');
      yield* forms(bare, a, options);
    }
  }
}

function* forms(
  name: string,
  a: Authority,
  options: readonly Authority[],
): Generator<readonly [string, Named]> {
  if (name.length < 3 && !a.abbreviations.includes(name)) return;
  if (/^(?:the )?\d+ forces$/.test(name)) return;
  const isShort = a.abbreviations.includes(name) && name === name.toUpperCase();
  const named: Named = { options, how: 'named', needsCapital: true, isShort };
  yield [name, named];
  if (a.kind !== 'force' || / /.test(name.slice(0, 4))) return;
  // "West Midlands Police" is the force and nothing else.
  const asForce: Named = { ...named, options: [a] };
  for (const tail of [
    'police',
    'constabulary',
    'force',
    'police area',
    'force area',
    'police force',
    'police force area',
  ])
    yield [`${name} ${tail}`, asForce];
  for (const head of ['heddlu', "heddlu 'r"]) yield [`${head} ${name}`, asForce];
}

/** A name that is both a force's and a region's: the force comes first, because that is what pages print. */
const areasFirst = (): readonly Authority[] => {
  const forces = AUTHORITIES.filter((a) => a.kind === 'force');
  return [...forces, ...AUTHORITIES.filter((a) => a.kind === 'area')];
};

function optionsOf(a: Authority): readonly Authority[] {
  if (a.code === 'K02000001' || a.code === 'K03000001') return WHOLE_COUNTRY;
  if (a.code === 'K04000001') return ENGLAND_AND_WALES;
  return [a, ...codes(...(ALSO_MEANS[a.code] ?? []))];
}

/** The place that begins at token `i`, or null. **Shape**: `options` is empty for "the force" and "the region", which discourse fills in. */
export function findPlace(tokens: readonly Token[], i: number): PlaceMention | null {
  const found = places().match(tokens, i);
  if (!found) return null;
  const { value, end } = found;
  if (value.needsCapital && !hasCapital(tokens, i, end)) return null;
  if (value.isShort && !tokens[i]?.upper) return null;
  if (isPartOfAName(tokens, i, end)) return null;
  if (value.how === 'group') return { type: 'place', options: [], how: 'group', first: i, after: end };
  return { type: 'place', options: value.options, how: value.how, first: i, after: end };
}

/** Names that begin with a place and are none: newspapers, councils, universities, the charity's own branches. */
const NAME_TAILS = new Set(
  'argus echo herald mercury evening university council live online county gazette guardian mail chronicle post telegraph news fire ambulance airport city fc rugby government'.split(
    ' ',
  ),
);

function isPartOfAName(tokens: readonly Token[], first: number, after: number): boolean {
  const next = tokens[after];
  if (next?.capital && !next.glued && NAME_TAILS.has(next.low)) return true;
  return (
    tokens[first - 1]?.low === 'nspcc' ||
    (tokens[first - 1]?.low === '/' && tokens[first - 2]?.low === 'cymru')
  );
}

const hasCapital = (tokens: readonly Token[], first: number, after: number): boolean =>
  tokens.slice(first, after).some((t) => t.capital);

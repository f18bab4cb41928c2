/**
 * plimsoll flag lexicon preview: what a changed lexicon would read otherwise, on the invented examples and on the
 * force's own extract, before anybody accepts it. It shows the words of the invented examples only.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { inPackage, readReference } from '../../base/package-root.js';
import { fill, plural } from '../../base/words.js';
import { readSmallExtract } from '../../record/extract/small-extract.js';
import {
  type Alteration,
  type FlagReading,
  type LexiconRow,
  type TriedRecord,
  wouldAlter,
} from '../../record/rules/flag/index.js';
import { FLAG_WORDS } from '../../record/words/flag.js';
import { sayColumnsProblem } from '../../record/words/edit.js';
import type { Call, Exit } from '../verb.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { wrong } from './wrong-flag.js';

const COPY = { en: en.lexicon, cy: cy.lexicon } as const;
const EXAMPLES = 'data/flag-examples';
const MOST_SHOWN = 40;
const SHOWN_LETTERS = 140;

export async function previewLexicon(call: Call): Promise<Exit> {
  const [, verb, file] = call.operands;
  if (verb !== 'preview' || file === undefined) throw wrong('lexicon');
  const changed = lexiconIn(file);
  const now = readReference<readonly LexiconRow[]>('flag-reader/lexicon.json');
  const examples = triedExamples();
  const own = triedRecords(call);
  if (own === null) return 1;
  const asked = { now, changed };
  const sets = [
    alteredIn('examples', examples, asked),
    ...(own.length > 0 ? [alteredIn('records', own, asked)] : []),
  ];
  if (call.json) call.io.out(JSON.stringify(sets.map(asData), null, 2));
  else for (const set of sets) tell(set, call);
  return 0;
}

interface Set {
  readonly name: 'examples' | 'records';
  readonly tried: readonly TriedRecord[];
  readonly altered: readonly Alteration[];
}

interface Asked {
  readonly now: readonly LexiconRow[];
  readonly changed: readonly LexiconRow[];
}

function alteredIn(name: Set['name'], tried: readonly TriedRecord[], { now, changed }: Asked): Set {
  try {
    return { name, tried, altered: wouldAlter(now, changed, tried) };
  } catch (error) {
    throw wrong('lexiconRow', { why: error instanceof Error ? error.message : String(error) });
  }
}

function lexiconIn(file: string): readonly LexiconRow[] {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw wrong('lexiconRow', { why: error instanceof Error ? error.message : String(error) });
  }
  if (!Array.isArray(read)) throw wrong('lexiconRow', { why: file });
  const bad = read.findIndex((row) => !isRow(row));
  if (bad >= 0) throw wrong('lexiconRow', { why: `${file}, ${String(bad + 1)}` });
  return read as readonly LexiconRow[];
}

const TEXTS = ['id', 'tags', 'guide', 'platform', 'source', 'terms'] as const;

const isRow = (row: unknown): row is LexiconRow =>
  typeof row === 'object' &&
  row !== null &&
  TEXTS.every((name) => typeof (row as Record<string, unknown>)[name] === 'string');

/** All that may be looked at while tuning; what was held out stays unseen. */
function triedExamples(): readonly TriedRecord[] {
  return readdirSync(inPackage(EXAMPLES))
    .filter((name) => name.endsWith('.jsonl') && !name.startsWith('held-out'))
    .sort()
    .flatMap((name) => readFileSync(inPackage(EXAMPLES, name), 'utf8').trim().split('\n'))
    .map((line) => {
      const { id, narrative, offence_code } = JSON.parse(line) as Readonly<
        Record<'id' | 'narrative' | 'offence_code', string>
      >;
      return { id, text: narrative, facts: { offenceCode: offence_code } };
    });
}

/** The force's own extract. **Shape**: none where it is not asked for; null where it cannot be read, which is said. */
function triedRecords(call: Call): readonly TriedRecord[] | null {
  const file = call.text('records');
  if (file === undefined) return [];
  const rows = readSmallExtract(readFileSync(file));
  if (!rows.ok) {
    for (const problem of rows.problems) call.io.err(sayColumnsProblem(problem, call.lang));
    return null;
  }
  return rows.value.map(({ row, read: { row: cells } }) => ({
    id: cells.crime_id ?? `${String(row)}`,
    text: cells.narrative ?? '',
    facts: { offenceCode: cells.offence_code ?? '', recordedOn: cells.recorded_at?.day ?? null },
  }));
}

const wayOf = ({ before, after }: Alteration): string => `${before.online} > ${after.online}`;

function waysOf(altered: readonly Alteration[]): readonly (readonly [string, number])[] {
  const ways = new Map<string, number>();
  for (const one of altered) ways.set(wayOf(one), (ways.get(wayOf(one)) ?? 0) + 1);
  return [...ways].toSorted((a, b) => b[1] - a[1]);
}

const gist = ({ online, rule, platforms, pathway }: FlagReading) => ({ online, rule, platforms, pathway });

const asData = ({ name, tried, altered }: Set) => ({
  set: name,
  tried: tried.length,
  altered: altered.map(({ id, before, after }) => ({ id, before: gist(before), after: gist(after) })),
});

function tell({ name, tried, altered }: Set, call: Call): void {
  const { lang, io } = call;
  const copy = COPY[lang];
  io.out(plural(copy[name], altered.length, lang, { of: tried.length }));
  const words = FLAG_WORDS[lang].short;
  for (const [way, n] of waysOf(altered)) {
    const [before, after] = way.split(' > ') as [FlagReading['online'], FlagReading['online']];
    io.out(fill(copy.way, { n, before: words[before], after: words[after] }, lang));
  }
  const texts = new Map(tried.map(({ id, text }) => [id, text]));
  for (const { id, before, after } of altered.slice(0, MOST_SHOWN)) {
    const text = name === 'examples' ? (texts.get(id) ?? '').slice(0, SHOWN_LETTERS) : '';
    const said = (of: FlagReading): string => `${words[of.online]} ${of.rule}`;
    io.out(fill(copy.line, { id, before: said(before), after: said(after), text }, lang).trimEnd());
  }
  if (altered.length > MOST_SHOWN) io.out(fill(copy.more, { n: altered.length - MOST_SHOWN }, lang));
}

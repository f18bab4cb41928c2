/**
 * plimsoll flag lexicon preview: what a changed lexicon would read otherwise, on the invented examples and on the
 * force's own extract, before anybody accepts it. It shows the words of the invented examples only.
 */
import { readFileSync } from 'node:fs';
import { fill, plural } from '../../base/words.js';
import { readSmallExtract } from '../../record/extract/small-extract.js';
import {
  type Altered,
  type LexiconChange,
  alteredIn,
  changeOf,
  readLexicon,
  triedExamples,
  waysOf,
} from '../../record/preview-lexicon.js';
import {
  type FlagReading,
  type LexiconRow,
  SHIPPED_READER,
  type TriedRecord,
} from '../../record/rules/flag/index.js';
import { FLAG_WORDS } from '../../record/words/flag.js';
import { sayColumnsProblem } from '../../record/words/edit.js';
import type { Call, Exit } from '../verb.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { wrong } from './wrong-flag.js';

const COPY = { en: en.lexicon, cy: cy.lexicon } as const;
const MOST_SHOWN = 40;
const SHOWN_LETTERS = 140;

export async function previewLexicon(call: Call): Promise<Exit> {
  const [, verb, file] = call.operands;
  if (verb !== 'preview' || file === undefined) throw wrong('lexicon');
  const changed = lexiconIn(file);
  const examples = triedExamples();
  const own = triedRecords(call);
  if (own === null) return 1;
  const change = compiled(changed);
  const sets = [
    alteredIn('examples', examples, change),
    ...(own.length > 0 ? [alteredIn('records', own, change)] : []),
  ];
  if (call.json) call.io.out(JSON.stringify(sets.map(asData), null, 2));
  else for (const set of sets) tell(set, call);
  return 0;
}

export function compiled(rows: readonly LexiconRow[]): LexiconChange {
  try {
    return changeOf(SHIPPED_READER, rows);
  } catch (error) {
    throw wrong('lexiconRow', { why: error instanceof Error ? error.message : String(error) });
  }
}

export function lexiconIn(file: string): readonly LexiconRow[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw wrong('lexiconRow', { why: error instanceof Error ? error.message : String(error) });
  }
  const read = readLexicon(text);
  if (read.ok) return read.rows;
  throw wrong('lexiconRow', { why: read.row === null ? read.why || file : `${file}, ${String(read.row)}` });
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

const gist = ({ online, rule, platforms, pathway }: FlagReading) => ({ online, rule, platforms, pathway });

const asData = ({ name, tried, altered }: Altered) => ({
  set: name,
  tried: tried.length,
  altered: altered.map(({ id, before, after }) => ({ id, before: gist(before), after: gist(after) })),
});

function tell({ name, tried, altered }: Altered, call: Call): void {
  const { lang, io } = call;
  const copy = COPY[lang];
  io.out(plural(copy[name], altered.length, lang, { of: tried.length }));
  const words = FLAG_WORDS[lang].short;
  for (const { before, after, n } of waysOf(altered))
    io.out(fill(copy.way, { n, before: words[before], after: words[after] }, lang));
  const texts = new Map(tried.map(({ id, text }) => [id, text]));
  for (const { id, before, after } of altered.slice(0, MOST_SHOWN)) {
    const text = name === 'examples' ? (texts.get(id) ?? '').slice(0, SHOWN_LETTERS) : '';
    const said = (of: FlagReading): string => `${words[of.online]} ${of.rule}`;
    io.out(fill(copy.line, { id, before: said(before), after: said(after), text }, lang).trimEnd());
  }
  if (altered.length > MOST_SHOWN) io.out(fill(copy.more, { n: altered.length - MOST_SHOWN }, lang));
}

/**
 * What a changed lexicon would read otherwise, before anybody accepts it: on the invented examples, and on records of the
 * force's own. The command and the page of the record room ask the same questions.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { inPackage, readReference } from '../base/package-root.js';
import {
  type Alteration,
  type FlagAnswer,
  type LexiconRow,
  type FlagReader,
  type TriedRecord,
  alteredBy,
  flagReaderOver,
} from './rules/flag/index.js';

const EXAMPLES = 'data/flag-examples';

export const shippedLexicon = (): readonly LexiconRow[] =>
  readReference<readonly LexiconRow[]>('flag-reader/lexicon.json');

export type LexiconRead =
  | { readonly ok: true; readonly rows: readonly LexiconRow[] }
  /** Counted from 1; null where it is no list of rows at all. */
  | { readonly ok: false; readonly row: number | null; readonly why: string };

const TEXTS = ['id', 'tags', 'guide', 'platform', 'source', 'terms'] as const;

const isRow = (row: unknown): row is LexiconRow =>
  typeof row === 'object' &&
  row !== null &&
  TEXTS.every((name) => typeof (row as Record<string, unknown>)[name] === 'string');

/** A lexicon as it stands in its file, or rows of one. */
export function readLexicon(text: string): LexiconRead {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    return { ok: false, row: null, why: error instanceof Error ? error.message : String(error) };
  }
  const rows: readonly unknown[] = Array.isArray(read) ? read : [read];
  const bad = rows.findIndex((row) => !isRow(row));
  if (bad >= 0) return { ok: false, row: Array.isArray(read) ? bad + 1 : null, why: '' };
  return { ok: true, rows: rows as readonly LexiconRow[] };
}

/** The lexicon with rows changed: one with a known id takes its place, another is added. */
export function withRows(
  lexicon: readonly LexiconRow[],
  changed: readonly LexiconRow[],
): readonly LexiconRow[] {
  const by = new Map(changed.map((row) => [row.id, row]));
  const known = new Set(lexicon.map(({ id }) => id));
  return [...lexicon.map((row) => by.get(row.id) ?? row), ...changed.filter(({ id }) => !known.has(id))];
}

/**
 * The rows in which a lexicon differs from another, as `withRows` would lay them over it.
 * **Shape**: one that is no longer there comes as a row ended on the day given.
 */
export function changedRows(
  from: readonly LexiconRow[],
  to: readonly LexiconRow[],
  day: string,
): readonly LexiconRow[] {
  const before = new Map(from.map((row) => [row.id, gistOfRow(row)]));
  const kept = new Set(to.map(({ id }) => id));
  return [
    ...to.filter((row) => before.get(row.id) !== gistOfRow(row)),
    ...from.filter(({ id }) => !kept.has(id)).map((row) => ({ ...row, to: day })),
  ];
}

const gistOfRow = ({ id, tags, guide, platform, from, to, terms }: LexiconRow): string =>
  JSON.stringify([id, tags, guide, platform, from ?? null, to ?? null, terms]);

/** An invented example with the answer that a person gave under the guide. */
export interface TriedExample extends TriedRecord {
  readonly label: FlagAnswer;
}

const LABELS: Readonly<Record<string, FlagAnswer>> = { online: 'yes', not_online: 'no', unclear: 'person' };

/** All that may be looked at while tuning; what was held out stays unseen. */
export const triedExamples = (): readonly TriedExample[] =>
  readdirSync(inPackage(EXAMPLES))
    .filter((name) => name.endsWith('.jsonl') && !name.startsWith('held-out'))
    .sort()
    .flatMap((name) => readFileSync(inPackage(EXAMPLES, name), 'utf8').trim().split('\n'))
    .map((line) => {
      const { id, narrative, offence_code, label } = JSON.parse(line) as Readonly<
        Record<'id' | 'narrative' | 'offence_code' | 'label', string>
      >;
      return {
        id,
        text: narrative,
        facts: { offenceCode: offence_code },
        label: LABELS[label] ?? 'person',
      };
    });

/** The readers before and after a change. */
export interface LexiconChange {
  readonly before: FlagReader;
  readonly after: FlagReader;
}

/** **Errors**: throws where a row cannot be compiled: a tag that nobody knows. */
export const changeOf = (now: FlagReader, rows: readonly LexiconRow[]): LexiconChange => ({
  before: now,
  after: flagReaderOver(rows),
});

export interface Altered {
  readonly name: 'examples' | 'records';
  readonly tried: readonly TriedRecord[];
  readonly altered: readonly Alteration[];
}

export const alteredIn = (
  name: Altered['name'],
  tried: readonly TriedRecord[],
  { before, after }: LexiconChange,
): Altered => ({ name, tried, altered: alteredBy(before, after, tried) });

/** How many of the altered examples were read as a person reads them, before and after. */
export function rightOf(altered: readonly Alteration[], examples: readonly TriedExample[]) {
  const labels = new Map(examples.map(({ id, label }) => [id, label]));
  const right = (side: 'before' | 'after'): number =>
    altered.filter((one) => one[side].online === labels.get(one.id)).length;
  return { before: right('before'), after: right('after') };
}

export interface Way {
  readonly before: FlagAnswer;
  readonly after: FlagAnswer;
  readonly n: number;
}

/** From which answer to which, the most first; one that stays has another rule, service or pathway. */
export function waysOf(altered: readonly Alteration[]): readonly Way[] {
  const ways = new Map<string, Way>();
  for (const { before, after } of altered) {
    const key = `${before.online} ${after.online}`;
    ways.set(key, { before: before.online, after: after.online, n: (ways.get(key)?.n ?? 0) + 1 });
  }
  return [...ways.values()].toSorted((a, b) => b.n - a.n);
}

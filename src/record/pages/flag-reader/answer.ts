/**
 * What was pasted, read: by the server where the page has no script, and by this same code in the browser where it has.
 * Pure, and without the platform.
 */
import { type Lang, fill } from '../../../base/words.js';
import {
  FLAG_RULE_BOOKS,
  type FlagFacts,
  type FlagRuleBook,
  type FlagReader,
  type LexiconRow,
  SHIPPED_READER,
  flagReaderOver,
  ruleBookOf,
} from '../../rules/flag/index.js';
import { type SaidReading, sayReading } from '../../words/flag.js';
import { type LitView, litView } from '../parts/lit-view.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

export const READER_COPY = { en, cy } as const;
export const BY_DAY = 'by-day';
const LONGEST = 20_000;
const CODE = /^[0-9]{1,3}[A-Z]?(\/[0-9]{1,2})?$/i;

/** Where a problem with a field leads to. */
export const ANCHORS = { narrative: 'narrative', code: 'code', recorded: 'recorded-day' } as const;
export type ReaderField = keyof typeof ANCHORS;
export type ReaderProblem = keyof typeof en.problems;

/** What was asked, by the names of the fields. */
export interface Pasted {
  readonly narrative: string;
  readonly code: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly rules: string;
}

export interface ReaderAnswer {
  readonly problems: readonly { readonly field: ReaderField; readonly code: ReaderProblem }[];
  readonly said: (SaidReading & { readonly lit: LitView; readonly ruleTitle: string }) | null;
}

/** Over the organisation's own lexicon, or the shipped one; the browser asks once and keeps it. */
export const readerFor = (own: readonly LexiconRow[] | null): FlagReader =>
  own ? flagReaderOver(own) : SHIPPED_READER;

export interface ReadBy {
  readonly today: string;
  readonly lang: Lang;
  readonly reader: FlagReader;
}

/** **Shape**: what was pasted and today → the reading in words, or what is wrong with what was pasted. */
export function answerFor(pasted: Pasted, { today, lang, reader }: ReadBy): ReaderAnswer {
  const recordedOn = dayOf(pasted);
  const problems: ReaderAnswer['problems'][number][] = [];
  if (pasted.narrative.trim() === '') problems.push({ field: 'narrative', code: 'missing' });
  if (pasted.narrative.length > LONGEST) problems.push({ field: 'narrative', code: 'long' });
  if (pasted.code.trim() !== '' && !CODE.test(pasted.code.trim()))
    problems.push({ field: 'code', code: 'code' });
  if (recordedOn === null) problems.push({ field: 'recorded', code: 'day' });
  if (problems.length > 0) return { problems, said: null };
  const rules = FLAG_RULE_BOOKS.find((one) => one === pasted.rules);
  const facts: FlagFacts = {
    offenceCode: pasted.code.trim().toUpperCase(),
    recordedOn: recordedOn === '' || recordedOn === null ? today : recordedOn,
    ...(rules === undefined ? {} : { rules }),
  };
  return { problems, said: saidOf(pasted.narrative, facts, { reader, lang }) };
}

function saidOf(
  narrative: string,
  facts: FlagFacts,
  { reader, lang }: Pick<ReadBy, 'reader' | 'lang'>,
): ReaderAnswer['said'] {
  const reading = reader.read(narrative, facts);
  const book: FlagRuleBook = ruleBookOf(facts);
  const spans = reading.spans.map(([start, end, why]) => ({ start, end, why }));
  return {
    ...sayReading(reading, book, lang),
    lit: litView(narrative, spans, lang),
    ruleTitle: fill(READER_COPY[lang].rule, { rule: reading.rule }, lang),
  };
}

/** The day typed; empty where none was, null where it is no day. */
function dayOf({ day, month, year }: Pasted): string | null {
  const parts = [day, month, year].map((part) => part.trim());
  if (parts.every((part) => part === '')) return '';
  if (!/^\d{4}$/.test(parts[2] ?? '') || parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  const [d, m, y] = [Number(parts[0]), Number(parts[1]), Number(parts[2])];
  const isLeap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  const most = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
  if (d < 1 || d > most) return null;
  return `${String(y)}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

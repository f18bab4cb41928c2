/** Reads the lines of an answer: "2018/19: 45", "1a. Charged – 5", "there were 39 offences recorded", lists of years. */
import { ASKED, type Candidate } from './candidate.js';
import { readCell } from './cell-value.js';
import { type Around, contextOf } from './context.js';
import { isUnknownBand } from './dimension-words.js';
import { unitIn } from './label-facets.js';
import { periodsInText } from './label-period.js';
import { oneMeasureIn } from './measure-words.js';
import { askedPart, pairCandidates } from './pair-candidates.js';
import { plainLine } from './plain-line.js';
import { candidate } from './prose-candidate.js';
import { ASIDE, PAIR, VALUE, bandsInBrackets, isNoLabel, leadOf, piecesOf, readPair } from './read-pair.js';
import { readSentenceCounts } from './read-sentence.js';
import { remembered } from './remembered.js';
import { type PartLine, itemOf, withoutLead } from './sections.js';
import { isEffort, isKey } from './sentence-counts.js';

export interface ProseRead {
  readonly candidates: readonly Candidate[];
}

/** What the whole reply says, given to every line. */
export interface Whole {
  readonly lines: readonly PartLine[];
  readonly answer: string;
  readonly question: string;
  readonly subject: string;
}

const BULLET = /^\s*(?:[•·*▪○‣-]|\(?[a-z]\)|\(?[ivx]{1,4}\))\s+/i;

export function readProse(whole: Whole): ProseRead {
  const candidates: Candidate[] = [];
  whole.lines.forEach((line, i) => {
    if (line.part !== 'answer' || line.text.length > 4_000) return;
    const read = readLine(line, i, whole);
    candidates.push(...read);
  });
  return { candidates: besideSiblings(candidates) };
}

/** "Unknown: 1" below "Female: 60" and "Male: 9" is a band of what they are bands of. */
function besideSiblings(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((c, i) => {
    const before = candidates[i - 1];
    const text = c.by['row'];
    if (text === undefined || !before || !isUnknownBand(text) || !isNextLine(before, c)) return c;
    const dimension = siblingOf(candidates, i);
    if (dimension === null || Object.keys(c.by).length !== 1) return c;
    return { ...c, by: { [dimension]: text } };
  });
}

const lineOf = (c: Candidate): number => ('line' in c.at ? c.at.line : Number.NaN);
const isNextLine = (a: Candidate, b: Candidate): boolean =>
  Math.abs(lineOf(b) - lineOf(a)) <= 1 && a.period?.from === b.period?.from && a.measure === b.measure;

/** The one dimension of the candidate before; null when it has none or several. */
function siblingOf(candidates: readonly Candidate[], i: number): string | null {
  const keys = Object.keys(candidates[i - 1]?.by ?? {});
  return keys.length === 1 && keys[0] !== undefined && keys[0] !== 'row' ? keys[0] : null;
}

/** Lines above that lead up to this one: headings with no figure of their own, within the same item. */
function headingsAbove(i: number, whole: Whole): string {
  const found: string[] = [];
  for (let k = i - 1; k >= 0 && k >= i - 40 && found.length < 3; k--) {
    const line = whole.lines[k];
    if (!line || line.part !== 'answer') break;
    if (line.text.length < 200 && !isPair(line.text) && !isOfAnother(line.text, found)) found.push(line.text);
  }
  return found.join('\n');
}

/** A heading further up that names another offence than the one right above is of what stood before. */
function isOfAnother(text: string, nearer: readonly string[]): boolean {
  const named = nearer.map(oneMeasureIn).find((m) => m !== null);
  const own = named ? oneMeasureIn(text) : null;
  return named !== undefined && named !== null && own !== null && own.measure !== named.measure;
}

/** Asked of each line by the forty below it. */
const isPair = remembered((text) => PAIR.test(text) && readPair(text) !== null);

function aroundLine(line: PartLine, i: number, whole: Whole): Around {
  const asked = line.item === null ? questionBefore(line, whole) : questionOf(line.item, whole);
  return {
    near: headingsAbove(i, whole),
    sheet: asked,
    notes: '',
    answer: whole.answer,
    question: whole.question,
    subject: whole.subject,
  };
}

/** The questions by their number and by their turn, gathered once for a reply. */
interface Questions {
  readonly byItem: ReadonlyMap<string, string>;
  readonly byTurn: ReadonlyMap<number, string>;
}

const QUESTIONS = new WeakMap<readonly PartLine[], Questions>();

function questionsIn(lines: readonly PartLine[]): Questions {
  const had = QUESTIONS.get(lines);
  if (had) return had;
  const items = new Map<string, string[]>();
  const turns = new Map<number, string[]>();
  for (const l of lines) {
    if (l.part !== 'question') continue;
    if (l.item !== null) listAt(items, l.item).push(l.text);
    if (l.turn > 0) listAt(turns, l.turn).push(l.text);
  }
  const joined = <K>(lists: ReadonlyMap<K, string[]>): ReadonlyMap<K, string> =>
    new Map([...lists].map(([k, texts]) => [k, texts.join('\n')]));
  const found = { byItem: joined(items), byTurn: joined(turns) };
  QUESTIONS.set(lines, found);
  return found;
}

function listAt<K>(lists: Map<K, string[]>, key: K): string[] {
  const had = lists.get(key);
  if (had) return had;
  const made: string[] = [];
  lists.set(key, made);
  return made;
}

function questionOf(item: string, whole: Whole): string {
  const { byItem } = questionsIn(whole.lines);
  return byItem.get(item) ?? byItem.get(item.replace(/[a-e]$/, '')) ?? '';
}

/** The question that an answer without a number stands right under. */
const questionBefore = (line: PartLine, whole: Whole): string =>
  questionsIn(whole.lines).byTurn.get(line.turn) ?? '';

function readLine(line: PartLine, i: number, whole: Whole): readonly Candidate[] {
  const text = plainLine(withoutLead(itemOf(line.text.replace(BULLET, '')).rest).trim());
  if (text === '' || isQuestion(text) || isKey(text) || RECORD.test(line.text)) return [];
  const around = aroundLine(line, i, whole);
  const label = readPair(text)?.label;
  if (label !== undefined && isNoLabel(label)) return [];
  const lead = leadOf(text);
  if (lead)
    return (
      readPieces(lead.rest, line, { ...around, near: `${lead.lead}\n${around.near}` }) ??
      readWhole(text, line, around)
    );
  return readWhole(text, line, around);
}

function readWhole(given: string, line: PartLine, around: Around): readonly Candidate[] {
  const inBrackets = bandsInBrackets(given);
  const text = inBrackets ? inBrackets.outer : given;
  const bare = readBare(text, line, around);
  if (bare) return [bare];
  const made = readPieces(text, line, around);
  const inner = (inBrackets?.inner ?? []).flatMap((p) => pairCandidates(p, line, around));
  if (made) return [...made, ...readAside(text, line, around), ...inner];
  let before = '';
  const sentences = sentencesIn(text);
  // "We recorded 9,415. … It would take 3 minutes to review each": the count says how much work it is.
  const isWork = sentences.some(isEffort);
  return sentences.flatMap((s) => {
    const found = readSentenceCounts(s, { line, around, before });
    const read = isWork ? found.map((c) => ({ ...c, sure: Math.min(c.sure, ASKED) })) : found;
    before = read.length > 0 ? s : '';
    return read;
  });
}

/** Pairs of label and count, when the line is nothing else; null when it is not. */
function readPieces(text: string, line: PartLine, around: Around): readonly Candidate[] | null {
  const pairs = piecesOf(text);
  if (pairs === null || isEffort(text)) return null;
  const made = pairs.flatMap((p) => pairCandidates(p, line, around));
  return made.length > 0 ? made : null;
}

/** "88 (of which 61 had a female victim)": what stands in brackets is read with the label before it. */
function readAside(text: string, line: PartLine, around: Around): readonly Candidate[] {
  const inner = ASIDE.exec(text)?.[1];
  const label = inner === undefined ? undefined : readPair(text)?.label;
  if (inner === undefined || label === undefined || !/\d/.test(inner)) return [];
  return readSentenceCounts(`${label}: ${inner}`, { line, around, before: '' });
}

/** One crime of a list: its reference and its day, and then its offence, age and sex. */
const RECORD = /^\s*[\w/.-]*\d[\w/.-]*\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s+\p{L}/u;

const isQuestion = (text: string): boolean => /\?\s*$/.test(text);

/** A digit begins a sentence only after a word, and "approx. 30" is none. */
const sentencesIn = (text: string): readonly string[] =>
  text.split(/(?<=[.!?;])\s+(?=[A-Z"“‘(])|(?<=\p{Ll}{3}[.!?;])(?<!\b(?:approx|circa|para|sect)\.)\s+(?=\d)/u);

/** An answer that is a number and nothing else: what it counts is only in the question. */
function readBare(text: string, line: PartLine, around: Around): Candidate | null {
  if (!new RegExp(`^(?:${VALUE})\\s*\\.?$`, 'i').test(text)) return null;
  const asked = around.sheet;
  if (asked === '') return null;
  const context = contextOf({ ...around, near: '' });
  const read = readCell(text.replace(/\.$/, ''), context.key);
  if (read.kind !== 'value') return null;
  const isPart =
    /\b(?:of (?:those|these|the (?:total|above|s\.?\d|\w+ (?:charges|offences)))|how many (?:of|used|were|involved)|broken? down|each|per |by (?:age|year|month|gender|sex|platform)|o'r rhain)\b/i.test(
      asked,
    ) || questionsAsked(asked) > 1;
  const part = askedPart(asked);
  const one =
    context.measure &&
    oneMeasureIn(asked) &&
    context.period &&
    periodsInText(asked, context.basis).length > 0;
  return candidate({
    line,
    context,
    value: read.value,
    asWritten: text,
    said: '',
    sure: isPart || !one ? ASKED : 0.85,
    period: null,
    by: part === null ? {} : Object.keys(part).length > 0 ? part : { row: asked.slice(0, 120) },
    unit: unitIn(asked) ?? context.unit,
    measure: null,
    code: null,
  });
}

const questionsAsked = (text: string): number => (text.match(/\?/g) ?? []).length;

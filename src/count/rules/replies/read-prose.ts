/** Reads the lines of an answer: "2018/19: 45", "1a. Charged – 5", "there were 39 offences recorded", lists of years. */
import type { Period } from '../../../base/period.js';
import type { Unit } from '../../../base/observation.js';
import { bandsInWords } from './bands-in-words.js';
import { ASKED, type Candidate, UNKNOWN_MEASURE } from './candidate.js';
import { readCell } from './cell-value.js';
import { type Around, type Context, contextOf } from './context.js';
import { dimensionOf } from './dimension-words.js';
import { facetsOf, unitIn } from './label-facets.js';
import { type LabelPeriod, periodInLabel, periodsInText } from './label-period.js';
import { oneMeasureIn } from './measure-words.js';
import { UNIT_OF_OUTCOME } from './outcome-unit.js';
import { type PartLine, itemOf } from './sections.js';
import { type SentenceCount, countsIn, isEffort, isKey } from './sentence-counts.js';
import type { ReplyProblem } from './shape.js';

export interface ProseRead {
  readonly candidates: readonly Candidate[];
  readonly doubts: readonly { readonly code: ReplyProblem; readonly line: PartLine }[];
}

/** What the whole reply says, given to every line. */
export interface Whole {
  readonly lines: readonly PartLine[];
  readonly answer: string;
  readonly question: string;
  readonly subject: string;
}

const VALUE = String.raw`(?:fewer than|less than|under|over|more than|at least|up to|llai na|<|>|≤|≥)?\s*(?:\d{1,3}(?:,\d{3})+|\d+|five|ten|three|pump)\*?|nil|none|zero|dim|not held|no information held|no data held|not recorded|\*+|exempt|no (?:offences|crimes|victims|arrests|charges)(?: recorded)?`;
const PAIR = new RegExp(String.raw`^(.{1,240}?)\s*(?:[:=–—]+|\s-+\s?|-\s|\.{2,}|\s(?:was|were|is|oedd)\s)\s*(${VALUE})\s*(?:(offences?|crimes?|victims?|suspects?|people|persons?|arrests?|charges?|cautions?|records?|reports?|incidents?|o droseddau|trosedd(?:au)?)(?: (?:were )?(?:recorded|committed|reported))?)?\s*[.;]?$`, 'i');
const NO_LABEL = /\b(?:ref(?:erence)?|date|tel(?:ephone)?|phone|fax|page|pub|our|your|log|email|postcode|received|issued|version|contact|extension|box|id|foi)\b(?!.*\b(?:offen|crime|record|victim))/i;
const SPLIT = /\s*[;•]\s*|,\s+(?=(?:19|20)\d\d|(?:in|during|and) (?:19|20)\d\d|[A-Z][a-z]+ ?[:–-])/;
const BULLET = /^\s*(?:[•·*▪○‣-]|\(?[a-z]\)|\(?[ivx]{1,4}\))\s+/i;

export function readProse(whole: Whole): ProseRead {
  const candidates: Candidate[] = [];
  const doubts: { code: ReplyProblem; line: PartLine }[] = [];
  whole.lines.forEach((line, i) => {
    if (line.part !== 'answer' || line.text.length > 4_000) return;
    const read = readLine(line, i, whole);
    candidates.push(...read);
  });
  return { candidates, doubts };
}

/** Lines above that lead up to this one: headings with no figure of their own, within the same item. */
function headingsAbove(i: number, whole: Whole): string {
  const found: string[] = [];
  for (let k = i - 1; k >= 0 && k >= i - 40 && found.length < 3; k--) {
    const line = whole.lines[k];
    if (!line || line.part !== 'answer') break;
    const isPlain = PAIR.test(line.text) && readPair(line.text) !== null;
    if (!isPlain && line.text.length < 200) found.push(line.text);
  }
  return found.join('\n');
}

function aroundLine(line: PartLine, i: number, whole: Whole): Around {
  const asked = line.item === null ? '' : questionOf(line.item, whole);
  return { near: headingsAbove(i, whole), sheet: asked, notes: '', answer: whole.answer, question: whole.question, subject: whole.subject };
}

function questionOf(item: string, whole: Whole): string {
  const exact = whole.lines.filter((l) => l.part === 'question' && l.item === item);
  const main = exact.length > 0 ? exact : whole.lines.filter((l) => l.part === 'question' && l.item === item.replace(/[a-e]$/, ''));
  return main.map((l) => l.text).join('\n');
}

function readLine(line: PartLine, i: number, whole: Whole): readonly Candidate[] {
  const text = itemOf(line.text.replace(BULLET, '')).rest.trim();
  if (text === '' || isQuestion(text) || isKey(text)) return [];
  const around = aroundLine(line, i, whole);
  const label = readPair(text)?.label;
  if (label !== undefined && NO_LABEL.test(label)) return [];
  const bare = readBare(text, line, around, whole);
  if (bare) return [bare];
  const pieces = text.length < 400 ? text.split(SPLIT).filter((p) => p.trim() !== '') : [text];
  const pairs = pieces.map((p) => readPair(p.replace(/^(?:and|a|ac)\s+/i, '')));
  if (pairs.every((p) => p !== null) && !isEffort(text)) {
    const made = pairs.flatMap((p) => (p ? pairCandidates(p, line, around) : []));
    if (made.length > 0) return made;
  }
  return sentencesIn(text).flatMap((s) => readSentenceCounts(s, line, around));
}

const isQuestion = (text: string): boolean => /\?\s*$/.test(text);

const sentencesIn = (text: string): readonly string[] => text.split(/(?<=[.!?;])\s+(?=[A-Z"“‘(])/);

/** An answer that is a number and nothing else: what it counts is only in the question. */
function readBare(text: string, line: PartLine, around: Around, whole: Whole): Candidate | null {
  if (!new RegExp(`^(?:${VALUE})\\s*\\.?$`, 'i').test(text) || line.item === null) return null;
  const asked = around.sheet;
  if (asked === '') return null;
  const context = contextOf({ ...around, near: '' });
  const read = readCell(text.replace(/\.$/, ''), context.key);
  if (read.kind !== 'value') return null;
  const isPart = /\b(?:of (?:those|these|the (?:total|above|s\.?\d|\w+ (?:charges|offences)))|how many (?:of|used|were|involved)|broken? down|each|per |by (?:age|year|month|gender|sex|platform)|o'r rhain)\b/i.test(asked) || questionsAsked(asked) > 1;
  const one = context.measure && oneMeasureIn(asked) && context.period && periodsInText(asked, context.basis).length > 0;
  void whole;
  return candidate({ line, context, value: read.value, asWritten: text, sure: isPart || !one ? ASKED : 0.85, period: null, by: {}, unit: unitIn(asked) ?? context.unit, measure: null, code: null });
}

const questionsAsked = (text: string): number => (text.match(/\?/g) ?? []).length;

interface PairRead {
  readonly label: string;
  readonly value: string;
  readonly noun: string | null;
}

function readPair(text: string): PairRead | null {
  const m = PAIR.exec(text.trim());
  if (!m?.[1] || m[2] === undefined) return null;
  return { label: m[1].trim(), value: m[2].trim(), noun: m[3] ?? null };
}

/** "Charged – 5", "2018/19: 45 offences": read only when the label says a period, a band, an offence, or that it counts. */
function pairCandidates(pair: PairRead, line: PartLine, around: Around): readonly Candidate[] {
  if (NO_LABEL.test(pair.label)) return [];
  const context = contextOf(around);
  const f = facetsOf(pair.label, context.basis);
  if (f.notCount && !f.band) return [];
  const counts = /\b(?:number|total|count|nifer|cyfanswm|offences?|crimes?|recorded|victims?|troseddau|arrests?)\b/i.test(pair.label);
  const period = f.period && f.period.period.from !== '' ? f.period : null;
  const known = f.measure !== null || period !== null || f.band !== null || f.total || counts || pair.noun !== null || line.item !== null;
  const value = readCell(pair.value.replace(/^no (?:offences|crimes|victims|arrests|charges)(?: recorded)?$/i, '0').replace(/\bfive\b|\bpump\b/i, '5').replace(/\bten\b/i, '10').replace(/\bthree\b/i, '3'), context.key);
  if (!known || value.kind !== 'value') return [];
  const by: Record<string, string> = {};
  if (f.band) by[dimensionOf(f.band, whoseIn(pair.label) ?? context.whose)] = f.band.band;
  else if (f.total) void 0;
  else Object.assign(by, counts || f.measure ? bandsInWords(withoutMeasure(pair.label), context.whose) : {});
  const strange = f.rest !== '' && !f.band && !counts && f.measure === null && !f.total;
  if (strange) by['row'] = f.text;
  const outcome = by['outcome'];
  const unit: Unit = unitIn(pair.noun ?? '') ?? (outcome !== undefined && !/\b(?:crimes?|offen[cs]es?)\b/i.test(pair.label) && UNIT_OF_OUTCOME.test(outcome) ? 'people' : (f.unit ?? context.unit));
  const sure = Math.min(value.sure, strange ? 0.6 : 1, period ? period.sure : 1);
  return [candidate({ line, context, value: value.value, asWritten: pair.value, sure, period: period?.period ?? null, by, unit, measure: f.measure?.measure ?? null, code: f.measure?.code ?? null, isTotal: f.total, measureSure: f.measure?.sure ?? 1 })];
}

const withoutMeasure = (text: string): string => text.replace(/(?:on)?line (?:crime )?flag|online|cyber/gi, ' ');

const whoseIn = (text: string): 'victim' | 'suspect' | null => (/suspect|offender|perpetrator/i.test(text) ? 'suspect' : /victim/i.test(text) ? 'victim' : null);

interface Made {
  readonly line: PartLine;
  readonly context: Context;
  readonly value: Candidate['value'];
  readonly asWritten: string;
  readonly sure: number;
  readonly period: Period | null;
  readonly by: Readonly<Record<string, string>>;
  readonly unit: Unit;
  readonly measure: string | null;
  readonly code: string | null;
  readonly isTotal?: boolean;
  readonly measureSure?: number;
}

function candidate(made: Made): Candidate {
  const { context, line } = made;
  const doubts: ReplyProblem[] = [];
  let sure = made.sure;
  const take = (s: number, doubt: ReplyProblem | null): void => {
    sure = Math.min(sure, s);
    if (doubt) doubts.push(doubt);
  };
  if (made.measure !== null) take(made.measureSure ?? 1, (made.measureSure ?? 1) <= 0.7 ? 'measure-unclear' : null);
  else if (context.measure) take(Math.max(context.measure.sure, context.measure.sure > 0.7 ? 0.85 : 0), context.measure.doubt);
  else take(0.1, 'measure-unclear');
  if (made.period === null) {
    if (context.period) take(context.period.sure > 0.7 ? Math.max(context.period.sure, 0.85) : context.period.sure, context.period.doubt);
    else take(0.1, 'period-unclear');
  }
  return {
    measure: made.measure ?? context.measure?.value.measure ?? UNKNOWN_MEASURE,
    period: made.period ?? context.period?.value ?? null,
    by: made.by,
    unit: made.unit,
    value: made.value,
    sure,
    at: line.at,
    as_written: made.asWritten,
    words: line.text.length > 300 ? `${line.text.slice(0, 297)}…` : line.text,
    isTotal: made.isTotal ?? false,
    code: made.code ?? context.measure?.value.code ?? null,
    doubts,
  };
}

/** Counts of one sentence with the periods of it: one for all, one each in order, or none and the words around decide. */
function readSentenceCounts(sentence: string, line: PartLine, around: Around): readonly Candidate[] {
  const counts = countsIn(sentence);
  if (counts.length === 0) return [];
  const context = contextOf({ ...around, near: `${around.near}` });
  const periods = placedPeriods(sentence, context);
  const measure = oneMeasureIn(sentence);
  const paired = pairUp(counts, periods);
  return counts.map((count, i) => {
    const clause = count.noun === null && i === counts.length - 1 && sentence.slice(count.end).length < 4 ? sentence.slice(counts[i - 1]?.end ?? 0, count.start) : clauseOf(sentence, counts, i);
    const whose = whoseIn(clause) ?? whoseIn(sentence) ?? context.whose;
    const own = bandsInWords(withoutPeriods(measure ? without(clause, measure.at, sentence) : clause, clause), whose);
    const by = counts.length === 1 && isWholeAge(own, sentence) ? {} : dropQuestionBands(own);
    const period = paired === 'unclear' ? null : (paired?.[i] ?? null);
    const isPart = /\b(?:of (?:these|those|which|whom|this|the (?:total|above))|o'r rhain|including|this includes)\b/i.test(`${sentence.slice(Math.max(0, count.start - 60), count.start)} ${clause}`);
    const lost = isPart && Object.keys(by).length === 0;
    const sure = Math.min(count.hedged ? ASKED : 1, paired === 'unclear' ? 0.2 : 1, lost ? ASKED : 1, counts.length > 4 && !paired ? 0.5 : 1, period ? period.sure : 1);
    return candidate({
      line,
      context,
      value: count.value,
      asWritten: count.asWritten,
      sure,
      period: period?.period ?? null,
      by: lost ? { row: clause.trim().slice(0, 80) } : by,
      unit: unitOfNoun(count, by, sentence, context),
      measure: measure?.measure ?? null,
      code: measure?.code ?? null,
      measureSure: measure?.sure ?? 1,
    });
  });
}

/** "Victims were aged under 16" belongs to the offence, not to a breakdown, when it is said of the only count. */
const isWholeAge = (own: Readonly<Record<string, string | undefined>>, sentence: string): boolean =>
  /\bunder (?:the age of )?1[68]\b/i.test(sentence) && Object.keys(own).every((k) => k.endsWith('-age'));

const dropQuestionBands = (own: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(own).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));

function without(clause: string, at: number, sentence: string): string {
  void at;
  void sentence;
  return clause.replace(/(?:online|cyber)[- ](?:flag\w*|related|enabled)|with (?:an? )?(?:online|cyber) (?:flag|marker)|flagged as (?:online|cyber)|child(?:ren)?|online/gi, ' ');
}

const withoutPeriods = (text: string, _clause: string): string => text.replace(/\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gi, ' ');

/** The words from this count to the next one. */
function clauseOf(sentence: string, counts: readonly SentenceCount[], i: number): string {
  const end = counts[i + 1]?.start ?? sentence.length;
  return sentence.slice(counts[i]?.end ?? 0, end);
}

function unitOfNoun(count: SentenceCount, by: Readonly<Record<string, string>>, sentence: string, context: Context): Unit {
  const noun = count.noun ?? '';
  const found = /^(?:girls?|boys?|females?|males?|children)$/i.test(noun) ? (context.whose === 'suspect' ? 'people' : 'victims') : /^cases?|^achosion|^occurrences?$/i.test(noun) ? 'recorded-crimes' : unitIn(noun);
  const announced = /(?:number|count|nifer) of ([\p{L} -]{3,60})/iu.exec(sentence.slice(0, count.start));
  if (noun === '' && announced?.[0]) return unitIn(announced[0]) ?? context.unit;
  if (/non-crimes?/i.test(sentence)) return 'reports';
  if (found) return found;
  return by['outcome'] !== undefined && UNIT_OF_OUTCOME.test(by['outcome']) && !/\b(?:crimes?|offen[cs]es?)\b/i.test(sentence) ? 'people' : (unitIn(sentence) ?? context.unit);
}

interface PlacedPeriod extends LabelPeriod {
  readonly at: number;
}

/** Periods of a sentence with their places: each is found, taken out, and looked for again. */
function placedPeriods(sentence: string, context: Context): readonly PlacedPeriod[] {
  const found: PlacedPeriod[] = [];
  let left = sentence;
  for (let n = 0; n < 12; n++) {
    const next = periodInLabel(left, context.basis);
    if (!next || next.period.from === '') break;
    const at = firstDifference(left, next.rest);
    found.push({ ...next, at });
    left = blank(left, at, next.rest);
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Where the rest begins to differ: the place the period stood in. */
function firstDifference(text: string, rest: string): number {
  const tight = text.replace(/\s+/g, ' ').trim();
  let i = 0;
  while (i < rest.length && rest[i] === tight[i]) i++;
  return i;
}

/** The period's letters replaced by blanks, so that places stay what they were. */
function blank(text: string, at: number, rest: string): string {
  const tight = text.replace(/\s+/g, ' ');
  const tail = rest.slice(at).trimStart();
  const tailAt = tail === '' ? tight.length : tight.lastIndexOf(tail);
  return `${tight.slice(0, at)}${'_'.repeat(Math.max(0, tailAt - at))}${tight.slice(tailAt)}`;
}

/** One period for each count: the only one; in the order they stand; or unclear when they do not pair. */
function pairUp(counts: readonly SentenceCount[], periods: readonly PlacedPeriod[]): readonly (PlacedPeriod | null)[] | 'unclear' | null {
  const [only] = periods;
  if (!only) return null;
  if (periods.length === 1) return counts.map(() => only);
  if (periods.length !== counts.length) return 'unclear';
  const order = [...counts.map((c) => ({ at: c.start, kind: 'n' })), ...periods.map((p) => ({ at: p.at, kind: 'p' }))].sort((a, b) => a.at - b.at).map((x) => x.kind).join('');
  return /^(?:np)+$|^(?:pn)+$|^n+p+$|^p+n+$/.test(order) ? periods : 'unclear';
}

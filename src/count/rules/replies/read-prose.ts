/** Reads the lines of an answer: "2018/19: 45", "1a. Charged – 5", "there were 39 offences recorded", lists of years. */
import type { Unit } from '../../../base/observation.js';
import { bandsInWords, bandsOfTitle } from './bands-in-words.js';
import { ASKED, type Candidate } from './candidate.js';
import { readCell } from './cell-value.js';
import { type Around, contextOf } from './context.js';
import { dimensionOf } from './dimension-words.js';
import { facetsOf, unitIn } from './label-facets.js';
import { periodsInText } from './label-period.js';
import { oneMeasureIn } from './measure-words.js';
import { UNIT_OF_OUTCOME } from './outcome-unit.js';
import { nameBehind, plainLine } from './plain-line.js';
import { candidate } from './prose-candidate.js';
import { readSentenceCounts, whoseIn } from './read-sentence.js';
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

const VALUE = String.raw`(?:fewer than|less than|under|over|more than|at least|up to|llai na|<|>|≤|≥)?\s*(?:\d{1,3}(?:,\d{3})+|\d+|five|ten|three|pump)\*?|nil|none|zero|dim|not held|no information held|no data held|not recorded|\*+|exempt|no (?:offences|crimes|victims|arrests|charges)(?: recorded)?`;
const PAIR = new RegExp(
  String.raw`^(.{1,240}?)\s*(?:[:=–—]+|\s-+\s?|-\s|\.{2,}|\s(?:was|were|is|oedd|x)\s)\s*(${VALUE})\s*(?:(offences?|crimes?|victims?|suspects?|people|persons?|arrests?|charges?|cautions?|records?|reports?|incidents?|o droseddau|trosedd(?:au)?)(?: (?:were )?(?:recorded|committed|reported))?)?\s*[.;]?$`,
  'i',
);
const NO_LABEL =
  /\b(?:ref(?:erence)?|date|tel(?:ephone)?|phone|fax|page|pub|our|your|log|email|postcode|received|issued|version|contact|extension|box|id|foi)\b(?!.*\b(?:offen|crime|record|victim))/i;
const SPLIT =
  /\s*[;•]\s*|\s+(?:and|a|ac)\s+(?=(?:19|20)\d\d(?:\/\d\d)?\s*[:=–—-])|,\s+(?=(?:19|20)\d\d|(?:in|during|and) (?:19|20)\d\d|[A-Z][a-z]+ ?[:–-])/;
const BULLET = /^\s*(?:[•·*▪○‣-]|\(?[a-z]\)|\(?[ivx]{1,4}\))\s+/i;

export function readProse(whole: Whole): ProseRead {
  const candidates: Candidate[] = [];
  whole.lines.forEach((line, i) => {
    if (line.part !== 'answer' || line.text.length > 4_000) return;
    const read = readLine(line, i, whole);
    candidates.push(...read);
  });
  return { candidates };
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
  if (label !== undefined && NO_LABEL.test(label)) return [];
  const bare = readBare(text, line, around);
  if (bare) return [bare];
  const pieces = text.length < 400 ? text.split(SPLIT).filter((p) => p.trim() !== '') : [text];
  const pairs = pieces.map((p) => readPair(p.replace(/^(?:and|a|ac)\s+/i, '')));
  if (pairs.every((p) => p !== null) && !isEffort(text)) {
    const made = pairs.flatMap((p) => (p ? pairCandidates(p, line, around) : []));
    if (made.length > 0) return made;
  }
  let before = '';
  return sentencesIn(text).flatMap((s) => {
    const read = readSentenceCounts(s, { line, around, before });
    before = read.length > 0 ? s : '';
    return read;
  });
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

interface PairRead {
  readonly label: string;
  readonly value: string;
  readonly noun: string | null;
}

/** "51 offences (of which 6 remain open)": the count stands before. */
const ASIDE = /\s*\((?:of (?:which|these|those)|including|this includes|incl\.?)\b[^()]*\)\s*[.;]?$/i;

function readPair(text: string): PairRead | null {
  const given = text.trim().replace(ASIDE, '');
  const behind = nameBehind(given);
  if (behind) {
    const read = readPair(behind.text);
    return read && { ...read, label: `${read.label} ${behind.name}` };
  }
  const m = PAIR.exec(given) ?? bracketed(given);
  if (
    !m?.[1] ||
    /\bthere$/i.test(m[1]) ||
    m[2] === undefined ||
    /[.!?]\s+\S/.test(m[1].replace(/\b(?:no|approx|etc|vs)\./gi, ''))
  )
    return null;
  return { label: m[1].trim(), value: m[2].trim(), noun: m[3] ?? null };
}

const BRACKETED = /^(.{3,60}?)\s*\((\d{1,3}(?:,\d{3})*|\d+)\)\s*[.;]?$/;

/** "2019/20 (64)": a period or a band, whole, with its count in brackets. */
function bracketed(text: string): RegExpExecArray | null {
  const m = text.endsWith(')') || /\)\s*[.;]$/.test(text) ? BRACKETED.exec(text) : null;
  if (!m) return null;
  const f = facetsOf(m[1] ?? '', 'unsaid');
  const isWhole = f.rest === '' && (f.band !== null || (f.period !== null && f.period.period.from !== ''));
  return isWhole ? m : null;
}

/** "Charged – 5", "2018/19: 45 offences": read only when the label says a period, a band, an offence, or that it counts. */
function pairCandidates(pair: PairRead, line: PartLine, around: Around): readonly Candidate[] {
  if (NO_LABEL.test(pair.label)) return [];
  const context = contextOf(around);
  const f = facetsOf(pair.label, context.basis);
  if (f.notCount && !f.band) return [];
  const counts =
    /\b(?:number|total|count|nifer|cyfanswm|offences?|crimes?|recorded|victims?|troseddau|arrests?)\b/i.test(
      pair.label,
    );
  const period = f.period && f.period.period.from !== '' ? f.period : null;
  const known =
    f.measure !== null ||
    period !== null ||
    f.band !== null ||
    f.unknown ||
    f.total ||
    counts ||
    pair.noun !== null ||
    line.item !== null;
  const value = readCell(
    pair.value
      .replace(/^no (?:offences|crimes|victims|arrests|charges)(?: recorded)?$/i, '0')
      .replace(/\bfive\b|\bpump\b/i, '5')
      .replace(/\bten\b/i, '10')
      .replace(/\bthree\b/i, '3'),
    context.key,
  );
  if (!known || value.kind !== 'value') return [];
  const by: Record<string, string> = {};
  if (f.band) by[dimensionOf(f.band, whoseIn(pair.label) ?? context.whose)] = f.band.band;
  else if (f.unknown) Object.assign(by, unknownBand(f.text, pair.label, context.whose));
  else if (!f.total)
    Object.assign(by, counts || f.measure ? bandsInWords(withoutMeasure(pair.label), context.whose) : {});
  for (const [k, band] of Object.entries(headingBands(around.near, context.whose))) by[k] ??= band;
  const strange = f.rest !== '' && !f.band && !counts && f.measure === null && !f.total;
  if (strange) by['row'] = f.text;
  const outcome = by['outcome'];
  const unit: Unit =
    unitIn(pair.noun ?? '') ??
    (outcome !== undefined &&
    !/\b(?:crimes?|offen[cs]es?)\b/i.test(pair.label) &&
    UNIT_OF_OUTCOME.test(outcome)
      ? 'people'
      : (f.unit ?? context.unit));
  // "2017/18 x 14, 2018/19 x 22 (sexual communication with a child)": the line names it once for all its figures.
  const named = f.measure ?? oneMeasureIn(line.text);
  const part = askedPart(around.sheet);
  if (part !== null) for (const [k, band] of Object.entries(part)) by[k] ??= band;
  const sure = Math.min(
    part === null ? 1 : ASKED,
    value.sure,
    strange || (f.unknown && by['row'] !== undefined) ? 0.6 : 1,
    period ? period.sure : 1,
  );
  return [
    candidate({
      line,
      context,
      value: value.value,
      asWritten: pair.value,
      said:
        strange || f.unknown || (f.band !== null && f.rest === '')
          ? ''
          : labelSaid(pair.label, f.measure !== null, line),
      sure,
      period: period?.period ?? null,
      by,
      unit,
      measure: named?.measure ?? null,
      code: named?.code ?? null,
      isTotal: f.total,
      measureSure: named?.sure ?? 1,
    }),
  ];
}

/** Where the line and not the label names the offence, the line's own words count too. */
const labelSaid = (label: string, isNamed: boolean, line: PartLine): string =>
  !isNamed && oneMeasureIn(line.text) !== null ? line.text : label;

/** "How many of those resulted in a charge?": what is answered there is a part, and of what kind is asked. */
function askedPart(question: string): Readonly<Record<string, string>> | null {
  if (!OF_THOSE.test(question)) return null;
  const found = bandsInWords(question, whoseIn(question) ?? 'victim');
  return Object.fromEntries(Object.entries(found).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));
}

const OF_THOSE =
  /\b(?:of (?:those|these|the above|the total)|how many (?:of the|resulted|led|were (?:charged|cautioned))|where (?:the |a )?(?:victims?|suspects?|offenders?)|how many (?:(?:victims?|suspects?|offenders?|people|children) )?(?:were|was) (?:female|male|boys?|girls?|under|over|aged?|arrested))\b|o'r rhain/i;

/** "The number of victims aged 11 or under was as follows:" gives its band to each line below. */
function headingBands(near: string, whose: 'victim' | 'suspect'): Readonly<Record<string, string>> {
  const heading = near.split('\n')[0] ?? '';
  return /:\s*$/.test(heading) && !/\bby (?:age|sex|gender|platform|outcome)\b/i.test(heading)
    ? bandsOfTitle(heading, whose)
    : {};
}

/** "Suspect age not recorded": a band of the ages; "Not known" alone: of what, nobody says. */
function unknownBand(
  text: string,
  label: string,
  whose: 'victim' | 'suspect',
): Readonly<Record<string, string>> {
  const who = whoseIn(label) ?? whose;
  if (/\b(?:age|aged|oed|oedran)\b/i.test(label)) return { [`${who}-age`]: text };
  if (/\b(?:sex|gender|rhyw|rhywedd)\b/i.test(label)) return { [`${who}-sex`]: text };
  if (/\b(?:platform|app|site)\b/i.test(label)) return { platform: text };
  return { row: text };
}

const withoutMeasure = (text: string): string =>
  text.replace(/(?:on)?line (?:crime )?flag|online|cyber/gi, ' ');

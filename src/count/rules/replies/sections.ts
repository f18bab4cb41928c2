/**
 * Whose words a line is: the question quoted back, the authority's answer, the reasons for a refusal, the furniture of
 * a page. Only the answer is read for figures; the question may say what period and offence the answer is about.
 */
import type { Line } from './shape.js';

export type Part = 'question' | 'answer' | 'reasons' | 'furniture';

export const PARTS: readonly Part[] = ['question', 'answer', 'reasons', 'furniture'];

export interface PartLine extends Line {
  readonly part: Part;
  /** Taken for a question by its own words alone: it may be the authority that asks. */
  readonly implied?: true;
  /** The number of the question or answer it belongs to: "2", "1a"; null: none. */
  readonly item: string | null;
  /** Counts the questions and their answers in order, where nobody numbered them. */
  readonly turn: number;
}

const QUESTION =
  /^(?:(?:your |the |original |foi |freedom of information )*(?:requests?|questions?)(?: (?:summary|details?|received|information|text|and answer|asked|\d{1,2}[a-z]?))*\s*(?:\(.{0,40}\))?\s*[:.–-]?|you (?:asked|requested|wrote|have (?:asked|requested))(?: (?:for|us|the following|to know)[^.]{0,80})?\s*[:.]?|(?:your|the) (?:request|question) (?:was|is|reads?|for information)[^.]{0,80}|(?:you|the requester|the applicant) (?:asked|requested|wrote)[^.]{0,120}|(?:a )?request (?:was )?received (?:under|on)[^.]{0,120}:?|information requested\s*:?|i (?:would like|am writing|wish) to (?:request|know|ask).{0,400}|(?:please|could you|can you|kindly) (?:please )?(?:provide|supply|tell|send|disclose|confirm|let).{0,400}|under the (?:freedom of information|foi).{0,60}(?:i|please|could).{0,300}|eich cais\s*:?.{0,80}|(?:y )?cais\s*:?|(?:y )?cwestiwn\s*\d*\s*:?|gofynnoch.{0,100}|fe ofynnoch.{0,100}|gwnaethoch (?:ofyn|gais).{0,100}|the information you (?:requested|asked for)[^.]{0,80}:)$/i;
const ANSWER =
  /^(?:(?:our |the |force |police |foi )*(?:responses?|answers?|repl(?:y|ies)|decision|disclosure)(?: \d{1,2}[a-z]?| to (?:question|request|your request)[^.]{0,40}| is[^.]{0,60}| summary)*\s*[:.–-]?|in response\s*[:.,]?.{0,60}|(?:our|the) (?:response|reply|answer) (?:is|to your (?:request|question)).{0,80}|(?:please (?:see|find) )(?:below|our response|the (?:below|table|following)|attached).{0,200}|i can (?:now )?(?:confirm|advise|inform|provide|disclose).{0,400}|(?:following|having) (?:receipt|completed?|made|a|enquiries|consideration).{0,200}|(?:we|i) (?:have|can) (?:now )?(?:considered|conducted|completed|located|searched|confirm).{0,400}|(?:yr |ein |eich )?(?:ymateb|ateb)\s*\d*\s*:?.{0,40}|(?:gallaf|gallwn) (?:gadarnhau|ddatgan).{0,300}|(?:a |the )?(?:document|spreadsheet|table|file)s? (?:has been|have been|is|are) (?:supplied|attached|provided|below).{0,200}|we (?:said|responded|replied|answered)\s*:?|what we (?:hold|found|can tell you)\s*:?|our findings\s*:?|data\s*:|results?\s*:|findings\s*:|information (?:provided|disclosed)\s*:?)$/i;
const REASONS =
  /^(?:reasons? for (?:the )?decision.*|(?:section|s\.?|adran)\s?\d{2}\b.{0,120}|(?:evidence of )?harm.{0,40}|public interest (?:test|considerations).{0,60}|(?:factors|considerations|arguments) (?:favouring|in favour|against).{0,120}|balanc(?:e|ing) test.*|overview of harm.*|duty to confirm.*|(?:your )?(?:right of (?:complaint|review|appeal)|rights? to (?:complain|review|appeal)|complaint rights?|internal review|appeal rights).{0,60}|rhesymau.{0,40}|exemptions?(?: applied)?\s*:?|article (?:applied|\d+).{0,60}|prejudice.{0,40}|if you are (?:dissatisfied|unhappy|not satisfied).{0,300}|os (?:ydych|nad ydych).{0,200})$/i;
const FURNITURE =
  /cookie|accept all|quick ?exit|leave this (?:site|page)|skip to (?:main )?content|neidio i|back to (?:top|category|list|home)|privacy (?:policy|notice)|terms (?:and|&) conditions|beta (?:notice|this)|this is a new service|feedback|share this (?:page|on)|^(?:home|menu|search|navigation|breadcrumb|print|share|download|login|sign in|contact us|news|about us|your area|careers|accessibility|sitemap|cymraeg|english|no attachments)$|cwcis|gadael y safle|©|copyright|follow us|crown copyright|all rights reserved|powered by|javascript|site banner|this site uses|preferences saved|page \d+ of \d+|tel(?:ephone)?:? ?0|switchboard|call 101|dial 999|^\d{1,3}$|not protectively marked|^official(?:[ -]sensitive)?$|unsubscribe|scanned (?:by|for) viruses|this (?:e-?mail|message) (?:and any|is|may)/i;
const QUOTED = /^\s*(?:>|\|\s?>)/;
const ITEM =
  /^\s*(?:(?:(?:q|question|request|a|answer|ans|response|point|part|cwestiwn|ateb|ymateb|rhan|cais|re q|re:? question)\s*\.?\s?(\d{1,2})(?!\d)\s?\(?([a-e])?\)?)|(\d{1,2})\s?\(?([a-e])?\)?(?=[.):]\s|\s*[-–]\s)|\(?([a-h])\)(?=\s))\s*[.):–-]*\s*/i;
const ASKS =
  /\?\s*$|^(?:how many|what|which|please(?! (?:note|see|find|be aware|accept|refer|also note))|for each|of (?:those|these|the)(?=[^\d]*$)|can you|could you|i would like|provide|the number of .{0,160}\b(?:broken down|between|for each|in each|by (?:year|age|month))|a breakdown|break(?:ing)? down|faint|sawl|beth|pa|rhowch|a allwch|o'r rhain|nifer y .{0,100}\?)/i;

/** "You asked for the number of … in 2022.": one line that says again what was asked, and nothing after it. */
const SAYS_AGAIN =
  /^(?:you|the (?:requester|applicant)) (?:have |had )?(?:asked|requested|wanted|wished|sought)\b|^rydych (?:wedi gofyn|yn gofyn)\b|^(?:fe )?g?ofynnoch\b/i;

/** "Answer: 118", "A - nil", "Kent Police response: 143": the answer stands on the line that names it. */
const ANSWER_LEAD =
  /^\s*(?:(?:our|the|force|police|[\p{L}&' -]{2,40} (?:police|constabulary)(?:['’]s)?|(?:ein|eich|yr) |heddlu [\p{L} -]{2,30}) ?)?(?:responses?|answers?|reply|ymateb|ateb|a)\s*(?:\d{1,2}[a-e]?| to (?:q(?:uestion)?|request|part|point)?s?\.?\s?\d{0,2}[a-e]?)?\s*(?:[:=–—]|-(?=\s))\s*(?=\S)/iu;

/** The authority speaks of itself, in the middle of what began as the question. */
const OWN_VOICE =
  /\b(?:we|i) (?:can|am able to|are able to) (?:now |also )?(?:tell you|advise|confirm|inform|provide|disclose|release)|\bgesture of goodwill\b|\b(?:police|constabulary) (?:has |have |can |does |do )?(?:recorded|hold|holds|confirm|not)\b|^(?:unfortunately|regrettably|i regret|we regret)\b|\b(?:gallaf|gallwn) (?:gadarnhau|ddatgan|ddweud|ddarparu)/i;

/** The line without the words that only say that it answers. */
export const withoutLead = (text: string): string => text.replace(ANSWER_LEAD, '');

/** "The number of offences between … is 684" tells; it does not ask. */
const TELLS = /(?:\bis|\bwas|\bwere|=|:|–|-)\s*(?:\d|nil\b|zero\b|none\b|fewer|less than|<)[^?]*$/i;

/** "Questions 1 and 2 are exempt": an answer that names what it answers. */
const REFUSES_ITEM =
  /\b(?:is|are|was|were|been) (?:also |therefore )?(?:exempt|not held|refused|withheld|answered|attached|provided)|exempt from|\b(?:exceeds?|would (?:exceed|take|require)|cannot be|unable to|section \d\d\b.{0,20}appl)|\bno information\b|\b(?:does|do|is|are) not (?:record|hold|held|recorded)/i;

const ANSWERS_ITEM = /^\s*(?:a|answer|ans|response|ateb|ymateb)\s*\.?\s?\d/i;
const ASKS_ITEM = /^\s*(?:q|question|request|cwestiwn|cais)\s*\.?\s?\d/i;

/** The item a line begins with, and the line without it. */
export function itemOf(text: string): { readonly item: string | null; readonly rest: string } {
  const m = ITEM.exec(text);
  if (!m) return { item: null, rest: text };
  const item = `${m[1] ?? m[3] ?? ''}${(m[2] ?? m[4] ?? m[5] ?? '').toLowerCase()}`;
  return { item, rest: text.slice(m[0].length) };
}

interface State {
  part: Part;
  item: string | null;
  explicit: boolean;
  turn: number;
  asks: boolean;
  /** Numbers of the questions so far. */
  readonly asked: Set<string>;
}

/**
 * Says of every line whose it is.
 * **Shape**: lines in order → the same lines with their part and item. Without any heading, a reply is an answer
 * from its first line, questions with a question mark aside.
 */
export function partsOf(lines: readonly Line[]): readonly PartLine[] {
  const state: State = {
    part: 'answer',
    item: null,
    explicit: false,
    turn: 0,
    asks: false,
    asked: new Set(),
  };
  return lines.map((line) => {
    const found = partOf(line, state);
    if (found.part === 'furniture') return { ...found, turn: state.turn };
    const asks = found.part === 'question';
    if (asks && found.item !== null) state.asked.add(found.item);
    if (asks && !state.asks) state.turn++;
    state.asks = asks;
    return { ...found, turn: state.turn };
  });
}

function partOf(line: Line, state: State): Omit<PartLine, 'turn'> {
  const text = line.text.trim();
  if (FURNITURE.test(text) && text.length < 300 && !(state.asks && /^\d{1,3}$/.test(text)))
    return { ...line, part: 'furniture', item: null };
  if (line.style === 'quoted' || QUOTED.test(line.text))
    return { ...line, part: 'question', item: itemOf(text.replace(QUOTED, '')).item };
  const { item, rest } = itemOf(text);
  step(state, text, item);
  const said = rest === '' ? text : rest;
  if (
    state.part === 'answer' &&
    SAYS_AGAIN.test(said) &&
    !OWN_VOICE.test(said) &&
    !/[.;]\s+\S|\b(?:there were|recorded \d)/i.test(said)
  )
    return { ...line, part: 'question', item: item ?? state.item, implied: true };
  if (
    state.part !== 'reasons' &&
    ASKS.test(said) &&
    !TELLS.test(said) &&
    !ANSWERS_ITEM.test(text) &&
    !ANSWER_LEAD.test(text)
  )
    return {
      ...line,
      part: 'question',
      item: item ?? state.item,
      ...(state.part === 'question' ? {} : { implied: true as const }),
    };
  return { ...line, part: state.part, item: item ?? state.item };
}

/** Below it stands the letter that is answered, or an older one. */
const LETTER_BELOW =
  /^-{2,}\s*(?:original|forwarded) (?:message|appointment)|^on .{6,90} wrote:\s*$|^begin forwarded message/i;

const LONGEST_HEADING = 420;

function step(state: State, text: string, item: string | null): void {
  if (item !== null) state.item = item;
  if (text.length > LONGEST_HEADING) return;
  if (LETTER_BELOW.test(text)) return enter(state, 'question');
  if (ASKS_ITEM.test(text) && isAnswered(text, item, state)) enter(state, 'answer');
  else if (ASKS_ITEM.test(text) && !REFUSES_ITEM.test(text)) enter(state, 'question');
  else if (ANSWERS_ITEM.test(text) || ANSWER_LEAD.test(text)) enter(state, 'answer');
  else if (REASONS.test(text)) enter(state, 'reasons');
  else if (ANSWER.test(text)) enter(state, 'answer');
  else if (QUESTION.test(text)) {
    enter(state, 'question');
    if (item === null) state.item = null;
  } else if (
    state.part === 'question' &&
    (OWN_VOICE.test(text) ||
      PERIOD_WITH_COUNT.test(text) ||
      IS_KEPT_BACK.test(text) ||
      (state.asks && /^\d[\d,]*$/.test(text))) &&
    !/\?\s*$/.test(text)
  )
    enter(state, 'answer');
}

/** "Q1. 65 offences" gives a count; "Q2" below the answer's heading, where Q2 was asked above, answers. */
function isAnswered(text: string, item: string | null, state: State): boolean {
  const { rest } = itemOf(text);
  if (/\?\s*$/.test(text) || ASKS.test(rest)) return false;
  if (GIVES.test(rest)) return true;
  return state.part === 'answer' && state.explicit && item !== null && state.asked.has(item);
}

const IS_KEPT_BACK =
  /^(?:this|that|the|no) (?:information |data |question |part )?(?:is|are|was|has been) (?:withheld|exempt|not held|refused|not recorded)\b/i;

/** "2021 – 101": nobody asks so. */
const PERIOD_WITH_COUNT =
  /^(?:in |during |calendar year |financial year |year )?(?:19|20)\d\d(?:\s?[/-]\s?\d\d(?:\d\d)?)?\s*[:=–-]\s*(?!(?:19|20)\d\d\b)\d[\d,]*(?:\s+[\p{L}]+){0,3}\s*[.;]?$/iu;

/** A count, or a period with its count, and nothing asked. */
const GIVES =
  /^(?:please )?(?:see|refer to) (?!if\b)|^\d[\d,]* (?:offen[cs]es?|crimes?|victims?|people|persons?|suspects?|arrests?|charges?|cautions?)\b|^as (?:above|below|per|for|q)\b|^(?:(?:fewer than|less than|under|<)\s*)?(?:\d{1,3}(?:,\d{3})*|nil|zero|none|no information held|not held)(?:\s+[\p{L} ]{3,60})?\s*[.;]?$|^(?:in |during )?(?:(?:19|20)\d\d(?:[/-]\d\d)?|\d\d\/\d\d)\s*[:=–-]\s*\d/iu;

function enter(state: State, part: Part): void {
  state.part = part;
  state.explicit = true;
}

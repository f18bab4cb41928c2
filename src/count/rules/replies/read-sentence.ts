/** Counts inside a sentence of an answer, each with its period, its band and its unit. */
import type { Unit } from '../../../base/observation.js';
import { bandsInWords, bandsMissing, outcomeWordsIn } from './bands-in-words.js';
import { ASKED, type Candidate } from './candidate.js';
import { type Around, type Context, contextOf } from './context.js';
import { unitIn } from './label-facets.js';
import { type LabelPeriod, periodInLabel, withPlaces } from './label-period.js';
import { type MeasureFound, measuresIn, oneMeasureIn } from './measure-words.js';
import { UNIT_OF_OUTCOME } from './outcome-unit.js';
import { candidate } from './prose-candidate.js';
import type { PartLine } from './sections.js';
import { type SentenceCount, countsIn } from './sentence-counts.js';

export const whoseIn = (text: string): 'victim' | 'suspect' | null =>
  /suspect|offender|perpetrator/i.test(text) ? 'suspect' : /victim/i.test(text) ? 'victim' : null;

/** Counts of one sentence with the periods of it: one for all, one each in order, or none and the words around decide. */
export function readSentenceCounts(
  sentence: string,
  {
    line,
    around,
    before,
  }: {
    readonly line: PartLine;
    readonly around: Around;
    /** The sentence before, where it gave a count: "This rose to 233 in 2019/20" goes on from it. */
    readonly before: string;
  },
): readonly Candidate[] {
  const counts = countsIn(sentence, before);
  if (counts.length === 0) return [];
  const context = contextOf({ ...around, near: `${around.near}` });
  const periods = placedPeriods(sentence, context, counts.length > 1);
  const apart = measuresApart(sentence, counts);
  const measure = oneMeasureIn(sentence) ?? (before === '' ? null : oneMeasureIn(before));
  // "… in 2021. 244 (24%) of these …": of the same period.
  const earlier =
    periods.length === 0 && OF_THE_SAME.test(sentence) ? placedPeriods(before, context, false) : [];
  const saidBefore = earlier.length === 1 ? (earlier[0] ?? null) : null;
  const isBefore = bandsStandBefore(sentence, counts);
  const paired = pairUp(counts, withoutFrame(periods, counts.length), sentence);
  return counts.map((count, i) => {
    const clause =
      count.noun === null && (isBefore || (i === counts.length - 1 && sentence.slice(count.end).length < 4))
        ? sentence.slice(counts[i - 1]?.end ?? 0, count.start)
        : clauseOf(sentence, counts, i);
    const whose = whoseIn(clause) ?? whoseIn(sentence) ?? context.whose;
    const own = bandsInWords(withoutPeriods(measure ? without(clause) : clause), whose);
    const by = counts.length === 1 && isWholeAge(own, sentence) ? {} : dropQuestionBands(own);
    const own0 = (apart ? apart[i] : null) ?? measure;
    const period = paired === 'unclear' ? null : (paired?.[i] ?? saidBefore);
    const isPart =
      /\b(?:of (?:these|those|which|whom|this (?:number|total|figure)|the (?:total|above))|o'r rhain|including|this includes)\b/i.test(
        `${sentence.slice(Math.max(0, count.start - 60), count.start)} ${clause}`,
      );
    const lost = (isPart || count.isShare === true || NOT_KNOWN.test(clause)) && Object.keys(by).length === 0;
    const sure = Math.min(
      count.hedged ? ASKED : 1,
      paired === 'unclear' ? 0.2 : 1,
      lost ? ASKED : 1,
      counts.length > 4 && !paired ? 0.5 : 1,
      isOthers(sentence) || !SAYS_RECORDED.test(`${before} ${sentence}`) ? ASKED : 1,
      apart && apart[i] === null ? ASKED : 1,
      isFlagOnly(own0, sentence, before) ? ASKED : 1,
      counts.length > 1 && OTHER_THINGS.test(count.noun ?? '') ? ASKED : 1,
      period ? period.sure : 1,
    );
    return candidate({
      line,
      context,
      value: count.value,
      asWritten: count.asWritten,
      said: sentence,
      unsaid: bandsLeft(sentence, counts, by),
      sure,
      period: period?.period ?? null,
      by: lost && oneMeasureIn(clause) === null ? { row: clause.trim().slice(0, 80) } : by,
      unit: unitOfNoun(count, by, sentence, context),
      measure: own0?.measure ?? null,
      code: own0?.code ?? null,
      measureSure: own0?.sure ?? 1,
    });
  });
}

/** "In 9 the age was not recorded": a band of what is not known. */
const NOT_KNOWN =
  /\b(?:age|sex|gender|platform|app|ethnicity|relationship|outcome)s?\b[^.;]{0,30}\b(?:not (?:recorded|known|stated|specified)|unknown)\b/i;

/** Bands of the sentence that its count does not carry: all of them where it has one count, else those before the first. */
function bandsLeft(
  sentence: string,
  counts: readonly SentenceCount[],
  by: Readonly<Record<string, string>>,
): readonly string[] {
  const lead = counts.length === 1 ? sentence : sentence.slice(0, counts[0]?.start ?? 0);
  return [...bandsMissing(lead, by), ...(by['outcome'] === undefined ? outcomeWordsIn(lead) : [])];
}

/** "Female victims 112, male victims 21": nothing stands behind the last count, and each has its band before it. */
function bandsStandBefore(sentence: string, counts: readonly SentenceCount[]): boolean {
  const last = counts.at(-1);
  if (!last || counts.length < 2 || /\p{L}/u.test(sentence.slice(last.end))) return false;
  return counts.every(
    (c, i) =>
      c.noun === null &&
      Object.keys(bandsInWords(sentence.slice(counts[i - 1]?.end ?? 0, c.start), 'victim')).length > 0,
  );
}

/** What was recorded, reported, charged: a number of anything else is asked about. */
const SAYS_RECORDED =
  /\brecord|\breport|\bthere (?:were|was|have been|has been|are)\b|\bcommitted\b|\bhad\b|\breceived\b|\blogged\b|\bsaw\b|\bnumber\b|\btotals?\b|\boffen[cs]es?\b|\bcrimes?\b|\bvictims?\b|\bcharge[ds]?\b|\barrest|\bcaution|[cg]?h?ofnod|\b[dt]h?rosedd|\bbu\b|\bcafwyd\b/i;
/** Figures of the country, of other forces, of an earlier answer, of a plan. */
const OTHERS =
  /\bnationally\b|\bnational (?:figure|total|average)\b|\bengland and wales\b|\bin the uk\b|\bother forces\b|\ball forces\b|\baccording to\b|\bnspcc\b|\bons\b|\bhome office (?:figures|data|statistics)\b|\bpreviously (?:told|given|stated|supplied|disclosed)\b|\bearlier (?:response|reply|answer)\b|\b(?:which|that) (?:said|stated|gave)\b|\breplaces? the\b|\bin error\b|\bincorrect\b|\bforecast|\bprojected\b|\btarget\b|\bestimated\b|\battended\b|\bwarrants?\b|\bdevices?\b|\bseized\b|\btrained\b|\bsafeguarded\b/i;
/** Beside a count of crimes or arrests these are not of the same offence. */
const OTHER_THINGS =
  /^(?:incidents?|reports?|complaints?|calls?|digwyddiadau|non-crimes?.*|cases?|occurrences?)$/i;
const isOthers = (sentence: string): boolean => OTHERS.test(sentence);

/** "Of these, 97 were flagged as online": of another offence than child sexual offences it is not the flagged ones. */
const isFlagOnly = (found: MeasureFound | null, sentence: string, before: string): boolean =>
  found?.measure === 'online-flagged-child-sexual-offences' &&
  found.sure <= 0.85 &&
  ![...measuresIn(sentence), ...measuresIn(before)].some((m) => m.measure === 'all-child-sexual-offences');

/** Several offences in one sentence: each count has the one named after it; null where none or several are. */
function measuresApart(
  sentence: string,
  counts: readonly SentenceCount[],
): readonly (MeasureFound | null)[] | null {
  const kinds = new Set(
    measuresIn(sentence)
      .filter((m) => m.sure > 0.7)
      .map((m) => m.measure),
  );
  if (kinds.size < 2) return null;
  return counts.map((_, i) => {
    const named = measuresIn(clauseOf(sentence, counts, i)).filter((m) => m.sure > 0.7);
    const [first] = named;
    // Of several, the one right after the count; a person is asked.
    return first && new Set(named.map((m) => m.measure)).size > 1
      ? { ...first, sure: ASKED }
      : (first ?? null);
  });
}

/** "Victims were aged under 16" belongs to the offence, not to a breakdown, when it is said of the only count. */
const isWholeAge = (own: Readonly<Record<string, string | undefined>>, sentence: string): boolean =>
  /\bunder (?:the age of )?1[68]\b/i.test(sentence) && Object.keys(own).every((k) => k.endsWith('-age'));

const dropQuestionBands = (own: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(own).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));

function without(clause: string): string {
  return clause.replace(
    /(?:online|cyber)[- ](?:flag\w*|related|enabled)|with (?:an? )?(?:online|cyber) (?:flag|marker)|flagged as (?:online|cyber)|child(?:ren)?|online/gi,
    ' ',
  );
}

const withoutPeriods = (text: string): string =>
  text.replace(
    /\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gi,
    ' ',
  );

/** The words from this count to the next one. */
function clauseOf(sentence: string, counts: readonly SentenceCount[], i: number): string {
  const end = counts[i + 1]?.start ?? sentence.length;
  return sentence.slice(counts[i]?.end ?? 0, end);
}

function unitOfNoun(
  count: SentenceCount,
  by: Readonly<Record<string, string>>,
  sentence: string,
  context: Context,
): Unit {
  const noun = count.noun ?? '';
  const found = /^(?:girls?|boys?|females?|males?|children)$/i.test(noun)
    ? context.whose === 'suspect'
      ? 'people'
      : 'victims'
    : /^cases?|^achosion|^occurrences?$/i.test(noun)
      ? 'recorded-crimes'
      : unitIn(noun);
  const announced = /(?:number|count|nifer) of ([\p{L} -]{3,60})/iu.exec(sentence.slice(0, count.start));
  if (noun === '' && announced?.[0]) return unitIn(announced[0]) ?? context.unit;
  if (/non-crimes?/i.test(sentence)) return 'reports';
  if (found) return found;
  return by['outcome'] !== undefined &&
    UNIT_OF_OUTCOME.test(by['outcome']) &&
    !/\b(?:crimes?|offen[cs]es?)\b/i.test(sentence)
    ? 'people'
    : (unitIn(sentence) ?? context.unit);
}

interface PlacedPeriod extends LabelPeriod {
  readonly at: number;
}

const OF_THE_SAME = /\bof (?:these|those|them|which|whom|this (?:number|total))\b|\bo'r rhain\b/i;
const RESPECTIVELY = /\brespectively\b|yn y drefn honno/i;

/** Not "between 2018/19 and 2020/21", which is one run. */
const YEARS_IN_A_ROW =
  /(?<!\b(?:between|from|rhwng|o) )((?:19|20)\d\d(?:\s?[/-]\s?\d{2,4})?) (?:and|a|ac) (?=(?:in )?(?:19|20)\d\d)/gi;

/** Periods of a sentence with their places: each is found, taken out, and looked for again. */
function placedPeriods(sentence: string, context: Context, several: boolean): readonly PlacedPeriod[] {
  const found: PlacedPeriod[] = [];
  // "In 2021 and 2022: 118 and 126 respectively" names two years, not one run of them.
  const text = withPlaces(sentence);
  let left =
    RESPECTIVELY.test(sentence) || several
      ? text.replace(YEARS_IN_A_ROW, (all, y: string) => `${y};`.padEnd(all.length, ';'))
      : text;
  for (let n = 0; n < 12; n++) {
    const next = periodInLabel(left, context.basis);
    if (!next || next.period.from === '' || next.at === undefined) break;
    const { at, length = 0 } = next;
    found.push({ ...next, at });
    left = `${left.slice(0, at)}${'_'.repeat(length)}${left.slice(at + length)}`;
  }
  return found.sort((a, b) => a.at - b.at);
}

/** In clauses set apart by commas that each hold one count and one period, each count has the period of its clause. */
function byClause(
  counts: readonly SentenceCount[],
  periods: readonly PlacedPeriod[],
  sentence: string,
): readonly PlacedPeriod[] | null {
  const cuts = [
    ...sentence.matchAll(
      /[,;:](?!\d)|\bcompared (?:to|with)\b|\bwhile\b|\bagainst\b|\band (?=\d[\d,]* (?:in|for|during)\b)/gi,
    ),
  ].map((m) => m.index);
  const clause = (at: number): number => cuts.filter((c) => c < at).length;
  const found = counts.map((c) => periods.filter((p) => clause(p.at) === clause(c.start)));
  const alone = counts.every((c) => counts.filter((d) => clause(d.start) === clause(c.start)).length === 1);
  return alone && found.every((f) => f.length === 1) ? found.flatMap((f) => f) : null;
}

/** "Between 2018 and 2020 …: 41 in 2018, 49 in 2019, 53 in 2020": the first period only frames the others. */
function withoutFrame(periods: readonly PlacedPeriod[], counts: number): readonly PlacedPeriod[] {
  if (periods.length !== counts + 1) return periods;
  const frame = periods.find((p) =>
    periods.every((q) => q.period.from >= p.period.from && q.period.to <= p.period.to),
  );
  const rest = periods.filter((p) => p !== frame);
  return frame && new Set(rest.map((p) => p.period.from)).size === counts ? rest : periods;
}

/** One period for each count: the only one; in the order they stand; or unclear when they do not pair. */
function pairUp(
  counts: readonly SentenceCount[],
  periods: readonly PlacedPeriod[],
  sentence: string,
): readonly (PlacedPeriod | null)[] | 'unclear' | null {
  const [only] = periods;
  if (!only) return null;
  if (periods.length === 1) return counts.map(() => only);
  const near = byClause(counts, periods, sentence);
  if (near) return near;
  if (periods.length !== counts.length) return 'unclear';
  const order = [
    ...counts.map((c) => ({ at: c.start, kind: 'n' })),
    ...periods.map((p) => ({ at: p.at, kind: 'p' })),
  ]
    .sort((a, b) => a.at - b.at)
    .map((x) => x.kind)
    .join('');
  return /^(?:np)+$|^(?:pn)+$|^n+p+$|^p+n+$/.test(order) ? periods : 'unclear';
}

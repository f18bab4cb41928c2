/** Everything one header or row label says: period, measure, band, total, unit. What nobody knows is kept as it is written. */
import type { Unit } from '../../../base/observation.js';
import { type BandFound, bandIn, isUnknownBand } from './dimension-words.js';
import { type Basis, type LabelPeriod, periodInLabel } from './label-period.js';
import { remembered } from './remembered.js';
import { type MeasureFound, measuresIn } from './measure-words.js';

export interface Facets {
  readonly text: string;
  readonly period: LabelPeriod | null;
  readonly measure: MeasureFound | null;
  readonly band: BandFound | null;
  /** "Unknown", "Other": a band of whatever the labels beside it are bands of. */
  readonly unknown: boolean;
  readonly total: boolean;
  /** Percentages, rates, changes, hours: figures, but no count. */
  readonly notCount: boolean;
  readonly unit: Unit | null;
  readonly system: string | null;
  /** What is left when all that is known is taken out; empty: nothing. */
  readonly rest: string;
}

const TOTAL =
  /^(?:(?:grand |sub-?\s?|overall |all |force |the |annual |column |row |combined |cyfan)*totals?(?:\s+(?:offences|crimes|number|recorded|victims|suspects|count|overall|for (?:the )?(?:year|period)|all|of all.*))?|overall|all ages|all (?:offences|crimes|victims|suspects|platforms|outcomes|sexes|genders|years)|sum|cyfanswm(?: cyffredinol)?|is-gyfanswm|y cyfanswm|cyfan|i gyd|pawb|both(?: sexes)?|combined|total\s*:|total\s*=)\s*:?$/i;

export const isTotalLabel = (text: string): boolean => TOTAL.test(text.replace(/[*:]+$/, '').trim());

const NOT_COUNT =
  /%|\bper ?cent(?:age)?\b|\by cant\b|\bcanran\b|\brate\b|\baverage\b|\bmean\b|\bmedian\b|\bchange\b|\bincrease\b|\bdecrease\b|\bdifference\b|\bper 1,?000\b|\bper head\b|\bproportion\b|\bratio\b|\brank(?:ing)?\b|\bhours?\b|\bminutes\b|\bcosts?\b|£|\bvariance\b|\bcyfradd\b|\bcyfartaledd\b|\bnewid\b|\bpopulation\b|\boldest\b|\byoungest\b|\bpage\b|\b(?:number|no\.?) of (?:police )?(?:officers|staff)\b|^(?:police )?(?:officers?|staff)(?: (?:numbers?|in post|headcount))?$|\bfte\b|\bbudget\b|\bspend(?:ing)?\b|\bwarrants?\b|\bdevices?\b|\btarget\b|\bforecast\b|\bprojected\b/i;

/** Whether a label speaks of something that is no count of offences or people. */
export const isNotCount = (text: string): boolean => NOT_COUNT.test(text) && !COUNT_AND_SHARE.test(text);

/** "Number (%)": each cell holds a count and its share. */
const COUNT_AND_SHARE = /^(?:number|no\.?|count|n|nifer)(?: of [^%]{3,40})?\s*(?:\(|and|&|\/|a)\s*%\s*\)?$/i;

const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [
    /\bnon-crimes?\b|\bincidents?\b|\breports?\b(?! (?:that|which|of crime))|\bcomplaints?\b|\bcalls?\b|\breferrals?\b|\blogs\b|digwyddiad(?:au)?|adroddiad(?:au)?|gŵyn|cwyn(?:ion)?/i,
    'reports',
  ],
  [
    /\bimages? (?:seized|recovered|found|identified)|\b(?:number|count|total) of (?:images|pictures|photographs)|\bpictures? (?:seized|recovered)/i,
    'images',
  ],
  [/\bvictims?\b|\bcomplainants?\b|\baggrieved\b|dioddefwyr?/i, 'victims'],
  [
    /\bsuspects?\b|\boffenders?\b|\bperpetrators?\b|\bdefendants?\b|\bpersons?\b|\bpeople\b|\bindividuals?\b|\badults?\b|\bnominals?\b|\barrest(?:s|ed)?\b|\bcustody records?\b|\bcautioned\b|\bcharged\b|\bconvict(?:ed|ions?)\b|\bcautions?\b|\bpobl\b|\bunigolion\b|a ddrwgdybir|a gyhuddwyd|arestiwyd|arestiadau/i,
    'people',
  ],
];

const CRIMES = /\boffen[cs]es?\b|\bcrimes?\b|(?<!\p{L})[dt]h?rosedd(?:au)?(?!\p{L})/iu;
const COUNT_OF =
  /\b(?:number|no\.?|count|total|volume)s?(?: number)? of (?:recorded |unique |distinct |individual |identified |known |child |the |all |reported |linked )*([\p{L}-]+)|nifer (?:y |yr |o )?([\p{L}-]+)/iu;

/** What a title or label says is counted; "number of victims" before mere mention of victims; null when it does not say. */
export function unitIn(text: string): Unit | null {
  const counted = COUNT_OF.exec(text);
  const noun = counted?.[1] ?? counted?.[2];
  if (noun !== undefined) {
    if (/^non-crimes?$/i.test(noun)) return 'reports';
    if (CRIMES.test(noun)) return 'recorded-crimes';
    const found = UNITS.find(([pattern]) => pattern.test(noun))?.[1];
    if (found) return found;
    if (/^(?:images|pictures|photographs|delweddau)$/i.test(noun)) return 'images';
  }
  if (CRIMES.test(text)) return /\bnon-crimes?\b/i.test(text) ? 'reports' : 'recorded-crimes';
  // "… by age of suspect" says how it is broken down, not what is counted.
  const head = text.replace(/\b(?:broken down by|by|yn ôl)\b.*$/i, '');
  return UNITS.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}

/** Names of recording systems, where a force gives one year from two. */
const SYSTEM =
  /\b(niche(?: rms)?|qlik ?view|qlik|athena|connect|cris|unifi|crimes system|icad|iquanta|ovd|pnc|genesis|redsigma|pnd|compass|clue|northgate|holmes)\b/i;

export const systemIn = (text: string): string | null => SYSTEM.exec(text)?.[1] ?? null;

const WITHOUT =
  /\b(?:the|of|number|no|no\.|count|total|for|in|by|offences?|crimes?|recorded|records?|offence|victims?|suspects?|offenders?|all|and|ho|code|home office|class|nifer|y|yr|o|troseddau|trosedd|dioddefwyr|a gofnodwyd|cyfanswm|calendar|financial|year|years|fy|blwyddyn|period|volume|with|a|s\d+\w?|count of|sum of|reported|crime|figures?|data)\b|[^\p{L}\d]+/giu;

/**
 * **Shape**: "2018/19 Female" → period and band; "88A Sexual grooming" → measure with code; "Total" → total;
 * "Cardiff North" → all null, `rest` "Cardiff North".
 */
export const facetsOf = (text: string, basis: Basis): Facets => FACETS[basis](text);

function facetsIn(given: string, basis: Basis): Facets {
  const text = given
    .replace(/\s+/g, ' ')
    .replace(/^\s*q(?:uestion)?\s?\d{1,2}[a-e]?\s*[-.:)]?\s+(?=\p{L}{4})/iu, '')
    .replace(/[*†‡¹²³]+$/, '')
    .trim();
  const total = isTotalLabel(text) || /^(?:grand )?total\b/i.test(text);
  const whole = bandIn(text);
  const base = {
    text,
    total,
    notCount: isNotCount(text),
    unit: /\b(?:age|sex|gender|oed|rhyw)\b/i.test(text) ? null : unitIn(text),
    system: systemIn(text),
  };
  if (whole) return { ...base, period: null, measure: null, band: whole, unknown: false, rest: '' };
  const measures = measuresIn(text);
  const measure =
    measures.length > 0 && new Set(measures.map((m) => m.measure)).size === 1
      ? best(measures)
      : narrowest(measures);
  const unmeasured = withoutSpans(text, measures);
  const period = onlyPeriod(unmeasured, basis);
  const left = period ? period.rest : unmeasured;
  const { band, rest } = bandOf(left);
  const unknown =
    band === null &&
    isUnknownBand(
      left
        .replace(/[()]/g, '')
        .replace(
          /^(?:victim|suspect|offender|perpetrator)(?:s|['’]s|s['’])?\s+(?=age|sex|gender|not|un)/i,
          '',
        )
        .trim(),
    );
  return { ...base, period, measure, band, unknown, rest: unknown ? '' : rest.replace(WITHOUT, ' ').trim() };
}

const FACETS: Readonly<Record<Basis, (text: string) => Facets>> = {
  calendar: remembered((t) => facetsIn(t, 'calendar')),
  financial: remembered((t) => facetsIn(t, 'financial')),
  tax: remembered((t) => facetsIn(t, 'tax')),
  unsaid: remembered((t) => facetsIn(t, 'unsaid')),
};

/** Two periods in one label are two labels that ran together: neither is sure. */
function onlyPeriod(text: string, basis: Basis): LabelPeriod | null {
  const first = periodInLabel(text, basis);
  const second = first && first.period.from !== '' ? periodInLabel(first.rest, basis) : null;
  const isTwo =
    first !== null &&
    second !== null &&
    second.period.from !== '' &&
    (second.period.from !== first.period.from || second.period.to !== first.period.to);
  return isTwo ? { ...first, sure: 0.1 } : first;
}

const best = (list: readonly MeasureFound[]): MeasureFound => {
  const sure = list.reduce((a, b) => (b.sure > a.sure ? b : a));
  return { ...sure, code: list.find((m) => m.code !== null)?.code ?? null };
};

/** "Sexual communication (71/17, published in 88A)": several names in one label are no one measure, unless one is weak. */
function narrowest(list: readonly MeasureFound[]): MeasureFound | null {
  const strong = list.filter((m) => m.sure > 0.7);
  return strong.length > 0 && new Set(strong.map((m) => m.measure)).size === 1 ? best(strong) : null;
}

function withoutSpans(text: string, spans: readonly MeasureFound[]): string {
  let left = text;
  for (const s of [...spans].reverse()) left = `${left.slice(0, s.at)} ${left.slice(s.at + s.length)}`;
  return left.replace(/\s+/g, ' ').trim();
}

const JOINS = /\s*[,;:|/()\n]\s*|\s+[-–—]\s+/;

/** A band standing whole, or as one piece of the label ("Female - 12-15" gives the last, and the rest is kept). */
function bandOf(left: string): { band: BandFound | null; rest: string } {
  const bare = left.replace(/^[\s\-–—:|,()]+|[\s\-–—:|,()]+$/g, '');
  const whole = bandIn(bare);
  if (whole) return { band: whole, rest: '' };
  const pieces = bare.split(JOINS).filter((p) => p !== '');
  for (const [i, piece] of pieces.entries()) {
    const band = bandIn(piece);
    if (band) return { band, rest: pieces.filter((_, k) => k !== i).join(' ') };
  }
  return { band: null, rest: bare };
}

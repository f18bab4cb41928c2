/** A pair of label and count as candidates: what its label and the words around say of it. */
import type { Unit } from '../../../base/observation.js';
import { bandsInWords, bandsOfTitle } from './bands-in-words.js';
import { ASKED, type Candidate } from './candidate.js';
import { readCell } from './cell-value.js';
import { type Around, type Context, contextOf } from './context.js';
import { dimensionOf } from './dimension-words.js';
import { facetsOf, unitIn } from './label-facets.js';
import { type LabelPeriod, withinYear } from './label-period.js';
import { oneMeasureIn } from './measure-words.js';
import { UNIT_OF_OUTCOME } from './outcome-unit.js';
import { candidate } from './prose-candidate.js';
import { type PairRead, isNoLabel } from './read-pair.js';
import { whoseIn } from './read-sentence.js';
import type { PartLine } from './sections.js';

/** "Charged – 5", "2018/19: 45 offences": read only when the label says a period, a band, an offence, or that it counts. */
export function pairCandidates(pair: PairRead, line: PartLine, around: Around): readonly Candidate[] {
  if (isNoLabel(pair.label)) return [];
  const context = contextOf(around);
  const f = facetsOf(pair.label, context.basis);
  if (f.notCount && !f.band) return [];
  const counts =
    /\b(?:number|total|count|nifer|cyfanswm|offences?|crimes?|recorded|victims?|troseddau|arrests?)\b/i.test(
      pair.label,
    );
  const period = wholePeriod(f.period, context);
  const isPart = OF_WHICH.test(pair.label);
  const known =
    f.measure !== null ||
    f.period !== null ||
    f.band !== null ||
    f.unknown ||
    f.total ||
    counts ||
    pair.noun !== null ||
    isPart ||
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
  if (isPart) Object.assign(by, bandsInWords(pair.label, context.whose));
  const strange =
    f.rest !== '' && !f.band && !counts && f.measure === null && !f.total && Object.keys(by).length === 0;
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
      period: period && period.period.from !== '' ? period.period : null,
      by,
      unit,
      measure: named?.measure ?? null,
      code: named?.code ?? null,
      isTotal: f.total,
      measureSure: named?.sure ?? 1,
    }),
  ];
}

/** A month or quarter alone is of the year that the words around give; one that has none stays without. */
function wholePeriod(found: LabelPeriod | null, context: Context): LabelPeriod | null {
  if (!found || found.period.from !== '') return found;
  const year = context.period;
  const within = year ? withinYear(year.value, found) : null;
  return within && year
    ? { ...found, period: within, sure: year.sure > 0.7 ? Math.max(year.sure, 0.85) : year.sure }
    : { ...found, sure: 0.1 };
}

/** "Of which resulted in a charge: 201". */
const OF_WHICH = /\bof (?:which|these|those|whom)\b|\bo'r rhain\b/i;

/** Where the line and not the label names the offence, the line's own words count too. */
const labelSaid = (label: string, isNamed: boolean, line: PartLine): string =>
  !isNamed && oneMeasureIn(line.text) !== null ? line.text : label;

/** "How many of those resulted in a charge?": what is answered there is a part, and of what kind is asked. */
export function askedPart(question: string): Readonly<Record<string, string>> | null {
  if (!OF_THOSE.test(question)) return null;
  const found = bandsInWords(question, whoseIn(question) ?? 'victim');
  return Object.fromEntries(Object.entries(found).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));
}

const OF_THOSE =
  /\b(?:of (?:those|these|the above|the total)|how many (?:of the|resulted|led|were (?:charged|cautioned))|where (?:the |a )?(?:victims?|suspects?|offenders?)|how many (?:(?:victims?|suspects?|offenders?|people|children) )?(?:were|was) (?:female|male|boys?|girls?|under|over|aged?|arrested|charged|cautioned|summonsed))\b|o'r rhain/i;

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

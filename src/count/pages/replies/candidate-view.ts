/** A candidate as a page shows it: what was read, how sure, what it may have meant before, and the fields to correct it. */
import { MEASURES } from '../../../base/measures.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, fill, plural } from '../../../base/words.js';
import type { ReplyActProblem } from '../../actions/replies/problems.js';
import type { OpenedReply } from '../../reading/replies/opened-reply.js';
import type { LabelMeaning } from '../../rules/confirming/labels.js';
import { type PlacedBlock, pieceAt, spotOfName } from '../../rules/confirming/places.js';
import { type Decided, KIND, type Said, isSaidKind, saidBy } from '../../rules/confirming/said.js';
import { type Candidate, SURE, UNKNOWN_MEASURE } from '../../rules/replies/candidate.js';
import { REPLY_KINDS } from '../../rules/replies/reply-kind.js';
import { REPLY_WORDS } from '../../words/say-reply.js';
import { sayMeasure, sayMeasureShort, sayPeriod, sayValue, wordsIn } from '../parts/say.js';
import { WORDS, errorAt, sayAt } from './asked.js';
import { type FieldTexts, UNITS, textsOf } from './decided-by.js';

/** What is said of a candidate in one line: the measure, the period, the breakdown, the value. */
export function saySaid(said: Said | null, lang: Lang): string {
  if (said === null) return WORDS[lang].settle.nothing;
  if (isSaidKind(said)) return sayKindOf(said.kind, said.exemptions, lang);
  const { measure, period, by, unit, value } = said;
  const bands = Object.values(by);
  return [
    sayValue(value, lang),
    wordsIn(lang).unit[unit],
    sayMeasure(measure, lang),
    sayPeriod(period, lang),
    ...(bands.length > 0 ? [bands.join(', ')] : []),
  ].join(' · ');
}

export const sayKindOf = (
  kind: keyof (typeof WORDS)['en']['kind'],
  exemptions: readonly string[],
  lang: Lang,
): string => WORDS[lang].kind[kind] + (exemptions.length > 0 ? ` (${exemptions.join(', ')})` : '');

/** What the reader found, in short, for a list. */
export function sayFound(c: Candidate, lang: Lang) {
  const words = WORDS[lang].read;
  return {
    value: sayValue(c.value, lang),
    measure: c.measure === UNKNOWN_MEASURE ? words.noMeasure : sayMeasureShort(c.measure, lang),
    period: c.period ? sayPeriod(c.period, lang) : words.noPeriod,
    by: Object.values(c.by).join(', '),
    isSure: c.sure >= SURE,
  };
}

/** The facts of one candidate (or of the kind, or of a cell that was missed) for the form beside the reply. */
export function candidateFacts(
  of: { readonly opened: OpenedReply; readonly blocks: readonly PlacedBlock[]; readonly candidate: string },
  lang: Lang,
): readonly { readonly name: string; readonly value: string; readonly lang?: string }[] {
  const { opened, candidate, blocks } = of;
  const words = WORDS[lang].read;
  if (candidate === KIND)
    return [
      { name: words.saidToBe, value: sayKindOf(opened.read.kind.kind, opened.read.kind.exemptions, lang) },
    ];
  const spot = spotOfName(candidate);
  if (spot) {
    const piece = pieceAt(blocks, spot);
    return piece
      ? [
          { name: words.written, value: piece.text },
          { name: WORDS[lang].one.place, value: sayAt(piece.at, lang) },
        ]
      : [];
  }
  const c = opened.read.candidates[Number(candidate)];
  if (!c) return [];
  const said = saidBy(c);
  const found = sayFound(c, lang);
  return [
    { name: words.written, value: c.as_written },
    ...(c.words === null ? [] : [{ name: words.words, value: c.words }]),
    {
      name: words.saidToBe,
      value: said
        ? saySaid(said, lang)
        : [found.value, found.measure, found.period, found.by].filter((t) => t !== '').join(' · '),
    },
    { name: WORDS[lang].one.place, value: sayAt(c.at, lang) },
  ];
}

/** How sure the reader is, and why it asks. */
export function sureness(
  c: Candidate | undefined,
  lang: Lang,
): { readonly text: string; readonly doubts: readonly string[] } | null {
  if (!c) return null;
  const words = WORDS[lang].read;
  return {
    text: c.sure >= SURE ? words.sure : words.asked,
    doubts: [...new Set(c.doubts)].map((d) =>
      d === 'words-unexplained' && c.residue
        ? `${REPLY_WORDS[lang][d]} (${c.residue.join(', ')})`
        : REPLY_WORDS[lang][d],
    ),
  };
}

/** What the fields hold at first: what this person said before, what a label meant before, or what was read. */
export function fieldTexts(
  of: { readonly opened: OpenedReply; readonly candidate: string; readonly blocks: readonly PlacedBlock[] },
  mine: Decided | undefined,
  use: LabelMeaning | undefined,
): FieldTexts {
  const { opened, candidate, blocks } = of;
  const said = mine?.said ?? null;
  const kind = said !== null && isSaidKind(said) ? said : opened.read.kind;
  const spot = spotOfName(candidate);
  const c = spot ? undefined : opened.read.candidates[Number(candidate)];
  const read = c
    ? {
        measure: c.measure,
        by: c.by,
        unit: c.unit,
        value: c.value,
        ...(c.period ? { period: c.period } : {}),
      }
    : {};
  const texts = textsOf(said !== null && !isSaidKind(said) ? said : read);
  const piece = spot && said === null ? pieceAt(blocks, spot) : null;
  return {
    ...texts,
    ...(piece ? { value: piece.text } : {}),
    ...(use ? { [use.facet]: use.meaning } : {}),
    kind: kind.kind,
    exemptions: kind.exemptions.join(', '),
  };
}

/** The fields as the macros want them. */
export function valueFields(
  texts: FieldTexts,
  { problems, lang }: { readonly problems: readonly Problem<ReplyActProblem>[]; readonly lang: Lang },
) {
  const words = WORDS[lang].read;
  const known = MEASURES.map((m) => ({ value: m.id, text: m.name[lang], selected: m.id === texts.measure }));
  const isOther = texts.measure !== '' && texts.measure !== UNKNOWN_MEASURE && !known.some((k) => k.selected);
  return {
    measure: {
      id: 'measure',
      name: 'measure',
      label: { text: words.measure },
      items: [
        ...(known.some((k) => k.selected) || isOther ? [] : [{ value: '', text: words.chooseMeasure }]),
        ...(isOther
          ? [
              {
                value: texts.measure,
                text: fill(words.otherMeasure, { name: texts.measure }, lang),
                selected: true,
              },
            ]
          : []),
        ...known,
      ],
      ...errorAt(problems, 'measure', lang),
    },
    period: {
      id: 'period',
      name: 'period',
      label: { text: words.period },
      hint: { text: words.periodHint },
      classes: 'govuk-input--width-20',
      autocomplete: 'off',
      value: texts.period,
      ...errorAt(problems, 'period', lang),
    },
    value: {
      id: 'value',
      name: 'value',
      label: { text: words.value },
      hint: { text: words.valueHint },
      classes: 'govuk-input--width-20',
      autocomplete: 'off',
      value: texts.value,
      ...errorAt(problems, 'value', lang),
    },
    unit: {
      id: 'unit',
      name: 'unit',
      label: { text: words.unit },
      items: UNITS.map((u) => ({ value: u, text: wordsIn(lang).unit[u], selected: u === texts.unit })),
    },
    by: {
      id: 'by',
      name: 'by',
      rows: '2',
      label: { text: words.by },
      hint: { text: words.byHint },
      value: texts.by,
      ...errorAt(problems, 'by', lang),
    },
  };
}

export function kindFields(
  texts: FieldTexts,
  { problems, lang }: { readonly problems: readonly Problem<ReplyActProblem>[]; readonly lang: Lang },
) {
  const words = WORDS[lang].read;
  return {
    kind: {
      id: 'kind',
      name: 'kind',
      label: { text: words.kind },
      items: REPLY_KINDS.map((k) => ({ value: k, text: WORDS[lang].kind[k], selected: k === texts.kind })),
      ...errorAt(problems, 'kind', lang),
    },
    exemptions: {
      id: 'exemptions',
      name: 'exemptions',
      label: { text: words.exemptions },
      hint: { text: words.exemptionsHint },
      autocomplete: 'off',
      value: texts.exemptions,
    },
  };
}

/** A label's earlier meaning as it is offered: never filled in unless somebody asks. */
export const offerView = (m: LabelMeaning, lang: Lang) => ({
  text: fill(
    WORDS[lang].read.offered,
    {
      label: m.label,
      meaning:
        m.facet === 'measure'
          ? sayMeasure(m.meaning, lang)
          : (wordsIn(lang).unit[m.meaning as (typeof UNITS)[number]] ?? m.meaning),
      times: plural(WORDS[lang].read.times, m.times, lang),
    },
    lang,
  ),
  use: `${m.facet}:${m.meaning}`,
});

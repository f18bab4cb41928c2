/** plimsoll compare */
import type { Period } from '../base/period.js';
import {
  type Comparison,
  type ComparisonProblem,
  type End,
  type Pair,
  compare,
  intervalInWords,
  limitsInWords,
  ratioInWords,
  sayComparison,
  sayProblem,
} from '../count/index.js';
import { inFigures, fill } from '../base/words.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { areasOption, dayOption, figuresFrom, measureOption, periodOption } from './figures-from.js';
import { AREAS, FILE_ABOUT, KNOWN_BY, MEASURE } from './options.js';
import type { Call, Verb } from './verb.js';

export const compareVerb: Verb = {
  name: 'compare',
  operands: 'FILE',
  about: {
    en: `compares two periods, as published and on the forces that answered for both. ${FILE_ABOUT.en}`,
    cy: `cymharu dau gyfnod, fel y’u cyhoeddwyd ac ar yr heddluoedd a atebodd ar gyfer y ddau. ${FILE_ABOUT.cy}`,
  },
  options: [
    MEASURE,
    AREAS,
    {
      name: 'base',
      takes: 'text',
      value: 'FROM..TO',
      required: true,
      about: {
        en: 'the earlier period: 2015-04-01..2016-04-01 or 2015/16',
        cy: 'y cyfnod cynharach: 2015-04-01..2016-04-01 neu 2015/16',
      },
    },
    {
      name: 'with',
      takes: 'text',
      value: 'FROM..TO',
      required: true,
      about: { en: 'the later period', cy: 'y cyfnod diweddarach' },
    },
    KNOWN_BY,
  ],
  examples: [
    {
      line: 'plimsoll compare data/published-figures.csv --measure online-flagged-child-sexual-offences --areas wales --base 2015/16 --with 2018/19',
      shows: {
        en: '2.23 on 258, 1.95 on 296, and 3.20 on the three forces in both',
        cy: '2.23 ar 258, 1.95 ar 296, a 3.20 ar y tri heddlu sydd yn y ddau',
      },
    },
  ],
  run: async (call) => {
    const periods = { base: periodOption('base', call), with: periodOption('with', call) };
    const knownBy = dayOption('known-by', call);
    const { area, forces } = areasOption(call, periods.with.from);
    const figures = await figuresFrom(call.operands[0], call);
    if (!figures) return 1;
    const measure = measureOption(call, figures);
    const found = compare(figures, { measure, area, authorities: forces, ...periods, knownBy });
    if (call.json) call.io.out(JSON.stringify(asJson(found, periods), null, 2));
    else say(found, periods, call);
    return found.problems.length > 0 ? 1 : 0;
  },
};

const endJson = (end: End): object => ({
  kind: end.interval.lo === end.interval.hi ? 'exact' : 'range',
  ...(end.interval.lo === end.interval.hi ? { n: end.interval.lo } : {}),
  lo: end.interval.lo,
  hi: end.interval.hi,
  basis: end.basis,
  authorities: end.authorities?.map((a) => a.code) ?? null,
});

const pairJson = (pair: Pair): object => ({
  base: endJson(pair.base),
  with: endJson(pair.with),
  ratio: pair.ratio,
  change_percent: pair.change_percent,
  limits95: pair.limits95,
  vintages: { base: pair.base.known_on, with: pair.with.known_on },
});

export const problemJson = (p: ComparisonProblem): object => ({
  code: p.code,
  message_en: sayProblem(p, 'en'),
  message_cy: sayProblem(p, 'cy'),
  where: {
    authorities: p.authorities.map((a) => a.code),
    figures: p.cells.map((o) => ({
      authority: o.authority,
      from: o.from,
      to: o.to,
      value: o.value,
      known_on: o.known_on,
      source: o.source,
    })),
    ...(p.on ? { on: p.on } : {}),
  },
});

const asJson = (c: Comparison, periods: { base: Period; with: Period }): object => ({
  as_published: c.as_published.map(pairJson),
  matched: c.matched.map((m) => ({ authorities: m.authorities.map((a) => a.code), ...pairJson(m) })),
  whole_area: c.whole_area,
  problems: c.problems.map(problemJson),
  sentence_en: sayComparison(c, periods, 'en'),
  sentence_cy: sayComparison(c, periods, 'cy'),
});

function say(c: Comparison, periods: { base: Period; with: Period }, call: Call): void {
  const copy = (call.lang === 'cy' ? cy : en).compare;
  const line = (pair: Pair): string =>
    `  ${fill(
      copy.line,
      {
        base: intervalInWords(pair.base.interval, call.lang),
        with: intervalInWords(pair.with.interval, call.lang),
        ratio: ratioInWords(pair.ratio.lo, call.lang),
        change: percent(pair.change_percent.lo, call),
        limits: limitsInWords(pair.limits95, call.lang),
      },
      call.lang,
    )}`;
  call.io.out(sayComparison(c, periods, call.lang));
  if (c.as_published.length > 0)
    call.io.out([`${copy.asPublished}:`, ...c.as_published.map(line)].join('\n'));
  if (c.matched.length > 0) call.io.out([`${copy.matched}:`, ...c.matched.map(line)].join('\n'));
  for (const p of c.problems) call.io.err(`! ${sayProblem(p, call.lang)}`);
}

const percent = (n: number | null, call: Call): string =>
  n === null
    ? (call.lang === 'cy' ? cy : en).compare.noPercent
    : `${n < 0 ? '−' : '+'}${inFigures(Math.abs(Math.round(n)), call.lang)} %`;

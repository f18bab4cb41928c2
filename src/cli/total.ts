/** plimsoll total */
import { total, printedTotals, sayTotal, valueInWords } from '../count/index.js';
import { AREAS, FILE_ABOUT, KNOWN_BY, MEASURE } from './options.js';
import { areasOption, dayOption, figuresFrom, measureOption, periodFrom } from './figures-from.js';
import type { Verb } from './verb.js';

export const totalVerb: Verb = {
  name: 'total',
  operands: 'FILE',
  about: {
    en: `adds up forces, as an interval with its coverage. ${FILE_ABOUT.en}`,
    cy: `adio heddluoedd, fel ystod â’i chwmpas. ${FILE_ABOUT.cy}`,
  },
  options: [
    MEASURE,
    {
      name: 'from',
      takes: 'text',
      value: 'DAY',
      required: true,
      about: {
        en: 'first day of the period, or a whole year: 2018/19',
        cy: 'diwrnod cyntaf y cyfnod, neu flwyddyn gyfan: 2018/19',
      },
    },
    {
      name: 'to',
      takes: 'text',
      value: 'DAY',
      about: { en: 'first day after the period', cy: 'y diwrnod cyntaf ar ôl y cyfnod' },
    },
    AREAS,
    KNOWN_BY,
  ],
  examples: [
    {
      line: 'plimsoll total data/published-figures.csv --measure online-flagged-child-sexual-offences --from 2018-04-01 --to 2019-04-01 --areas wales',
      shows: { en: 'at least 576, from three of four forces', cy: 'o leiaf 576, o dri o’r pedwar heddlu' },
    },
  ],
  run: async (call) => {
    const period = periodFrom(call);
    const knownBy = dayOption('known-by', call);
    const { area, forces } = areasOption(call, period.from);
    const figures = await figuresFrom(call.operands[0], call);
    if (!figures) return 1;
    const measure = measureOption(call, figures);
    const sum = total(figures, { measure, period, authorities: forces, knownBy });
    const printed = area ? printedTotals(figures, { measure, area: area.code, period, knownBy }) : [];
    const about = { measure, area, period, printed: printed.at(-1) };
    if (!call.json) {
      call.io.out(sayTotal(sum, about, call.lang));
      return 0;
    }
    const isPrintedOnly = sum.answered.length === 0;
    const last = printed.at(-1)?.value;
    call.io.out(
      JSON.stringify(
        {
          at_least: isPrintedOnly && last?.kind === 'exact' ? last.n : sum.interval.lo,
          at_most: sum.interval.hi,
          answered: sum.answered.map((p) => p.authority.code),
          missing: sum.missing.map((p) => ({ authority: p.authority.code, kind: p.kind })),
          asked: sum.asked,
          basis: isPrintedOnly ? (printed.length > 0 ? 'printed-total' : 'nothing') : 'authorities',
          restated: sum.restated.map((p) => ({
            authority: p.authority.code,
            values: p.vintages.map((v) => ({ value: v.value, known_on: v.known_on })),
          })),
          printed: printed.map((v) => ({
            value: v.value,
            known_on: v.known_on,
            publishers: [...new Set(v.observations.map((o) => o.source.publisher))],
            written: valueInWords(v.value, 'en'),
          })),
          sentence_en: sayTotal(sum, about, 'en'),
          sentence_cy: sayTotal(sum, about, 'cy'),
        },
        null,
        2,
      ),
    );
    return 0;
  },
};

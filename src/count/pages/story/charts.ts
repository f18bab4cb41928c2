/** The story's three drawings. */
import { periodLabel } from '../../../base/period.js';
import { isAnswered } from '../../../base/value.js';
import { fill, inFigures, type Lang } from '../../../base/words.js';
import {
  bothSizes,
  ratioChart,
  type RatioRow,
  seriesChart,
  type Stack,
  stackChart,
  type StackPart,
} from '../../charts/index.js';
import type { Figures, Vintage } from '../../rules/figures.js';
import { names } from '../../words/say.js';
import { sayKind, sayRatio } from '../parts/say.js';
import { breaksShown, pointsOf, spanOf, stepsOf } from '../parts/series-points.js';
import { COMMUNICATION, type Fall, FLAGGED, type Story, type StoryYear } from './story.js';
import type { StoryWords } from './copy.en.js';

const TONES = [1, 2, 3, 4] as const;

const nOf = (v: Vintage | undefined): number | null => (v?.value.kind === 'exact' ? v.value.n : null);

export function columnsChart(story: Story, words: StoryWords, lang: Lang): string {
  const missing = story.missing?.authority;
  const order = story.base.total.parts
    .map((p) => p.authority)
    .sort((a, b) => Number(a === missing) - Number(b === missing));
  const columns = story.years.map((year) => columnOf(year, { order: order.map((a) => a.code), words, lang }));
  const said = columns.map(
    (c) => `${c.label}: ${[c.head, c.other?.word, c.open, c.empty].filter(Boolean).join(', ')}`,
  );
  const chart = {
    id: 'columns',
    title: words.chartTitle,
    desc: fill(words.chartDesc, { n: columns.length, columns: said.join('; ') }, lang),
    columns,
    say: (n: number) => inFigures(n, lang),
    unsplit: words.unsplit,
  };
  return bothSizes((size) => stackChart(chart, size));
}

interface Column {
  readonly order: readonly string[];
  readonly words: StoryWords;
  readonly lang: Lang;
}

function columnOf({ period, total, printed }: StoryYear, { order, words, lang }: Column): Stack {
  const parts = order.flatMap((code, i): StackPart[] => {
    const part = total.parts.find((p) => p.authority.code === code);
    const n = nOf(part?.current[0]);
    return part && n !== null ? [{ name: part.authority.name[lang], tone: TONES[i] ?? 4, n }] : [];
  });
  const sum = parts.reduce((s, p) => s + p.n, 0);
  const totals = printed.map(nOf).filter((n) => n !== null);
  const main = totals.find((n) => n === sum) ?? totals[totals.length - 1] ?? null;
  const other = totals.find((n) => n !== main);
  const asked =
    parts.length > 0 ? total.missing.filter((p) => p.current.some((v) => !isAnswered(v.value))) : [];
  const shown = main ?? sum;
  return {
    label: periodLabel(period),
    parts,
    printed: main,
    head:
      parts.length === 0 && main === null
        ? ''
        : asked.length > 0
          ? fill(words.atLeast, { n: shown }, lang)
          : inFigures(shown, lang),
    open: asked[0]
      ? fill(
          words.open,
          {
            force: names(
              asked.map((p) => p.authority.code),
              lang,
            ),
            word: sayKind(asked[0].kind, lang),
          },
          lang,
        )
      : null,
    other: other === undefined ? null : { n: other, word: fill(words.or, { n: other }, lang) },
    empty: parts.length === 0 && main === null ? words.empty : null,
  };
}

export function ratiosChart(
  rows: readonly RatioRow[],
  { words, top, lang }: { words: StoryWords; top: string; lang: Lang },
): string {
  const chart = {
    id: 'ratios',
    title: words.ratioTitle,
    desc: fill(words.ratioDesc, { top, rows: rows.map((r) => `${r.label} ${r.word}`).join('; ') }, lang),
    rows,
    marks: [
      { at: 1, word: words.noChange },
      { at: 2, word: words.markDouble },
    ],
    sayRatio: (n: number) => sayRatio(n, lang).replace(/[.,]00$/, ''),
  };
  return bothSizes((size) => ratioChart(chart, size));
}

export function fallChart(
  figures: Figures,
  fall: Fall,
  { words, lang }: { words: StoryWords; lang: Lang },
): string {
  const code = fall.authority.code;
  const lines = [
    { name: words.lineFlagged, points: pointsOf(stepsOf(figures, FLAGGED, code), lang) },
    { name: words.lineCommunication, points: pointsOf(stepsOf(figures, COMMUNICATION, code), lang) },
  ];
  const span = spanOf(lines.flatMap((l) => l.points));
  const [a, b] = fall.flagged;
  const [c, d] = fall.communication;
  const chart = {
    id: 'fall',
    title: fill(words.fallChart, { force: fall.authority.name[lang] }, lang),
    desc: fill(words.fallDesc, { a, b, c, d }, lang),
    lines,
    breaks: breaksShown(FLAGGED, span, { authority: code, lang }),
    say: (n: number) => inFigures(n, lang),
  };
  return bothSizes((size) => seriesChart(chart, size));
}

/** A force's series as charts with their tables, and the findings about it. */
import type { Authority } from '../../../base/authorities.js';
import { fill, inFigures, type Lang, type ShapeOf } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import { bothSizes, seriesChart } from '../../charts/index.js';
import type { Figures } from '../../rules/figures.js';
import { findingTitle, sayFinding } from '../../words/say-finding.js';
import { figureAddress, pathIn, queryAddress } from '../addresses.js';
import { measuresHeld } from '../choices.js';
import { findingsOf } from '../findings-held.js';
import { sayMeasure, sayPeriod } from '../parts/say.js';
import {
  breaksShown,
  isWithinAYear,
  pointsOf,
  spanOf,
  type Step,
  stepRow,
  stepsOf,
} from '../parts/series-points.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

/** A line needs two points; fewer is a list. */
const LEAST_POINTS = 2;
const FINDINGS_SHOWN = 4;

export function forceView(figures: Figures, authority: Authority, lang: Lang): View {
  const words = COPY[lang];
  const force = authority.name[lang];
  const series = measuresHeld(figures)
    .map((measure) => ({ measure, steps: stepsOf(figures, measure, authority.code) }))
    .filter((s) => s.steps.length > 0);
  const charted = series.filter((s) => s.steps.filter(isWithinAYear).length >= LEAST_POINTS);
  const findings = findingsOf(figures).filter((f) => f.authorities[0] === authority.code);
  return {
    title: authority.full[lang],
    caption: words.caption,
    words,
    lead: series.length > 0 ? fill(words.lead, { force }, lang) : words.none,
    breadcrumbs: [{ text: words.back, href: pathIn(lang, '/count/forces') }],
    series: charted.map((s) => seriesView(s, authority, lang)),
    others: series.filter((s) => !charted.includes(s)).map((s) => seriesRows(s, authority, lang)),
    findingsTitle: fill(words.findings, { force }, lang),
    findings: findings.slice(0, FINDINGS_SHOWN).map((f) => ({
      severity: f.severity,
      title: findingTitle(f, lang),
      sentence: sayFinding(f, lang),
    })),
    moreFindings:
      findings.length > FINDINGS_SHOWN
        ? {
            text: fill(words.moreFindings, { force }, lang),
            href: queryAddress(lang, '/count/integrity', { force: authority.code }),
          }
        : null,
  };
}

interface Series {
  readonly measure: string;
  readonly steps: readonly Step[];
}

function seriesView(series: Series, authority: Authority, lang: Lang) {
  return { ...seriesRows(series, authority, lang), chart: chartOf(series, authority, lang) };
}

function seriesRows({ measure, steps }: Series, authority: Authority, lang: Lang) {
  const name = sayMeasure(measure, lang);
  return {
    id: measure,
    name,
    tableName: fill(COPY[lang].tableName, { measure: name }, lang),
    rows: steps.map((s) => ({
      ...stepRow(s, lang),
      href: figureAddress(lang, { authority: authority.code, measure, period: s.period }),
    })),
    hasOthers: steps.some((s) => stepRow(s, lang).others !== ''),
  };
}

function chartOf({ measure, steps }: Series, authority: Authority, lang: Lang): string {
  const words = COPY[lang];
  const points = pointsOf(steps, lang);
  const span = spanOf(points);
  const [first, last] = [points[0], points[points.length - 1]];
  const ends = {
    n: points.length,
    from: first ? sayPeriod(first, lang) : '',
    to: last ? sayPeriod(last, lang) : '',
  };
  const title = fill(
    words.chartTitle,
    { force: authority.name[lang], measure: sayMeasure(measure, lang) },
    lang,
  );
  const chart = {
    id: `chart-${measure}`,
    title,
    desc: fill(words.chartDesc, ends, lang),
    lines: [{ name: title, points }],
    breaks: breaksShown(measure, span, { authority: authority.code, lang }),
    say: (n: number) => inFigures(n, lang),
  };
  return bothSizes((size) => seriesChart(chart, size));
}

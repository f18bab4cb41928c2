/** Findings grouped by gravity and test, gravest first, with the figures each rests on. */
import { AUTHORITIES, authorityByCode } from '../../../base/authorities.js';
import { type Lang, fill, plural, type ShapeOf } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import type { Figures } from '../../rules/figures.js';
import { type Finding, type FindingCode, flagTally, type Severity } from '../../rules/integrity/index.js';
import { findingTitle, sayFinding } from '../../words/say-finding.js';
import { FIGURE_WORDS } from '../../words/say.js';
import { type Choice, measureChoices } from '../choices.js';
import { findingsOf } from '../findings-held.js';
import { cellLine } from '../parts/observation-view.js';
import { sayMeasureShort } from '../parts/say.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'question', 'note'];

export function integrityView(figures: Figures, query: URLSearchParams, lang: Lang): View {
  const words = COPY[lang];
  const all = findingsOf(figures);
  const asked = {
    force: query.get('force') ?? '',
    measure: query.get('measure') ?? '',
    code: query.get('code') ?? '',
  };
  const shown = all.filter((f) => isAsked(f, asked));
  return {
    title: words.title,
    words,
    breadcrumbs: [],
    forces: forceChoices(all, asked.force, lang),
    measures: [anyOf(asked.measure, lang), ...measureChoices(figures, asked.measure, lang)],
    codes: codeChoices(all, asked.code, lang),
    count: plural(words.count, shown.length, lang, { of: figures.observations.length }),
    tally: fill(words.tally, { ...flagTally(figures) }, lang),
    groups: SEVERITIES.map((severity) => groupOf(severity, shown, lang)).filter((g) => g.tests.length > 0),
  };
}

interface Asked {
  readonly force: string;
  readonly measure: string;
  readonly code: string;
}

const isAsked = (f: Finding, asked: Asked): boolean =>
  (asked.force === '' ||
    f.authorities.includes(asked.force) ||
    f.cells.some((o) => o.authority === asked.force)) &&
  (asked.measure === '' || f.measure === asked.measure || f.cells.some((o) => o.measure === asked.measure)) &&
  (asked.code === '' || f.code === asked.code);

const anyOf = (chosen: string, lang: Lang): Choice => ({
  value: '',
  text: COPY[lang].any,
  selected: chosen === '',
});

function forceChoices(all: readonly Finding[], chosen: string, lang: Lang): readonly Choice[] {
  const touched = new Set(all.flatMap((f) => f.authorities));
  const named = AUTHORITIES.filter((a) => touched.has(a.code)).map((a) => ({
    value: a.code,
    text: a.name[lang],
    selected: a.code === chosen,
  }));
  return [anyOf(chosen, lang), ...named];
}

function codeChoices(all: readonly Finding[], chosen: string, lang: Lang): readonly Choice[] {
  const first = new Map<FindingCode, Finding>();
  for (const f of all) if (!first.has(f.code)) first.set(f.code, f);
  const named = [...first].map(([value, f]) => ({
    value,
    text: findingTitle(f, lang),
    selected: value === chosen,
  }));
  return [anyOf(chosen, lang), ...named];
}

function groupOf(severity: Severity, shown: readonly Finding[], lang: Lang) {
  const tests = new Map<FindingCode, Finding[]>();
  for (const f of shown) {
    if (f.severity !== severity) continue;
    const same = tests.get(f.code);
    if (same) same.push(f);
    else tests.set(f.code, [f]);
  }
  return {
    severity,
    title: FIGURE_WORDS[lang].severity[severity],
    means: COPY[lang].means[severity],
    tests: [...tests.values()].map((found) => ({
      title: found[0] ? findingTitle(found[0], lang) : '',
      open: found.length <= OPEN_UP_TO || shown.length <= OPEN_UP_TO,
      findings: found.map((f) => findingView(f, lang)),
    })),
  };
}

/** Longer lists stay folded until somebody asks. */
const OPEN_UP_TO = 5;

const CELLS_SHOWN = 40;

const findingView = (f: Finding, lang: Lang) => ({
  severity: f.severity,
  sentence: sayFinding(f, lang),
  measure: sayMeasureShort(f.measure, lang),
  place: f.authorities.map((code) => authorityByCode(code)?.name[lang] ?? code).join(', '),
  cellsSaid: plural(COPY[lang].cells, f.cells.length, lang),
  cells: f.cells.slice(0, CELLS_SHOWN).map((o) => cellLine(o, lang)),
});

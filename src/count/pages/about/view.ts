/** What is held, by kind, measure and publisher. */
import { dayInWords } from '../../../base/day.js';
import { FLAG_RULES } from '../../../base/flag-rules.js';
import { measureById } from '../../../base/measures.js';
import type { Observation } from '../../../base/observation.js';
import { inFigures, type Lang, plural, type ShapeOf } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import { MARK_KINDS, markAlone } from '../../charts/index.js';
import type { Figures } from '../../rules/figures.js';
import { measuresHeld } from '../choices.js';
import { sayKind, sayKnownShort, sayMeasure, wordsIn } from '../parts/say.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export function aboutView(figures: Figures, lang: Lang): View {
  const words = COPY[lang];
  const all = figures.observations;
  const publishers = publishersOf(all, lang);
  const days = all.map((o) => o.known_on).sort();
  const ends = { from: days[0]?.slice(0, 4) ?? '–', to: days[days.length - 1]?.slice(0, 4) ?? '–' };
  return {
    title: words.title,
    words,
    breadcrumbs: [],
    lead: plural(words.lead, all.length, lang, { publishers: publishers.length, ...ends }),
    kinds: MARK_KINDS.map((kind) => ({
      mark: markAlone(kind),
      name: sayKind(kind, lang),
      means: wordsIn(lang).kindMeans[kind],
      n: kind === 'nothing-held' ? '–' : inFigures(all.filter((o) => o.value.kind === kind).length, lang),
    })),
    measures: measuresHeld(figures).map((id) => ({
      name: sayMeasure(id, lang),
      counts: measureById(id)?.counts[lang] ?? '',
      n: inFigures(all.filter((o) => o.measure === id).length, lang),
    })),
    rules: FLAG_RULES.map((r) => ({
      from: dayInWords(r.from, lang),
      title: r.title[lang],
      wording: r.wording[lang],
    })),
    publishers,
  };
}

function publishersOf(all: readonly Observation[], lang: Lang) {
  const by = new Map<string, Observation[]>();
  for (const o of all) {
    const printed = by.get(o.source.publisher);
    if (printed) printed.push(o);
    else by.set(o.source.publisher, [o]);
  }
  return [...by]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([name, printed]) => {
      const latest = printed.reduce((l, o) => (o.known_on > l.known_on ? o : l));
      return { name, n: inFigures(printed.length, lang), latest: sayKnownShort(latest, lang) };
    });
}

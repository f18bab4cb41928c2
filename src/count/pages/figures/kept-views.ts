/**
 * Matrices already put together. The same few are asked for again and again and change only with the figures, so
 * each is made once for a set of figures; only so many are kept, for a query can be anything.
 */
import type { Lang } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import type { Figures } from '../../rules/figures.js';
import type { Question } from './question.js';
import { figuresView } from './view.js';

const MOST_KEPT = 128;
const kept = new WeakMap<Figures, Map<string, View>>();

export function keptView(figures: Figures, question: Question, lang: Lang): View {
  const views = kept.get(figures) ?? new Map<string, View>();
  kept.set(figures, views);
  const { area, problems, ...rest } = question;
  const key = `${lang} ${area.code} ${JSON.stringify(rest)}`;
  const known = problems.length === 0 ? views.get(key) : undefined;
  if (known) return known;
  const view = figuresView(figures, question, lang);
  if (views.size >= MOST_KEPT) views.clear();
  if (problems.length === 0) views.set(key, view);
  return view;
}

/**
 * One small series, for a table of many: the shape of a force's years at a glance, on a scale of its own, with gaps
 * where nothing was given. It has no axis, so its table's numbers stand beside it.
 */
import { scaleLinear } from 'd3-scale';
import { line as pathOf } from 'd3-shape';
import { el, escape, lineFrom } from './svg.js';

export interface SmallSeries {
  readonly id: string;
  readonly title: string;
  /** One place a year; null where no exact figure is known. */
  readonly values: readonly (number | null)[];
  /** Places before which what is counted changed: the line is cut there. */
  readonly breaksBefore: readonly number[];
}

const [W, H, PAD] = [210, 48, 5];

export function smallSeries(s: SmallSeries): string {
  const max = Math.max(1, ...s.values.map((v) => v ?? 0));
  const x = scaleLinear()
    .domain([0, Math.max(1, s.values.length - 1)])
    .range([PAD, W - PAD]);
  const y = scaleLinear()
    .domain([0, max])
    .range([H - PAD, PAD]);
  const marks = s.values.map((v, i) => {
    if (v === null) return lineFrom([x(i), H - PAD - 2], [x(i), H - PAD + 2], 'app-chart__small-gap');
    const next = s.values[i + 1];
    const on = typeof next === 'number' && !s.breaksBefore.includes(i + 1);
    const path = on
      ? pathOf()([
          [x(i), y(v)],
          [x(i + 1), y(next)],
        ])
      : null;
    return (
      (path === null ? '' : el('path', { d: path, class: 'app-chart__line app-chart__line--a' })) +
      el('circle', { cx: x(i), cy: y(v), r: 2.5, class: 'app-chart__point app-chart__point--a' })
    );
  });
  return el(
    'svg',
    {
      class: 'app-small',
      viewBox: `0 0 ${W} ${H}`,
      width: W,
      height: H,
      role: 'img',
      'aria-labelledby': `${s.id}-title`,
    },
    el('title', { id: `${s.id}-title` }, escape(s.title)),
    lineFrom([0, H - PAD], [W, H - PAD], 'app-chart__grid'),
    ...marks,
  );
}

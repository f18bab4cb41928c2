/**
 * A value that is not known exactly, upright: from its least to its most a dotted bar with both ends drawn; without a
 * most it has a foot and no head, fades out upward and carries an arrow, so that nobody reads a height off it.
 */
import { ink, type Size } from './frame.js';
import { el, lineFrom, tidy } from './svg.js';

export interface Spread {
  readonly id: string;
  readonly size: Size;
  readonly x: number;
  /** Half as wide as the bar. */
  readonly half: number;
  /** Where the least stands, and the most, or how far an open one is drawn. */
  readonly low: number;
  readonly high: number;
  readonly isOpen: boolean;
  readonly tone: string;
}

export function spreadBar({ id, size, x, half, low, high, isOpen, tone }: Spread): string {
  const cap = (y: number): string => lineFrom([x - half, y], [x + half, y], 'app-chart__cap');
  const bar = el('rect', {
    x: x - half,
    y: high,
    width: half * 2,
    height: Math.max(2, low - high),
    class: `app-chart__spread app-chart__spread--${isOpen ? 'open' : tone}`,
    fill: isOpen ? ink(id, size).fade : ink(id, size).dots,
  });
  return bar + cap(low) + (isOpen ? arrow(x, high, Math.min(half, 5)) : cap(high));
}

const arrow = (x: number, y: number, wing: number): string =>
  el('path', {
    d: `M${tidy(x - wing)} ${tidy(y + wing)}l${tidy(wing)} ${tidy(-wing)}l${tidy(wing)} ${tidy(wing)}`,
    class: 'app-chart__arrow',
  });

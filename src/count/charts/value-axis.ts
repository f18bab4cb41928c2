/** The upright axis: a few light lines from nought, with their numbers. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { SMALL } from './frame.js';
import { lineFrom, words } from './svg.js';
import { textWidth } from './text-width.js';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type SayNumber = (n: number) => string;

/** A scale from nought to a round number above everything drawn. Counts always start at nought. */
export const countScale = (max: number, box: Box): ScaleLinear<number, number> =>
  scaleLinear()
    .domain([0, Math.max(max, 1)])
    .range([box.bottom, box.top])
    .nice(4);

/** Room the numbers of the axis need at the left. */
export const axisRoom = (max: number, say: SayNumber): number =>
  Math.ceil(textWidth(say(max * 1.2), SMALL)) + 8;

/** Lines and numbers; whole numbers only, since half a crime is never counted. */
export function valueAxis(y: ScaleLinear<number, number>, box: Box, say: SayNumber): string {
  const marks = y.ticks(4).filter((n) => Number.isInteger(n));
  return marks
    .map(
      (n) =>
        lineFrom([box.left, y(n)], [box.right, y(n)], n === 0 ? 'app-chart__ground' : 'app-chart__grid') +
        words(say(n), { x: box.left - 6, y: y(n) + 4, anchor: 'end', class: 'app-chart__tick' }),
    )
    .join('');
}

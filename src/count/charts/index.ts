/** The charts of this room: data in, SVG out. */
export { type Bar, type BarChart, barChart, mostOf } from './bars.js';
export { bothSizes, type Said, type Size } from './frame.js';
export { MARK_KINDS, type MarkKind, markAlone, markShape } from './marks.js';
export { type SmallSeries, smallSeries } from './multiples.js';
export { type RatioChart, type RatioRow, ratioChart } from './ratios.js';
export { type Break, type SeriesChart, type SeriesLine, type SeriesPoint, seriesChart } from './series.js';
export { type Stack, type StackChart, type StackPart, stackChart } from './stacks.js';

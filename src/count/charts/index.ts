/** The charts of this room: data in, SVG out. */
export { type Bar, type BarChart, barChart, mostOf } from './bars.js';
export { hasBoundary } from './boundaries.js';
export { type DotPlot, type DotRow, dotPlot } from './dots.js';
export { bothSizes, type Said, type Size } from './frame.js';
export { type FunnelChart, type FunnelGap, type FunnelPoint, funnelChart } from './funnel.js';
export { type RegionMap, regionMap } from './map.js';
export { MARK_KINDS, type MarkKind, markAlone, markShape } from './marks.js';
export { type SmallSeries, smallSeries } from './multiples.js';
export { type Panel, type PanelChart, type PanelPoint, panelChart } from './panels.js';
export { type Poster, posterOf } from './poster.js';
export { type RatioChart, type RatioRow, ratioChart } from './ratios.js';
export { type Break, type SeriesChart, type SeriesLine, type SeriesPoint, seriesChart } from './series.js';
export type { Place } from './shades.js';
export { type Stack, type StackChart, type StackPart, stackChart } from './stacks.js';
export { TILES, type Tile, type TileMap, tileMap } from './tiles.js';

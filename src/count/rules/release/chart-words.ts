/** What can be said of a chart by hand: above it, under it, and to somebody who cannot see it. */
import type { Words } from './table.js';

export type ChartPart = 'title' | 'note' | 'desc';

export const CHART_PARTS: readonly ChartPart[] = ['title', 'note', 'desc'];

/** What is absent is said as it is composed. */
export type ChartWords = Partial<Readonly<Record<ChartPart, Words>>>;

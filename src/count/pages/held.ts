/** Where the pages get their figures: the store at run time, a file in tests. */
import type { Ask } from '../../web/page.js';
import type { Figures } from '../rules/figures.js';

export type HeldFigures = (ask: Ask) => Promise<Figures>;

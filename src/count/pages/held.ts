/** Where the pages get their figures: the store at run time, a file in tests. */
import type { Period } from '../../base/period.js';
import type { Ask } from '../../web/page.js';
import type { Figures } from '../rules/figures.js';
import type { FlagKnowledge } from '../rules/release/flag-knowledge.js';

export type HeldFigures = (ask: Ask) => Promise<Figures>;

/** What an earlier room knows of the online flag of these forces and years: for words beside figures, never for figures. */
export type FlagKnown = (
  ask: Ask,
  years: readonly (Period & { readonly authority: string })[],
) => Promise<readonly FlagKnowledge[]>;

/** What has been printed of a force's online flag, for rooms that ask what a change of flags would do to it. */
import type { Day } from '../../base/day.js';
import { intervalOf, isAnswered } from '../../base/value.js';
import type { Figures } from './figures.js';

export interface PublishedFlaggedFigure {
  readonly publisher: string;
  readonly from: Day;
  readonly to: Day;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly asWritten: string;
}

const MEASURE = 'online-flagged-child-sexual-offences';

/** **Shape**: every printed total of the force, oldest period first; no bounds where what was printed is no number. */
export const publishedFlagged = (figures: Figures, authority: string): readonly PublishedFlaggedFigure[] =>
  figures.of(MEASURE, authority).map((o) => {
    const { lo, hi } = isAnswered(o.value) ? intervalOf(o.value) : { lo: null, hi: null };
    return { publisher: o.source.publisher, from: o.from, to: o.to, lo, hi, asWritten: o.as_written };
  });

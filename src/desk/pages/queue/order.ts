/** The order of the inbox. */
import type { Thread } from '../../store/threads.js';

const RISKS = ['now', 'high', 'raised', 'ordinary'];

export const inOrder = (threads: readonly Thread[], _now: Date): readonly Thread[] =>
  threads.toSorted(
    (a, b) =>
      RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) ||
      (a.waitingSince ?? a.lastInAt).getTime() - (b.waitingSince ?? b.lastInAt).getTime(),
  );

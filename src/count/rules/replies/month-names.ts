/** Months as headers and sentences write them, short or long, in English and Welsh (with their mutations). */
export const MONTH_NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january jan ionawr ion',
    'february feb chwefror chwef',
    'march mar mawrth fawrth maw',
    'april apr ebrill ebr',
    'may mai fai',
    'june jun mehefin fehefin meh',
    'july jul gorffennaf orffennaf gorff',
    'august aug awst',
    'september sep sept medi fedi',
    'october oct hydref hyd',
    'november nov tachwedd dachwedd tach',
    'december dec rhagfyr ragfyr rhag',
  ].flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

/** Longest first, so that "mar" does not cut "march". */
export const MONTH_PATTERN = Object.keys(MONTH_NUMBERS)
  .sort((a, b) => b.length - a.length)
  .join('|');

export const monthNumber = (name: string): number | null => MONTH_NUMBERS[name.toLowerCase()] ?? null;

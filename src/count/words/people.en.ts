/** Words of the table of people that a release freezes for its rates. */
import type { ShapeOf } from '../../base/words.js';

export const en = {
  title: 'People living in each police force area, {day}',
  day: 'Counted on',
  source: 'People: {series} ({publisher}).',
  ages: 'All ages: the number of people under 18 by force was not found.',
  method:
    'A rate is the number shown divided by the people of all ages who lived in the force’s area on {day}. It is not a rate for children: how many live in each area was not found. No rate is given where the number is hidden or missing.',
} as const;

export type PeopleWords = ShapeOf<typeof en>;

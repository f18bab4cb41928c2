/** A request's status as a tag, and the groups of a round, in words and colour. Colour never says it alone. */
import type { Lang } from '../../../base/words.js';
import { type StatusGroup, groupOf } from '../../rules/round/tally.js';
import type { RequestStatus } from '../../rules/round/standing.js';
import { ROUND_WORDS } from '../../words/say-round.js';

const COLOUR: Readonly<Record<StatusGroup, string>> = {
  late: 'red',
  ours: 'yellow',
  waiting: 'blue',
  answered: 'green',
  refused: 'orange',
  other: 'grey',
};

export const statusTag = (status: RequestStatus, lang: Lang) => ({
  text: ROUND_WORDS[lang].status[status],
  classes: `govuk-tag--${COLOUR[groupOf({ status })]}`,
});

export const groupClass = (group: StatusGroup): string => `app-tally__part--${COLOUR[group]}`;

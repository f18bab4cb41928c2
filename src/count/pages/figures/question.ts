/** What the filter form asks, read from the address. What cannot be read is a problem, and the page opens as usual beside it. */
import type { Authority } from '../../../base/authorities.js';
import { authorityByCode } from '../../../base/authorities.js';
import type { Problem } from '../../../base/result.js';
import { areaChosen, dayOfQuery, openingMeasure, yearOfQuery } from '../choices.js';
import type { Figures } from '../../rules/figures.js';

export type QuestionProblem = 'unknown-measure' | 'unknown-area' | 'not-a-day' | 'years-backwards';

export interface Question {
  readonly measure: string;
  readonly area: Authority;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly knownBy: string | undefined;
  /** As typed, to be shown again. */
  readonly knownByTyped: string;
  readonly matchedOnly: boolean;
  /** Counts as printed, or for every ten thousand people. */
  readonly isRate: boolean;
  readonly problems: readonly Problem<QuestionProblem>[];
}

export function readQuestion(figures: Figures, query: URLSearchParams): Question {
  const problems: Problem<QuestionProblem>[] = [];
  const measure = query.get('measure') || openingMeasure(figures);
  if (!figures.measures.includes(measure)) problems.push({ code: 'unknown-measure', field: 'measure' });
  const area = areaChosen(query.get('area'));
  if (!area) problems.push({ code: 'unknown-area', field: 'area' });
  const knownBy = dayOfQuery(query.get('known-by'));
  if (knownBy === null) problems.push({ code: 'not-a-day', field: 'known-by' });
  const [from, to] = [yearOfQuery(query.get('from')), yearOfQuery(query.get('to'))];
  const backwards = from !== undefined && to !== undefined && from > to;
  if (backwards) problems.push({ code: 'years-backwards', field: 'from' });
  return {
    measure: figures.measures.includes(measure) ? measure : openingMeasure(figures),
    area: area ?? wales(),
    from: backwards ? undefined : from,
    to: backwards ? undefined : to,
    knownBy: knownBy ?? undefined,
    knownByTyped: query.get('known-by') ?? '',
    matchedOnly: query.get('matched') === 'yes',
    isRate: query.get('as') === 'rate',
    problems,
  };
}

function wales(): Authority {
  const found = authorityByCode('W92000004');
  if (!found) throw new Error('the list of authorities lacks Wales');
  return found;
}

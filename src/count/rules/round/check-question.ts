/** Whether a question can be asked: what is missing or unclear, with the field it stands in. */
import { authorityByCode } from '../../../base/authorities.js';
import { isPeriod } from '../../../base/period.js';
import { type Problem, type Result, fail, ok } from '../../../base/result.js';
import { lawOfCode } from './law.js';
import type { RoundQuestion } from './question.js';

export type QuestionProblem =
  | 'title-missing'
  | 'part-missing'
  | 'definition-missing'
  | 'period-missing'
  | 'period-wrong'
  | 'too-many-periods'
  | 'format-missing'
  | 'applicant-missing'
  | 'authority-missing'
  | 'authority-has-no-law';

/** A request that asks for more than this is read as a fishing trip, and costs more than the limit. */
export const MOST_PERIODS = 12;
export const MOST_PARTS = 6;

/**
 * Everything that stands in the way of a question being asked, in the order of the form.
 * **Errors**: a part without its definition in either language, no or too many periods, no name to answer to, an
 * authority that answers under neither Act, a hedge with nothing to hedge.
 */
export function checkQuestion(q: RoundQuestion): Result<null, QuestionProblem> {
  const problems: Problem<QuestionProblem>[] = [
    ...(['en', 'cy'] as const)
      .filter((lang) => q.title[lang].trim() === '')
      .map((lang) => ({ code: 'title-missing' as const, field: `title-${lang}`, params: { lang } })),
    ...partProblems(q),
    ...periodProblems(q),
    ...(q.formats.length === 0 ? [at('format-missing', 'formats')] : []),
    ...(q.applicant.name.trim() === '' ? [at('applicant-missing', 'applicant-name')] : []),
    ...authorityProblems(q),
  ];
  return problems.length > 0 ? fail(...problems) : ok(null);
}

const at = (code: QuestionProblem, field: string): Problem<QuestionProblem> => ({ code, field });

function partProblems({ parts }: RoundQuestion): readonly Problem<QuestionProblem>[] {
  if (parts.length === 0) return [at('part-missing', 'part-1-measure')];
  return parts.flatMap((part, i) =>
    (['en', 'cy'] as const)
      .filter((lang) => part.definition[lang].trim() === '' || part.name[lang].trim() === '')
      .map((lang) => ({
        code: 'definition-missing' as const,
        field: `part-${i + 1}-definition-${lang}`,
        params: { n: i + 1, lang },
      })),
  );
}

function periodProblems({ periods }: RoundQuestion): readonly Problem<QuestionProblem>[] {
  if (periods.length === 0) return [at('period-missing', 'periods')];
  if (periods.length > MOST_PERIODS)
    return [{ code: 'too-many-periods', field: 'periods', params: { most: MOST_PERIODS } }];
  return periods.every(isPeriod) ? [] : [at('period-wrong', 'periods')];
}

function authorityProblems({ authorities }: RoundQuestion): readonly Problem<QuestionProblem>[] {
  if (authorities.length === 0) return [at('authority-missing', 'authorities')];
  return authorities
    .filter((code) => lawOfCode(code) === null)
    .map((code) => ({
      code: 'authority-has-no-law',
      field: 'authorities',
      params: { name: authorityByCode(code)?.full.en ?? code },
    }));
}

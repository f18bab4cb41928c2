/** A round's question, for tests that need one and do not care which. */
import { financialYear } from '../../src/base/period.js';
import { LETTER_WORDING, type RoundQuestion } from '../../src/count/rules/round/question.js';

export const aQuestion = (over: Partial<RoundQuestion> = {}): RoundQuestion => ({
  wording: LETTER_WORDING,
  title: { en: 'Communication offences', cy: 'Troseddau cyfathrebu' },
  parts: [
    {
      measure: 'sexual-communication-with-a-child',
      name: {
        en: 'Sexual communication with a child',
        cy: 'Cyfathrebu rhywiol â phlentyn',
      },
      codes: ['71/17'],
      definition: {
        en: 'Recorded offences under section 15A of the Sexual Offences Act 2003.',
        cy: 'Troseddau a gofnodwyd o dan adran 15A o Ddeddf Troseddau Rhywiol 2003.',
      },
      by: ['victim-age'],
    },
  ],
  periods: [financialYear(2024), financialYear(2025)],
  formats: ['xlsx', 'ods', 'csv'],
  applicant: { name: 'Priya Nair', organisation: 'Made-up Charity', address: '' },
  hedge: true,
  advice: true,
  template: true,
  authorities: ['W15000002'],
  ...over,
});

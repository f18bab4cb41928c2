/** What is wrong with the doors' folder or settings, as a sentence. */
import type { Problem } from '../../base/result.js';
import { type Lang, fill } from '../../base/words.js';
import type { OrganisationProblem } from './folder.js';
import type { SettingProblem } from '../../wire/settings-reader.js';
import { cy } from './words/settings.cy.js';
import { en } from './words/settings.en.js';

const COPY = { en, cy } as const;

export const doorProblemInWords = (
  problem: Problem<SettingProblem | OrganisationProblem>,
  lang: Lang,
): string =>
  fill(
    COPY[lang][problem.code],
    { field: problem.field ?? '', file: problem.where?.file ?? '', ...problem.params },
    lang,
  );

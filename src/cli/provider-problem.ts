/** What is wrong with the settings of the organisation's identity provider, said to whoever starts the server. */
import type { Problem } from '../base/result.js';
import { type Lang, fill } from '../base/words.js';
import type { ProviderProblem } from '../web/sign-in/provider/settings.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY = { en, cy } as const;

export const providerProblemInWords = (p: Problem<ProviderProblem>, lang: Lang): string =>
  fill(COPY[lang].provider[p.code], { file: p.where?.file ?? '', ...p.params }, lang);

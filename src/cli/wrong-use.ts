/** Wrong use of the command, said in the command's own words. */
import { fill } from '../base/words.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { WrongUse } from './verb.js';

/** Wrong use, in both languages, from the command's own words. */
export function wrongUse(
  key: keyof typeof en.wrong,
  params: Readonly<Record<string, string>> = {},
): WrongUse {
  return new WrongUse({ en: fill(en.wrong[key], params, 'en'), cy: fill(cy.wrong[key], params, 'cy') });
}

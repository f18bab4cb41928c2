/** Wrong use of `plimsoll flag`, in both languages. */
import { fill } from '../../base/words.js';
import { WrongUse } from '../verb.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

export const wrong = (key: keyof typeof en.wrong, params: Readonly<Record<string, string>> = {}): WrongUse =>
  new WrongUse({ en: fill(en.wrong[key], params, 'en'), cy: fill(cy.wrong[key], params, 'cy') });

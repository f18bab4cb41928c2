/** What the parts of `plimsoll rules` share: its words, and wrong use said in both languages. */
import { type Params, fill } from '../../base/words.js';
import { WrongUse } from '../verb.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

export const COPY = { en, cy } as const;

export const wrong = (key: keyof typeof en.wrong, params: Params = {}): WrongUse =>
  new WrongUse({ en: fill(en.wrong[key], params, 'en'), cy: fill(cy.wrong[key], params, 'cy') });

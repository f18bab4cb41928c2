/** Wrong use of `plimsoll audit`, and the words it says otherwise. */
import { fill } from '../../base/words.js';
import { type Call, WrongUse } from '../verb.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

export const COPY = { en, cy } as const;

export const wrong = (key: keyof typeof en.wrong, params: Readonly<Record<string, string>> = {}): WrongUse =>
  new WrongUse({ en: fill(en.wrong[key], params, 'en'), cy: fill(cy.wrong[key], params, 'cy') });

/** The text of an option that a subverb cannot do without. */
export function needed(call: Call, option: string): string {
  const text = call.text(option);
  if (text === undefined) throw wrong('option', { option: `--${option}` });
  return text;
}

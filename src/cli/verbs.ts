/** Every verb of the command, in the order help lists them. */
import { compareVerb } from './compare.js';
import { completionVerb } from './completion.js';
import { figuresVerb } from './figures.js';
import { totalVerb } from './total.js';
import type { Verb } from './verb.js';

export const VERBS: readonly Verb[] = [totalVerb, compareVerb, figuresVerb, completionVerb(() => VERBS)];

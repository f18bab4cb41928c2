import type { Lang, ShapeOf } from '../../../base/words.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

export const REQUEST_COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

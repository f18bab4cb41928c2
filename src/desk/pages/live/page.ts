/** Says to an open inbox that something came in or went out. Works without: the page can always be loaded again. */
import type { Page } from '../../../web/page.js';
import { DESK, READS } from '../paths.js';

export const livePage: Page = {
  name: 'desk-live',
  path: `${DESK}/live`,
  who: READS,
  audit: 'nothing-personal',
  get: () => ({ do: 'listen', topic: 'inbox' }),
};

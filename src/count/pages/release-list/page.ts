/** Every release, for those who make and decide them. */
import { mayOpen } from '../../../web/access.js';
import { show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { restatedUses } from '../../rules/release/restated-uses.js';
import { listAppeared, listVersions } from '../../store/versions.js';
import type { HeldFigures } from '../held.js';
import { DESK, DRAFTS, SEES } from '../release-paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { listView } from './view.js';

const TEMPLATE = 'count/pages/release-list/page.njk';

export const RELEASE_DESK_LINK = { path: DESK, name: { en: en.link, cy: cy.link }, who: SEES } as const;

/** It names colleagues, so looking at it is journalled. */
export const releaseListPage = (held: HeldFigures): Page => ({
  name: 'release-list',
  path: DESK,
  who: SEES,
  audit: { reads: 'releases-listed' },
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => {
    const tx = transactionOf(ask);
    const versions = await listVersions(tx);
    const appeared = await listAppeared(tx, ask.now);
    const figures = appeared.length > 0 ? await held(ask) : null;
    const restated = new Map(
      appeared.map((v) => [v.slug, figures ? restatedUses(v.content, figures).length : 0]),
    );
    const mayDraft = mayOpen(ask.actor, DRAFTS);
    const subjects = versions.map((v) => ({ kind: 'release-version', id: v.id }));
    return show(TEMPLATE, listView({ versions, restated, mayDraft, now: ask.now }, ask.lang), { subjects });
  },
});

/** Claims that were checked and published: the list, each one at its own address, and as data. */
import { inTransaction } from '../../../db/index.js';
import { copied, notThere, send, show } from '../../../web/outcome.js';
import type { Page } from '../../../web/page.js';
import { type KeptClaim, findClaim, listClaims } from '../../store/claims.js';
import { claimJson, claimPageView, claimsListView } from './view.js';

const FOLDER = 'count/pages/public-claims';
const [LIST, ONE] = [`${FOLDER}/list.njk`, `${FOLDER}/page.njk`] as const;
const PUBLIC = { who: 'anyone', audit: 'nothing-personal', public: true } as const;

/** What is out is frozen but for being withdrawn. */
const stampOf = (c: KeptClaim): string => `${c.id} ${c.withdrawn?.on ?? ''}`;

export const publicClaimPages: readonly Page[] = [
  {
    name: 'public-claims',
    path: '/figures/claims',
    ...PUBLIC,
    templates: [LIST],
    get: async (ask) => {
      const all = (await inTransaction(ask.db, ask.actor, listClaims)).filter((c) => c.publishedAt !== null);
      return copied(`claims\n${all.map(stampOf).join('\n')}`, () =>
        show(LIST, claimsListView(all, ask.lang)),
      );
    },
  },
  {
    name: 'public-claim',
    path: '/figures/claims/:id',
    ...PUBLIC,
    templates: [ONE],
    get: async (ask) => {
      const [id = '', ending = ''] = (ask.params['id'] ?? '').split(/(?=\.)/);
      const claim = await inTransaction(ask.db, ask.actor, (tx) => findClaim(tx, id));
      if (!claim?.publishedAt || (ending !== '' && ending !== '.json')) return notThere();
      const published = { ...claim, publishedAt: claim.publishedAt };
      return copied(`${stampOf(claim)} ${ending}`, () =>
        ending === '.json'
          ? send('application/json', `${JSON.stringify(claimJson(published, ask.config), null, 2)}\n`)
          : show(ONE, claimPageView(published, ask.config, ask.lang)),
      );
    },
  },
];

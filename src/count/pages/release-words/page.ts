/** The words of a release, place by place: what is composed, what is written by hand, and what stands in the way. */
import { may } from '../../../web/access.js';
import { notThere, show } from '../../../web/outcome.js';
import type { Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { judgeWords } from '../../actions/releases/judge-words.js';
import { earlierTables } from '../../actions/releases/take.js';
import { isOut, transitionFor } from '../../rules/release/states.js';
import { listWritings } from '../../store/edits.js';
import { listVersionsOf } from '../../store/versions.js';
import type { HeldFigures } from '../held.js';
import { DESK, SEES } from '../release-paths.js';
import { wordsView } from './view.js';

const TEMPLATE = 'count/pages/release-words/page.njk';

export const releaseWordsPage = (held: HeldFigures): Page => ({
  name: 'release-words',
  path: `${DESK}/:slug/words`,
  who: SEES,
  audit: { reads: 'release-shown' },
  templates: [TEMPLATE],
  get: async (ask) => {
    const tx = transactionOf(ask);
    const versions = await listVersionsOf(tx, ask.params['slug'] ?? '');
    const version = versions.find((v) => !isOut(v.state)) ?? versions[0];
    if (!version) return notThere();
    const against = { figures: await held(ask), earlier: await earlierTables(tx) };
    const facts = {
      version,
      judged: judgeWords(version, against),
      writings: await listWritings(tx, version.id),
      mayWrite:
        transitionFor(version.state, 'change') !== null &&
        may(ask.actor.roles, { room: 'releases', verb: 'create' }),
    };
    const subjects = [{ kind: 'release-version', id: version.id }];
    return show(TEMPLATE, wordsView(facts, ask.lang), { subjects });
  },
});

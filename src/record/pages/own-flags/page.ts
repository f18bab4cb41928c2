/** A recorder's own misses: for themselves, and for nobody else. */
import { instantInWords } from '../../../base/day.js';
import { fill } from '../../../base/words.js';
import { addressOf } from '../../../web/layout/layout.js';
import { notThere, show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { countAnswered, listAltered } from '../../store/figures.js';
import { RECORD_WORDS, classInWords } from '../../words/say.js';
import { RECORD, RECORDS, crimePath } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const TEMPLATE = 'record/pages/own-flags/page.njk';

export const ownFlagsPage: Page = {
  name: 'record-own-flags',
  path: `${RECORD}/own-flags`,
  who: RECORDS,
  audit: { reads: 'own-flags-read' },
  templates: [TEMPLATE],
  async get(ask: Ask): Promise<Outcome> {
    const { lang, actor } = ask;
    if (actor.account === null) return notThere();
    const tx = transactionOf(ask);
    const altered = await listAltered(tx, actor.account);
    const all = await countAnswered(tx, actor.account);
    const copy = WORDS[lang];
    const words = RECORD_WORDS[lang];
    const view = {
      title: copy.title,
      words: copy,
      back: { text: copy.back, href: addressOf(lang, RECORD) },
      share: fill(altered.length === 0 ? copy.none : copy.share, { changed: altered.length, all }, lang),
      items: altered.map((row) => ({
        number: row.number,
        href: addressOf(lang, crimePath(row.crime)),
        class: classInWords(row.class, row.sub_class, lang),
        text: fill(copy.said, { said: words.flags[row.said], now: words.flags[row.now] }, lang),
        by: fill(
          copy.by,
          { source: words.flagSources[row.source], when: instantInWords(row.altered_at, lang) },
          lang,
        ),
        rule: row.rule === null ? null : fill(copy.rule, { rule: row.rule }, lang),
      })),
    };
    return show(TEMPLATE, view, { subjects: altered.map(({ crime }) => ({ kind: 'crime', id: crime })) });
  },
};

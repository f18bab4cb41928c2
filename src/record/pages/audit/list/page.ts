/** Every audit of the flag, and the way to a new one. */
import { dayInLondon, dayInWords } from '../../../../base/day.js';
import { type Lang, inFigures } from '../../../../base/words.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { show } from '../../../../web/outcome.js';
import type { Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import { codedSample } from '../../../actions/audit/coded-sample.js';
import { type Audit, listAudits } from '../../../store/audits.js';
import { AUDITS, READS_AUDIT, WORDS, auditPath, runsAudit } from '../asked.js';

const TEMPLATE = 'record/pages/audit/list/page.njk';

type Stage = 'counted' | 'drawn' | 'coded' | 'signed';

export const auditsPage: Page = {
  name: 'flag-audits',
  path: AUDITS,
  who: READS_AUDIT,
  audit: { reads: 'flag-audits-listed' },
  templates: [TEMPLATE],
  async get(ask) {
    const tx = transactionOf(ask);
    const { lang } = ask;
    const words = WORDS[lang].list;
    const items = [];
    for (const audit of await listAudits(tx)) {
      const isWhole = audit.drawn_at && !audit.signed_at ? (await codedSample(tx, audit.id)).isWhole : false;
      items.push(itemOf(audit, stageOf(audit, isWhole), lang));
    }
    const links = [
      ...(runsAudit(ask)
        ? [
            { text: words.new, href: addressOf(lang, `${AUDITS}/new`), isButton: true },
            { text: words.recorders, href: addressOf(lang, `${AUDITS}/recorders`) },
          ]
        : []),
      { text: words.own, href: addressOf(lang, `${AUDITS}/own`) },
    ];
    return show(TEMPLATE, { title: words.title, words, items, links });
  },
};

const stageOf = (audit: Audit, isWhole: boolean): Stage =>
  audit.signed_at ? 'signed' : isWhole ? 'coded' : audit.drawn_at ? 'drawn' : 'counted';

const itemOf = (audit: Audit, stage: Stage, lang: Lang) => ({
  name: audit.name,
  href: addressOf(lang, auditPath(audit.id)),
  records: inFigures(audit.records, lang),
  on: dayInWords(dayInLondon(audit.imported_at), lang),
  stage: WORDS[lang].list.stages[stage],
});

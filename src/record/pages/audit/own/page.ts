/** A recorder's own misses, seen by nobody else but the registrar. */
import { dayInWords } from '../../../../base/day.js';
import { fill } from '../../../../base/words.js';
import { show } from '../../../../web/outcome.js';
import type { Ask, Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import { effectOf, stratumById } from '../../../rules/audit/index.js';
import { type AuditRecord, listOwnCorrected, listOwnTallies } from '../../../store/audit-records.js';
import { listAudits } from '../../../store/audits.js';
import { LISTS } from '../../paths.js';
import { AUDITS, WORDS } from '../asked.js';

const TEMPLATE = 'record/pages/audit/own/page.njk';

export const ownFlagsPage: Page = {
  name: 'flag-audit-own',
  path: `${AUDITS}/own`,
  who: LISTS,
  audit: { reads: 'own-misses-read' },
  templates: [TEMPLATE],
  async get(ask) {
    const { lang, actor } = ask;
    const words = WORDS[lang].own;
    const tx = transactionOf(ask);
    const tallies = actor.account === null ? [] : await listOwnTallies(tx, actor.account);
    const corrected = actor.account === null ? [] : await listOwnCorrected(tx, actor.account);
    const lines = (await listAudits(tx)).flatMap((audit) => {
      const own = tallies.filter((t) => t.audit === audit.id);
      if (own.length === 0) return [];
      const { records, flagged, set, clear } = effectOf('', own);
      return [fill(words.line, { audit: audit.name, records, flagged, set, clear }, lang)];
    });
    return show(TEMPLATE, {
      title: words.title,
      words,
      lines,
      corrected: corrected.map((record) => correctedLine(record, ask)),
    });
  },
};

function correctedLine(record: AuditRecord, { lang }: Ask): string {
  const { own, review } = WORDS[lang];
  const kind = stratumById(record.stratum);
  return fill(
    own.correctedLine,
    {
      code: record.code,
      on: record.recorded_on === null ? WORDS[lang].notGiven : dayInWords(record.recorded_on, lang),
      before: review.flag[kind?.flag ?? 'unset'],
      after: review.flag[kind?.reader === 'yes' ? 'yes' : 'no'],
      rule: record.rule,
    },
    lang,
  );
}

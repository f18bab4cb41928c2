/** Differences between the coders, settled one at a time by somebody who coded neither. */
import type { Problem } from '../../../../base/result.js';
import { fill, plural } from '../../../../base/words.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { goTo, show, showProblems } from '../../../../web/outcome.js';
import type { Ask, Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import { seatOf, settleRecord } from '../../../actions/audit/code.js';
import { codedSample } from '../../../actions/audit/coded-sample.js';
import { type AuditProblem, CODED_AS } from '../../../rules/audit/index.js';
import { listCoders } from '../../../store/audit-records.js';
import type { Audit } from '../../../store/audits.js';
import {
  AUDITS,
  READS_AUDIT,
  WORDS,
  aboutAudit,
  auditPath,
  backToAudit,
  doingOf,
  ofAudit,
  problemsView,
} from '../asked.js';
import { answered, asked } from '../coding.js';
import { recordView } from '../record-view.js';

const TEMPLATE = 'record/pages/audit/settle/page.njk';

export const auditSettlePage: Page = {
  name: 'flag-audit-settle',
  path: `${AUDITS}/:id/settle`,
  who: READS_AUDIT,
  audit: { changes: 'audit-difference-settled', by: 'action', reads: 'audit-record-read' },
  templates: [TEMPLATE],
  get: ofAudit(async (ask, audit) => {
    return show(TEMPLATE, await settleView(ask, audit, []), { subjects: aboutAudit(audit.id) });
  }),
  post: ofAudit(async (ask, audit) => {
    const done = await settleRecord(transactionOf(ask), doingOf(ask), answered(ask, audit));
    if (done.ok || done.problems.some((p) => p.code === 'coded-already'))
      return goTo(auditPath(audit.id, 'settle'), aboutAudit(audit.id));
    return showProblems(TEMPLATE, await settleView(ask, audit, done.problems));
  }),
};

async function settleView(ask: Ask, audit: Audit, problems: readonly Problem<AuditProblem>[]) {
  const { lang } = ask;
  const words = WORDS[lang].settle;
  const tx = transactionOf(ask);
  const isCoder = seatOf(await listCoders(tx, audit.id), ask.actor.account) !== null;
  const { disputed } = await codedSample(tx, audit.id);
  const [next] = disputed;
  const shown = next && !isCoder ? next : null;
  // The answers in the order of their names, not of the coders: nobody is told whose is whose.
  const said = shown ? CODED_AS.filter((c) => c === shown.first || c === shown.second) : [];
  const [a, b] = said.map((c) => words.answer[c]);
  return {
    title: words.title,
    caption: audit.name,
    words,
    back: backToAudit(lang, audit.id),
    problems: problemsView(problems, lang),
    action: addressOf(lang, auditPath(audit.id, 'settle')),
    says: isCoder ? words.coder : next ? null : words.none,
    asked: asked(lang),
    record: shown && recordView(ask.keys(), shown.record, { lang, lit: false }),
    said: shown && fill(words.said, { a: a ?? '', b: b ?? '' }, lang),
    left: shown && plural(words.left, disputed.length, lang),
  };
}

/** Coding: one record at a time, one key an answer, what the flag and the reader say kept out of sight. */
import { type Lang, fill } from '../../../../base/words.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { goTo, show, showProblems } from '../../../../web/outcome.js';
import type { Ask, Page } from '../../../../web/page.js';
import type { Problem } from '../../../../base/result.js';
import { transactionOf } from '../../../../web/transaction.js';
import { codeRecord, seatOf, takeSeat } from '../../../actions/audit/code.js';
import type { AuditProblem } from '../../../rules/audit/index.js';
import { findNextToCode, listCoders } from '../../../store/audit-records.js';
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

const TEMPLATE = 'record/pages/audit/code/page.njk';

export const auditCodePage: Page = {
  name: 'flag-audit-code',
  path: `${AUDITS}/:id/code`,
  who: READS_AUDIT,
  audit: { changes: 'audit-record-coded', by: 'action', reads: 'audit-record-read' },
  templates: [TEMPLATE],
  get: ofAudit(async (ask, audit) => {
    return show(TEMPLATE, await codeView(ask, audit, []), { subjects: aboutAudit(audit.id) });
  }),
  post: ofAudit(async (ask, audit) => {
    const tx = transactionOf(ask);
    const here = auditPath(audit.id, 'code');
    if (ask.form.get('begin') === 'yes') {
      if (audit.drawn_at) await takeSeat(tx, doingOf(ask), audit.id);
      return goTo(here, aboutAudit(audit.id));
    }
    const done = await codeRecord(tx, doingOf(ask), answered(ask, audit));
    // Coded already: somebody pressed twice, or went back. The next one is shown.
    if (done.ok || done.problems.some((p) => p.code === 'coded-already'))
      return goTo(here, aboutAudit(audit.id));
    return showProblems(TEMPLATE, await codeView(ask, audit, done.problems));
  }),
};

async function codeView(ask: Ask, audit: Audit, problems: readonly Problem<AuditProblem>[]) {
  const { lang } = ask;
  const words = WORDS[lang].code;
  const tx = transactionOf(ask);
  const coders = await listCoders(tx, audit.id);
  const seat = seatOf(coders, ask.actor.account);
  const standing = seat && (await findNextToCode(tx, audit.id, seat));
  const next = standing?.next ?? null;
  return {
    title: words.title,
    caption: audit.name,
    words,
    back: backToAudit(lang, audit.id),
    problems: problemsView(problems, lang),
    action: addressOf(lang, auditPath(audit.id, 'code')),
    says: saysOf({ audit, seat, isFull: coders.length >= 2, isDone: next === null }, lang),
    mayBegin: audit.drawn_at !== null && seat === null && coders.length < 2,
    record: next && recordView(ask.keys(), next, { lang, lit: false }),
    progress: standing && {
      done: standing.done,
      of: standing.of,
      text: fill(words.progress, { done: standing.done, of: standing.of }, lang),
    },
    asked: asked(lang),
    guide: Object.values(words.guideLines),
  };
}

function saysOf(
  { audit, seat, isFull, isDone }: { audit: Audit; seat: string | null; isFull: boolean; isDone: boolean },
  lang: Lang,
): string | null {
  const words = WORDS[lang].code;
  if (!audit.drawn_at) return words.notDrawn;
  if (!seat) return isFull ? words.full : words.begin;
  return isDone ? words.finished : null;
}

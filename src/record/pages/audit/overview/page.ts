/** One audit: what the reader would change, what that would do to published figures, and where its steps stand. */
import { show } from '../../../../web/outcome.js';
import type { Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import { codedSample } from '../../../actions/audit/coded-sample.js';
import { findNextToReview } from '../../../store/audit-records.js';
import { findSignedBefore, listRecorderTallies, listTallies } from '../../../store/audits.js';
import { listAccounts } from '../../../../db/index.js';
import { AUDITS, type AuditParts, READS_AUDIT, aboutAudit, ofAudit, runsAudit } from '../asked.js';
import { overviewView } from './view.js';

const TEMPLATE = 'record/pages/audit/overview/page.njk';

export const auditPage = (parts: AuditParts): Page => ({
  name: 'flag-audit',
  path: `${AUDITS}/:id`,
  who: READS_AUDIT,
  audit: { reads: 'flag-audit-read' },
  templates: [TEMPLATE],
  get: ofAudit(async (ask, audit) => {
    const tx = transactionOf(ask);
    const before = await findSignedBefore(tx, audit);
    const accounts = await listAccounts(tx);
    const view = overviewView({
      lang: ask.lang,
      audit,
      lines: await listTallies(tx, audit.id),
      // Recorders are seen by the registrar, and by each of them alone.
      recorders: runsAudit(ask) ? await listRecorderTallies(tx, audit.id) : null,
      published: await parts.published(ask, audit.authority),
      sample: audit.drawn_at ? await codedSample(tx, audit.id) : null,
      review: await findNextToReview(tx, audit.id),
      before: before ? { audit: before, lines: await listTallies(tx, before.id) } : null,
      importedBy: accounts.find((a) => a.id === audit.imported_by)?.name ?? '',
      runs: runsAudit(ask),
    });
    return show(TEMPLATE, view, { subjects: aboutAudit(audit.id) });
  }),
});

/** What the audit found, the registrar's signature under it, and the files to take away. */
import { dayInLondon, dayInWords } from '../../../../base/day.js';
import { fill } from '../../../../base/words.js';
import { listAccounts } from '../../../../db/index.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { goTo, notThere, send, show } from '../../../../web/outcome.js';
import type { Ask, Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import { correctionsCsv, correctionsOf } from '../../../actions/audit/corrections.js';
import { type AuditResult, resultOf, signAudit } from '../../../actions/audit/result.js';
import { PDF_TYPE, pdfOf } from '../../../formats/report-pdf.js';
import type { Audit } from '../../../store/audits.js';
import {
  AUDITS,
  type AuditParts,
  READS_AUDIT,
  RUNS_AUDIT,
  WORDS,
  aboutAudit,
  auditPath,
  backToAudit,
  doingOf,
  keyOf,
  offenceKeyOf,
  ofAudit,
  runsAudit,
} from '../asked.js';
import { aboutOf } from '../overview/view.js';
import { type ReportFacts, reportBook } from './report-book.js';
import {
  agreementLines,
  boundsLine,
  figureLines,
  groupLines,
  headlineOf,
  methodLine,
  otherWays,
} from './say-result.js';

const TEMPLATE = 'record/pages/audit/result/page.njk';

export const auditResultPage: Page = {
  name: 'flag-audit-result',
  path: `${AUDITS}/:id/result`,
  who: READS_AUDIT,
  audit: { reads: 'flag-audit-read' },
  templates: [TEMPLATE],
  get: ofAudit(async (ask, audit) => {
    const result = await resultOf(transactionOf(ask), audit);
    const view = result ? await resultView(ask, audit, result) : notYetView(ask, audit);
    return show(TEMPLATE, view, { subjects: aboutAudit(audit.id) });
  }),
};

export const auditSignPage: Page = {
  name: 'flag-audit-sign',
  path: `${AUDITS}/:id/sign`,
  who: RUNS_AUDIT,
  audit: { changes: 'audit-signed', by: 'action' },
  post: ofAudit(async (ask, audit) => {
    // Signed already, or not yet whole: the page says how it stands.
    await signAudit(transactionOf(ask), doingOf(ask), { audit: audit.id });
    return goTo(auditPath(audit.id, 'result'), aboutAudit(audit.id));
  }),
};

export const auditReportPage = ({ ods }: AuditParts): Page => ({
  name: 'flag-audit-report',
  path: `${AUDITS}/:id/report.ods`,
  who: READS_AUDIT,
  audit: { reads: 'flag-audit-read' },
  get: ofAudit(async (ask, audit) => {
    const result = await resultOf(transactionOf(ask), audit);
    if (!result) return notThere();
    const { lang } = ask;
    const bytes = ods(reportBook(await factsOf(ask, audit, result)));
    return send('application/vnd.oasis.opendocument.spreadsheet', bytes, {
      filename: lang === 'cy' ? 'archwiliad-nod.ods' : 'flag-audit.ods',
      subjects: aboutAudit(audit.id),
    });
  }),
});

export const auditPdfPage: Page = {
  name: 'flag-audit-pdf',
  path: `${AUDITS}/:id/report.pdf`,
  who: READS_AUDIT,
  audit: { reads: 'flag-audit-read' },
  get: ofAudit(async (ask, audit) => {
    const result = await resultOf(transactionOf(ask), audit);
    if (!result) return notThere();
    const { lang } = ask;
    const bytes = await pdfOf(reportBook(await factsOf(ask, audit, result)));
    return send(PDF_TYPE, bytes, {
      filename: lang === 'cy' ? 'archwiliad-nod.pdf' : 'flag-audit.pdf',
      subjects: aboutAudit(audit.id),
    });
  }),
};

export const auditCorrectionsPage: Page = {
  name: 'flag-audit-corrections',
  path: `${AUDITS}/:id/corrections.csv`,
  who: RUNS_AUDIT,
  audit: { reads: 'audit-corrections-taken' },
  get: ofAudit(async (ask, audit) => {
    if (!audit.signed_at) return notThere();
    const corrections = await correctionsOf(transactionOf(ask), ask.keys(), audit);
    return send('text/csv; charset=utf-8; header=present', correctionsCsv(corrections), {
      filename: 'flag-corrections.csv',
      subjects: aboutAudit(audit.id),
    });
  }),
};

const common = ({ lang }: Ask, audit: Audit) => ({
  title: WORDS[lang].result.title,
  caption: audit.name,
  words: WORDS[lang].result,
  back: backToAudit(lang, audit.id),
});

const notYetView = (ask: Ask, audit: Audit) => ({ ...common(ask, audit), result: null });

async function resultView(ask: Ask, audit: Audit, result: AuditResult) {
  const { lang } = ask;
  const words = WORDS[lang].result;
  const { months, offences } = result.score.unclearAsNot;
  return {
    ...common(ask, audit),
    wide: true,
    result: {
      headline: headlineOf(result, lang),
      warning: fill(words.warningText, { records: audit.records }, lang),
      figures: figureLines(result, lang),
      ways: otherWays(result, lang),
      bounds: boundsLine(result, lang),
      agreement: agreementLines(result, lang),
      agreementNote: fill(words.agreementNote, { read: result.score.read }, lang),
      groups: [
        { id: 'months', name: words.months, key: words.month, rows: groupLines(months, keyOf, lang) },
        {
          id: 'offences',
          name: words.offences,
          key: words.offence,
          rows: groupLines(offences, offenceKeyOf, lang),
        },
      ],
      recordsName: WORDS[lang].audit.column.records,
      method: methodLine(result, audit, lang),
    },
    signed: (await signedBy(ask, audit)) ?? words.unsigned,
    sign: !audit.signed_at && runsAudit(ask) ? addressOf(lang, auditPath(audit.id, 'sign')) : null,
    downloads: [
      { text: words.pdf, href: addressOf(lang, auditPath(audit.id, 'report.pdf')) },
      { text: words.ods, href: addressOf(lang, auditPath(audit.id, 'report.ods')) },
      ...(audit.signed_at && runsAudit(ask)
        ? [{ text: words.corrections, href: addressOf(lang, auditPath(audit.id, 'corrections.csv')) }]
        : []),
    ],
  };
}

async function factsOf(ask: Ask, audit: Audit, result: AuditResult): Promise<ReportFacts> {
  const { lang, config } = ask;
  const accounts = await listAccounts(transactionOf(ask));
  const importedBy = accounts.find((a) => a.id === audit.imported_by)?.name ?? '';
  return {
    audit,
    result,
    organisation: config.organisation[lang],
    about: aboutOf({ lang, audit, importedBy }),
    signed: (await signedBy(ask, audit)) ?? WORDS[lang].result.unsigned,
    lang,
  };
}

async function signedBy(ask: Ask, audit: Audit): Promise<string | null> {
  if (!audit.signed_at) return null;
  const accounts = await listAccounts(transactionOf(ask));
  const by = accounts.find((a) => a.id === audit.signed_by)?.name ?? '';
  return fill(
    WORDS[ask.lang].result.signed,
    { by, on: dayInWords(dayInLondon(audit.signed_at), ask.lang) },
    ask.lang,
  );
}

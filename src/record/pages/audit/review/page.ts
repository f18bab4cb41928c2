/** Suggested corrections, one at a time and by single keys: a registrar clears two hundred in an hour. */
import type { Problem } from '../../../../base/result.js';
import { fill } from '../../../../base/words.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { goTo, show, showProblems } from '../../../../web/outcome.js';
import type { ReviewDecision } from '../../../../db/index.js';
import type { Ask, Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import { reviewRecord } from '../../../actions/audit/corrections.js';
import { drawReview } from '../../../actions/audit/draw.js';
import { type AuditProblem, stratumById } from '../../../rules/audit/index.js';
import type { LayoutProblem } from '../../../rules/row-problem.js';
import {
  type AuditRecord,
  findAuditRecord,
  findLastReviewed,
  findNextToReview,
  listReviews,
} from '../../../store/audit-records.js';
import type { Audit } from '../../../store/audits.js';
import {
  AUDITS,
  type AuditParts,
  NO_WORKERS,
  RUNS_AUDIT,
  WORDS,
  aboutAudit,
  auditPath,
  backToAudit,
  doingOf,
  ofAudit,
  fileOf,
  percent,
  sheetField,
  problemAt,
  problemsView,
} from '../asked.js';
import { sayFlagRule } from '../../../words/flag.js';
import { recordView } from '../record-view.js';

const TEMPLATE = 'record/pages/audit/review/page.njk';
/** In the address: a record that is taken up again. */
const AGAIN = 'record';
const DECISIONS = ['correct', 'leave', 'later'] as const;

export const auditReviewPage: Page = {
  name: 'flag-audit-review',
  path: `${AUDITS}/:id/review`,
  who: RUNS_AUDIT,
  audit: { changes: 'audit-correction-decided', by: 'action', reads: 'audit-record-read' },
  templates: [TEMPLATE],
  get: ofAudit(async (ask, audit) => {
    return show(TEMPLATE, await reviewView(ask, audit, []), { subjects: aboutAudit(audit.id) });
  }),
  post: ofAudit(async (ask, audit) => {
    const decision = DECISIONS.find((d) => d === ask.form.get('decision')) ?? null;
    const done = await reviewRecord(transactionOf(ask), doingOf(ask), {
      audit: audit.id,
      record: ask.form.get('record') ?? '',
      decision,
    });
    if (!done.ok) return showProblems(TEMPLATE, await reviewView(ask, audit, done.problems));
    return goTo(auditPath(audit.id, 'review'), aboutAudit(audit.id));
  }),
};

export const auditReviewDrawPage = ({ sheets }: AuditParts): Page => ({
  name: 'flag-audit-review-draw',
  path: `${AUDITS}/:id/review/draw`,
  who: RUNS_AUDIT,
  audit: { changes: 'audit-review-drawn', by: 'action' },
  accepts: 'workbook',
  templates: [TEMPLATE],
  post: ofAudit(async (ask, audit) => {
    const done = await drawn(ask, audit, sheets);
    if (!done.ok) return showProblems(TEMPLATE, await reviewView(ask, audit, done.problems));
    return goTo(auditPath(audit.id, 'review'), aboutAudit(audit.id));
  }),
});

async function drawn(ask: Ask, audit: Audit, sheets: AuditParts['sheets']) {
  const input = await fileOf(ask, sheets);
  if (!input.ok) return input;
  return drawReview(transactionOf(ask), doingOf(ask), {
    audit: audit.id,
    input: input.value,
    workers: NO_WORKERS,
  });
}

async function reviewView(
  ask: Ask,
  audit: Audit,
  problems: readonly Problem<AuditProblem | LayoutProblem>[],
) {
  const { lang } = ask;
  const words = WORDS[lang].review;
  const tx = transactionOf(ask);
  const { next: first, done, of } = await findNextToReview(tx, audit.id);
  const again = await takenUpAgain(ask, audit);
  const next = again ?? first;
  const { account } = ask.actor;
  const last =
    again || account === null ? undefined : await findLastReviewed(tx, { audit: audit.id, by: account });
  return {
    title: words.title,
    caption: audit.name,
    words,
    back: backToAudit(lang, audit.id),
    problems: problemsView(problems, lang),
    at: problemAt(problems, lang),
    action: addressOf(lang, auditPath(audit.id, 'review')),
    draw: audit.signed_at && !next ? addressOf(lang, auditPath(audit.id, 'review/draw')) : null,
    file: WORDS[lang].plan.file,
    sheet: sheetField(ask),
    says: audit.signed_at ? (next || of === 0 ? null : words.finished) : words.notSigned,
    progress: of > 0 ? { done, of, text: fill(words.progress, { done, of }, lang) } : null,
    agreement: agreementOf(await listReviews(tx, audit.id), lang),
    record: next && {
      ...recordView(ask.keys(), next, { lang, lit: true }),
      now: nowOf(next, ask),
      guide: sayFlagRule(next.rule, lang),
    },
    answers: next && answersOf(next, ask),
    last: last && lastView(last, audit, lang),
  };
}

/** How often the registrar found what the reader had suggested. **Shape**: null before anything is decided; what waits is not counted. */
function agreementOf(reviews: readonly { readonly decision: ReviewDecision }[], lang: Ask['lang']) {
  const decided = reviews.filter(({ decision }) => decision !== 'later');
  const same = decided.filter(({ decision }) => decision === 'correct').length;
  if (decided.length === 0) return null;
  const share = percent(same / decided.length, lang);
  return fill(WORDS[lang].review.agreement, { same, of: decided.length, share }, lang);
}

/** A record that was decided on before and is opened anew: what is decided now takes the place of that. */
async function takenUpAgain(ask: Ask, audit: Audit): Promise<AuditRecord | null> {
  const id = ask.query.get(AGAIN);
  const found = id === null ? undefined : await findAuditRecord(transactionOf(ask), id);
  return found?.audit === audit.id && found.purpose === 'review' ? found : null;
}

function lastView(
  last: AuditRecord & { readonly decision: ReviewDecision },
  audit: Audit,
  lang: Ask['lang'],
) {
  const words = WORDS[lang].review;
  const decided = decisionWords(last, lang)[last.decision];
  return {
    text: fill(words.last, { place: last.place, decided }, lang),
    again: words.again,
    href: addressOf(lang, `${auditPath(audit.id, 'review')}?${AGAIN}=${last.id}`),
  };
}

function nowOf(record: AuditRecord, { lang }: Ask): string {
  const words = WORDS[lang].review;
  const kind = stratumById(record.stratum);
  return fill(
    words.now,
    {
      flag: words.flag[kind?.flag ?? 'unset'],
      reader: words.reader[kind?.reader ?? 'person'],
      rule: record.rule,
    },
    lang,
  );
}

function decisionWords(record: AuditRecord, lang: Ask['lang']): Readonly<Record<ReviewDecision, string>> {
  const words = WORDS[lang].review;
  const correct = stratumById(record.stratum)?.reader === 'yes' ? words.set : words.clear;
  return { correct, leave: words.leave, later: words.later };
}

function answersOf(record: AuditRecord, { lang }: Ask) {
  const texts = decisionWords(record, lang);
  return DECISIONS.map((value, i) => ({ value, key: i + 1, text: texts[value] }));
}

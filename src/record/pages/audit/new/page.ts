/** Counts a small extract from a file given in the browser; larger ones come by the command. */
import { AUTHORITIES, existsOn } from '../../../../base/authorities.js';
import { dayInLondon } from '../../../../base/day.js';
import type { Problem } from '../../../../base/result.js';
import { type Lang, fill } from '../../../../base/words.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { goTo, show, showProblems } from '../../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import { importExtract } from '../../../actions/audit/import-extract.js';
import { type ColumnMap, LOOKED_AT } from '../../../extract/index.js';
import { ownForce } from '../../../own-force.js';
import type { AuditProblem } from '../../../rules/audit/index.js';
import { FLAG_RULE_BOOKS } from '../../../rules/flag/index.js';
import type { LayoutProblem } from '../../../rules/row-problem.js';
import {
  AUDITS,
  type AuditParts,
  NO_WORKERS,
  RUNS_AUDIT,
  WORDS,
  aboutAudit,
  auditPath,
  backToList,
  doingOf,
  fileOf,
  problemAt,
  problemsView,
  sheetField,
} from '../asked.js';

const TEMPLATE = 'record/pages/audit/new/page.njk';

export const newAuditPage = ({ sheets }: AuditParts): Page => ({
  name: 'flag-audit-new',
  path: `${AUDITS}/new`,
  who: RUNS_AUDIT,
  audit: { changes: 'extract-counted', by: 'action' },
  accepts: 'workbook',
  templates: [TEMPLATE],
  get: async (ask) => show(TEMPLATE, await newView(ask, [])),
  async post(ask): Promise<Outcome> {
    const done = await counted(ask, sheets);
    if (!done.ok) return showProblems(TEMPLATE, await newView(ask, done.problems));
    return goTo(auditPath(done.value.audit), aboutAudit(done.value.audit));
  },
});

async function counted(ask: Ask, sheets: AuditParts['sheets']) {
  const input = await fileOf(ask, sheets);
  if (!input.ok) return input;
  return importExtract(transactionOf(ask), doingOf(ask), {
    name: ask.form.get('name') ?? '',
    authority: ask.form.get('authority') ?? '',
    rules: FLAG_RULE_BOOKS.find((r) => r === ask.form.get('rules')) ?? null,
    map: mapTyped(ask.form),
    input: input.value,
    workers: NO_WORKERS,
  });
}

const mapTyped = (form: URLSearchParams): ColumnMap =>
  Object.fromEntries(
    LOOKED_AT.flatMap((column) => {
      const heading = form.get(column)?.trim() ?? '';
      return heading === '' ? [] : [[column, heading]];
    }),
  );

async function newView(ask: Ask, problems: readonly Problem<AuditProblem | LayoutProblem>[]) {
  const { lang, form, now } = ask;
  const own = await ownForce(transactionOf(ask));
  const words = WORDS[lang].new;
  const at = problemAt(problems, lang);
  const typed = (id: string): string => form.get(id) ?? '';
  return {
    title: words.title,
    words,
    back: backToList(lang),
    formId: 'new',
    action: addressOf(lang, `${AUDITS}/new`),
    problems: problemsView(problems, lang),
    at,
    name: { id: 'name', label: words.name, hint: words.nameHint, value: typed('name'), problem: at['name'] },
    authority: {
      id: 'authority',
      label: words.authority,
      hint: words.authorityHint,
      value: form.get('authority') ?? own ?? '',
      problem: at['authority'],
      options: [{ value: '', text: '' }, ...forcesIn(lang, dayInLondon(now))],
    },
    rules: {
      id: 'rules',
      label: words.rules,
      value: typed('rules'),
      options: [
        { value: '', text: words.rulesEach },
        ...FLAG_RULE_BOOKS.map((year) => ({ value: year, text: fill(words.rulesOne, { year }, lang) })),
      ],
    },
    sheet: sheetField(ask),
    columns: LOOKED_AT.map((id) => ({
      id,
      label: words.column[id],
      value: typed(id),
      classes: 'govuk-input--width-20',
    })),
  };
}

const forcesIn = (lang: Lang, on: string) =>
  AUTHORITIES.filter((a) => a.kind === 'force' && existsOn(a, on))
    .map((a) => ({ value: a.code, text: a.name[lang] }))
    .toSorted((a, b) => a.text.localeCompare(b.text, lang));

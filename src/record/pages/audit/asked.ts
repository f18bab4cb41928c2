/** What the audit's pages have in common: where they stand, who may open them, and what was asked. */
import { offenceByCode, plainCode } from '../../../base/offences.js';
import { dayInWords } from '../../../base/day.js';
import { type Problem, type Result, fail, ok } from '../../../base/result.js';
import { type Lang, type ShapeOf, fill, inFigures } from '../../../base/words.js';
import { may } from '../../../web/access.js';
import { addressOf } from '../../../web/layout/layout.js';
import { notThere } from '../../../web/outcome.js';
import type { Ask, Outcome, Who } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import type { AuditDoing } from '../../actions/audit/doing.js';
import { type Input, type SheetReader, isWorkbook, sheetInput, streamInput } from '../../extract/index.js';
import type { AuditProblem, Interval, PublishedFlagged } from '../../rules/audit/index.js';
import type { LayoutProblem } from '../../rules/row-problem.js';
import type { ReportBook } from '../../formats/report-book.js';
import { sayLayoutProblem } from '../../words/say-row-problem.js';
import { type Audit, findAudit } from '../../store/audits.js';
import { RECORD, idAsked } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

export const WORDS: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export const AUDITS = `${RECORD}/audit`;
export const auditPath = (id: string, step = ''): string => `${AUDITS}/${id}${step === '' ? '' : `/${step}`}`;

/** Reads records: the registrar and supervisors, who code and settle. */
export const READS_AUDIT: Who = { room: 'crimes', verb: 'narrative' };
/** Counts, draws, signs and corrects: the registrar, outside the line of command. */
export const RUNS_AUDIT: Who = { room: 'crimes', verb: 'decide' };

export const runsAudit = (ask: Ask): boolean => may(ask.actor.roles, { room: 'crimes', verb: 'decide' });

/** What a room later in the story gives the audit: it is not known here which. */
export interface AuditParts {
  /** Every figure published of a force's online flag. */
  readonly published: (ask: Ask, authority: string) => Promise<readonly PublishedFlagged[]>;
  /** A workbook as an ODS file. */
  readonly ods: (book: ReportBook) => Uint8Array;
  /** Opens a workbook that holds an extract. */
  readonly sheets: SheetReader;
}

/** A page of the audit that its address names: not there when no such audit is. */
export const ofAudit =
  (work: (ask: Ask, audit: Audit) => Promise<Outcome>) =>
  async (ask: Ask): Promise<Outcome> => {
    const id = idAsked(ask.params);
    const audit = id === null ? undefined : await findAudit(transactionOf(ask), id);
    return audit ? work(ask, audit) : notThere();
  };

/** **Errors**: throws on a page that nobody need sign in for. */
export function doingOf(ask: Ask): AuditDoing {
  const { account } = ask.actor;
  if (account === null) throw new Error('nobody is at work');
  return { actor: { ...ask.actor, account }, keys: ask.keys(), now: ask.now };
}

/** The file of a form, a workbook's first sheet or the one named. **Errors**: `file-missing` when none was chosen. */
export async function fileOf(
  { files, form }: Ask,
  reader: SheetReader,
): Promise<Result<Input, AuditProblem | LayoutProblem>> {
  const bytes = files.find((f) => f.field === 'file')?.bytes;
  if (!bytes || bytes.byteLength === 0) return fail({ code: 'file-missing', field: 'file' });
  if (!isWorkbook(bytes)) return ok(await streamInput(once(bytes)));
  const sheet = form.get('sheet')?.trim() ?? '';
  const input = await sheetInput(bytes, { reader, sheet: sheet === '' ? null : sheet });
  return input.ok ? input : fail(...input.problems.map((p) => ({ ...p, field: 'file' })));
}

/** Asks for the sheet of a workbook, the same on every form that takes a file. */
export const sheetField = ({ lang, form }: Ask) => ({
  id: 'sheet',
  label: WORDS[lang].sheet,
  hint: WORDS[lang].sheetHint,
  value: form.get('sheet') ?? '',
  classes: 'govuk-input--width-20',
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Threads for what a page reads: it is small, and is read here. */
export const NO_WORKERS = 0;

type AnyProblem = Problem<AuditProblem | LayoutProblem>;

export const sayAuditProblem = (problem: AnyProblem, lang: Lang): string => {
  const known = WORDS[lang].wrong;
  return isAuditProblem(problem.code)
    ? known[problem.code]
    : sayLayoutProblem({ ...problem, code: problem.code }, lang);
};

const isAuditProblem = (code: AuditProblem | LayoutProblem): code is AuditProblem => code in en.wrong;

/** The summary of a form that came back, as the macro wants it; null when nothing is wrong. */
export function problemsView(problems: readonly AnyProblem[], lang: Lang) {
  if (problems.length === 0) return null;
  return {
    titleText: WORDS[lang].summary,
    errorList: problems.map((p) => ({
      text: sayAuditProblem(p, lang),
      href: `#${p.field ?? 'main-content'}`,
    })),
  };
}

/** By field, the sentence that stands at it. */
export const problemAt = (problems: readonly AnyProblem[], lang: Lang): Readonly<Record<string, string>> =>
  Object.fromEntries(problems.flatMap((p) => (p.field ? [[p.field, sayAuditProblem(p, lang)]] : [])));

/** A line of a table: a month in words, anything else as it is. */
export const keyOf = (key: string, lang: Lang): string =>
  key === ''
    ? WORDS[lang].notGiven
    : /^\d{4}-\d\d$/.test(key)
      ? dayInWords(`${key}-01`, lang).replace(/^1 /, '')
      : key;

/** The same for an offence: its code and what it is called, where the code is known. */
export const offenceKeyOf = (key: string, lang: Lang): string => {
  const plain = plainCode(key);
  if (key === '' || plain === '') return keyOf(key, lang);
  const known = offenceByCode(plain);
  if (known === null) return key;
  const name = known.sub_classes.find(({ code }) => code === plain)?.label[lang] ?? known.label[lang];
  return `${key} ${name}`;
};

const DIGITS = new Map<string, Intl.NumberFormat>();

export function number(n: number, lang: Lang, digits = 0): string {
  const key = `${lang} ${digits}`;
  const made =
    DIGITS.get(key) ??
    new Intl.NumberFormat(lang === 'cy' ? 'cy' : 'en-GB', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      // A kappa of -0.001 is 0.00, and not -0.00.
      signDisplay: 'negative',
    });
  DIGITS.set(key, made);
  return made.format(n);
}

export const percent = (share: number, lang: Lang): string =>
  fill(WORDS[lang].percent, { n: number(share * 100, lang, 1) }, lang);

export const intervalOf = (i: Interval | null, lang: Lang, say: (n: number) => string): string =>
  i === null
    ? WORDS[lang].none
    : fill(WORDS[lang].interval, { estimate: say(i.estimate), lo: say(i.lo), hi: say(i.hi) }, lang);

export const counted = (i: Interval | null, lang: Lang): string =>
  intervalOf(i, lang, (n) => inFigures(Math.round(n), lang));
export const shared = (i: Interval | null, lang: Lang): string =>
  intervalOf(i, lang, (n) => percent(n, lang));

export const backToList = (lang: Lang) => ({ text: WORDS[lang].back, href: addressOf(lang, AUDITS) });
export const backToAudit = (lang: Lang, id: string) => ({
  text: WORDS[lang].backToAudit,
  href: addressOf(lang, auditPath(id)),
});

export const aboutAudit = (id: string) => [{ kind: 'flag-audit', id }];

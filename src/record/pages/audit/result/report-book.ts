/** The report as a workbook: what a chief officer reads, in one language. */
import { type Lang, fill } from '../../../../base/words.js';
import type { AuditResult } from '../../../actions/audit/result.js';
import type { GroupEstimate } from '../../../rules/audit/index.js';
import type { Audit } from '../../../store/audits.js';
import type { ReportBook, ReportSheet } from '../../../formats/report-book.js';
import { WORDS, keyOf, offenceKeyOf } from '../asked.js';
import {
  type SaidLine,
  type SayKey,
  agreementLines,
  boundsLine,
  figureLines,
  headlineOf,
  methodLine,
  otherWays,
} from './say-result.js';

export interface ReportFacts {
  readonly audit: Audit;
  readonly result: AuditResult;
  readonly organisation: string;
  /** Whose records, how many, counted when and by whom. */
  readonly about: string;
  /** By whom it was signed and when, or that it is not signed yet. */
  readonly signed: string;
  readonly lang: Lang;
}

export function reportBook(facts: ReportFacts): ReportBook {
  const { audit, result, organisation, lang } = facts;
  const words = WORDS[lang].result;
  const { months, offences } = result.score.unclearAsNot;
  const names = {
    en: ['Report', 'Figures', 'Months', 'Offences'],
    cy: ['Adroddiad', 'Ffigurau', 'Misoedd', 'Troseddau'],
  }[lang];
  const [report = '', figures = '', byMonth = '', byOffence = ''] = names;
  return {
    lang,
    title: `${words.title}: ${audit.name}`,
    description: words.warning,
    creator: organisation,
    created: (audit.signed_at ?? audit.imported_at).toISOString(),
    sheets: [
      coverSheet(report, facts),
      linesSheet(figures, [...figureLines(result, lang), ...otherWays(result, lang)], lang),
      groupSheet(byMonth, months, { key: words.month, title: words.months, say: keyOf, lang }),
      groupSheet(byOffence, offences, { key: words.offence, title: words.offences, say: offenceKeyOf, lang }),
    ],
  };
}

function coverSheet(
  name: string,
  { audit, result, about, signed, organisation, lang }: ReportFacts,
): ReportSheet {
  const words = WORDS[lang].result;
  const headline = headlineOf(result, lang);
  const text = (t: string) => ({ style: 'text' as const, text: t });
  return {
    name,
    lines: [
      { style: 'title', text: `${words.title}: ${audit.name}` },
      text(organisation),
      text(about),
      text(signed),
      { style: 'heading', text: headline.text },
      text(headline.range),
      text(headline.sentence),
      { style: 'heading', text: words.warning },
      text(fill(words.warningText, { records: audit.records }, lang)),
      { style: 'heading', text: words.boundsTitle },
      text(boundsLine(result, lang)),
      { style: 'heading', text: words.agreement },
      ...agreementLines(result, lang).map(text),
      text(fill(words.agreementNote, { read: result.score.read }, lang)),
      text(methodLine(result, audit, lang)),
    ],
    table: null,
  };
}

const linesSheet = (name: string, lines: readonly SaidLine[], lang: Lang): ReportSheet => {
  const words = WORDS[lang].result;
  return {
    name,
    lines: [{ style: 'title', text: words.title }],
    table: {
      name: 'figures',
      header: [words.figure, words.value],
      rows: lines.map((l) => [cell(l.name), cell(l.value)]),
      numeric: [false, false],
    },
  };
};

function groupSheet(
  name: string,
  groups: readonly GroupEstimate[],
  { key, title, say, lang }: { key: string; title: string; say: SayKey; lang: Lang },
): ReportSheet {
  const words = WORDS[lang].result;
  const { records } = WORDS[lang].audit.column;
  const from = (what: string): string => fill(words.from, { what }, lang);
  const to = (what: string): string => fill(words.to, { what }, lang);
  const n = (value: number) => ({ kind: 'number' as const, n: Math.round(value) });
  return {
    name,
    lines: [
      { style: 'title', text: title },
      { style: 'text', text: words.groupsNote },
    ],
    table: {
      name: `table_${name.toLowerCase()}`,
      header: [
        key,
        records,
        words.flagged,
        words.corrected,
        from(words.corrected),
        to(words.corrected),
        words.lacking,
        from(words.lacking),
        to(words.lacking),
      ],
      rows: groups.map((g) => [
        cell(say(g.key, lang)),
        n(g.records),
        n(g.flagged),
        n(g.total.estimate),
        n(g.total.lo),
        n(g.total.hi),
        n(g.missed.estimate),
        n(g.missed.lo),
        n(g.missed.hi),
      ]),
      numeric: [false, ...Array.from({ length: 8 }, () => true)],
    },
  };
}

const cell = (text: string) => ({ kind: 'text' as const, text });

/** One audit as its template wants it. Pure. */
import { authorityByCode } from '../../../../base/authorities.js';
import { dayInLondon, dayInWords } from '../../../../base/day.js';
import { type Lang, fill, inFigures, plural } from '../../../../base/words.js';
import { addressOf } from '../../../../web/layout/layout.js';
import type { CodedSample } from '../../../actions/audit/coded-sample.js';
import {
  type Effect,
  type PublishedFlagged,
  type TallyOf,
  driftBetween,
  effectBy,
  effectOf,
  effectOnPublished,
} from '../../../rules/audit/index.js';
import { ROW_PROBLEM_CODES } from '../../../rules/row-problem.js';
import type { Audit, RecorderTally } from '../../../store/audits.js';
import { sayRowProblem } from '../../../words/say-row-problem.js';
import { WORDS, auditPath, backToList, keyOf, offenceKeyOf, percent } from '../asked.js';

export interface OverviewFacts {
  readonly lang: Lang;
  readonly audit: Audit;
  readonly lines: readonly TallyOf[];
  readonly recorders: readonly RecorderTally[] | null;
  readonly published: readonly PublishedFlagged[];
  readonly sample: CodedSample | null;
  readonly review: { readonly done: number; readonly of: number };
  readonly before: { readonly audit: Audit; readonly lines: readonly TallyOf[] } | null;
  readonly importedBy: string;
  readonly runs: boolean;
}

/** Lines of a table that a page shows; an extract may have thousands of units. */
const MOST_LINES = 120;

export function overviewView(facts: OverviewFacts) {
  const { lang, audit, lines } = facts;
  const words = WORDS[lang].audit;
  return {
    title: audit.name,
    words,
    back: backToList(lang),
    wide: true,
    about: aboutOf(facts),
    reader: fill(
      words.reader,
      {
        version: audit.reader_version,
        rules: audit.rules === null ? words.rulesEach : fill(words.rulesOne, { year: audit.rules }, lang),
      },
      lang,
    ),
    cards: cardsOf(effectOf('', lines), lang),
    steps: stepsOf(facts),
    published: publishedOf(facts),
    tables: tablesOf(facts),
    problems: problemsOf(audit, lang),
    drift: driftOf(facts),
  };
}

export const aboutOf = ({
  lang,
  audit,
  importedBy,
}: Pick<OverviewFacts, 'lang' | 'audit' | 'importedBy'>): string =>
  fill(
    WORDS[lang].audit.about,
    {
      force: authorityByCode(audit.authority)?.name[lang] ?? audit.authority,
      records: audit.records,
      on: dayInWords(dayInLondon(audit.imported_at), lang),
      by: importedBy,
    },
    lang,
  );

const cardsOf = (all: Effect, lang: Lang) =>
  (['flagged', 'set', 'clear', 'person'] as const).map((key) => ({
    figure: inFigures(all[key], lang),
    text: WORDS[lang].audit.cards[key],
  }));

function stepsOf({ lang, audit, sample, review, runs }: OverviewFacts) {
  const { step, stepState } = WORDS[lang].audit;
  const isDrawn = sample !== null;
  const isCoded = sample?.isWhole === true;
  const isSigned = audit.signed_at !== null;
  const of = sample?.records.length ?? 0;
  const steps = [
    {
      at: 'plan',
      state: isDrawn ? fill(stepState.drawn, { n: of, seed: audit.seed ?? '' }, lang) : stepState.todo,
      opens: runs,
    },
    {
      at: 'code',
      state: !isDrawn
        ? stepState.wait
        : isCoded
          ? stepState.done
          : fill(stepState.coded, { first: sample.firstDone, second: sample.secondDone, of }, lang),
      opens: isDrawn && !isSigned,
    },
    {
      at: 'settle',
      state: !isDrawn
        ? stepState.wait
        : sample.disputed.length > 0
          ? plural(stepState.disputed, sample.disputed.length, lang)
          : isCoded
            ? stepState.done
            : stepState.wait,
      opens: isDrawn && !isSigned,
    },
    {
      at: 'result',
      state: isSigned ? stepState.done : isCoded ? stepState.todo : stepState.wait,
      opens: isCoded,
    },
    {
      at: 'review',
      state: isSigned ? fill(stepState.reviewed, { done: review.done, of: review.of }, lang) : stepState.wait,
      opens: isSigned && runs,
    },
  ] as const;
  return steps.map(({ at, state, opens }) => ({
    text: step[at],
    state,
    href: opens ? addressOf(lang, auditPath(audit.id, at)) : null,
  }));
}

function publishedOf({ lang, lines, published }: OverviewFacts) {
  const words = WORDS[lang].audit;
  return effectOnPublished(lines, published).map(({ figure, months: [held, of], effect }) => ({
    period: `${dayInWords(figure.from, lang)} – ${dayInWords(figure.to, lang)}`,
    printed: figure.asWritten,
    publisher: figure.publisher,
    inExtract: inFigures(effect.flagged, lang),
    wouldBe: inFigures(effect.after, lang),
    months: fill(words.monthsOf, { held, of }, lang),
  }));
}

function tablesOf({ lang, lines, recorders }: OverviewFacts) {
  const words = WORDS[lang].audit;
  const table = (by: 'month' | 'offence' | 'unit' | 'recorder', all: readonly Effect[]) => {
    const most = by === 'month' ? all : all.toSorted((a, b) => b.set + b.clear - (a.set + a.clear));
    return {
      id: by,
      name: words.by[by],
      key: words.key[by],
      rows: most
        .slice(0, MOST_LINES)
        .map((e) => rowOf(e, by === 'offence' ? offenceKeyOf(e.key, lang) : keyOf(e.key, lang), lang)),
      note:
        all.length > MOST_LINES
          ? fill(words.tooMany, { n: MOST_LINES, of: all.length }, lang)
          : by === 'recorder'
            ? words.recorderNote
            : '',
    };
  };
  const byRecorder = recorders && effectByRecorder(recorders);
  return [
    table(
      'month',
      effectBy(lines, (l) => l.month),
    ),
    table(
      'offence',
      effectBy(lines, (l) => l.offence),
    ),
    table(
      'unit',
      effectBy(lines, (l) => l.unit),
    ),
    ...(byRecorder ? [table('recorder', byRecorder)] : []),
  ].filter((t) => t.rows.length > 0);
}

const effectByRecorder = (recorders: readonly RecorderTally[]): readonly Effect[] =>
  effectBy(
    recorders.map((r) => ({ ...r, month: '', offence: '', unit: r.recorder.slice(0, 8) })),
    (l) => l.unit,
  );

const rowOf = (e: Effect, key: string, lang: Lang) => ({
  key,
  cells: [e.records, e.flagged, e.set, e.clear, e.person, e.after].map((n) => inFigures(n, lang)),
});

const problemsOf = (audit: Audit, lang: Lang) =>
  ROW_PROBLEM_CODES.flatMap((code) => {
    const n = audit.problems[code];
    return n === undefined ? [] : [{ n: inFigures(n, lang), text: sayRowProblem(code, lang) }];
  });

function driftOf({ lang, audit, lines, before }: OverviewFacts) {
  const words = WORDS[lang].audit;
  const drift = driftBetween(before && { lines: before.lines, words: before.audit.new_words }, {
    lines,
    words: audit.new_words,
  });
  const { before: was, now } = drift;
  const line = (text: string, a: number, b: number): string =>
    fill(text, { before: percent(a, lang), now: percent(b, lang) }, lang);
  return {
    since: before && was ? fill(words.driftSince, { audit: before.audit.name }, lang) : '',
    lines: was
      ? [
          line(words.driftFlagged, was.flagged, now.flagged),
          line(words.driftYes, was.readerYes, now.readerYes),
          line(words.driftPerson, was.readerPerson, now.readerPerson),
        ]
      : [words.driftNone],
    words: drift.newWords
      .slice(0, 40)
      .map(({ word, records }) => plural(words.wordCount, records, lang, { word })),
  };
}

/** The disclosure log as its templates want it. Pure. */
import { addDays, dayInLondon, dayInWords } from '../../../base/day.js';
import { rulesDuring } from '../../../base/flag-rules.js';
import { measureById } from '../../../base/measures.js';
import { offenceByCode } from '../../../base/offences.js';
import { periodLabel } from '../../../base/period.js';
import { LANGS, type Lang, fill, inFigures, otherLang } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import {
  type AnswerOut,
  type LetterPart,
  type PrintedTable,
  type StatedCount,
  composeLetter,
  countNumbers,
} from '../../formats/answer/index.js';
import { codesCounted } from '../../rules/answer/counting.js';
import { writeReference } from '../../rules/row-reference.js';
import { ANSWER_WORDS } from '../../words/compose-answer.js';
import { pathIn } from '../addresses.js';
import { LOG, disclosurePath } from '../answer-paths.js';
import { cy } from './copy.cy.js';
import { type LogWords, en } from './copy.en.js';
import type { Disclosed, LogEntry } from './held.js';

const COPY: Readonly<Record<Lang, LogWords>> = { en, cy };

export function logListView(entries: readonly LogEntry[], lang: Lang): View {
  const words = COPY[lang];
  return {
    title: words.title,
    description: words.lead,
    words,
    isPublic: true,
    breadcrumbs: [{ text: words.figures, href: pathIn(lang, '/figures') }],
    entries: entries.map((e) => ({
      title: e.title[lang],
      href: pathIn(lang, disclosurePath(e.slug)),
      answered: answeredText({ reference: e.reference, on: dayInLondon(e.answeredAt) }, lang),
    })),
  };
}

const answeredText = (
  { reference, on }: { readonly reference: string | null; readonly on: string },
  lang: Lang,
): string => fill(COPY[lang].answered, { on: dayInWords(on, lang), reference: reference ?? '' }, lang);

const crumbs = (lang: Lang) => [
  { text: COPY[lang].figures, href: pathIn(lang, '/figures') },
  { text: COPY[lang].title, href: pathIn(lang, LOG) },
];

export function oneView(disclosed: Disclosed, lang: Lang): View {
  const words = COPY[lang];
  const { slug, title, asked, language, answer } = disclosed;
  const path = disclosurePath(slug);
  const letter = composeLetter(answer, lang);
  return {
    title: title[lang],
    description: fill(words.description, { title: title[lang] }, lang),
    words,
    isPublic: true,
    wide: true,
    breadcrumbs: crumbs(lang),
    canonical: pathIn(lang, path),
    other: { lang: otherLang(lang), href: pathIn(otherLang(lang), path) },
    answered: answeredText({ reference: answer.reference, on: answer.answeredOn }, lang),
    asked: { language, lines: asked.split(/\n+/).filter((line) => line.trim() !== '') },
    from: letter.from,
    opening: letter.opening,
    parts: letter.parts.filter((p) => !p.isReferences).map((p) => partView(p, { answer, path, lang })),
    files: filesView(path, lang),
  };
}

interface At {
  readonly answer: AnswerOut;
  readonly path: string;
  readonly lang: Lang;
}

function partView({ heading, lines, tables }: LetterPart, at: At) {
  return { heading, lines, tables: tables.map((t) => tableView(t, at)) };
}

function tableView({ title, header, rows, numeric, from }: PrintedTable, { answer, path, lang }: At) {
  const numberOf = countNumbers(answer);
  return {
    title,
    header: header.map((text, i) => ({ text, isNumber: numeric[i] === true })),
    rows: rows.map((row, r) =>
      row.map((c, i) => {
        const cell = from?.[r]?.[i] ?? null;
        const number = cell ? numberOf(cell) : null;
        return {
          text: c.kind === 'number' ? inFigures(c.n, lang) : c.text,
          isNumber: numeric[i] === true,
          href: number === null ? null : pathIn(lang, `${path}/counts/${number + 1}`),
        };
      }),
    ),
  };
}

function filesView(path: string, lang: Lang) {
  const { fileNames, languages } = COPY[lang];
  const link = (text: string, file: string) => ({
    text: `${text}, ${file.split('.').at(-1)?.toUpperCase() ?? ''}`,
    href: `${path}/files/${file}`,
  });
  const kinds = [
    ['letter', ['docx', 'html']],
    ['answer', ['xlsx', 'ods']],
  ] as const;
  return [
    ...kinds.flatMap(([name, endings]) =>
      LANGS.flatMap((l) =>
        endings.map((ending) =>
          link(fill(fileNames[name], { language: languages[l] }, lang), `${name}-${l}.${ending}`),
        ),
      ),
    ),
    link(fileNames.csv, 'answer.csv'),
    link(fileNames.json, 'answer.json'),
  ];
}

export function countView(
  { slug, title, answer }: Disclosed,
  { observation, counted, group }: StatedCount,
  lang: Lang,
): View {
  const words = COPY[lang].count;
  const { question } = answer.built;
  const asked = question.asked.find((a) => a.id === observation.measure);
  const measure = measureById(observation.measure);
  const rows = (label: string, lines: readonly string[]) => (lines.length === 0 ? [] : [{ label, lines }]);
  return {
    title: fill(
      group ? words.titleGroup : words.title,
      { counted: counted[lang], period: periodLabel(observation), group: group?.[lang] ?? '' },
      lang,
    ),
    isPublic: true,
    breadcrumbs: [...crumbs(lang), { text: title[lang], href: pathIn(lang, disclosurePath(slug)) }],
    rows: [
      ...rows(words.value, [valueText(observation.value, lang)]),
      ...rows(words.counted, [measure?.counts[lang] ?? counted[lang]]),
      ...rows(words.codes, codeLines(asked ? codesCounted(asked) : [], lang)),
      ...rows(words.group, [group?.[lang] ?? words.whole]),
      ...rows(words.period, [
        fill(
          words.periodIs,
          {
            from: dayInWords(observation.from, lang),
            to: dayInWords(addDays(observation.to, -1), lang),
            basis: ANSWER_WORDS[lang][question.years.basis],
          },
          lang,
        ),
      ]),
      ...rows(words.rule, [
        fill(words.ruleIs, { recorded: answer.checked.tables[0]?.notes[0]?.[lang] ?? '' }, lang),
      ]),
      ...rows(words.flag, flagLines(observation, lang)),
      ...rows(words.versions, lawLines(observation, lang)),
      ...rows(words.source, [
        fill(
          words.sourceIs,
          { publisher: answer.publisher[lang], on: dayInWords(answer.answeredOn, lang) },
          lang,
        ),
      ]),
      ...rows(words.reference, [writeReference(observation)]),
    ],
  };
}

function valueText(value: StatedCount['observation']['value'], lang: Lang): string {
  const words = COPY[lang].count;
  if (value.kind === 'exact') return inFigures(value.n, lang);
  return value.kind === 'not-held' ? words.notHeldIs : words.hiddenIs;
}

const codeLines = (codes: readonly string[], lang: Lang): readonly string[] =>
  codes.map((code) => {
    const offence = offenceByCode(code);
    const label = offence?.sub_classes.find((s) => s.code === code)?.label ?? offence?.label;
    return label ? `${code} ${label[lang]}` : code;
  });

/** The versions of the flag's rule for a count that rests on it: what "flagged" meant in those days. */
function flagLines({ measure, from, to, by }: StatedCount['observation'], lang: Lang): readonly string[] {
  const isFlagged = measureById(measure)?.flagged === true || by['online-flag'] !== undefined;
  const rules = isFlagged ? rulesDuring({ from, to }) : [];
  return rules.length === 0
    ? [COPY[lang].count.flagNone]
    : rules.map((r) => `${r.title[lang]}: ${r.wording[lang]}`);
}

/** The days in which each version of the offence stood, of those that the count's period touches. */
function lawLines({ measure, from, to }: StatedCount['observation'], lang: Lang): readonly string[] {
  const words = COPY[lang].count;
  const known = measureById(measure);
  if (!known || known.flagged) return [];
  return known.versions
    .filter((v) => v.from < to && (v.to === null || from < v.to))
    .map((v) =>
      v.to === null
        ? fill(words.since, { from: dayInWords(v.from, lang) }, lang)
        : fill(
            words.between,
            { from: dayInWords(v.from, lang), to: dayInWords(addDays(v.to, -1), lang) },
            lang,
          ),
    );
}

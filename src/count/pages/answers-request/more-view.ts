/** What a request's page shows below its answer: files, the template, the review and the disclosure log. Pure. */
import { dayInLondon, dayInWords } from '../../../base/day.js';
import { LANGS, type Lang, type ShapeOf, fill, plural } from '../../../base/words.js';
import { dueDate } from '../../../base/working-days.js';
import { fillTemplate } from '../../formats/answer/index.js';
import { TAKEN_OUT, withoutNames } from '../../rules/answer/public-words.js';
import { sayAnswerProblem } from '../../words/say-answer-problem.js';
import { pathIn } from '../addresses.js';
import { answerOut } from '../answer-out.js';
import { answerPath, disclosurePath } from '../answer-paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { RequestShown } from './load.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };
/** Enough to see what was not understood. */
const MOST_BLANK = 12;

type Field = Readonly<Record<string, unknown>>;

export function moreView(shown: RequestShown, lang: Lang) {
  const at = (act: string): string => pathIn(lang, `${answerPath(shown.request.id)}/${act}`);
  return {
    files: shown.answer?.signed && shown.checked ? filesView(at, lang) : null,
    template: templateView(shown, { at, lang }),
    review: reviewView(shown, { at, lang }),
    log: logView(shown, { at, lang }),
  };
}

type At = (act: string) => string;
interface Where {
  readonly at: At;
  readonly lang: Lang;
}

const FILES = [
  ['letter', ['docx', 'html']],
  ['answer', ['xlsx', 'ods']],
] as const;

function filesView(at: At, lang: Lang) {
  const { fileNames, languages } = COPY[lang];
  const link = (text: string, file: string) => ({
    text: `${text}, ${file.split('.').at(-1)?.toUpperCase() ?? ''}`,
    href: at(`files/${file}`),
  });
  return [
    ...FILES.flatMap(([name, endings]) =>
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

function errorOf(shown: RequestShown, field: string, lang: Lang): Field {
  const own = shown.problems.find((p) => p.field === field);
  return own ? { errorMessage: { text: sayAnswerProblem(own, lang) } } : {};
}

function templateView(shown: RequestShown, { at, lang }: Where) {
  const words = COPY[lang];
  const { template, may } = shown;
  return {
    action: may.answer ? at('template') : null,
    held: template ? fill(words.templateHeld, { name: template.name }, lang) : null,
    filled: filledView(shown, { at, lang }),
    field: {
      id: 'template',
      name: 'file',
      label: { text: words.templateFile, classes: 'govuk-label--s' },
      hint: { text: words.templateFileHint },
      ...errorOf(shown, 'template', lang),
    },
  };
}

function filledView({ template, answer, checked, request, now }: RequestShown, { at, lang }: Where) {
  const words = COPY[lang];
  if (!template || !answer || !checked) return null;
  const { file, filled, blank } = fillTemplate(
    template.shown,
    answerOut(request, { answer, checked }, now),
    lang,
  );
  const rest = blank.length - MOST_BLANK;
  return {
    counts: plural(words.templateFilled, filled, lang),
    blank: plural(words.templateBlank, blank.length, lang),
    places: [
      ...blank.slice(0, MOST_BLANK).map((b) => b.of),
      ...(rest > 0 ? [fill(words.templateMore, { n: rest }, lang)] : []),
    ],
    links:
      file && answer.signed
        ? LANGS.map((l) => ({
            text: fill(words.templateDownload, { language: words.languages[l] }, lang),
            href: at(`files/template-${l}`),
          }))
        : [],
    unsigned: file && !answer.signed ? words.templateUnsigned : null,
  };
}

function reviewView(shown: RequestShown, { at, lang }: Where) {
  const words = COPY[lang];
  const { events, request, may, form, now } = shown;
  return {
    events: events.map(({ kind, on, outcome }) =>
      fill(
        words.reviewEvents[kind],
        {
          on: dayInWords(on, lang),
          due: dayInWords(dueDate(on, request.law), lang),
          outcome: outcome ? words.outcomes[outcome] : '',
        },
        lang,
      ),
    ),
    action: may.answer ? at('review') : null,
    kind: {
      id: 'kind',
      name: 'kind',
      label: { text: words.reviewKind },
      items: (['review-asked', 'review-answered'] as const).map((value) => ({
        value,
        text: words.reviewKinds[value],
        selected: (form.get('kind') ?? nextKind(events.at(-1)?.kind)) === value,
      })),
    },
    on: {
      id: 'review-on',
      name: 'review-on',
      label: { text: words.reviewOn },
      classes: 'govuk-input--width-10',
      value: form.get('review-on') ?? dayInLondon(now),
      ...errorOf(shown, 'review-on', lang),
    },
    outcome: {
      id: 'outcome',
      name: 'outcome',
      label: { text: words.reviewOutcome },
      items: [
        { value: '', text: words.reviewOutcomeNone },
        ...(['upheld', 'part-upheld', 'overturned'] as const).map((value) => ({
          value,
          text: words.outcomes[value],
          selected: form.get('outcome') === value,
        })),
      ],
      ...errorOf(shown, 'outcome', lang),
    },
  };
}

const nextKind = (last: string | undefined): string =>
  last === 'review-asked' ? 'review-answered' : 'review-asked';

function logView(shown: RequestShown, { at, lang }: Where) {
  const words = COPY[lang];
  const { disclosures, answer, may } = shown;
  const [newest] = disclosures;
  const out = disclosures.find((d) => d.published && !d.withdrawn) ?? null;
  const waiting = newest && !newest.published ? newest : null;
  const on = (when: Date): string => dayInWords(dayInLondon(when), lang);
  return {
    isSigned: Boolean(answer?.signed),
    waiting: waiting
      ? {
          by: fill(words.logPrepared, { name: waiting.preparedBy.name }, lang),
          titles: [waiting.title.en, waiting.title.cy],
          asked: waiting.asked.split(/\n+/).filter((line) => line.trim() !== ''),
          language: waiting.language,
          isOwn: waiting.preparedBy.account === shown.account,
          action: may.publish && waiting.preparedBy.account !== shown.account ? at('publish') : null,
        }
      : null,
    published: out?.published
      ? fill(words.logPublished, { name: out.published.name, on: on(out.published.at) }, lang)
      : null,
    publicHref: out ? pathIn(lang, disclosurePath(out.slug)) : null,
    withdrawn: disclosures.flatMap((d) =>
      d.withdrawn
        ? [fill(words.logWithdrawn, { on: on(d.withdrawn.at), reason: d.withdrawn.reason }, lang)]
        : [],
    ),
    withdraw:
      out && may.publish
        ? {
            action: at('withdraw'),
            reason: {
              id: 'reason',
              name: 'reason',
              label: { text: words.logReason, classes: 'govuk-label--s' },
              hint: { text: words.logReasonHint },
              value: shown.form.get('reason') ?? '',
              ...errorOf(shown, 'reason', lang),
            },
          }
        : null,
    prepare:
      answer?.signed && may.answer
        ? {
            action: at('prepare'),
            // Open while there is nothing else to do here, and when something in it is to be put right.
            isOpen: disclosures.length === 0 || shown.form.has('asked'),
            ...prepareFields(shown, lang),
          }
        : null,
  };
}

function prepareFields(shown: RequestShown, lang: Lang) {
  const words = COPY[lang];
  const { request, form, disclosures } = shown;
  const [last] = disclosures;
  const title = (l: Lang, label: string) => ({
    id: `title-${l}`,
    name: `title-${l}`,
    label: { text: label, classes: 'govuk-label--s' },
    value: form.get(`title-${l}`) ?? last?.title[l] ?? '',
    ...errorOf(shown, `title-${l}`, lang),
  });
  const language = form.get('language') ?? last?.language ?? 'en';
  return {
    titleEn: title('en', words.logTitleEn),
    titleCy: title('cy', words.logTitleCy),
    asked: {
      id: 'asked',
      name: 'asked',
      rows: 8,
      label: { text: words.logAsked, classes: 'govuk-label--s' },
      hint: { text: words.logAskedHint },
      value:
        form.get('asked') ?? last?.asked ?? withoutNames(request.wording, request.requester, TAKEN_OUT[lang]),
      ...errorOf(shown, 'asked', lang),
    },
    language: {
      idPrefix: 'language',
      name: 'language',
      classes: 'govuk-radios--small govuk-radios--inline',
      fieldset: { legend: { text: words.logLanguage, classes: 'govuk-fieldset__legend--s' } },
      items: LANGS.map((value) => ({ value, text: words.languages[value], checked: language === value })),
    },
  };
}

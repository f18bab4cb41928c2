/** One request received, as its template wants it. Pure. */
import { dayInLondon, dayInWords, yearOf } from '../../../base/day.js';
import { measureById } from '../../../base/measures.js';
import { type Lang, type ShapeOf, fill, inFigures, list, plural } from '../../../base/words.js';
import { explainDueDate } from '../../../base/working-days.js';
import type { View } from '../../../web/page.js';
import { problemSummary } from '../../../web/sign-in/passkey-form.js';
import { printTables } from '../../formats/answer/index.js';
import { askedByTemplate } from '../../rules/answer/asked-by-template.js';
import { COST_ACTIVITIES, reckonCost } from '../../rules/answer/cost.js';
import { sayNotHeld, ANSWER_WORDS } from '../../words/compose-answer.js';
import { sayAnswerProblem } from '../../words/say-answer-problem.js';
import { ANSWERS, answerPath } from '../answer-paths.js';
import { sayLeft, sayStanding } from '../answers-list/view.js';
import { pathIn } from '../addresses.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { RequestShown } from './load.js';
import { moreView } from './more-view.js';
import { questionFields } from './question-fields.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export function requestView(shown: RequestShown, lang: Lang): View {
  const words = COPY[lang];
  const { request, answer, may, form, now, problems } = shown;
  const at = (act: string): string => pathIn(lang, `${answerPath(request.id)}/${act}`);
  return {
    title: request.reference,
    caption: words.caption,
    back: { text: words.back, href: pathIn(lang, ANSWERS) },
    wide: true,
    words,
    summary: problemSummary(
      lang,
      problems.map((p) => ({ text: sayAnswerProblem(p, lang), ...(p.field ? { href: `#${p.field}` } : {}) })),
    ),
    clock: clockView(shown, lang),
    wording: request.wording.split(/\n+/).filter((line) => line.trim() !== ''),
    alike: shown.alike.map((a) =>
      fill(words.alikeWhy[a.why], { reference: a.reference, stands: sayStanding(a.answer, lang) }, lang),
    ),
    answer: answerView(shown, lang),
    question: may.answer
      ? {
          ...questionFields(
            {
              form,
              last: answer?.built.question ?? (shown.template ? askedByTemplate(shown.template.shown) : null),
              thisYear: yearOf(dayInLondon(now)),
              problems,
            },
            lang,
          ),
          action: at('count'),
        }
      : null,
    cost: costView(shown, { action: may.answer ? at('cost') : null, lang }),
    sign: may.sign && answer && !answer.signed ? { action: at('sign') } : null,
    ...moreView(shown, lang),
  };
}

function clockView({ request, answer, now }: RequestShown, lang: Lang) {
  const words = COPY[lang];
  const { due, days } = explainDueDate(request.receivedOn, request.law);
  const holidays = days.flatMap((d) =>
    'why' in d && d.why.kind === 'bank-holiday' ? [{ on: d.on, title: d.why.holiday.title[lang] }] : [],
  );
  const weekends = days.filter((d) => 'why' in d && d.why.kind === 'weekend').length;
  const left = answer?.signed
    ? sayStanding(answer, lang)
    : sayLeft(due, dayInLondon(now), { law: request.law, lang });
  return {
    text: fill(
      words.received,
      {
        on: dayInWords(request.receivedOn, lang),
        due: dayInWords(due, lang),
        left: left.charAt(0).toLowerCase() + left.slice(1),
      },
      lang,
    ),
    moved: [
      plural(words.days.weekends, weekends, lang),
      ...holidays.map((h) => fill(words.days.holiday, { on: dayInWords(h.on, lang), title: h.title }, lang)),
    ],
  };
}

function answerView({ request, answer, checked }: RequestShown, lang: Lang) {
  const words = COPY[lang];
  if (!answer) return null;
  const on = dayInWords(dayInLondon(answer.draftedAt), lang);
  const isHidden = (checked?.hidden ?? 0) > 0;
  return {
    drafted: fill(words.drafted, { on, name: answer.draftedBy.name }, lang),
    signed: answer.signed
      ? fill(
          words.signed,
          { name: answer.signed.name, on: dayInWords(dayInLondon(answer.signed.at), lang) },
          lang,
        )
      : null,
    attack: checked
      ? isHidden
        ? plural(words.attack.holds, checked.attack.attacked, lang)
        : words.attack.none
      : words.attack.broken,
    isBroken: checked === null,
    tables: printTables(checked?.tables ?? [], lang).map((t) => ({
      title: t.title,
      header: t.header.map((text, i) => ({ text, isNumber: t.numeric[i] === true })),
      rows: t.rows.map((row) =>
        row.map((c, i) => ({
          text: c.kind === 'number' ? inFigures(c.n, lang) : c.text,
          isNumber: t.numeric[i] === true,
        })),
      ),
    })),
    key: isHidden ? ANSWER_WORDS[lang].table.hidden : null,
    definitions: answer.built.question.asked.map((a) => ({
      name: a.name[lang],
      text: (a.measure === null ? null : measureById(a.measure)?.counts[lang]) ?? (a.codes ?? []).join(', '),
    })),
    notHeld: sayNotHeld(answer.built, lang),
    period: `${ANSWER_WORDS[lang][answer.built.question.years.basis].replace(/^./, (c) => c.toUpperCase())}.`,
    letterHref: checked ? pathIn(lang, `${answerPath(request.id)}/letter`) : null,
  };
}

function costView(
  { costs, request, together, form, problems }: RequestShown,
  { action, lang }: { readonly action: string | null; readonly lang: Lang },
) {
  const words = COPY[lang];
  const cost = reckonCost(costs, request.law);
  const number = (n: number): string => inFigures(Math.round(n * 100) / 100, lang);
  const wrong = problems.find((p) => p.code === 'cost-wrong');
  const field = (name: 'records' | 'minutes') => ({
    id: name,
    name,
    label: { text: words[name] },
    classes: 'govuk-input--width-5',
    inputmode: 'numeric',
    value: wrong ? (form.get(name) ?? '') : '',
    ...(wrong && name === 'records' ? { errorMessage: { text: sayAnswerProblem(wrong, lang) } } : {}),
  });
  return {
    lines: cost.lines.map((l) =>
      fill(
        words.costLine,
        {
          activity: words.activities[l.activity],
          records: l.records,
          minutes: number(l.minutes),
          hours: number(l.hours),
        },
        lang,
      ),
    ),
    sum:
      costs.length === 0
        ? null
        : fill(
            words.costSum,
            {
              hours: number(cost.hours),
              rate: cost.limit.rate,
              pounds: number(cost.pounds),
              limit: cost.limit.limit,
              allowed: cost.hoursAllowed,
              verdict: cost.isOver ? words.over : words.within,
            },
            lang,
          ),
    together:
      together.length === 0
        ? null
        : fill(
            words.together,
            {
              references: list(
                together.map((t) => t.reference),
                ANSWER_WORDS[lang].table.and,
              ),
            },
            lang,
          ),
    unchecked: cost.limit.unchecked ? words.unchecked : null,
    action,
    activity: {
      id: 'activity',
      name: 'activity',
      label: { text: words.activity },
      items: COST_ACTIVITIES.map((value) => ({
        value,
        text: words.activities[value],
        selected: form.get('activity') === value,
      })),
    },
    records: field('records'),
    minutes: field('minutes'),
  };
}

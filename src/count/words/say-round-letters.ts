/** The letters of a round, composed from the question and from what happened, in either language or in both. */
import { authorityByCode } from '../../base/authorities.js';
import { type Day, addDays, dayInWords } from '../../base/day.js';
import { type Lang, fill, plural } from '../../base/words.js';
import type { LetterKind, RequestEvent, RequestLaw } from '../rules/round/event.js';
import type { ReviewGround } from '../rules/round/grounds.js';
import type { QuestionPart, RoundQuestion } from '../rules/round/question.js';
import { type RequestStanding, inOrder } from '../rules/round/standing.js';
import { cy } from './round-letters.cy.js';
import { en } from './round-letters.en.js';
import { names, periodName } from './say.js';

export const ROUND_LETTERS = { en, cy } as const;

export interface LetterText {
  readonly subject: string;
  readonly body: string;
}

/** In which language an authority is written to: those of Wales in both, Welsh first. */
export type LetterLanguage = Lang | 'both';

export const languageFor = (authority: string): LetterLanguage =>
  authorityByCode(authority)?.nation === 'wales' ? 'both' : 'en';

/** What every letter is about. */
export interface LetterAbout {
  readonly question: RoundQuestion;
  readonly authority: string;
  readonly law: RequestLaw;
  /** Stands in the subject: how an answer finds its request. */
  readonly token: string;
}

interface Happened {
  readonly standing: RequestStanding;
  readonly events: readonly RequestEvent[];
}

export interface ChaserWanted extends Happened {
  readonly kind: 'chaser';
}

export interface WithdrawalWanted extends Happened {
  readonly kind: 'withdrawal';
}

export interface ClarificationWanted {
  readonly kind: 'clarification';
  readonly events: readonly RequestEvent[];
  readonly answer: string;
}

export interface ComplaintWanted extends Happened {
  readonly kind: 'internal-review' | 'commissioner';
  readonly grounds: readonly ReviewGround[];
  /** Codes of others that answered the same question. */
  readonly answered: readonly string[];
  /** In the writer's own words, after the grounds. */
  readonly more: string;
}

/** A letter of which everything is known but the language. */
export type LetterWanted =
  | { readonly kind: 'request' }
  | ChaserWanted
  | WithdrawalWanted
  | ClarificationWanted
  | ComplaintWanted;

/** A letter as it goes: the Welsh one first where it goes in both languages. */
export function composeLetter(
  about: LetterAbout,
  wanted: LetterWanted,
  language: LetterLanguage,
): LetterText {
  if (language !== 'both') return inOne(about, wanted, language);
  const [welsh, english] = [inOne(about, wanted, 'cy'), inOne(about, wanted, 'en')];
  return {
    subject: `${welsh.subject.replace(` [${about.token}]`, '')} / ${english.subject}`,
    body: `${welsh.body}\n\n${'–'.repeat(30)}\n\n${english.body}`,
  };
}

function inOne(about: LetterAbout, wanted: LetterWanted, lang: Lang): LetterText {
  const copy = ROUND_LETTERS[lang];
  const { token } = about;
  const title = about.question.title[lang];
  const authority = fullName(about.authority, lang);
  const to = wanted.kind === 'commissioner' ? copy.commissioner.to[about.law] : authority;
  const paragraphs = [
    fill(copy.dear, { authority: to }, lang),
    ...bodyOf(about, wanted, lang),
    copy.yours,
    signature(about.question),
    fill(copy.reference, { token }, lang),
  ];
  return {
    subject: fill(copy.subject[wanted.kind], { title, token, authority }, lang),
    body: paragraphs.filter((p) => p !== '').join('\n\n'),
  };
}

const fullName = (code: string, lang: Lang): string => authorityByCode(code)?.full[lang] ?? code;

const signature = ({ applicant }: RoundQuestion): string =>
  [applicant.name, applicant.organisation].filter((line) => line.trim() !== '').join('\n');

function bodyOf(about: LetterAbout, wanted: LetterWanted, lang: Lang): readonly string[] {
  switch (wanted.kind) {
    case 'request':
      return requestBody(about, lang);
    case 'chaser':
      return chaserBody(about, wanted, lang);
    case 'withdrawal':
      return withdrawalBody(wanted, lang);
    case 'clarification':
      return clarificationBody(about, wanted, lang);
    case 'internal-review':
    case 'commissioner':
      return wanted.kind === 'commissioner'
        ? commissionerBody(about, wanted, lang)
        : reviewBody(about, wanted, lang);
  }
}

function requestBody({ question, authority, law }: LetterAbout, lang: Lang): readonly string[] {
  const copy = ROUND_LETTERS[lang];
  const words = copy.request;
  const { applicant } = question;
  const isReturned = ['england', 'wales'].includes(authorityByCode(authority)?.nation ?? '');
  const formats = question.formats.map((f) => copy.format[f]).join(', ');
  return [
    fill(words.opening, { act: copy.act[law] }, lang),
    [words.periods, ...question.periods.map((p) => `- ${periodLine(p, lang)}`)].join('\n'),
    [words.partsTitle, ...question.parts.map((part, i) => partLine(part, i + 1, lang))].join('\n\n'),
    [
      words.answerTitle,
      ...(question.template ? [words.template] : []),
      fill(words.formats, { formats }, lang),
      words.nought,
      words.systems,
    ].join('\n'),
    question.hedge ? `${words.hedgeTitle}\n${question.parts.length > 1 ? words.hedge : words.hedgeOne}` : '',
    question.advice
      ? [
          words.adviceTitle,
          fill(words.advice, { section: copy.sections.advice[law] }, lang),
          ...(isReturned ? [words.adviceReturn] : []),
        ].join('\n')
      : '',
    words.unclear,
    words.refuse,
    [
      applicant.organisation.trim() === ''
        ? fill(words.applicant, { name: applicant.name }, lang)
        : fill(words.applicantFor, { name: applicant.name, organisation: applicant.organisation }, lang),
      applicant.address.trim() === ''
        ? words.byEmail
        : `${fill(words.address, { address: applicant.address.replace(/\s*\n\s*/g, ', ') }, lang)}`,
    ].join('\n'),
  ];
}

/** A period with the last day that is in it: outside this house, periods are not half-open. */
function periodLine(p: { readonly from: Day; readonly to: Day }, lang: Lang): string {
  const words = ROUND_LETTERS[lang].request;
  const [from, to] = [dayInWords(p.from, lang), dayInWords(addDays(p.to, -1), lang)];
  const period = periodName(p, lang);
  return period.includes(from) ? period : fill(words.period, { period, from, to }, lang);
}

function partLine(part: QuestionPart, n: number, lang: Lang): string {
  const copy = ROUND_LETTERS[lang];
  const words = copy.request;
  const sentences = [
    fill(words.part, { n, name: unstopped(part.name[lang]), definition: part.definition[lang].trim() }, lang),
    part.codes.length > 0 ? fill(words.codes, { codes: part.codes.join(', ') }, lang) : '',
    part.by.length > 0 ? fill(words.by, { by: part.by.map((b) => copy.breakdown[b]).join('; ') }, lang) : '',
  ];
  return sentences.filter((s) => s !== '').join(' ');
}

const unstopped = (text: string): string => text.trim().replace(/\.$/, '');

function chaserBody({ law }: LetterAbout, { standing, events }: ChaserWanted, lang: Lang): readonly string[] {
  const copy = ROUND_LETTERS[lang];
  const words = copy.chaser;
  const days = plural(words.days, standing.workingDaysLate, lang);
  const day = (d: Day | null | undefined): string => (d ? dayInWords(d, lang) : '–');
  const { acknowledged, reference } = saidBefore(events);
  const { clock, review } = standing;
  const working =
    clock && clock.due > clock.twentieth
      ? words.extended
      : clock?.restarted
        ? words.afterClarification
        : words.twentieth;
  const last = [
    acknowledged ? fill(words.acknowledged, { on: day(acknowledged) }, lang) : '',
    reference ? fill(words.reference, { reference }, lang) : '',
  ].filter((s) => s !== '');
  if (review) {
    const about = { asked: day(review.asked), due: day(review.due), days };
    return [fill(words.review, about, lang), last.join(' ')];
  }
  return [
    [
      fill(words.opening, { sent: day(sentOn(events)), act: copy.act[law] }, lang),
      fill(words.due, { due: day(standing.due), working, days }, lang),
    ].join(' '),
    last.join(' '),
    words.ask,
  ];
}

const sentOn = (events: readonly RequestEvent[]): Day | null =>
  inOrder(events).find((e) => e.kind === 'sent')?.happenedOn ?? null;

function saidBefore(events: readonly RequestEvent[]): {
  readonly acknowledged: Day | null;
  readonly reference: string | null;
} {
  const inTime = inOrder(events);
  return {
    acknowledged: inTime.findLast((e) => e.kind === 'acknowledged')?.happenedOn ?? null,
    reference: inTime.map((e) => e.detail.reference).findLast((r) => r !== undefined) ?? null,
  };
}

function withdrawalBody({ events }: WithdrawalWanted, lang: Lang): readonly string[] {
  const words = ROUND_LETTERS[lang].withdrawal;
  const sent = sentOn(events);
  return [sent ? fill(words.body, { sent: dayInWords(sent, lang) }, lang) : words.bodyUnsent];
}

function clarificationBody(
  { law }: LetterAbout,
  { events, answer }: ClarificationWanted,
  lang: Lang,
): readonly string[] {
  const copy = ROUND_LETTERS[lang];
  const words = copy.clarification;
  const asked = inOrder(events).findLast((e) => e.kind === 'clarification-asked');
  const on = asked ? dayInWords(asked.happenedOn, lang) : '–';
  const quoted = asked?.detail.words?.trim() ?? '';
  return [
    fill(words.opening, { asked: on, act: copy.act[law] }, lang),
    quoted === '' ? '' : `${words.quoted}\n${quoted.replace(/^/gm, '> ')}`,
    `${words.answer}\n${answer.trim()}`,
    words.clock,
  ];
}

function reviewBody(about: LetterAbout, wanted: ComplaintWanted, lang: Lang): readonly string[] {
  const copy = ROUND_LETTERS[lang];
  const words = copy.review;
  const { standing, events, more } = wanted;
  const sent = sentOn(events);
  const answered = standing.answeredOn
    ? fill(words.answered, { on: dayInWords(standing.answeredOn, lang) }, lang)
    : words.unanswered;
  return [
    fill(
      words.opening,
      { sent: sent ? dayInWords(sent, lang) : '–', act: copy.act[about.law], answered },
      lang,
    ),
    standing.exemptions.length > 0
      ? fill(words.refused, { exemptions: exemptionNames(standing.exemptions, lang) }, lang)
      : '',
    [words.groundsTitle, ...groundLines(about, wanted, lang)].join('\n'),
    more.trim(),
    words.ask[about.law],
  ];
}

function groundLines(
  { law }: LetterAbout,
  { grounds, answered }: ComplaintWanted,
  lang: Lang,
): readonly string[] {
  const copy = ROUND_LETTERS[lang];
  const words = copy.review;
  const params = {
    limit: words.limit[law],
    advice: copy.sections.advice[law],
    refusal: words.refusalSection[law],
  };
  return grounds.map((ground, i) => {
    const text =
      ground === 'others-answered'
        ? plural(words.grounds[ground], answered.length, lang, { names: someNames(answered, lang) })
        : fill(words.grounds[ground], params, lang);
    return `${i + 1}. ${text}`;
  });
}

const MOST_OTHERS = 5;
const someNames = (codes: readonly string[], lang: Lang): string => names(codes.slice(0, MOST_OTHERS), lang);

/** "foia-s12" as a letter under that Act writes it: "section 12", "adran 12". */
export const exemptionNames = (all: readonly string[], lang: Lang): string =>
  all.map((e) => e.replace(/^foi(?:a|sa)-s/, `${ROUND_LETTERS[lang].sectionOf} `)).join(', ');

function commissionerBody(about: LetterAbout, wanted: ComplaintWanted, lang: Lang): readonly string[] {
  const copy = ROUND_LETTERS[lang];
  const words = copy.commissioner;
  const sent = sentOn(wanted.events);
  return [
    fill(
      words.opening,
      {
        section: words.section[about.law],
        act: copy.act[about.law],
        authority: fullName(about.authority, lang),
        sent: sent ? dayInWords(sent, lang) : '–',
      },
      lang,
    ),
    [words.groundsTitle, ...groundLines(about, wanted, lang)].join('\n'),
    wanted.more.trim(),
    words.enclosed,
  ];
}

/** Which letters go to the public authority itself; a complaint goes to the Commissioner, by hand. */
export const goesToAuthority = (kind: LetterKind): boolean => kind !== 'commissioner';

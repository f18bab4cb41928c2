/** The reply's page as its template wants it. Pure. */
import { instantInWords } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, fill } from '../../../base/words.js';
import { addressOf } from '../../../web/layout/layout.js';
import type { DeskProblem } from '../../rules/problems.js';
import { isByHand } from '../../actions/reply.js';
import type { Thread } from '../../store/threads.js';
import { DESK_WORDS, sayDeskProblem, wordOf } from '../../words/say.js';
import { shortId, threadPath } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { Offer } from './offered.js';
import type { ReplyForm } from './reply-form.js';

const WORDS = { en, cy } as const;

/** What the reply answers. */
export interface Answered {
  readonly text: string;
  readonly lang: Lang | null;
  readonly at: Date;
}

export interface ReplyFacts {
  readonly lang: Lang;
  readonly thread: Thread;
  readonly typed: ReplyForm;
  readonly offers: readonly Offer[];
  readonly answered: Answered | null;
  readonly problems: readonly Problem<DeskProblem>[];
  readonly isPreview: boolean;
}

export function replyView(facts: ReplyFacts) {
  const { lang, thread, typed, problems, isPreview } = facts;
  const words = WORDS[lang];
  const desk = DESK_WORDS[lang];
  const reference = fill(desk.reference, { id: shortId(thread.id) }, lang);
  const said = problems.map((problem) => sayDeskProblem(problem, lang));
  return {
    title: isPreview ? words.previewTitle : words.title,
    words,
    reference,
    back: { text: reference, href: addressOf(lang, threadPath(thread.id)) },
    action: addressOf(lang, `${threadPath(thread.id)}/reply`),
    formId: 'reply',
    version: thread.version,
    lead: leadOf(thread, lang),
    window:
      thread.replyBy === null
        ? null
        : fill(words.window, { when: instantInWords(thread.replyBy, lang) }, lang),
    isPreview,
    answered: facts.answered && {
      ...facts.answered,
      title: fill(words.answered, { when: instantInWords(facts.answered.at, lang) }, lang),
    },
    typed,
    paragraphs: typed.text.trim().split(/\n{2,}/),
    used: typed.used.map(({ id, version }) => `${id}@${version}`),
    summary:
      said.length === 0
        ? null
        : { titleText: words.summary, errorList: said.map((text) => ({ text, href: '#text' })) },
    advice: adviceField(facts),
    language: languageField(facts),
    text: {
      id: 'text',
      name: 'text',
      rows: '10',
      label: { text: words.text, classes: 'govuk-label--m' },
      hint: { text: words.textHint },
      value: typed.text,
      attributes: { lang: typed.language },
      ...(said[0] === undefined ? {} : { errorMessage: { text: said[0], visuallyHiddenText: words.error } }),
    },
  };
}

function leadOf({ channel }: Thread, lang: Lang): string {
  const words = WORDS[lang];
  if (channel === 'tell') return words.leadTell;
  if (channel === 'partner') return words.leadPartner;
  const sentence = isByHand(channel) ? words.leadHand : words.leadSend;
  return fill(sentence, { channel: wordOf(DESK_WORDS[lang].channels, channel) }, lang);
}

function adviceField({ lang, offers }: ReplyFacts) {
  const words = WORDS[lang];
  if (offers.length === 0) return null;
  const seen = offers.filter(({ why }) => why !== null);
  const rest = offers.filter(({ why }) => why === null);
  const itemOf = ({ id, title, why }: Offer) => ({
    value: id,
    text: title,
    ...(why === null ? {} : { hint: { text: why } }),
  });
  return {
    name: 'advice',
    idPrefix: 'advice',
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: words.library, classes: 'govuk-fieldset__legend--m' } },
    hint: { text: words.libraryHint },
    items: [
      ...seen.map(itemOf),
      ...(seen.length > 0 && rest.length > 0 ? [{ divider: words.whyAlways }] : []),
      ...rest.map(itemOf),
    ],
  };
}

function languageField({ lang, typed }: ReplyFacts) {
  const desk = DESK_WORDS[lang];
  return {
    name: 'language',
    idPrefix: 'language',
    classes: 'govuk-radios--inline',
    fieldset: { legend: { text: WORDS[lang].language, classes: 'govuk-fieldset__legend--m' } },
    items: (['en', 'cy'] as const).map((value) => ({
      value,
      text: desk.languages[value],
      checked: typed.language === value,
    })),
  };
}

/** The form for recording, as its template wants it. Pure. */
import { instantInWords } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, fill, plural } from '../../../base/words.js';
import type { ToldThread } from '../../../desk/index.js';
import { addressOf } from '../../../web/layout/layout.js';
import type { Crime } from '../../store/crimes.js';
import { type RecordProblem, recordBy } from '../../rules/index.js';
import type { HelpNote } from '../../rules/offence/index.js';
import { ofHundred, sayFlagRule, serviceInWords } from '../../words/flag.js';
import { OFFENCE_WORDS } from '../../words/offence.js';
import { RECORD_WORDS, howLong, sayRecordProblem, wordOf } from '../../words/say.js';
import { crimePath } from '../paths.js';
import { litView } from '../parts/lit-view.js';
import { type FormFacts, summaryOf } from '../parts/fields.js';
import { type Suggested, spansOf } from './decide.js';
import { decideGroups } from './decide-fields.js';
import { FORM_COPY, type Group, factGroups } from './facts-fields.js';
import type { Finding } from './findings.js';
import { victimCount } from './typed.js';

export interface FormShown {
  readonly lang: Lang;
  readonly now: Date;
  /** The path of the page, without the language. */
  readonly path: string;
  readonly typed: URLSearchParams;
  readonly problems: readonly Problem<RecordProblem>[];
  readonly thread: ToldThread | null;
  readonly firstTouchAt: Date | null;
  readonly already: readonly Crime[];
  /** The second half: what is suggested. Null on the first. */
  readonly decide: {
    readonly suggested: Suggested;
    readonly findings: readonly Finding[];
    readonly narrative: string;
    /** The organisation's own force, by its code. */
    readonly own: string | null;
  } | null;
}

export function formView(shown: FormShown) {
  const { lang, thread, decide, typed, problems } = shown;
  const copy = FORM_COPY[lang];
  const facts: FormFacts = { lang, typed, problems };
  const isLate = shown.firstTouchAt !== null && shown.now.getTime() > recordBy(shown.firstTouchAt).getTime();
  const groups = decide
    ? decideGroups(facts, { suggested: decide.suggested, isLate, own: decide.own })
    : factGroups(facts, thread === null);
  return {
    title: decide ? copy.decideTitle : thread === null ? copy.titleKeyed : copy.title,
    words: copy,
    wide: true,
    formId: 'form',
    formMethod: 'post' as const,
    step: decide ? 'decide' : 'facts',
    caption: thread === null ? null : fill(copy.caption, { id: thread.id.slice(0, 8).toUpperCase() }, lang),
    lead: decide ? copy.decideLead : thread === null ? copy.leadKeyed : copy.lead,
    action: addressOf(lang, shown.path),
    back:
      thread === null
        ? { text: RECORD_BACK[lang], href: addressOf(lang, '/record') }
        : {
            text: fill(copy.caption, { id: thread.id.slice(0, 8).toUpperCase() }, lang),
            href: addressOf(lang, `/desk/threads/${thread.id}`),
          },
    summary: summaryOf(problems, lang),
    groups,
    hidden: hiddenOf(typed, groups),
    version: thread?.version ?? 0,
    victims: victimCount(typed),
    button: plural(copy.record, victimCount(typed), lang),
    noCrime: thread === null ? null : addressOf(lang, `${shown.path}/no-crime`),
    told: thread && toldOf(thread, shown),
    already: shown.already.map(({ id, number }) => ({ text: number, href: addressOf(lang, crimePath(id)) })),
    decide: decide && decideAside(decide, shown),
  };
}

const RECORD_BACK: Readonly<Record<Lang, string>> = { en: 'Crimes', cy: 'Troseddau' };

/** Everything typed that has no field on this half travels along unseen. */
function hiddenOf(typed: URLSearchParams, groups: readonly Group[]) {
  const names = groups.flatMap(({ fields }) => fields.map(({ name }) => name));
  const isShown = (name: string): boolean =>
    names.includes(name) ||
    names.some((one) => /^(day|month|year)$/.test(name.slice(one.length + 1)) && name.startsWith(`${one}-`));
  return [...typed]
    .filter(([name]) => !isShown(name) && !NOT_CARRIED.test(name))
    .map(([name, value]) => ({ name, value }));
}

const NOT_CARRIED = /^(form-token|do|step|version|victims|stand-.*|lang.*)$/;

function toldOf(thread: ToldThread, { lang, now }: FormShown) {
  const copy = FORM_COPY[lang];
  const words = RECORD_WORDS[lang];
  const due = recordBy(thread.firstTouchAt).getTime() - now.getTime();
  return {
    facts: [
      { key: copy.firstTouch, value: instantInWords(thread.firstTouchAt, lang) },
      {
        key: copy.clock,
        value: fill(due < 0 ? words.clock.over : words.clock.left, { long: howLong(due, lang) }, lang),
      },
      { key: copy.channel, value: wordOf(words.channels, thread.channel) },
    ],
    contacts: thread.contacts.map((contact) => ({
      title: fill(
        copy.toldLead,
        { channel: wordOf(words.channels, contact.channel), when: instantInWords(contact.receivedAt, lang) },
        lang,
      ),
      lang: contact.language,
      text: contact.text ?? copy.destroyed,
      answers: contact.answers.map(({ asked, answer }) => ({ asked, answer })),
    })),
  };
}

/** With the number of the crime recorded before, where it is about one. */
const sayFinding = ({ says, earlier }: Finding, lang: Lang): string =>
  earlier === null ? says[lang] : fill(FORM_COPY[lang].earlier, { says: says[lang], number: earlier }, lang);

function decideAside({ suggested, findings, narrative }: NonNullable<FormShown['decide']>, shown: FormShown) {
  const { lang, problems, typed } = shown;
  const copy = FORM_COPY[lang];
  const words = OFFENCE_WORDS[lang];
  const { reading } = suggested;
  const notes = [...new Set(suggested.help.flatMap(({ notes: said }) => said))] satisfies readonly HelpNote[];
  return {
    notes: notes.map((note) => words.note[note]),
    unfit: suggested.help.flatMap(({ candidates }) =>
      candidates
        .filter(({ fit }) => fit === 'does-not-fit')
        .map(({ offence, points }) => ({
          text: offence[lang],
          why: points
            .filter(({ state }) => state === 'not-met')
            .map(({ id, code }) => `${words.point[id]}: ${words.code[code]}`)
            .join('; '),
        })),
    ),
    reader: {
      says: fill(copy.readerSays, { answer: RECORD_WORDS[lang].readerAnswers[reading.online] }, lang),
      answer: reading.online,
      rule: fill(
        copy.readerRule,
        { rule: reading.rule, p: ofHundred(reading.probability), version: reading.version },
        lang,
      ),
      guide: sayFlagRule(reading.rule, lang),
      lit: litView(narrative, spansOf(reading), lang),
      platforms: reading.platforms.map(serviceInWords).join(', '),
      nothing: reading.spans.length === 0,
    },
    questions: findings
      .filter(({ severity }) => severity === 'question')
      .map((found) => ({ rule: found.rule, text: sayFinding(found, lang) })),
    errors: findings
      .filter(({ severity }) => severity === 'error')
      .map((found) => ({ rule: found.rule, text: sayFinding(found, lang) })),
    warnings: findings
      .filter(({ severity }) => severity === 'warning')
      .map((found) => {
        const { rule } = found;
        const text = sayFinding(found, lang);
        const problem = problems.find(({ field }) => field === `stand-${rule}`);
        return {
          rule,
          text,
          options: {
            id: `stand-${rule}`,
            name: `stand-${rule}`,
            label: { text },
            hint: { text: copy.stand },
            value: typed.get(`stand-${rule}`) ?? '',
            ...(problem
              ? {
                  errorMessage: {
                    text: sayRecordProblem(problem, lang),
                    visuallyHiddenText: RECORD_WORDS[lang].error,
                  },
                }
              : {}),
          },
        };
      }),
  };
}

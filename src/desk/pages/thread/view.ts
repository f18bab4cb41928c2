/** One thread, as its template wants it. Pure. */
import { instantInWords } from '../../../base/day.js';
import { type Lang, fill } from '../../../base/words.js';
import { may as mayDo } from '../../../web/access.js';
import { addressOf } from '../../../web/layout/layout.js';
import { ACTS, type Act, whyNot } from '../../rules/acts.js';
import { DESK_WORDS, durationInWords, wordOf } from '../../words/say.js';
import { reasonInWords, signName } from '../../words/say-sign.js';
import { restrictedInWords } from '../restricted.js';
import { quote, textOf } from '../lit.js';
import { clockSettings, shownClocks, threadClocks } from '../clock-view.js';
import { holdInWords } from '../hold/view.js';
import { DESK, type DeskPageParts, HOLDS, shortId, threadPath } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { OpenedThread } from './load.js';
import { timelineOf } from './timeline.js';

const WORDS = { en, cy } as const;

export interface ThreadFacts {
  readonly lang: Lang;
  readonly now: Date;
  readonly actor: { readonly account: string | null; readonly roles: readonly string[] };
  readonly opened: OpenedThread;
  readonly parts: DeskPageParts;
}

export function threadView({ lang, now, actor, opened, parts }: ThreadFacts) {
  const words = WORDS[lang];
  const desk = DESK_WORDS[lang];
  const { thread } = opened;
  const path = threadPath(thread.id);
  const at = (segment: string): string => addressOf(lang, `${path}/${segment}`);
  const may = (act: Act): boolean => whyNot(act, thread, actor) === null;
  const recording = recordingOf({ lang, now, actor, opened, parts });
  return {
    title: fill(desk.reference, { id: shortId(thread.id) }, lang),
    back: { text: words.back, href: addressOf(lang, DESK) },
    wide: true,
    words,
    risk: {
      code: thread.risk,
      name: wordOf(desk.risks, thread.risk),
      meaning: wordOf(desk.riskMeaning, thread.risk),
      by: thread.riskBy === 'rules' ? words.riskByRules : words.riskByPerson,
    },
    marking: thread.marking === 'ordinary' ? null : wordOf(desk.markings, thread.marking),
    clocks: shownClocks(threadClocks(thread, clockSettings(now, opened.hours), now), {
      lang,
      now,
      all: true,
    }),
    facts: factsOf({ lang, now, actor, opened, parts }),
    recording,
    crimes: crimesOf({ lang, now, actor, opened, parts }),
    withdrawn:
      thread.withdrawnAt === null
        ? null
        : fill(words.withdrawn, { when: instantInWords(thread.withdrawnAt, lang) }, lang),
    hold: holdInWords(opened.hold, lang),
    reasons: reasonsOf(opened, lang),
    timeline: timelineOf(opened, lang),
    version: thread.version,
    take: may('take') ? at('take') : null,
    putBack: may('put-back') ? at('put-back') : null,
    reply: may('reply') ? at('reply') : null,
    keys: keysOf({ take: may('take'), reply: may('reply'), putBack: may('put-back'), recording }, lang),
    links: [
      ...linksOf(may, at, words.links),
      ...(mayDo(actor.roles, HOLDS)
        ? [{ text: opened.hold ? words.links.release : words.links.hold, href: at('hold') }]
        : []),
    ],
    handOvers: opened.handOvers.map((made) => ({
      text: fill(
        words.handOverTo,
        {
          kind: wordOf(desk.receivers, made.to_kind),
          name: made.to_name,
          when: instantInWords(made.made_at, lang),
        },
        lang,
      ),
      receipt:
        made.receipt === null || made.receipt_at === null
          ? null
          : fill(words.receipt, { receipt: made.receipt, when: instantInWords(made.receipt_at, lang) }, lang),
      enter: made.receipt === null ? `${at('receipt')}?hand-over=${made.id}` : null,
    })),
    sharing: onceEach(opened.sharing).map(({ id, state, channel, whose }) => ({
      text: `${fill(desk.reference, { id: shortId(id) }, lang)} · ${wordOf(desk.channels, channel)} · ${wordOf(desk.states, state)}`,
      href: addressOf(lang, threadPath(id)),
      why: whose.map((one) => (one === 'teller' ? words.sameTeller : words.sameSuspect)).join(' '),
      merge:
        whose.includes('teller') && may('merge') && state !== 'closed' ? `${at('merge')}?other=${id}` : null,
    })),
    restrictedWhy: desk.restrictedMatch.why,
    restricted: restrictedInWords(opened.restricted, opened.accounts, lang),
    merges: opened.merges.map((merge) => ({
      text: `${fill(desk.reference, { id: shortId(merge.merged) }, lang)} · ${instantInWords(merge.merged_at, lang)}`,
      undo: `${at('undo-merge')}?merge=${merge.id}`,
    })),
    carried: at('carried-out'),
  };
}

/** Acts that have a page of their own, in the order in which they are offered. */
const WITH_PAGES = [
  'decide',
  'note',
  'hand-over',
  'incident',
  'record',
  'merge',
  'mark',
  'take-over',
  'close',
  'reopen',
] as const satisfies readonly (typeof ACTS)[number][];

function linksOf(
  may: (act: Act) => boolean,
  at: (segment: string) => string,
  words: Readonly<Record<(typeof WITH_PAGES)[number] | 'identity', string>>,
): readonly { readonly text: string; readonly href: string }[] {
  const acts = WITH_PAGES.filter(may).map((act) => ({ text: words[act], href: at(act) }));
  return [...acts, { text: words.identity, href: at('identity') }];
}

/** The keys of the buttons that stand there now; null when none does. */
function keysOf(
  buttons: Readonly<Record<'take' | 'reply' | 'putBack' | 'recording', string | boolean | null>>,
  lang: Lang,
): string | null {
  const words = WORDS[lang];
  const named = (['take', 'reply', 'putBack', 'recording'] as const).filter((name) => buttons[name]);
  const keys = named.map((name) => words.keyOf[name]).join(', ');
  return keys === '' ? null : fill(words.keys, { keys }, lang);
}

/** Each other thread once, with all that it shares. */
function onceEach(sharing: OpenedThread['sharing']) {
  const by = new Map<string, OpenedThread['sharing'][number][]>();
  for (const one of sharing) by.set(one.id, [...(by.get(one.id) ?? []), one]);
  return [...by.values()].flatMap((all) =>
    all.slice(0, 1).map((first) => ({ ...first, whose: all.map(({ whose }) => whose) })),
  );
}

/** The way to the record room, where there is one and this person may take it. */
function recordingOf({ lang, actor, opened, parts }: ThreadFacts): string | null {
  const may = whyNot('record', opened.thread, actor) === null;
  return may && parts.recordingPath ? addressOf(lang, parts.recordingPath(opened.thread.id)) : null;
}

/** The crimes that were made of it, by their numbers. */
function crimesOf({ lang, opened, parts }: ThreadFacts): readonly { text: string; href: string | null }[] {
  const numbers = opened.acts
    .filter(({ act }) => act === 'record')
    .flatMap(({ detail }) => String(detail['number'] ?? '').split(', '));
  return numbers
    .filter((number) => number !== '')
    .map((text) => ({ text, href: parts.crimePath ? addressOf(lang, parts.crimePath(text)) : null }));
}

function factsOf({ lang, now, actor, opened }: ThreadFacts) {
  const words = WORDS[lang];
  const desk = DESK_WORDS[lang];
  const { thread, accounts } = opened;
  const holder = accounts.find(({ id }) => id === thread.takenBy)?.name ?? words.nobody;
  const fact = (key: string, value: string): { readonly key: string; readonly value: string } => ({
    key,
    value,
  });
  return [
    fact(words.state, wordOf(desk.states, thread.state)),
    fact(words.holder, thread.takenBy !== null && thread.takenBy === actor.account ? words.you : holder),
    fact(words.from, thread.teller === null ? words.notKnown : wordOf(desk.tellers, thread.teller)),
    fact(words.language, thread.language === null ? words.notKnown : wordOf(desk.languages, thread.language)),
    ...(thread.waitingSince === null
      ? []
      : [
          fact(
            words.waiting,
            durationInWords(now.getTime() - thread.waitingSince.getTime(), desk.duration, lang),
          ),
        ]),
    fact(words.firstTouch, instantInWords(thread.firstTouchAt, lang)),
    ...(thread.recordedAt === null ? [] : [fact(words.recorded, instantInWords(thread.recordedAt, lang))]),
    ...opened.incidents.map(({ number }) => fact(words.incident, number)),
  ];
}

function reasonsOf(opened: OpenedThread, lang: Lang) {
  const words = WORDS[lang];
  return opened.contacts.flatMap((contact) =>
    contact.opened === null
      ? []
      : contact.signs.map((sign) => ({
          sign: signName(sign.sign, lang),
          why: reasonInWords(sign.why, lang),
          aside: sign.negated ? words.denied : sign.general ? words.general : null,
          rule: sign.rule,
          quote: quote(contact.opened === null ? '' : textOf(sign, contact.opened), sign),
          lang: contact.language,
        })),
  );
}

/** The page of a reply, as its template wants it. Pure but for asking which rights there are. */
import { type Day, dayInLondon, dayInWords } from '../../../../base/day.js';
import type { Observation } from '../../../../base/observation.js';
import type { Problem } from '../../../../base/result.js';
import { type Lang, fill } from '../../../../base/words.js';
import { addressOf } from '../../../../web/layout/layout.js';
import type { Ask } from '../../../../web/page.js';
import type { ReplyActProblem } from '../../../actions/replies/problems.js';
import { seatIn } from '../../../actions/replies/read-reply.js';
import { keepsFormat } from '../../../formats/clean-copy/clean-copy.js';
import { atName, blocksOf, spotOfAt } from '../../../rules/confirming/places.js';
import { replyTransition } from '../../../rules/confirming/states.js';
import { isAnswered } from '../../../../base/value.js';
import type { Hidden } from '../../../rules/replies/shape.js';
import type { ReplyFile } from '../../../store/replies.js';
import { authorityName } from '../../../words/say.js';
import { REPLY_WORDS } from '../../../words/say-reply.js';
import { requestPath } from '../../round-paths.js';
import { figureAddress } from '../../addresses.js';
import { sayMeasureShort, sayPeriod, sayValue } from '../../parts/say.js';
import {
  REPLIES,
  WORDS,
  backToList,
  errorAt,
  mayOpenOriginals,
  mayRead,
  problemsView,
  replyPath,
  sayAt,
  sayReceived,
} from '../asked.js';
import { tagOf } from '../list/page.js';
import { type MarkedSpot, drawnReply } from '../rendered.js';
import type { LoadedReply } from './load.js';

export function oneView(ask: Ask, loaded: LoadedReply, problems: readonly Problem<ReplyActProblem>[]) {
  const { lang } = ask;
  const { reply } = loaded;
  const words = WORDS[lang].one;
  return {
    title: fill(words.title, { authority: authorityName(reply.authority, lang) }, lang),
    words,
    wide: true,
    back: backToList(lang),
    summary: problemsView(problems, lang),
    tag: tagOf(reply.state, lang),
    gone: goneSaid(loaded, lang),
    usesHref: reply.withdrawn_on === null ? null : addressOf(lang, `${REPLIES}/taken-back#reply-${reply.id}`),
    received: sayReceived(reply, lang),
    files: loaded.files.map((f) => fileView(f, loaded, lang)),
    answers: loaded.answers && {
      text: loaded.answers.round.question.title[lang],
      href: addressOf(lang, requestPath(loaded.answers.round.id, loaded.answers.request.id)),
    },
    replaces: linkTo(loaded.replaced, lang),
    replacedBy: linkTo(loaded.replacement, lang),
    readers: readersSaid(loaded, lang),
    agreement: agreementSaid(loaded, lang),
    quarantine: quarantineView(ask, loaded),
    acts: actsView(ask, loaded),
    takeBack: takeBackView(ask, loaded, problems),
    valuesTitle: reply.withdrawn_on === null ? words.values : words.valuesGone,
    values: loaded.observations.map(({ observation: o }) => valueView(o, lang)),
    isEntered: reply.settled_at !== null,
    drawn: drawnView(ask, loaded),
    rowWord: WORDS[lang].read.row,
  };
}

function goneSaid({ reply }: LoadedReply, lang: Lang): string | null {
  if (reply.withdrawn_on === null) return null;
  const words = WORDS[lang].one;
  const said = { day: dayInWords(reply.withdrawn_on, lang), why: reply.withdrawn_why ?? '' };
  return fill(reply.state === 'replaced' ? words.goneReplaced : words.gone, said, lang);
}

function linkTo(other: { readonly id: string; readonly received_on: Day } | null, lang: Lang) {
  if (!other) return null;
  return {
    text: fill(WORDS[lang].one.earlier, { day: dayInWords(other.received_on, lang) }, lang),
    href: addressOf(lang, replyPath(other.id)),
  };
}

function fileView(file: ReplyFile, { files, names }: LoadedReply, lang: Lang) {
  const words = WORDS[lang].one;
  const original = files.find((f) => f.id === file.made_from);
  const isOther = original !== undefined && original.format !== 'none' && !keepsFormat(original.format);
  return {
    name: file.name,
    sha256: file.sha256,
    copyOf: original ? fill(words.copyOf, { name: original.name }, lang) : null,
    isOther: isOther ? words.ourTable : null,
    kept:
      file.state === 'released' && file.released_at
        ? fill(
            words.letOut,
            {
              name: names.get(file.released_by ?? '') ?? '',
              day: dayInWords(dayInLondon(file.released_at), lang),
            },
            lang,
          )
        : file.state === 'quarantined'
          ? words.kept
          : null,
  };
}

function readersSaid({ hand }: LoadedReply, lang: Lang): string | null {
  const words = WORDS[lang].one;
  if (!hand) return null;
  const [n, finished] = [hand.readers.length, hand.readers.filter((r) => r.finished_at).length];
  if (n === 0) return words.noReaders;
  return n === 1 ? words.oneReader : fill(words.twoReaders, { n: finished }, lang);
}

function agreementSaid({ settling }: LoadedReply, lang: Lang): string | null {
  const a = settling?.compared.agreement;
  if (!a) return null;
  const words = WORDS[lang].one;
  const base = { same: Math.round(a.same * a.records), of: a.records };
  const two = (n: number): string => (Math.round(n * 100) / 100).toFixed(2);
  return a.kappa
    ? fill(
        words.agreementIs,
        { ...base, kappa: two(a.kappa.estimate), lo: two(a.kappa.lo), hi: two(a.kappa.hi) },
        lang,
      )
    : fill(words.agreementOne, base, lang);
}

function quarantineView(ask: Ask, { reply, files }: LoadedReply) {
  const { lang } = ask;
  const hiding = files.filter((f) => f.hidden.length > 0);
  if (hiding.length === 0) return null;
  const words = WORDS[lang].quarantine;
  const isOpen = reply.state === 'quarantined' || reply.state === 'returned';
  const others = [
    ...new Set(hiding.flatMap((f) => (f.format !== 'none' && !keepsFormat(f.format) ? [f.format] : []))),
  ];
  const letterIn = (language: Lang) => ({
    lang: language,
    text: letterText(hiding, reply.received_on, language),
  });
  return {
    words,
    rows: hiding.flatMap((f) => f.hidden.map((h) => hiddenView(h, lang))),
    isOpen: isOpen && mayRead(ask),
    clean: addressOf(lang, replyPath(reply.id, 'clean')),
    others: others.length > 0 ? fill(words.cleanOther, { format: others.join(', ') }, lang) : null,
    sendBack: reply.state === 'quarantined' ? addressOf(lang, replyPath(reply.id, 'send-back')) : null,
    letter: letterIn(lang),
    otherTitle: lang === 'en' ? words.inWelsh : words.inEnglish,
    otherLetter: letterIn(lang === 'en' ? 'cy' : 'en'),
    original: mayOpenOriginals(ask) ? addressOf(lang, replyPath(reply.id, 'original')) : null,
  };
}

function hiddenView(h: Hidden, lang: Lang) {
  const words = WORDS[lang].quarantine;
  const place = h.sheet ?? words.everywhere;
  const { rows, columns = [] } = h;
  const where =
    columns.length > 0
      ? fill(columns.length > 1 ? words.columns : words.column, { place, columns: columns.join(', ') }, lang)
      : rows.length > 0 && h.sheet !== null
        ? fill(rows.length > 1 ? words.rows : words.row, { place, rows: shortList(rows) }, lang)
        : place;
  return { what: REPLY_WORDS[lang].why[h.why], where };
}

const MOST_ROWS = 12;
const shortList = (rows: readonly number[]): string =>
  rows.slice(0, MOST_ROWS).join(', ') + (rows.length > MOST_ROWS ? ' …' : '');

function letterText(files: readonly ReplyFile[], on: Day, lang: Lang): string {
  const lines = files.flatMap((f) =>
    f.hidden.map((h) => {
      const { what, where } = hiddenView(h, lang);
      return `- ${f.name}: ${what} (${where})`;
    }),
  );
  return fill(WORDS[lang].quarantine.letter, { day: dayInWords(on, lang), list: lines.join('\n') }, lang);
}

function actsView(ask: Ask, { reply, hand, settling }: LoadedReply) {
  const { lang } = ask;
  const words = WORDS[lang].one;
  if (reply.state !== 'waiting' || !hand || !mayRead(ask)) return { links: [], enter: null };
  const seat = seatIn(hand.readers, ask.actor.account);
  const links = [
    ...(seat && !seat.finished_at
      ? [{ text: words.readOn, href: addressOf(lang, replyPath(reply.id, 'read')) }]
      : []),
    ...(!seat && hand.readers.length < 2
      ? [{ text: words.read, href: addressOf(lang, replyPath(reply.id, 'read')) }]
      : []),
    ...(settling && settling.compared.disputed.length > 0
      ? [{ text: words.settle, href: addressOf(lang, replyPath(reply.id, 'settle')) }]
      : []),
  ];
  const isReady = settling !== null && settling.open.length === 0;
  return { links, enter: isReady ? addressOf(lang, replyPath(reply.id, 'enter')) : null };
}

function takeBackView(ask: Ask, { reply }: LoadedReply, problems: readonly Problem<ReplyActProblem>[]) {
  const { lang, form } = ask;
  if (!mayRead(ask) || !replyTransition(reply.state, 'withdraw')) return null;
  const words = WORDS[lang].one;
  return {
    isOpen: problems.some((p) => p.field === 'why' || p.field === 'withdrawn-on'),
    action: addressOf(lang, replyPath(reply.id, 'take-back')),
    replace: `${addressOf(lang, `${REPLIES}/new`)}?replaces=${reply.id}`,
    on: {
      id: 'withdrawn-on',
      name: 'withdrawn-on',
      label: { text: words.on },
      classes: 'govuk-input--width-10',
      value: form.get('withdrawn-on') ?? dayInLondon(ask.now),
      ...errorAt(problems, 'withdrawn-on', lang),
    },
    why: {
      id: 'why',
      name: 'why',
      label: { text: words.why },
      value: form.get('why') ?? '',
      ...errorAt(problems, 'why', lang),
    },
  };
}

const valueView = (o: Observation, lang: Lang) => ({
  value: sayValue(o.value, lang),
  isNumber: isAnswered(o.value),
  measure: [sayMeasureShort(o.measure, lang), ...Object.values(o.by)].join(' · '),
  period: sayPeriod(o, lang),
  place: o.source.at === null ? '' : sayAt(o.source.at, lang),
  lit: o.source.at === null ? '' : `?at=${encodeURIComponent(atName(o.source.at))}#lit`,
  figure:
    Object.keys(o.by).length === 0
      ? figureAddress(lang, { authority: o.authority, measure: o.measure, period: o })
      : null,
});

function drawnView(ask: Ask, { hand, observations }: LoadedReply) {
  if (!hand) return null;
  const blocks = blocksOf(hand.opened.files);
  const asked = ask.query.get('at');
  const marks = observations.flatMap(({ observation: o }): readonly MarkedSpot[] => {
    const spot = o.source.at === null ? null : spotOfAt(blocks, o.source.at, o.as_written);
    return spot === null || o.source.at === null
      ? []
      : [{ spot, as: atName(o.source.at) === asked ? 'lit' : 'entered' }];
  });
  const first = marks.findIndex((m) => m.as === 'lit');
  // Two values may stand in one sentence: it is lit once.
  const once = marks.filter((m, i) => m.as !== 'lit' || i === first);
  return drawnReply(
    {
      blocks,
      marks: [...once.filter((m) => m.as !== 'lit'), ...once.filter((m) => m.as === 'lit')],
      add: null,
    },
    ask.lang,
  );
}

/** Coming back: a code is typed, and whoever holds it reads replies, writes more, or takes it back. Never what was told. */
import { instant, instantInWords } from '../../../base/day.js';
import { type Lang, otherLang, plural } from '../../../base/words.js';
import { NotKept } from '../../../intake/index.js';
import type { DoorAnswer, DoorAsked } from '../../../web/door/door.js';
import { slot } from '../../../web/door/filled.js';
import { newToken } from '../../door-keys.js';
import { replySeed } from '../../reply-key.js';
import { type Code, codeBytes, quotesCode, readCode } from '../../rules/code/index.js';
import { type ContactKind, LONGEST_TEXT } from '../../rules/contact.js';
import type { BoxedReply, ReplyBox } from '../../rules/reply-box.js';
import { type Block, button, plain, second, text, textarea, title } from './blocks.js';
import { cleaned } from './cleaning.js';
import { DOOR_WORDS, type DoorPage, type Hall, shown } from './hall.js';
import { noticePage } from './notices.js';
import { sayCodeProblem } from './say-wrong.js';
import type { DoorState, Entering, Returned } from './state.js';

/** So long what lies under a code stays open. */
export const OPEN_MS = 15 * 60_000;

export async function takeEntering(
  hall: Hall,
  asked: DoorAsked,
  state: Entering,
): Promise<DoorAnswer | DoorState | null> {
  const act = asked.form.get('do') ?? 'open';
  switch (act) {
    case 'language':
      return showEntering(hall, asked, { ...state, lang: otherLang(state.lang) });
    case 'help':
    case 'promise':
      return showEntering(hall, asked, { ...state, notice: act });
    case 'back':
      return null;
    case 'open':
      return opened(hall, asked, state);
    default:
      return showEntering(hall, asked, { ...state, notice: null });
  }
}

async function opened(hall: Hall, asked: DoorAsked, state: Entering): Promise<DoorAnswer | DoorState> {
  const typed = asked.form.get('code') ?? state.code;
  const read = readCode(typed);
  if (!read.ok) {
    const error = sayCodeProblem(read, state.lang);
    const page = enterPage(state, { typed, error });
    return shown(hall, asked, { ...state, notice: null }, { ...page, status: 422 });
  }
  const isSame = read.code === state.code;
  const since = isSame ? state.since : asked.now.getTime();
  const seed = replySeed(codeBytes(read.code), hall.keys.pepper);
  const key = await hall.queue.tryCode(asked.lane, seed, since);
  if (key === null) return showEntering(hall, asked, { ...state, notice: 'busy', code: read.code, since });
  const box = await hall.replies(key);
  if (box !== null && box.replies.length > 0) hall.counts.cameBack(key.lookup, asked.now);
  else hall.counts.add('found_nothing', asked.now);
  return {
    is: 'returned',
    at: asked.now.getTime(),
    lang: state.lang,
    notice: null,
    visit: state.visit,
    code: read.code,
    lookup: key.lookup,
    key: Buffer.from(key.privateKey).toString('base64'),
    page: state.text !== '' && state.textOf === read.code ? 'more' : 'replies',
    token: newToken(),
    text: state.textOf === read.code ? state.text : '',
    said: null,
  };
}

export function showEntering(hall: Hall, asked: DoorAsked, state: Entering): DoorAnswer {
  if (state.notice !== null)
    return shown(hall, asked, state, noticePage(state.notice, state.lang, hall.organisation()));
  return shown(hall, asked, state, enterPage(state, { typed: asked.form.get('code') ?? '', error: null }));
}

function enterPage(
  { lang, isAgain }: Entering,
  { typed, error }: { typed: string; error: string | null },
): DoorPage {
  const words = DOOR_WORDS[lang];
  return {
    key: `enter ${isAgain} ${error !== null}`,
    title: words.title,
    first: 'open',
    wrong: error === null ? [] : [{ id: 'code', href: 'code' }],
    blocks: () => [
      ...(isAgain ? [title(words.closedCode.title), text(words.closedCode.what)] : []),
      textarea({
        id: 'code',
        rows: 3,
        label: words.enter.title,
        hint: words.enter.hint,
        value: slot('code'),
        error: error === null ? null : slot('error-code'),
        isTitle: !isAgain,
      }),
      button(words.enter.open, 'open'),
      plain(words.back, 'back'),
    ],
    values: { code: typed, 'error-code': error ?? '' },
  };
}

/** Answers what somebody who came back sent. **Shape**: null when they close it and clear the page. */
export async function takeReturned(
  hall: Hall,
  asked: DoorAsked,
  before: Returned,
): Promise<DoorAnswer | DoorState | null> {
  const typed = asked.form.get('more');
  const state = typed === null ? before : { ...before, text: cleaned(typed, before.lang) };
  const act = asked.form.get('do') ?? 'go-on';
  if (act === 'clear') return null;
  if (asked.now.getTime() - state.at > OPEN_MS) return closedAgain(asked, state);
  switch (act) {
    case 'language':
      return showReturned(hall, asked, { ...state, lang: otherLang(state.lang) });
    case 'help':
    case 'promise':
      return showReturned(hall, asked, { ...state, notice: act });
    case 'more':
    case 'take-back':
      return showReturned(hall, asked, { ...state, notice: null, page: act, said: null });
    case 'send':
      return sendMore(hall, asked, state);
    case 'yes':
      return sent(hall, asked, { ...state, page: 'take-back' });
    case 'back':
      return showReturned(hall, asked, { ...state, notice: null, page: 'replies' });
    default:
      return showReturned(hall, asked, { ...state, notice: null });
  }
}

const closedAgain = (asked: DoorAsked, { lang, visit, text: words, code }: Returned): Entering => ({
  is: 'entering',
  visit,
  at: asked.now.getTime(),
  lang,
  notice: null,
  code: '',
  since: asked.now.getTime(),
  isAgain: true,
  text: words,
  textOf: code,
});

async function sendMore(hall: Hall, asked: DoorAsked, state: Returned): Promise<DoorAnswer> {
  // "Try again" after a failure sends whatever it was that failed.
  if (state.page === 'take-back') return sent(hall, asked, state);
  const { wrong } = DOOR_WORDS[state.lang];
  const over = state.text.length - LONGEST_TEXT;
  const error =
    state.text.trim() === ''
      ? wrong.more
      : over > 0
        ? plural(wrong.tooLong, over, state.lang)
        : quotesCode(state.text, state.code as Code)
          ? wrong.quotesCode
          : null;
  if (error === null) return sent(hall, asked, { ...state, page: 'more' });
  return shown(
    hall,
    asked,
    { ...state, notice: null, page: 'more' },
    { ...morePage(state, error), status: 422 },
  );
}

async function sent(hall: Hall, asked: DoorAsked, state: Returned): Promise<DoorAnswer> {
  const organisation = hall.organisation();
  if (organisation === null) return showReturned(hall, asked, { ...state, notice: 'closed' });
  const kind: ContactKind = state.page === 'more' ? 'addition' : 'withdrawal';
  try {
    await hall.sender.send(organisation, {
      kind,
      token: state.token,
      code: codeBytes(state.code as Code),
      language: state.lang,
      teller: null,
      text: kind === 'addition' ? state.text : '',
      answers: [],
      now: asked.now,
    });
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
    return showReturned(hall, asked, { ...state, notice: 'not-kept' });
  }
  hall.counts.add(kind === 'addition' ? 'added' : 'taken_back', asked.now);
  return showReturned(hall, asked, {
    ...state,
    notice: null,
    page: 'replies',
    token: newToken(),
    text: '',
    said: kind === 'addition' ? 'sent' : 'marked',
  });
}

export async function showReturned(hall: Hall, asked: DoorAsked, state: Returned): Promise<DoorAnswer> {
  const { lang, notice } = state;
  if (notice !== null) return shown(hall, asked, state, noticePage(notice, lang, hall.organisation()));
  switch (state.page) {
    case 'replies': {
      const key = { lookup: state.lookup, privateKey: Buffer.from(state.key, 'base64') };
      return shown(hall, asked, state, repliesPage(state, await hall.replies(key)));
    }
    case 'more':
      return shown(hall, asked, state, morePage(state, null));
    case 'take-back':
      return shown(hall, asked, state, takeBackPage(lang));
  }
}

/** The newest that are shown: more than any thread has had. */
const MOST_SHOWN = 50;

function repliesPage({ lang, said }: Returned, box: ReplyBox | null): DoorPage {
  const words = DOOR_WORDS[lang];
  const replies = (box?.replies ?? []).toReversed().slice(0, MOST_SHOWN);
  const languages = replies.map(({ language }) => language);
  return {
    key: `replies ${languages.join('')} ${box?.closed ?? false} ${said ?? ''}`,
    title: words.title,
    first: 'more',
    blocks: () => [
      ...saidBlocks(said, lang),
      ...(replies.length === 0
        ? [title(words.replies.nothingTitle), text(words.replies.nothing), text(words.replies.sure)]
        : [
            title(words.replies.title),
            ...languages.map(
              (language, i): Block => ({
                is: 'reply',
                at: slot(`at-${i}`),
                text: slot(`reply-${i}`),
                lang: language === 'cy' ? 'cy' : 'en',
              }),
            ),
          ]),
      ...(box?.closed === true ? [text(words.replies.closed)] : []),
      button(words.replies.more, 'more'),
      second(words.replies.clear, 'clear'),
      plain(words.replies.takeBack, 'take-back'),
      { is: 'inset', text: words.replies.hidden },
    ],
    values: Object.fromEntries(replies.flatMap((reply, i) => replyValues(reply, i, lang))),
  };
}

const replyValues = (reply: BoxedReply, i: number, lang: Lang): readonly (readonly [string, string])[] => [
  [`at-${i}`, instantInWords(instant(reply.at), lang)],
  [`reply-${i}`, reply.text],
];

function saidBlocks(said: Returned['said'], lang: Lang): readonly Block[] {
  const words = DOOR_WORDS[lang];
  if (said === null) return [];
  return [{ is: 'good', text: said === 'sent' ? words.more.sent : words.takeBack.marked }];
}

function morePage({ lang, text: typed }: Returned, error: string | null): DoorPage {
  const words = DOOR_WORDS[lang];
  return {
    key: `more ${error !== null}`,
    title: words.title,
    first: 'send',
    wrong: error === null ? [] : [{ id: 'more', href: 'more' }],
    blocks: () => [
      textarea({
        id: 'more',
        label: words.more.title,
        hint: words.more.hint,
        value: slot('more'),
        error: error === null ? null : slot('error-more'),
        isTitle: true,
        rows: 10,
        most: LONGEST_TEXT * 3,
      }),
      button(words.more.send, 'send'),
      plain(words.back, 'back'),
    ],
    values: { more: typed, 'error-more': error ?? '' },
  };
}

function takeBackPage(lang: Lang): DoorPage {
  const words = DOOR_WORDS[lang];
  return {
    key: 'take-back',
    title: words.title,
    first: 'back',
    blocks: () => [
      title(words.takeBack.title),
      text(words.takeBack.what),
      text(words.takeBack.kept),
      button(words.takeBack.yes, 'yes', 'govuk-button--warning'),
      second(words.takeBack.no, 'back'),
    ],
  };
}

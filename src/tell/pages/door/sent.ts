/** After it was sent: the code, the code typed back once, and what happens next. What was told stands on none of them. */
import { type Day, dayInLondon } from '../../../base/day.js';
import { type Lang, fill, otherLang, plural } from '../../../base/words.js';
import type { DoorAnswer, DoorAsked } from '../../../web/door/door.js';
import { slot } from '../../../web/door/filled.js';
import type { TellOrganisation } from '../../folder.js';
import { CODE_WORDS, codeInDigits, codeInWords, readCode } from '../../rules/code/index.js';
import { button, heading, list, plain, second, text, textarea, title } from './blocks.js';
import { DOOR_WORDS, type DoorPage, type Hall, shown } from './hall.js';
import { noticePage } from './notices.js';
import { sayCodeProblem } from './say-wrong.js';
import { signpostBlocks } from './signposts.js';
import type { Sent } from './state.js';

export function takeSent(hall: Hall, asked: DoorAsked, state: Sent): DoorAnswer {
  const act = asked.form.get('do') ?? 'next';
  const to = (page: Sent['page']): DoorAnswer => showSent(hall, asked, { ...state, notice: null, page });
  switch (act) {
    case 'language':
      return showSent(hall, asked, { ...state, lang: otherLang(state.lang) });
    case 'help':
    case 'promise':
      return showSent(hall, asked, { ...state, notice: act });
    case 'kept':
      return to('type-back');
    case 'again':
      return to('code');
    case 'check':
      return typedBack(hall, asked, state);
    case 'skip':
      if (state.tries === 0) return to('type-back');
      hall.counts.add('skipped', asked.now);
      return to('done');
    default:
      return to(state.page);
  }
}

function typedBack(hall: Hall, asked: DoorAsked, state: Sent): DoorAnswer {
  const { lang, tries } = state;
  const typed = asked.form.get('code') ?? '';
  const read = readCode(typed);
  if (read.ok && read.code === hall.codeOf(state.token)) {
    if (!state.isRight) hall.counts.add('typed_back', asked.now);
    return showSent(hall, asked, { ...state, page: 'done', isRight: true });
  }
  const error = read.ok ? DOOR_WORDS[lang].wrong.code.different : sayCodeProblem(read, lang);
  const page = typeBackPage(lang, { typed, error, maySkip: true });
  return shown(hall, asked, { ...state, page: 'type-back', tries: tries + 1 }, { ...page, status: 422 });
}

export function showSent(hall: Hall, asked: DoorAsked, state: Sent): DoorAnswer {
  const { lang, notice } = state;
  const organisation = hall.organisation();
  if (notice !== null) return shown(hall, asked, state, noticePage(notice, lang, organisation));
  switch (state.page) {
    case 'code':
      return shown(hall, asked, state, codePage(hall, state));
    case 'type-back':
      return shown(
        hall,
        asked,
        state,
        typeBackPage(lang, { typed: asked.form.get('code') ?? '', error: null, maySkip: state.tries > 0 }),
      );
    case 'done':
      return shown(hall, asked, state, donePage(state, organisation, dayInLondon(asked.now)));
  }
}

const WORD_SLOTS = Array.from({ length: CODE_WORDS }, (_, i) => `word-${i + 1}`);

function codePage(hall: Hall, { lang, token }: Sent): DoorPage {
  const words = DOOR_WORDS[lang];
  const other = otherLang(lang);
  const code = hall.codeOf(token);
  const spoken = codeInWords(code, lang);
  return {
    key: 'code',
    title: words.title,
    first: 'kept',
    blocks: () => [
      { is: 'good', text: words.code.thanks },
      title(words.code.title),
      { is: 'code', words: WORD_SLOTS.map(slot), lang },
      text(words.code.what),
      heading(words.code.howTitle),
      list([words.code.a, words.code.b, words.code.c, words.code.d]),
      button(words.code.kept, 'kept'),
      {
        is: 'small-code',
        label: other === 'cy' ? words.code.inWelsh : words.code.inEnglish,
        text: slot('other'),
        lang: other,
      },
      { is: 'small-code', label: words.code.inDigits, text: slot('digits'), lang },
    ],
    values: {
      ...Object.fromEntries(WORD_SLOTS.map((name, i) => [name, spoken[i] ?? ''])),
      other: codeInWords(code, other).join(' '),
      digits: codeInDigits(code),
    },
  };
}

interface Typed {
  readonly typed: string;
  readonly error: string | null;
  readonly maySkip: boolean;
}

function typeBackPage(lang: Lang, { typed, error, maySkip }: Typed): DoorPage {
  const words = DOOR_WORDS[lang];
  const { typeBack } = words;
  return {
    key: `type-back ${error !== null} ${maySkip}`,
    title: words.title,
    first: 'check',
    wrong: error === null ? [] : [{ id: 'code', href: 'code' }],
    blocks: () => [
      title(typeBack.title),
      text(typeBack.what),
      textarea({
        id: 'code',
        rows: 3,
        label: typeBack.label,
        hint: typeBack.hint,
        value: slot('code'),
        error: error === null ? null : slot('error-code'),
        isTitle: false,
      }),
      button(typeBack.check, 'check'),
      plain(typeBack.again, 'again'),
      ...(maySkip
        ? [
            { is: 'warning', text: typeBack.warn, label: words.warning } as const,
            second(typeBack.skip, 'skip'),
          ]
        : []),
    ],
    values: { code: typed, 'error-code': error ?? '' },
  };
}

function donePage(state: Sent, organisation: TellOrganisation | null, today: Day): DoorPage {
  const { lang, isRight, wantsAnswer, teller, about } = state;
  const words = DOOR_WORDS[lang];
  const hours = organisation?.first_reply_hours ?? null;
  return {
    key: `done ${isRight} ${wantsAnswer} ${teller} ${about} ${organisation?.written_at ?? ''} ${today}`,
    title: words.title,
    blocks: () => [
      { is: 'good', text: isRight ? words.done.right : words.done.unchecked },
      title(words.done.title),
      list([
        fill(words.done.reads, { organisation: slot('organisation') }, lang),
        ...(hours === null || !wantsAnswer ? [] : [plural(words.done.hours, hours, lang)]),
        words.done.comeBack,
        ...(wantsAnswer ? [] : [words.done.notAnswer]),
      ]),
      heading(words.done.helpTitle),
      ...signpostBlocks({ lang, teller, about, organisation, today }),
      text(words.done.leave),
    ],
    values: { organisation: organisation?.name[lang] ?? '' },
  };
}

/** The public door's pages behind one address: what is shown on arriving, and what each sent form leads to. */
import { dayInLondon } from '../../../base/day.js';
import { type Lang, otherLang } from '../../../base/words.js';
import {
  type DoorAnswer,
  type DoorAsked,
  type DoorHandler,
  type DoorRefusal,
  DOOR_PATH,
} from '../../../web/door/door.js';
import type { DoorPages } from '../../../web/door/filled.js';
import { openState } from '../../door-keys.js';
import { AWAY_DEFAULT } from '../../folder.js';
import { type QuestionSet, setOf, setOn } from '../../rules/questions/index.js';
import { type Block, heading, text, title } from './blocks.js';
import { DOOR_WORDS, type Hall, frameOf } from './hall.js';
import { fewPhones } from './phones.js';
import { showEntering, showReturned, takeEntering, takeReturned } from './returned.js';
import { showSent, takeSent } from './sent.js';
import { type DoorState, asState } from './state.js';
import { arriving, showTelling, takeTelling, withTyped } from './telling.js';

export type { Hall } from './hall.js';

export interface DoorHandlers {
  readonly show: DoorHandler;
  readonly take: DoorHandler;
}

export function doorHandlers(hall: Hall): DoorHandlers {
  return {
    show: (asked) => {
      const set = setOn(dayInLondon(asked.now));
      return showTelling({ hall, asked, set }, arriving(asked, set));
    },
    take: async (asked) => {
      const state = asState(openState(hall.keys.state, asked.form.get('s') ?? ''));
      if (state === null) return lost(hall, asked);
      const next = await taken(hall, asked, state);
      // Asked after it was done: what was sent before somebody left is kept, and shown to nobody.
      if (hall.left.has(state.visit, asked.now)) return 'away';
      if ('html' in next) return next;
      if (state.is === 'returned' && next.is === 'telling') hall.left.mark(state.visit, asked.now);
      return shownAs(hall, asked, next);
    },
  };
}

/** The set that somebody began with, so that a question never changes under them. */
const setFor = (asked: DoorAsked, version: string): QuestionSet =>
  setOf(version) ?? setOn(dayInLondon(asked.now));

async function taken(hall: Hall, asked: DoorAsked, state: DoorState): Promise<DoorAnswer | DoorState> {
  const start = (lang: Lang): DoorState => ({ ...arriving(asked, setOn(dayInLondon(asked.now))), lang });
  switch (state.is) {
    case 'telling':
      return takeTelling({ hall, asked, set: setFor(asked, state.set) }, state);
    case 'sent':
      return takeSent(hall, asked, state);
    case 'entering':
      return (await takeEntering(hall, asked, state)) ?? start(state.lang);
    case 'returned':
      return (await takeReturned(hall, asked, state)) ?? start(state.lang);
  }
}

function shownAs(hall: Hall, asked: DoorAsked, state: DoorState): DoorAnswer | Promise<DoorAnswer> {
  switch (state.is) {
    case 'telling':
      return showTelling({ hall, asked, set: setFor(asked, state.set) }, state);
    case 'sent':
      return showSent(hall, asked, state);
    case 'entering':
      return showEntering(hall, asked, state);
    case 'returned':
      return showReturned(hall, asked, state);
  }
}

/**
 * The closed field does not open: it was cut short, or closed by a door with another secret. Whatever was typed on the
 * page that sent it is taken up again.
 */
function lost(hall: Hall, asked: DoorAsked): DoorAnswer {
  const set = setOn(dayInLondon(asked.now));
  const fresh = arriving(asked, set);
  const typed = set.questions.reduce(
    (state, { page }) => ({ ...withTyped({ ...state, page }, asked.form, set), page: fresh.page }),
    fresh,
  );
  if (asked.form.get('s') === null && asked.form.get('do') === 'language')
    return showTelling({ hall, asked, set }, { ...typed, lang: otherLang(asked.lang) });
  return showTelling({ hall, asked, set }, { ...typed, notice: 'lost' });
}

/** A page for a request that was turned away, in both languages: which one its reader has is not always known. */
export function refusedPage(pages: DoorPages, assets: string): (code: DoorRefusal, lang: Lang) => string {
  return (code, lang) => {
    const filled = pages.page('web/door/layout.njk', `refused ${code} ${lang}`, () => ({
      view: {
        ...frameOf({ assets }, lang, DOOR_WORDS[lang].title),
        blocks: [
          ...refusedBlocks(code, lang),
          { is: 'elsewhere', lang: otherLang(lang), blocks: refusedBlocks(code, otherLang(lang), heading) },
        ],
      },
    }));
    return filled({ away: AWAY_DEFAULT, visit: '' });
  };
}

function refusedBlocks(code: DoorRefusal, lang: Lang, head = title): readonly Block[] {
  const { refused } = DOOR_WORDS[lang];
  return [
    head(refused[code].title),
    text(refused[code].what),
    fewPhones(lang),
    { is: 'link', text: refused.start, href: DOOR_PATH[lang] },
  ];
}

/** What stands behind every page of the door, and how a page becomes an answer. */
import { type Lang, type ShapeOf, otherLang } from '../../../base/words.js';
import { AWAY_PATH, type DoorAnswer, type DoorAsked } from '../../../web/door/door.js';
import { type DoorPages, type Values, slot } from '../../../web/door/filled.js';
import type { CodeQueue } from '../../code-queue.js';
import type { Counts } from '../../counts.js';
import { type DoorKeys, sealState } from '../../door-keys.js';
import { AWAY_DEFAULT, type TellOrganisation } from '../../folder.js';
import type { ReplyKey } from '../../reply-key.js';
import type { Code } from '../../rules/code/index.js';
import type { ReplyBox } from '../../rules/reply-box.js';
import type { LeftVisits } from '../../left-visits.js';
import type { Sender } from '../../sending.js';
import { cy } from '../../words/door.cy.js';
import { en } from '../../words/door.en.js';
import type { Block } from './blocks.js';
import type { DoorState } from './state.js';

export type DoorWords = ShapeOf<typeof en>;
export const DOOR_WORDS: Readonly<Record<Lang, DoorWords>> = { en, cy };

export interface Hall {
  readonly keys: DoorKeys;
  readonly pages: DoorPages;
  /** Where the door's style and script are. */
  readonly assets: string;
  /** Null: nothing may be taken in now. */
  readonly organisation: () => TellOrganisation | null;
  readonly sender: Sender;
  readonly queue: CodeQueue;
  readonly replies: (key: ReplyKey) => Promise<ReplyBox | null>;
  readonly counts: Counts;
  /** Whoever left in a hurry, or cleared the page. */
  readonly left: LeftVisits;
  /** The code of a report: the same for the same token, at every start. */
  readonly codeOf: (token: string) => Code;
}

/** A page before it is filled. */
export interface DoorPage {
  /** All that its shape depends on: the same key must always mean the same blocks. */
  readonly key: string;
  readonly title: string;
  readonly blocks: () => readonly Block[];
  /** Fields with something to put right, in order; their sentences are the values `error-…`. */
  readonly wrong?: readonly { readonly id: string; readonly href: string }[];
  readonly values?: Values;
  /** What pressing Enter does. */
  readonly first?: string;
  readonly status?: number;
}

const TEMPLATE = 'web/door/layout.njk';

/** Prints a page with the state that leads on from it. */
export function shown(hall: Hall, asked: DoorAsked, state: DoorState, page: DoorPage): DoorAnswer {
  const { lang } = state;
  const filled = hall.pages.page(TEMPLATE, `${lang} ${page.key}`, () => ({ view: viewOf(hall, lang, page) }));
  return {
    status: page.status ?? 200,
    html: filled({
      ...page.values,
      action: asked.path,
      visit: state.visit,
      away: hall.organisation()?.away ?? AWAY_DEFAULT,
      state: sealState(hall.keys.state, { ...state, at: asked.now.getTime() }),
    }),
  };
}

function viewOf(hall: Hall, lang: Lang, page: DoorPage): object {
  const words = DOOR_WORDS[lang];
  return {
    ...frameOf(hall, lang, page.title),
    action: slot('action'),
    state: slot('state'),
    first: page.first ?? 'next',
    language: { lang: otherLang(lang), text: words.inWelsh },
    errors:
      page.wrong === undefined || page.wrong.length === 0
        ? null
        : {
            title: words.errorsTitle,
            list: page.wrong.map(({ id, href }) => ({ text: slot(`error-${id}`), href: `#${href}` })),
          },
    blocks: page.blocks(),
    footer: [
      { value: 'help', text: words.footer.help },
      { value: 'promise', text: words.footer.promise },
    ],
  };
}

/** What every page of the door has, also one that refuses. */
export function frameOf(hall: Pick<Hall, 'assets'>, lang: Lang, pageTitle: string): object {
  const words = DOOR_WORDS[lang];
  return {
    lang,
    title: pageTitle,
    assets: hall.assets,
    name: words.name,
    skip: words.skip,
    exit: { href: AWAY_PATH, to: slot('away'), visit: slot('visit'), text: words.exit },
    now: words.now,
    footerLabel: words.footerLabel,
    action: null,
    language: null,
    errors: null,
    footer: null,
  };
}

/** The page on which somebody confirms what was printed: each printing, who confirmed it, and the button. */
import { dayInLondon, dayInWords } from '../../../base/day.js';
import type { Observation } from '../../../base/observation.js';
import { type Lang, type ShapeOf, fill } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import type { Confirmation } from '../../store.js';
import { figureAddress } from '../addresses.js';
import type { FigureAsked } from '../figure/view.js';
import { printedView } from '../parts/observation-view.js';
import { sayMeasure, sayPeriod } from '../parts/say.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

/** One printing with the row that keeps it. */
export interface Confirmable {
  readonly id: string;
  readonly observation: Observation;
  readonly confirmations: readonly Confirmation[];
}

export interface ConfirmFacts {
  readonly asked: FigureAsked;
  readonly printings: readonly Confirmable[];
  /** The account of whoever asks. */
  readonly account: string | null;
}

export function confirmView({ asked, printings, account }: ConfirmFacts, lang: Lang): View {
  const words = COPY[lang];
  const names = {
    authority: asked.authority.name[lang],
    period: sayPeriod(asked.period, lang),
    measure: sayMeasure(asked.measure, lang),
  };
  const address = { authority: asked.authority.code, measure: asked.measure, period: asked.period };
  return {
    title: fill(words.title, names, lang),
    caption: fill(words.caption, names, lang),
    words,
    breadcrumbs: [{ text: words.back, href: figureAddress(lang, address) }],
    printings: printings.map((p) => printing(p, account, lang)),
  };
}

function printing({ id, observation, confirmations }: Confirmable, account: string | null, lang: Lang) {
  const words = COPY[lang];
  const printed = printedView(observation, lang);
  const named = confirmations.map((c) =>
    fill(words.confirmedBy, { name: c.by, day: dayInWords(dayInLondon(c.at), lang) }, lang),
  );
  return {
    ...printed,
    id,
    confirmed: named.length > 0 ? named : [words.nobody],
    isMine: confirmations.some((c) => c.account === account),
    button: fill(words.button, { value: printed.value, publisher: printed.publisher }, lang),
  };
}

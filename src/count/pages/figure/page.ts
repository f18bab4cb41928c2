import type { Day } from '../../../base/day.js';
import type { Observation } from '../../../base/observation.js';
import { may } from '../../../web/access.js';
import { notThere, show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { vintagesOf } from '../../rules/figures.js';
import type { HeldFigures } from '../held.js';
import { figureAsked } from './asked.js';
import { figureView } from './view.js';

const TEMPLATE = 'count/pages/figure/page.njk';

/** How many people confirmed these printings, and when last; names are kept for the page that is journalled. */
export interface Confirmed {
  readonly people: number;
  readonly last: Day | null;
}

export type Confirming = (ask: Ask, observations: readonly Observation[]) => Promise<Confirmed>;

const mayConfirm = (ask: Ask): boolean => may(ask.actor.roles, { room: 'statistics', verb: 'edit' });

/** One figure and everything that printed it. Open to anyone: what is on it was published by others. */
export const figurePage = (held: HeldFigures, confirming?: Confirming): Page => ({
  name: 'figure',
  path: '/count/figures/:authority/:measure/:period',
  who: 'anyone',
  audit: 'nothing-personal',
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => {
    const figures = await held(ask);
    const asked = figureAsked(ask.params, figures);
    if (!asked) return notThere();
    const shown = vintagesOf(figures, { ...asked, authority: asked.authority.code }).flatMap(
      (v) => v.observations,
    );
    const confirmed = confirming ? await confirming(ask, shown) : null;
    return show(
      TEMPLATE,
      figureView(figures, asked, { lang: ask.lang, confirmed, mayConfirm: mayConfirm(ask) }),
    );
  },
});

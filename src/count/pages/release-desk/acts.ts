/** What is done to a release at its desk: each act an address of its own, so that the table says who may do it. */
import { isDay } from '../../../base/day.js';
import { type Result, fail, ok } from '../../../base/result.js';
import { goTo } from '../../../web/outcome.js';
import type { Ask, Page, Who } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { approveVersion, sendBack } from '../../actions/releases/approve-release.js';
import { checkVersion } from '../../actions/releases/check-release.js';
import { nameReader } from '../../actions/releases/name-reader.js';
import { publishVersion } from '../../actions/releases/publish-release.js';
import { moveVersion, takeBackVersion } from '../../actions/releases/take-back-release.js';
import { withdrawVersion } from '../../actions/releases/withdraw-release.js';
import { type AppearingProblem, readAppearing } from '../../rules/release/appearing.js';
import type { HeldFigures } from '../held.js';
import { DECIDES, DESK, DRAFTS, PUBLISHES, deskPath } from '../release-paths.js';
import { DESK_TEMPLATE, showDesk } from './page.js';

interface Act {
  readonly name: string;
  readonly path: string;
  readonly who: Who;
  readonly changes: string;
  readonly run: (ask: Ask, slug: string) => Promise<Result<unknown>>;
}

/** Every act of the desk. What is refused comes back as the desk page, saying why. */
export const releaseActPages = (held: HeldFigures): readonly Page[] =>
  ACTS(held).map(
    ({ name, path, who, changes, run }): Page => ({
      name,
      path: `${DESK}/:slug/${path}`,
      who,
      audit: { changes, by: 'action' },
      templates: [DESK_TEMPLATE],
      get: (ask) => goTo(deskPath(ask.params['slug'] ?? '')),
      post: async (ask) => {
        const slug = ask.params['slug'] ?? '';
        const done = await run(ask, slug);
        return done.ok ? goTo(deskPath(slug)) : showDesk(ask, held, done.problems);
      },
    }),
  );

const ACTS = (held: HeldFigures): readonly Act[] => [
  {
    name: 'release-check',
    path: 'check',
    who: DRAFTS,
    changes: 'release-checked',
    // What was found is kept and shown on the desk; finding something is no fault of whoever asked.
    run: async (ask, slug) =>
      checkVersion(transactionOf(ask), ask.actor, { slug, figures: await held(ask) }, ask.now),
  },
  {
    name: 'release-approve',
    path: 'approve',
    who: DECIDES,
    changes: 'release-approved',
    run: (ask, slug) => approveVersion(transactionOf(ask), ask.actor, slug, ask.now),
  },
  {
    name: 'release-send-back',
    path: 'send-back',
    who: DECIDES,
    changes: 'release-sent-back',
    run: (ask, slug) =>
      sendBack(transactionOf(ask), ask.actor, { slug, why: ask.form.get('why') ?? '' }, ask.now),
  },
  {
    name: 'release-publish',
    path: 'publish',
    who: PUBLISHES,
    changes: 'release-published',
    run: async (ask, slug) => {
      const appears = minuteAsked(ask);
      if (!appears.ok) return appears;
      return publishVersion(transactionOf(ask), ask.actor, { slug, appears: appears.value }, ask.now);
    },
  },
  {
    name: 'release-take-back',
    path: 'take-back',
    who: PUBLISHES,
    changes: 'release-taken-back',
    run: (ask, slug) => takeBackVersion(transactionOf(ask), ask.actor, slug, ask.now),
  },
  {
    name: 'release-move',
    path: 'move',
    who: PUBLISHES,
    changes: 'release-published',
    run: async (ask, slug) => {
      const appears = minuteAsked(ask);
      if (!appears.ok) return appears;
      return moveVersion(transactionOf(ask), ask.actor, { slug, appears: appears.value }, ask.now);
    },
  },
  {
    name: 'release-withdraw',
    path: 'withdraw',
    who: PUBLISHES,
    changes: 'release-withdrawn',
    run: (ask, slug) => {
      const text = (name: string): string => (ask.form.get(name) ?? '').trim().slice(0, 1000);
      const reason = { en: text('reason-en'), cy: text('reason-cy') };
      return withdrawVersion(transactionOf(ask), ask.actor, { slug, reason }, ask.now);
    },
  },
  {
    name: 'release-reader',
    path: 'readers',
    who: DECIDES,
    changes: 'reader-named',
    run: (ask, slug) => {
      const [name, post] = [ask.form.get('name') ?? '', ask.form.get('post') ?? ''];
      return nameReader(transactionOf(ask), ask.actor, { slug, name, post }, ask.now);
    },
  },
];

/** Now, or the minute that was typed. A problem stands beside the field it is about: an unreadable day at the day. */
function minuteAsked({ form, now }: Ask): Result<Date, AppearingProblem> {
  if (form.get('when') === 'now') return ok(now);
  const [day, time] = [(form.get('day') ?? '').trim(), (form.get('time') ?? '').trim()];
  const read = readAppearing({ day, time }, now);
  return read.ok || isDay(day) ? read : fail(...read.problems.map((p) => ({ ...p, field: 'day' })));
}

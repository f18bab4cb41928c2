/** When each channel is watched: shown, and set by a supervisor. */
import type { Problem } from '../../../base/result.js';
import { inTransaction } from '../../../db/index.js';
import { CHANNELS, type Channel } from '../../../tell/index.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { accountOf } from '../../actions/act-on.js';
import { setChannelHours } from '../../actions/set-channel-hours.js';
import type { HoursProblem } from '../../rules/typed-hours.js';
import { type ChannelHours, listChannelHours } from '../../store/channels.js';
import { DESK, SETS, SUPERVISES } from '../paths.js';
import { daysTyped } from '../week-fields.js';
import { channelView, channelsView } from './view.js';

const LIST = 'desk/pages/channels/page.njk';
const FORM = 'desk/pages/channels/form.njk';
const PATH = `${DESK}/channels`;

export const channelsPage: Page = {
  name: 'desk-channels',
  path: PATH,
  who: SUPERVISES,
  audit: 'nothing-personal',
  templates: [LIST],
  async get({ db, actor, lang, now }: Ask): Promise<Outcome> {
    const channels = await inTransaction(db, actor, listChannelHours);
    return show(LIST, channelsView({ lang, now, channels }));
  },
};

export const channelPage: Page = {
  name: 'desk-channel',
  path: `${PATH}/:channel`,
  who: SETS,
  audit: { changes: 'channel-hours-set' },
  templates: [FORM],
  async get(ask: Ask): Promise<Outcome> {
    const found = await channelAsked(ask);
    return found ? show(FORM, viewOf(ask, found, [])) : notThere();
  },
  async post(ask: Ask): Promise<Outcome> {
    const { form, actor, now } = ask;
    const tx = transactionOf(ask);
    const found = await channelAsked(ask);
    if (!found) return notThere();
    const holidays = form.get('holidays') === 'otherwise' ? (form.get('holiday-hours') ?? '') : null;
    const done = await setChannelHours(
      tx,
      { actor: accountOf(actor), now },
      { channel: found.channel, typed: { days: daysTyped(form), holidays } },
    );
    if (!done.ok) return showProblems(FORM, viewOf(ask, found, done.problems));
    return goTo(PATH, [{ kind: 'channel', id: found.channel }]);
  },
};

const viewOf = (
  { lang, form }: Ask,
  { channel, hours }: ChannelHours,
  problems: readonly Problem<HoursProblem>[],
) => channelView({ lang, form, problems, channel, hours });

async function channelAsked(ask: Ask): Promise<ChannelHours | null> {
  const asked: Channel | undefined = CHANNELS.find((one) => one === ask.params['channel']);
  const all = await listChannelHours(transactionOf(ask));
  return all.find(({ channel }) => channel === asked) ?? null;
}

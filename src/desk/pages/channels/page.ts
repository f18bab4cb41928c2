/** When each channel is watched: shown, and set by a supervisor. */
import type { Problem } from '../../../base/result.js';
import { findOrganisationIn, inTransaction } from '../../../db/index.js';
import { CHANNELS, type Channel } from '../../../tell/index.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { accountOf } from '../../actions/act-on.js';
import { setAutomatic, setChannelHours } from '../../actions/set-channel-hours.js';
import type { HoursProblem } from '../../rules/typed-hours.js';
import { type Automatic, listAutomatic } from '../../store/automatic.js';
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
    const { channels, automatic } = await inTransaction(db, actor, async (tx) => ({
      channels: await listChannelHours(tx),
      automatic: await listAutomatic(tx),
    }));
    return show(LIST, channelsView({ lang, now, channels, automatic }));
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
    return found ? show(FORM, await viewOf(ask, found, [])) : notThere();
  },
  async post(ask: Ask): Promise<Outcome> {
    const { form, actor, now } = ask;
    const tx = transactionOf(ask);
    const found = await channelAsked(ask);
    if (!found) return notThere();
    const holidays = form.get('holidays') === 'otherwise' ? (form.get('holiday-hours') ?? '') : null;
    const by = { actor: accountOf(actor), now };
    const done = await setChannelHours(tx, by, {
      channel: found.channel,
      typed: { days: daysTyped(form), holidays },
    });
    if (!done.ok) return showProblems(FORM, await viewOf(ask, found, done.problems));
    if (form.has('automatic'))
      await setAutomatic(tx, by, { channel: found.channel, isOn: form.get('automatic') === 'on' });
    return goTo(PATH, [{ kind: 'channel', id: found.channel }]);
  },
};

async function viewOf(
  ask: Ask,
  { channel, hours }: ChannelHours,
  problems: readonly Problem<HoursProblem>[],
) {
  const { lang, form, now } = ask;
  const tx = transactionOf(ask);
  const automatic: Automatic | null =
    (await listAutomatic(tx)).find((one) => one.channel === channel) ?? null;
  const { name } = await findOrganisationIn(tx);
  return channelView({ lang, form, problems, channel, hours, automatic, name, now });
}

async function channelAsked(ask: Ask): Promise<ChannelHours | null> {
  const asked: Channel | undefined = CHANNELS.find((one) => one === ask.params['channel']);
  const all = await listChannelHours(transactionOf(ask));
  return all.find(({ channel }) => channel === asked) ?? null;
}

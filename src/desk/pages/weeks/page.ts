/** The last four weeks, for a supervisor: counts of work. No thread is named. */
import { addMilliseconds, dayInLondon } from '../../../base/day.js';
import { show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { mapChannelHours } from '../../store/channels.js';
import { listStaffing } from '../../store/staffing.js';
import {
  countAdvice,
  countArrivals,
  countSigns,
  countTellers,
  listFirstReplies,
} from '../../store/supervision.js';
import { readCounts, tellFolder } from '../../../tell/index.js';
import { clockSettings } from '../clock-view.js';
import { DESK, SUPERVISES } from '../paths.js';
import { weeksView } from './view.js';

const TEMPLATE = 'desk/pages/weeks/page.njk';
const FOUR_WEEKS_MS = 28 * 86_400_000;

export const weeksPage: Page = {
  name: 'desk-weeks',
  path: `${DESK}/supervision/weeks`,
  who: SUPERVISES,
  audit: { reads: 'weeks-read' },
  templates: [TEMPLATE],
  async get(ask: Ask): Promise<Outcome> {
    const { lang, now } = ask;
    const tx = transactionOf(ask);
    const since = addMilliseconds(now, -FOUR_WEEKS_MS);
    const view = weeksView({
      lang,
      now,
      since,
      settings: clockSettings(now, await mapChannelHours(tx)),
      arrivals: await countArrivals(tx, since),
      staffing: await listStaffing(tx),
      firsts: await listFirstReplies(tx, since),
      tellers: await countTellers(tx, since),
      advice: await countAdvice(tx, since),
      signs: await countSigns(tx, since),
      cameBack: cameBackSince(ask, since),
    });
    return show(TEMPLATE, view);
  },
};

/** Reports sent by the public door since an instant and tellers who came back; null where that is not counted. */
function cameBackSince(
  { config }: Ask,
  since: Date,
): { readonly sent: number; readonly back: number } | null {
  if (config.dataFolder === undefined) return null;
  const { days } = readCounts(tellFolder(config.dataFolder));
  const counted = Object.entries(days).filter(([day]) => day >= dayInLondon(since));
  const sum = (what: 'sent' | 'came_back'): number => counted.reduce((all, [, one]) => all + one[what], 0);
  return { sent: sum('sent'), back: sum('came_back') };
}

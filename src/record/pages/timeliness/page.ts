/** How recording stands: time from report to record by channel, why it was late, flags that wait, transfers unanswered. */
import { addMilliseconds, dayInLondon, dayInWords } from '../../../base/day.js';
import { authorityByCode } from '../../../base/authorities.js';
import { type Lang, fill } from '../../../base/words.js';
import { addressOf } from '../../../web/layout/layout.js';
import { show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { listOpenTransfers } from '../../store/events.js';
import { listChannelTimes, listFlagsWaiting, listLatenessReasons } from '../../store/figures.js';
import { RECORD_WORDS, classInWords, howLong, wordOf } from '../../words/say.js';
import { RECORD, SUPERVISES, crimePath } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const TEMPLATE = 'record/pages/timeliness/page.njk';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DAYS = 90;
/** After so many days an unset flag is overdue. */
export const FLAG_DAYS = 7;

export const timelinessPage: Page = {
  name: 'record-timeliness',
  path: `${RECORD}/timeliness`,
  who: SUPERVISES,
  audit: { reads: 'recording-read' },
  templates: [TEMPLATE],
  async get(ask: Ask): Promise<Outcome> {
    const tx = transactionOf(ask);
    const since = addMilliseconds(ask.now, -DAYS * DAY_MS);
    const waiting = await listFlagsWaiting(tx, addMilliseconds(ask.now, -FLAG_DAYS * DAY_MS));
    const transfers = await listOpenTransfers(tx);
    const view = timelinessView(ask.lang, {
      channels: await listChannelTimes(tx, since),
      reasons: await listLatenessReasons(tx, since),
      waiting,
      transfers,
    });
    const subjects = [...waiting.map(({ id }) => id), ...transfers.map(({ crime }) => crime)];
    return show(TEMPLATE, view, { subjects: subjects.map((id) => ({ kind: 'crime', id })) });
  },
};

interface Standing {
  readonly channels: Awaited<ReturnType<typeof listChannelTimes>>;
  readonly reasons: Awaited<ReturnType<typeof listLatenessReasons>>;
  readonly waiting: Awaited<ReturnType<typeof listFlagsWaiting>>;
  readonly transfers: Awaited<ReturnType<typeof listOpenTransfers>>;
}

function timelinessView(lang: Lang, { channels, reasons, waiting, transfers }: Standing) {
  const copy = WORDS[lang];
  const words = RECORD_WORDS[lang];
  const long = (minutes: number): string => howLong(minutes * MINUTE_MS, lang);
  return {
    title: copy.title,
    words: copy,
    wide: true,
    back: { text: copy.back, href: addressOf(lang, RECORD) },
    lead: fill(copy.lead, { n: DAYS }, lang),
    waitingTitle: fill(copy.waiting, { n: FLAG_DAYS }, lang),
    channels: channels.map((row) => ({
      ...row,
      channel: wordOf(words.channels, row.channel),
      median: long(row.median),
      ninth: long(row.ninth),
    })),
    reasons: reasons.map(({ lateness, crimes }) => ({
      reason: lateness === null ? copy.noReason : wordOf(words.lateness, lateness),
      crimes,
    })),
    waiting: waiting.map((row) => ({
      number: row.number,
      href: addressOf(lang, crimePath(row.id)),
      class: classInWords(row.class, row.sub_class, lang),
      since: dayInWords(dayInLondon(row.recorded_at), lang),
      by: row.recorded_by ?? '',
    })),
    transfers: transfers.map((row) => ({
      number: row.number,
      href: addressOf(lang, crimePath(row.crime)),
      force: authorityByCode(row.to_force)?.full[lang] ?? row.to_force,
      since: dayInWords(dayInLondon(row.made_at), lang),
      asked: row.chased,
    })),
  };
}

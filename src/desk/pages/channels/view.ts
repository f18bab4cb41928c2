/** When each channel is watched, as the templates want it. Pure. */
import { instantInWords } from '../../../base/day.js';
import { type Lang, fill } from '../../../base/words.js';
import type { InputOptions, RadiosOptions } from '../../../web/govuk.js';
import { addressOf } from '../../../web/layout/layout.js';
import { dayField } from '../../actions/set-channel-hours.js';
import { DEFAULT_HOURS } from '../../rules/channel-hours.js';
import { type MonitoredHours, isMonitored, monitoredUntil, nextMonitored } from '../../rules/clocks/hours.js';
import { writeHours } from '../../rules/typed-hours.js';
import type { ChannelHours } from '../../store/channels.js';
import { DESK_WORDS, wordOf } from '../../words/say.js';
import { HOURS_WORDS, WEEK, hoursInWords } from '../../words/say-hours.js';
import { DESK, SUPERVISION } from '../paths.js';
import { type WeekFacts, dayName, fieldFor, summaryOf } from '../week-fields.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export interface ChannelsFacts {
  readonly lang: Lang;
  readonly now: Date;
  readonly channels: readonly ChannelHours[];
}

export function channelsView({ lang, now, channels }: ChannelsFacts) {
  const words = WORDS[lang];
  return {
    title: words.title,
    words,
    wide: true,
    back: { text: words.back, href: addressOf(lang, SUPERVISION) },
    channels: channels.map(({ channel, hours, changedAt, changedBy }) => ({
      name: wordOf(DESK_WORDS[lang].channels, channel),
      isWatched: isMonitored(hours, now),
      now: watchedInWords(hours, now, lang),
      hours: hoursInWords(hours, lang),
      set:
        changedAt === null
          ? fill(words.standard, { why: whyOf(channel, lang) }, lang)
          : fill(words.set, { who: changedBy ?? '', when: instantInWords(changedAt, lang) }, lang),
      href: addressOf(lang, `${DESK}/channels/${channel}`),
    })),
  };
}

const whyOf = (channel: string, lang: Lang): string =>
  DEFAULT_HOURS.find((one) => one.channel === channel)?.why[lang] ?? '';

/** Whether somebody watches, and until when that holds. */
export function watchedInWords(hours: MonitoredHours, now: Date, lang: Lang): string {
  const words = HOURS_WORDS[lang];
  const isWatched = isMonitored(hours, now);
  const change = isWatched ? monitoredUntil(hours, now) : nextMonitored(hours, now);
  if (change === null) return isWatched ? words.watchedNow : words.notWatched;
  const when = instantInWords(change, lang);
  return fill(isWatched ? words.watchedUntil : words.notWatchedUntil, { when }, lang);
}

export interface ChannelFacts extends WeekFacts {
  readonly channel: string;
  readonly hours: MonitoredHours;
}

export function channelView(facts: ChannelFacts) {
  const { lang, channel } = facts;
  const words = WORDS[lang];
  const path = `${DESK}/channels`;
  return {
    title: fill(words.editTitle, { channel: wordOf(DESK_WORDS[lang].channels, channel) }, lang),
    words,
    back: { text: words.editBack, href: addressOf(lang, path) },
    formId: 'hours',
    action: addressOf(lang, `${path}/${channel}`),
    summary: summaryOf(facts, words.summary),
    days: WEEK.map(
      (weekday): InputOptions => ({
        ...fieldFor(facts, {
          name: dayField(weekday),
          label: dayName(weekday, lang),
          now: writeHours(facts.hours.weekdays[weekday] ?? []),
          error: words.error,
        }),
        classes: 'govuk-input--width-20',
        describedBy: 'days-hint',
      }),
    ),
    holidays: holidaysField(facts),
    holidayHours: holidayHoursField(facts),
  };
}

function holidaysField({ lang, form, hours }: ChannelFacts): RadiosOptions {
  const words = WORDS[lang];
  const now = hours.bank_holidays === 'as-usual' ? 'as-usual' : 'otherwise';
  const chosen = form.get('holidays') ?? now;
  return {
    name: 'holidays',
    idPrefix: 'holidays',
    fieldset: { legend: { text: words.holidays, classes: 'govuk-fieldset__legend--m' } },
    items: [
      { value: 'as-usual', text: words.asUsual, checked: chosen === 'as-usual' },
      { value: 'otherwise', text: words.otherwise, checked: chosen === 'otherwise' },
    ],
  };
}

function holidayHoursField(facts: ChannelFacts): InputOptions {
  const words = WORDS[facts.lang];
  const { bank_holidays: now } = facts.hours;
  return {
    ...fieldFor(facts, {
      name: 'holiday-hours',
      label: words.holidayHours,
      now: now === 'as-usual' ? '' : writeHours(now),
      error: words.error,
    }),
    classes: 'govuk-input--width-20',
  };
}

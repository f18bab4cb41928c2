/** When each channel is watched, as the templates want it. Pure. */
import { instantInWords } from '../../../base/day.js';
import { type Lang, fill } from '../../../base/words.js';
import type { InputOptions, RadiosOptions } from '../../../web/govuk.js';
import { addressOf } from '../../../web/layout/layout.js';
import { dayField } from '../../actions/set-channel-hours.js';
import { DEFAULT_HOURS } from '../../rules/channel-hours.js';
import { type MonitoredHours, isMonitored, monitoredUntil, nextMonitored } from '../../rules/clocks/hours.js';
import { writeHours } from '../../rules/typed-hours.js';
import { automaticText } from '../../actions/automatic-text.js';
import type { Automatic } from '../../store/automatic.js';
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
  readonly automatic: readonly Automatic[];
}

export function channelsView({ lang, now, channels, automatic }: ChannelsFacts) {
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
      automatic: switchInWords(automatic.find((one) => one.channel === channel) ?? null, lang),
      set:
        changedAt === null
          ? fill(words.standard, { why: whyOf(channel, lang) }, lang)
          : fill(words.set, { who: changedBy ?? '', when: instantInWords(changedAt, lang) }, lang),
      href: addressOf(lang, `${DESK}/channels/${channel}`),
    })),
  };
}

/** **Shape**: null where nothing can go by itself. */
function switchInWords(automatic: Automatic | null, lang: Lang): string | null {
  const words = WORDS[lang].automatic;
  if (automatic === null) return null;
  return automatic.isOn ? words.isOn : words.isOff;
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
  /** Null where nothing can go by itself. */
  readonly automatic: Automatic | null;
  /** Whose installation it is. */
  readonly name: Readonly<Record<Lang, string>>;
  readonly now: Date;
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
    automatic: automaticField(facts),
    examples: examplesOf(facts),
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

function automaticField({ lang, form, automatic }: ChannelFacts): RadiosOptions | null {
  if (automatic === null) return null;
  const words = WORDS[lang].automatic;
  const chosen = form.get('automatic') ?? (automatic.isOn ? 'on' : 'off');
  const set =
    automatic.changedAt === null
      ? words.never
      : fill(
          WORDS[lang].set,
          { who: automatic.changedBy ?? '', when: instantInWords(automatic.changedAt, lang) },
          lang,
        );
  return {
    name: 'automatic',
    idPrefix: 'automatic',
    fieldset: { legend: { text: words.legend, classes: 'govuk-fieldset__legend--m' } },
    hint: { text: `${words.hint} ${set}` },
    items: [
      { value: 'off', text: words.off, checked: chosen !== 'on' },
      { value: 'on', text: words.on, checked: chosen === 'on' },
    ],
  };
}

/** What would go out now, in each language, with the hours as they are kept. */
function examplesOf({ lang, automatic, hours, name, now }: ChannelFacts) {
  if (automatic === null) return null;
  const words = WORDS[lang].automatic;
  const { channel } = automatic;
  const texts = (['en', 'cy'] as const).flatMap((language) => {
    const made = automaticText({ channel, hours, name, now }, [language]);
    return made === null
      ? []
      : [{ lang: language, title: DESK_WORDS[lang].languages[language], text: made.text }];
  });
  return { title: words.example, lead: texts.length === 0 ? words.past : words.exampleLead, texts };
}

/** A thread's clocks as pages show them. */
import { dayInLondon, instantInWords } from '../../base/day.js';
import { type Lang, fill } from '../../base/words.js';
import { type Clock, type ClockSettings, NEVER, clockRulesOn, clocksOf } from '../rules/index.js';
import type { Thread } from '../store/threads.js';
import { DESK_WORDS, durationInWords } from '../words/say.js';

export interface ShownClock {
  readonly name: string;
  readonly text: string;
  readonly is: Clock['state'];
}

/** What the clocks go by now, with the hours at which the organisation watches its channels. */
export const clockSettings = (
  now: Date,
  hours: ReadonlyMap<string, ReturnType<ClockSettings['hoursOf']>> = new Map(),
): ClockSettings => ({
  rules: clockRulesOn(dayInLondon(now)),
  hoursOf: (channel) => hours.get(channel) ?? NEVER,
});

export const threadClocks = (thread: Thread, settings: ClockSettings, now: Date): readonly Clock[] =>
  clocksOf(thread, settings, now);

/** **Shape**: what still runs, the soonest due first; on a thread's own page also what was met or missed. */
export const shownClocks = (
  clocks: readonly Clock[],
  { lang, now, all = false }: { readonly lang: Lang; readonly now: Date; readonly all?: boolean },
): readonly ShownClock[] =>
  clocks
    .filter(({ stoppedAt }) => all || stoppedAt === null)
    .map((clock) => ({
      name: DESK_WORDS[lang].clocks[clock.kind],
      text: textOf(clock, now, lang),
      is: clock.state,
    }));

function textOf(clock: Clock, now: Date, lang: Lang): string {
  const words = DESK_WORDS[lang];
  const { met, missed, over, left } = words.clockStates;
  if (clock.state === 'met' || clock.state === 'missed') {
    const when = instantInWords(clock.stoppedAt ?? clock.dueAt, lang);
    return fill(clock.state === 'met' ? met : missed, { when }, lang);
  }
  const ms = clock.dueAt.getTime() - now.getTime();
  const long = durationInWords(ms, words.duration, lang);
  const text = fill(ms < 0 ? over : left, { long }, lang);
  return clock.mode === 'human-agent' ? `${text} ${words.clockStates.humanOnly}` : text;
}

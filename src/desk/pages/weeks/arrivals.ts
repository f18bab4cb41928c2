/** What arrives when, beside who is on duty, as the template wants it. Pure. */
import { type Lang, fill, inFigures, plural } from '../../../base/words.js';
import { type Week, pressedHours } from '../../rules/workload.js';
import { HOURS_WORDS, WEEK, type Weekday } from '../../words/say-hours.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export interface ArrivalFacts {
  readonly lang: Lang;
  readonly arrivals: Week;
  readonly staffing: Week;
}

const MOST_PRESSED = 5;
/** Parts of a day, in hours. */
const PART = 4;
const PARTS = Array.from({ length: 24 / PART }, (_, at) => at * PART);
/** The longest bar, in the units of the drawing. */
const LONGEST = 100;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : sum(numbers) / numbers.length;
const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

const ONE_PLACE = {
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
  cy: new Intl.NumberFormat('cy', { maximumFractionDigits: 1 }),
} as const;

export function arrivalsOf(facts: ArrivalFacts) {
  const { lang, arrivals } = facts;
  return {
    isNothing: sum(arrivals.flat()) === 0,
    unset: isUnset(facts),
    hours: byHour(facts),
    pressed: isUnset(facts) ? [] : pressedOf(facts),
    parts: PARTS.map((from) => `${hourText(from)}–${hourText(from + PART)}`),
    days: WEEK.map((weekday) => ({
      day: HOURS_WORDS[lang].weekdays[weekday],
      cells: PARTS.map((from) => partOf(facts, weekday, from)),
    })),
  };
}

/** Without anybody ever on duty nothing is known of it: that is not the same as nobody. */
const isUnset = ({ staffing }: ArrivalFacts): boolean => sum(staffing.flat()) === 0;

function byHour(facts: ArrivalFacts) {
  const { lang, arrivals, staffing } = facts;
  const totals = Array.from({ length: 24 }, (_, hour) => sum(arrivals.map((day) => day[hour] ?? 0)));
  const most = Math.max(1, ...totals);
  return totals.map((n, hour) => ({
    hour: hourText(hour),
    came: inFigures(n, lang),
    bar: Math.round((LONGEST * n) / most),
    duty: isUnset(facts) ? '–' : ONE_PLACE[lang].format(mean(staffing.map((day) => day[hour] ?? 0))),
  }));
}

function partOf(facts: ArrivalFacts, weekday: Weekday, from: number): string {
  const { lang, arrivals, staffing } = facts;
  const hoursOf = (week: Week): readonly number[] => (week[weekday] ?? []).slice(from, from + PART);
  if (isUnset(facts)) return inFigures(sum(hoursOf(arrivals)), lang);
  return fill(
    WORDS[lang].arrivals.cell,
    { n: sum(hoursOf(arrivals)), officers: ONE_PLACE[lang].format(mean(hoursOf(staffing))) },
    lang,
  );
}

function pressedOf({ lang, arrivals, staffing }: ArrivalFacts): readonly string[] {
  const words = WORDS[lang].arrivals;
  return pressedHours(arrivals, staffing, MOST_PRESSED).map(({ weekday, hour, arrivals: n, officers }) => {
    const day = HOURS_WORDS[lang].weekdays[WEEK.find((one) => one === weekday) ?? 0];
    const forms = officers === 0 ? words.pressedNobody : words.pressedLine;
    return plural(forms, n, lang, { day, hour: hourText(hour), officers });
  });
}

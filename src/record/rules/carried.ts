/**
 * What a thread already says of the facts that a crime needs: nobody is asked again for what was told. Every answer is
 * a suggestion that the recorder sees and can change.
 */
import { type Day, addDays, isDay } from '../../base/day.js';
import type { ContactMeans, ReportedBy, VictimAgeBand } from './lists.js';

export interface ToldAnswer {
  readonly question: string;
  readonly answer: string;
}

export interface Told {
  readonly teller: 'child' | 'parent' | 'professional' | 'someone-else' | null;
  readonly texts: readonly string[];
  readonly answers: readonly ToldAnswer[];
  /** The day of the first touch. */
  readonly on: Day;
}

export interface CarriedFacts {
  readonly reporter: ReportedBy;
  readonly victimAge: number | null;
  readonly victimAgeBand: VictimAgeBand | null;
  readonly contactMeans: readonly ContactMeans[];
  readonly committedFrom: Day | null;
  readonly committedTo: Day | null;
  /** Services named, as they were written. */
  readonly services: readonly string[];
}

const REPORTERS: Readonly<Record<NonNullable<Told['teller']>, ReportedBy>> = {
  child: 'victim',
  parent: 'parent',
  professional: 'professional',
  'someone-else': 'third-party',
};

/** **Shape**: everything that was told → the facts it gives; null or empty where it gives none. */
export function carryFacts(told: Told): CarriedFacts {
  const days = daysTold(told);
  const services = servicesIn(told);
  return {
    reporter: told.teller === null ? 'not-known' : REPORTERS[told.teller],
    ...ageTold(told),
    contactMeans: meansOf(services),
    committedFrom: days?.[0] ?? null,
    committedTo: days?.[1] ?? null,
    services,
  };
}

const answersTo = (told: Told, question: RegExp): readonly string[] =>
  told.answers.filter((one) => question.test(one.question)).map(({ answer }) => answer);

const BANDS: readonly (readonly [RegExp, VictimAgeBand])[] = [
  [/\b(under|dan) 10\b/i, 'under-13'],
  [/\b10\b.{1,12}\b12\b/, 'under-13'],
  [/\b13\b.{1,12}\b15\b/, '13-to-15'],
  [/\b16\b.{1,8}\b17\b/, '16-to-17'],
  [/\b18\b/, '18-and-over'],
];

/** "I am 12", "im 12", "she is 11", "(13)", "12-year-old", "Dw i'n 13", "yn 14 oed", "pupil of 15". */
const AGE =
  /(?:\bi['’]?m|\bi am|\b(?:she|he) is|\bshe['’]s|\bhe['’]s|\baged|\bof|dw i['’]n|mae(?:['’]n| hi['’]n| o['’]n| e['’]n))\s+(\d{1,2})\b|\b(\d{1,2})[- ]year[- ]old|\b(\d{1,2}) oed|\b(\d{1,2}) years old/giu;

const isChildsAge = (n: number): boolean => n >= 4 && n <= 17;

function ageTold(told: Told): Pick<CarriedFacts, 'victimAge' | 'victimAgeBand'> {
  const exact = answersTo(told, /^(child[-_]age)$/).map((answer) => /^\D*(\d{1,2})\D*$/.exec(answer)?.[1]);
  const inText = told.texts.flatMap((text) =>
    [...text.matchAll(AGE)].map((m) => m.slice(1).find((group) => group !== undefined)),
  );
  const ages = new Set(
    [...exact, ...inText].flatMap((n) => (n !== undefined && isChildsAge(Number(n)) ? [Number(n)] : [])),
  );
  const [age] = ages;
  // Two ages in one telling may be two people: then nobody guesses.
  if (ages.size === 1 && age !== undefined) return { victimAge: age, victimAgeBand: bandOf(age) };
  const [band] = answersTo(told, /^(age|child[-_]age)$/).flatMap(
    (answer) => BANDS.find(([pattern]) => pattern.test(answer))?.[1] ?? [],
  );
  return { victimAge: null, victimAgeBand: band ?? null };
}

/** The band of an age, as the Acts turn on it. **Units**: years. */
export const bandOf = (age: number): VictimAgeBand =>
  age < 13 ? 'under-13' : age < 16 ? '13-to-15' : age < 18 ? '16-to-17' : '18-and-over';

const SERVICES: readonly (readonly [RegExp, string, ContactMeans])[] = [
  [/\bsnap(chat)?\b/i, 'Snapchat', 'messaging-app'],
  [/\binsta(gram)?\b/i, 'Instagram', 'social-media'],
  [/\bfacebook\b/i, 'Facebook', 'social-media'],
  [/\btik ?tok\b/i, 'TikTok', 'social-media'],
  [/\bwhats ?app\b/i, 'WhatsApp', 'messaging-app'],
  [/\bmessenger\b/i, 'Messenger', 'messaging-app'],
  [/\btelegram\b/i, 'Telegram', 'messaging-app'],
  [/\bdiscord\b/i, 'Discord', 'messaging-app'],
  [/\broblox\b/i, 'Roblox', 'game'],
  [/\bfortnite\b/i, 'Fortnite', 'game'],
  [/\bminecraft\b/i, 'Minecraft', 'game'],
  [/\byubo\b/i, 'Yubo', 'social-media'],
  [/\bkik\b/i, 'Kik', 'messaging-app'],
  [/\b(face ?time|video call|galwad fideo)\b/i, 'FaceTime', 'video-or-app-call'],
  [/\b(game|gaming|gêm|gemau)\b/i, '', 'game'],
  [/\b(e-?mail|e-?bost|ebost)\b/i, '', 'email'],
  [/\b(text(ed|s)?|neges(euon)? destun)\b/i, '', 'text-message'],
];

function servicesIn(told: Told): readonly string[] {
  const all = [...answersTo(told, /^app$/), ...told.texts].join('\n');
  return SERVICES.filter(([pattern]) => pattern.test(all)).map(([pattern, name]) => name || pattern.source);
}

function meansOf(services: readonly string[]): readonly ContactMeans[] {
  const found = SERVICES.filter(([pattern, name]) => services.includes(name || pattern.source));
  return [...new Set(found.map(([, , means]) => means))];
}

const TODAY = /\b(today|tonight|just now|heddiw|heno|newydd)\b/i;
const YESTERDAY = /\b(yesterday|last night|ddoe|neithiwr)\b/i;

function daysTold(told: Told): readonly [Day, Day] | null {
  for (const answer of answersTo(told, /^when$/)) {
    const written = /\d{4}-\d{2}-\d{2}/.exec(answer)?.[0];
    if (written !== undefined && isDay(written)) return [written, written];
    if (TODAY.test(answer)) return [told.on, told.on];
    if (YESTERDAY.test(answer)) return [addDays(told.on, -1), addDays(told.on, -1)];
  }
  return null;
}

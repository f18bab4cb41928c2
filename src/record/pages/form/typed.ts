/** What was typed in the form for recording, read: facts, or what is wrong with them. */
import { type Day, dayInLondon, instantsInLondon, isDay } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import type { Reporter, Sex, SuspectAgeBand, VictimKind } from '../../../db/index.js';
import {
  CONTACT_MEANS,
  CRIME_CHANNELS,
  PLACES,
  RELATIONSHIPS,
  REPORTERS,
  type RecordProblem,
  SEXES,
  SUSPECT_AGE_BANDS,
  VICTIM_AGE_BANDS,
  VICTIM_KINDS,
  bandOf,
} from '../../rules/index.js';
import { COMMON_SERVICES, SERVICE_NOT_KNOWN, codedServices, orderServices } from '../../rules/services.js';
import { CONDUCT_ACTS, type ConductAct } from '../../rules/offence/index.js';

export const MOST_VICTIMS = 12;
const LONGEST = 20_000;

export interface TypedVictim {
  readonly kind: VictimKind;
  readonly age: number | null;
  readonly ageBand: string | null;
  readonly sex: Sex;
  readonly name: string | null;
  readonly bornOn: Day | null;
}

export interface TypedFacts {
  readonly channel: string;
  readonly reporter: Reporter;
  /** Null where the thread says it. */
  readonly touchedAt: Date | null;
  readonly incident: string | null;
  readonly victims: readonly TypedVictim[];
  readonly suspectAge: SuspectAgeBand;
  readonly suspect: string | null;
  readonly relationship: string;
  readonly acts: readonly ConductAct[];
  readonly isAttempt: boolean;
  readonly isCourseOfConduct: boolean;
  readonly from: Day;
  readonly to: Day;
  readonly place: string;
  readonly means: readonly string[];
  /** In the order of contact, as far as that is known. */
  readonly services: readonly string[];
  readonly servicesInOrder: boolean;
  readonly narrative: string;
}

export interface ReadFacts {
  /** What could be made out, also where something is wrong: for what is shown beside the problems. */
  readonly facts: TypedFacts;
  readonly problems: readonly Problem<RecordProblem>[];
}

type Problems = Problem<RecordProblem>[];

const known = <T extends string>(list: readonly T[], typed: string | null): T | null =>
  list.find((one) => one === typed) ?? null;

const line = (form: URLSearchParams, name: string): string | null =>
  (form.get(name) ?? '').trim().slice(0, 200) || null;

export function victimCount(form: URLSearchParams): number {
  const n = Number(form.get('victims') ?? '1');
  return Number.isInteger(n) && n >= 1 ? Math.min(n, MOST_VICTIMS) : 1;
}

/** A day typed in three fields. **Shape**: null for none; a problem for what is none. */
export function typedDay(
  form: URLSearchParams,
  name: string,
): { readonly day: Day | null; readonly wrong: boolean } {
  const part = (of: string): string => (form.get(`${name}-${of}`) ?? '').trim();
  const [day, month, year] = [part('day'), part('month'), part('year')];
  if (`${day}${month}${year}` === '') return { day: null, wrong: false };
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? { day: text, wrong: false } : { day: null, wrong: true };
}

/** Reads the facts. `own` is true where no thread says when and how the force was told. */
export function readFacts(
  form: URLSearchParams,
  { now, own }: { readonly now: Date; readonly own: boolean },
): ReadFacts {
  const problems: Problems = [];
  const today = dayInLondon(now);
  const touchedAt = own ? readTouched(form, now, problems) : null;
  const channel = own ? need(known(CRIME_CHANNELS, form.get('channel')), 'channel', problems) : 'not-known';
  const reporter = need(known(REPORTERS, form.get('reporter')), 'reporter', problems);
  const victims = Array.from({ length: victimCount(form) }, (_, n) => readVictim(form, n + 1, problems));
  const { from, to } = readCommitted(form, today, problems);
  const narrative = (form.get('narrative') ?? '').trim();
  if (narrative === '') problems.push({ code: 'narrative-missing', field: 'narrative' });
  if (narrative.length > LONGEST) problems.push({ code: 'narrative-too-long', field: 'narrative' });
  const facts: TypedFacts = {
    channel: channel ?? 'not-known',
    reporter: reporter ?? 'not-known',
    touchedAt,
    incident: line(form, 'incident'),
    victims,
    suspectAge: known(SUSPECT_AGE_BANDS, form.get('suspect-age')) ?? 'not-known',
    suspect: line(form, 'suspect'),
    relationship: known(RELATIONSHIPS, form.get('relationship')) ?? 'not-known',
    acts: CONDUCT_ACTS.filter((act) => form.getAll('act').includes(act)),
    isAttempt: form.getAll('also').includes('attempt'),
    isCourseOfConduct: form.getAll('also').includes('course'),
    from: from ?? today,
    to: to ?? from ?? today,
    place: known(PLACES, form.get('place')) ?? 'not-known',
    means: CONTACT_MEANS.filter((means) => form.getAll('means').includes(means)),
    ...servicesIn(form),
    narrative,
  };
  if (facts.acts.length === 0) problems.push({ code: 'act-missing', field: 'act' });
  if (facts.means.length === 0) problems.push({ code: 'means-missing', field: 'means' });
  return { facts, problems };
}

const MOST_SERVICES = 10;

/** Those named, by their names on the list; without a word of what is not known. */
export function servicesNamed(form: URLSearchParams): readonly string[] {
  const chosen = form.getAll('service');
  const said = (form.get('service-other') ?? '')
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const named = [...COMMON_SERVICES.filter((code) => chosen.includes(code)), ...codedServices(said)];
  return [...new Set(named)].filter((code) => code !== SERVICE_NOT_KNOWN).slice(0, MOST_SERVICES);
}

/** The order of contact as it was said: the first, then the next. */
export const orderSaid = (form: URLSearchParams, places: number): readonly string[] =>
  Array.from({ length: places }, (_, n) => form.get(`order-${n + 1}`) ?? '').filter((code) => code !== '');

/** In the order of contact; one that was used and that nobody can name is said to be so. */
function servicesIn(form: URLSearchParams): Pick<TypedFacts, 'services' | 'servicesInOrder'> {
  const named = servicesNamed(form);
  const { services, inOrder } = orderServices(named, orderSaid(form, named.length));
  const unknown = form.getAll('service').includes(SERVICE_NOT_KNOWN);
  return { services: [...services, ...(unknown ? [SERVICE_NOT_KNOWN] : [])], servicesInOrder: inOrder };
}

function need<T>(value: T | null, field: 'channel' | 'reporter', problems: Problems): T | null {
  if (value === null) problems.push({ code: `${field}-missing`, field });
  return value;
}

function readTouched(form: URLSearchParams, now: Date, problems: Problems): Date | null {
  const { day, wrong } = typedDay(form, 'touched');
  if (day === null) {
    problems.push({ code: wrong ? 'day-is-none' : 'touched-missing', field: 'touched' });
    return null;
  }
  const [at] = instantsInLondon(day, (form.get('touched-time') ?? '').trim().padStart(5, '0'));
  if (!at) problems.push({ code: 'time-is-none', field: 'touched-time' });
  else if (at.getTime() > now.getTime()) problems.push({ code: 'day-not-yet', field: 'touched' });
  return at ?? null;
}

function readCommitted(form: URLSearchParams, today: Day, problems: Problems) {
  const [from, to] = [typedDay(form, 'committed-from'), typedDay(form, 'committed-to')];
  if (from.day === null)
    problems.push({ code: from.wrong ? 'day-is-none' : 'day-missing', field: 'committed-from' });
  if (to.wrong) problems.push({ code: 'day-is-none', field: 'committed-to' });
  if (from.day !== null && from.day > today) problems.push({ code: 'day-not-yet', field: 'committed-from' });
  if (to.day !== null && to.day > today) problems.push({ code: 'day-not-yet', field: 'committed-to' });
  if (from.day !== null && to.day !== null && to.day < from.day)
    problems.push({ code: 'days-wrong-way-round', field: 'committed-to' });
  return { from: from.day, to: to.day };
}

function readVictim(form: URLSearchParams, n: number, problems: Problems): TypedVictim {
  const kind = known(VICTIM_KINDS, form.get(`v${n}-kind`));
  if (kind === null) problems.push({ code: 'victim-missing', field: `v${n}-kind` });
  const written = (form.get(`v${n}-age`) ?? '').trim();
  const age = /^\d{1,3}$/.test(written) && Number(written) <= 120 ? Number(written) : null;
  if (written !== '' && age === null) problems.push({ code: 'age-is-none', field: `v${n}-age` });
  const born = typedDay(form, `v${n}-born`);
  if (born.wrong) problems.push({ code: 'day-is-none', field: `v${n}-born` });
  const band = known(VICTIM_AGE_BANDS, form.get(`v${n}-band`));
  return {
    kind: kind ?? 'victim',
    age,
    ageBand: age === null ? band : bandOf(age),
    sex: known(SEXES, form.get(`v${n}-sex`)) ?? 'not-known',
    name: line(form, `v${n}-name`),
    bornOn: born.day,
  };
}

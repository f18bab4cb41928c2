/** The rounds of a made-up installation: one running, to all 45, in every standing there is; and last year's, closed. */
import { addDays, dayInLondon, instantsInLondon, yearOf } from '../../../base/day.js';
import type { Day } from '../../../base/day.js';
import { measureById } from '../../../base/measures.js';
import { financialYear } from '../../../base/period.js';
import { isHeld, isWorkingDay } from '../../../base/working-days.js';
import {
  type Actor,
  type Database,
  type Tx,
  inTransaction,
  listAccounts,
  systemActor,
  writeJournal,
} from '../../../db/index.js';
import { ASKABLE, setOf } from '../../rules/round/authority-sets.js';
import { EVENT_OF_LETTER, type RequestEventKind } from '../../rules/round/event.js';
import { lawOfCode } from '../../rules/round/law.js';
import { LETTER_WORDING, type QuestionPart, type RoundQuestion } from '../../rules/round/question.js';
import { requestStanding } from '../../rules/round/standing.js';
import { insertLetters, putAddresses } from '../../store/letters.js';
import {
  type HeldRound,
  type NewEvent,
  type NewRequest,
  findRound,
  insertEvents,
  insertRequests,
  insertRound,
  listRounds,
  updateClosed,
  updateOpened,
} from '../../store/rounds.js';
import { COURSES, type MadeUpCourse, type MadeUpEvent, OWN_COURSES } from './made-up-courses.js';
import { newToken } from './open-round.js';
import { plan, planRequest } from './send-letters.js';

const UNITED_KINGDOM = 'K02000001';
const YEAR_DAYS = 364;
const LAST_YEAR_AGO = 31;

type Somebody = Actor & { readonly account: string };

/** **Shape**: how many requests were made; none when a round is there, the made-up analyst is not, or the holidays are not held. */
export async function seedRounds(db: Database, org: string, now: Date): Promise<number> {
  const system = systemActor(org);
  return inTransaction(db, system, async (tx) => {
    const today = dayInLondon(now);
    if ((await listRounds(tx)).length > 0) return 0;
    if (!isHeld(addDays(today, -2 * YEAR_DAYS)) || !isHeld(addDays(today, YEAR_DAYS))) return 0;
    const found = (await listAccounts(tx)).find((a) => a.roles.includes('analyst'));
    if (!found) return 0;
    const by: Somebody = { org, account: found.id, name: found.name, roles: found.roles, session: null };
    await putAddresses(tx, madeUpAddresses(), { org, by: by.account, at: now });
    const before = addDays(today, -YEAR_DAYS);
    const last = await makeRound(tx, by, { today: before, courses: lastYear, clonedFrom: null });
    await updateClosed(tx, last.id, at(addDays(before, 20)));
    const round = await makeRound(tx, by, { today, courses: thisYear, clonedFrom: last.id });
    await writeJournal(tx, system, { event: 'rounds-made-up', room: 'statistics' }, now);
    return last.requests + round.requests;
  });
}

/** Nobody has these addresses: the ending is kept for examples. */
const madeUpAddresses = (): ReadonlyMap<string, string> =>
  new Map(ASKABLE.map((a) => [a.code, `foi@${a.slug ?? a.code.replace(/^x-/, '')}.example`]));

/** Half past nine on a day. */
const at = (day: Day): Date => {
  const [moment] = instantsInLondon(day, '09:30');
  if (!moment) throw new Error(`no such morning: ${day}`);
  return moment;
};

const thisYear = (code: string, i: number): MadeUpCourse =>
  OWN_COURSES[code] ?? COURSES[i % COURSES.length] ?? [];

/** Last year most of them answered, and three did not. */
const lastYear = (_: string, i: number): MadeUpCourse =>
  i % 15 === 7
    ? [
        { ago: LAST_YEAR_AGO + 20, kind: 'sent' },
        { ago: LAST_YEAR_AGO, kind: 'refused', detail: { exemptions: ['foia-s12'] } },
      ]
    : [
        { ago: LAST_YEAR_AGO + 20, kind: 'sent' },
        { ago: LAST_YEAR_AGO - (i % 9), kind: 'answered' },
      ];

interface Making {
  readonly today: Day;
  readonly courses: (code: string, i: number) => MadeUpCourse;
  readonly clonedFrom: string | null;
}

async function makeRound(
  tx: Tx,
  by: Somebody,
  { today, courses, clonedFrom }: Making,
): Promise<{ readonly id: string; readonly requests: number }> {
  const authorities = setOf(UNITED_KINGDOM, today);
  const all = authorities.map((code, i) => ({ code, events: dated(courses(code, i), today) }));
  const opened = at(all.map(({ events }) => events[0]?.on ?? today).reduce((a, b) => (a < b ? a : b)));
  const question = questionOf(today, { authorities, by: by.name, isNow: clonedFrom !== null });
  const of = { org: by.org, by: by.account, at: opened };
  const id = await insertRound(tx, { ...of, title: question.title.en, question, clonedFrom });
  await updateOpened(tx, id, opened);
  const addresses = madeUpAddresses();
  const requests = all.flatMap(({ code }): readonly NewRequest[] => {
    const law = lawOfCode(code);
    return law
      ? [{ round: id, authority: code, law, token: newToken(), sendTo: addresses.get(code) ?? null }]
      : [];
  });
  const ids = await insertRequests(tx, requests, of);
  const round = await findRound(tx, id);
  if (!round) throw new Error('the made-up round is not there');
  await putHappened(tx, by, {
    round,
    requests: requests.map((r, i) => ({
      ...r,
      id: ids[i] ?? '',
      addedAt: opened,
      events: all[i]?.events ?? [],
    })),
  });
  return { id, requests: ids.length };
}

const LATEST_YEARS = 3;

function questionOf(
  today: Day,
  {
    authorities,
    by,
    isNow,
  }: { readonly authorities: readonly string[]; readonly by: string; readonly isNow: boolean },
): RoundQuestion {
  // The last financial year that had ended by then.
  const last = yearOf(today) - (today.slice(5) >= '04-01' ? 1 : 2);
  const first = last - LATEST_YEARS + 1;
  const years = `${first}/${String((first + 1) % 100).padStart(2, '0')} to ${last}/${String((last + 1) % 100).padStart(2, '0')}`;
  return {
    wording: LETTER_WORDING,
    title: {
      en: `Online child sexual offences, ${years}`,
      cy: `Troseddau rhyw ar-lein yn erbyn plant, ${years.replace(' to ', ' i ')}`,
    },
    parts: [
      part('online-flagged-child-sexual-offences', [], []),
      part('sexual-communication-with-a-child', ['71/17'], ['victim-age', 'platform']),
    ],
    periods: Array.from({ length: LATEST_YEARS }, (_, i) => financialYear(first + i)),
    formats: ['xlsx', 'ods', 'csv'],
    applicant: { name: by, organisation: 'Made-up Charity', address: '' },
    hedge: true,
    advice: true,
    // Last year no spreadsheet went with it: what is said otherwise this year shows beside the letters.
    template: isNow,
    authorities,
  };
}

function part(id: string, codes: readonly string[], by: QuestionPart['by']): QuestionPart {
  const measure = measureById(id);
  if (!measure) throw new Error(`no such measure: ${id}`);
  return { measure: id, name: measure.name, codes, definition: measure.counts, by };
}

interface Dated extends Omit<MadeUpEvent, 'ago' | 'toIn'> {
  readonly on: Day;
}

const dated = (course: MadeUpCourse, today: Day): readonly Dated[] =>
  course.map(({ ago, kind, detail, toIn }) => ({
    kind,
    on: workingDaysFrom(today, -ago),
    detail: { ...detail, ...(toIn === undefined ? {} : { to: workingDaysFrom(today, toIn) }) },
  }));

/** So many working days before or after a day. */
function workingDaysFrom(day: Day, n: number): Day {
  const step = Math.sign(n);
  let found = day;
  for (let left = Math.abs(n); left > 0; ) {
    found = addDays(found, step);
    if (isWorkingDay(found, 'foia')) left--;
  }
  return found;
}

type MadeRequest = NewRequest & {
  readonly id: string;
  readonly addedAt: Date;
  readonly events: readonly Dated[];
};

/** The letters that went and everything that happened, in two statements. */
async function putHappened(
  tx: Tx,
  by: Somebody,
  { round, requests }: { readonly round: HeldRound; readonly requests: readonly MadeRequest[] },
): Promise<void> {
  const letters = await insertLetters(
    tx,
    requests.map((r) => planRequest(round, asStanding(r, [])).letter),
    { org: by.org, by: by.account, at: round.openedAt ?? round.madeAt },
  );
  const chasers = await putChasers(tx, by, { round, requests });
  const events = requests.flatMap((request, i) =>
    request.events.map((e, j): NewEvent & { position: number; at: Date } => ({
      request: request.id,
      kind: e.kind,
      happenedOn: e.on,
      // The machine enters what comes in and what goes out; what a reply means, a person.
      enteredBy: BY_MACHINE.includes(e.kind) ? null : by.account,
      letter:
        e.kind === 'sent'
          ? (letters[i] ?? null)
          : e.kind === 'chased'
            ? (chasers.get(request.id) ?? null)
            : null,
      detail: e.detail ?? {},
      position: j + 1,
      at: at(e.on),
    })),
  );
  await insertEvents(tx, events, by.org);
}

const BY_MACHINE: readonly RequestEventKind[] = [
  'sent',
  'chased',
  'auto-reply',
  'acknowledged',
  'reply-received',
  'delivery-failed',
];

/** One reminder each, as it read on the day of the last. */
async function putChasers(
  tx: Tx,
  by: Somebody,
  { round, requests }: { readonly round: HeldRound; readonly requests: readonly MadeRequest[] },
): Promise<ReadonlyMap<string, string>> {
  const chased = requests.flatMap((r) => {
    const on = r.events.findLast((e) => e.kind === EVENT_OF_LETTER.chaser)?.on;
    return on === undefined ? [] : [{ r, on }];
  });
  const planned = chased.map(({ r, on }) => {
    const before = r.events.filter((e) => e.on < on);
    const of = asStanding(r, before, on);
    return plan(round, of, { kind: 'chaser', standing: of.standing, events: of.events }).letter;
  });
  const [last] = chased
    .map((c) => c.on)
    .sort()
    .slice(-1);
  const seen = { org: by.org, by: by.account, at: last === undefined ? round.madeAt : at(last) };
  const ids = await insertLetters(tx, planned, seen);
  return new Map(chased.map(({ r }, i) => [r.id, ids[i] ?? '']));
}

function asStanding(r: MadeRequest, events: readonly Dated[], on: Day = '2019-01-01') {
  const held = events.map((e, i) => ({
    position: i + 1,
    kind: e.kind,
    happenedOn: e.on,
    detail: e.detail ?? {},
    letterKind: null,
    request: r.id,
    enteredAt: r.addedAt,
    enteredBy: null,
    enteredByName: null,
    letter: null,
  }));
  return { request: r, events: held, standing: requestStanding(held, r.law, on), waiting: [] };
}

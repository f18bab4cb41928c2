/** Requests that a made-up force received: one drafted and waiting for its second person, one not answered yet. */
import { type Day, addDays, dayInLondon, yearOf } from '../../../base/day.js';
import {
  type Actor,
  type Database,
  type Tx,
  inTransaction,
  listAccounts,
  systemActor,
} from '../../../db/index.js';
import { listReceived } from '../../store/answers.js';
import { draftAnswer, logRequest } from './answer-request.js';

export interface SeedingAnswers {
  readonly db: Database;
  readonly org: string;
  /** The made-up force's own code. */
  readonly authority: string;
}

const MEASURE = 'all-child-sexual-offences';

const ASKED = [
  {
    reference: '101/26',
    requester: 'A made-up charity',
    daysAgo: 12,
    isDrafted: true,
    wording:
      'How many sexual offences against children did you record in this financial year and the last, by whether they carry the online flag?',
  },
  {
    reference: '102/26',
    requester: 'A made-up newspaper',
    daysAgo: 3,
    isDrafted: false,
    wording:
      'How many crimes of sexual communication with a child did you record in each of the last five years?',
  },
] as const;

/** **Shape**: how many were made; none when there are any, or nobody who could have logged them. */
export async function seedAnswers({ db, org, authority }: SeedingAnswers, now: Date): Promise<number> {
  return inTransaction(db, systemActor(org), async (tx) => {
    if ((await listReceived(tx)).length > 0) return 0;
    const analyst = (await listAccounts(tx)).find((a) => a.roles.includes('analyst'));
    if (!analyst) return 0;
    const { id: account, name, roles } = analyst;
    const actor = { org, account, name, roles, session: null };
    for (const asked of ASKED)
      await seedOne(tx, actor, { ...asked, authority, today: dayInLondon(now) }, now);
    return ASKED.length;
  });
}

type Seeded = (typeof ASKED)[number] & { readonly authority: string; readonly today: Day };

async function seedOne(tx: Tx, actor: Actor, of: Seeded, now: Date): Promise<void> {
  const { reference, requester, wording, daysAgo, isDrafted, authority, today } = of;
  const receivedOn = addDays(today, -daysAgo);
  const typed = { reference, requester, wording, receivedOn, law: 'foia' } as const;
  const logged = await logRequest(tx, actor, { typed, today }, now);
  if (!logged.ok) throw new Error(`a made-up request was refused: ${JSON.stringify(logged.problems)}`);
  if (!isDrafted) return;
  const [year, month] = [yearOf(today), Number(today.slice(5, 7))];
  const start = month < 4 ? year - 1 : year;
  // Crimes are made up for the last weeks: early in April those of last year.
  const years = { basis: 'financial', from: start - 1, to: start };
  const written = { authority, measures: [MEASURE], years, by: ['online-flag'] };
  const drafted = await draftAnswer(tx, actor, { request: logged.value, written }, now);
  if (!drafted.ok) throw new Error(`a made-up answer was refused: ${JSON.stringify(drafted.problems)}`);
}

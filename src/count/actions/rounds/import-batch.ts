/** A batch made elsewhere is brought in as a round of its own: its requests, letters and what happened to each. */
import { type Day, dayInLondon } from '../../../base/day.js';
import { type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { EVENT_OF_STATE } from '../../rules/round/alaveteli.js';
import type { Batch, BatchMessage, BatchRequest } from '../../rules/round/batch.js';
import { lawOfCode } from '../../rules/round/law.js';
import { LETTER_WORDING, type BothWords } from '../../rules/round/question.js';
import { insertLetters, listAddresses } from '../../store/letters.js';
import {
  type NewEvent,
  insertEvents,
  insertRequests,
  insertRound,
  updateOpened,
} from '../../store/rounds.js';
import { newToken } from './open-round.js';

export interface Importing {
  readonly batch: Batch;
  readonly title: BothWords;
  /** The day the batch was sent, where its messages do not say. */
  readonly sentOn: Day;
  /** Takes a file that came with a message to where replies are read; absent where nobody does. */
  readonly takeFile?: (request: string, path: string, on: Day) => Promise<unknown>;
}

/** **Shape**: the round's id. **Errors**: `not-signed-in`. */
export async function importBatch(
  tx: Tx,
  actor: Actor,
  importing: Importing,
  now: Date,
): Promise<Result<string, 'not-signed-in'>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  const { batch, title } = importing;
  const of = { org: actor.org, by: actor.account, at: now };
  const authorities = batch.requests.map((r) => r.authority);
  const question = {
    wording: LETTER_WORDING,
    title,
    parts: [],
    periods: [],
    formats: [],
    applicant: { name: actor.name, organisation: '', address: '' },
    hedge: false,
    advice: false,
    template: false,
    authorities,
  };
  const round = await insertRound(tx, { ...of, title: title.en, question, clonedFrom: null });
  await updateOpened(tx, round, now);
  const addresses = await listAddresses(tx);
  const ids = await insertRequests(
    tx,
    batch.requests.map(({ authority }) => ({
      round,
      authority,
      law: lawOfCode(authority) ?? 'foia',
      token: newToken(),
      sendTo: addresses.get(authority) ?? null,
    })),
    of,
  );
  for (const [i, request] of batch.requests.entries())
    await putRequest(tx, actor, { request, id: ids[i] ?? '', importing }, now);
  const subjects = [{ kind: 'round', id: round }];
  await writeJournal(tx, actor, { event: 'batch-brought-in', room: 'statistics', subjects }, now);
  return ok(round);
}

const LONGEST_WORDS = 4000;

async function putRequest(
  tx: Tx,
  actor: Actor,
  of: { readonly request: BatchRequest; readonly id: string; readonly importing: Importing },
  now: Date,
): Promise<void> {
  const { request, id, importing } = of;
  const by = actor.account ?? '';
  const first = request.messages.find((m) => m.isOutgoing);
  const letter = first
    ? await keepLetter(tx, { id, message: first, title: importing.title.en }, { org: actor.org, by, at: now })
    : null;
  const sent = first?.on ?? importing.sentOn;
  const came = request.messages.filter((m) => !m.isOutgoing);
  for (const message of came)
    for (const path of message.files) await importing.takeFile?.(id, path, message.on);
  const events = eventsOf(request, { sent, came, today: dayInLondon(now) });
  await insertEvents(
    tx,
    events.map((e, i) => ({
      ...e,
      request: id,
      enteredBy: by,
      position: i + 1,
      at: now,
      letter: e.kind === 'sent' ? letter : null,
    })),
    actor.org,
  );
}

async function keepLetter(
  tx: Tx,
  of: { readonly id: string; readonly message: BatchMessage; readonly title: string },
  seen: { readonly org: string; readonly by: string; readonly at: Date },
): Promise<string | null> {
  const body = of.message.text.trim();
  if (body === '') return null;
  const letter = {
    request: of.id,
    kind: 'request',
    language: 'en',
    subject: of.title,
    body,
    wording: 'whatdotheyknow',
  } as const;
  const [id] = await insertLetters(tx, [letter], seen);
  return id ?? null;
}

/** Sent, what came, and then whatever its status there says that nothing else has said. */
function eventsOf(
  { state }: BatchRequest,
  of: { readonly sent: Day; readonly came: readonly BatchMessage[]; readonly today: Day },
): readonly Omit<NewEvent, 'request' | 'enteredBy' | 'letter'>[] {
  const received = of.came.map((m) => ({
    kind: 'reply-received' as const,
    happenedOn: m.on,
    detail: { words: m.text.trim().slice(0, LONGEST_WORDS), channel: 'email' as const },
  }));
  const kind = state === null ? null : EVENT_OF_STATE[state];
  const last = received.at(-1)?.happenedOn ?? of.today;
  const isSaid = kind === null || (kind === 'reply-received' && received.length > 0);
  return [
    { kind: 'sent', happenedOn: of.sent, detail: {} },
    ...received,
    ...(isSaid ? [] : [{ kind, happenedOn: last < of.sent ? of.sent : last, detail: {} }]),
  ];
}

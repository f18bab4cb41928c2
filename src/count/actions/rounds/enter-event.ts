/** Something happened to a request: by hand, or by the machine that a message came to. */
import { dayInLondon } from '../../../base/day.js';
import type { Day } from '../../../base/day.js';
import { type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { type EnterProblem, mayEnter } from '../../rules/round/enter.js';
import { EVENT_OF_LETTER, type EventDetail, type RequestEventKind } from '../../rules/round/event.js';
import { findLetter } from '../../store/letters.js';
import { insertEvent, listEvents, takeRequest } from '../../store/rounds.js';

export interface EventWanted {
  readonly request: string;
  readonly kind: RequestEventKind;
  readonly happenedOn: Day;
  readonly letter?: string | null;
  readonly detail?: EventDetail;
}

export type EnterEventProblem = EnterProblem | 'not-there';

/**
 * Enters what happened, when the table lets it follow what had happened by that day, and writes it in the journal.
 * **Shape**: its position among the events of the request. An actor without an account is the machine.
 * **Errors**: `not-there`, and whatever `mayEnter` refuses.
 */
export async function enterEvent(
  tx: Tx,
  actor: Actor,
  wanted: EventWanted,
  now: Date,
): Promise<Result<number, EnterEventProblem>> {
  const request = await takeRequest(tx, wanted.request);
  if (!request) return fail({ code: 'not-there' });
  const { kind, happenedOn } = wanted;
  const entering = { kind, happenedOn, detail: wanted.detail ?? {} };
  const may = mayEnter(await listEvents(tx, request.id), entering, dayInLondon(now));
  if (!may.ok) return may;
  const event = {
    ...entering,
    request: request.id,
    letter: wanted.letter ?? null,
    enteredBy: actor.account,
  };
  const position = await insertEvent(tx, event, { org: actor.org, at: now });
  const subjects = [{ kind: 'request', id: request.id }];
  await writeJournal(tx, actor, { event: `request-${kind}`, room: 'statistics', subjects }, now);
  return ok(position);
}

/**
 * A letter has gone: whoever carried it says so, on the day it went, and only then is the event entered.
 * **Errors**: `not-there` for a letter that is not held; `event-cannot-follow` when it went already.
 */
export async function letterGone(
  tx: Tx,
  actor: Actor,
  { letter, on, detail }: { readonly letter: string; readonly on: Day; readonly detail?: EventDetail },
  now: Date,
): Promise<Result<number, EnterEventProblem>> {
  const held = await findLetter(tx, letter);
  if (!held) return fail({ code: 'not-there' });
  await takeRequest(tx, held.request);
  const gone = (await listEvents(tx, held.request)).some(
    (e) => e.letter === letter && e.kind === EVENT_OF_LETTER[held.kind],
  );
  if (gone) return fail({ code: 'event-cannot-follow' });
  const words = held.kind === 'other' ? { words: held.subject } : {};
  return enterEvent(
    tx,
    actor,
    {
      request: held.request,
      kind: EVENT_OF_LETTER[held.kind],
      happenedOn: on,
      letter,
      detail: { ...words, ...detail },
    },
    now,
  );
}

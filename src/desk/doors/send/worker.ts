/**
 * Carries the outbox out, one after another. At least once: a process that dies between sending and writing it down
 * sends again when the claim has run out; the same id over all tries lets the other side know.
 */
import { addMilliseconds } from '../../../base/day.js';
import { nextTry } from '../../../wire/next-try.js';
import type { Outgoing, SendDelay, SendRefusal, SendResult } from './outgoing.js';

export interface Claimed {
  readonly outgoing: Outgoing;
  /** Which try this is, from 1. */
  readonly attempt: number;
}

/** What the worker needs of the outbox; the store has it. */
export interface Outbox {
  /** The next that is due, for nobody else until `until`; null when none is. */
  claimNext(now: Date, until: Date): Promise<Claimed | null>;
  markSent(id: string, providerId: string, at: Date): Promise<void>;
  markRetry(id: string, next: Date, why: SendDelay): Promise<void>;
  /** To the dead-letter list: a person must see it. */
  markDead(id: string, why: SendRefusal, at: Date): Promise<void>;
  /** A person carries this out and says so. */
  markByHand(id: string, at: Date): Promise<void>;
}

export interface Work {
  readonly outbox: Outbox;
  readonly send: (outgoing: Outgoing, now: Date) => Promise<SendResult>;
  readonly now: () => Date;
}

/** Longer than the slowest sending. */
const CLAIM_MS = 120_000;
const MOST_IN_A_ROW = 500;

/** Carries out what is due. **Shape**: how many were tried. */
export async function carryOut(work: Work): Promise<number> {
  for (let tried = 0; tried < MOST_IN_A_ROW; tried++) {
    const now = work.now();
    const claimed = await work.outbox.claimNext(now, addMilliseconds(now, CLAIM_MS));
    if (claimed === null) return tried;
    await settle(claimed, await work.send(claimed.outgoing, now), work);
  }
  return MOST_IN_A_ROW;
}

async function settle(
  { outgoing, attempt }: Claimed,
  result: SendResult,
  { outbox, now }: Work,
): Promise<void> {
  const at = now();
  if (result.is === 'sent') return outbox.markSent(outgoing.id, result.providerId, at);
  if (result.is === 'refused')
    return result.why === 'by-hand'
      ? outbox.markByHand(outgoing.id, at)
      : outbox.markDead(outgoing.id, result.why, at);
  const next = nextTry(attempt, at, result.after);
  return next === null
    ? outbox.markDead(outgoing.id, 'tried-too-often', at)
    : outbox.markRetry(outgoing.id, next, result.why);
}

export interface Worker {
  /** Ends after the one in hand. */
  stop(): Promise<void>;
}

/** Looks into the outbox again and again. */
export function startWorker(
  work: Work & { readonly everyMs: number; readonly broken: (error: unknown) => void },
): Worker {
  let running: Promise<void> | null = null;
  const round = async (): Promise<void> => {
    try {
      await carryOut(work);
    } catch (error) {
      work.broken(error);
    } finally {
      running = null;
    }
  };
  const timer = setInterval(() => {
    running ??= round();
  }, work.everyMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

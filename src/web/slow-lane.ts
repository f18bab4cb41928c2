/**
 * Too many requests from one address are slowed, never refused: a whole school or police station can stand behind
 * one address. Addresses are kept as a hash under a key that lives only in memory, and forgotten after a minute.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';

/** A school or an office behind one address may ask a hundred times a second before anything waits. */
const PER_MINUTE = 6000;
const LONGEST_MS = 10_000;
const STEP_MS = 20;
const MINUTE_MS = 60_000;

/** Counts requests and says how long the next one waits. Pure but for what it remembers. */
export function waits(): (address: string, at: number) => number {
  let minute = 0;
  let counts = new Map<string, number>();
  return (address, at) => {
    const now = Math.floor(at / MINUTE_MS);
    if (now !== minute) [minute, counts] = [now, new Map()];
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    return Math.min(LONGEST_MS, Math.max(0, count - PER_MINUTE) * STEP_MS);
  };
}

export function slowLane(): (request: FastifyRequest, now: Date) => Promise<void> {
  const key = randomBytes(32);
  const waitFor = waits();
  return async (request, now) => {
    if (request.url.startsWith('/assets/') || request.url === '/health') return;
    const address = createHmac('sha256', key).update(request.ip).digest('base64');
    const ms = waitFor(address, now.getTime());
    if (ms > 0) await pause(ms);
  };
}

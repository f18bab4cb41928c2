/**
 * T23: 200 children tell from behind one address while junk comes from it, fifty requests a second, some of it with
 * forged forwarded addresses. All of them are thanked, and none is told to come back.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { aDoor } from '../make/door.js';
import { codeShown, percentile, printFigures, sendReport, toldUpToSending } from '../make/teller.js';

const CHILDREN = 200;
const JUNK_A_SECOND = 50;
/** Spread over so long; each begins at a moment of its own. */
const WITHIN_MS = 60_000;

const door = await aDoor();
const origin = (await door.tell.server.listen({ port: 0, host: '127.0.0.1' })).replace(
  '127.0.0.1',
  'localhost',
);
after(() => door.close());

const forged = (n: number): string => `203.0.113.${n % 250}`;

/** A closed field that opens nothing, a body that is too large, and a story far beyond the longest. Made once. */
const BODIES = [
  new URLSearchParams({ s: 'x'.repeat(400), do: 'send' }).toString(),
  'x'.repeat(1_500_000),
  new URLSearchParams({ s: '', story: 'x'.repeat(900_000), do: 'next' }).toString(),
].map((text) => Buffer.from(text));
const JUNK_WAITS_MS = 10_000;

function junk(n: number): Promise<number | null> {
  return fetch(`${origin}/contact`, {
    method: 'POST',
    body: BODIES[n % BODIES.length] ?? '',
    headers: { 'x-forwarded-for': forged(n), 'content-type': 'application/x-www-form-urlencoded' },
    signal: AbortSignal.timeout(JUNK_WAITS_MS),
  }).then(
    async (answer) => {
      await answer.body?.cancel();
      return answer.status;
    },
    () => null,
  );
}

test('200 children behind one address are all thanked during a flood of junk', async () => {
  const statuses = new Map<string, number>();
  let [sentJunk, isOver] = [0, false];
  const flood = (async () => {
    const waiting: Promise<void>[] = [];
    for (const since = performance.now(); !isOver; await pause(1000 / JUNK_A_SECOND / 2))
      for (; sentJunk < ((performance.now() - since) / 1000) * JUNK_A_SECOND; sentJunk++)
        waiting.push(
          junk(sentJunk).then((status) => {
            statuses.set(String(status), (statuses.get(String(status)) ?? 0) + 1);
          }),
        );
    await Promise.all(waiting);
  })();
  const waits: number[] = [];
  let comeBack = 0;
  const child = async (n: number): Promise<string> => {
    await pause((n / CHILDREN) * WITHIN_MS);
    const at = { origin, headers: { 'x-forwarded-for': forged(n) } };
    const s = await toldUpToSending(at, `Child ${n} behind one address.`, ({ status }, ms) => {
      waits.push(ms);
      if (status === 429 || status === 503) comeBack++;
    });
    const since = performance.now();
    const { status, html } = await sendReport(at, s);
    waits.push(performance.now() - since);
    if (status === 429 || status === 503) comeBack++;
    return codeShown(html);
  };
  const codes = await Promise.all(Array.from({ length: CHILDREN }, (_, n) => child(n)));
  isOver = true;
  await flood;
  const kept = new Set(door.told().map(({ text }) => text));
  const figures = {
    children: CHILDREN,
    thanked: codes.filter((code) => code !== '').length,
    kept: kept.size,
    toldToComeBack: comeBack,
    pages: waits.length,
    p50Ms: Math.round(percentile(waits, 50)),
    p99Ms: Math.round(percentile(waits, 99)),
    slowestMs: Math.round(Math.max(...waits)),
    junk: sentJunk,
    junkAnswers: Object.fromEntries(statuses),
  };
  printFigures('T23 school', figures);
  assert.equal(figures.thanked, CHILDREN);
  assert.equal(kept.size, CHILDREN);
  assert.equal(comeBack, 0);
  assert.ok(figures.p99Ms <= 15_000);
});

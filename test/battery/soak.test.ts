/**
 * T28: the whole product under a steady load, two reports a second and people reading, for as long as
 * PLIMSOLL_BATTERY_MINUTES says; 60 if not. What it holds in memory and in open files does not grow, and answers stay as
 * quick as they were.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startProduct } from '../make/product.js';
import { aFolder } from '../make/server.js';
import { codeShown, percentile, printFigures, sendReport, toldUpToSending } from '../make/teller.js';

const MINUTES = Number(process.env['PLIMSOLL_BATTERY_MINUTES'] ?? 60);
const REPORTS_A_SECOND = 2;
const READERS = 4;
/** The first fifth is left out: what is made once is made then. */
const WARM_SHARE = 0.2;
const EVERY_MS = 2000;
/** A short run shows steps of the collector, not a slope. */
const LEAST_MINUTES_FOR_A_SLOPE = 30;
const MOST_MB_AN_HOUR = 1;
const MOST_MORE_FILES = 5;
const MOST_SLOWER = 1.1;

const folder = aFolder();
after(() => rmSync(folder, { recursive: true, force: true }));

/** Our own processes on the three ports, by what their command lines say. */
function processesOf(port: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0');
        return words.includes('serve') && words[words.indexOf('--port') + 1] === String(port);
      } catch {
        return false;
      }
    });
}

interface Seen {
  readonly atMinutes: number;
  readonly megabytes: number;
  readonly files: number;
}

function look(port: number, began: number): Seen {
  let [kilobytes, files] = [0, 0];
  for (const pid of processesOf(port)) {
    kilobytes += Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0);
    files += readdirSync(`/proc/${pid}/fd`).length;
  }
  return { atMinutes: (performance.now() - began) / 60_000, megabytes: kilobytes / 1024, files };
}

/** The straight line's slope through what was seen. **Units**: megabytes an hour. */
function slopeOf(seen: readonly Seen[]): number {
  const mean = (of: (one: Seen) => number): number =>
    seen.reduce((sum, one) => sum + of(one), 0) / seen.length;
  const [x, y] = [mean(({ atMinutes }) => atMinutes), mean(({ megabytes }) => megabytes)];
  const top = seen.reduce((sum, one) => sum + (one.atMinutes - x) * (one.megabytes - y), 0);
  return (top / seen.reduce((sum, one) => sum + (one.atMinutes - x) ** 2, 0)) * 60;
}

test(`T28: ${MINUTES} minutes of telling and reading leave no trace in memory, in open files or in the waits`, async () => {
  const product = await startProduct(folder);
  await product.untilUp();
  const port = Number(new URL(product.rooms).port);
  const began = performance.now();
  const end = began + MINUTES * 60_000;
  const waits: { readonly at: number; readonly ms: number }[] = [];
  let [thanked, notThanked, readersErrors] = [0, 0, 0];
  const tell = async (n: number): Promise<void> => {
    const at = { origin: product.tell };
    const s = await toldUpToSending(at, `Story ${n} of a long day.`);
    const since = performance.now();
    const said = codeShown((await sendReport(at, s)).html);
    waits.push({ at: since, ms: performance.now() - since });
    if (said === '') notThanked++;
    else thanked++;
  };
  const telling = (async () => {
    const all: Promise<void>[] = [];
    for (let n = 0; performance.now() < end; n++, await pause(1000 / REPORTS_A_SECOND))
      all.push(tell(n).catch(() => void notThanked++));
    await Promise.all(all);
  })();
  const readers = Array.from({ length: READERS }, async () => {
    for (; performance.now() < end; await pause(500))
      await fetch(`${product.rooms}/sign-in-as`).then(
        async (answer) => {
          await answer.text();
          if (answer.status !== 200) readersErrors++;
        },
        () => void readersErrors++,
      );
  });
  const seen: Seen[] = [];
  for (; performance.now() < end; await pause(EVERY_MS)) seen.push(look(port, began));
  await Promise.all([telling, ...readers]);
  const fell = product.endedByItself();
  const exit = await product.stop();
  const warm = seen.filter(({ atMinutes }) => atMinutes > MINUTES * WARM_SHARE);
  const half = began + (MINUTES / 2) * 60_000;
  const p99 = (some: typeof waits): number =>
    percentile(
      some.map(({ ms }) => ms),
      99,
    );
  const figures = {
    minutes: MINUTES,
    thanked,
    notThanked,
    readersErrors,
    fell,
    megabytesThen: Math.round(warm[0]?.megabytes ?? 0),
    megabytesEnd: Math.round(warm.at(-1)?.megabytes ?? 0),
    megabytesAnHour: Math.round(slopeOf(warm) * 10) / 10,
    filesThen: warm[0]?.files ?? 0,
    filesEnd: warm.at(-1)?.files ?? 0,
    p99FirstHalfMs: Math.round(p99(waits.filter(({ at }) => at < half))),
    p99SecondHalfMs: Math.round(p99(waits.filter(({ at }) => at >= half))),
  };
  printFigures('T28 soak', figures);
  assert.equal(notThanked + readersErrors + fell, 0, product.said());
  assert.equal(exit, 0);
  assert.ok(figures.filesEnd - figures.filesThen <= MOST_MORE_FILES);
  if (MINUTES < LEAST_MINUTES_FOR_A_SLOPE) return;
  assert.ok(figures.megabytesAnHour < MOST_MB_AN_HOUR);
  assert.ok(figures.p99SecondHalfMs <= figures.p99FirstHalfMs * MOST_SLOWER);
});

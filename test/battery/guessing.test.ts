/**
 * T16, guessing: 1,000 at once try well-formed codes while a child opens theirs. All together they have no more tries
 * than are declared, and the child does not wait behind them. Every guess comes from one address, the child's from
 * another, as a proxy that is trusted says it.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import { codeFrom, codeInWords } from '../../src/tell/rules/code/index.js';
import { TRIES_A_SECOND } from '../../src/tell/code-queue.js';
import { aDoor } from '../make/door.js';
import {
  type Telling,
  codeShown,
  printFigures,
  sendReport,
  sendToDoor,
  stateOn,
  toldUpToSending,
} from '../make/teller.js';

const GUESSERS = 1000;
const FOR_MS = 20_000;

const door = await aDoor({ trustedProxies: ['127.0.0.1', '::1'] });
const origin = (await door.tell.server.listen({ port: 0, host: '127.0.0.1' })).replace(
  '127.0.0.1',
  'localhost',
);
after(() => door.close());

const from = (address: string): Telling => ({ origin, headers: { 'x-forwarded-for': address } });

async function wayToCode(at: Telling): Promise<string> {
  const html = await (await fetch(`${origin}/contact`, { headers: at.headers ?? {} })).text();
  return stateOn((await sendToDoor(at, { s: stateOn(html), do: 'have-code' })).html);
}

/** What stands on a page behind a code, right or wrong; no other page offers it. */
const isOpened = (html: string): boolean => html.includes('name="do" value="take-back"');

test('1,000 who guess at once have no more tries than are declared, and a child opens theirs meanwhile', async () => {
  const child = from('198.51.100.7');
  const code = codeShown((await sendReport(child, await toldUpToSending(child, 'A child tells.'))).html);
  assert.notEqual(code, '');
  const attacker = from('203.0.113.1');
  const s = await wayToCode(attacker);
  const mine = await wayToCode(child);
  const began = performance.now();
  const until = began + FOR_MS;
  let [tried, asked, broken] = [0, 0, 0];
  const guesser = async (): Promise<void> => {
    while (performance.now() < until) {
      const guess = codeInWords(codeFrom(randomBytes(32)), 'en').join(' ');
      asked++;
      const said = await sendToDoor(attacker, { s, do: 'open', code: guess }).catch(() => null);
      if (said === null || said.status >= 500) broken++;
      else if (isOpened(said.html)) tried++;
    }
  };
  const guessing = Promise.all(Array.from({ length: GUESSERS }, guesser));
  const waits: number[] = [];
  while (performance.now() < until - 2000) {
    const since = performance.now();
    const said = await sendToDoor(child, { s: mine, do: 'open', code });
    assert.ok(isOpened(said.html), 'the child’s code opens');
    waits.push(performance.now() - since);
  }
  await guessing;
  const seconds = (performance.now() - began) / 1000;
  const rate = (tried + waits.length) / seconds;
  const figures = {
    guessers: GUESSERS,
    seconds: Math.round(seconds * 10) / 10,
    asked,
    tried,
    broken,
    triesASecond: Math.round(rate * 100) / 100,
    declared: TRIES_A_SECOND,
    childOpened: waits.length,
    childSlowestMs: Math.round(Math.max(...waits)),
  };
  printFigures('T16 guessing', figures);
  assert.ok(rate <= TRIES_A_SECOND * 1.1);
  assert.ok(tried > 0 && waits.length > 0);
  assert.ok(figures.childSlowestMs <= 15_000);
  assert.equal(broken, 0);
});

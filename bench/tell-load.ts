/**
 * The people of bench/tell.ts, in a process of their own: 64 at once, each sending a report of its own as soon as the
 * one before was acknowledged. Plain sockets, so that the sending costs little beside what is measured.
 * `node tell-load.js PORT COUNT SECRET-FILE [TOKEN]` (with a token: to Directus) prints `{ seconds, times, acknowledged, answerBytes }`.
 */
import { readFileSync } from 'node:fs';
import { now } from '../src/base/day.js';
import { type Socket, connect } from 'node:net';
import { doorKeys, newToken, sealState } from '../src/tell/door-keys.js';

const [, , port = '0', count = '1000', secretFile = '', token = ''] = process.argv;
const AT_ONCE = 64;
const STORY =
  'Somebody wrote to me in a game and asked how old I am. They said that they are fifteen too. Then they asked me to ' +
  'move to another app and not to tell my mum. They asked me for a picture, and when I did not send one they said that ' +
  'they know which school I go to. I have blocked them, but they came back with another name. I do not know what to do.';

const keys = doorKeys(readFileSync(secretFile));

/** A form as the last page sends it: everything that was told, sealed. */
function form(): string {
  const at = now().getTime();
  const state = {
    is: 'telling',
    token: newToken(),
    begun: at - 60_000,
    at,
    lang: 'en',
    notice: null,
    set: '2026-11',
    page: 'check',
    isReview: true,
    answers: {
      danger: 'no',
      who: 'child',
      age: '10-12',
      about: 'asked-for-picture',
      story: STORY,
      app: 'Snapchat',
      username: 'fox_1999',
      when: 'since last week',
      meet: 'no',
      contact: 'only-here',
    },
  };
  return new URLSearchParams({ s: sealState(keys.state, state), do: 'send', website: '' }).toString();
}

/** What Directus is sent: the same letters, in its own shape. */
function item(): string {
  const body = JSON.stringify({ body: form() });
  return `POST /items/told?fields=id HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

const requests = Array.from({ length: Number(count) }, (_, i) => {
  if (token !== '') return item();
  const from = `10.0.${i % 16}.${i % 250}`;
  const body = form();
  return `POST /contact HTTP/1.1\r\nhost: localhost\r\nx-forwarded-for: ${from}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
});

const times: number[] = [];
let acknowledged = 0;
let answerBytes = 0;

/** One person: sends, waits for the whole answer, sends the next. */
function person(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(Number(port), '127.0.0.1');
    let sent = 0;
    let answer = '';
    const next = (): void => {
      const text = requests.pop();
      if (text === undefined) {
        socket.destroy();
        resolve();
        return;
      }
      sent = performance.now();
      answer = '';
      socket.write(text);
    };
    socket.setEncoding('latin1');
    socket.on('connect', next);
    socket.on('error', reject);
    socket.on('data', (chunk: string) => {
      answer += chunk;
      const head = answer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(answer)?.[1] ?? Number.NaN);
      if (answer.length < head + 4 + length) return;
      times.push(performance.now() - sent);
      if (answer.startsWith('HTTP/1.1 200')) acknowledged++;
      answerBytes = length;
      next();
    });
  });
}

const began = performance.now();
await Promise.all(Array.from({ length: AT_ONCE }, () => person()));
const seconds = (performance.now() - began) / 1000;
process.stdout.write(JSON.stringify({ seconds, times, acknowledged, answerBytes }));

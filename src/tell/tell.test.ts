/** The public door as it answers, without a browser: what is kept, what is said, what is given away. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { processorTime } from '../../test/make/processor-time.js';
import { addMilliseconds, instant } from '../base/day.js';
import { type Door, aDoor, anOrganisation } from '../../test/make/door.js';
import { type Seen, type Walk, ask, codeOn, toCheck, walk, wordsOf } from '../../test/make/door-walk.js';
import { AWAY_DEFAULT, tellFolder, writeOrganisation } from './index.js';

const NOON = instant('2026-11-24T12:00:00.000Z');
const clock = { now: NOON };
const later = (minutes: number): void => {
  clock.now = addMilliseconds(clock.now, minutes * 60_000);
};

const door: Door = await aDoor({ now: () => clock.now });
after(() => door.close());
const { server } = door.tell;

describe('a report', () => {
  test('is sealed and on the disk before the code is shown, with the words each question was asked in', async () => {
    const w = await walk(server);
    const check = await toCheck(w, { story: 'A person I do not know\r\nasked me for a picture.' });
    assert.equal(check.heading, 'Check what you wrote');
    assert.match(check.html, /Made-up Police/);
    const before = door.told().length;
    later(1);
    const code = await w.press('send');
    assert.equal(code.heading, 'This is your code');
    const [contact] = door.told().slice(before);
    assert.equal(contact?.text, 'A person I do not know\nasked me for a picture.');
    assert.equal(contact?.teller, 'child');
    assert.equal(contact?.kind, 'report');
    assert.equal(contact?.receivedAt, clock.now.toISOString());
    assert.equal(contact?.externalId, contact?.id);
    assert.match(contact?.conversation ?? '', /^tell:[0-9a-f]{32}$/);
    assert.deepEqual(contact?.identity.safeContact?.way, 'only-here');
    // Which way was chosen stands with what was told: whoever answers must know that a child waits for a call.
    assert.equal(
      contact?.answers.find(({ question }) => question === 'contact')?.answer,
      'Only here, with my code',
    );
    assert.deepEqual(
      contact?.answers.find(({ question }) => question === 'age'),
      { question: 'age', version: '2026-11', asked: 'How old are you?', answer: '10, 11 or 12' },
    );
    assert.equal(
      contact?.answers.some(({ question }) => question === 'soft-signals'),
      false,
    );
  });

  test('sent again by a reload, a double click or after a restart is the same report with the same code', async () => {
    const own = await aDoor({ now: () => clock.now });
    const w = await walk(own.tell.server);
    const check = await toCheck(w, { story: 'Told once and sent four times.' });
    const first = codeOn(await w.press('send'));
    later(1);
    const [second, third] = await Promise.all([w.again(), w.again()]);
    const restarted = await aDoor({ dataFolder: own.folder, pair: own.pair, now: () => clock.now });
    const fourth = await (await walk(restarted.tell.server)).press('send', { s: check.state });
    await restarted.close();
    assert.equal(first.split(' ').length, 8);
    assert.equal(codeOn(fourth), first);
    assert.deepEqual([codeOn(second), codeOn(third)], [first, first]);
    assert.equal(new Set(own.told().map(({ id }) => id)).size, 1);
    await own.close();
  });

  test('by a professional carries school, post and how to call back, as identity and not as a story', async () => {
    const w = await walk(server);
    await toCheck(w, { who: 'professional', story: 'A pupil told me of a stranger.' });
    await w.press('send');
    const contact = door.told().at(-1);
    assert.deepEqual(
      [
        contact?.teller,
        contact?.identity.organisation,
        contact?.identity.role,
        contact?.identity.safeContact,
      ],
      [
        'professional',
        'Ysgol Made-up',
        'Teacher',
        { way: 'email', address: 'a@ysgol.example', times: null, wording: null, never: null },
      ],
    );
    assert.equal(
      contact?.answers.some(({ answer }) => answer.includes('ysgol')),
      false,
    );
  });

  test('filled in by something that hurries and fills what nobody sees is kept, with a note of it', async () => {
    const w = await walk(server);
    await toCheck(w);
    await w.press('send', { website: 'http://spam.example' });
    const signs = door
      .told()
      .at(-1)
      ?.answers.find(({ question }) => question === 'soft-signals');
    assert.equal(signs?.answer, 'hidden-field-filled under-three-seconds');
  });

  test('that is changed after it was kept is not taken for the one before', async () => {
    const w = await walk(server);
    await toCheck(w, { story: 'First words.' });
    const { state } = w.seen();
    const code = codeOn(await w.press('send'));
    await w.press('change-story', { s: state });
    await w.press('next', { story: 'First words, and more.' });
    assert.equal(codeOn(await w.press('send')), code);
    const told = door.told().filter(({ text }) => text.startsWith('First words'));
    assert.deepEqual(
      told.map(({ text }) => text),
      ['First words.', 'First words, and more.'],
    );
    assert.equal(new Set(told.map(({ conversation }) => conversation)).size, 1);
  });

  test('with a picture pasted as text keeps the words around it and nothing of the picture', async () => {
    const w = await walk(server);
    const bytes = randomBytes(3000).toString('base64');
    await toCheck(w, { story: `Before data:image/png;base64,${bytes} between ${bytes} after` });
    await w.press('send');
    const text = door.told().at(-1)?.text ?? '';
    assert.equal(text.includes(bytes.slice(0, 24)), false);
    assert.match(text, /^Before \[.*\] between \[.*\] after$/);
  });
});

describe('what was typed', () => {
  test('is kept when the language is switched, also before it is sent on', async () => {
    const w = await walk(server);
    await w.press('next');
    await w.press('next', { danger: 'no' });
    await w.press('next', { who: 'child' });
    await w.press('next', { age: '10-12' });
    await w.press('next', { about: 'not-sure' });
    const welsh = await w.press('language', { story: 'Half a sent' });
    assert.match(welsh.html, /<html lang="cy"/);
    assert.equal(welsh.heading, 'Dywedwch beth ddigwyddodd');
    assert.match(welsh.html, />Half a sent<\/textarea>/);
    assert.equal(welsh.title, 'Cysylltu â ni – cam 5 o 10');
  });

  test('is kept for longer than half an hour: the page asks whether anybody is there and shows none of it', async () => {
    const w = await walk(server);
    await toCheck(w, { story: 'Something private.' });
    later(31);
    const paused = await w.press('send');
    assert.equal(paused.heading, 'Are you still there?');
    assert.equal(paused.html.includes('Something private'), false);
    later(31);
    const welsh = await w.press('language');
    assert.equal(welsh.heading, 'Ydych chi yno o hyd?');
    await w.press('language');
    const back = await w.press('go-on');
    assert.equal(back.heading, 'Check what you wrote');
    assert.match(back.html, /Something private/);
    later(31);
    await w.press('send');
    const away = await w.press('throw-away');
    assert.equal(away.heading, 'Before you start');
  });

  test('is kept when the closed field cannot be opened any more', async () => {
    const w = await walk(server);
    const lost = await w.press('next', { s: 'not-a-state', story: 'Still here.' });
    assert.equal(lost.heading, 'We lost your place');
    await w.press('go-on');
    const check = await toCheckWithoutStory(w);
    assert.match(check.html, /Still here\./);
  });

  test('that is too long is kept, with by how much', async () => {
    const w = await walk(server);
    await w.press('next');
    await w.press('next', { danger: 'no' });
    await w.press('next', { who: 'parent' });
    await w.press('next', { age: '10-12' });
    await w.press('next', { about: 'not-sure' });
    const long = await w.press('next', { story: 'long words '.repeat(2000) });
    assert.equal(long.status, 422);
    assert.match(wordsOf(long.html), /2,000 letters too long/);
    assert.match(long.html, /long words long words/);
  });

  test('never reaches the page as anything but words', async () => {
    const w = await walk(server);
    const check = await toCheck(w, { story: '<script>alert(1)</script> "quoted" & \uE000state\uE001' });
    assert.equal(check.html.includes('<script>alert'), false);
    assert.match(
      check.html,
      /&lt;script&gt;alert\(1\)&lt;\/script&gt; &quot;quoted&quot; &amp; \uE000state\uE001/,
    );
  });
});

async function toCheckWithoutStory(w: Awaited<ReturnType<typeof walk>>) {
  await w.press('next');
  await w.press('next', { danger: 'no' });
  await w.press('next', { who: 'child' });
  await w.press('next', { age: '10-12' });
  await w.press('next', { about: 'not-sure' });
  await w.press('next');
  await w.press('next');
  await w.press('next');
  await w.press('next', { meet: 'no' });
  return w.press('next', { contact: 'only-here' });
}

describe('a code', () => {
  test('never stands on a page with what was told, and is asked for once before leaving', async () => {
    const w = await walk(server);
    await toCheck(w, { story: 'A story of its own.' });
    const shown = await w.press('send');
    const words = codeOn(shown);
    assert.equal(shown.html.includes('A story of its own'), false);
    await w.press('kept');
    const slip = await w.press('check', { code: 'not the code' });
    assert.equal(slip.status, 422);
    assert.match(slip.html, /Go on without it/);
    assert.equal(codeOn(await w.press('again')), words);
    await w.press('kept');
    const done = await w.press('check', { code: words.toUpperCase().replaceAll(' ', ' - ') });
    assert.equal(done.heading, 'What happens now');
    assert.match(wordsOf(done.html), /within 4 hours/);
    assert.equal(done.html.includes(words.split(' ')[0] ?? '-'), false);
  });

  test('opens replies and never what was told; more can be written and it can be taken back', async () => {
    const w = await walk(server);
    await toCheck(w, { story: 'A story to come back to.' });
    const code = codeOn(await w.press('send'));
    const contact = door.told().at(-1);
    assert.ok(contact);
    const back = await walk(server);
    await back.press('have-code');
    const nothing = await back.press('open', { code });
    assert.equal(nothing.heading, 'Nothing new here');
    await door.reply(contact, [
      {
        id: 'r1',
        at: '2026-11-24T13:00:00.000Z',
        language: 'en',
        text: 'Thank you.\nWhat <name> do they use?',
      },
    ]);
    const again = await walk(server);
    await again.press('have-code');
    const there = await again.press('open', { code });
    assert.equal(there.heading, 'There is an answer for you');
    assert.match(there.html, /What &lt;name&gt; do they use\?/);
    assert.equal(there.html.includes('A story to come back to'), false);
    await again.press('more');
    const quoting = await again.press('send', { more: `my code is ${code}` });
    assert.equal(quoting.status, 422);
    assert.match(quoting.html, /Please take the words of your code out/);
    await again.press('send', { more: 'They call themselves Fox.' });
    await again.again();
    await again.press('take-back');
    const marked = await again.press('yes');
    assert.match(marked.html, /We have put the mark on it/);
    const added = door.told().filter((c) => c.conversation === contact.conversation);
    assert.deepEqual(
      added.map(({ kind, text }) => [kind, text]),
      [
        ['report', 'A story to come back to.'],
        ['addition', 'They call themselves Fox.'],
        ['withdrawal', ''],
      ],
    );
  });

  test('that was never given looks like one that waits for its first answer', async () => {
    const unused = codeOn(
      await (async () => {
        const other = await aDoor();
        const w = await walk(other.tell.server);
        await toCheck(w);
        const page = await w.press('send');
        await other.close();
        return page;
      })(),
    );
    const w = await walk(server);
    await toCheck(w);
    const used = codeOn(await w.press('send'));
    const pages = [];
    for (const code of [unused, used]) {
      const back = await walk(server);
      await back.press('have-code');
      const page = await back.press('open', { code });
      pages.push(page.html.replace(page.state, '').replace(/data-visit="[^"]+"/, ''));
    }
    assert.equal(pages[0], pages[1]);
  });

  test('with a word that looks wrong is told so without anybody being asked', async () => {
    const w = await walk(server);
    await w.press('have-code');
    const took = processorTime();
    const wrong = await w.press('open', { code: 'qqqq wwww eeee rrrr tttt yyyy uuuu iiii' });
    assert.equal(wrong.status, 422);
    assert.ok(took() < 40, 'no slow hash was worked out');
  });

  test('left open for a quarter of an hour is closed, and what was being written is there after it is typed again', async () => {
    const w = await walk(server);
    await toCheck(w);
    const code = codeOn(await w.press('send'));
    const back = await walk(server);
    await back.press('have-code');
    await back.press('open', { code });
    await back.press('more');
    later(16);
    const closed = await back.press('send', { more: 'Half written' });
    assert.equal(closed.heading, 'This was closed to keep it safe');
    assert.equal(closed.html.includes('Half written'), false);
    const open = await back.press('open', { code });
    assert.match(open.html, />Half written<\/textarea>/);
  });
});

describe('somebody who left in a hurry', () => {
  const leave = (w: Walk): Promise<unknown> => {
    const visit = /data-visit="([^"]+)"/.exec(w.seen().html)?.[1] ?? '';
    const headers = { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' };
    return ask(server, { method: 'POST', url: '/away', headers, payload: `v=${visit}` });
  };
  const isAway = (seen: Seen): void =>
    assert.deepEqual([seen.status, seen.headers.location, seen.html], [303, AWAY_DEFAULT, '']);

  test('is led away when a form of theirs is sent once more by Back, whichever it was', async () => {
    const w = await walk(server);
    await toCheck(w, { story: 'Told before leaving.' });
    const other = await walk(server);
    await toCheck(other, { story: 'Somebody else.' });
    const { state } = w.seen();
    await leave(w);
    isAway(await w.again());
    isAway(await w.press('help', { s: state }));
    assert.equal((await other.again()).heading, 'Check what you wrote');
  });

  test('is kept what they had sent, and it is shown to nobody', async () => {
    const w = await walk(server);
    await toCheck(w, { story: 'Sent as they left.' });
    await leave(w);
    isAway(await w.press('send'));
    assert.equal(door.told().at(-1)?.text, 'Sent as they left.');
  });

  test('or cleared the page of an answer leaves nothing that Back could open', async () => {
    const w = await walk(server);
    await toCheck(w);
    const code = codeOn(await w.press('send'));
    const back = await walk(server);
    await back.press('have-code');
    const { state } = back.seen();
    await back.press('open', { code });
    assert.equal((await back.press('clear')).heading, 'Before you start');
    assert.equal((await back.press('next')).heading, 'Is anyone in danger right now?');
    isAway(await back.press('open', { s: state, code }));
  });
});

describe('when something is wrong on our side', () => {
  test('whoever has a code still gets in where there is no room for anything new', async () => {
    const full = await aDoor({ leastFree: Number.MAX_SAFE_INTEGER });
    const w = await walk(full.tell.server);
    assert.equal((await w.press('have-code')).heading, 'Type your code');
    await full.close();
  });

  test('and the disk is low, nobody is let to begin, and a report under way is said to be NOT saved and kept', async () => {
    const full = await aDoor({ leastFree: Number.MAX_SAFE_INTEGER });
    const w = await walk(full.tell.server);
    const closed = await w.press('next');
    assert.equal(closed.status, 503);
    assert.match(wordsOf(closed.html), /cannot take messages.*999.*101.*0800 1111/);
    const begun = await walk(server);
    await toCheck(begun, { story: 'Not to be lost.' });
    // The same secret opens the same closed field.
    writeFileSync(
      path.join(tellFolder(full.folder), 'secret'),
      readFileSync(path.join(tellFolder(door.folder), 'secret')),
    );
    const same = await aDoor({
      dataFolder: full.folder,
      pair: full.pair,
      leastFree: Number.MAX_SAFE_INTEGER,
      now: () => clock.now,
    });
    const there = await walk(same.tell.server);
    const failed = await there.press('send', { s: begun.seen().state });
    assert.equal(failed.status, 503);
    assert.equal(failed.heading, 'It was NOT saved');
    assert.equal(failed.html.includes('This is your code'), false);
    const kept = await there.press('go-on');
    assert.match(kept.html, /Not to be lost\./);
    assert.equal(full.told().length, 0);
    await same.close();
    await full.close();
  });

  test('and no organisation is known, every page says so with numbers to call, and opens again when it is', async () => {
    const closed = await aDoor();
    rmSync(path.join(tellFolder(closed.folder), 'organisation.json'));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const w = await walk(closed.tell.server);
    assert.equal(w.seen().status, 503);
    assert.match(wordsOf(w.seen().html), /999.*101.*0800 1111/);
    writeOrganisation(closed.folder, anOrganisation(closed.pair));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    assert.equal((await w.press('go-on')).heading, 'Before you start');
    await closed.close();
  });
});

describe('the door', () => {
  const CASES = [
    {
      what: 'a picture',
      status: 415,
      with: {
        method: 'POST',
        url: '/contact',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        payload: '--x--',
      },
    },
    {
      what: 'JSON',
      status: 415,
      with: {
        method: 'POST',
        url: '/contact',
        headers: { 'content-type': 'application/json' },
        payload: '{}',
      },
    },
    { what: 'a page that is not there', status: 404, with: { method: 'GET', url: '/reports/1' } },
    { what: 'another verb', status: 405, with: { method: 'DELETE', url: '/contact' } },
    {
      what: 'more than a form can hold',
      status: 413,
      with: {
        method: 'POST',
        url: '/contact',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'x='.padEnd(1_100_000, 'a'),
      },
    },
    {
      what: 'another host’s name',
      status: 421,
      with: { method: 'GET', url: '/contact', headers: { host: 'elsewhere.example' } },
    },
  ] as const;
  for (const { what, status, with: asked } of CASES)
    test(`answers ${what} with ${status}, in both languages, with numbers to call`, async () => {
      const headers = { host: 'localhost', ...('headers' in asked ? asked.headers : {}) };
      const answer = await ask(server, { ...asked, headers });
      assert.equal(answer.statusCode, status);
      assert.match(answer.headers['content-type']?.toString() ?? '', /text\/html/);
      const words = wordsOf(answer.body);
      for (const said of ['999', '101', '0800 1111', 'ffoniwch 999', 'call 999'])
        assert.ok(words.includes(said), `${said} in ${words}`);
      assert.equal(answer.headers['set-cookie'], undefined);
    });

  test('refuses a picture before its bytes have come', async () => {
    const listening = await aDoor();
    const address = new URL(await listening.tell.server.listen({ port: 0, host: '127.0.0.1' }));
    const status = await new Promise<number>((resolve, reject) => {
      const asked = request({
        port: address.port,
        path: '/contact',
        method: 'POST',
        headers: { host: 'localhost', 'content-type': 'image/jpeg', 'content-length': 5_000_000 },
      });
      asked.on('response', (response) => {
        resolve(response.statusCode ?? 0);
        asked.destroy();
      });
      asked.on('error', reject);
      asked.write('only the first bytes');
    });
    assert.equal(status, 415);
    await listening.close();
  });

  test('sends nobody’s form elsewhere, sets no cookie, lets nothing be kept, and leads away without a trace', async () => {
    const w = await walk(server);
    const { headers } = await w.press('next');
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['set-cookie'], undefined);
    assert.equal(headers['x-robots-tag'], 'noindex');
    assert.equal(/unsafe|data:|\*/.test(String(headers['content-security-policy'])), false);
    const away = await ask(server, { url: '/away', headers: { host: 'localhost' } });
    assert.deepEqual([away.statusCode, away.headers.location, away.body], [303, AWAY_DEFAULT, '']);
  });

  test('writes down how many told and came back, and nothing else', async () => {
    const own = await aDoor({ now: () => clock.now });
    const w = await walk(own.tell.server);
    await toCheck(w);
    const code = codeOn(await w.press('send'));
    await w.press('kept');
    await w.press('check', { code });
    const contact = own.told().at(-1);
    assert.ok(contact);
    await own.reply(contact, [{ id: 'r', at: '2026-11-24T13:00:00.000Z', language: 'cy', text: 'Diolch.' }]);
    for (let i = 0; i < 2; i++) {
      const back = await walk(own.tell.server);
      await back.press('have-code');
      await back.press('open', { code });
    }
    await own.tell.close();
    const written = JSON.parse(
      readFileSync(path.join(tellFolder(own.folder), 'counts.json'), 'utf8'),
    ) as unknown;
    assert.deepEqual(written, {
      format: 'plimsoll-tell-counts-1',
      days: {
        '2026-11-24': {
          sent: 1,
          typed_back: 1,
          skipped: 0,
          came_back: 1,
          found_nothing: 0,
          added: 0,
          taken_back: 0,
        },
      },
    });
    assert.deepEqual(readdirSync(tellFolder(own.folder)).sort(), [
      'boxes',
      'counts.json',
      'journal',
      'organisation.json',
      'secret',
    ]);
    await own.close();
  });
});

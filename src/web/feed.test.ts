import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPort, aSite } from '../../test/make/site.js';
import { feed } from './feed.js';
import type { Page } from './page.js';

test('a line that is opened after the end is ended too', async () => {
  const line = feed();
  line.end();
  await new Promise<void>((resolve) => line.on('inbox', { happened: () => undefined, ended: resolve }));
});

test('a browser that asks for a line while the server stops does not hold it', {
  timeout: 10_000,
}, async () => {
  let asked = (): void => undefined;
  let goOn = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  const live: Page = {
    name: 'live',
    path: '/live',
    who: 'anyone',
    audit: 'nothing-personal',
    get: async () => {
      asked();
      await mayGoOn;
      return { do: 'listen', topic: 'inbox' };
    },
  };
  const { server } = await aSite({ pages: [live] });
  const port = await aPort();
  await server.listen({ port, host: '127.0.0.1' });
  const answer = fetch(`http://127.0.0.1:${port}/live`);
  await isAsked;
  const closed = server.close();
  // The lines that were open are ended by now; this one comes after.
  await new Promise((resolve) => setTimeout(resolve, 100));
  goOn();
  assert.match(await (await answer).text(), /retry/);
  await closed;
});

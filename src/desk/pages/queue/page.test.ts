import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson } from '../../../../test/make/database.js';
import { aDeskSite } from '../../../../test/make/desk-site.js';
import { signedIn } from '../../../../test/make/site.js';
import { instant } from '../../../base/day.js';

const clock = { now: instant('2026-11-24T12:00:00.000Z') };
const site = await aDeskSite({ clock });
const ann = await signedIn(site, await aPerson(site.fresh, 'Ann', ['desk-officer']));
const sue = await signedIn(site, await aPerson(site.fresh, 'Sue', ['supervisor']));

const look = async (path: string, by = ann): Promise<string> => {
  const answer = await site.server.inject({ url: path, headers: by.headers });
  assert.equal(answer.statusCode, 200, path);
  return answer.body;
};

test('the child most at risk stands first, with the words that raised it lit, whoever came first', async () => {
  await site.desk.in(
    { text: 'Do you visit schools?' },
    { text: 'He asked for pictures.' },
    { text: 'I am 12 and he wants to meet me tonight.' },
  );
  const body = await look('/desk');
  const order = [...body.matchAll(/desk-row--(now|high|raised|ordinary)/g)].map((m) => m[1]);
  assert.deepEqual(order, ['now', 'raised', 'ordinary']);
  assert.match(body, /<mark class="desk-lit"[^>]*>meet me tonight<\/mark>/);
  assert.match(await look('/cy/desk'), /Mewnflwch/);
});

test('a sign that is only spoken of as what could be says so in the list', async () => {
  await site.desk.in({
    text: 'Helo.',
    answers: [
      { question: 'danger', version: '2026-11', asked: 'Is anyone in danger?', answer: 'I am not sure' },
    ],
  });
  assert.match(await look('/desk'), /<span class="desk-sign">Perhaps: In danger now<\/span>/);
  assert.match(await look('/cy/desk'), /<span class="desk-sign">Efallai: /);
});

test('an officer who has read much of the worst is told so, in their language, and a supervisor is not', async () => {
  assert.doesNotMatch(await look('/desk'), /hardest threads/);
  const ids = await site.desk.in(
    ...Array.from({ length: 12 }, (_, n) => ({ text: `I am ${n + 8} and he wants to meet me tonight.` })),
  );
  for (const id of ids) await look(`/desk/threads/${id}`);
  assert.match(await look('/desk'), /You have read 12 of the hardest threads in this shift/);
  assert.match(await look('/cy/desk'), /Rydych wedi darllen 12/);
  for (const id of ids) await look(`/desk/threads/${id}`, sue);
  assert.doesNotMatch(await look('/desk', sue), /hardest threads/);
});

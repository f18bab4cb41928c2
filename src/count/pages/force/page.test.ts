import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, countSite, realFigures } from '../../../../test/make/count-site.js';
import { pointsOf, stepsOf } from '../parts/series-points.js';

const site = await countSite();

test('a force’s series shows its breaks, its missing years and its half year', async () => {
  const { status, text, html } = await ask(site, '/count/forces/W15000004');
  assert.equal(status, 200);
  assert.match(html, /1 April 2015: Online flag made mandatory/);
  assert.match(html, /2023: Dyfed-Powys Police: new system/);
  assert.match(html, /app-chart__gap--no-reply/);
  assert.match(html, /app-chart__point--hollow/);
  assert.match(text, /part of a year/);
});

test('the points of a series hold what was printed: exact, other printings, gaps', () => {
  const points = pointsOf(stepsOf(realFigures(), 'sexual-communication-with-a-child', 'W15000002'), 'en');
  assert.deepEqual(
    points.map((p) => [p.label, p.word]),
    [
      ['2017/18', '44'],
      ['2018/19', '26'],
      ['2019/20', '144'],
      ['2020/21', 'no reply'],
      ['2021/22', '26'],
      ['2022/23', '58'],
      ['2023/24', '67'],
    ],
  );
  const dyfed = pointsOf(stepsOf(realFigures(), 'sexual-communication-with-a-child', 'W15000004'), 'en');
  assert.deepEqual(dyfed.find((p) => p.label === '2021/22')?.others, [39]);
});

test('every force has a page in both languages', async () => {
  for (const prefix of ['', '/cy'])
    for (const code of ['W15000001', 'E23000003', 'E23000020', 'x-psni', 'x-btp'])
      assert.equal((await ask(site, `${prefix}/count/forces/${code}`)).status, 200, prefix + code);
  assert.equal((await ask(site, '/count/forces/nowhere')).status, 404);
});

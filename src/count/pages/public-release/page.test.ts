/** The public pages of releases: what is said first, what leads where, what is kept back, and what is sent. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ask, linksOn, readText } from '../../../../test/make/count-site.js';
import { anObservation } from '../../../../test/make/observation.js';
import { HIDDEN_NUMBERS, aRelease } from '../../../../test/make/release.js';
import { aSite } from '../../../../test/make/site.js';
import { tableOf, walesRelease, walesRestated } from '../../../../test/make/wales-release.js';
import { releaseFilesOf } from '../../formats/index.js';
import type { Cell, ReleaseTable } from '../../rules/release/table.js';
import { openSources } from '../public-values/open-sources.js';
import { readAsked, readVersion } from './addresses.js';
import { publicPages, releasesInMemory } from './index.js';
import { caveatOf, headlineOf } from './view.js';

const WITHDRAWN = aRelease({
  slug: 'withdrawn',
  withdrawn: {
    on: '2026-11-25',
    reason: { en: 'A force sent the wrong file.', cy: 'Anfonodd heddlu’r ffeil anghywir.' },
  },
});
const KINGDOM = walesRelease({ slug: 'kingdom', tables: [tableOf('K02000001', [2017, 2018, 2019])] });

const site = await aSite({
  pages: publicPages(releasesInMemory([walesRelease(), walesRestated(), aRelease(), WITHDRAWN, KINGDOM])),
});

const WALES = '/figures/online-child-sexual-offences-wales';
const MADE_UP = '/figures/online-offences-wales';

describe('the page of a release', () => {
  test('says the figure, what to keep in mind and who answered, in that order and before all else', async () => {
    const { status, html, text } = await ask(site, WALES);
    assert.equal(status, 200);
    const places = [
      'at least 576',
      'Dyfed-Powys gave no figure',
      '3 of the 4 police forces',
      'Version 2.0',
    ].map((s) => text.indexOf(s));
    assert.ok(
      places.every((at, i) => at > (places[i - 1] ?? -1) && at < 900),
      places.join(),
    );
    assert.match(html, /<strong class="app-release__number">576<\/strong>/);
  });

  test('says the same in Welsh, and nothing in English but names', async () => {
    const { text } = await ask(site, `/cy${WALES}`);
    assert.match(text, /o leiaf 576/);
    assert.match(text, /Nid atebodd Dyfed-Powys/);
    const said = text.replace(/https?:\S+/g, '');
    assert.doesNotMatch(said, /\b(police|force|figures?|version|notes?|download)\b/i);
  });

  test('draws the years, the forces and the map from the year that most forces answered for', async () => {
    const { html, text } = await ask(site, WALES);
    assert.equal(html.match(/<figure /g)?.length, 6);
    assert.match(text, /Where, in 2018\/19/);
    assert.match(html, /Contains Ordnance Survey data © Crown copyright/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    assert.equal(new Set(ids).size, ids.length);
    assert.doesNotMatch(html, / style=|<style/);
  });

  test('draws more than one nation as tiles, and reads it in the table', async () => {
    const { html, text } = await ask(site, '/figures/kingdom');
    assert.match(html, /app-chart__tile/);
    assert.match(text, /Each force has a tile of one size/);
    assert.match(text, /Police Scotland/);
    assert.match(html, /app-chart__whisker/);
    assert.match(text, /which is no ranking/);
  });

  test('weighs at most 60 kB over the wire with its charts', async () => {
    for (const path of [WALES, MADE_UP, '/figures/kingdom'])
      for (const lang of ['', '/cy']) {
        const { html } = await ask(site, lang + path);
        const bytes = gzipSync(html, { level: 6 }).length;
        assert.ok(bytes <= 60_000, `${lang}${path} is ${bytes} bytes`);
      }
  });

  test('shows a hidden number nowhere: not in the page, a chart, the data for programs or a file', async () => {
    const { html } = await ask(site, MADE_UP);
    const files = releaseFilesOf(aRelease()).map((f) => Buffer.from(f.bytes).toString('latin1'));
    const chart = await ask(site, `${MADE_UP}/2.0/by-year-bars.svg`);
    assert.equal(chart.status, 200);
    for (const text of [html, chart.html, ...files])
      for (const n of HIDDEN_NUMBERS) {
        assert.ok(!text.includes(String(n)) && !text.includes(n.toLocaleString('en-GB')), String(n));
        assert.ok(!text.includes('kept.example'));
      }
  });

  test('tells marks apart and explains each that is used, and no other', async () => {
    const { text } = await ask(site, MADE_UP);
    for (const mark of ['[c]', '[x]', '[z]', '[low]', '[b]', '[p]', '[r]'])
      assert.ok(text.includes(mark), mark);
    const wales = await ask(site, WALES);
    assert.ok(!wales.text.includes('[c]') && wales.text.includes('[x]'));
  });

  test('is described for search engines in a block of data that cannot end itself', async () => {
    const odd = walesRelease({ slug: 'odd', title: { en: '</script><b>x', cy: '</script><b>y' } });
    const other = await aSite({ pages: publicPages(releasesInMemory([odd])) });
    const { html } = await ask(other, '/figures/odd');
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const data = JSON.parse(block) as Record<string, unknown>;
    assert.equal(data['@type'], 'Dataset');
    assert.equal(data['name'], '</script><b>x');
    assert.doesNotMatch(html, /<b>x/);
  });
});

describe('versions', () => {
  test('the newest stands at the release’s own address, every one at its own, and the old leads to the new', async () => {
    const newest = await ask(site, WALES);
    const first = await ask(site, `${WALES}/1.0`);
    assert.match(newest.text, /131 \[r\]/);
    assert.doesNotMatch(first.text, /131/);
    assert.match(first.text, /There is a newer version of these figures: 2\.0/);
    assert.doesNotMatch(newest.text, /newer version/);
    assert.match(newest.text, /128 became 131\. The force found three crimes/);
  });

  test('what is withdrawn still answers, says so before anything else, and with the reason', async () => {
    const { status, text } = await ask(site, '/figures/withdrawn');
    assert.equal(status, 200);
    assert.ok(text.indexOf('These figures have been withdrawn') < 40);
    assert.match(text, /Withdrawn on 25 November 2026\. A force sent the wrong file\./);
  });

  test('a withdrawal is seen at once: the copy kept before is not shown again', async () => {
    const all = [walesRelease()];
    const held = releasesInMemory(all);
    const other = await aSite({ pages: publicPages(held) });
    assert.doesNotMatch((await ask(other, WALES)).text, /withdrawn/);
    all[0] = walesRelease({ withdrawn: { on: '2026-11-26', reason: { en: 'Wrong.', cy: 'Anghywir.' } } });
    assert.match((await ask(other, WALES)).text, /Withdrawn on 26 November 2026/);
  });

  test('what is not there is not there, whatever stands in the address', async () => {
    for (const path of [
      '/figures/none',
      `${WALES}/9.9`,
      `${WALES}/x`,
      `${WALES}.exe`,
      `${WALES}/1.0/none.svg`,
    ])
      assert.equal((await ask(site, path)).status, 404, path);
  });
});

describe('files', () => {
  test('every file of a release is sent under its own name, as the formats make it', async () => {
    for (const { ending, bytes, type } of releaseFilesOf(walesRestated())) {
      const answer = await site.server.inject({ url: WALES + ending });
      assert.equal(answer.statusCode, 200, ending);
      assert.equal(answer.headers['content-type'], type);
      assert.ok(answer.rawPayload.equals(Buffer.from(bytes)), ending);
      assert.match(
        String(answer.headers['content-disposition']),
        new RegExp(`filename="online-child-sexual-offences-wales-2\\.0${ending.replaceAll('.', '\\.')}"`),
      );
    }
  });

  test('every link of the page leads to something', async () => {
    const { html } = await ask(site, WALES);
    const links = linksOn(html).filter((l) => /\/figures/.test(l));
    assert.ok(links.length > 20, String(links.length));
    for (const link of links) assert.equal((await ask(site, link)).status, 200, link);
  });

  test('a chart saved as a picture carries its own style and no other address', async () => {
    const { html } = await ask(site, `${WALES}/2.0/flagged-map.svg`);
    assert.match(html, /^<\?xml[^>]*>\n<svg [^>]*width="768"/);
    assert.match(html, /<style>[^<]*\.app-chart text\{[^<]*fill: ?#[0-9a-f]{6}/);
    assert.doesNotMatch(html, /var\(|--chart/);
    assert.equal(html.match(/role="img"/g)?.length, 1);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    assert.equal(new Set(ids).size, ids.length);
    assert.doesNotMatch(html, /url\((?!#)|@import|<script|(?:href|src)=/);
  });

  test('the feeds tell of every version, in each language, and of each other', async () => {
    for (const prefix of ['', '/cy']) {
      const atom = await site.server.inject({ url: `${prefix}/figures.atom` });
      assert.match(String(atom.headers['content-type']), /application\/atom\+xml/);
      assert.ok((atom.body.match(/<entry>/g)?.length ?? 0) >= 5);
      const feed = (await site.server.inject({ url: `${prefix}/figures.json` })).json<{ language: string }>();
      assert.equal(feed.language, prefix === '' ? 'en' : 'cy');
    }
  });

  test('the list names every release with its caveat, or says that there is none', async () => {
    const { text } = await ask(site, '/figures');
    assert.match(text, /at least 576[\s\S]*Dyfed-Powys gave no figure/);
    const empty = await aSite({ pages: publicPages(releasesInMemory([])) });
    assert.match((await ask(empty, '/figures')).text, /Nothing has been published yet/);
  });
});

describe('the values under a number', () => {
  const under = (path: string) => ask(site, `${WALES}/2.0/values/flagged/${encodeURIComponent(path)}`);

  test('are printed with where each stood', async () => {
    const { status, text } = await under('W15000002~2018-04-01..2019-04-01');
    assert.equal(status, 200);
    assert.match(text, /What is under 229/);
    assert.match(text, /Gwent 2018\/19 229/);
  });

  test('of a sum are those that the table shows', async () => {
    const { text } = await under('W92000004~2018-04-01..2019-04-01');
    for (const n of ['133', '229', '214', '576']) assert.match(text, new RegExp(`2018/19 ${n} `));
    assert.doesNotMatch(text, /not shown here/);
  });

  test('of a hidden number have no page', async () => {
    const hidden = encodeURIComponent('W15000004~2017-04-01..2018-04-01');
    assert.equal((await ask(site, `${MADE_UP}/2.0/values/by-year/${hidden}`)).status, 404);
  });

  test('of a sum are kept back when they are hidden, or shown nowhere', () => {
    const o = (authority: string, n: number) =>
      anObservation({ authority, value: { kind: 'exact', n }, as_written: String(n) });
    const cell = (code: string, n: number, over: Partial<Cell> = {}): Cell => ({
      key: [code],
      value: { kind: 'exact', n },
      hidden: null,
      marks: [],
      sources: [o(code, n)],
      ...over,
    });
    const sum = cell('all', 60, { sources: [o('A', 40), o('B', 17), o('C', 3), o('all', 60)] });
    const table: ReleaseTable = {
      id: 't',
      title: { en: 't', cy: 't' },
      measure: 'm',
      dimensions: [
        {
          id: 'force',
          name: { en: 'f', cy: 'h' },
          categories: ['A', 'B', 'all'].map((code) => ({
            code,
            name: { en: code, cy: code },
            ...(code === 'all' ? { sumOf: ['A', 'B'] } : {}),
          })),
        },
      ],
      cells: [cell('A', 40), cell('B', 17, { hidden: 'primary' }), sum],
      notes: [],
    };
    const { open, keptBack } = openSources(aRelease({ tables: [table] }), sum);
    assert.deepEqual(
      open.map((source) => source.as_written),
      ['40', '60'],
    );
    assert.equal(keptBack, 2);
  });
});

test('the number that stands out of a headline is a number and no year', () => {
  const number = (sentence: string) => headlineOf(sentence).find((run) => run.isNumber)?.text;
  assert.equal(number('In 2018/19 police recorded at least 576 offences.'), '576');
  assert.equal(number('In 2019 police recorded 1,204 offences.'), '1,204');
  assert.equal(number('Cofnodwyd 8,224 o droseddau yn 2018/19.'), '8,224');
  assert.equal(number('No force answered in 2019.'), undefined);
  for (const sentence of ['At least 576 offences.', 'No force answered in 2019.'])
    assert.equal(
      headlineOf(sentence)
        .map((run) => run.text)
        .join(''),
      sentence,
    );
});

test('of a long caveat the first sentences stand out, and no word is lost', () => {
  const long = 'Figures from 1 of 4 forces: Gwent. Nothing is held for North Wales. The rule changed.';
  const { lead, rest } = caveatOf(long);
  assert.equal(lead, 'Figures from 1 of 4 forces: Gwent. Nothing is held for North Wales.');
  assert.equal(`${lead} ${rest}`, long);
  assert.deepEqual(caveatOf('One force did not answer.'), { lead: 'One force did not answer.', rest: '' });
});

test('many changes are folded, and none is left out', async () => {
  const changes = Array.from({ length: 20 }, (_, i) => ({ en: `Change ${i}.`, cy: `Newid ${i}.` }));
  const version = { major: 1, minor: 0 };
  const history = [{ version, published_at: '2026-10-06T08:30:00Z', changes }];
  const other = await aSite({ pages: publicPages(releasesInMemory([walesRelease({ history })])) });
  const { html, text } = await ask(other, WALES);
  assert.match(html, /15 more changes/);
  for (let i = 0; i < 20; i++) assert.ok(text.includes(`Change ${i}.`), String(i));
});

test('an address says which release, version and file is asked for', () => {
  assert.deepEqual(readAsked('online'), { name: 'online', ending: '' });
  assert.deepEqual(readAsked('online.csv-metadata.json'), { name: 'online', ending: '.csv-metadata.json' });
  assert.deepEqual(readAsked('online-cy.ods'), { name: 'online', ending: '-cy.ods' });
  assert.deepEqual(readAsked('1.0-datapackage.json'), { name: '1.0', ending: '-datapackage.json' });
  assert.deepEqual(readAsked('1.0.csv'), { name: '1.0', ending: '.csv' });
  assert.deepEqual(readVersion('2.10'), { major: 2, minor: 10 });
  assert.equal(readVersion('2'), null);
});

test('a reader who sees the words alone still learns every value of every chart', async () => {
  const { html } = await ask(site, WALES);
  const said = [...html.matchAll(/<desc [^>]*>([^<]*)<\/desc>/g)].map((m) => readText(m[1] ?? ''));
  assert.ok(said.some((d) => /2018\/19: at least 576/.test(d)));
  assert.ok(said.some((d) => /Dyfed-Powys: \[x\] no reply/.test(d)));
});

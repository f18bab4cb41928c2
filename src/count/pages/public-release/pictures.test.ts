/** Charts that travel alone: what stands in the picture, in which letters, and what is said where none can be made. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { ask } from '../../../../test/make/count-site.js';
import { aRelease } from '../../../../test/make/release.js';
import { aSite } from '../../../../test/make/site.js';
import { walesRelease } from '../../../../test/make/wales-release.js';
import { LANGS } from '../../../base/words.js';
import { BOLD, textWidth } from '../../charts/text-width.js';
import { fontFiles, pictures } from '../../formats/picture.js';
import { chartsOf } from './charts.js';
import { publicPages, releasesInMemory } from './index.js';

const WITHDRAWN = aRelease({
  slug: 'withdrawn',
  withdrawn: { on: '2026-11-25', reason: { en: 'A wrong file.', cy: 'Ffeil anghywir.' } },
});
const held = releasesInMemory([walesRelease(), WITHDRAWN]);
const site = await aSite({ pages: publicPages(held) });
const WALES = '/figures/online-child-sexual-offences-wales';
const NAMES = [...chartsOf(walesRelease(), 'en').values()].flat().map((c) => c.id);

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe('every chart', () => {
  test('can be had as a PNG twice as large as its SVG, in both languages, and is kept as a copy', async () => {
    assert.ok(NAMES.length >= 6, NAMES.join());
    for (const name of NAMES)
      for (const prefix of ['', '/cy']) {
        const svg = await ask(site, `${prefix}${WALES}/1.0/${name}.svg`);
        const answer = await site.server.inject({ url: `${prefix}${WALES}/1.0/${name}.png` });
        assert.equal(answer.statusCode, 200, name);
        assert.equal(answer.headers['content-type'], 'image/png');
        assert.ok(answer.headers['etag'], 'a copy has a tag');
        const bytes = answer.rawPayload;
        assert.ok(bytes.subarray(0, 8).equals(PNG));
        const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg.html) ?? [];
        assert.equal(bytes.readUInt32BE(16), 2 * Number(width));
        assert.equal(bytes.readUInt32BE(20), 2 * Number(height));
        assert.match(
          String(answer.headers['content-disposition']),
          new RegExp(`-1\\.0-${name}-${prefix === '' ? 'en' : 'cy'}\\.png"`),
        );
      }
  });

  test('says in the picture what it shows, where it is from and under which licence', async () => {
    for (const lang of LANGS) {
      const release = walesRelease();
      const { html } = await ask(site, `${lang === 'cy' ? '/cy' : ''}${WALES}/1.0/flagged-rates.svg`);
      const said = [...html.matchAll(/<text [^>]*>([^<]*)</g)].map((m) => m[1]).join(' ');
      for (const words of [release.publisher.name[lang], release.address, release.licence.name[lang], '1.0'])
        assert.ok(said.includes(words), words);
      assert.match(said, lang === 'en' ? /Not a ranking/ : /Nid trefn teilyngdod/);
      assert.match(said, lang === 'en' ? /Ordnance Survey/ : /Arolwg Ordnans/);
      assert.match(said, lang === 'en' ? /Census 2021/ : /Cyfrifiad 2021/);
    }
  });

  test('of a withdrawn release says so above the drawing', async () => {
    const { html } = await ask(site, '/figures/withdrawn/2.0/by-year-bars.svg');
    const [before] = html.split('class="app-chart app-chart--wide"');
    assert.match(before ?? '', /These figures have been withdrawn\. 25 November 2026\. A wrong file\./);
  });

  test('is linked in both kinds from the page', async () => {
    const { html } = await ask(site, WALES);
    for (const name of NAMES)
      for (const ending of ['svg', 'png']) assert.ok(html.includes(`/1.0/${name}.${ending}"`), name);
  });
});

describe('where this kind of machine can make no picture', () => {
  const without = pictures(() => Promise.reject(new Error('no native binary for this platform')));

  test('the page of the picture says so with 404 and leads to the SVG, and nothing else is lost', async () => {
    const other = await aSite({ pages: publicPages(held, without) });
    for (const [prefix, why] of [
      ['', /no PNG can be made/],
      ['/cy', /na ellir gwneud PNG/],
    ] as const) {
      const { status, text, html } = await ask(other, `${prefix}${WALES}/1.0/flagged-map.png`);
      assert.equal(status, 404);
      assert.match(text, why);
      assert.ok(html.includes(`href="${prefix}${WALES}/1.0/flagged-map.svg"`));
      assert.equal((await ask(other, `${prefix}${WALES}`)).status, 200);
      assert.equal((await ask(other, `${prefix}${WALES}/1.0/flagged-map.svg`)).status, 200);
    }
  });
});

/** Reads how wide letters are in a TrueType file, in thousandths of the size. **Source**: the OpenType specification. */
function widthsIn(file: string): (letter: string) => number {
  const font = readFileSync(file);
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const at = 12 + i * 16;
      return [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)] as const;
    }),
  );
  const table = (name: string): number => tables.get(name) ?? assert.fail(name);
  const unit = font.readUInt16BE(table('head') + 18);
  const wide = font.readUInt16BE(table('hhea') + 34);
  const glyphOf = formatFour(font, table('cmap'));
  return (letter) => {
    const glyph = glyphOf(letter.codePointAt(0) ?? 0);
    assert.notEqual(glyph, 0, `${letter} is not in ${file}`);
    return (font.readUInt16BE(table('hmtx') + 4 * Math.min(glyph, wide - 1)) / unit) * 1000;
  };
}

function formatFour(font: Buffer, cmap: number): (code: number) => number {
  const count = font.readUInt16BE(cmap + 2);
  const offsets = Array.from({ length: count }, (_, i) => cmap + font.readUInt32BE(cmap + 8 + i * 8));
  const at = offsets.find((o) => font.readUInt16BE(o) === 4) ?? assert.fail('no map of letters');
  const twice = font.readUInt16BE(at + 6);
  return (code) => {
    for (let i = 0; i < twice; i += 2) {
      if (code > font.readUInt16BE(at + 14 + i)) continue;
      const [startAt, deltaAt] = [at + 16 + twice + i, at + 16 + 2 * twice + i];
      const rangeAt = at + 16 + 3 * twice + i;
      const [start, range] = [font.readUInt16BE(startAt), font.readUInt16BE(rangeAt)];
      if (code < start) return 0;
      const glyph = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + font.readInt16BE(deltaAt)) & 0xffff;
    }
    return 0;
  };
}

test('labels are placed by widths that the letters of the pictures keep to, Welsh ones too', () => {
  const [plain = '', bold = ''] = fontFiles();
  const sum = (widthOf: (letter: string) => number, text: string): number =>
    Array.from(text).reduce((all, letter) => all + widthOf(letter), 0) / 1000;
  const labels = [
    'Dyfed-Powys',
    'North Wales',
    'Gogledd Cymru',
    'Gwasanaeth Heddlu Gogledd Iwerddon',
    'at least 1,204',
    'o leiaf 576',
    'for every 10,000 people of all ages',
    'Dŵr, tŷ, Ŵ Ŷ â ê î ô û',
    '[x] no reply',
    '2018/19',
  ];
  for (const label of labels) {
    assert.ok(sum(widthsIn(plain), label) <= textWidth(label, 1) * 1.06, label);
    assert.ok(sum(widthsIn(bold), label) <= textWidth(label, 1) * BOLD * 1.1, `${label} in bold`);
  }
});

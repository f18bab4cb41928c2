/** What machines read: JSON, JSON-stat, feeds, schema.org. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SaxesParser } from 'saxes';
import { LANGS } from '../../base/words.js';
import { aRelease, aReleaseNaming } from '../../../test/make/release.js';
import { publicCell } from '../rules/release/public-cell.js';
import {
  type CheckedClaim,
  type Feed,
  atomFeed,
  claimReviewJsonLd,
  datasetJsonLd,
  jsonFeed,
  jsonStat,
  releaseFilesOf,
  releaseJson,
  scriptJson,
} from './index.js';

interface ReadRelease {
  readonly tables: readonly {
    readonly id: string;
    readonly dimensions: readonly {
      readonly categories: readonly { readonly sum_of?: readonly string[] }[];
    }[];
    readonly cells: readonly {
      readonly key: readonly string[];
      readonly value: { readonly kind: string; readonly n?: number; readonly lo?: number | null };
      readonly shorthand: readonly string[];
      readonly sources: readonly number[];
    }[];
  }[];
  readonly sources: readonly { readonly publisher: string; readonly value?: unknown }[];
  readonly shorthand: Readonly<Record<string, unknown>>;
}

const read = (value: unknown): ReadRelease => JSON.parse(JSON.stringify(value)) as ReadRelease;

test('JSON says every cell as the tables say it, in snake_case', () => {
  const release = aRelease();
  const found = read(releaseJson(release));
  found.tables.forEach((table, t) => {
    const cells = release.tables[t]?.cells ?? [];
    assert.deepEqual(
      table.cells.map((c) => [c.key, c.value]),
      cells.map((c) => [c.key, { ...publicCell(c).value }]),
    );
  });
  assert.deepEqual(found.tables[0]?.dimensions[0]?.categories[4]?.sum_of?.length, 4);
  assert.deepEqual(Object.keys(found.shorthand), ['c', 'x', 'z', 'low', 'b', 'p', 'r']);
  const names = JSON.stringify(found).match(/"[A-Za-z_0-9]+":/g) ?? [];
  assert.deepEqual(
    names.filter((n) => /[A-Z]/.test(n) && !/W\d{8}/.test(n)),
    [],
  );
});

test('a hidden cell has no limits, no sources and one mark, whyever it is hidden', () => {
  const hidden =
    read(releaseJson(aRelease())).tables[0]?.cells.filter((c) => c.shorthand.includes('c')) ?? [];
  assert.equal(hidden.length, 2);
  for (const { value, shorthand, sources } of hidden)
    assert.deepEqual(
      { value, shorthand, sources },
      { value: { kind: 'suppressed', lo: null, hi: null }, shorthand: ['c'], sources: [] },
    );
});

test('sources are cited once each, without their values', () => {
  const { sources, tables } = read(releaseJson(aRelease()));
  assert.ok(sources.length > 0);
  assert.ok(sources.every((s) => s.value === undefined && !('as_written' in s) && !('note' in s)));
  assert.deepEqual(tables[0]?.cells[2]?.sources, [0]);
});

test('JSON-stat has a value for every combination, or a status that says why there is none', () => {
  const release = aRelease();
  const [table] = release.tables;
  assert.ok(table);
  const { size, value, status } = jsonStat(release, table, 'cy') as unknown as {
    size: number[];
    value: (number | null)[];
    status: Record<string, string>;
  };
  assert.deepEqual(size, [5, 3]);
  assert.deepEqual(value.slice(8, 12), [null, null, null, 507]);
  assert.deepEqual([status['8'], status['9'], status['10']], ['z', 'c', 'c']);
  assert.equal(value[14], 8224);
});

const feed = (lang: Feed['lang'], change: Partial<Feed> = {}): Feed => ({
  lang,
  self: { en: 'https://figures.example/releases.atom', cy: 'https://figures.example/cy/releases.atom' },
  home: 'https://figures.example/releases',
  publisher: aRelease().publisher,
  releases: [aRelease()],
  ...change,
});

/** Elements and their text, in order; throws on XML that is not well formed. */
function elementsOf(document: string): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => texts.push(''));
  parser.on('text', (t) => texts.push((texts.pop() ?? '') + t));
  parser.on('closetag', (tag) => found.push([tag.name, texts.pop() ?? '']));
  parser.write(document).close();
  return found;
}

const named = (all: readonly (readonly [string, string])[], name: string): readonly string[] =>
  all.filter(([n]) => n === name).map(([, t]) => t);

test('the Atom feed has an entry for every version, newest first, in each language', () => {
  const en = elementsOf(atomFeed(feed('en')));
  assert.deepEqual(named(en, 'title'), [
    'Figures published by Made-up Statistics',
    'Online offences recorded in Wales (version 2.0)',
    'Online offences recorded in Wales (version 1.0)',
  ]);
  assert.deepEqual(named(en, 'updated'), [
    '2026-11-24T09:30:00Z',
    '2026-11-24T09:30:00Z',
    '2026-10-01T08:30:00Z',
  ]);
  assert.equal(
    named(en, 'summary')[0],
    '8,224 offences were recorded. One force did not answer. Gwent restated 2018/19.',
  );
  const ids = named(en, 'id');
  assert.equal(new Set(ids).size, 3);
  const cy = elementsOf(atomFeed(feed('cy')));
  assert.equal(named(cy, 'title')[1], 'Troseddau ar-lein a gofnodwyd yng Nghymru (fersiwn 2.0)');
  assert.deepEqual(named(cy, 'id').slice(1), ids.slice(1));
});

test('a withdrawn release says so, with its reason, in the feed', () => {
  const withdrawn = {
    on: '2026-11-25',
    reason: { en: 'A force was counted twice.', cy: 'Cyfrifwyd heddlu ddwywaith.' },
  };
  const all = elementsOf(atomFeed(feed('cy', { releases: [aRelease({ withdrawn })] })));
  assert.match(named(all, 'title')[1] ?? '', /^Tynnwyd yn ôl: /);
  assert.match(named(all, 'summary')[0] ?? '', /^Cyfrifwyd heddlu ddwywaith\. /);
});

test('odd characters leave the feeds well formed', () => {
  const title = { en: '<b>&\u0007"', cy: '\ud800]]>' };
  const all = elementsOf(atomFeed(feed('en', { releases: [aRelease({ title })] })));
  assert.equal(named(all, 'title')[1], '<b>&" (version 2.0)');
  assert.doesNotThrow(() => elementsOf(atomFeed(feed('cy', { releases: [aRelease({ title })] }))));
  assert.equal(named(elementsOf(atomFeed(feed('en', { releases: [] }))), 'entry').length, 0);
});

test('the JSON feed says what the Atom feed says', () => {
  for (const lang of LANGS) {
    const { items } = jsonFeed(feed(lang)) as unknown as { items: { title: string; content_text: string }[] };
    const atom = elementsOf(atomFeed(feed(lang)));
    assert.deepEqual(
      items.map((i) => i.title),
      named(atom, 'title').slice(1),
    );
    assert.deepEqual(
      items.map((i) => i.content_text),
      named(atom, 'summary'),
    );
  }
});

test('a Dataset names every file of the language at its address', () => {
  const endings = (lang: 'en' | 'cy'): readonly string[] =>
    (
      datasetJsonLd(aRelease(), lang) as unknown as { distribution: { contentUrl: string }[] }
    ).distribution.map((d) => d.contentUrl.slice(aRelease().address.length));
  const made = releaseFilesOf(aRelease()).map((f) => f.ending);
  assert.deepEqual(endings('en'), ['.csv', '.ods', '.xlsx', '.json']);
  assert.deepEqual(endings('cy'), ['.csv', '-cy.ods', '-cy.xlsx', '.json']);
  for (const ending of [...endings('en'), ...endings('cy')]) assert.ok(made.includes(ending), ending);
});

const aClaim = (change: Partial<CheckedClaim> = {}): CheckedClaim => ({
  text: 'Offences doubled.',
  verdict: 'depends',
  reviewed_on: '2026-11-24',
  address: 'https://figures.example/claims/1',
  appeared: null,
  reviewer: aRelease().publisher,
  ...change,
});

test('a claim is rated in words, and one that figures cannot judge is not rated at all', () => {
  const review = claimReviewJsonLd(aClaim(), 'cy') as unknown as {
    reviewRating: { ratingValue: number; alternateName: string };
  };
  assert.equal(review.reviewRating.ratingValue, 3);
  assert.equal(review.reviewRating.alternateName, 'Yn dibynnu ar sut y cyfrifir');
  assert.equal(claimReviewJsonLd(aClaim({ verdict: 'no-figures' }), 'en'), null);
  assert.equal(claimReviewJsonLd(aClaim({ verdict: 'not-checkable' }), 'en'), null);
});

test('nothing in JSON-LD can end the script element it stands in', () => {
  const written = scriptJson({ name: '</script><script>alert(1)</script>\u2028&' });
  assert.doesNotMatch(written, /[<>&\u2028]/);
  assert.deepEqual(JSON.parse(written), { name: '</script><script>alert(1)</script>\u2028&' });
});

test('each file has an ending of its own, and a release without notes is whole', () => {
  const endings = releaseFilesOf(aReleaseNaming(['a'])).map((f) => f.ending);
  assert.deepEqual(endings, [
    '.csv',
    '.csv-metadata.json',
    '.ods',
    '.xlsx',
    '-cy.ods',
    '-cy.xlsx',
    '.json',
    '-datapackage.json',
  ]);
});

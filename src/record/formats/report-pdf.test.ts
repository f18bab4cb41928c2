import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import type { ReportBook } from './report-book.js';
import { pdfOf } from './report-pdf.js';

const BOOK: ReportBook = {
  lang: 'cy',
  title: 'Yr hyn a ganfu’r archwiliad: ŵ ac ŷ',
  description: 'Peidiwch â chario’r ffigurau hyn',
  creator: 'Heddlu Dychmygol',
  created: '2026-10-01T09:00:00.000Z',
  sheets: [
    {
      name: 'Adroddiad',
      lines: [
        { style: 'title', text: 'Yr hyn a ganfu’r archwiliad' },
        { style: 'text', text: 'Mae rhyw 3,455 o droseddau heb y nod.' },
      ],
      table: null,
    },
    {
      name: 'Misoedd',
      lines: [{ style: 'title', text: 'Fesul mis' }],
      table: {
        name: 'misoedd',
        header: ['Mis', 'Cofnodion'],
        rows: Array.from({ length: 90 }, (_, i) => [
          { kind: 'text' as const, text: `mis ${i}` },
          { kind: 'number' as const, n: 1_000 + i },
        ]),
        numeric: [false, true],
      },
    },
  ],
};

/** Everything that the file holds, its streams unpacked. */
function insideOf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, data = '']) => {
    try {
      return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return raw + streams.join('\n');
}

const bytes = await pdfOf(BOOK);
const inside = insideOf(bytes);

test('the report is a PDF with a language, a title and a structure', () => {
  assert.equal(Buffer.from(bytes).subarray(0, 8).toString(), '%PDF-1.7');
  assert.match(inside, /\/Lang \(cy-GB\)/);
  assert.match(inside, /\/Marked true/);
  assert.match(inside, /\/DisplayDocTitle true/);
  assert.equal([...inside.matchAll(/\/S \/H1\b/g)].length, 1);
  for (const part of ['H2', 'P', 'Table', 'TR', 'TH', 'TD'])
    assert.match(inside, new RegExp(`/S /${part}\\b`), part);
});

test('every row of a table is there, over as many pages as it takes', () => {
  assert.equal([...inside.matchAll(/\/S \/TR\b/g)].length, 91);
  assert.ok([...inside.matchAll(/\/Type \/Page\b/g)].length >= 3);
});

test('the same report gives the same bytes', async () => {
  assert.ok(Buffer.from(await pdfOf(BOOK)).equals(Buffer.from(bytes)));
});

test('each page says which it is and of how many, and a table says again what its columns are', () => {
  const pages = [...inside.matchAll(/\/Type \/Page\b/g)].length;
  assert.equal([...inside.matchAll(/\/Type \/Pagination\b/g)].length, pages);
  // Two cells of the heading on every page but the first that has the table; the rule under each row is one more.
  const shownAgain = [...inside.matchAll(/\/Type \/Layout\b/g)].length - 91 - (pages - 1);
  assert.equal(shownAgain, 2 * (pages - 1));
});

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { utils, write } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import {
  SECRET,
  aBook,
  aDocument,
  cellsRow,
  coveredPdf,
  inklessPdf,
  whitePdf,
} from '../../../../test/make/replies/hiding.js';
import type { HiddenWhy } from '../../rules/replies/shape.js';
import { replyAsJson, sayReply } from '../../words/say-reply.js';
import { ReplyReader } from './reply-reader.js';

const reader = new ReplyReader();
after(() => reader.close());

const TABLE = [
  cellsRow(1, ['Sexual communication with a child', '2018/19']),
  cellsRow(2, ['Recorded offences', '41']),
].join('');
const shown = { name: 'Shown', rows: TABLE };
const hiddenRow = cellsRow(3, [SECRET, '987654'], ' hidden="1"');
const para = (inner: string): string => `<w:p>${inner}</w:p>`;
const run = (properties: string, text = SECRET): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const answer = para(
  run('', 'Gwent Police. In 2018/19 there were 41 offences of sexual communication with a child.'),
);

function oldBook(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['Sexual communication with a child', '2018/19'],
      ['Recorded offences', 41],
    ]),
    'Shown',
  );
  utils.book_append_sheet(book, utils.aoa_to_sheet([[SECRET, 987654]]), 'Names');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
}

const page = (more: string): Uint8Array =>
  Buffer.from(
    `<html><body><p>Gwent Police. In 2018/19 there were 41 offences of sexual communication with a child.</p>${more}</body></html>`,
  );

const ODS_NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';

type Case = readonly [
  way: string,
  name: string,
  why: HiddenWhy,
  make: () => Uint8Array | Promise<Uint8Array>,
];

const WAYS: readonly Case[] = [
  [
    'a hidden sheet',
    'a.xlsx',
    'hidden-sheet',
    () => aBook([shown, { name: 'Names', state: 'hidden', rows: cellsRow(1, [SECRET, '987654']) }]),
  ],
  [
    'a sheet that the menu does not list',
    'a.xlsx',
    'very-hidden-sheet',
    () => aBook([shown, { name: 'Names', state: 'veryHidden', rows: cellsRow(1, [SECRET, '987654']) }]),
  ],
  ['a hidden row', 'a.xlsx', 'hidden-row', () => aBook([{ name: 'Shown', rows: TABLE + hiddenRow }])],
  [
    'a hidden column',
    'a.xlsx',
    'hidden-column',
    () =>
      aBook([
        {
          name: 'Shown',
          before: '<cols><col min="3" max="3" hidden="1"/></cols>',
          rows: TABLE.replace('</row>', `<c r="C1" t="inlineStr"><is><t>${SECRET}</t></is></c></row>`),
        },
      ]),
  ],
  [
    'the records of a pivot table',
    'a.xlsx',
    'pivot-cache',
    () => aBook([shown], { 'xl/pivotCache/pivotCacheRecords1.xml': strToU8(`<r>${SECRET}</r>`) }),
  ],
  [
    'comments of a workbook',
    'a.xlsx',
    'comment',
    () => aBook([shown], { 'xl/comments1.xml': strToU8(`<c>${SECRET}</c>`) }),
  ],
  [
    'a link to another workbook',
    'a.xlsx',
    'external-link',
    () => aBook([shown], { 'xl/externalLinks/externalLink1.xml': strToU8(`<e>${SECRET}</e>`) }),
  ],
  [
    'a file inside a workbook',
    'a.xlsx',
    'embedded-file',
    () => aBook([shown], { 'xl/embeddings/oleObject1.bin': strToU8(SECRET) }),
  ],
  ['a macro', 'a.xlsm', 'macro', () => aBook([shown], { 'xl/vbaProject.bin': strToU8(SECRET) })],
  ['a hidden sheet of an old workbook', 'a.xls', 'very-hidden-sheet', oldBook],
  [
    'deleted words',
    'a.docx',
    'tracked-change',
    () => aDocument(answer + para(`<w:del><w:r><w:delText>${SECRET}</w:delText></w:r></w:del>`)),
  ],
  ['hidden words', 'a.docx', 'hidden-text', () => aDocument(answer + para(run('<w:vanish/>')))],
  [
    'white words',
    'a.docx',
    'text-without-colour',
    () => aDocument(answer + para(run('<w:color w:val="FFFFFF"/>'))),
  ],
  [
    'comments of a letter',
    'a.docx',
    'comment',
    () => aDocument(answer, { 'word/comments.xml': strToU8(`<c>${SECRET}</c>`) }),
  ],
  [
    'a file inside a letter',
    'a.docx',
    'embedded-file',
    () => aDocument(answer, { 'word/embeddings/book.xlsx': strToU8(SECRET) }),
  ],
  ['white words on a page', 'a.pdf', 'text-without-colour', whitePdf],
  ['words under a black box', 'a.pdf', 'text-under-a-shape', coveredPdf],
  ['words without ink', 'a.pdf', 'hidden-text', inklessPdf],
  [
    'words a page does not display',
    'a.html',
    'hidden-text',
    () => page(`<div style="display:none">${SECRET}</div>`),
  ],
  [
    'white words in a mail',
    'a.html',
    'text-without-colour',
    () => page(`<span style="color:#ffffff">${SECRET}</span>`),
  ],
  [
    'a row a table does not display',
    'a.html',
    'hidden-row',
    () =>
      page(
        `<table><tr><td>Year</td><td>Offences</td></tr><tr style="display:none"><td>${SECRET}</td><td>987654</td></tr></table>`,
      ),
  ],
];

for (const [way, name, why, make] of WAYS)
  void test(`${way} is told, and what it says is not`, async () => {
    const read = await reader.read(await make(), name);
    assert.ok(
      read.hidden.some((h) => h.why === why),
      JSON.stringify(read.hidden),
    );
    const told =
      JSON.stringify(replyAsJson(read, { file: name, sha256: '' })) +
      sayReply(read, name, 'en') +
      sayReply(read, name, 'cy');
    assert.ok(!told.includes('987654'), told);
    assert.ok(read.problems.some((p) => p.code === 'hidden-data'));
    assert.ok(
      read.candidates.some((c) => c.value.kind === 'exact' && c.value.n === 41),
      JSON.stringify(read.candidates),
    );
  });

void test('a hidden sheet and hidden column of an OpenDocument workbook are told', async () => {
  const { zipSync } = await import('fflate');
  const cell = (t: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${t}</text:p></table:table-cell>`;
  const xml = `<office:document-content ${ODS_NAMES} xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles><style:style style:name="h"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Names" table:style-name="h"><table:table-row>${cell(SECRET)}</table:table-row></table:table><table:table table:name="Shown"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-row>${cell('a')}${cell(SECRET)}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
  const bytes = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(xml),
  });
  const read = await reader.read(bytes, 'a.ods');
  assert.deepEqual(
    read.hidden.map((h) => `${h.sheet ?? ''} ${h.why}`),
    ['Names hidden-sheet', 'Shown hidden-column'],
  );
});

void test('a table with nothing hidden in it hides nothing', async () => {
  assert.deepEqual((await reader.read(aBook([shown]), 'a.xlsx')).hidden, []);
  assert.deepEqual((await reader.read(aDocument(answer), 'a.docx')).hidden, []);
  assert.deepEqual((await reader.read(page(''), 'a.html')).hidden, []);
});

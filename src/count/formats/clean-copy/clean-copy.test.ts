import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import {
  SECRET,
  aBook,
  aDocument,
  cellsRow,
  coveredPdf,
  whitePdf,
} from '../../../../test/make/replies/hiding.js';
import { ReplyReader } from '../../reading/replies/reply-reader.js';
import { allHidden } from '../../rules/replies/interpret.js';
import { cleanCopies, keepsFormat } from './clean-copy.js';
import { unpacked } from '../../rules/replies/shape.js';

const reader = new ReplyReader();
after(() => reader.close());

const TABLE = [
  cellsRow(2, ['Sexual communication with a child', '2018/19']),
  cellsRow(3, ['Recorded offences', '41']),
].join('');
const hiddenSheet = { name: 'Names', state: 'hidden', rows: cellsRow(1, [SECRET, '987654']) } as const;
const PAGE = `<html><body><h1>Gwent Police</h1><p>In 2018/19 there were 41 offences of sexual communication with a child.</p><div style="display:none">${SECRET}</div></body></html>`;
const MAIL = `From: foi@gwent.police.uk\r\nSubject: Your request\r\nContent-Type: text/html\r\n\r\n${PAGE}`;
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const DOCUMENT = aDocument(
  `${paragraph('Gwent Police')}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('Sexual communication with a child')}</w:tc></w:tr><w:tr><w:tc>${paragraph('2018/19')}</w:tc><w:tc>${paragraph('41')}</w:tc></w:tr></w:tbl><w:p><w:del><w:r><w:delText>${SECRET}</w:delText></w:r></w:del></w:p>`,
);

const FILES: readonly (readonly [
  name: string,
  copy: string,
  make: () => Uint8Array | Promise<Uint8Array>,
])[] = [
  ['a.xlsx', 'a.xlsx', () => aBook([{ name: 'Shown', rows: TABLE }, hiddenSheet])],
  [
    'b.xlsx',
    'b.xlsx',
    () => aBook([{ name: 'Shown', rows: TABLE }], { 'xl/comments1.xml': strToU8(`<c>${SECRET}</c>`) }),
  ],
  ['a.docx', 'a.docx', () => DOCUMENT],
  ['a.html', 'a.html', () => Buffer.from(PAGE)],
  ['a.eml', 'a.html', () => Buffer.from(MAIL)],
  ['white.pdf', 'white.html', whitePdf],
  ['covered.pdf', 'covered.html', coveredPdf],
];

for (const [name, copyName, make] of FILES)
  void test(`a clean copy of ${name} hides nothing and says what the file shows`, async () => {
    const { files } = await reader.open([{ name, bytes: await make() }]);
    const [original] = files;
    assert.ok(original && allHidden(original).length > 0);
    const [copy] = cleanCopies(original);
    assert.equal(copy?.name, copyName);
    assert.ok(copy && !Buffer.from(copy.bytes).includes(SECRET));
    const { files: again, read } = await reader.open([copy]);
    assert.deepEqual(again[0] && allHidden(again[0]), []);
    assert.ok(!JSON.stringify(again).includes('987654'));
    assert.ok(
      read.candidates.some((c) => c.value.kind === 'exact' && c.value.n === 41),
      JSON.stringify(read),
    );
    if (keepsFormat(original.format)) assert.deepEqual(again[0]?.blocks, original.blocks);
  });

const text = fc.oneof(
  fc.constantFrom('', '12', '0', '007', '1.5', '<5', '*', '2018/19', 'A & "B" <c>', ' é'),
  fc.string({ maxLength: 12 }).map((s) => s.replace(/\s+/g, ' ').trim()),
);
const cellName = (r: number, c: number): string => `${String.fromCharCode(65 + c)}${r + 1}`;

void test('every cell of a copied workbook stands where it stood, with the words it had', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
    fc.constantFrom('xlsx' as const, 'ods' as const),
    async (rows, format) => {
      const cells = rows.map((row, r) =>
        row.map((t, c) => ({ text: t, at: { sheet: 'Table 1', cell: cellName(r, c) } })),
      );
      const block = { kind: 'table' as const, name: 'Table 1', rows: cells };
      const [copy] = cleanCopies(unpacked({ format, name: `a.${format}`, blocks: [block] }));
      assert.ok(copy);
      const { files } = await reader.open([copy]);
      const found = (files[0]?.blocks ?? []).flatMap((b) => (b.kind === 'table' ? b.rows.flat() : []));
      const read = new Map(found.map((f) => ['cell' in f.at ? f.at.cell : '', f.text]));
      for (const cell of cells.flat())
        assert.equal(read.get(cell.at.cell) ?? '', plain(cell.text), JSON.stringify([format, rows]));
    },
  );
  await fc.assert(property, { numRuns: 60 });
});

/** What XML cannot hold is left out, and blanks are taken together, as the reader takes them. */
const plain = (t: string): string => {
  const kept = t
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(t) ? String(Number(t)) : kept;
};

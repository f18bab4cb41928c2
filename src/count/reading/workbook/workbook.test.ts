import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { type ReadWorkbook, type WorkbookProblem, readWorkbook, walkWorkbook } from './index.js';

type Parts = Readonly<Record<string, string>>;

const zip = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const ODS_HEAD =
  '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:xlink="l" xmlns:calcext="c">';

const ods = (inside: string, styles = ''): Uint8Array =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?>${ODS_HEAD}<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${inside}</office:spreadsheet></office:body></office:document-content>`,
  });

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface XlsxParts {
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
}

const xlsx = ({ sheet, strings = '', styles = '', properties = '' }: XlsxParts): Uint8Array =>
  zip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${RELATION}/officeDocument" Target="/book/main.xml"/></Relationships>`,
    'book/main.xml': `<workbook xmlns:r="${RELATION}">${properties}<sheets><sheet name="One" sheetId="1" state="hidden" r:id="r7"/></sheets></workbook>`,
    'book/_rels/main.xml.rels': `<Relationships><Relationship Id="r7" Type="${RELATION}/worksheet" Target="pages/first.xml"/><Relationship Id="r8" Type="${RELATION}/sharedStrings" Target="s.xml"/><Relationship Id="r9" Type="${RELATION}/styles" Target="/book/st.xml"/></Relationships>`,
    'book/pages/first.xml': `<worksheet>${sheet}</worksheet>`,
    'book/s.xml': `<sst>${strings}</sst>`,
    'book/st.xml': `<styleSheet>${styles}</styleSheet>`,
  });

async function read(bytes: Uint8Array): Promise<ReadWorkbook> {
  const result = await readWorkbook(bytes);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

async function problemOf(bytes: Uint8Array): Promise<WorkbookProblem | 'read'> {
  const result = await readWorkbook(bytes);
  return result.ok ? 'read' : (result.problems[0]?.code ?? 'read');
}

const valuesOf = (book: ReadWorkbook): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    book.sheets.flatMap((s) =>
      s.rows.flatMap((r) => r.cells.map((c) => [c.address, Object.values(c.value)[1]])),
    ),
  );

const cell = (n: number, more = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${n}"${more}><text:p>${n}</text:p></table:table-cell>`;
const row = (cells: string, more = ''): string => `<table:table-row${more}>${cells}</table:table-row>`;
const sheet = (rows: string, more = ''): string => `<table:table table:name="S"${more}>${rows}</table:table>`;

test('ods: repeated cells and rows stand at their addresses, empty ones cost nothing', async () => {
  const book = await read(
    ods(
      sheet(
        row(
          '<table:table-cell table:number-columns-repeated="3"/>' +
            cell(7, ' table:number-columns-repeated="2"'),
        ) +
          row(
            '<table:table-cell table:number-columns-repeated="16384"/>',
            ' table:number-rows-repeated="1048000"',
          ) +
          row(cell(9)),
      ),
    ),
  );
  assert.deepEqual(valuesOf(book), { D1: 7, E1: 7, A1048002: 9 });
});

test('ods: hidden sheets, rows and columns, merged cells and comments are told apart from what is on show', async () => {
  const book = await read(
    ods(
      sheet(
        '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>' +
          row(cell(1, ' table:number-columns-spanned="2" table:number-rows-spanned="3"')) +
          row(cell(2), ' table:visibility="filter"') +
          row(
            '<table:table-cell office:value-type="string"><office:annotation><text:p>aside</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p><text:p><text:a xlink:href="https://x.example">c</text:a></text:p></table:table-cell>',
          ),
        ' table:style-name="ta9"',
      ),
      '<style:style style:name="ta9"><style:table-properties table:display="false"/></style:style>',
    ),
  );
  const [one] = book.sheets;
  assert.equal(one?.hidden, true);
  assert.deepEqual(one.hiddenColumns, [2, 3]);
  assert.deepEqual(one.merged, [{ top: 1, left: 1, bottom: 3, right: 2 }]);
  assert.deepEqual(
    one.rows.map((r) => r.hidden),
    [false, true, false],
  );
  assert.deepEqual(one.rows[2]?.cells[0]?.value, { type: 'text', text: 'a  b\nc' });
  assert.equal(one.rows[2]?.cells[0]?.link, 'https://x.example');
});

test('ods: a table inside a cell and what cells held before a change are not read as cells', async () => {
  const book = await read(
    ods(
      `<table:tracked-changes><table:deletion>${row(cell(13))}</table:deletion></table:tracked-changes>${sheet(
        row(
          `<table:table-cell office:value-type="string"><text:p>a</text:p>${sheet(row(cell(5)))}</table:table-cell>${cell(2)}`,
        ),
      )}`,
    ),
  );
  assert.deepEqual(valuesOf(book), { A1: 'a', B1: 2 });
});

test('ods: dates, booleans, percentages, errors and formulas keep what they are', async () => {
  const book = await read(
    ods(
      sheet(
        row(
          '<table:table-cell office:value-type="date" office:date-value="2019-06-27"><text:p>27/06/19</text:p></table:table-cell>' +
            '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>' +
            '<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>' +
            '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>' +
            cell(3, ' table:formula="of:=[.A1]"'),
        ),
      ),
    ),
  );
  assert.deepEqual(valuesOf(book), { A1: '2019-06-27', B1: true, C1: 0.5, D1: '#N/A', E1: 3 });
  assert.equal(book.sheets[0]?.rows[0]?.cells[4]?.formula, 'of:=[.A1]');
});

const DATES =
  '<numFmts><numFmt numFmtId="164" formatCode="[Red]&quot;day&quot; 0"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

test('xlsx: sheets are found by their relationships, strings by number, days by their format', async () => {
  const book = await read(
    xlsx({
      strings:
        '<si><r><t>rich</t></r><r><t xml:space="preserve"> text</t></r><rPh><t>aid</t></rPh></si><si><t>_x0041__x000D_</t></si>',
      styles: DATES,
      sheet:
        '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="D2" s="1"><v>43643</v></c><c r="E2" s="2"><v>43643</v></c><c r="F2" s="3"><v>43643.5</v></c></row><row><c t="inlineStr"><is><t>in</t></is></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><f>A1+1</f><v>5</v></c><c t="str"><f>A1</f><v>x</v></c></row></sheetData><mergeCells><mergeCell ref="A2:B3"/></mergeCells>',
    }),
  );
  assert.deepEqual(valuesOf(book), {
    A2: 'rich text',
    B2: 'A\r',
    D2: '2019-06-27',
    E2: 43643,
    F2: '2019-06-27T12:00:00',
    A3: 'in',
    B3: true,
    C3: '#REF!',
    D3: 5,
    E3: 'x',
  });
  const [one] = book.sheets;
  assert.equal(one?.hidden, true);
  assert.deepEqual(one.hiddenColumns, [2, 3]);
  assert.deepEqual(one.merged, [{ top: 2, left: 1, bottom: 3, right: 2 }]);
  assert.deepEqual(
    one.rows.map((r) => r.hidden),
    [true, false],
  );
  assert.equal(one.rows[1]?.cells[3]?.formula, 'A1+1');
});

test('xlsx: days before March 1900 and of old Macintosh files are counted as their programs do', async () => {
  const dated = (serial: number, properties = ''): Promise<ReadWorkbook> =>
    read(
      xlsx({
        styles: DATES,
        properties,
        sheet: `<sheetData><row r="1"><c s="1"><v>${serial}</v></c></row></sheetData>`,
      }),
    );
  assert.deepEqual(valuesOf(await dated(1)), { A1: '1900-01-01' });
  assert.deepEqual(valuesOf(await dated(61)), { A1: '1900-03-01' });
  assert.deepEqual(valuesOf(await dated(0, '<workbookPr date1904="1"/>')), { A1: '1904-01-01' });
});

test('two cells in far corners are two cells', async () => {
  const book = await read(
    xlsx({
      sheet:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>',
    }),
  );
  assert.deepEqual(valuesOf(book), { A1: 1, XFD1048576: 2 });
});

const DOCTYPE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const HOSTILE: readonly (readonly [why: string, bytes: () => Uint8Array, code: WorkbookProblem])[] = [
  ['text that is no zip', () => strToU8('a,b\n1,2\n'), 'workbook-not-a-zip'],
  ['nothing', () => new Uint8Array(), 'workbook-not-a-zip'],
  ['a zip of something else', () => zip({ 'a.txt': 'a' }), 'workbook-unknown-kind'],
  ['an ods cut short', () => ods(sheet(row(cell(1)))).subarray(0, -40), 'workbook-not-a-zip'],
  [
    'content that ends in the middle',
    () => zip({ 'content.xml': `${ODS_HEAD}<office:body>` }),
    'workbook-broken',
  ],
  [
    'a document type with an entity',
    () => zip({ 'content.xml': `${DOCTYPE}<x>&a;</x>` }),
    'workbook-doctype',
  ],
  ['an entity that nobody declared', () => zip({ 'content.xml': '<x>&a;</x>' }), 'workbook-broken'],
  [
    'a sheet inflated four hundred times',
    () => zip({ 'content.xml': `<x>${'<y/>'.repeat(3_000_000)}</x>` }),
    'workbook-ratio',
  ],
  [
    'too many entries',
    () => zip(Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`f${i}`, '']))),
    'workbook-too-many-entries',
  ],
  [
    'seventeen thousand million repeated cells',
    () =>
      ods(
        sheet(
          row(cell(1, ' table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048576"'),
        ),
      ),
    'workbook-too-many-cells',
  ],
  [
    'a hundred thousand elements inside one another',
    () => zip({ 'content.xml': '<y>'.repeat(100_000) }),
    'workbook-too-deep',
  ],
  [
    'a string that is not among the strings',
    () => xlsx({ sheet: '<sheetData><row><c t="s"><v>4</v></c></row></sheetData>' }),
    'workbook-broken',
  ],
  [
    'bytes that are no UTF-8',
    () => zipSync({ 'content.xml': new Uint8Array([60, 97, 62, 255, 60, 47, 97, 62]) }),
    'workbook-broken',
  ],
];

for (const [why, bytes, code] of HOSTILE)
  test(`refused: ${why}`, async () => {
    assert.equal(await problemOf(bytes()), code);
  });

test('refused: an entry that says it is small and is not', async () => {
  const bytes = Buffer.from(zip({ 'content.xml': `<x>${'<y/>'.repeat(20_000)}</x>` }));
  const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes.writeUInt32LE(100, directory + 24);
  assert.equal(await problemOf(bytes), 'workbook-broken');
});

test('refused: an encrypted entry, and two entries of one name', async () => {
  const locked = Buffer.from(ods(sheet(row(cell(1)))));
  const directory = locked.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  locked.writeUInt16LE(locked.readUInt16LE(directory + 8) | 1, directory + 8);
  assert.equal(await problemOf(locked), 'workbook-encrypted');
  const twice = Buffer.from(zip({ 'content.xml': '<a/>', 'content.xmk': '<b/>' }));
  for (let at = twice.indexOf('content.xmk'); at !== -1; at = twice.indexOf('content.xmk', at))
    twice.write('l', at + 10);
  assert.equal(await problemOf(twice), 'workbook-broken');
});

test('a large sheet is told row by row', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => row(cell(i))).join('');
  let last = 0;
  let sheets = 0;
  const walked = await walkWorkbook(ods(sheet(rows)), {
    row: (_, r) => {
      assert.equal(r.row, last + 1);
      last = r.row;
    },
    sheetEnd: () => sheets++,
  });
  assert.ok(walked.ok);
  assert.deepEqual([last, sheets, walked.value.kind], [20_000, 1, 'ods']);
});

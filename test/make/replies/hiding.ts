/** Files that hold more than they show, one for each way of hiding, and files made to break a reader. */
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;

export interface MadeSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands before and in `sheetData`. */
  readonly before?: string;
  readonly rows: string;
}

export const cellsRow = (r: number, texts: readonly string[], more = ''): string =>
  `<row r="${r}"${more}>${texts.map((t, c) => (/^\d+$/.test(t) ? `<c r="${String.fromCharCode(65 + c)}${r}"><v>${t}</v></c>` : `<c r="${String.fromCharCode(65 + c)}${r}" t="inlineStr"><is><t>${t}</t></is></c>`)).join('')}</row>`;

/** A workbook of these sheets, with other parts of the zip as given. */
export function aBook(
  sheets: readonly MadeSheet[],
  parts: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const list = sheets
    .map(
      (s, i) =>
        `<sheet name="${s.name}" sheetId="${i + 1}"${s.state ? ` state="${s.state}"` : ''} r:id="rId${i + 1}"/>`,
    )
    .join('');
  const rels = sheets
    .map(
      (_, i) =>
        `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    )
    .join('');
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${list}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels}</Relationships>`,
    ),
  };
  sheets.forEach((s, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `${HEAD}<worksheet xmlns="${MAIN}">${s.before ?? ''}<sheetData>${s.rows}</sheetData></worksheet>`,
    );
  });
  return zipSync({ ...files, ...parts });
}

export const aDocument = (body: string, parts: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    'word/document.xml': strToU8(
      `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    ...parts,
  });

const drawn = (draw: (doc: InstanceType<typeof PDFDocument>) => void): Promise<Uint8Array> =>
  new Promise((done) => {
    const doc = new PDFDocument({ size: 'A4' });
    const chunks: Buffer[] = [];
    doc.on('data', (c: Buffer) => chunks.push(c));
    doc.on('end', () => done(Buffer.concat(chunks)));
    doc
      .fontSize(11)
      .text('Gwent Police. In 2018/19 there were 41 offences of sexual communication with a child.', 60, 60);
    draw(doc);
    doc.end();
  });

export const SECRET = 'Named 987654';

export const whitePdf = (): Promise<Uint8Array> =>
  drawn((doc) => doc.fillColor('white').text(SECRET, 60, 200));
export const coveredPdf = (): Promise<Uint8Array> =>
  drawn((doc) => doc.fillColor('black').text(SECRET, 60, 200).rect(50, 190, 200, 30).fill('black'));
export const inklessPdf = (): Promise<Uint8Array> =>
  drawn((doc) => {
    doc.addContent('3 Tr');
    doc.text(SECRET, 60, 200);
  });

/** A PDF whose pages point at one another for ever. */
export function loopingPdf(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>',
    '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 /Parent 2 0 R >>',
  ];
  return pdfOf(objects);
}

/** A page whose content inflates to far more than it is. */
export function bombPdf(): Uint8Array {
  const content = deflateSync(Buffer.alloc(150_000_000, '0 0 m '));
  const head = `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >> endobj\n4 0 obj ${head}`,
    ),
    content,
    Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF'),
  ]);
}

const pdfOf = (objects: readonly string[]): Uint8Array =>
  Buffer.from(
    `%PDF-1.4\n${objects.map((o, i) => `${i + 1} 0 obj ${o} endobj`).join('\n')}\ntrailer << /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF`,
  );

/** An old workbook's container whose table of sectors points at itself. */
export function loopingContainer(ending: 'xls' | 'msg'): Uint8Array {
  const bytes = Buffer.alloc(512 * 6);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(0xffffffff, 44);
  bytes.writeUInt32LE(0, 48);
  bytes.writeUInt32LE(0x1000, 56);
  bytes.writeUInt32LE(0, 60);
  bytes.writeUInt32LE(0xffffff, 64);
  bytes.writeUInt32LE(0, 68);
  bytes.writeUInt32LE(0xffffff, 72);
  for (let i = 0; i < 109; i++) bytes.writeUInt32LE(0, 76 + i * 4);
  for (let at = 512; at + 4 <= bytes.length; at += 4) bytes.writeUInt32LE(0, at);
  if (ending === 'msg') bytes.write('_\0_\0s\0u\0b\0s\0t\0g\0', 700, 'latin1');
  return bytes;
}

/** A sheet that claims two thousand million bytes, and one that inflates to nine hundred million. */
export const bombBook = (): Uint8Array =>
  aBook([
    {
      name: 'S',
      rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${' '.repeat(60_000_000)}</t></is></c></row>`,
    },
  ]);

export function claimingBook(): Uint8Array {
  const book = Buffer.from(aBook([{ name: 'S', rows: cellsRow(1, ['a', '1']) }]));
  for (
    let at = book.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = book.indexOf('PK\x01\x02', at + 4, 'latin1')
  )
    if (book.toString('latin1', at + 46, at + 80).includes('sheet1'))
      book.writeUInt32LE(2_000_000_000, at + 24);
  return book;
}

export const laughingBook = (): Uint8Array =>
  aBook([{ name: 'S', rows: '' }], {
    'xl/worksheets/sheet1.xml': strToU8(
      `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><worksheet><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>`,
    ),
  });

/** Writes a made-up reply as a file of each format, the way each format's own programs do. */
import { utils, write as writeBook } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { writeMsg } from './write-msg.js';
import type { MadePiece, MadeReply, MadeTable } from './made-reply.js';

export const MADE_FORMATS = [
  'txt',
  'csv',
  'tsv',
  'html',
  'xlsx',
  'ods',
  'xls',
  'docx',
  'pdf',
  'eml',
  'eml-xlsx',
  'html-mail',
  'flat-txt',
  'msg',
] as const;
export type MadeFormat = (typeof MADE_FORMATS)[number];

const x = (t: string): string =>
  t.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

type Row = MadeTable['rows'][number];
type Entry = Row[number];
const textOf = (e: Entry): string => (typeof e === 'string' ? e : e.text);
const spanOf = (e: Entry): number => (typeof e === 'string' ? 1 : e.span);

/** Cells over several columns written out: the text in the first, blanks after it. */
const flat = (row: Row): string[] =>
  row.flatMap((e) => [textOf(e), ...Array.from({ length: spanOf(e) - 1 }, () => '')]);

const rowsOf = (pieces: readonly MadePiece[]): string[][] =>
  pieces.flatMap((p): string[][] => (p.kind === 'line' ? [[p.text]] : [[], ...p.rows.map(flat), []]));

const delimited = (pieces: readonly MadePiece[], by: string): string =>
  rowsOf(pieces)
    .map((r) => r.map((c) => (/[",\n\t]/.test(c) ? `"${c.replace(/"/g, '""')}"` : c)).join(by))
    .join('\r\n');

const htmlOf = (pieces: readonly MadePiece[]): string =>
  pieces
    .map((p) =>
      p.kind === 'line'
        ? `<p>${x(p.text)}</p>`
        : `<table border="1">${p.rows.map((r, i) => `<tr>${r.map((e) => `<${i === 0 ? 'th' : 'td'}${spanOf(e) > 1 ? ` colspan="${spanOf(e)}"` : ''}>${x(textOf(e))}</${i === 0 ? 'th' : 'td'}>`).join('')}</tr>`).join('\n')}</table>`,
    )
    .join('\n');

const page = (r: MadeReply): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Freedom of information | ${x(r.force)}</title><script>var cookies = 12345;</script></head><body>
<div id="cookie-banner"><p>We use 5 cookies on this site</p><button>Accept all</button></div><nav><ul><li>Home</li><li>101</li></ul></nav><a class="skip-link" href="#m">Skip to content</a>
<main id="m">${htmlOf(r.pieces)}</main><footer><p>© 2022 ${x(r.force)}. Call 101</p></footer></body></html>`;

const isNumber = (t: string): boolean => /^\d{1,9}$/.test(t) || /^\d{1,3}(,\d{3})+$/.test(t);
const column = (i: number): string =>
  i < 26 ? String.fromCharCode(65 + i) : `A${String.fromCharCode(39 + i)}`;

function xlsx(pieces: readonly MadePiece[]): Uint8Array {
  const merges: string[] = [];
  const rows: string[] = [];
  let r = 0;
  const put = (row: Row): void => {
    r++;
    let c = 0;
    const cells = row.map((e) => {
      const at = `${column(c)}${r}`;
      if (spanOf(e) > 1) merges.push(`<mergeCell ref="${at}:${column(c + spanOf(e) - 1)}${r}"/>`);
      c += spanOf(e);
      const t = textOf(e);
      if (t === '') return '';
      return isNumber(t)
        ? `<c r="${at}"><v>${t.replace(/,/g, '')}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${x(t)}</t></is></c>`;
    });
    rows.push(`<row r="${r}">${cells.join('')}</row>`);
  };
  for (const p of pieces) {
    if (p.kind === 'line') put([p.text]);
    else {
      r++;
      p.rows.forEach(put);
      r++;
    }
  }
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}</worksheet>`;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${rel}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(head + sheet),
  });
}

function ods(pieces: readonly MadePiece[]): Uint8Array {
  const cell = (e: Entry): string => {
    const t = textOf(e);
    const span = spanOf(e) > 1 ? ` table:number-columns-spanned="${spanOf(e)}"` : '';
    const rest =
      spanOf(e) > 1 ? `<table:covered-table-cell table:number-columns-repeated="${spanOf(e) - 1}"/>` : '';
    if (t === '') return `<table:table-cell${span}/>${rest}`;
    const typed = isNumber(t)
      ? ` office:value-type="float" office:value="${t.replace(/,/g, '')}"`
      : ' office:value-type="string"';
    return `<table:table-cell${span}${typed}><text:p>${x(t)}</text:p></table:table-cell>${rest}`;
  };
  const row = (r: Row): string => `<table:table-row>${r.map(cell).join('')}</table:table-row>`;
  const body = pieces
    .map((p) => (p.kind === 'line' ? row([p.text]) : `${row([''])}${p.rows.map(row).join('')}${row([''])}`))
    .join('');
  const xml = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Data">${body}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(xml),
  });
}

function xls(pieces: readonly MadePiece[]): Uint8Array {
  const rows = rowsOf(pieces).map((r) =>
    r.map((t) => (isNumber(t) ? Number(t.replace(/,/g, '')) : t === '' ? null : t)),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Sheet1');
  return new Uint8Array(writeBook(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
}

function docx(pieces: readonly MadePiece[]): Uint8Array {
  const p = (t: string): string => `<w:p><w:r><w:t xml:space="preserve">${x(t)}</w:t></w:r></w:p>`;
  const tc = (e: Entry): string =>
    `<w:tc><w:tcPr>${spanOf(e) > 1 ? `<w:gridSpan w:val="${spanOf(e)}"/>` : ''}</w:tcPr>${p(textOf(e))}</w:tc>`;
  const body = pieces
    .map((k) =>
      k.kind === 'line'
        ? p(k.text)
        : `<w:tbl>${k.rows.map((r) => `<w:tr>${r.map(tc).join('')}</w:tr>`).join('')}</w:tbl>`,
    )
    .join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

function pdf(pieces: readonly MadePiece[]): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', layout: 'landscape', margin: 40 });
  const chunks: Buffer[] = [];
  doc.on('data', (c: Buffer) => chunks.push(c));
  const whole = new Promise<Uint8Array>((done) => doc.on('end', () => done(Buffer.concat(chunks))));
  doc.fontSize(9);
  for (const p of pieces) {
    if (p.kind === 'line') {
      doc.text(p.text, 40, doc.y, { width: 740 }).moveDown(0.5);
      continue;
    }
    const width = Math.max(...p.rows.map((r) => flat(r).length));
    const first = 220;
    const each = Math.min(110, (740 - first) / Math.max(1, width - 1));
    doc.moveDown(0.5);
    for (const row of p.rows) {
      if (doc.y > 500) doc.addPage();
      const y = doc.y;
      let c = 0;
      let bottom = y;
      for (const e of row) {
        const at = c === 0 ? 40 : 40 + first + (c - 1) * each;
        const w = (c === 0 ? first : each) * spanOf(e) - 6;
        if (textOf(e) !== '') doc.text(textOf(e), at, y, { width: w });
        bottom = Math.max(bottom, doc.y);
        c += spanOf(e);
      }
      doc.y = Math.max(bottom, y + 11) + 4;
    }
    doc.moveDown(0.5);
  }
  doc.end();
  return whole;
}

const ASKED = [
  '',
  'From: A Requester <a@example.org>',
  'Sent: 1 March 2022 10:00',
  'Subject: Request',
  '',
  '> How many offences were there in 2016/17? We think 5,555 were recorded in 2016/17.',
  '> Please give a figure for each year.',
];

const mailHead = (r: MadeReply, type: string): string =>
  `From: FOI Unit <foi@${r.force.toLowerCase().replace(/[^a-z]+/g, '-')}.police.uk>\r\nTo: a@example.org\r\nSubject: Freedom of Information request\r\nDate: Fri, 24 Jun 2022 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n`;

const plainText = (pieces: readonly MadePiece[]): string =>
  pieces
    .map((p) => (p.kind === 'line' ? p.text : p.rows.map((r) => flat(r).join('\t')).join('\n')))
    .join('\n\n');

/** One cell a line, as a page's table becomes when its text is copied. Blank cells vanish. */
const flattened = (pieces: readonly MadePiece[]): string =>
  pieces
    .map((p) =>
      p.kind === 'line'
        ? p.text
        : p.rows
            .map((r) =>
              r
                .map(textOf)
                .filter((t) => t !== '')
                .join('\n'),
            )
            .join('\n'),
    )
    .join('\n\n');

function mailWithBook(r: MadeReply): Uint8Array {
  const letter = [r.pieces[0], r.pieces[1]].flatMap((p) => (p?.kind === 'line' ? [p.text] : []));
  const text = [...letter, 'Please find our response in the attached spreadsheet.', ...ASKED].join('\r\n');
  const base64 = Buffer.from(xlsx(r.pieces)).toString('base64').replace(/.{76}/g, '$&\r\n');
  return Buffer.from(
    `${mailHead(r, 'multipart/mixed; boundary="b1"')}\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--b1\r\nContent-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet; name="response.xlsx"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="response.xlsx"\r\n\r\n${base64}\r\n--b1--\r\n`,
  );
}

/** **Shape**: a reply and a format → the file's bytes and a name for it. */
export async function writeReply(
  r: MadeReply,
  format: MadeFormat,
): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
  const named = (bytes: Uint8Array | string, ending: string): { bytes: Uint8Array; name: string } => ({
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    name: `reply.${ending}`,
  });
  switch (format) {
    case 'txt':
      return named(plainText(r.pieces), 'txt');
    case 'flat-txt':
      return named(flattened(r.pieces), 'txt');
    case 'csv':
      return named(delimited(r.pieces, ','), 'csv');
    case 'tsv':
      return named(delimited(r.pieces, '\t'), 'tsv');
    case 'html':
      return named(page(r), 'html');
    case 'xlsx':
      return named(xlsx(r.pieces), 'xlsx');
    case 'ods':
      return named(ods(r.pieces), 'ods');
    case 'xls':
      return named(xls(r.pieces), 'xls');
    case 'docx':
      return named(docx(r.pieces), 'docx');
    case 'pdf':
      return named(await pdf(r.pieces), 'pdf');
    case 'eml':
      return named(
        `${mailHead(r, 'text/plain; charset=utf-8')}\r\n${plainText(r.pieces)}\r\n${ASKED.join('\r\n')}`,
        'eml',
      );
    case 'html-mail':
      return named(
        `${mailHead(r, 'text/html; charset=utf-8')}\r\n<html><body>${htmlOf(r.pieces)}<blockquote>${ASKED.map((t) => `<p>${x(t)}</p>`).join('')}</blockquote></body></html>`,
        'eml',
      );
    case 'eml-xlsx':
      return named(mailWithBook(r), 'eml');
    case 'msg':
      return named(
        writeMsg({
          subject: 'Freedom of Information',
          from: `foi@${r.force}`,
          body: [plainText(r.pieces.slice(0, 2)), 'Our response is attached.', ...ASKED].join('\r\n'),
          attachments: [{ name: 'response.xlsx', bytes: xlsx(r.pieces) }],
        }),
        'msg',
      );
  }
}

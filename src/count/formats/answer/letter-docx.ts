/**
 * The letter as a Word document: headings that are headings, tables whose first row is a heading row, a language and a
 * title, and nothing of the machine it was made on. There is no comment, no tracked change and no hidden text in it.
 * **Source**: ECMA-376, part 1 (WordprocessingML).
 */
import type { Lang } from '../../../base/words.js';
import { localeOf } from '../workbook.js';
import { XML_HEAD, xml } from '../xml-text.js';
import { zipOf } from '../zip.js';
import type { AnswerOut } from './answer-out.js';
import type { PrintedTable } from './layout.js';
import { type Letter, composeLetter } from './letter.js';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The letter's bytes. The same answer gives the same bytes. **Errors**: throws on a table that was not checked. */
export function letterDocx(answer: AnswerOut, lang: Lang): Uint8Array {
  const letter = composeLetter(answer, lang);
  return zipOf([
    { path: '[Content_Types].xml', text: CONTENT_TYPES },
    {
      path: '_rels/.rels',
      text: relationships([
        [`${OFFICE}/officeDocument`, 'word/document.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    },
    { path: 'docProps/core.xml', text: coreXml(letter, answer.created, lang) },
    { path: 'word/document.xml', text: documentXml(letter) },
    { path: 'word/_rels/document.xml.rels', text: relationships([[`${OFFICE}/styles`, 'styles.xml']]) },
    { path: 'word/styles.xml', text: stylesXml(lang) },
  ]);
}

const CONTENT_TYPES = `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${PART}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${PART}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const relationships = (all: readonly (readonly [type: string, target: string])[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const coreXml = (letter: Letter, created: string, lang: Lang): string =>
  `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(letter.title)}</dc:title><dc:creator>${xml(letter.from)}</dc:creator><dc:language>${localeOf(lang)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${xml(created)}</dcterms:created></cp:coreProperties>`;

type Style = 'Title' | 'Heading1' | 'Heading2' | 'Small' | null;

const paragraph = (text: string, style: Style = null, more = ''): string =>
  `<w:p><w:pPr>${style === null ? '' : `<w:pStyle w:val="${style}"/>`}${more}</w:pPr><w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`;

function documentXml(letter: Letter): string {
  const parts = letter.parts.map(
    ({ heading, lines, tables }) =>
      `${paragraph(heading, 'Heading1')}${lines.map((l) => paragraph(l)).join('')}${tables.map(tableXml).join('')}`,
  );
  const head = `${paragraph(letter.from)}${paragraph(letter.day)}${paragraph(letter.title, 'Title')}${paragraph(letter.opening)}`;
  // A4, with room for a table of several years. Units: twentieths of a point.
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="964" w:bottom="1134" w:left="964" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  return `${XML_HEAD}<w:document xmlns:w="${WORD}"><w:body>${head}${parts.join('')}${page}</w:body></w:document>`;
}

function tableXml({ title, header, rows, numeric }: PrintedTable): string {
  const cell = (text: string, i: number, style: Style): string =>
    `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph(text, style, numeric[i] ? '<w:jc w:val="right"/>' : '')}</w:tc>`;
  const grid = header.map(() => '<w:gridCol/>').join('');
  const top = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${header.map((h, i) => cell(h, i, 'Small')).join('')}</w:tr>`;
  const body = rows.map(
    (row) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((c, i) => cell(c.kind === 'number' ? String(c.n) : c.text, i, 'Small')).join('')}</w:tr>`,
  );
  return `${paragraph(title, 'Heading2')}<w:tbl><w:tblPr><w:tblStyle w:val="Figures"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${top}${body.join('')}</w:tbl>${paragraph('')}`;
}

const heading = (id: string, name: string, of: { readonly size: number; readonly level: number | null }) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/>${of.level === null ? '' : `<w:outlineLvl w:val="${of.level}"/>`}</w:pPr><w:rPr><w:b/><w:sz w:val="${of.size}"/></w:rPr></w:style>`;

const stylesXml = (lang: Lang): string =>
  `${XML_HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:lang w:val="${localeOf(lang)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${heading('Title', 'Title', { size: 36, level: null })}${heading('Heading1', 'heading 1', { size: 28, level: 0 })}${heading('Heading2', 'heading 2', { size: 22, level: 1 })}<w:style w:type="paragraph" w:styleId="Small"><w:name w:val="Small"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="20" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Figures"><w:name w:val="Figures"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="767676"/><w:bottom w:val="single" w:sz="4" w:color="767676"/><w:insideH w:val="single" w:sz="4" w:color="BFBFBF"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style></w:styles>`;

/** A document of the paragraphs and tables that are shown, and nothing else. **Source**: ECMA-376, part 1. */
import type { Block, Cell } from '../../rules/replies/shape.js';
import { XML_HEAD, xml } from '../xml-text.js';
import { zipOf } from '../zip.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const cleanDocx = (blocks: readonly Block[]): Uint8Array =>
  zipOf([
    {
      path: '[Content_Types].xml',
      text: `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      path: '_rels/.rels',
      text: `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      path: 'word/document.xml',
      text: `${XML_HEAD}<w:document xmlns:w="${W}"><w:body>${blocks.map(blockXml).join('')}</w:body></w:document>`,
    },
  ]);

const paragraph = (text: string, heading = false): string =>
  `<w:p>${heading ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : ''}<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`;

function blockXml(block: Block): string {
  if (block.kind === 'prose')
    return block.lines.map((l) => paragraph(l.text, l.style === 'heading')).join('');
  return `<w:tbl>${block.rows.map((row, r) => `<w:tr>${rowXml(row, block.rows[r - 1] ?? [])}</w:tr>`).join('')}</w:tbl>`;
}

/** Covered from the left: part of the cell before; covered from above: the cell above goes on. */
function rowXml(row: readonly Cell[], above: readonly Cell[]): string {
  const made: string[] = [];
  for (let c = 0; c < row.length; c++) {
    const cell = row[c];
    if (!cell) continue;
    let span = 1;
    while (
      row[c + span]?.covered &&
      row[c + span]?.text === cell.text &&
      !(cell.covered && above[c]?.text !== cell.text)
    )
      span++;
    const goesOn = cell.covered === true && above[c]?.text === cell.text;
    const below = `${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${goesOn ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>'}`;
    made.push(`<w:tc><w:tcPr>${below}</w:tcPr>${paragraph(goesOn ? '' : cell.text)}</w:tc>`);
    c += span - 1;
  }
  return made.join('');
}

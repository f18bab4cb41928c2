/** The styles of our XLSX files, by the numbers that cells use. Built-in ids make them Excel's own headings and links. */
import { XML_HEAD } from './xml-text.js';

/** Places in `cellXfs` below. */
export const CELL_STYLE = {
  plain: 0,
  title: 1,
  heading: 2,
  head: 3,
  wrapped: 4,
  whole: 5,
  link: 6,
  numberHead: 7,
  shorthand: 8,
} as const;

const font = (size: number, more = ''): string =>
  `<font>${more}<sz val="${size}"/><name val="Arial"/><family val="2"/></font>`;

const TOP = '<alignment vertical="top"/>';
const RIGHT = '<alignment horizontal="right" vertical="top" wrapText="1"/>';
const WRAP = '<alignment vertical="top" wrapText="1"/>';

const xf = (fontId: number, xfId: number, alignment: string, format = 0): string =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="0" xfId="${xfId}" applyFont="1" applyNumberFormat="1" applyAlignment="1">${alignment}</xf>`;

const base = (fontId: number): string => `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="0"/>`;

/** `#,##0`, which Excel knows as number 3. */
const GROUPED = 3;

export const XLSX_STYLES = `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="5">${[
  font(12),
  font(16, '<b/>'),
  font(14, '<b/>'),
  font(12, '<b/>'),
  `<font><u/><sz val="12"/><color rgb="FF0B4C8C"/><name val="Arial"/><family val="2"/></font>`,
].join(
  '',
)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="4">${[0, 1, 2, 4].map(base).join('')}</cellStyleXfs><cellXfs count="9">${[
  xf(0, 0, TOP),
  xf(1, 1, TOP),
  xf(2, 2, TOP),
  xf(3, 0, WRAP),
  xf(0, 0, WRAP),
  xf(0, 0, TOP, GROUPED),
  xf(4, 3, TOP),
  xf(3, 0, RIGHT),
  xf(0, 0, RIGHT),
].join(
  '',
)}</cellXfs><cellStyles count="4"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Heading 1" xfId="1" builtinId="16"/><cellStyle name="Heading 2" xfId="2" builtinId="17"/><cellStyle name="Hyperlink" xfId="3" builtinId="8"/></cellStyles></styleSheet>`;

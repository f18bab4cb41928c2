/** The named styles of our ODS files. They are LibreOffice's own names, so that its navigator and screen readers know them. */
import type { Lang } from '../../base/words.js';
import { XML_HEAD } from './xml-text.js';

const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"';

const cell = (name: string, parent: string, inside: string, more = ''): string =>
  `<style:style style:name="${name}" style:display-name="${name.replaceAll('_20_', ' ')}" style:family="table-cell" style:parent-style-name="${parent}"${more}>${inside}</style:style>`;

const letters = (size: number, weight: 'bold' | 'normal'): string =>
  `<style:text-properties fo:font-size="${size}pt" fo:font-weight="${weight}"/>`;

const RIGHT = '<style:paragraph-properties fo:text-align="end"/>';

const WRAP = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>';

/** Black on white, 12 point or more, no fills: nothing is said by colour. */
export const odsStyles = (lang: Lang): string =>
  `${XML_HEAD}<office:document-styles ${NAMESPACES} office:version="1.3"><office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial"/></office:font-face-decls><office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-size="12pt" fo:language="${lang}" fo:country="GB"/></style:default-style><number:number-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>${[
    `<style:style style:name="Default" style:family="table-cell">${'<style:table-cell-properties style:vertical-align="top"/>'}</style:style>`,
    cell('Wrapped', 'Default', WRAP),
    cell('Heading', 'Default', letters(14, 'bold')),
    cell('Heading_20_1', 'Heading', letters(16, 'bold')),
    cell('Heading_20_2', 'Heading', letters(14, 'bold')),
    cell('Column_20_heading', 'Wrapped', `${WRAP}${letters(12, 'bold')}`),
    cell('Number_20_heading', 'Column_20_heading', RIGHT),
    cell('Shorthand', 'Wrapped', RIGHT),
    cell('Link', 'Wrapped', '<style:text-properties fo:color="#0b4c8c" style:text-underline-style="solid"/>'),
    cell('Number', 'Default', ''),
    cell('Whole_20_number', 'Number', '', ' style:data-style-name="N1"'),
  ].join('')}</office:styles></office:document-styles>`;

export const ODS_SETTINGS_HEAD =
  '<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1</config:config-item>';

/** What a zipped document carries beside its pages: caches, comments, embedded files, links to other files, macros. */
import type { Hidden, HiddenWhy } from '../../../rules/replies/shape.js';
import type { Limits } from '../../workbook/workbook.js';
import { plainName, readXml } from '../../workbook/xml-events.js';
import type { ZipEntries } from '../../workbook/zip-entries.js';

const PARTS: readonly (readonly [pattern: RegExp, why: HiddenWhy])[] = [
  [/(?:^|\/)pivotCache\/pivotCacheRecords\d*\.xml$/i, 'pivot-cache'],
  [/(?:^|\/)externalLinks\/externalLink\d*\.xml$/i, 'external-link'],
  [/(?:^|\/)(?:comments|threadedComments?\/threadedComment|comments\/comment)\d*\.xml$/i, 'comment'],
  [/(?:^|\/)embeddings\/.+/i, 'embedded-file'],
  [/(?:^|\/)Object \d+\/content\.xml$/i, 'embedded-file'],
  [/(?:^|\/)vbaProject\.bin$|^Basic\/.+\.xml$/i, 'macro'],
  [/(?:^|\/)revisions\/.+/i, 'tracked-change'],
];

/** **Shape**: the entries of a zip → what it hides, a row for each kind with the part it is in. */
export async function hiddenParts(zip: ZipEntries, limits: Limits): Promise<readonly Hidden[]> {
  const found = PARTS.flatMap(([pattern, why]): readonly Hidden[] => {
    const names = zip.names.filter((n) => pattern.test(n));
    return names.length === 0 ? [] : [{ sheet: null, rows: [], why }];
  });
  return [...found, ...(await marksIn(zip, limits))];
}

/** ODF keeps comments and changes inside its content. */
const MARKS: Readonly<Record<string, HiddenWhy>> = {
  'office:annotation': 'comment',
  'table:tracked-changes': 'tracked-change',
  'text:tracked-changes': 'tracked-change',
  'table:data-pilot-table': 'pivot-cache',
};

async function marksIn(zip: ZipEntries, limits: Limits): Promise<readonly Hidden[]> {
  const stream = zip.names.includes('content.xml') ? await zip.open('content.xml') : null;
  if (stream === null) return [];
  const seen = new Set<HiddenWhy>();
  const open = (name: string, a: Readonly<Record<string, string>>): void => {
    const why = MARKS[name];
    if (why && !(why === 'pivot-cache' && plainName(name) === '')) seen.add(why);
    if (name === 'table:table-source' || (name === 'table:cell-range-source' && a['xlink:href']))
      seen.add('external-link');
  };
  await readXml(stream, { open, close: () => undefined, text: () => undefined }, limits);
  return [...seen].map((why) => ({ sheet: null, rows: [], why }));
}

/** What a zipped document carries beside its pages: caches, comments, embedded files, links to other files, macros. */
import type { Hidden, HiddenWhy } from '../../../rules/replies/shape.js';
import type { Limits } from '../../workbook/workbook.js';
import { readXml } from '../../workbook/xml-events.js';
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

/** **Shape**: the entries of a zip → what it hides, a row for each kind; its content is read, where that was not done. */
export async function hiddenParts(
  zip: ZipEntries,
  limits: Limits,
  marks: HiddenMarks | null = null,
): Promise<readonly Hidden[]> {
  const found = PARTS.flatMap(([pattern, why]): readonly Hidden[] =>
    zip.names.some((n) => pattern.test(n)) ? [{ sheet: null, rows: [], why }] : [],
  );
  return [...found, ...(marks ?? (await marksIn(zip, limits))).found()];
}

/** ODF keeps comments and changes inside its content. */
const MARKS: Readonly<Record<string, HiddenWhy>> = {
  'office:annotation': 'comment',
  'table:tracked-changes': 'tracked-change',
  'text:tracked-changes': 'tracked-change',
  'table:data-pilot-table': 'pivot-cache',
};

/** Told of every element of the content of an ODF file; says what it hides. */
export class HiddenMarks {
  readonly #seen = new Set<HiddenWhy>();

  element(name: string, a: Readonly<Record<string, string>>): void {
    const why = MARKS[name];
    if (why) this.#seen.add(why);
    if (name === 'table:table-source' || (name === 'table:cell-range-source' && a['xlink:href']))
      this.#seen.add('external-link');
  }

  found(): readonly Hidden[] {
    return [...this.#seen].map((why) => ({ sheet: null, rows: [], why }));
  }
}

async function marksIn(zip: ZipEntries, limits: Limits): Promise<HiddenMarks> {
  const marks = new HiddenMarks();
  const stream = zip.names.includes('content.xml') ? await zip.open('content.xml') : null;
  if (stream !== null)
    await readXml(
      stream,
      { open: (name, a) => marks.element(name, a), close: () => undefined, text: () => undefined },
      limits,
    );
  return marks;
}

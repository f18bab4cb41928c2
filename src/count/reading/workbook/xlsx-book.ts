/** What an XLSX file says before its sheets: their names and places, shared strings, and which formats are dates. */
import { posix } from 'node:path';
import { type Limits, Refusal } from './workbook.js';
import { type Attributes, type XmlHandler, firstTexts, plainName, readXml } from './xml-events.js';
import type { ZipEntries } from './zip-entries.js';

export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly strings: readonly string[];
  /** True at a cell style whose numbers are days. */
  readonly dateStyles: readonly boolean[];
  /** Days are counted from 1904 (old Macintosh files). */
  readonly from1904: boolean;
  readonly propertiesPath: string;
}

export interface BookSheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
  readonly veryHidden: boolean;
}

export interface Relation {
  readonly type: string;
  readonly target: string;
}

const nothing = (): void => undefined;

const [MOST_ALIKE, MOST_ELEMENTS] = [200, 1_000];

const properties = new Map<string, ReadonlyMap<string, string>>();

/** What a small part says, by plain name; empty where there is none. */
export async function textsIn(
  zip: ZipEntries,
  path: string,
  limits: Limits,
): Promise<ReadonlyMap<string, string>> {
  const likeness = zip.likeness(path);
  const had = likeness === null ? undefined : properties.get(likeness);
  if (had) return had;
  const stream = await zip.open(path);
  const found = stream === null ? new Map<string, string>() : await firstTexts(stream, limits);
  if (properties.size >= MOST_ALIKE) properties.clear();
  if (likeness !== null) properties.set(likeness, found);
  return found;
}

/** The elements of small parts that were read before: settings are alike in all files of one program. */
const alike = new Map<string, readonly (readonly [name: string, attributes: Attributes])[]>();

async function eachElement(
  zip: ZipEntries,
  path: string,
  limits: Limits,
  open: (name: string, attributes: Attributes) => void,
): Promise<boolean> {
  const likeness = zip.likeness(path);
  const had = likeness === null ? undefined : alike.get(likeness);
  if (had) {
    for (const [name, attributes] of had) open(name, attributes);
    return true;
  }
  const stream = await zip.open(path);
  if (stream === null) return false;
  const all: (readonly [name: string, attributes: Attributes])[] = [];
  const told = (tag: string, attributes: Attributes): void => {
    const name = plainName(tag);
    if (all.length < MOST_ELEMENTS) all.push([name, attributes]);
    open(name, attributes);
  };
  await readXml(stream, { open: told, close: nothing, text: nothing }, limits);
  if (likeness !== null && all.length < MOST_ELEMENTS) {
    if (alike.size >= MOST_ALIKE) alike.clear();
    alike.set(likeness, all);
  }
  return true;
}

/** What a part points to, by id. Targets are paths from the root of the file. */
export async function relationshipsOf(
  zip: ZipEntries,
  part: string,
  limits: Limits,
): Promise<ReadonlyMap<string, Relation>> {
  const folder = posix.dirname(part);
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found = new Map<string, Relation>();
  await eachElement(zip, path, limits, (name, a) => {
    if (name !== 'Relationship') return;
    const target = a['Target'] ?? '';
    const whole =
      a['TargetMode'] === 'External'
        ? target
        : target.startsWith('/')
          ? target.slice(1)
          : posix.join(folder, target);
    found.set(a['Id'] ?? '', { type: a['Type'] ?? '', target: whole });
  });
  return found;
}

export async function readBook(zip: ZipEntries, limits: Limits): Promise<Book> {
  const roots = [...(await relationshipsOf(zip, '', limits)).values()];
  const rootOf = (ending: string): string | undefined => roots.find((r) => r.type.endsWith(ending))?.target;
  const path = rootOf('/officeDocument') ?? 'xl/workbook.xml';
  const relations = await relationshipsOf(zip, path, limits);
  const partOf = (ending: string): string =>
    [...relations.values()].find((r) => r.type.endsWith(ending))?.target ?? '';
  const sheets: BookSheet[] = [];
  let from1904 = false;
  const there = await eachElement(zip, path, limits, (name, a) => {
    if (name === 'workbookPr') from1904 = a['date1904'] === '1' || a['date1904'] === 'true';
    if (name !== 'sheet') return;
    const relation = relations.get(a['r:id'] ?? a['id'] ?? '');
    if (relation?.type.endsWith('/worksheet') === true)
      sheets.push({
        name: a['name'] ?? '',
        path: relation.target,
        hidden: (a['state'] ?? 'visible') !== 'visible',
        veryHidden: a['state'] === 'veryHidden',
      });
  });
  if (!there) throw new Refusal('workbook-broken');
  return {
    sheets,
    from1904,
    strings: await stringsOf(zip, partOf('/sharedStrings'), limits),
    dateStyles: await dateStylesOf(zip, partOf('/styles'), limits),
    propertiesPath: rootOf('/core-properties') ?? 'docProps/core.xml',
  };
}

/** Rich text is put together from its runs; the reading aids of East Asian text (`rPh`) are left out. */
async function stringsOf(zip: ZipEntries, path: string, limits: Limits): Promise<readonly string[]> {
  const strings: string[] = [];
  const stream = path === '' ? null : await zip.open(path);
  if (stream === null) return strings;
  let item = '';
  let inText = false;
  let aside = 0;
  const handler: XmlHandler = {
    open: (tag) => {
      const name = plainName(tag);
      if (name === 'si') item = '';
      if (name === 'rPh') aside++;
      inText = name === 't' && aside === 0;
    },
    close: (tag) => {
      const name = plainName(tag);
      if (name === 'rPh') aside--;
      if (name === 't') inText = false;
      if (name === 'si') strings.push(unescaped(item));
    },
    text: (t) => {
      if (inText) item += t;
    },
  };
  await readXml(stream, handler, limits);
  return strings;
}

/** `_x000D_` is how Excel writes a character that XML cannot hold. */
export const unescaped = (t: string): string =>
  t.includes('_x')
    ? t.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : t;

/** Number formats that Excel shows as days, with or without a time. **Source**: ECMA-376 part 1, 18.8.30. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** A custom format is a date when, quoted words and colours aside, it has a year or a day in it. */
const isDateFormat = (code: string): boolean =>
  /[yd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, ''));

async function dateStylesOf(zip: ZipEntries, path: string, limits: Limits): Promise<readonly boolean[]> {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  await eachElement(zip, path, limits, (name, a) => {
    if (name === 'numFmt') custom.set(Number(a['numFmtId']), isDateFormat(a['formatCode'] ?? ''));
    if (name === 'cellXfs') inCells = true;
    if (name === 'cellStyles' || name === 'dxfs') inCells = false;
    if (name !== 'xf' || !inCells) return;
    const id = Number(a['numFmtId'] ?? 0);
    styles.push(custom.get(id) ?? BUILT_IN_DATES.has(id));
  });
  return styles;
}

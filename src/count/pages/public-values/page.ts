/** The values under one published number, and where each was printed. */
import { authorityByCode } from '../../../base/authorities.js';
import type { Observation } from '../../../base/observation.js';
import { fill, type Lang, plural } from '../../../base/words.js';
import { copied, notThere, show } from '../../../web/outcome.js';
import type { Page, View } from '../../../web/page.js';
import { publicCell } from '../../rules/release/public-cell.js';
import { type Release, versionText } from '../../rules/release/release.js';
import type { Cell, ReleaseTable } from '../../rules/release/table.js';
import { pathIn } from '../addresses.js';
import { sayKnown, sayPeriod } from '../parts/say.js';
import { cellName, readVersion, versionAddress } from '../public-release/addresses.js';
import { PUBLIC_WORDS, sayCell } from '../public-release/cell-words.js';
import { type ReleasesHeld, stampOf } from '../public-release/held.js';
import { cy } from './copy.cy.js';
import { en, type ValuesWords } from './copy.en.js';
import { cellAddress } from '../reply-cell.js';
import { openSources } from './open-sources.js';

const TEMPLATE = 'count/pages/public-values/page.njk';
const COPY: Readonly<Record<Lang, ValuesWords>> = { en, cy };

export const valuesPage = (held: ReleasesHeld): Page => ({
  name: 'public-release-values',
  path: '/figures/:slug/:version/values/:table/:cell',
  who: 'anyone',
  audit: 'nothing-personal',
  public: true,
  templates: [TEMPLATE],
  get: async (ask) => {
    const version = readVersion(ask.params['version'] ?? '');
    const release = version && (await held.find(ask, ask.params['slug'] ?? '', version));
    const table = release?.tables.find((t) => t.id === ask.params['table']);
    const cell = table?.cells.find((c) => cellName(c) === ask.params['cell']);
    // A hidden number has no page: that it has one would say as much as the mark, and what is on it more.
    if (!release || !table || !cell || publicCell(cell).status === 'confidential') return notThere();
    return copied(stampOf(release), () => show(TEMPLATE, viewOf(release, { table, cell, lang: ask.lang })));
  },
});

interface Under {
  readonly table: ReleaseTable;
  readonly cell: Cell;
  readonly lang: Lang;
}

function viewOf(release: Release, { table, cell, lang }: Under): View {
  const words = COPY[lang];
  const { open, keptBack } = openSources(release, cell);
  const value = sayCell(publicCell(cell), lang);
  return {
    title: fill(words.title, { value }, lang),
    words,
    isPublic: true,
    breadcrumbs: [
      { text: PUBLIC_WORDS[lang].crumbs, href: pathIn(lang, '/figures') },
      {
        text: `${release.title[lang]} (${versionText(release.version)})`,
        href: versionAddress(lang, release.slug, release.version),
      },
    ],
    where: fill(
      words.where,
      { title: plainly(table.title[lang]), cell: cellInWords(table, cell, lang) },
      lang,
    ),
    lead: open.length === 0 ? words.none : plural(words.lead, open.length, lang),
    keptBack: keptBack === 0 ? '' : plural(words.keptBack, keptBack, lang),
    rows: open.map((o) => rowOf(o, lang)),
  };
}

const plainly = (name: string): string => name.replace(/\s*\[(?:note|nodyn) \d+\]/g, '');

const cellInWords = (table: ReleaseTable, cell: Cell, lang: Lang): string =>
  table.dimensions
    .map((d, i) => plainly(d.categories.find((c) => c.code === cell.key[i])?.name[lang] ?? ''))
    .join(', ');

function rowOf(o: Observation, lang: Lang) {
  return {
    authority: authorityByCode(o.authority)?.name[lang] ?? o.authority,
    period: sayPeriod(o, lang),
    value: o.as_written,
    source: sayPlace(o, lang),
    address: webAddress(o.source.address) || cellAddress(o.source, lang),
    known: sayKnown(o, lang),
  };
}

/** Only an address of the web is made a link; a file's name is printed. */
const webAddress = (address: string | null): string =>
  address !== null && /^https?:\/\//.test(address) ? address : '';

function sayPlace({ source }: Observation, lang: Lang): string {
  const words = COPY[lang];
  const { publisher, at } = source;
  if (at === null) return publisher;
  if ('line' in at) return fill(words.sourceLine, { publisher, line: String(at.line) }, lang);
  if ('page' in at) return fill(words.sourcePage, { publisher, page: String(at.page) }, lang);
  if ('sheet' in at) return fill(words.sourceCell, { publisher, sheet: at.sheet, cell: at.cell }, lang);
  const { table, row, column } = at;
  const place = { table: String(table), row: String(row), column: String(column) };
  return fill(words.sourceTable, { publisher, ...place }, lang);
}

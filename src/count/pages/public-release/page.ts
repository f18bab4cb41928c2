/** A release's public pages and files: the newest version, and any version. */
import { copied, notThere, send, show } from '../../../web/outcome.js';
import type { Ask, Copied, Outcome, Page } from '../../../web/page.js';
import { datasetJsonLd, releaseFilesOf } from '../../formats/index.js';
import { type Release, type Version, versionText } from '../../rules/release/release.js';
import { WAITING_TEMPLATE, waitingFor } from '../public-waiting/waiting.js';
import { type AskedFor, readAsked, readVersion } from './addresses.js';
import { type ReleasesHeld, stampFor } from './held.js';
import { releaseView } from './view.js';

const FOLDER = 'count/pages/public-release';
const TEMPLATE = `${FOLDER}/page.njk`;
const TEMPLATES = [
  TEMPLATE,
  ...['top', 'charts', 'table', 'rest'].map((part) => `${FOLDER}/${part}.njk`),
  WAITING_TEMPLATE,
];

const PUBLIC = { who: 'anyone', audit: 'nothing-personal', public: true } as const;

/** The newest version, and its files: `/figures/online` and `/figures/online.csv`. */
export const releasePage = (held: ReleasesHeld): Page => ({
  name: 'public-release',
  path: '/figures/:slug',
  ...PUBLIC,
  templates: TEMPLATES,
  get: (ask) => {
    const { name, ending } = readAsked(ask.params['slug'] ?? '');
    return answer(held, ask, { slug: name, ending });
  },
});

/** One version, and its files: `/figures/online/1.0` and `/figures/online/1.0.csv`. */
export const versionPage = (held: ReleasesHeld): Page => ({
  name: 'public-release-version',
  path: '/figures/:slug/:version',
  ...PUBLIC,
  templates: TEMPLATES,
  get: (ask) => {
    const { name, ending } = readAsked(ask.params['version'] ?? '');
    const version = readVersion(name);
    if (version === null) return notThere();
    return answer(held, ask, { slug: ask.params['slug'] ?? '', version, ending });
  },
});

interface Wanted extends Pick<AskedFor, 'ending'> {
  readonly slug: string;
  readonly version?: Version;
}

async function answer(held: ReleasesHeld, ask: Ask, wanted: Wanted): Promise<Outcome> {
  if (!isPage(wanted) && !ENDINGS.includes(wanted.ending)) return notThere();
  // Looked for again when nothing is being made: it may have come out between the two questions.
  return (
    (await find(held, ask, wanted)) ??
    (await waitingFor(held, ask, wanted.slug)) ??
    (await find(held, ask, wanted)) ??
    notThere()
  );
}

const isPage = ({ ending }: Wanted): boolean => ending === '' || ending === '.html';

async function find(held: ReleasesHeld, ask: Ask, wanted: Wanted): Promise<Outcome | null> {
  const { slug, version, ending } = wanted;
  const [stamp, newest] = await Promise.all([
    stampFor(held, ask, version ? { slug, version } : { slug }),
    version ? stampFor(held, ask, { slug }) : '',
  ]);
  if (stamp === null) return null;
  return copied(`${stamp}\n${newest ?? ''}\n${ending}`, async () => {
    const release = await held.find(ask, slug, version);
    if (!release) throw new Error(`the release ${slug} has a stamp and is not there`);
    return isPage(wanted) ? pageOf(held, ask, release) : fileOf(release, ending, ask);
  });
}

async function pageOf(held: ReleasesHeld, ask: Ask, release: Release): Promise<Copied> {
  const newest = await held.find(ask, release.slug);
  const isNewest = newest === null || versionText(newest.version) === versionText(release.version);
  const { lang, config } = ask;
  const asked = { lang, newest: isNewest ? null : newest.version, origin: config.origin };
  return show(TEMPLATE, releaseView(release, asked));
}

const ENDINGS: readonly string[] = [
  '.csv',
  '.csv-metadata.json',
  '.ods',
  '-cy.ods',
  '.xlsx',
  '-cy.xlsx',
  '.json',
  '-datapackage.json',
  '.jsonld',
];

function fileOf(release: Release, ending: string, { lang }: Ask): Copied {
  if (ending === '.jsonld')
    return send('application/ld+json', `${JSON.stringify(datasetJsonLd(release, lang), null, 2)}\n`);
  const file = releaseFilesOf(release).find((f) => f.ending === ending);
  if (!file) throw new Error(`a release has no file ${ending}`);
  return send(file.type, file.bytes, {
    filename: `${release.slug}-${versionText(release.version)}${ending}`,
  });
}

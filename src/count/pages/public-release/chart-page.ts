/** A chart of a version as a picture to save: SVG, or PNG where this machine's kind can make one. */
import { copied, notThere, send, show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { PICTURE_TYPE, type Pictures } from '../../formats/picture.js';
import { type Release, versionText } from '../../rules/release/release.js';
import { chartAddress, readAsked, readVersion } from './addresses.js';
import { PUBLIC_WORDS } from './cell-words.js';
import { type ReleaseChart, chartsOf } from './charts.js';
import { type ReleasesHeld, stampOf } from './held.js';
import { chartPicture, svgFile } from './svg-file.js';

const NO_PICTURE = 'count/pages/public-release/no-picture.njk';

export const chartPage = (held: ReleasesHeld, pictures: Pictures): Page => ({
  name: 'public-release-chart',
  path: '/figures/:slug/:version/:chart',
  who: 'anyone',
  audit: 'nothing-personal',
  public: true,
  templates: [NO_PICTURE],
  get: async (ask) => {
    const { name, ending } = readAsked(ask.params['chart'] ?? '');
    const version = readVersion(ask.params['version'] ?? '');
    if (version === null || (ending !== '.svg' && ending !== '.png')) return notThere();
    const release = await held.find(ask, ask.params['slug'] ?? '', version);
    const chart = release && [...chartsOf(release, ask.lang).values()].flat().find((c) => c.id === name);
    if (!chart) return notThere();
    return ending === '.svg' ? svgOf({ release, chart, ask }) : pngOf({ release, chart, ask }, pictures);
  },
});

interface Wanted {
  readonly release: Release;
  readonly chart: ReleaseChart;
  readonly ask: Ask;
}

const fileNameOf = ({ release, chart, ask }: Wanted, ending: string): string =>
  `${release.slug}-${versionText(release.version)}-${chart.id}-${ask.lang}${ending}`;

/** The stamp holds a withdrawal, which is written into the picture. */
const svgOf = (wanted: Wanted): Outcome =>
  copied(`${stampOf(wanted.release)} ${wanted.chart.id}.svg`, () =>
    send('image/svg+xml', svgFile(chartPicture(wanted.release, wanted.chart, wanted.ask.lang)), {
      filename: fileNameOf(wanted, '.svg'),
    }),
  );

async function pngOf(wanted: Wanted, pictures: Pictures): Promise<Outcome> {
  const { release, chart, ask } = wanted;
  if (!(await pictures.areMade())) return noPicture(wanted);
  return copied(`${stampOf(release)} ${chart.id}.png`, async () =>
    send(PICTURE_TYPE, await pictures.make(chartPicture(release, chart, ask.lang)), {
      filename: fileNameOf(wanted, '.png'),
    }),
  );
}

/** Not kept as a copy: with the part that is missing installed, the picture is there. */
function noPicture({ release, chart, ask }: Wanted): Outcome {
  const words = PUBLIC_WORDS[ask.lang].noPicture;
  const href = chartAddress(ask.lang, release, `${chart.id}.svg`);
  const view = { title: words.title, why: words.why, link: { text: words.link, href }, isPublic: true };
  return show(NO_PICTURE, view, { status: 404 });
}

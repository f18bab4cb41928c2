/**
 * A chart as a file of its own: title, drawing, notes, source and licence in one picture, with the part of the style
 * sheet that it wears, so that it looks the same when it is opened elsewhere. It is sent to be saved; opened from here
 * the page's policy would take its style away.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayInLondon, dayInWords, instant } from '../../../base/day.js';
import { PACKAGE_ROOT } from '../../../base/package-root.js';
import { fill, type Lang } from '../../../base/words.js';
import { posterOf } from '../../charts/index.js';
import { type Release, versionText } from '../../rules/release/release.js';
import { PUBLIC_WORDS } from './cell-words.js';
import type { ReleaseChart } from './charts.js';

let kept: string | null = null;

function chartStyle(): string {
  kept ??= plainly(rulesOf(readFileSync(join(PACKAGE_ROOT, 'src/web/assets/plimsoll.css'), 'utf8')));
  return kept;
}

/** The rules for charts and marks and the colours they use; none that depends on the size of a screen. */
function rulesOf(css: string): string {
  return (css.match(/[^{}]+\{[^{}]*\}/g) ?? [])
    .filter((rule) => /^\s*(?::root\{--chart|(?:rect)?\.app-(?:chart|mark))/.test(rule))
    .filter(
      (rule) => !/\.app-chart--(?:wide|narrow)\{display/.test(rule) && !/^\s*\.app-chart\{break/.test(rule),
    )
    .join('');
}

/** Colours written out: many programs that open pictures know no custom properties. */
function plainly(rules: string): string {
  const colours = new Map(Array.from(rules.matchAll(/(--chart-[\w-]+):([^;}]+)/g), (m) => [m[1], m[2]]));
  return rules
    .replace(/:root\{[^}]*\}/, '')
    .replace(/var\((--chart-[\w-]+)\)/g, (all, name: string) => colours.get(name) ?? all);
}

/** The picture of one chart of a release. */
export function chartPicture(release: Release, chart: ReleaseChart, lang: Lang): string {
  const words = PUBLIC_WORDS[lang];
  const { withdrawn } = release;
  const licence = fill(words.licence, { name: release.licence.name[lang] }, lang);
  return posterOf(
    {
      drawing: chart.draw('wide'),
      title: chart.title,
      under: chart.under,
      warning: withdrawn
        ? `${words.withdrawnTitle}. ${dayInWords(withdrawn.on, lang)}. ${withdrawn.reason[lang]}`
        : null,
      foot: [
        ...[chart.note, chart.attribution].filter((text) => text !== ''),
        fill(words.pictureSource, { cite: citeOf(release, lang) }, lang),
        `${licence} ${release.licence.address}`,
      ],
    },
    chartStyle(),
  );
}

export const svgFile = (picture: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${picture}\n`;

/** How a release is cited. */
export const citeOf = (release: Release, lang: Lang): string =>
  fill(
    PUBLIC_WORDS[lang].citeText,
    {
      publisher: release.publisher.name[lang],
      title: release.title[lang],
      version: versionText(release.version),
      on: dayInWords(dayInLondon(instant(release.published_at)), lang),
      address: release.address,
    },
    lang,
  );

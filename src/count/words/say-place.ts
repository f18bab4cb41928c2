/** The name of a place where words of a release stand, and of a cell, as a person reads them. */
import { authorityByCode } from '../../base/authorities.js';
import { periodLabel } from '../../base/period.js';
import { type Lang, fill } from '../../base/words.js';
import { periodOfCode } from '../rules/release/own-figures.js';
import { cy } from './release.cy.js';
import { en } from './release.en.js';
import { authorityName, measureName } from './say.js';

const WORDS = { en: en.place, cy: cy.place } as const;

const CHART =
  /^chart\.table-(?<table>\d+)-.*-(?<chart>series|panels|map|bars|dots|rates|funnel)\.(?<part>title|note|desc)$/;
const TABLE = /^table-(?<table>\d+)-[a-z0-9-]+\.(?<list>title|notes)(?:\.(?<n>\d+))?$/;
const PEOPLE = /^people-\d+\.(?<list>title|notes)(?:\.(?<n>\d+))?$/;
const NUMBERED = /^(?<list>changes|notes|method)\.(?<n>\d+)$/;

type Chart = keyof typeof en.place.charts;
type Part = keyof typeof en.place.parts;

/** "Note 2", "Table 1, map: caption". **Shape**: the name itself where nothing is known of it. */
export function sayPlace(name: string, lang: Lang): string {
  const words = WORDS[lang];
  if (name === 'title' || name === 'headline' || name === 'caveat' || name === 'coverage') return words[name];
  if (name === 'reason') return words.reason;
  const chart = CHART.exec(name)?.groups;
  if (chart) {
    const { table = '' } = chart;
    const said = { chart: words.charts[chart['chart'] as Chart], part: words.parts[chart['part'] as Part] };
    return fill(words.chart, { table, ...said }, lang);
  }
  const people = PEOPLE.exec(name)?.groups;
  if (people)
    return people['list'] === 'title'
      ? words.peopleTitle
      : fill(words.peopleNotes, { n: people['n'] ?? '' }, lang);
  const { table, list = '', n = '' } = TABLE.exec(name)?.groups ?? NUMBERED.exec(name)?.groups ?? {};
  if (table !== undefined)
    return fill(list === 'title' ? words.tableTitle : words.tableNotes, { table, n }, lang);
  return list === 'changes' || list === 'notes' || list === 'method' ? fill(words[list], { n }, lang) : name;
}

/** "North Wales, 2025/26 (sexual communication with a child)" from a measure and the codes of a cell. */
export function sayCodes(measure: string, codes: readonly string[], lang: Lang): string {
  const name = (code: string): string => {
    const period = periodOfCode(code);
    if (period) return periodLabel(period);
    return authorityByCode(code) ? authorityName(code, lang) : code;
  };
  return `${codes.map(name).join(', ')} (${measureName(measure, lang)})`;
}

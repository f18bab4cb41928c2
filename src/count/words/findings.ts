/** Integrity findings in words. */
import { authorityByCode } from '../../base/authorities.js';
import { lengthInDays, type Period } from '../../base/period.js';
import { fill, type Lang, type Params, type ShapeOf } from '../../base/words.js';
import type { Finding, FindingCode, Severity } from '../rules/integrity/index.js';
import { cy } from './findings.cy.js';
import { en } from './findings.en.js';
import { sayInterval, sayList, sayPeriod } from './say.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export const sayFindingTitle = (code: FindingCode, lang: Lang): string => COPY[lang].title[code];
export const saySeverity = (severity: Severity, lang: Lang): string => COPY[lang].severity[severity];
export const saySeverityMeans = (severity: Severity, lang: Lang): string =>
  COPY[lang].severityMeans[severity];

/** What was found, in a sentence that stands beside the name of the force, the year and the measure. */
export function sayFinding(f: Finding, lang: Lang): string {
  return fill(COPY[lang].says[sentenceOf(f)], { ...f.numbers, ...namesIn(f, lang), ...sumIn(f, lang) }, lang);
}

const YEAR_DAYS = 366;

/** A sum of years with gaps, and a value counted in the wrong year, are said in their own words. */
function sentenceOf(f: Finding): keyof ShapeOf<typeof en>['says'] {
  if (f.code === 'missing-counted-as-nought' && lengthInDays(f.period) > YEAR_DAYS)
    return 'years-exact-with-gaps';
  return f.numbers['misplaced'] === undefined ? f.code : 'parts-misplaced';
}

type About = readonly string[] | Period | undefined;

const isForces = (about: About): about is readonly string[] => Array.isArray(about) && about.length > 0;
const isSpan = (about: About): about is Period => about !== undefined && !Array.isArray(about);

function namesIn(f: Finding, lang: Lang): Params {
  const names: Record<string, string> = {};
  for (const [key, about] of Object.entries(f.about ?? {})) {
    if (isSpan(about)) names[key] = sayPeriod(about, lang);
    else if (isForces(about))
      names[key] = sayList(
        about.map((code) => authorityByCode(code)?.name[lang] ?? code),
        lang,
      );
  }
  return names;
}

function sumIn(f: Finding, lang: Lang): Params {
  const { least, most } = f.numbers;
  return least === undefined || most === undefined ? {} : { sum: sayInterval({ lo: least, hi: most }, lang) };
}

/** What the record room says about a crime, in either language. */
import type { Problem } from '../../base/result.js';
import { type Lang, fill, plural } from '../../base/words.js';
import { offenceByCode } from '../../base/offences.js';
import type { RecordProblem } from '../rules/index.js';
import { OFFENCE_ROWS } from '../rules/offence/index.js';
import { cy } from './record.cy.js';
import { en } from './record.en.js';

export const RECORD_WORDS = { en, cy } as const;

/** A code's own word in one of the room's lists; the code itself where it has none. */
export const wordOf = (list: Readonly<Record<string, string>>, code: string): string => list[code] ?? code;

export const sayRecordProblem = (problem: Problem<RecordProblem>, lang: Lang): string =>
  fill(RECORD_WORDS[lang].problems[problem.code], problem.params ?? {}, lang);

const MINUTE_MS = 60_000;

/** How long something is, as a person says it: minutes up to two hours, hours up to two days, then days. */
export function howLong(ms: number, lang: Lang): string {
  const words = RECORD_WORDS[lang].duration;
  const minutes = Math.floor(Math.abs(ms) / MINUTE_MS);
  if (minutes < 1) return words.now;
  if (minutes < 120) return plural(words.minutes, minutes, lang);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? plural(words.hours, hours, lang) : plural(words.days, Math.floor(hours / 24), lang);
}

/** "88A · 71/17 Sexual communication with a child": the codes and the name of an offence, or of its class. */
export function classInWords(klass: string, subClass: string | null, lang: Lang): string {
  const rows = OFFENCE_ROWS.filter(
    (one) => subClass !== null && one.class === klass && one.sub_class === subClass,
  );
  // A sub-class outlives the law that it was made for: it is called by what it means now.
  const row = rows.find(({ to }) => to === null) ?? rows[0];
  const name = row?.offence[lang] ?? offenceByCode(klass)?.label[lang] ?? '';
  return `${subClass === null ? klass : `${klass} · ${subClass}`} ${name}`.trim();
}

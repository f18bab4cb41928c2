/** How the verbs that keep things say what is in the way. */
import type { Problem } from '../../base/result.js';
import { type Lang, type Plural, fill, plural } from '../../base/words.js';
import { databaseProblemInWords, type DatabaseProblem } from '../../db/index.js';
import type { SaidProblem } from '../figures-from.js';
import { type Call, type Exit, WrongUse } from '../verb.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

export const COPY = { en, cy } as const;
export type KeepingProblem = keyof typeof en.problem;

const isPlural = (words: string | Plural): words is Plural => typeof words !== 'string';

export function sayProblem({ code, params = {} }: Problem<KeepingProblem>, lang: Lang): string {
  const words: string | Plural = COPY[lang].problem[code];
  return isPlural(words) ? plural(words, Number(params['n'] ?? 0), lang) : fill(words, params, lang);
}

const said = (p: Problem<KeepingProblem>): SaidProblem => ({
  code: p.code,
  message_en: sayProblem(p, 'en'),
  message_cy: sayProblem(p, 'cy'),
  where: p.where?.row ?? p.params?.['file'] ?? p.params?.['folder'] ?? p.field ?? null,
});

/** Says what is in the way, a line each; with `--json` as a list on standard output. Always exit 1. */
export function refuse(problems: readonly Problem<KeepingProblem>[], call: Call): Exit {
  if (call.json) call.io.out(JSON.stringify({ problems: problems.map(said) }, null, 2));
  for (const p of problems) call.io.err(sayProblem(p, call.lang));
  return 1;
}

/** The same for a database that cannot be opened: exit 3, but 1 when it is only in use. */
export function refuseDatabase(problems: readonly Problem<DatabaseProblem>[], call: Call): Exit {
  const [first] = problems;
  if (first?.code === 'folder-in-use') return refuse([{ ...first, code: 'folder-in-use' }], call);
  for (const p of problems) call.io.err(databaseProblemInWords(p, call.lang));
  return 3;
}

/** Wrong use, in both languages. */
export const wrongKeeping = (
  key: keyof typeof en.wrong,
  params: Readonly<Record<string, string>> = {},
): WrongUse => new WrongUse({ en: fill(en.wrong[key], params, 'en'), cy: fill(cy.wrong[key], params, 'cy') });

/** A whole number given as an option. */
export function numberOption(call: Call, option: string, otherwise: number): number {
  const text = call.text(option);
  if (text === undefined) return otherwise;
  const n = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(n))
    throw wrongKeeping('number', { option: `--${option}`, text });
  return n;
}

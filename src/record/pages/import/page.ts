/** Crimes that another system recorded, brought in from its extract: tried first, then done. */
import { fill, plural } from '../../../base/words.js';
import { accountOf } from '../../../desk/index.js';
import { addressOf } from '../../../web/layout/layout.js';
import { show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { type Imported, importCrimes } from '../../actions/import-crimes.js';
import { readSmallExtract } from '../../extract/small-extract.js';
import { RECORD, SUPERVISES } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const TEMPLATE = 'record/pages/import/page.njk';
const MOST = 5_000;
const MOST_NAMED = 100;

export const importPage: Page = {
  name: 'record-import',
  path: `${RECORD}/import`,
  who: SUPERVISES,
  audit: { changes: 'crimes-imported', by: 'action', reads: 'crimes-listed' },
  accepts: 'upload',
  templates: [TEMPLATE],
  get: (ask) => show(TEMPLATE, viewOf(ask, { problem: null, done: null }), { subjects: [] }),
  async post(ask): Promise<Outcome> {
    const words = WORDS[ask.lang];
    const refuse = (problem: string): Outcome => showProblems(TEMPLATE, viewOf(ask, { problem, done: null }));
    const file = ask.files.find(({ field }) => field === 'file');
    if (!file || file.bytes.length === 0) return refuse(words.noFile);
    const rows = readSmallExtract(file.bytes);
    if (!rows.ok || rows.value.length === 0) return refuse(words.noCrimes);
    if (rows.value.length > MOST) return refuse(words.tooMany);
    const tryOnly = ask.form.get('do') !== 'import';
    const doing = { actor: accountOf(ask.actor), keys: ask.keys(), now: ask.now };
    const done = await importCrimes(transactionOf(ask), doing, { rows: rows.value, tryOnly });
    return show(TEMPLATE, viewOf(ask, { problem: null, done: { ...done, tryOnly } }), { subjects: [] });
  },
};

interface Standing {
  readonly problem: string | null;
  readonly done: (Imported & { readonly tryOnly: boolean }) | null;
}

function viewOf({ lang }: Ask, { problem, done }: Standing) {
  const words = WORDS[lang];
  return {
    title: words.title,
    words,
    back: { text: words.back, href: addressOf(lang, RECORD) },
    action: addressOf(lang, `${RECORD}/import`),
    summary:
      problem === null ? null : { titleText: words.summary, errorList: [{ text: problem, href: '#file' }] },
    file: {
      id: 'file',
      name: 'file',
      label: { text: words.file, classes: 'govuk-label--s' },
      hint: { text: words.fileHint },
      ...(problem === null ? {} : { errorMessage: { text: problem } }),
    },
    said: done && plural(done.tryOnly ? words.tried : words.brought, done.brought, lang),
    refused: (done?.refused ?? [])
      .slice(0, MOST_NAMED)
      .map(({ row, code }) => fill(words.row, { row, why: words.problems[code] }, lang)),
    more:
      done && done.refused.length > MOST_NAMED
        ? fill(words.more, { n: done.refused.length - MOST_NAMED }, lang)
        : null,
  };
}

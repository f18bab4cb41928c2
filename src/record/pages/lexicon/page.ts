/**
 * What a changed lexicon would read otherwise, seen by a registrar before anybody accepts it: on the invented examples, and
 * on the force's own crimes. Nothing is kept and nothing is put into use here.
 */
import { dayInLondon } from '../../../base/day.js';
import type { Tx } from '../../../db/index.js';
import { show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import type { TriedRecord } from '../../rules/flag/index.js';
import {
  type Altered,
  alteredIn,
  readLexicon,
  shippedLexicon,
  triedExamples,
  withRows,
} from '../../preview-lexicon.js';
import { openCrimeNarrative } from '../../sealed.js';
import { listCrimes } from '../../store/crimes.js';
import { mayRead } from '../crime/load.js';
import { DECIDES } from '../paths.js';
import { type LexiconProblem, LEXICON, lexiconView } from './view.js';

const TEMPLATE = 'record/pages/lexicon/page.njk';
/** The newest crimes: what a change does to them shows in a second or two. */
const MOST_CRIMES = 1_000;

export const lexiconPage: Page = {
  name: 'record-lexicon',
  path: LEXICON,
  who: DECIDES,
  audit: { reads: 'lexicon-previewed' },
  accepts: 'upload',
  templates: [TEMPLATE],
  get: (ask) => show(TEMPLATE, lexiconView(ask, { problem: null, sets: null }), { subjects: [] }),
  post: preview,
};

async function preview(ask: Ask): Promise<Outcome> {
  const refuse = (problem: LexiconProblem): Outcome =>
    showProblems(TEMPLATE, lexiconView(ask, { problem, sets: null }));
  const file = ask.files.find(({ field, bytes }) => field === 'file' && bytes.length > 0);
  const typed = (ask.form.get('rows') ?? '').trim();
  if (!file && typed === '') return refuse({ code: 'nothing', why: '' });
  const read = readLexicon(file ? Buffer.from(file.bytes).toString('utf8') : typed);
  if (!read.ok) return refuse({ code: 'not-rows', why: read.row === null ? read.why : `${read.row}` });
  const now = shippedLexicon();
  // A file is a whole lexicon; what is typed are the rows that change.
  const changed = file ? read.rows : withRows(now, read.rows);
  try {
    const sets: readonly Altered[] = [
      alteredIn('examples', triedExamples(), { now, changed }),
      alteredIn('records', await ownCrimes(transactionOf(ask), ask), { now, changed }),
    ];
    return show(TEMPLATE, lexiconView(ask, { problem: null, sets }), { subjects: [] });
  } catch (error) {
    return refuse({ code: 'not-compiled', why: error instanceof Error ? error.message : String(error) });
  }
}

/** By number, with what happened opened to be read by the reader alone: none of it is shown. */
async function ownCrimes(tx: Tx, ask: Ask): Promise<readonly TriedRecord[]> {
  const crimes = await listCrimes(tx, { state: 'recorded' }, { after: null, most: MOST_CRIMES });
  const keys = ask.keys();
  return crimes.flatMap((crime) => {
    const text = mayRead(ask.actor, crime) ? openCrimeNarrative(keys, crime) : null;
    if (text === null) return [];
    const facts = { offenceCode: crime.sub_class ?? crime.class, recordedOn: dayInLondon(crime.recorded_at) };
    return [{ id: crime.number, text, facts }];
  });
}

/**
 * What a changed lexicon would read otherwise, seen by a registrar before it is accepted: on the invented examples, and on
 * the force's own crimes. What was seen can then be put in force, with why, as the organisation's next version.
 */
import { createHash } from 'node:crypto';
import { dayInLondon } from '../../../base/day.js';
import { type Problem, type Result, fail, ok } from '../../../base/result.js';
import type { Tx } from '../../../db/index.js';
import { goTo, send, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { acceptLexicon } from '../../actions/accept-lexicon.js';
import { type LexiconInForce, lexiconInForce } from '../../lexicon-in-force.js';
import type { LexiconRow, TriedRecord } from '../../rules/flag/index.js';
import {
  type LexiconChange,
  alteredIn,
  changeOf,
  changedRows,
  readLexicon,
  shippedLexicon,
  triedExamples,
  withRows,
} from '../../preview-lexicon.js';
import { openCrimeNarrative } from '../../sealed.js';
import { listCrimes } from '../../store/crimes.js';
import { listOwnLexicons } from '../../store/flag-lexicon.js';
import { mayRead } from '../crime/load.js';
import { DECIDES, LISTS } from '../paths.js';
import { type LexiconProblem, LEXICON, LEXICON_IN_FORCE, type Tried, lexiconView } from './view.js';

const TEMPLATE = 'record/pages/lexicon/page.njk';
/** The newest crimes: what a change does to them shows in a second or two. */
const MOST_CRIMES = 1_000;

export const lexiconPage: Page = {
  name: 'record-lexicon',
  path: LEXICON,
  who: DECIDES,
  audit: { changes: 'flag-lexicon-accepted', by: 'action', reads: 'lexicon-previewed' },
  accepts: 'upload',
  templates: [TEMPLATE],
  get: async (ask) => {
    const inForce = await lexiconInForce(transactionOf(ask));
    return show(TEMPLATE, await viewOf(ask, inForce, {}), { subjects: [] });
  },
  post,
};

/** The organisation's own lexicon, for the page that reads in the browser. */
export const lexiconInForcePage: Page = {
  name: 'record-lexicon-in-force',
  path: LEXICON_IN_FORCE,
  who: LISTS,
  audit: { reads: 'flag-reader-used' },
  get: async (ask) => {
    const { own } = await lexiconInForce(transactionOf(ask));
    return send('application/json', JSON.stringify(own ?? shippedLexicon()), { subjects: [] });
  },
};

async function post(ask: Ask): Promise<Outcome> {
  const inForce = await lexiconInForce(transactionOf(ask));
  const refuse = async (problem: LexiconProblem, tried?: Tried): Promise<Outcome> =>
    showProblems(TEMPLATE, await viewOf(ask, inForce, { problem, ...(tried ? { tried } : {}) }));
  const asked = rowsAsked(ask, inForce);
  if (!asked.ok) return refuse(problemOf(asked.problems));
  const rows = asked.value;
  const change = compiled(rows, inForce);
  if (!change.ok) return refuse(problemOf(change.problems));
  const looked = lookedAt(rows, inForce);
  const tryOut = async (): Promise<Tried> => ({ rows, looked, sets: await setsOf(ask, change.value) });
  if (ask.form.get('do') !== 'accept' || ask.form.get('looked') !== looked)
    return show(TEMPLATE, await viewOf(ask, inForce, { tried: await tryOut() }), { subjects: [] });
  const isOther = change.value.after.version !== inForce.reader.version;
  const done = await acceptLexicon(transactionOf(ask), { ...accepting(ask, inForce), rows, isOther });
  if (done.ok) return goTo(LEXICON);
  const code = done.problems[0]?.code ?? 'nothing-changed';
  return refuse({ code, why: '' }, await tryOut());
}

function accepting({ actor, now, form }: Ask, { number }: LexiconInForce) {
  const { account } = actor;
  if (account === null) throw new Error('nobody is at work');
  return { actor: { ...actor, account }, now, since: number, why: form.get('why') ?? '' };
}

const problemOf = ([first]: readonly Problem<LexiconProblem['code']>[]): LexiconProblem => ({
  code: first?.code ?? 'nothing',
  why: String(first?.params?.['why'] ?? ''),
});

type RowsProblem = 'nothing' | 'not-rows';

/** Every row that is to differ from the shipped lexicon: from the file, from what was typed, or from what was looked at. */
function rowsAsked(ask: Ask, { own }: LexiconInForce): Result<readonly LexiconRow[], RowsProblem> {
  const doing = ask.form.get('do');
  if (doing === 'back') return ok([]);
  const file = ask.files.find(({ field, bytes }) => field === 'file' && bytes.length > 0);
  const typed = (ask.form.get(doing === 'accept' ? 'seen' : 'rows') ?? '').trim();
  if (!file && typed === '') return fail({ code: 'nothing' });
  const read = readLexicon(file ? Buffer.from(file.bytes).toString('utf8') : typed);
  if (!read.ok)
    return fail({ code: 'not-rows', params: { why: read.row === null ? read.why : String(read.row) } });
  if (doing === 'accept') return ok(read.rows);
  const shipped = shippedLexicon();
  // A file is a whole lexicon; what is typed are the rows that change, over those in force.
  const wanted = file ? read.rows : withRows(own ?? shipped, read.rows);
  return ok(changedRows(shipped, wanted, dayInLondon(ask.now)));
}

function compiled(
  rows: readonly LexiconRow[],
  inForce: LexiconInForce,
): Result<LexiconChange, 'not-compiled'> {
  try {
    return ok(changeOf(inForce.reader, withRows(shippedLexicon(), rows)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail({ code: 'not-compiled', params: { why } });
  }
}

/** What was looked at: these rows, beside the version that was then in force. */
const lookedAt = (rows: readonly LexiconRow[], { number }: LexiconInForce): string =>
  createHash('sha256')
    .update(JSON.stringify([number, rows]))
    .digest('base64url');

async function setsOf(ask: Ask, change: LexiconChange): Promise<Tried['sets']> {
  return [
    alteredIn('examples', triedExamples(), change),
    alteredIn('records', await ownCrimes(transactionOf(ask), ask), change),
  ];
}

const viewOf = async (
  ask: Ask,
  inForce: LexiconInForce,
  shown: { readonly problem?: LexiconProblem; readonly tried?: Tried },
) => lexiconView(ask, { inForce, versions: await listOwnLexicons(transactionOf(ask)), ...shown });

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

/** What stands beside rounds: where authorities take requests, and batches made elsewhere. */
import { dayInLondon, isDay } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { goTo, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { importBatch } from '../../actions/rounds/import-batch.js';
import { setAddresses } from '../../actions/rounds/set-addresses.js';
import { readBatch } from '../../reading/batch/read-batch.js';
import { ASKABLE } from '../../rules/round/authority-sets.js';
import { listAddresses } from '../../store/letters.js';
import { batchFileTaker } from '../../actions/replies/take-batch-files.js';
import type { OpenReply } from '../../reading/replies/opened-reply.js';
import { ROUNDS, RUNS_ROUNDS } from '../round-paths.js';
import { addressesView, importView, importedView } from './view.js';

const FOLDER = 'count/pages/rounds-more';
const [ADDRESSES, IMPORT, IMPORTED] = [
  `${FOLDER}/addresses.njk`,
  `${FOLDER}/import.njk`,
  `${FOLDER}/imported.njk`,
] as const;

export const roundMorePages = (open: OpenReply | null): readonly Page[] => [
  {
    name: 'round-addresses',
    path: `${ROUNDS}/addresses`,
    who: RUNS_ROUNDS,
    audit: { changes: 'addresses-changed', by: 'action' },
    templates: [ADDRESSES],
    get: async (ask) => show(ADDRESSES, await addresses(ask, [])),
    post: async (ask) => {
      const typed = new Map(ASKABLE.map((a) => [a.code, (ask.form.get(`to-${a.code}`) ?? '').trim()]));
      const done = await setAddresses(transactionOf(ask), ask.actor, typed, ask.now);
      return done.ok ? goTo(ROUNDS) : showProblems(ADDRESSES, await addresses(ask, done.problems));
    },
  },
  {
    name: 'round-import',
    path: `${ROUNDS}/import`,
    who: RUNS_ROUNDS,
    audit: { changes: 'batch-brought-in', by: 'action' },
    templates: [IMPORT, IMPORTED],
    accepts: 'workbook',
    get: (ask) => show(IMPORT, form(ask, [])),
    post: (ask) => bringIn(ask, open),
  },
];

const addresses = async (ask: Ask, problems: readonly Problem[]) =>
  addressesView({ form: ask.form, problems, held: await listAddresses(transactionOf(ask)) }, ask.lang);

const form = (ask: Ask, problems: readonly Problem[]) =>
  importView({ form: ask.form, problems, today: dayInLondon(ask.now) }, ask.lang);

async function bringIn(ask: Ask, open: OpenReply | null): Promise<Outcome> {
  const text = (name: string): string => (ask.form.get(name) ?? '').trim().slice(0, 200);
  const [title, sentOn] = [{ en: text('title-en'), cy: text('title-cy') }, text('sent-on')];
  const file = ask.files.find((f) => f.field === 'file');
  const problems: Problem[] = [
    ...(file ? [] : [{ code: 'file-missing', field: 'file' }]),
    ...(['en', 'cy'] as const)
      .filter((lang) => title[lang] === '')
      .map((lang) => ({ code: 'title-missing', field: `title-${lang}`, params: { lang } })),
    ...(isDay(sentOn) ? [] : [{ code: 'day-wrong', field: 'sent-on' }]),
  ];
  if (!file || problems.length > 0) return showProblems(IMPORT, form(ask, problems));
  const read = await readBatch(file.bytes);
  if (!read.ok) return showProblems(IMPORT, form(ask, read.problems));
  const batch = read.value;
  const doing = { actor: ask.actor, keys: ask.keys(), now: ask.now };
  const takeFile = open ? batchFileTaker(transactionOf(ask), { ...doing, open }, batch) : undefined;
  const importing = { batch, title, sentOn, ...(takeFile ? { takeFile } : {}) };
  const done = await importBatch(transactionOf(ask), ask.actor, importing, ask.now);
  if (!done.ok) return showProblems(IMPORT, form(ask, done.problems));
  const { requests, unknown } = batch;
  return show(IMPORTED, importedView({ round: done.value, count: requests.length, unknown }, ask.lang));
}

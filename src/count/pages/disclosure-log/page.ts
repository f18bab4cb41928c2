/** The disclosure log: the list, each answer with its files, and what is under each count. For everybody. */
import { copied, notThere, send, show } from '../../../web/outcome.js';
import type { Ask, Copied, Outcome, Page } from '../../../web/page.js';
import { ANSWER_FILES, answerFilesOf, statedCounts } from '../../formats/answer/index.js';
import { LOG } from '../answer-paths.js';
import { type Disclosed, findDisclosedAnswer, listLog, stampOfDisclosed } from './held.js';
import { countView, logListView, oneView } from './view.js';

const FOLDER = 'count/pages/disclosure-log';
const [LIST, ONE, COUNT] = [`${FOLDER}/list.njk`, `${FOLDER}/page.njk`, `${FOLDER}/count.njk`] as const;
const PUBLIC = { who: 'anyone', audit: 'nothing-personal', public: true } as const;

/** What is under an address that is out; not there when it is not, or not any more. */
async function answered(ask: Ask, what: string, make: (found: Disclosed) => Copied): Promise<Outcome> {
  const slug = ask.params['slug'] ?? '';
  const stamp = await stampOfDisclosed(ask, slug);
  if (stamp === null) return notThere();
  return copied(`disclosed ${stamp} ${what}`, async () => make(await disclosedAt(ask, slug)));
}

async function disclosedAt(ask: Ask, slug: string): Promise<Disclosed> {
  const found = await findDisclosedAnswer(ask, slug);
  if (!found) throw new Error(`the answer ${slug} is out and cannot be shown`);
  return found;
}

export const disclosurePages: readonly Page[] = [
  {
    name: 'disclosure-log',
    path: LOG,
    ...PUBLIC,
    templates: [LIST],
    get: async (ask) => {
      const all = await listLog(ask);
      return copied(`disclosures\n${all.map((d) => d.stamp).join('\n')}`, () =>
        show(LIST, logListView(all, ask.lang)),
      );
    },
  },
  {
    name: 'disclosed-answer',
    path: `${LOG}/:slug`,
    ...PUBLIC,
    templates: [ONE],
    get: (ask) => answered(ask, '', (found) => show(ONE, oneView(found, ask.lang))),
  },
  {
    name: 'disclosed-file',
    path: `${LOG}/:slug/files/:file`,
    ...PUBLIC,
    get: (ask) => {
      const name = ask.params['file'] ?? '';
      if (!ANSWER_FILES.includes(name)) return notThere();
      return answered(ask, `file ${name}`, ({ slug, answer }) => {
        const file = answerFilesOf(answer).find((f) => f.name === name);
        if (!file) throw new Error(`an answer has no file ${name}`);
        return send(file.type, file.bytes, { filename: `${slug}-${file.name}` });
      });
    },
  },
  {
    name: 'disclosed-count',
    path: `${LOG}/:slug/counts/:number`,
    ...PUBLIC,
    templates: [COUNT],
    get: async (ask) => {
      const [slug = '', number = ''] = [ask.params['slug'], ask.params['number']];
      if (!/^[1-9]\d{0,4}$/.test(number) || (await stampOfDisclosed(ask, slug)) === null) return notThere();
      const found = await disclosedAt(ask, slug);
      const count = statedCounts(found.answer)[Number(number) - 1];
      if (!count) return notThere();
      return answered(ask, `count ${number}`, (again) => show(COUNT, countView(again, count, ask.lang)));
    },
  },
];

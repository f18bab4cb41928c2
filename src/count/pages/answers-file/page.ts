/** A file of a signed answer, or the requester's template with its counts: made anew from the checked table each time. */
import type { Lang } from '../../../base/words.js';
import { notThere, send } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { type AnswerOut, answerFilesOf, fillTemplate } from '../../formats/answer/index.js';
import { findTemplate } from '../../store/received-more.js';
import { answerOut } from '../answer-out.js';
import { ANSWERS, SEES_ANSWERS } from '../answer-paths.js';
import { loadRequest } from '../answers-request/load.js';

export const answersFilePage: Page = {
  name: 'answers-file',
  path: `${ANSWERS}/:id/files/:file`,
  who: SEES_ANSWERS,
  audit: { reads: 'answer-file-sent' },
  get: async (ask: Ask): Promise<Outcome> => {
    const facts = await loadRequest(ask);
    if (!facts?.answer?.signed || !facts.checked) return notThere();
    const { request, answer, checked } = facts;
    const out = answerOut(request, { answer, checked }, ask.now);
    const wanted = ask.params['file'] ?? '';
    const lang = TEMPLATES[wanted];
    const file = lang
      ? await filledTemplate(ask, { request: request.id, out, lang })
      : answerFilesOf(out).find((f) => f.name === wanted);
    if (!file) return notThere();
    const subjects = [{ kind: 'received-request', id: request.id }];
    return { ...send(file.type, file.bytes, { filename: file.name }), subjects };
  },
};

/** The template is given in either language of its marks. */
export const TEMPLATES: Readonly<Record<string, Lang>> = { 'template-en': 'en', 'template-cy': 'cy' };

async function filledTemplate(
  ask: Ask,
  { request, out, lang }: { readonly request: string; readonly out: AnswerOut; readonly lang: Lang },
) {
  const template = await findTemplate(transactionOf(ask), request);
  return template ? fillTemplate(template.shown, out, lang).file : null;
}

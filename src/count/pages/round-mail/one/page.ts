/** One message that names no request of ours: a person says where it belongs. */
import { authorityByCode } from '../../../../base/authorities.js';
import { instantInWords } from '../../../../base/day.js';
import { isId } from '../../../../base/id.js';
import type { Problem } from '../../../../base/result.js';
import { fill, plural } from '../../../../base/words.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { goTo, notThere, show, showProblems } from '../../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import { type PlaceProblem, placeMessage, setMessageAside } from '../../../actions/mail/place-message.js';
import { openHead } from '../../../mail/sealed-message.js';
import { type HeldMessage, findMessage, listChoices } from '../../../store/messages.js';
import { requestOf } from '../../../store/rounds.js';
import { formSummary, selectField } from '../../parts/form-fields.js';
import { ROUNDS, RUNS_ROUNDS, requestPath } from '../../round-paths.js';
import { MAIL_WORDS } from '../view.js';

const TEMPLATE = 'count/pages/round-mail/one/page.njk';

export const strayMessagePage: Page = {
  name: 'stray-message',
  path: `${ROUNDS}/mail/:message`,
  who: RUNS_ROUNDS,
  audit: { reads: 'message-shown', changes: 'message-placed', by: 'action' },
  templates: [TEMPLATE],
  get: async (ask) => {
    const message = await stray(ask);
    if (!message) return notThere();
    const subjects = [{ kind: 'message', id: message.id }];
    return show(TEMPLATE, await viewOf(ask, message, []), { subjects });
  },
  post: async (ask): Promise<Outcome> => {
    const message = await stray(ask);
    if (!message) return notThere();
    if (ask.form.get('do') === 'aside') {
      const done = await setMessageAside(transactionOf(ask), ask.actor, message.id, ask.now);
      return done.ok ? goTo(`${ROUNDS}/mail`) : again(ask, message, done.problems);
    }
    return place(ask, message);
  },
};

async function place(ask: Ask, message: HeldMessage): Promise<Outcome> {
  const request = ask.form.get('request') ?? '';
  if (!isId(request)) return again(ask, message, [{ code: 'request-missing', field: 'request' }]);
  const done = await placeMessage(transactionOf(ask), ask.actor, { message: message.id, request }, ask.now);
  if (!done.ok) return again(ask, message, done.problems);
  const held = await requestOf(transactionOf(ask), request);
  return goTo(held ? requestPath(held.round, held.id) : `${ROUNDS}/mail`);
}

/** The message named in the address, as long as it belongs nowhere. */
async function stray(ask: Ask): Promise<HeldMessage | null> {
  const id = ask.params['message'] ?? '';
  const found = isId(id) ? await findMessage(transactionOf(ask), id) : null;
  return found !== null && found.request === null ? found : null;
}

const again = async (
  ask: Ask,
  message: HeldMessage,
  problems: readonly Problem<PlaceProblem>[],
): Promise<Outcome> => showProblems(TEMPLATE, await viewOf(ask, message, problems));

async function viewOf(ask: Ask, message: HeldMessage, problems: readonly Problem<PlaceProblem>[]) {
  const { lang } = ask;
  const words = MAIL_WORDS[lang].one;
  const head = openHead(ask.keys(), message);
  const say = ({ code }: Problem): string => words.problems[code as PlaceProblem];
  const state = { form: ask.form, problems, say, lang };
  const choices = await listChoices(transactionOf(ask));
  return {
    title: words.title,
    words,
    back: { text: words.back, href: addressOf(lang, `${ROUNDS}/mail`) },
    formId: 'place',
    formMethod: 'post' as const,
    summary: problems.length > 0 ? formSummary(state, 'request') : null,
    from: head?.from
      ? [head.from.name, head.from.address].filter((one) => one !== null).join(', ')
      : words.noSender,
    subject: head?.subject ?? '',
    received: instantInWords(message.happenedAt, lang),
    attached: (head?.attached ?? []).map(({ name, size }) =>
      fill(words.size, { name, size: plural(words.bytes, size, lang) }, lang),
    ),
    firstWords: head?.words ?? '',
    trouble: message.trouble === null ? null : words.trouble[message.trouble],
    request: selectField(state, {
      name: 'request',
      label: words.request,
      ...(message.suggested === null ? {} : { hint: words.suggested }),
      chosen: [message.suggested ?? ''],
      items: [
        { value: '', text: words.choose },
        ...choices.map(({ id, authority, title, token }) => ({
          value: id,
          text: fill(
            words.option,
            { authority: authorityByCode(authority)?.name[lang] ?? authority, title, token },
            lang,
          ),
        })),
      ],
    }),
  };
}

/** What the pages of replies have in common: where they stand, who may open them, what was asked, and what was wrong. */
import { dayInWords } from '../../../base/day.js';
import { isId } from '../../../base/id.js';
import type { At } from '../../../base/observation.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, type ShapeOf, fill } from '../../../base/words.js';
import { may } from '../../../web/access.js';
import { addressOf } from '../../../web/layout/layout.js';
import { notThere } from '../../../web/outcome.js';
import type { Ask, Outcome, Subject, Who } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import type { ReplyDoing } from '../../actions/replies/doing.js';
import type { ReplyActProblem } from '../../actions/replies/problems.js';
import type { OpenReply } from '../../reading/replies/opened-reply.js';
import { type Reply, findReply } from '../../store/replies.js';
import { REPLY_WORDS } from '../../words/say-reply.js';
import type { HeldFigures } from '../held.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

export const WORDS: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export const REPLIES = '/count/replies';
export const replyPath = (id: string, step = ''): string =>
  `${REPLIES}/${id}${step === '' ? '' : `/${step}`}`;

/** Sees replies: those of the statistics bench, and whoever may decide about an original. */
export const SEES_REPLIES: Who = { room: 'statistics', verb: 'list', or: ['decide'] };
/** Adds, reads and settles them. */
export const READS_REPLIES: Who = { room: 'statistics', verb: 'edit' };
/** Decides that a sealed original must be opened: the data protection officer. */
export const OPENS_ORIGINALS: Who = { room: 'statistics', verb: 'decide' };

export const mayRead = (ask: Ask): boolean => may(ask.actor.roles, { room: 'statistics', verb: 'edit' });
export const maySee = (ask: Ask): boolean => may(ask.actor.roles, { room: 'statistics', verb: 'list' });
export const mayOpenOriginals = (ask: Ask): boolean =>
  may(ask.actor.roles, { room: 'statistics', verb: 'decide' });

/** What the room around these pages gives them. */
export interface ReplyParts {
  readonly open: OpenReply;
  readonly held: HeldFigures;
}

/** **Errors**: throws on a page that nobody need sign in for. */
export function doingOf(ask: Ask): ReplyDoing {
  const { account } = ask.actor;
  if (account === null) throw new Error('nobody is at work');
  return { actor: { ...ask.actor, account }, keys: ask.keys(), now: ask.now };
}

/** A page of the reply that its address names: not there when no such reply is. */
export const ofReply =
  (work: (ask: Ask, reply: Reply) => Promise<Outcome>) =>
  async (ask: Ask): Promise<Outcome> => {
    const id = ask.params['id'] ?? '';
    const reply = isId(id) ? await findReply(transactionOf(ask), id) : undefined;
    return reply ? work(ask, reply) : notThere();
  };

export const aboutReply = (id: string): readonly Subject[] => [{ kind: 'reply', id }];

type AnyProblem = Problem<ReplyActProblem>;

export function sayReplyActProblem({ code }: Pick<Problem, 'code'>, lang: Lang): string {
  const known: Readonly<Record<string, string>> = WORDS[lang].wrong;
  const said: Readonly<Record<string, unknown>> = REPLY_WORDS[lang];
  const text = known[code] ?? said[code];
  if (typeof text !== 'string') throw new Error(`no words for ${code}`);
  return text;
}

/** The summary of a form that came back, as the macro wants it; null when nothing is wrong. */
export const problemsView = (problems: readonly AnyProblem[], lang: Lang) =>
  problems.length === 0
    ? null
    : {
        titleText: WORDS[lang].summary,
        errorList: problems.map((p) => ({
          text: sayReplyActProblem(p, lang),
          href: `#${p.field ?? 'main-content'}`,
        })),
      };

/** The error at a field, to be spread into a macro's options. */
export function errorAt(problems: readonly AnyProblem[], field: string, lang: Lang) {
  const own = problems.find((p) => p.field === field);
  return own ? { errorMessage: { text: sayReplyActProblem(own, lang) } } : {};
}

export const backToList = (lang: Lang) => ({ text: WORDS[lang].back, href: addressOf(lang, REPLIES) });
export const backToReply = (lang: Lang, id: string) => ({
  text: WORDS[lang].backToReply,
  href: addressOf(lang, replyPath(id)),
});

/** "sheet Table 1, cell C7". */
export function sayAt(at: At, lang: Lang): string {
  const words = WORDS[lang].cell.at;
  if ('cell' in at) return fill(words.cell, { sheet: at.sheet, cell: at.cell }, lang);
  if ('page' in at) return fill(words.page, { page: String(at.page) }, lang);
  if ('table' in at)
    return fill(
      words.table,
      { table: String(at.table), row: String(at.row), column: String(at.column) },
      lang,
    );
  return fill(words.line, { line: String(at.line) }, lang);
}

export const sayReceived = ({ received_on: on, how }: Reply, lang: Lang): string =>
  fill(WORDS[lang].one.receivedIs, { day: dayInWords(on, lang), how: WORDS[lang].how[how] }, lang);

/** What the page on the mail of rounds shows. Pure. */
import { authorityByCode } from '../../../base/authorities.js';
import { instantInWords } from '../../../base/day.js';
import { type Lang, type ShapeOf, fill, plural } from '../../../base/words.js';
import type { MessageKind } from '../../../db/index.js';
import { addressOf } from '../../../web/layout/layout.js';
import type { View } from '../../../web/page.js';
import type { AboutAccount } from '../../mail/carrier-for.js';
import type { MessageHead } from '../../mail/sealed-message.js';
import type { MailboxState } from '../../store/mailboxes.js';
import type { HeldMessage, RequestChoice } from '../../store/messages.js';
import type { OutboxLine } from '../../store/outbox.js';
import { ROUNDS, requestPath } from '../round-paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

export const MAIL_WORDS: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export interface RoundMailFacts {
  readonly account: AboutAccount;
  readonly mailbox: MailboxState | null;
  readonly came: ReadonlyMap<MessageKind, number>;
  readonly stray: readonly { readonly message: HeldMessage; readonly head: MessageHead | null }[];
  readonly choices: readonly RequestChoice[];
  readonly unsent: readonly OutboxLine[];
  readonly mayPlace: boolean;
}

const KINDS = ['letter', 'acknowledgement', 'reply', 'auto-reply', 'bounce'] as const;

export const authorityNamed = (code: string, lang: Lang): string => authorityByCode(code)?.name[lang] ?? code;

export function roundMailView(facts: RoundMailFacts, lang: Lang): View {
  const words = MAIL_WORDS[lang];
  const { account, came, stray, unsent } = facts;
  return {
    title: words.title,
    back: { text: words.rounds, href: addressOf(lang, ROUNDS) },
    words,
    account: fill(
      words.account[account.kind],
      { address: account.address ?? '', server: account.server ?? '' },
      lang,
    ),
    mailbox: account.mailbox === null ? [] : mailboxLines(facts.mailbox, lang),
    hasProblem: facts.mailbox?.problem != null || account.kind === 'faulty',
    came: KINDS.flatMap((kind) => {
      const n = came.get(kind) ?? 0;
      return n === 0 ? [] : [plural(words.kinds[kind], n, lang)];
    }),
    stray: stray.map((one) => strayLine(one, facts, lang)),
    unsent: unsent.map((line) => unsentLine(line, lang)),
  };
}

function mailboxLines(state: MailboxState | null, lang: Lang): readonly string[] {
  const words = MAIL_WORDS[lang];
  if (state === null || (state.readAt === null && state.problemAt === null)) return [words.neverRead];
  const { readAt, problem, problemAt } = state;
  return [
    ...(readAt === null ? [] : [fill(words.read, { when: instantInWords(readAt, lang) }, lang)]),
    ...(problem === null || problemAt === null
      ? []
      : [
          fill(
            words.mailboxProblem,
            { when: instantInWords(problemAt, lang), why: whyInWords(problem, lang) },
            lang,
          ),
        ]),
  ];
}

export function whyInWords(code: string, lang: Lang): string {
  const why: Readonly<Record<string, string>> = MAIL_WORDS[lang].why;
  return why[code] ?? MAIL_WORDS[lang].why.broken;
}

function strayLine(
  { message, head }: RoundMailFacts['stray'][number],
  { choices, mayPlace }: RoundMailFacts,
  lang: Lang,
) {
  const words = MAIL_WORDS[lang];
  const suggested = choices.find(({ id }) => id === message.suggested);
  const from = head?.from ? (head.from.name ?? head.from.address) : words.noSender;
  return {
    subject: head === null ? words.destroyed : head.subject === '' ? words.noSubject : head.subject,
    href: mayPlace ? addressOf(lang, `${ROUNDS}/mail/${message.id}`) : null,
    from: fill(words.from, { from, when: instantInWords(message.happenedAt, lang) }, lang),
    perhaps: suggested
      ? fill(words.perhaps, { authority: authorityNamed(suggested.authority, lang) }, lang)
      : null,
  };
}

function unsentLine(line: OutboxLine, lang: Lang) {
  const words = MAIL_WORDS[lang];
  const when = instantInWords(line.nextAt, lang);
  const isAgain = line.state === 'waiting' && line.problem !== null;
  return {
    who: authorityNamed(line.authority, lang),
    href: addressOf(lang, requestPath(line.round, line.request)),
    letter: words.letter[line.kind === 'other' ? 'any' : line.kind],
    state: isAgain ? fill(words.letterState.again, { when }, lang) : words.letterState[line.state],
    why: line.problem === null ? null : whyInWords(line.problem, lang),
    said: line.said === null ? null : fill(words.said, { said: line.said }, lang),
  };
}

/** Every reply: what is put apart, what is to be read, what was entered, what was taken back. */
import { dayInWords } from '../../../../base/day.js';
import { type Lang, fill, plural } from '../../../../base/words.js';
import { mayOpen } from '../../../../web/access.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { show } from '../../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import { type ReplyEntry, listReplies } from '../../../store/replies.js';
import { type HeldRound, listAllRequests, listRounds } from '../../../store/rounds.js';
import { authorityName } from '../../../words/say.js';
import { READS_REPLIES, REPLIES, SEES_REPLIES, WORDS, replyPath } from '../asked.js';
import { cy } from '../copy.cy.js';
import { en } from '../copy.en.js';

const TEMPLATE = 'count/pages/replies/list/page.njk';

export const REPLIES_LINK = { path: REPLIES, name: { en: en.link, cy: cy.link }, who: SEES_REPLIES } as const;

export const replyListPage: Page = {
  name: 'reply-list',
  path: REPLIES,
  who: SEES_REPLIES,
  audit: { reads: 'replies-listed' },
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => {
    const { lang } = ask;
    const words = WORDS[lang].list;
    const tx = transactionOf(ask);
    const rounds = new Map((await listRounds(tx)).map((r) => [r.id, r]));
    const roundOf = new Map((await listAllRequests(tx)).map((r) => [r.id, rounds.get(r.round)]));
    const asked = ask.query.get('round');
    const of = (r: ReplyEntry): HeldRound | undefined =>
      r.request === null ? undefined : roundOf.get(r.request);
    const all = await listReplies(tx);
    const replies = asked === null ? all : all.filter((r) => of(r)?.id === asked);
    const only = asked === null ? undefined : rounds.get(asked);
    const groups = GROUPS.map(([name, states]) => ({
      name: words.group[name],
      rows: replies.filter((r) => states.includes(r.state)).map((r) => rowView(r, of(r), lang)),
    })).filter((g) => g.rows.length > 0);
    return show(
      TEMPLATE,
      {
        title: words.title,
        words,
        only: only ? fill(words.only, { round: only.question.title[lang] }, lang) : null,
        allHref: addressOf(lang, REPLIES),
        groups,
        addHref: mayOpen(ask.actor, READS_REPLIES) ? addressOf(lang, `${REPLIES}/new`) : null,
        takenBackHref: addressOf(lang, `${REPLIES}/taken-back`),
      },
      { subjects: replies.map((r) => ({ kind: 'reply', id: r.id })) },
    );
  },
};

const GROUPS: readonly (readonly ['apart' | 'open' | 'done' | 'gone', readonly ReplyEntry['state'][]])[] = [
  ['apart', ['quarantined', 'returned']],
  ['open', ['waiting']],
  ['done', ['settled']],
  ['gone', ['withdrawn', 'replaced']],
];

const TAGS: Readonly<Record<ReplyEntry['state'], string>> = {
  quarantined: 'govuk-tag--red',
  returned: 'govuk-tag--orange',
  waiting: 'govuk-tag--blue',
  settled: 'govuk-tag--green',
  withdrawn: 'govuk-tag--grey',
  replaced: 'govuk-tag--grey',
};

export const tagOf = (state: ReplyEntry['state'], lang: Lang) => ({
  text: WORDS[lang].state[state],
  classes: TAGS[state],
});

const rowView = (r: ReplyEntry, round: HeldRound | undefined, lang: Lang) => ({
  round: round?.question.title[lang] ?? null,
  href: addressOf(lang, replyPath(r.id)),
  authority: authorityName(r.authority, lang),
  file: r.file,
  received: dayInWords(r.received_on, lang),
  how: WORDS[lang].how[r.how],
  tag: tagOf(r.state, lang),
  next: nextOf(r, lang),
  candidates:
    r.candidates === null || r.state !== 'waiting'
      ? null
      : plural(WORDS[lang].list.candidates, r.candidates, lang),
});

function nextOf(r: ReplyEntry, lang: Lang): string {
  const words = WORDS[lang].list;
  if (r.state === 'quarantined') return words.nextQuarantined;
  if (r.state === 'returned') return words.nextReturned;
  if (r.state !== 'waiting') return words.nextNothing;
  if (r.seatsFinished >= 2) return words.nextSettle;
  if (r.seatsTaken >= 2) return words.nextReading;
  return r.seatsTaken === 1 ? words.nextSecond : words.nextFirst;
}

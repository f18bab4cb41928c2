/** What happened in a thread, from the first touch: told, replied, noted and done, in the order of time. */
import { instantInWords } from '../../../base/day.js';
import { type Lang, fill } from '../../../base/words.js';
import { noteInWords, noteOf } from '../../doors/index.js';
import { DESK_WORDS, wordOf } from '../../words/say.js';
import { reasonInWords, signName } from '../../words/say-sign.js';
import { litText } from '../lit.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { OpenedThread } from './load.js';

const WORDS = { en, cy } as const;

export type TimelineItem = ReturnType<typeof timelineOf>[number];

export function timelineOf(opened: OpenedThread, lang: Lang) {
  const all = [
    ...opened.contacts.map((contact) => ({ at: contact.received_at, item: toldItem(contact, lang) })),
    ...opened.replies.map((reply) => ({ at: reply.written_at, item: replyItem(reply, lang) })),
    ...opened.notes.map((note) => ({ at: note.written_at, item: noteItem(note, lang) })),
    ...opened.acts.filter(isTold).map((act) => ({ at: act.at, item: actItem(act, lang) })),
  ];
  return all
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, item }) => ({ ...item, when: instantInWords(at, lang), iso: at.toISOString() }));
}

/** What shows in itself is not said twice. */
const isTold = ({ act }: OpenedThread['acts'][number]): boolean =>
  !['came-in', 'reply', 'note'].includes(act);

const ITEM = {
  pieces: [] as readonly {
    readonly text: string;
    readonly signs: string;
  }[],
  answers: [] as readonly { readonly asked: string; readonly answer: string }[],
  text: null as string | null,
  aside: null as string | null,
  id: '',
  lang: null as Lang | null,
  state: null as string | null,
  carry: null as string | null,
};

function toldItem(contact: OpenedThread['contacts'][number], lang: Lang) {
  const words = WORDS[lang];
  const desk = DESK_WORDS[lang];
  const { opened } = contact;
  const offered = contact.offered
    .map(({ kind }) => wordOf(desk.offered, kind === 'other' ? 'something-else' : kind))
    .join(', ');
  return {
    ...ITEM,
    is: 'told' as const,
    id: contact.id,
    title: `${wordOf(desk.kinds, contact.kind)} · ${wordOf(desk.channels, contact.channel)}`,
    lang: contact.language,
    pieces: opened
      ? litText(opened.text, contact.signs).map(({ text, signs }) => ({
          text,
          signs: signs
            .map(({ sign, why }) => `${signName(sign, lang)}: ${reasonInWords(why, lang)}`)
            .join(' · '),
        }))
      : [],
    text: opened === null ? words.shredded : opened.text === '' ? words.noText : null,
    answers: (opened?.answers ?? []).map((one) => {
      const note = noteOf(one);
      return { asked: note === null ? one.asked : noteInWords(note, lang), answer: one.answer };
    }),
    aside: offered === '' ? null : fill(words.offered, { what: offered }, lang),
  };
}

/** Where its words are from; of an automatic answer, that it is nobody's. */
function asideOf(reply: OpenedThread['replies'][number], advice: string, lang: Lang): string | null {
  const words = WORDS[lang];
  if (reply.written_by === null) return words.automaticAside;
  return advice === '' ? null : fill(words.advice, { what: advice }, lang);
}

const writerOf = ({ written_by }: OpenedThread['replies'][number], lang: Lang): string =>
  written_by === null ? WORDS[lang].automatic : fill(WORDS[lang].reply, { who: written_by }, lang);

function replyItem(reply: OpenedThread['replies'][number], lang: Lang) {
  const words = WORDS[lang];
  const desk = DESK_WORDS[lang];
  const advice = reply.advice.map(({ id, version }) => `${id} (${version})`).join(', ');
  return {
    ...ITEM,
    is: 'reply' as const,
    id: reply.id,
    title: `${writerOf(reply, lang)} · ${wordOf(desk.channels, reply.channel)}`,
    lang: reply.language,
    text: reply.opened ?? words.shredded,
    aside: asideOf(reply, advice, lang),
    state: reply.outbox_state === null ? null : stateOf(reply.outbox_state, reply.problem, lang),
    carry: carryOf(reply.outbox_state, lang),
  };
}

/** What a person has to do for it, or may: null when nothing. */
function carryOf(state: string | null, lang: Lang): string | null {
  if (state === 'by-hand') return WORDS[lang].carryOut;
  return state === 'ready' ? WORDS[lang].notCollected : null;
}

/** Where a reply stands on its way out, and what stands in its way. */
function stateOf(state: string, problem: string | null, lang: Lang): string {
  const desk = DESK_WORDS[lang];
  const where = wordOf(desk.outbox, state);
  return problem === null || state === 'sent' || state === 'by-hand'
    ? where
    : `${where}: ${wordOf(desk.sendProblems, problem)}`;
}

const noteItem = (note: OpenedThread['notes'][number], lang: Lang) => ({
  ...ITEM,
  is: 'note' as const,
  id: note.id,
  title: `${WORDS[lang].note} · ${note.written_by}`,
  text: note.opened ?? WORDS[lang].shredded,
});

function actItem(act: OpenedThread['acts'][number], lang: Lang) {
  const what = wordOf(DESK_WORDS[lang].acts, act.act);
  return {
    ...ITEM,
    is: 'act' as const,
    title: act.by === null ? what : fill(WORDS[lang].by, { what, who: act.by }, lang),
  };
}

/** Every act that has a page: its fields and its verb. */
import { instantInWords } from '../../../base/day.js';
import { isId } from '../../../base/id.js';
import { fail } from '../../../base/result.js';
import { type Lang, fill } from '../../../base/words.js';
import type { Page } from '../../../web/page.js';
import { closeThread, reopenThread } from '../../actions/close.js';
import { decideRisk } from '../../actions/decide.js';
import { enterReceipt, handOver } from '../../actions/hand-over.js';
import { markThread } from '../../actions/mark.js';
import { mergeThreads, undoMerge } from '../../actions/merge.js';
import { writeNote } from '../../actions/note.js';
import { enterRecorded, makeIncident } from '../../actions/record.js';
import { putBack, takeOver, takeThread } from '../../actions/take.js';
import { CLOSE_REASONS, HAND_OVER_TO } from '../../rules/acts.js';
import { listContacts } from '../../store/inside.js';
import { type Thread, listInWork } from '../../store/threads.js';
import { DESK_WORDS, wordOf } from '../../words/say.js';
import { signCodes, signName } from '../../words/say-sign.js';
import { DECIDES, WORKS, shortId } from '../paths.js';
import { type ActPage, type FieldFacts, actPage } from './act-page.js';
import { type Choice, hiddenField, longField, oneOf, someOf, textField } from './fields.js';
import { ACT_COPY } from './view.js';

const none = (): readonly [] => [];

const choicesOf = (codes: readonly string[], list: Readonly<Record<string, string>>): readonly Choice[] =>
  codes.map((value) => ({ value, text: wordOf(list, value) }));

const RISKS = ['now', 'high', 'raised', 'ordinary'] as const;
const MARKINGS = ['ordinary', 'restricted', 'sealed'] as const;

const known = <T extends string>(list: readonly T[], typed: string | null): T | null =>
  list.find((one) => one === typed) ?? null;

const take: ActPage = { act: 'take', who: WORKS, fields: none, run: takeThread };
const back: ActPage = { act: 'put-back', who: WORKS, fields: none, run: putBack };
const over: ActPage = {
  act: 'take-over',
  who: DECIDES,
  fields: ({ lang, thread, accounts }) => {
    const who = accounts.find(({ id }) => id === thread.takenBy)?.name;
    if (who === undefined || thread.takenAt === null) return [];
    const when = instantInWords(thread.takenAt, lang);
    const text = fill(ACT_COPY[lang]['take-over'].holder, { who, when }, lang);
    return [{ is: 'said', name: 'holder', text }];
  },
  run: takeOver,
};
const reopen: ActPage = { act: 'reopen', who: DECIDES, fields: none, run: reopenThread };

const decide: ActPage = {
  act: 'decide',
  who: DECIDES,
  seen: async (tx, thread) =>
    (await listContacts(tx, thread.id)).flatMap(({ signs }) => signs.map(({ sign }) => sign)),
  fields: decideFields,
  async run(tx, doing, { form }) {
    const risk = known(RISKS, form.get('risk'));
    if (risk === null) return fail({ code: 'choice-missing', field: 'risk' });
    const [wrong, missed] = [form.getAll('wrong'), form.getAll('missed')];
    return decideRisk(tx, doing, { risk, wrong, missed, why: form.get('why') ?? '' });
  },
};

function decideFields(facts: FieldFacts) {
  const { lang, thread, seen } = facts;
  const words = ACT_COPY[lang].decide;
  const desk = DESK_WORDS[lang];
  const risks = RISKS.map((value) => ({ value, text: desk.risks[value], hint: desk.riskMeaning[value] }));
  const signs = signChoices(lang);
  const wrong = signs.filter(({ value }) => seen.includes(value));
  const missed = signs.filter(({ value }) => !seen.includes(value));
  return [
    oneOf(facts, { name: 'risk', label: words.risk, choices: risks, chosen: thread.risk }),
    longField(facts, { name: 'why', label: words.why, hint: words.whyHint, rows: '3' }),
    ...(wrong.length === 0 ? [] : [someOf(facts, { name: 'wrong', label: words.wrong, choices: wrong })]),
    someOf(facts, { name: 'missed', label: words.missed, choices: missed, isFolded: true }),
  ];
}

const signChoices = (lang: Lang): readonly Choice[] =>
  signCodes().map((sign) => ({ value: sign, text: signName(sign, lang) }));

const note: ActPage = {
  act: 'note',
  who: DECIDES,
  fields: (facts) => [longField(facts, { name: 'note', label: ACT_COPY[facts.lang].note.note })],
  run: (tx, doing, { form }) => writeNote(tx, doing, form.get('note') ?? ''),
};

const handing: ActPage = {
  act: 'hand-over',
  who: WORKS,
  fields: (facts) => [
    oneOf(facts, {
      name: 'to',
      label: ACT_COPY[facts.lang]['hand-over'].to,
      choices: choicesOf(HAND_OVER_TO, DESK_WORDS[facts.lang].receivers),
    }),
    textField(facts, { name: 'to-name', label: ACT_COPY[facts.lang]['hand-over'].name }),
  ],
  async run(tx, doing, { form }) {
    const kind = known(HAND_OVER_TO, form.get('to'));
    if (kind === null) return fail({ code: 'choice-missing', field: 'to' });
    return handOver(tx, doing, { kind, name: form.get('to-name') ?? '' });
  },
};

const receipt: ActPage = {
  act: 'receipt',
  who: DECIDES,
  fields: (facts) => [
    hiddenField(facts, 'hand-over'),
    textField(facts, { name: 'receipt', label: ACT_COPY[facts.lang].receipt.receipt }),
  ],
  async run(tx, doing, { form }) {
    const id = form.get('hand-over') ?? '';
    if (!isId(id)) return fail({ code: 'thread-not-there' });
    return enterReceipt(tx, doing, { handOver: id, receipt: form.get('receipt') ?? '' });
  },
};

const incident: ActPage = {
  act: 'incident',
  who: WORKS,
  fields: (facts) => [textField(facts, { name: 'incident', label: ACT_COPY[facts.lang].incident.incident })],
  run: (tx, doing, { form }) => makeIncident(tx, doing, form.get('incident') ?? ''),
};

const record: ActPage = {
  act: 'record',
  who: WORKS,
  fields: (facts) => [textField(facts, { name: 'crime', label: ACT_COPY[facts.lang].record.crime })],
  run: (tx, doing, { form }) => enterRecorded(tx, doing, form.get('crime') ?? ''),
};

const merge: ActPage = {
  act: 'merge',
  who: DECIDES,
  others: async (tx, thread) => (await listInWork(tx)).filter(({ id }) => id !== thread.id),
  fields: (facts) => {
    const desk = DESK_WORDS[facts.lang];
    const choices = facts.others.slice(0, 40).map((other) => ({
      value: other.id,
      hint: hintOf(other, facts.lang),
      text: `${shortId(other.id)} · ${wordOf(desk.channels, other.channel)} · ${wordOf(desk.states, other.state)}`,
    }));
    const words = ACT_COPY[facts.lang].merge;
    if (choices.length === 0) return [{ is: 'said', name: 'other', text: words.none }];
    // Who comes from a thread that may belong to the same person finds it chosen.
    const chosen = facts.query.get('other') ?? '';
    return [oneOf(facts, { name: 'other', label: words.otherThread, choices, chosen })];
  },
  async run(tx, doing, { form }) {
    const other = form.get('other') ?? '';
    if (!isId(other)) return fail({ code: 'choice-missing', field: 'other' });
    return mergeThreads(tx, doing, other);
  },
};

/** Enough to know which one it is without opening it. */
const hintOf = ({ risk, teller, firstTouchAt }: Thread, lang: Lang): string => {
  const desk = DESK_WORDS[lang];
  const who = teller === null ? [] : [wordOf(desk.tellers, teller)];
  return [wordOf(desk.risks, risk), ...who, instantInWords(firstTouchAt, lang)].join(' · ');
};

const undo: ActPage = {
  act: 'undo-merge',
  who: DECIDES,
  fields: (facts) => [hiddenField(facts, 'merge')],
  async run(tx, doing, { form }) {
    const id = form.get('merge') ?? '';
    return isId(id) ? undoMerge(tx, doing, id) : fail({ code: 'merge-not-there' });
  },
};

const mark: ActPage = {
  act: 'mark',
  who: DECIDES,
  fields: (facts) => {
    const { lang, thread, accounts } = facts;
    const words = ACT_COPY[lang].mark;
    const markings = MARKINGS.map((value) => ({
      value,
      text: DESK_WORDS[lang].markings[value],
      hint: words.hints[value],
    }));
    const people = accounts
      .filter(
        (account) => account.disabledAt === null && account.roles.some((role) => AT_THE_DESK.includes(role)),
      )
      .map(({ id, name }) => ({ value: id, text: name }));
    return [
      oneOf(facts, { name: 'marking', label: words.marking, choices: markings, chosen: thread.marking }),
      someOf(facts, { name: 'named', label: words.named, choices: people }),
      textField(facts, { name: 'reason', label: words.reason, hint: words.reasonHint }),
    ];
  },
  async run(tx, doing, { form }) {
    const marking = known(MARKINGS, form.get('marking'));
    if (marking === null) return fail({ code: 'choice-missing', field: 'marking' });
    const named = form.getAll('named').filter((id) => isId(id));
    return markThread(tx, doing, { marking, named, reason: form.get('reason') ?? '' });
  },
};

const AT_THE_DESK: readonly string[] = ['desk-officer', 'supervisor', 'registrar', 'investigator'];

const close: ActPage = {
  act: 'close',
  who: DECIDES,
  fields: (facts) => [
    oneOf(facts, {
      name: 'reason',
      label: ACT_COPY[facts.lang].close.reason,
      choices: choicesOf(CLOSE_REASONS, DESK_WORDS[facts.lang].closeReasons),
    }),
  ],
  run: (tx, doing, { form }) => closeThread(tx, doing, form.get('reason') ?? ''),
};

export const ACT_PAGES: readonly Page[] = [
  take,
  back,
  over,
  reopen,
  decide,
  note,
  handing,
  receipt,
  incident,
  record,
  merge,
  undo,
  mark,
  close,
].map(actPage);

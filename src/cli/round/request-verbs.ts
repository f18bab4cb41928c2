/** plimsoll round request, event, letter, gone: one request, without its page. */
import { authorityByCode } from '../../base/authorities.js';
import { dayInLondon } from '../../base/day.js';
import { fill } from '../../base/words.js';
import {
  BY_HAND,
  ROUND_WORDS,
  WRITABLE,
  answeredBeside,
  enterEvent,
  eventAsked,
  letterAsked,
  letterGone,
  letterProblems,
  planLetter,
  planRequest,
  requestAsJson,
  sayEvent,
  sayTime,
  sendLetter,
} from '../../count/index.js';
import { wholly } from '../person.js';
import type { Exit } from '../verb.js';
import { wrongUse } from '../wrong-use.js';
import { ROUND_COPY, letterAsJson, letterInWords, refuseRound, whoAsks } from './about.js';
import { type NamedRequest, requestNamed } from './request-named.js';
import { type OpenedCall, sayResult } from '../opened-call.js';

async function theRequest(of: OpenedCall): Promise<NamedRequest | null> {
  const [, name] = of.call.operands;
  if (name === undefined) throw wrongUse('operandMissing', { operand: 'REQUEST' });
  return requestNamed(of, name);
}

const nameOf = ({ of }: NamedRequest, lang: 'en' | 'cy'): string =>
  authorityByCode(of.request.authority)?.name[lang] ?? of.request.authority;

/** Where one request stands and what happened; as JSON in the shape that Alaveteli sites give. */
export async function requestVerb(of: OpenedCall): Promise<Exit> {
  const { call } = of;
  const found = await theRequest(of);
  if (!found) return 1;
  const { lang } = call;
  const { events, standing, request } = found.of;
  const head = fill(
    ROUND_COPY[lang].requestLine,
    {
      authority: nameOf(found, lang),
      token: request.token,
      status: ROUND_WORDS[lang].status[standing.status],
      due: standing.due ?? '',
      note: sayTime(standing, null, lang),
    },
    lang,
  ).trimEnd();
  const happened = events.map((e) => `  ${e.happenedOn}  ${sayEvent(e, lang)}`);
  sayResult(of, requestAsJson(found.of, found.round), [head, ...happened].join('\n'));
  return 0;
}

/** Options that an event carries, by the names of the page's fields. */
const DETAILS = ['channel', 'outcome', 'exemptions', 'to', 'reference', 'words'] as const;

/** What happened to a request, entered by hand: a question back, a refusal, a review's answer. */
export async function eventVerb(of: OpenedCall): Promise<Exit> {
  const { opened, call, now } = of;
  const found = await theRequest(of);
  const kind = BY_HAND.find((k) => k === call.operands[2]);
  if (!kind)
    throw wrongUse('unknownSubverb', { name: call.operands[2] ?? 'KIND', known: BY_HAND.join(', ') });
  const actor = found && (await whoAsks(of));
  if (!found || !actor) return 1;
  const form = new URLSearchParams([
    ['kind', kind],
    ['day', call.text('on') ?? dayInLondon(now)],
    ...DETAILS.map((name) => [name, call.text(name) ?? ''] as [string, string]),
  ]);
  const wanted = eventAsked(form, found.of.request);
  if (!wanted) throw wrongUse('operandMissing', { operand: 'KIND' });
  const rehearsal = call.has('dry-run');
  const done = await wholly({ opened, person: actor, rehearsal }, (tx) => enterEvent(tx, actor, wanted, now));
  if (!done.ok) return refuseRound(done.problems, call);
  const words = ROUND_COPY[call.lang];
  const params = { authority: nameOf(found, call.lang), event: ROUND_WORDS[call.lang].event[kind] };
  sayResult(
    of,
    { request: found.of.request.id, kind, on: wanted.happenedOn, dry_run: rehearsal },
    fill(rehearsal ? words.wouldEnter : words.entered, params, call.lang),
  );
  return 0;
}

/** A letter about one request: shown on a dry run, else put where letters go from. */
export async function letterVerb(of: OpenedCall): Promise<Exit> {
  const { opened, call, now } = of;
  const found = await theRequest(of);
  const kind = WRITABLE.find((k) => k === call.operands[2]);
  if (!kind)
    throw wrongUse('unknownSubverb', { name: call.operands[2] ?? 'KIND', known: WRITABLE.join(', ') });
  if (!found) return 1;
  const answered = answeredBeside(found.round, found.of.request.id);
  const form = new URLSearchParams(
    (['answer', 'more'] as const).map((name) => [name, call.text(name) ?? ''] as [string, string]),
  );
  const { round } = found.round;
  const wanted = letterAsked({ kind, of: { ...found.of, round }, answered, form });
  const missing = letterProblems(wanted);
  if (missing.length > 0) return refuseRound(missing, call);
  const planned =
    wanted.kind === 'request' ? planRequest(round, found.of) : planLetter(round, found.of, wanted);
  if (call.has('dry-run')) {
    sayResult(of, { dry_run: true, letters: [letterAsJson(planned)] }, letterInWords(planned, call));
    return 0;
  }
  const actor = await whoAsks(of);
  if (!actor) return 1;
  const sending = {
    request: found.of.request.id,
    wanted: (held: NamedRequest['of']) => letterAsked({ kind, of: { ...held, round }, answered, form }),
  };
  const done = await wholly({ opened, person: actor, rehearsal: false }, (tx) =>
    sendLetter(tx, actor, sending, now),
  );
  if (!done.ok) return refuseRound(done.problems, call);
  const words = ROUND_COPY[call.lang];
  const byHand = kind === 'commissioner' || found.of.request.sendTo === null;
  const params = { letter: ROUND_WORDS[call.lang].letter[kind], authority: nameOf(found, call.lang) };
  sayResult(
    of,
    { letter: done.value, kind, by_hand: byHand },
    fill(byHand ? words.letterByHand : words.letterGoes, params, call.lang),
  );
  return 0;
}

/** The letters of a request that went by hand have gone: in the post, or by the authority's own form. */
export async function goneVerb(of: OpenedCall): Promise<Exit> {
  const { opened, call, now } = of;
  const found = await theRequest(of);
  const actor = found && (await whoAsks(of));
  if (!found || !actor) return 1;
  const on = call.text('on') ?? dayInLondon(now);
  const rehearsal = call.has('dry-run');
  const waiting = found.of.waiting.map((l) => l.id);
  const done = await wholly({ opened, person: actor, rehearsal }, async (tx) => {
    for (const letter of waiting) {
      const gone = await letterGone(tx, actor, { letter, on, detail: { channel: 'post' } }, now);
      if (!gone.ok) return gone;
    }
    return { ok: true, value: waiting.length };
  });
  if (!done.ok) return refuseRound(done.problems, call);
  const words = ROUND_COPY[call.lang];
  const params = { authority: nameOf(found, call.lang), n: done.value };
  sayResult(
    of,
    { request: found.of.request.id, letters: done.value, on, dry_run: rehearsal },
    fill(rehearsal ? words.wouldGone : words.gone, params, call.lang),
  );
  return 0;
}

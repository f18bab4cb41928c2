/** plimsoll round list, open, send, status, chase, close, import. */
import { basename } from 'node:path';
import { authorityByCode } from '../../base/authorities.js';
import { dayInLondon, isDay } from '../../base/day.js';
import { fill, plural } from '../../base/words.js';
import {
  type Closing,
  type OpenReply,
  ROUND_WORDS,
  ReplyReader,
  type StandingRound,
  batchFileTaker,
  chaseRound,
  checkQuestion,
  closeRound,
  draftRound,
  groupOf,
  importBatch,
  openRound,
  planChase,
  planClosing,
  planRequests,
  readBatch,
  requestAsJson,
  roundAsJson,
  sayTime,
  sendRequests,
} from '../../count/index.js';
import { type Tx, inTransaction, systemActor } from '../../db/index.js';
import { bytesOf } from '../figures-from.js';
import { wholly } from '../person.js';
import { openKeys } from '../rooms.js';
import type { Exit } from '../verb.js';
import { wrongUse } from '../wrong-use.js';
import {
  ROUND_COPY,
  everyRound,
  letterAsJson,
  letterInWords,
  matching,
  refuseRound,
  roundNamed,
  whoAsks,
} from './about.js';
import { readQuestionFile } from './question-file.js';
import { type OpenedCall, sayResult } from '../opened-call.js';

const json = (of: OpenedCall, value: object): void => of.call.io.out(JSON.stringify(value, null, 2));

const lateIn = ({ requests }: StandingRound): number =>
  requests.filter((r) => groupOf(r.standing) === 'late').length;

export async function listRoundsVerb(of: OpenedCall): Promise<Exit> {
  const { call } = of;
  const rounds = await everyRound(of);
  const words = ROUND_COPY[call.lang];
  if (call.json)
    json(
      of,
      rounds.map((r) => ({
        round: r.round.id,
        state: r.round.state,
        title_en: r.round.question.title.en,
        title_cy: r.round.question.title.cy,
        asked: r.requests.length,
        late: lateIn(r),
      })),
    );
  else if (rounds.length === 0) call.io.out(words.empty);
  else
    for (const r of rounds) {
      const { id, state, question } = r.round;
      const params = {
        id,
        state: ROUND_WORDS[call.lang].state[state],
        asked: r.requests.length,
        late: lateIn(r),
        title: question.title[call.lang],
      };
      call.io.out(fill(words.line, params, call.lang));
    }
  return 0;
}

/** Opens a draft that is there, or a round from a question in a file. */
export async function openVerb(of: OpenedCall): Promise<Exit> {
  const { opened, call, now } = of;
  const [, name] = call.operands;
  if (name === undefined) throw wrongUse('operandMissing', { operand: 'ROUND|QUESTION.json' });
  const actor = await whoAsks(of);
  if (!actor) return 1;
  const words = ROUND_COPY[call.lang];
  const isFile = name === '-' || name.endsWith('.json');
  const held = isFile ? null : await roundNamed(of);
  if (!isFile && !held) return 1;
  const text = isFile ? Buffer.from(await bytesOf(name, call)).toString('utf8') : '';
  const facts = { today: dayInLondon(now), asker: actor.name, organisation: opened.organisation.name.en };
  const question = held ? held.round.question : readQuestionFile(text, facts);
  if ('code' in question) {
    const why =
      question.code === 'no-json'
        ? 'JSON'
        : fill(
            question.code === 'areas' ? words.unknownAreas : words.periodsWrong,
            { names: question.names },
            call.lang,
          );
    call.io.err(fill(words.questionWrong, { file: basename(name), why }, call.lang));
    return 1;
  }
  const sound = checkQuestion(question);
  if (!sound.ok) return refuseRound(sound.problems, call);
  const title = question.title[call.lang];
  const n = question.authorities.length;
  if (call.has('dry-run')) {
    if (call.json)
      json(of, {
        dry_run: true,
        title_en: question.title.en,
        title_cy: question.title.cy,
        authorities: question.authorities,
      });
    else call.io.out(fill(words.wouldOpen, { title, n }, call.lang));
    return 0;
  }
  const done = await wholly({ opened, person: actor, rehearsal: false }, async (tx) => {
    const drafted = held
      ? { ok: true as const, value: held.round.id }
      : await draftRound(tx, actor, { question }, now);
    if (!drafted.ok) return drafted;
    const open = await openRound(tx, actor, drafted.value, now);
    return open.ok ? drafted : open;
  });
  if (!done.ok) return refuseRound(done.problems, call);
  if (call.json)
    json(of, {
      round: done.value,
      title_en: question.title.en,
      title_cy: question.title.cy,
      authorities: question.authorities,
    });
  else call.io.out(fill(words.opened, { title, n, id: done.value }, call.lang));
  return 0;
}

export async function sendVerb(of: OpenedCall): Promise<Exit> {
  const { opened, call, now } = of;
  const held = await roundNamed(of);
  if (!held) return 1;
  const words = ROUND_COPY[call.lang];
  const planned = held.round.state === 'open' ? planRequests(held) : [];
  const byHand = planned.filter((p) => p.of.request.sendTo === null).length;
  if (call.has('dry-run')) {
    if (call.json) json(of, { dry_run: true, round: held.round.id, letters: planned.map(letterAsJson) });
    else {
      for (const p of planned) call.io.out(letterInWords(p, call));
      call.io.out(plural(words.wouldSend, planned.length, call.lang));
    }
    return held.round.state === 'open' ? 0 : refuseRound([{ code: 'not-open' }], { ...call, json: false });
  }
  const actor = await whoAsks(of);
  if (!actor) return 1;
  const done = await inTransaction(opened.db, actor, (tx) => sendRequests(tx, actor, held.round.id, now));
  if (!done.ok) return refuseRound(done.problems, call);
  if (call.json) json(of, { round: held.round.id, letters: done.value, by_hand: byHand });
  else call.io.out(plural(words.sent, done.value, call.lang));
  if (byHand > 0) call.io.err(plural(words.byHand, byHand, call.lang));
  return 0;
}

export async function statusVerb(of: OpenedCall): Promise<Exit> {
  const { call } = of;
  const rounds = await everyRound(of);
  const [, name] = call.operands;
  // Without a name: the newest that is open, which is nearly always the one that is meant.
  const found =
    name === undefined
      ? (rounds.find((r) => r.round.state === 'open') ?? rounds[0] ?? null)
      : matching(rounds, name);
  const words = ROUND_COPY[call.lang];
  if (!found) {
    call.io.err(name === undefined ? words.empty : fill(words.notThere, { name }, call.lang));
    return 1;
  }
  if (call.has('alaveteli'))
    json(
      of,
      found.requests.map((r) => requestAsJson(r, found)),
    );
  else if (call.json) json(of, roundAsJson(found));
  else
    for (const { request, standing } of found.requests)
      call.io.out(
        fill(
          words.statusLine,
          {
            authority: (authorityByCode(request.authority)?.name[call.lang] ?? request.authority).padEnd(34),
            status: ROUND_WORDS[call.lang].status[standing.status].padEnd(24),
            due: standing.due ?? '          ',
            note: sayTime(standing, null, call.lang),
          },
          call.lang,
        ).trimEnd(),
      );
  return 0;
}

export async function chaseVerb(of: OpenedCall): Promise<Exit> {
  const { opened, call, now } = of;
  const held = await roundNamed(of);
  if (!held) return 1;
  const most = mostOf(call.text('most'));
  const today = dayInLondon(now);
  const round = held.round.id;
  const limits = { today, ...(most === undefined ? {} : { most }) };
  const plan = await inTransaction(opened.db, systemActor(opened.organisation.id), (tx) =>
    planChase(tx, round, now, limits),
  );
  if (!plan) return refuseRound([{ code: 'not-open' }], call);
  const words = ROUND_COPY[call.lang];
  const waits = plan.list.held.map((h) => ({ authority: h.of.authority, request: h.of.request, why: h.why }));
  const sayHeld = (): void => {
    for (const h of waits)
      call.io.err(
        fill(
          words.held,
          {
            authority: authorityByCode(h.authority)?.name[call.lang] ?? h.authority,
            why: ROUND_WORDS[call.lang].hold[h.why],
          },
          call.lang,
        ),
      );
  };
  if (call.has('dry-run')) {
    if (call.json) json(of, { dry_run: true, round, letters: plan.planned.map(letterAsJson), held: waits });
    else {
      for (const p of plan.planned) call.io.out(letterInWords(p, call));
      call.io.out(plural(words.wouldChase, plan.planned.length, call.lang));
      sayHeld();
    }
    return 0;
  }
  if (plan.planned.length === 0) {
    if (call.json) json(of, { round, letters: 0, held: waits });
    else call.io.out(words.chaseNone);
    sayHeld();
    return 0;
  }
  const actor = await whoAsks(of);
  if (!actor) return 1;
  const seen = plan.planned.map((p) => p.of.request.id);
  const done = await inTransaction(opened.db, actor, (tx) =>
    chaseRound(tx, actor, { round, seen, ...limits }, now),
  );
  if (!done.ok) return refuseRound(done.problems, call);
  if (call.json) json(of, { round, letters: done.value, held: waits });
  else call.io.out(plural(words.chased, done.value, call.lang));
  sayHeld();
  return 0;
}

function mostOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const most = Number(text);
  if (!Number.isInteger(most) || most < 1) throw wrongUse('operandMissing', { operand: '--most N' });
  return most;
}

export async function closeVerb(of: OpenedCall): Promise<Exit> {
  const { opened, call, now } = of;
  const held = await roundNamed(of);
  if (!held) return 1;
  const words = ROUND_COPY[call.lang];
  const title = held.round.question.title[call.lang];
  if (held.round.state !== 'open') return refuseRound([{ code: 'not-open' }], call);
  if (call.has('dry-run')) {
    const plan = planClosing(held);
    sayResult(
      of,
      { dry_run: true, round: held.round.id, ...plan },
      fill(words.wouldClose, { title }, call.lang),
    );
    return sayMissing(plan, of);
  }
  const actor = await whoAsks(of);
  if (!actor) return 1;
  const done = await inTransaction(opened.db, actor, (tx) => closeRound(tx, actor, held.round.id, now));
  if (!done.ok) return refuseRound(done.problems, call);
  const result = { round: held.round.id, state: 'closed', ...done.value };
  sayResult(of, result, fill(words.closed, { title }, call.lang));
  return sayMissing(done.value, of);
}

/** Who gave no figure, and whose answer nobody has read: that is a problem, for it is not in the totals. */
function sayMissing({ missing, unread }: Closing, { call }: OpenedCall): Exit {
  const { io, lang } = call;
  if (missing.length > 0) io.err(plural(ROUND_COPY[lang].closeMissing, missing.length, lang));
  if (unread.length === 0) return 0;
  const names = unread.map((code) => authorityByCode(code)?.name[lang] ?? code).join(', ');
  io.err(plural(ROUND_COPY[lang].closeUnread, unread.length, lang, { names }));
  return 1;
}

/** Brings in a WhatDoTheyKnow batch: its CSV, or its zip. */
export async function importVerb(of: OpenedCall): Promise<Exit> {
  const { opened, call, now } = of;
  const [, file] = call.operands;
  if (file === undefined) throw wrongUse('operandMissing', { operand: 'FILE' });
  const read = await readBatch(await bytesOf(file, call));
  if (!read.ok) return refuseRound(read.problems, call);
  const words = ROUND_COPY[call.lang];
  const batch = read.value;
  const name = basename(file).replace(/\.(csv|zip)$/i, '');
  const title = {
    en: call.text('title-en') ?? name,
    cy: call.text('title-cy') ?? call.text('title-en') ?? name,
  };
  const sentOn = call.text('sent-on') ?? dayInLondon(now);
  if (!isDay(sentOn)) return refuseRound([{ code: 'day-wrong', field: 'sent-on' }], call);
  if (batch.unknown.length > 0)
    call.io.err(fill(words.unknown, { names: batch.unknown.join(', ') }, call.lang));
  const n = batch.requests.length;
  if (call.has('dry-run')) {
    if (call.json)
      json(of, {
        dry_run: true,
        requests: batch.requests.map((r) => ({
          authority: r.authority,
          state: r.state,
          messages: r.messages.length,
        })),
        unknown: batch.unknown,
      });
    else call.io.out(fill(words.wouldImport, { title: title[call.lang], n }, call.lang));
    return batch.unknown.length > 0 ? 1 : 0;
  }
  const actor = await whoAsks(of);
  if (!actor) return 1;
  const keys = openKeys(opened, call);
  if (!keys) return 3;
  const reader = new ReplyReader();
  let files = 0;
  const bringIn = (tx: Tx) => {
    const doing = { actor, keys, now, open: (some: Parameters<OpenReply>[0]) => reader.open(some) };
    const take = batchFileTaker(tx, doing, batch);
    const takeFile: typeof take = async (...file) => {
      const taken = await take(...file);
      if (taken?.ok) files++;
      return taken;
    };
    return importBatch(tx, actor, { batch, title, sentOn, takeFile }, now);
  };
  const done = await inTransaction(opened.db, actor, bringIn);
  await reader.close();
  if (!done.ok) return refuseRound(done.problems, call);
  const result = { round: done.value, requests: n, files, unknown: batch.unknown };
  sayResult(of, result, fill(words.imported, { title: title[call.lang], n, id: done.value }, call.lang));
  if (files > 0) call.io.err(plural(words.filesTaken, files, call.lang));
  return batch.unknown.length > 0 ? 1 : 0;
}

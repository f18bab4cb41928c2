/** plimsoll replies add: files that came, brought in as one reply; or every file of a batch, each to its request. */
import { basename } from 'node:path';
import { readAreas } from '../../base/authorities.js';
import { dayInLondon } from '../../base/day.js';
import { REPLY_HOWS } from '../../base/reply-state.js';
import type { Problem } from '../../base/result.js';
import { fill, plural } from '../../base/words.js';
import {
  type ReplyGiven,
  ReplyReader,
  batchFileTaker,
  readBatch,
  receiveReply,
  sayHidden,
} from '../../count/index.js';
import { inTransaction } from '../../db/index.js';
import { bytesOf } from '../figures-from.js';
import { wholly } from '../person.js';
import { matching } from '../round/about.js';
import { everyRound, refuseRound } from '../round/about.js';
import { requestNamed } from '../round/request-named.js';
import type { Exit } from '../verb.js';
import { wrongUse } from '../wrong-use.js';
import { REPLIES_COPY, refuseReply, replyNamed, whoReads } from './about.js';
import { type OpenedCall, sayResult } from '../opened-call.js';

type Doing = NonNullable<Awaited<ReturnType<typeof whoReads>>>;

export async function addVerb(of: OpenedCall): Promise<Exit> {
  const { call } = of;
  const names = call.operands.slice(1);
  if (names.length === 0) throw wrongUse('operandMissing', { operand: 'FILE' });
  const doing = await whoReads(of);
  if (!doing) return 1;
  const reader = new ReplyReader();
  try {
    const round = call.text('round');
    return round === undefined
      ? await addFiles(of, { doing, reader, names })
      : await addBatch(of, { doing, reader, names, round });
  } finally {
    await reader.close();
  }
}

interface Adding {
  readonly doing: Doing;
  readonly reader: ReplyReader;
  readonly names: readonly string[];
}

async function addFiles(of: OpenedCall, { doing, reader, names }: Adding): Promise<Exit> {
  const { opened, call } = of;
  const files = [];
  for (const name of names) files.push({ name: basename(name), bytes: await bytesOf(name, call) });
  const about = await givenOf(of);
  if (!about) return 1;
  const given: ReplyGiven = { ...about, files };
  if (call.has('dry-run')) return rehearse(of, { given, reader });
  const open: Parameters<typeof receiveReply>[1]['open'] = (some) => reader.open(some);
  const done = await wholly({ opened, person: doing.actor, rehearsal: false }, (tx) =>
    receiveReply(tx, { ...doing, open }, given),
  );
  if (!done.ok) return refuseReply(done.problems, call);
  const words = REPLIES_COPY[call.lang];
  const { id, quarantined } = done.value;
  sayResult(of, { reply: id, quarantined }, fill(quarantined ? words.apart : words.added, { id }, call.lang));
  return quarantined ? 1 : 0;
}

/** What was typed beside the files; null, and said, when something named is not there. */
async function givenOf(of: OpenedCall): Promise<Omit<ReplyGiven, 'files'> | null> {
  const { call, now } = of;
  const [request, old] = [call.text('request'), call.text('replaces')];
  const asked = request === undefined ? null : await requestNamed(of, request);
  const replaced = old === undefined ? null : await replyNamed(of, old);
  if ((request !== undefined && !asked) || (old !== undefined && !replaced)) return null;
  const how = REPLY_HOWS.find((h) => h === (call.text('how') ?? 'upload'));
  if (!how) throw wrongUse('unknownSubverb', { name: call.text('how') ?? '', known: REPLY_HOWS.join(', ') });
  const named = readAreas(call.text('authority') ?? '');
  return {
    request: asked?.of.request.id ?? replaced?.request ?? null,
    authority: replaced?.authority ?? (named.ok ? (named.value[0]?.code ?? '') : ''),
    receivedOn: call.text('received-on') ?? dayInLondon(now),
    how,
    asked: { measures: [], periods: [] },
    replaces: replaced && { reply: replaced.id, why: call.text('why') ?? '' },
    refuseUnreadable: true,
    tellsRequest: true,
  };
}

/** What would be taken in, and whether anything is hidden in it. Nothing is kept. */
async function rehearse(
  of: OpenedCall,
  { given, reader }: { readonly given: ReplyGiven; readonly reader: ReplyReader },
): Promise<Exit> {
  const { call } = of;
  const { lang } = call;
  const { read } = await reader.open(given.files);
  const hidden = read.hidden.length > 0;
  for (const h of read.hidden) call.io.err(sayHidden(h, lang));
  const json = { dry_run: true, files: given.files.map((f) => f.name), candidates: read.candidates.length };
  sayResult(
    of,
    { ...json, hidden: read.hidden },
    plural(hidden ? REPLIES_COPY[lang].wouldApart : REPLIES_COPY[lang].wouldAdd, given.files.length, lang),
  );
  return hidden || read.problems.length > 0 ? 1 : 0;
}

/** Every file that came in a batch goes to the request of its authority in a round. */
async function addBatch(
  of: OpenedCall,
  { doing, reader, names, round: name }: Adding & { readonly round: string },
): Promise<Exit> {
  const { opened, call } = of;
  const words = REPLIES_COPY[call.lang];
  const round = matching(await everyRound(of), name);
  const read = await readBatch(await bytesOf(names[0] ?? '', call));
  if (!round) return refuseReply([{ code: 'request-not-there' }], call);
  if (!read.ok) return refuseRound(read.problems, call);
  const batch = read.value;
  const taken: string[] = [];
  const problems: Problem[] = [];
  const came = batch.requests.flatMap((r) => {
    const request = round.requests.find((q) => q.request.authority === r.authority)?.request.id;
    const files = r.messages
      .filter((m) => !m.isOutgoing)
      .flatMap((m) => m.files.map((path) => ({ path, on: m.on })));
    return request === undefined ? [] : files.map((f) => ({ ...f, request }));
  });
  if (!call.has('dry-run'))
    for (const { request, path, on } of came)
      await inTransaction(opened.db, doing.actor, async (tx) => {
        const open: Parameters<typeof batchFileTaker>[1]['open'] = (some) => reader.open(some);
        const done = await batchFileTaker(tx, { ...doing, open }, { open: batch.open, tellsRequest: true })(
          request,
          path,
          on,
        );
        if (done?.ok) taken.push(done.value.id);
        else if (done) problems.push(...done.problems.map((p) => ({ ...p, where: { file: path } })));
      });
  const json = { round: round.round.id, files: came.length, replies: taken, dry_run: call.has('dry-run') };
  sayResult(
    of,
    json,
    call.has('dry-run')
      ? plural(words.wouldAdd, came.length, call.lang)
      : plural(words.batchAdded, taken.length, call.lang),
  );
  return problems.length > 0 ? refuseReply(problems, { ...call, json: false }) : 0;
}

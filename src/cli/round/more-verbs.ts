/** plimsoll round addresses, add: where authorities take requests, and one more authority after a round was opened. */
import { readAreas } from '../../base/authorities.js';
import { fill, plural } from '../../base/words.js';
import {
  ASKABLE,
  addAuthority,
  listAddresses,
  readCsvRows,
  sendRequests,
  setAddresses,
  writeCsv,
} from '../../count/index.js';
import { inTransaction, systemActor } from '../../db/index.js';
import { bytesOf } from '../figures-from.js';
import { wholly } from '../person.js';
import type { Exit } from '../verb.js';
import { wrongUse } from '../wrong-use.js';
import { ROUND_COPY, refuseRound, roundNamed, whoAsks } from './about.js';
import { type OpenedCall, sayResult } from '../opened-call.js';

/** Without a file: every authority and its address, as the CSV that this verb takes back. */
export async function addressesVerb(of: OpenedCall): Promise<Exit> {
  const { opened, call, now } = of;
  const [, file] = call.operands;
  if (file === undefined) {
    const held = await inTransaction(opened.db, systemActor(opened.organisation.id), listAddresses);
    const rows = ASKABLE.map((a) => ({
      authority: a.code,
      name: a.name[call.lang],
      to: held.get(a.code) ?? '',
    }));
    sayResult(
      of,
      rows,
      writeCsv(
        ['authority', 'name', 'to'],
        rows.map((r) => Object.values(r)),
      ).trimEnd(),
    );
    return 0;
  }
  const actor = await whoAsks(of);
  if (!actor) return 1;
  const typed = addressesIn(Buffer.from(await bytesOf(file, call)).toString('utf8'));
  const rehearsal = call.has('dry-run');
  const done = await wholly({ opened, person: actor, rehearsal }, (tx) =>
    setAddresses(tx, actor, typed, now),
  );
  if (!done.ok) return refuseRound(done.problems, call);
  const words = ROUND_COPY[call.lang];
  const text = plural(rehearsal ? words.wouldAddresses : words.addresses, done.value, call.lang);
  sayResult(of, { changed: done.value, dry_run: rehearsal }, text);
  return 0;
}

/** **Shape**: by code; an authority may be named in either language. What is none of ours is passed over. */
function addressesIn(text: string): ReadonlyMap<string, string> {
  const [header = [], ...rows] = readCsvRows(text.replace(/^\uFEFF/, ''));
  const [who, to] = [header.indexOf('authority'), header.indexOf('to')];
  return new Map(
    rows.flatMap((row): readonly (readonly [string, string])[] => {
      const named = readAreas(row[who] ?? '');
      const code = named.ok ? named.value[0]?.code : undefined;
      return code === undefined ? [] : [[code, (row[to] ?? '').trim()]];
    }),
  );
}

/** One more authority, and its letter. */
export async function addVerb(of: OpenedCall): Promise<Exit> {
  const { opened, call, now } = of;
  const [, , name] = call.operands;
  if (name === undefined) throw wrongUse('operandMissing', { operand: 'AUTHORITY' });
  const held = await roundNamed(of);
  const named = readAreas(name);
  const authority = named.ok ? named.value[0] : undefined;
  const actor = held && (await whoAsks(of));
  if (!held || !actor) return 1;
  const round = held.round.id;
  const rehearsal = call.has('dry-run');
  const done = await wholly({ opened, person: actor, rehearsal }, async (tx) => {
    const added = await addAuthority(tx, actor, { round, authority: authority?.code ?? '' }, now);
    if (!added.ok) return added;
    const sent = await sendRequests(tx, actor, round, now);
    return sent.ok ? added : sent;
  });
  if (!done.ok) return refuseRound(done.problems, call);
  const words = ROUND_COPY[call.lang];
  const params = { authority: authority?.name[call.lang] ?? name };
  const text = fill(rehearsal ? words.wouldAdd : words.added, params, call.lang);
  sayResult(of, { round, request: done.value, authority: authority?.code, dry_run: rehearsal }, text);
  return 0;
}

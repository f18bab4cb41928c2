/** plimsoll audit import, sample and suggest: the steps of an audit in the room, for files too large for a form. */
import { type Authority, authorityByCode, authorityByName } from '../../base/authorities.js';
import { now } from '../../base/day.js';
import type { Problem, Result } from '../../base/result.js';
import { plural } from '../../base/words.js';
import { type Actor, inTransaction, listAccounts, optionsFromEnvironment } from '../../db/index.js';
import { keyringPlace, openKeyring } from '../../keys/index.js';
import {
  type AuditDoing,
  drawReview,
  drawSample,
  importExtract,
  sayAuditProblem,
} from '../../record/index.js';
import { coresHere } from '../../record/extract/index.js';
import { may } from '../../web/access.js';
import { inputOf, mapOption, rulesOption } from '../flag/flag-verb.js';
import { Progress } from '../flag/progress.js';
import { type Opened, openInstallation } from '../open.js';
import type { Call, Exit } from '../verb.js';
import { COPY, needed, wrong } from './wrong.js';

type Tx = Parameters<typeof importExtract>[0];
type Work = (
  tx: Tx,
  doing: AuditDoing,
) => Promise<Result<string, never> | { ok: false; problems: readonly Problem[] }>;

/** Counts an extract into the room. */
export async function importInto(call: Call): Promise<Exit> {
  const file = call.operands[1];
  if (file === undefined) throw wrong('operand');
  const authority = forceOption(call);
  const name = needed(call, 'name');
  const input = await inputOf(file, call);
  const progress = new Progress(call, input.size);
  return inRoom(call, async (tx, doing) => {
    const done = await importExtract(tx, doing, {
      name,
      authority: authority.code,
      rules: rulesOption(call),
      map: mapOption(call),
      input,
      workers: coresHere(),
      onProgress: (upTo, records) => progress.tell(upTo, records),
    });
    progress.end();
    await input.close();
    if (!done.ok) return done;
    const { audit, tallied } = done.value;
    return said(plural(COPY[call.lang].room.imported, tallied.records, call.lang, { name, audit }));
  });
}

/** Draws the sample of an audit in the room. */
export async function sampleInto(call: Call): Promise<Exit> {
  const file = call.operands[1];
  if (file === undefined) throw wrong('operand');
  const [audit, seed] = [needed(call, 'audit'), needed(call, 'seed')];
  const halfWidth = Number(call.text('half-width') ?? '0.02');
  const input = await inputOf(file, call);
  return inRoom(call, async (tx, doing) => {
    const done = await drawSample(tx, doing, { audit, input, halfWidth, seed, workers: coresHere() });
    await input.close();
    return done.ok ? said(plural(COPY[call.lang].room.drawn, done.value, call.lang, { seed })) : done;
  });
}

/** Brings in the next suggested corrections. */
export async function suggestInto(call: Call): Promise<Exit> {
  const file = call.operands[1];
  if (file === undefined) throw wrong('operand');
  const audit = needed(call, 'audit');
  const input = await inputOf(file, call);
  return inRoom(call, async (tx, doing) => {
    const done = await drawReview(tx, doing, { audit, input, workers: coresHere() });
    await input.close();
    return done.ok ? said(plural(COPY[call.lang].room.suggested, done.value, call.lang)) : done;
  });
}

const said = (text: string): { readonly ok: true; readonly value: string } => ({ ok: true, value: text });

function forceOption(call: Call): Authority {
  const text = needed(call, 'force');
  const found = authorityByCode(text.toUpperCase()) ?? authorityByName(text, 'force');
  if (!found) throw wrong('force', { text });
  return found;
}

async function inRoom(call: Call, work: Work): Promise<Exit> {
  const as = needed(call, 'as');
  const at = now();
  const opened = await openInstallation({ purpose: 'verb', madeUp: false, now: at }, call);
  if (!opened) return 3;
  try {
    const actor = await registrarNamed(opened, as);
    if (!actor) throw wrong('as', { text: as });
    const keys = openKeyring(
      keyringPlace(process.env, optionsFromEnvironment(process.env, 'verb').dataFolder),
    );
    if (!keys.ok) {
      call.io.err(COPY[call.lang].room.locked);
      return 3;
    }
    const done = await inTransaction(opened.db, actor, (tx) =>
      work(tx, { actor, keys: keys.value, now: at }),
    );
    if (done.ok) {
      call.io.out(done.value);
      return 0;
    }
    for (const p of done.problems)
      call.io.err(sayAuditProblem(p as Parameters<typeof sayAuditProblem>[0], call.lang));
    return 1;
  } finally {
    await opened.close();
  }
}

/** Whoever is named must be a registrar of this organisation. */
async function registrarNamed(
  opened: Opened,
  name: string,
): Promise<(Actor & { readonly account: string }) | null> {
  const system: Actor = {
    org: opened.organisation.id,
    account: null,
    name: 'plimsoll audit',
    roles: [],
    session: null,
  };
  const accounts = await inTransaction(opened.db, system, (tx) => listAccounts(tx));
  const found = accounts.find((a) => a.disabledAt === null && (a.name === name || a.email === name));
  if (!found || !may(found.roles, { room: 'crimes', verb: 'decide' })) return null;
  // Nobody showed a passkey here: the journal says that it was done at the machine, for whom.
  return { ...system, account: found.id, name: `${found.name} (plimsoll audit)`, roles: found.roles };
}

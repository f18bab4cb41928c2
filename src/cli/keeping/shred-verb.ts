/** plimsoll shred: what has come to its time, destroyed for ever, with a certificate; and holds, which beat that. */
import path from 'node:path';
import { dayInLondon, dayInWords, isDay, now } from '../../base/day.js';
import { type Result, fail, ok } from '../../base/result.js';
import { fill, plural } from '../../base/words.js';
import { type Actor, type Tx, inTransaction, listAccounts, systemActor } from '../../db/index.js';
import { type Holding, holdForCourt, releaseHold } from '../../desk/actions/hold.js';
import { KEY_COPIES_KEPT_DAYS, shredThreads } from '../../desk/actions/shred-due.js';
import type { ShredCertificate } from '../../desk/rules/certificate.js';
import { listDue, listHeld } from '../../desk/store/retention.js';
import { holdCrime, shredCrimes } from '../../record/actions/shred-crimes.js';
import { listDueCrimes, listHeldCrimes } from '../../record/store/retention.js';
import { certificateInWords } from '../../desk/words/certificate.js';
import { keyringPlace, makeFolder, openKeyring, writeWhole } from '../../keys/index.js';
import { type Opened, openInstallation } from '../open.js';
import type { Call, Exit, Verb } from '../verb.js';
import { wrongUse } from '../wrong-use.js';
import { COPY, numberOption, refuse, wrongKeeping } from './say.js';

export const shredVerb: Verb = {
  name: 'shred',
  operands: '[hold|release THREAD|CRIME]',
  about: {
    en: 'lists the closed threads and the crimes whose time has come, and destroys their keys with --yes; holds one, or releases it',
    cy: 'rhestru’r edefynnau caeedig a’r troseddau y daeth eu hamser, a dinistrio eu hallweddi â --yes; rhoi un dan ddaliad, neu ei ryddhau',
  },
  options: [
    {
      name: 'yes',
      takes: 'flag',
      about: { en: 'destroy; without it nothing is changed', cy: 'dinistrio; hebddo ni newidir dim' },
    },
    {
      name: 'by',
      takes: 'text',
      value: 'NAME',
      about: {
        en: 'the account of whoever has it done; needed for a hold',
        cy: 'cyfrif pwy bynnag sy’n peri ei wneud; rhaid wrtho i roi dan ddaliad',
      },
    },
    {
      name: 'because',
      takes: 'text',
      value: 'TEXT',
      about: {
        en: 'why a thread is held or released',
        cy: 'pam y mae edefyn dan ddaliad neu’n cael ei ryddhau',
      },
    },
    {
      name: 'on',
      takes: 'text',
      value: 'DAY',
      about: {
        en: 'list what will be due by this day; only listing',
        cy: 'rhestru’r hyn a ddaw i’w amser erbyn y diwrnod hwn; rhestru yn unig',
      },
    },
    {
      name: 'certificates',
      takes: 'text',
      value: 'FOLDER',
      about: {
        en: 'where the certificate is written; `certificates` in the data folder if not given',
        cy: 'lle yr ysgrifennir y dystysgrif; `certificates` yn y ffolder data os nad yw wedi’i roi',
      },
    },
    {
      name: 'key-copies-kept',
      takes: 'text',
      value: 'DAYS',
      about: {
        en: 'how long copies of the keyring are kept here; 35 if not given',
        cy: 'pa mor hir y cedwir copïau o’r cylch allweddi yma; 35 os nad yw wedi’i roi',
      },
    },
  ],
  examples: [
    {
      line: 'plimsoll shred',
      shows: {
        en: 'what is due and what is held; nothing is changed',
        cy: 'yr hyn sydd i’w ddinistrio a’r hyn sydd dan ddaliad; ni newidir dim',
      },
    },
    {
      line: 'plimsoll shred --yes --by "Mair Jones"',
      shows: {
        en: 'destroys what is due, with a certificate',
        cy: 'dinistrio’r hyn sydd i’w ddinistrio, â thystysgrif',
      },
    },
    {
      line: 'plimsoll shred hold THREAD --because "Crown Court case" --by "Mair Jones"',
      shows: { en: 'keeps a thread, whatever its time', cy: 'cadw edefyn, beth bynnag fo’i amser' },
    },
  ],
  run: async (call) => {
    const [what, thread] = call.operands;
    if (what !== undefined && what !== 'hold' && what !== 'release')
      throw wrongUse('unknownSubverb', { name: what, known: 'hold, release' });
    const opened = await openInstallation({ purpose: 'verb', madeUp: false, now: now() }, call);
    if (!opened) return 3;
    try {
      if (what !== undefined) return await holdOrRelease(opened, { what, thread: thread ?? '' }, call);
      return call.has('yes') && !call.has('on') ? await destroy(opened, call) : await list(opened, call);
    } finally {
      await opened.close();
    }
  },
};

/** Whoever is named, or the installation itself; either must see marked threads too. */
async function actorFor(opened: Opened, call: Call): Promise<Result<Actor, 'account-not-there'>> {
  const system = systemActor(opened.organisation.id, 'sealed');
  const name = call.text('by');
  if (name === undefined) return ok(system);
  const account = (await inTransaction(opened.db, system, listAccounts)).find((one) => one.name === name);
  if (!account) return fail({ code: 'account-not-there', params: { name } });
  return ok({ ...system, account: account.id, name: account.name, roles: account.roles });
}

async function holdOrRelease(
  opened: Opened,
  { what, thread }: { readonly what: 'hold' | 'release'; readonly thread: string },
  call: Call,
): Promise<Exit> {
  const actor = await actorFor(opened, call);
  if (!actor.ok) return refuse(actor.problems, call);
  const { account } = actor.value;
  if (account === null) throw wrongKeeping('by');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(thread))
    return refuse([{ code: 'thread-not-there' }], call);
  const holding: Holding = {
    actor: { ...actor.value, account },
    thread,
    because: call.text('because') ?? '',
    now: now(),
  };
  const done = await inTransaction(opened.db, actor.value, (tx) => holdEither(tx, holding, what));
  if (!done.ok) return refuse(done.problems, call);
  if (call.json) call.io.out(JSON.stringify({ thread, held: what === 'hold' }, null, 2));
  else call.io.out(COPY[call.lang].shred[what]);
  return 0;
}

/** A thread by its id, or a crime by its own. */
async function holdEither(tx: Tx, holding: Holding, what: 'hold' | 'release') {
  const done = await (what === 'hold' ? holdForCourt(tx, holding) : releaseHold(tx, holding));
  const isNoThread = !done.ok && done.problems[0]?.code === 'thread-not-there';
  return isNoThread ? holdCrime(tx, { ...holding, crime: holding.thread }, what) : done;
}

async function list(opened: Opened, call: Call): Promise<Exit> {
  const actor = systemActor(opened.organisation.id, 'sealed');
  const on = call.text('on') ?? dayInLondon(now());
  if (!isDay(on)) throw wrongUse('badDay', { text: on, option: '--on' });
  const { due, held, crimes, heldCrimes } = await inTransaction(opened.db, actor, async (tx) => ({
    due: await listDue(tx, on),
    held: await listHeld(tx),
    crimes: await listDueCrimes(tx, on),
    heldCrimes: await listHeldCrimes(tx),
  }));
  if (call.json) {
    call.io.out(JSON.stringify({ on, due, held, crimes, heldCrimes }, null, 2));
    return 0;
  }
  const copy = COPY[call.lang].shred;
  const line = (thread: (typeof due)[number]): string =>
    fill(
      copy.line,
      { thread: thread.thread, class: thread.class, day: dayInWords(thread.review_on, call.lang) },
      call.lang,
    );
  call.io.out(due.length === 0 ? (copy.due.zero ?? '') : plural(copy.due, due.length, call.lang));
  for (const thread of due) call.io.out(line(thread));
  if (crimes.length > 0) call.io.out(plural(copy.dueCrimes, crimes.length, call.lang));
  for (const { crime, class: kept, review_on } of crimes)
    call.io.out(
      fill(copy.line, { thread: crime, class: kept, day: dayInWords(review_on, call.lang) }, call.lang),
    );
  if (held.length > 0) call.io.out(plural(copy.held, held.length, call.lang));
  for (const { thread, held_because } of held)
    call.io.out(fill(copy.heldLine, { thread, because: held_because ?? '' }, call.lang));
  if (heldCrimes.length > 0) call.io.out(plural(copy.heldCrimes, heldCrimes.length, call.lang));
  for (const { crime, held_because } of heldCrimes)
    call.io.out(fill(copy.heldLine, { thread: crime, because: held_because ?? '' }, call.lang));
  if (due.length + crimes.length > 0) call.io.err(copy.dry);
  return 0;
}

async function destroy(opened: Opened, call: Call): Promise<Exit> {
  const actor = await actorFor(opened, call);
  if (!actor.ok) return refuse(actor.problems, call);
  const { dataFolder } = opened.about;
  const keys = openKeyring(keyringPlace(process.env, dataFolder));
  if (!keys.ok) return refuse(keys.problems, call);
  const at = now();
  const keptDays = numberOption(call, 'key-copies-kept', KEY_COPIES_KEPT_DAYS);
  const { due, crimes } = await inTransaction(opened.db, actor.value, async (tx) => ({
    due: await listDue(tx, dayInLondon(at)),
    crimes: await listDueCrimes(tx, dayInLondon(at)),
  }));
  const by = { db: opened.db, actor: actor.value, keys: keys.value };
  // The crimes first: a certificate names where the journal stood when all of it was done.
  const gone = await shredCrimes(by, { crimes: crimes.map(({ crime }) => crime), now: at });
  const threads = await shredThreads(
    {
      db: opened.db,
      actor: actor.value,
      keys: keys.value,
      dataFolder,
      organisation: opened.organisation.name,
    },
    { threads: due.map(({ thread }) => thread), now: at, keptDays },
  );
  const certificate = { ...threads, crimes: gone };
  const folder = call.text('certificates') ?? path.join(dataFolder, 'certificates');
  const file = due.length + crimes.length === 0 ? null : writeCertificate(folder, certificate);
  const copy = COPY[call.lang].shred;
  if (call.json) call.io.out(JSON.stringify({ file, certificate }, null, 2));
  else {
    call.io.out(plural(copy.done, certificate.threads.length, call.lang));
    if (gone.length > 0) call.io.out(plural(copy.doneCrimes, gone.length, call.lang));
    if (file) call.io.out(fill(copy.certificate, { file }, call.lang));
  }
  return certificate.kept.length > 0 ? 1 : 0;
}

/** As data and as text in both languages. **Shape**: the file of data. */
function writeCertificate(folder: string, certificate: ShredCertificate): string {
  makeFolder(folder);
  const start = path.join(folder, `shred-${certificate.made_at.slice(0, 10)}-${certificate.id.slice(0, 8)}`);
  writeWhole(`${start}.en.txt`, certificateInWords(certificate, 'en'));
  writeWhole(`${start}.cy.txt`, certificateInWords(certificate, 'cy'));
  writeWhole(`${start}.json`, `${JSON.stringify(certificate, null, 2)}\n`);
  return `${start}.json`;
}

/** What `plimsoll mail` does. */
import { now } from '../../base/day.js';
import { type Lang, type ShapeOf, fill, plural } from '../../base/words.js';
import {
  type Carrier,
  type MailBy,
  ReplyReader,
  carrierFor,
  countUnsent,
  lettersToGo,
  offerReplies,
  readMailbox,
  readRoundMail,
  roundMailFile,
  sendLetters,
  takeUp,
  tryAccount,
} from '../../count/index.js';
import { optionsFromEnvironment, systemActor } from '../../db/index.js';
import { doorProblemInWords } from '../../desk/index.js';
import { type Opened, openInstallation } from '../open.js';
import { openKeys } from '../rooms.js';
import type { Call, Exit } from '../verb.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export async function doMail(verb: string, call: Call): Promise<Exit> {
  if (verb === 'check' && call.has('offline')) {
    const { dataFolder } = optionsFromEnvironment(process.env, 'verb');
    return check({ dataFolder, isMadeUp: false }, call);
  }
  const opened = await openInstallation({ purpose: 'verb', madeUp: false, now: now() }, call);
  if (!opened) return 3;
  try {
    const { dataFolder } = opened.about;
    if (verb === 'check') return await check({ dataFolder, isMadeUp: opened.organisation.madeUp }, call);
    return await withAccount(opened, call, verb === 'send' ? send : read);
  } finally {
    await opened.close();
  }
}

function settingsHold(dataFolder: string, call: Call): boolean {
  const settings = readRoundMail(roundMailFile(dataFolder));
  if (settings.ok) return true;
  for (const problem of settings.problems) call.io.err(doorProblemInWords(problem, call.lang));
  return false;
}

/** **Shape**: 0 when everything asked works, else 1. */
async function check(
  { dataFolder, isMadeUp }: { readonly dataFolder: string; readonly isMadeUp: boolean },
  call: Call,
): Promise<Exit> {
  const copy = COPY[call.lang];
  const say = (text: string, params: Readonly<Record<string, string | number>> = {}): void =>
    call.io.out(fill(text, params, call.lang));
  if (!settingsHold(dataFolder, call)) return 1;
  const settings = readRoundMail(roundMailFile(dataFolder));
  if (!settings.ok || settings.value === null) {
    say(isMadeUp ? copy.madeUp : copy.none, { file: roundMailFile(dataFolder) });
    return 0;
  }
  say(copy.holds, { address: settings.value.address });
  const tried = call.has('offline') ? null : await tryAccount(dataFolder);
  if (tried === null) return 0;
  const { imap, smtp } = tried;
  say(imap.why === null ? copy.reads : copy.readsNot, { ...imap, n: imap.unread, why: imap.why ?? '' });
  say(smtp.why === null ? copy.sends : copy.sendsNot, { host: smtp.host, why: smtp.why ?? '' });
  return imap.why === null && smtp.why === null ? 0 : 1;
}

type Work = (by: MailBy, call: Call) => Promise<Exit>;

async function withAccount(opened: Opened, call: Call, work: Work): Promise<Exit> {
  const { db, organisation, about } = opened;
  const actor = systemActor(organisation.id);
  const { name, madeUp } = organisation;
  if (!settingsHold(about.dataFolder, call)) return 2;
  const found = carrierFor({ db, actor, name, madeUp, dataFolder: about.dataFolder });
  const carrier: Carrier | null = found.ok ? found.value : null;
  if (carrier === null) {
    call.io.err(fill(COPY[call.lang].none, { file: roundMailFile(about.dataFolder) }, call.lang));
    return 1;
  }
  const keys = openKeys(opened, call);
  if (keys === null) return 3;
  const reader = new ReplyReader();
  try {
    return await work(
      {
        db,
        actor,
        keys,
        carrier,
        read: (bytes, called) => reader.read(bytes, called),
        open: (files) => reader.open(files),
      },
      call,
    );
  } finally {
    await reader.close();
  }
}

async function send(by: MailBy, call: Call): Promise<Exit> {
  const copy = COPY[call.lang];
  if (call.has('dry-run')) {
    const letters = await lettersToGo(by, now());
    if (call.json) call.io.out(JSON.stringify(letters.map(asJson), null, 2));
    else if (letters.length === 0) call.io.out(copy.wouldNone);
    else for (const { to, subject } of letters) call.io.out(fill(copy.would, { to, subject }, call.lang));
    return 0;
  }
  await takeUp(by, now());
  const tried = await sendLetters(by, { now });
  const unsent = await countUnsent(by);
  if (call.json) call.io.out(JSON.stringify({ tried, unsent }, null, 2));
  else {
    call.io.out(plural(copy.sent, tried, call.lang));
    if (unsent > 0) call.io.err(plural(copy.waits, unsent, call.lang));
  }
  return unsent > 0 ? 1 : 0;
}

/** What would go, as other programs read it: nothing of the letter's words. */
const asJson = ({
  authority,
  kind,
  to,
  replyTo,
  subject,
  messageId,
  files,
}: Awaited<ReturnType<typeof lettersToGo>>[number]) => ({
  authority,
  kind,
  to,
  reply_to: replyTo,
  subject,
  message_id: messageId,
  files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
});

async function read(by: MailBy, call: Call): Promise<Exit> {
  const copy = COPY[call.lang];
  const done = await readMailbox(by, { now, evenIfRead: true });
  if (done.is === 'read') await offerReplies(by, now);
  if (call.json) call.io.out(JSON.stringify(done, null, 2));
  else if (done.is === 'resting') call.io.out(copy.resting);
  else if (done.is === 'failed') call.io.err(fill(copy.failed, { why: done.why }, call.lang));
  else {
    const { taken, stray, 'known-already': known } = done.taken;
    call.io.out(fill(copy.read, { taken, stray, known }, call.lang));
  }
  return done.is === 'failed' ? 1 : 0;
}

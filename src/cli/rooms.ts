/** What stands beside the pages of the rooms: the open keyring, and the desk's work without a person. */
import { now } from '../base/day.js';
import { fill } from '../base/words.js';
import { type Actor, systemActor } from '../db/index.js';
import {
  type DeskService,
  type SendingSettings,
  doorProblemInWords,
  holdTriageRules,
  readSendingSettings,
  readTextBy,
  seedDesk,
  sendingFile,
  startDesk,
} from '../desk/index.js';
import {
  ReplyReader,
  type RoundMailService,
  carrierFor,
  seedAnswers,
  seedReplies,
  startRoundMail,
} from '../count/index.js';
import { seedAudits, seedRecord, startRecord } from '../record/index.js';
import { type Keyring, createKeyring, hasKeyring, keyringPlace, openKeyring } from '../keys/index.js';
import type { Feed } from '../web/feed.js';
import { describe, logToStandardError } from '../web/log.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { Opened } from './open.js';
import type { Call } from './verb.js';

const COPY = { en, cy } as const;

/** Opens the keyring, made at the first start. **Shape**: null when it cannot be opened, after saying why. */
export function openKeys({ about }: Opened, { io, lang }: Call): Keyring | null {
  const place = keyringPlace(process.env, about.dataFolder);
  const copy = COPY[lang].serve;
  if (!hasKeyring(place)) {
    const made = createKeyring(place, now());
    if (made.ok) io.err(fill(copy.keysMade, { folder: place.folder }, lang));
  }
  const opened = openKeyring(place);
  if (opened.ok) return opened.value;
  const [problem] = opened.problems;
  if (problem) io.err(fill(copy.keyProblems[problem.code], problem.params ?? {}, lang));
  return null;
}

/** How replies go out. **Shape**: null when the settings are faulty, after naming every fault. */
export function readSending({ about }: Opened, { io, lang }: Call): SendingSettings | null {
  const sending = readSendingSettings(sendingFile(about.dataFolder));
  if (sending.ok) return sending.value;
  for (const problem of sending.problems) io.err(doorProblemInWords(problem, lang));
  return null;
}

/**
 * Starts what carries letters of rounds out and takes what comes in. **Shape**: null when the settings are faulty, after
 * naming every fault; nothing at work where no account is set up.
 */
export function startMail(
  { db, organisation, about }: Opened,
  { keys, call: { io, lang } }: { readonly keys: Keyring; readonly call: Call },
): Pick<RoundMailService, 'stop'> | null {
  const actor = systemActor(organisation.id);
  const { name, madeUp } = organisation;
  const carrier = carrierFor({ db, actor, name, madeUp, dataFolder: about.dataFolder });
  if (!carrier.ok) {
    for (const problem of carrier.problems) io.err(doorProblemInWords(problem, lang));
    return null;
  }
  if (carrier.value === null) return { stop: async () => undefined };
  const reader = new ReplyReader();
  const mail = startRoundMail({
    db,
    actor,
    keys,
    carrier: carrier.value,
    read: (bytes, called) => reader.read(bytes, called),
    open: (files) => reader.open(files),
    now,
    failed: (what, error) => failedAt('mail', what)(error),
  });
  return {
    async stop() {
      await mail.stop();
      await reader.close();
    },
  };
}

const failedAt =
  (page: string, what: string) =>
  (error: unknown): void =>
    logToStandardError({
      at: now().toISOString(),
      reference: what,
      page,
      method: 'WORK',
      ...describe(error),
    });

/** The product at work on the desk: it must see marked threads too. */
export const deskActor = (org: string): Actor => systemActor(org, 'sealed');

export interface DeskWorkParts {
  readonly keys: Keyring;
  readonly sending: SendingSettings;
  readonly line: Feed;
}

/** Starts the desk's work; in a made-up force with something in the inbox. */
export async function startDeskWork(
  { db, organisation, about }: Opened,
  { keys, sending, line }: DeskWorkParts,
): Promise<DeskService> {
  const { dataFolder } = about;
  // An organisation may change its rules at any moment, here or in another process: asked for before each round.
  const rules = holdTriageRules({ db, actor: deskActor(organisation.id), now });
  await rules.renew();
  const readText = readTextBy(() => rules.current());
  const by = { db, keys, dataFolder, readText };
  if (organisation.madeUp) {
    await seedDesk({ ...by, actor: deskActor(organisation.id) }, now());
    await seedRecord({ db, keys, actor: deskActor(organisation.id) }, now());
    await seedAudits({ db, keys, actor: deskActor(organisation.id) }, now());
    const reader = new ReplyReader();
    await seedReplies({ db, keys, org: organisation.id, open: (files) => reader.open(files) }, now());
    await reader.close();
    const { authority } = organisation;
    if (authority !== null) await seedAnswers({ db, org: organisation.id, authority }, now());
  }
  const told = (what: string) => failedAt('desk', what);
  const record = startRecord({ db, org: organisation.id, now, failed: told('record') });
  const desk = startDesk({
    ...by,
    org: organisation.id,
    name: organisation.name,
    sending,
    renew: () => rules.renew(),
    now,
    happened: () => line.say('inbox'),
    failed: (what, error) => told(what)(error),
  });
  return {
    nudge: () => desk.nudge(),
    async stop() {
      await record.stop();
      await desk.stop();
    },
  };
}

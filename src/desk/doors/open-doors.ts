/**
 * The doors, opened: the hooks to serve, the mailboxes watched, and how to close them. This process has no database
 * and no key that opens anything: what comes in is sealed to the organisation and appended to the journal.
 */
import { type Problem, type Result, fail, ok } from '../../base/result.js';
import { openAppender } from '../../intake/index.js';
import { type PublicKey, makeFolder } from '../../keys/index.js';
import type { Hook } from '../../web/hooks/hook.js';
import { type Counts, counting } from './counts.js';
import type { MailWatch, WatchParts } from './email/watch.js';
import { type DoorFolders, type OrganisationProblem, doorFolders, readDoorOrganisation } from './folder.js';
import { type HookParts, metaHooks, xHooks } from './hooks.js';
import { partnerHooks } from './partner/door.js';
import { answersInMemory, keptAnswers } from './partner/kept-answers.js';
import { receiptKey } from './partner/receipts.js';
import { partnerReplies, sandboxReplies } from './partner/replies.js';
import { readPartnerStatus } from './partner/status.js';
import { isSame } from './same-secret.js';
import type { SettingProblem } from '../../wire/settings-reader.js';
import { type DoorSettings, readDoorSettings } from './settings/settings.js';
import { taker } from './taking.js';

export interface OpenDoors {
  readonly hooks: readonly Hook[];
  readonly settings: DoorSettings;
  readonly counts: Counts;
  close(): Promise<void>;
}

export interface OpeningDoors {
  readonly dataFolder: string;
  readonly now: () => Date;
  /** Told when something of ours, or a mail server, does not work; never with what somebody wrote. */
  readonly broken: (error: unknown) => void;
  /** Refuse below so many free bytes. */
  readonly leastFree?: number;
}

export type DoorsProblem = SettingProblem | OrganisationProblem;

const WRITE_COUNTS_MS = 60_000;
const LOOK_AGAIN_MS = 60_000;
const SWEEP_MS = 24 * 3_600_000;

/** **Errors**: returns every fault of settings and folder; throws when the journal cannot be written. */
export async function openDoors(opening: OpeningDoors): Promise<Result<OpenDoors, DoorsProblem>> {
  const folders = doorFolders(opening.dataFolder);
  const organisation = readDoorOrganisation(folders);
  const settings = readDoorSettings(folders.settings);
  if (!organisation.ok || !settings.ok) return fail(...problemsOf(organisation), ...problemsOf(settings));
  makeFolder(folders.seen);
  const leastFree = opening.leastFree === undefined ? {} : { leastFree: opening.leastFree };
  const appender = await openAppender({ folder: folders.journal, writer: 'doors', ...leastFree });
  const counts = counting(folders.seen, opening.now());
  let { publicKey } = organisation.value;
  const take = taker(() => publicKey, appender);
  const parts: HookParts = { take, counts, now: opening.now };
  const kept = keptAnswers(folders.seen);
  kept.sweep(opening.now());
  const timers = [
    every(WRITE_COUNTS_MS, () => counts.write(opening.now()), opening.broken),
    every(LOOK_AGAIN_MS, () => (publicKey = newerKey(folders, publicKey)), opening.broken),
    every(SWEEP_MS, () => kept.sweep(opening.now()), opening.broken),
  ];
  const watches = await watchAll(settings.value, {
    ...parts,
    seenFolder: folders.seen,
    broken: opening.broken,
  });
  return ok({
    hooks: hooksOf(settings.value, { parts, folders, kept, organisation: organisation.value.name }),
    settings: settings.value,
    counts,
    close: () => close({ timers, watches, counts, appender, now: opening.now }),
  });
}

/** What speaks IMAP is loaded only where a mailbox is watched. */
async function watchAll({ email }: DoorSettings, parts: WatchParts): Promise<readonly MailWatch[]> {
  if (email.length === 0) return [];
  const { watchMailbox } = await import('./email/watch.js');
  return email.map((mail) => watchMailbox(mail, parts));
}

/** The key in the file, when it is there and another: what is taken meanwhile stays sealed to the one we have. */
function newerKey(folders: DoorFolders, held: PublicKey): PublicKey {
  const read = readDoorOrganisation(folders);
  return read.ok && !isSame(read.value.publicKey, held) ? read.value.publicKey : held;
}

const problemsOf = <T>(result: Result<T, DoorsProblem>): readonly Problem<DoorsProblem>[] =>
  result.ok ? [] : result.problems;

function every(ms: number, work: () => void, broken: (error: unknown) => void): NodeJS.Timeout {
  return setInterval(() => {
    try {
      work();
    } catch (error) {
      broken(error);
    }
  }, ms).unref();
}

interface HookContext {
  readonly parts: HookParts;
  readonly folders: DoorFolders;
  readonly kept: ReturnType<typeof keptAnswers>;
  readonly organisation: { readonly en: string; readonly cy: string };
}

function hooksOf(
  settings: DoorSettings,
  { parts, folders, kept, organisation }: HookContext,
): readonly Hook[] {
  const partners = { ...parts, partners: settings.partners, organisation };
  return [
    ...(settings.meta ? metaHooks(settings.meta, parts) : []),
    ...(settings.x ? xHooks(settings.x, parts) : []),
    ...partnerHooks({
      ...partners,
      realm: 'real',
      kept,
      key: receiptKey(folders.seen, 'real'),
      statusOf: (contact) => readPartnerStatus(folders, contact),
      replies: partnerReplies(folders),
    }),
    ...partnerHooks({
      ...partners,
      realm: 'sandbox',
      take: async () => undefined,
      kept: answersInMemory(),
      key: receiptKey(folders.seen, 'sandbox'),
      statusOf: () => ({ state: 'received', since: null }),
      replies: sandboxReplies(parts.now),
    }),
  ];
}

async function close(open: {
  timers: readonly NodeJS.Timeout[];
  watches: readonly MailWatch[];
  counts: Counts;
  appender: { close(): Promise<void> };
  now: () => Date;
}): Promise<void> {
  for (const timer of open.timers) clearInterval(timer);
  await Promise.all(open.watches.map((watch) => watch.stop()));
  await open.appender.close();
  open.counts.write(open.now());
}

/** A mailbox, watched: by IDLE where the server can, by asking every minute besides, and again after every fault. */
import type { HookParts } from '../hooks.js';
import type { MailSettings } from '../../../wire/mailbox-settings.js';
import { type Collecting, collect } from './collect.js';
import { leave, mailClient } from '../../../wire/mail-client.js';
import { mailMemory } from './memory.js';

export interface MailWatch {
  /** Ends the watching, in the middle of nothing. */
  stop(): Promise<void>;
}

export interface WatchParts extends HookParts {
  readonly seenFolder: string;
  readonly broken: (error: unknown) => void;
}

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

export function watchMailbox(settings: MailSettings, parts: WatchParts): MailWatch {
  const stopping = new AbortController();
  const memory = mailMemory(parts.seenFolder, `${settings.host} ${settings.user} ${settings.mailbox}`);
  const collecting: Collecting = {
    ...parts,
    settings,
    memory,
    taken: (n) => parts.counts.add('email', 'taken', n),
    broke: new Map(),
  };
  const ended = keepWatching(collecting, { stopping: stopping.signal, broken: parts.broken });
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

async function keepWatching(
  collecting: Collecting,
  { stopping, broken }: { stopping: AbortSignal; broken: (error: unknown) => void },
): Promise<void> {
  let wait = FIRST_WAIT_MS;
  while (!stopping.aborted) {
    try {
      await whileConnected(collecting, stopping, () => {
        wait = FIRST_WAIT_MS;
      });
    } catch (error) {
      if (!stopping.aborted) broken(error);
    }
    await pause(wait, stopping);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
}

async function whileConnected(
  collecting: Collecting,
  stopping: AbortSignal,
  well: () => void,
): Promise<void> {
  const client = mailClient(collecting.settings);
  const bell = ringing();
  client.on('exists', bell.ring);
  client.on('close', bell.ring);
  // Without a listener a line that breaks between two commands would end the process.
  client.on('error', bell.ring);
  stopping.addEventListener('abort', bell.ring, { once: true });
  try {
    await client.connect();
    await client.mailboxOpen(collecting.settings.mailbox);
    while (!stopping.aborted && client.usable) {
      await collect(client, collecting);
      well();
      await bell.wait(collecting.settings.pollSeconds * 1000);
    }
  } finally {
    stopping.removeEventListener('abort', bell.ring);
    await leave(client);
  }
}

/** Something that can be waited for, and that rings at once when it rang while nobody was listening. */
function ringing(): { ring: () => void; wait: (ms: number) => Promise<void> } {
  let rang = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rang = true;
      wake?.();
    },
    async wait(ms) {
      if (!rang)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      [rang, wake] = [false, null];
    },
  };
}

function pause(ms: number, stopping: AbortSignal): Promise<void> {
  if (stopping.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stopping.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stopping.addEventListener('abort', done);
  });
}

/** Takes messages apart in a thread of their own, with limits on memory and time. What breaks there breaks nothing here. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { headerOf, idsIn, readHeaders } from '../../wire/mail.js';
import { headOf } from './head-of.js';
import type { TakingApart } from './take-apart-worker.js';
import type { MailFile, TakenApart } from './taken-apart.js';

/** The largest message that is taken whole. Bytes. */
export const MOST_BYTES = 25 * 1024 * 1024;

const WORKER = fileURLToPath(new URL('take-apart-worker.js', import.meta.url));
const LONGEST_MS = 10_000;
const HEAP_MEGABYTES = 256;
/** Nobody's headers are so long; whoever sends such wants a parser to choke. Bytes. */
const LONGEST_HEAD = 256 * 1024;

/**
 * **Shape**: whatever the message is, something of it: where it cannot be read, what its headers say, with the trouble.
 * **Errors**: none of the message's making.
 */
export async function takeApart(raw: Uint8Array): Promise<TakenApart> {
  if (raw.length > MOST_BYTES) return byHeaders(raw, 'too-large');
  if (headOf(raw).length > LONGEST_HEAD) return byHeaders(raw, 'could-not-be-read');
  const read = await inThread<TakenApart>({ raw, want: 'message' });
  return read ?? byHeaders(raw, 'could-not-be-read');
}

/** The files attached to a message, with their bytes; none where it cannot be read. */
export const filesOf = async (raw: Uint8Array): Promise<readonly MailFile[]> =>
  (await inThread<readonly MailFile[]>({ raw, want: 'files' })) ?? [];

/** A thread that has done its work waits for the next message; it keeps no program from ending. */
let idle: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();

function inThread<T>(taking: TakingApart): Promise<T | null> {
  const next = last.then(() => oneInThread<T>(taking));
  last = next;
  return next;
}

function oneInThread<T>(taking: TakingApart): Promise<T | null> {
  const worker = idle ?? startWorker();
  idle = null;
  return new Promise((resolve) => {
    worker.ref();
    const answered = (read: T | null): void => done(read, true);
    const broke = (): void => done(null, false);
    const done = (read: T | null, isWell: boolean): void => {
      clearTimeout(clock);
      worker.off('message', answered).off('exit', broke);
      if (!isWell) void worker.terminate();
      else idle = worker;
      worker.unref();
      resolve(read);
    };
    const clock = setTimeout(broke, LONGEST_MS);
    worker.on('message', answered).on('exit', broke);
    worker.postMessage(taking);
  });
}

function startWorker(): Worker {
  const worker = new Worker(WORKER, {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, stackSizeMb: 4 },
    env: {},
    stdout: true,
    stderr: true,
  });
  // A thread without a listener for its errors would end the process with it; `exit` follows each.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    if (idle === worker) idle = null;
  });
  return worker;
}

/** What can be told without taking anything apart. */
export function byHeaders(raw: Uint8Array, trouble: 'too-large' | 'could-not-be-read'): TakenApart {
  const headers = readHeaders(headOf(raw));
  const address = /[^\s<>@"(),:;]{1,64}@[a-z0-9.-]{1,190}/i.exec(headerOf(headers, 'from'))?.[0];
  const addresses = ['to', 'cc', 'delivered-to', 'x-original-to'].flatMap((name) => headers.get(name) ?? []);
  return {
    messageId: idsIn(headerOf(headers, 'message-id'))[0] ?? null,
    inReplyTo: idsIn(headerOf(headers, 'in-reply-to')),
    references: idsIn(headerOf(headers, 'references')),
    from: address === undefined ? null : { name: null, address },
    recipients: [
      ...addresses
        .join(' ')
        .slice(0, 20_000)
        .toLowerCase()
        .matchAll(/[^\s<>@"(),:;]{1,64}@[a-z0-9.-]{1,190}/g),
    ].map(([one]) => one),
    subject: headerOf(headers, 'subject').slice(0, 500),
    sentAt: null,
    type: headerOf(headers, 'content-type').split(';')[0]?.trim() ?? '',
    reportType: /report-type=\s*"?([a-z-]+)/i.exec(headerOf(headers, 'content-type'))?.[1] ?? '',
    text: '',
    attached: [],
    returned: [],
    trouble,
  };
}

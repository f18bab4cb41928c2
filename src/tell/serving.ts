/** Serving the public door: its own process, its own folder, no database. */
import path from 'node:path';
import { openAppender } from '../intake/index.js';
import { makeFolder } from '../keys/index.js';
import { doorPages } from '../web/door/filled.js';
import { buildDoor, type DoorServer, doorAssets } from '../web/door/server.js';
import type { Log } from '../web/log.js';
import type { SecurityContact } from '../web/security-txt.js';
import { buildRenderer } from '../web/render.js';
import { boxesFolder, readReplies } from './boxes.js';
import { codeQueue } from './code-queue.js';
import { countsIn } from './counts.js';
import { codesOfTokens, doorKeys } from './door-keys.js';
import { AWAY_DEFAULT, doorSecret, organisationKept, tellFolder } from './folder.js';
import { leftVisits } from './left-visits.js';
import { doorHandlers, type Hall, refusedPage } from './pages/door/index.js';
import { senderTo } from './sending.js';

export interface TellOptions {
  readonly dataFolder: string;
  /** How browsers reach it, without a path. */
  readonly origin: string;
  /** True when only this machine reaches it. */
  readonly loopback: boolean;
  /** Proxies in front of it, as addresses or ranges; only what they forward is believed. */
  readonly trustedProxies?: readonly string[];
  readonly now: () => Date;
  readonly log: Log;
  /** Whom to tell about a weakness; nobody is named when it is left out. */
  readonly security?: SecurityContact | null;
  /** Below this many free bytes nothing is taken in. */
  readonly leastFree?: number;
}

export interface Tell {
  readonly server: DoorServer;
  close(): Promise<void>;
}

const FLUSH_MS = 10_000;

/** Opens the door's folder and builds its server, without listening. */
export async function buildTell(options: TellOptions): Promise<Tell> {
  const folder = tellFolder(options.dataFolder);
  const keys = doorKeys(doorSecret(options.dataFolder));
  makeFolder(boxesFolder(folder));
  const appender = await openAppender({
    folder: path.join(folder, 'journal'),
    writer: 'tell',
    ...(options.leastFree === undefined ? {} : { leastFree: options.leastFree }),
  });
  const counts = countsIn(folder);
  const pages = doorPages(buildRenderer());
  const hall: Hall = {
    keys,
    pages,
    assets: doorAssets.base,
    organisation: organisationKept(options.dataFolder),
    sender: senderTo(appender, keys),
    queue: codeQueue(),
    replies: (key) => readReplies(folder, key),
    counts,
    left: leftVisits(),
    codeOf: codesOfTokens(keys),
  };
  const server = buildDoor({
    origin: options.origin,
    loopback: options.loopback,
    trustedProxies: options.trustedProxies ?? [],
    ...doorHandlers(hall),
    left: (visit, now) => hall.left.mark(visit, now),
    away: () => hall.organisation()?.away ?? AWAY_DEFAULT,
    refused: refusedPage(pages, doorAssets.base),
    security: options.security ?? null,
    now: options.now,
    log: options.log,
  });
  const flushing = setInterval(() => flushQuietly(hall), FLUSH_MS).unref();
  return {
    server,
    close: async () => {
      clearInterval(flushing);
      await server.close();
      await appender.close();
      flushQuietly(hall);
    },
  };
}

/** Numbers that cannot be written are no reason to close the door. */
function flushQuietly({ counts }: Hall): void {
  try {
    counts.flush();
  } catch {
    // The next time may find room again.
  }
}

export interface ServeTellOptions extends Omit<TellOptions, 'origin' | 'loopback'> {
  readonly port: number;
  readonly host: string;
  /** How browsers reach it, where something stands in front; else this machine. */
  readonly origin?: string;
}

/** Serves the door. **Errors**: throws when the port is taken or the folder cannot be written. */
export async function serveTell(
  options: ServeTellOptions,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const origin = options.origin ?? `http://localhost:${options.port}`;
  const tell = await buildTell({ ...options, origin, loopback: isLoopback(options.host) });
  try {
    const address = await tell.server.listen({ port: options.port, host: options.host });
    return { address, close: () => tell.close() };
  } catch (error) {
    await tell.close();
    throw error;
  }
}

const isLoopback = (host: string): boolean => ['127.0.0.1', '::1', 'localhost'].includes(host);

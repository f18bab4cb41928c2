/** A client for a mailbox; nothing it says is logged, since it says what people wrote. */
import { readFileSync } from 'node:fs';
import { ImapFlow } from 'imapflow';
import type { MailSettings } from './mailbox-settings.js';

/** What a server may say in one go, where little is asked for: much is an attack. */
const MOST_BYTES = 8 * 1024 * 1024;
/** So soon after the last command the server is asked to say itself when something comes. */
const IDLE_AFTER_MS = 250;
const LONGEST_SILENCE_MS = 120_000;

/** **Units**: `mostBytes`, the longest answer that is taken: more for a caller who takes whole messages. */
export function mailClient(settings: MailSettings, mostBytes: number = MOST_BYTES): ImapFlow {
  const accessToken =
    settings.accessTokenFile === null ? null : readFileSync(settings.accessTokenFile, 'utf8').trim();
  return new ImapFlow({
    host: settings.host,
    port: settings.port,
    secure: settings.isSecure,
    auth: { user: settings.user, ...(accessToken === null ? { pass: settings.password } : { accessToken }) },
    logger: false,
    autoIdleDelay: IDLE_AFTER_MS,
    socketTimeout: LONGEST_SILENCE_MS,
    maxLineLength: mostBytes,
    maxLiteralSize: mostBytes,
    maxResponseSize: mostBytes,
  });
}

const GOODBYE_MS = 5_000;

/**
 * Says goodbye and lets go of the line. A server that does not answer would hold whoever stops for the longest silence that
 * is borne while reading: so long and no longer.
 */
export async function leave(client: ImapFlow): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, GOODBYE_MS);
    client.once('close', resolve);
  });
  await Promise.race([client.logout().catch(() => undefined), late]);
  clearTimeout(timer);
  client.close();
}

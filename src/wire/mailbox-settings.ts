/** The part of the settings that says which mailbox is watched. */
import { secretOrFile } from './settings-file.js';
import type { SettingsReader } from './settings-reader.js';

export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** False only for a server on this machine, in tests. */
  readonly isSecure: boolean;
  readonly user: string;
  readonly password: string;
  /** A file with an access token in place of a password, read anew at each sign-in: another program renews it. */
  readonly accessTokenFile: string | null;
  readonly mailbox: string;
  /** Our own addresses: a message from them is an echo, not a contact. */
  readonly addresses: readonly string[];
  readonly pollSeconds: number;
}

export interface MailContext {
  readonly folder: string;
  readonly isLoopbackAllowed: boolean;
  /** Given where the account's address is said elsewhere: then it is not asked for. */
  readonly addresses?: readonly string[];
}

export const isHost = (host: string): boolean =>
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(host);

export function readMailSettings(
  part: SettingsReader,
  { folder, isLoopbackAllowed, addresses }: MailContext,
): MailSettings {
  const host = part.text('host');
  if (host !== '' && !isHost(host)) part.problem('setting-not-a-host', 'host');
  const byToken = part.has('access_token_file');
  const isSecure = part.flag('tls', true);
  if (!isSecure && !(isLoopbackAllowed && host === '127.0.0.1')) part.problem('host-not-allowed', 'tls');
  const settings: MailSettings = {
    host,
    port: part.number('port', 993),
    isSecure,
    user: part.text('user'),
    password: byToken ? '' : secretOrFile(part, 'password', folder),
    accessTokenFile: byToken ? part.text('access_token_file') : null,
    mailbox: part.text('mailbox', 'INBOX'),
    addresses: (addresses ?? part.texts('addresses')).map((address) => address.toLowerCase()),
    pollSeconds: Math.max(5, part.number('poll_seconds', 60)),
  };
  part.nothingElse();
  return settings;
}

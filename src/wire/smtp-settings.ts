/** The part of the settings that says which server letters go out by. */
import type { MailContext } from './mailbox-settings.js';
import { secretOrFile } from './settings-file.js';
import type { SettingsReader } from './settings-reader.js';
import type { SmtpServer } from './smtp.js';

export function readSmtpServer(part: SettingsReader, { folder, isLoopbackAllowed }: MailContext): SmtpServer {
  const host = part.text('host');
  const security = (['tls', 'starttls', 'none'] as const).find(
    (one) => one === part.text('security', 'starttls'),
  );
  if (security === undefined) part.problem('setting-wrong-kind', 'security');
  if (security === 'none' && !(isLoopbackAllowed && host === '127.0.0.1'))
    part.problem('host-not-allowed', 'security');
  const hasUser = part.has('user');
  return {
    host,
    port: part.number('port', 587),
    security: security ?? 'starttls',
    user: hasUser ? part.text('user') : null,
    password: hasUser ? secretOrFile(part, 'password', folder) : '',
    isInside: part.flag('inside_network', false),
  };
}

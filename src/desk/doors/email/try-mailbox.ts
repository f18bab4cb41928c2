/** Tries a mailbox: signs in, looks, alters nothing. */
import type { MailSettings } from '../../../wire/mailbox-settings.js';
import { mailClient } from '../../../wire/mail-client.js';

export type Tried =
  | { readonly ok: true; readonly unread: number }
  | { readonly ok: false; readonly why: string };

/** **Shape**: how many letters wait unread; or what the server, or the line, said. */
export async function tryMailbox(settings: MailSettings): Promise<Tried> {
  try {
    const client = mailClient(settings);
    client.on('error', () => undefined);
    await client.connect();
    const status = await client.status(settings.mailbox, { unseen: true });
    await client.logout();
    return { ok: true, unread: status ? (status.unseen ?? 0) : 0 };
  } catch (error) {
    const { responseText, message } = error as { responseText?: unknown; message?: unknown };
    return { ok: false, why: String(responseText ?? message ?? error).slice(0, 200) };
  }
}

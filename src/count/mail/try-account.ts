/** Tries the account: signs in to the mailbox and knocks at the server that letters go out by. Nothing is sent or altered. */
import { mailClient } from '../../wire/mail-client.js';
import { knockSmtp } from '../../wire/smtp.js';
import { readRoundMail, roundMailFile } from './settings.js';

export interface AccountTried {
  readonly address: string;
  readonly imap: {
    readonly host: string;
    readonly user: string;
    readonly why: string | null;
    readonly unread: number;
  };
  readonly smtp: { readonly host: string; readonly why: string | null };
}

/** **Shape**: null where no account is set up or its settings are faulty. `why` is null where it works. */
export async function tryAccount(dataFolder: string): Promise<AccountTried | null> {
  const settings = readRoundMail(roundMailFile(dataFolder));
  if (!settings.ok || settings.value === null) return null;
  const { address, imap, smtp, isLoopbackAllowed } = settings.value;
  const outbound = { hosts: [smtp.host.toLowerCase()], isLoopbackAllowed };
  const tried = await tryImap(settings.value.imap);
  return {
    address,
    imap: { host: imap.host, user: imap.user, ...tried },
    smtp: { host: smtp.host, why: await knockSmtp(smtp, outbound) },
  };
}

async function tryImap(
  settings: Parameters<typeof mailClient>[0],
): Promise<{ readonly why: string | null; readonly unread: number }> {
  try {
    const client = mailClient(settings);
    client.on('error', () => undefined);
    await client.connect();
    const status = await client.status(settings.mailbox, { unseen: true });
    await client.logout();
    return { why: null, unread: status ? (status.unseen ?? 0) : 0 };
  } catch (error) {
    const { responseText, message } = error as { responseText?: string; message?: string };
    return { why: (responseText ?? message ?? '').slice(0, 200), unread: 0 };
  }
}

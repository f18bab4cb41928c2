/** Replies by e-mail: plain text, a subject that says nothing, in the thread they answer. */
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { mailIdOf, ourMailId } from '../email/parse.js';
import type { MailSending, SendingSettings } from '../settings/sending.js';
import { checkHost } from './outbound.js';
import { type Outgoing, type SendResult, refused, retry, sent } from './outgoing.js';
import { isPrivate } from './private-ranges.js';

const ADDRESS = /^[^\s<>()[\]\\,;:"@]{1,64}@[a-z0-9.-]{1,190}$/i;
const LONGEST_MS = 20_000;
const MOST_REFERENCES = 20;

export async function sendBySmtp(outgoing: Outgoing, settings: SendingSettings): Promise<SendResult> {
  const mail = settings.email;
  if (!mail) return refused('not-set-up');
  const to = outgoing.cameBy === 'email' ? outgoing.handle : (outgoing.safeContact?.address ?? null);
  if (to === null || !ADDRESS.test(to)) return refused('no-address');
  // Two of our own mailboxes that write to each other would never stop.
  if (to.toLowerCase() === mail.from.toLowerCase()) return refused('no-address');
  const transport = await transportTo(mail, settings);
  if (transport === null) return refused('host-not-allowed');
  try {
    const { messageId } = await transport.sendMail(letter(outgoing, to, mail));
    return sent(messageId);
  } catch (error) {
    return whatFailed(error);
  } finally {
    transport.close();
  }
}

/** The name is looked up once and the address kept. A relay inside the house must be said to be one. */
async function transportTo(mail: MailSending, { outbound }: SendingSettings) {
  checkHost(mail.host, { ...outbound, isLoopbackAllowed: outbound.isLoopbackAllowed || mail.isInside });
  const address = isIP(mail.host) === 0 ? (await lookup(mail.host)).address : mail.host;
  const isOurs = outbound.isLoopbackAllowed && mail.host === '127.0.0.1';
  if (isPrivate(address) && !mail.isInside && !isOurs) return null;
  // Loaded when the first letter goes out: rooms that send none start sooner.
  const { createTransport } = await import('nodemailer');
  return createTransport({
    host: address,
    port: mail.port,
    secure: mail.security === 'tls',
    requireTLS: mail.security === 'starttls',
    ignoreTLS: mail.security === 'none',
    tls: { servername: mail.host },
    ...(mail.user === null ? {} : { auth: { user: mail.user, pass: mail.password } }),
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: LONGEST_MS,
    greetingTimeout: LONGEST_MS,
    socketTimeout: LONGEST_MS,
  });
}

function letter(outgoing: Outgoing, to: string, mail: MailSending) {
  const { language } = outgoing;
  const ids = outgoing.answers.map(mailIdOf).filter((id) => id !== null);
  const last = ids.at(-1);
  const domain = mail.from.split('@')[1] ?? 'localhost';
  return {
    from: { name: mail.name[language], address: mail.from },
    to,
    subject: mail.subject[language],
    text: outgoing.text,
    // The same id over all tries: sent twice by a line that broke, it is one letter to the mailbox.
    messageId: ourMailId(outgoing.id, outgoing.conversation, domain),
    ...(last === undefined ? {} : { inReplyTo: last, references: ids.slice(-MOST_REFERENCES) }),
    headers: outgoing.byPerson ? {} : { 'Auto-Submitted': 'auto-replied' },
    attachDataUrls: false,
  };
}

const LINE = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
]);

function whatFailed(error: unknown): SendResult {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (code === 'EAUTH') return retry('sign-in');
  if (typeof responseCode === 'number')
    return responseCode >= 500
      ? refused(responseCode === 550 ? 'recipient-unavailable' : 'rejected')
      : retry('busy');
  return LINE.has(String(code)) ? retry('line-broken') : retry('broken');
}

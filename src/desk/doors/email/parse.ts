/** From one e-mail to the contact it is: identity, thread, who it says it is from, and what a mail program wrote itself. */
import type { Answer, IncomingContact } from '../../../tell/index.js';
import { contactFrom, hash } from '../arrived.js';
import { cleanLine } from '../clean-text.js';
import { note } from '../notes.js';
import { type Mail, type MailHeaders, headerOf } from '../../../wire/mail.js';
import { machineMail } from '../../../wire/machine-mail.js';
import { type MailPlan, planMail } from './structure.js';

export interface MailContext {
  readonly now: Date;
  /** Our own addresses, in small letters. */
  readonly addresses: readonly string[];
  /** The conversation that a message's id was seen in, or null. */
  readonly knownThread: (messageId: string) => string | null;
}

/**
 * Message-ID and what was written: the same e-mail delivered twice is one, another under a copied id is another.
 * **Shape**: `<a@b.example>#16 letters`; `mailIdOf` gives the first half back.
 */
export const mailName = (mail: Mail): string =>
  `${(mail.messageId ?? 'no-id').slice(0, 150)}#${hash(
    [mail.messageId ?? '', mail.from?.address ?? '', mail.subject, mail.sentAt ?? '', mail.text].join('\n'),
  ).slice(0, 16)}`;

/** The Message-ID that a reply names, from a contact's external id; null when the e-mail had none. */
export const mailIdOf = (externalId: string): string | null =>
  /^(<[^<>\s]+>)#[0-9a-f]{16}$/.exec(externalId)?.[1] ?? null;

/** Our own e-mails carry their conversation in their id, so that an answer finds it whatever else is lost. */
const OURS = /^<([0-9a-f]{32})\.([0-9a-f]{32})@([^>]+)>$/;

/** The id of an e-mail that we send. */
export const ourMailId = (outgoing: string, conversation: string, domain: string): string =>
  `<${hash(outgoing).slice(0, 32)}.${/^thread:([0-9a-f]{32})$/.exec(conversation)?.[1] ?? hash(conversation).slice(0, 32)}@${domain}>`;

const threadOf = (root: string): string => `thread:${hash(root).slice(0, 32)}`;

/** Which conversation an e-mail belongs to. **Shape**: `thread:` and 32 letters; the same for every answer in a thread. */
export function conversationOf(mail: Mail, { addresses, knownThread }: MailContext): string {
  const named = [...mail.references, ...mail.inReplyTo];
  const domains = addresses.map((address) => address.split('@')[1]);
  for (const id of named) {
    const [, , thread, domain] = OURS.exec(id) ?? [];
    if (thread !== undefined && domains.includes(domain?.toLowerCase())) return `thread:${thread}`;
  }
  const known = named.map(knownThread).find((thread) => thread !== null);
  return known ?? threadOf(named[0] ?? mail.messageId ?? mailName(mail));
}

/** True for an e-mail that we sent ourselves: an echo, not a contact. */
export const isOurOwn = (mail: Mail, addresses: readonly string[]): boolean =>
  OURS.test(mail.messageId ?? '') && addresses.includes(mail.from?.address.toLowerCase() ?? '');

/** Who wrote it: a mail program, or a person (null). */
export const machineOf = ({ headers, structure, from }: Mail): 'bounce' | 'auto-reply' | null =>
  machineMail({
    headers,
    type: structure.type,
    reportType: structure.parameters?.['report-type'] ?? '',
    from: from?.address ?? '',
  });

/** **Shape**: one e-mail → one contact, whatever it holds. */
export function mailContact(mail: Mail, context: MailContext): IncomingContact {
  const plan = planMail(mail.structure);
  const subject = cleanLine(mail.subject, 300);
  const isAnswer = mail.inReplyTo.length + mail.references.length > 0;
  // A subject tells, except when it only repeats that of the e-mail answered.
  const shownSubject = isAnswer || subject === null ? '' : `${subject}\n\n`;
  return contactFrom(
    {
      channel: 'email',
      kind: 'message',
      externalId: mailName(mail),
      conversation: conversationOf(mail, context),
      sentAt: mail.sentAt,
      text: `${shownSubject}${mail.text}`,
      identity: {
        name: cleanLine(mail.from?.name ?? null, 200),
        handle: cleanLine(mail.from?.address ?? null, 254),
      },
      offered: plan.offered,
      answers: notesOf(mail, plan),
    },
    context.now,
  );
}

function notesOf(mail: Mail, plan: MailPlan): readonly Answer[] {
  const machine = machineOf(mail);
  const answered = mail.inReplyTo[0];
  return [
    ...(machine === null ? [] : [note(machine)]),
    ...(plan.trouble === null ? [] : [note(plan.trouble)]),
    ...(answered === undefined ? [] : [note('in-reply-to', answered)]),
    ...senderChecks(mail.headers),
  ];
}

/** What the first Authentication-Results says: the one our own server wrote, standing above all others. Shown, never trusted. */
export function senderChecks(headers: MailHeaders): readonly Answer[] {
  const line = headerOf(headers, 'authentication-results');
  const results = [...line.matchAll(/\b(spf|dkim|dmarc)\s*=\s*([a-z]+)/gi)].map(
    ([, check = '', result = '']) => [check.toLowerCase(), result.toLowerCase()] as const,
  );
  if (results.length === 0) return [];
  const said = new Map(results);
  const isFalse =
    said.get('dmarc') === 'fail' || (/fail/.test(said.get('spf') ?? '') && said.get('dkim') !== 'pass');
  return [
    note('sender-checks', results.map(([check, result]) => `${check}=${result}`).join(' ')),
    ...(isFalse ? [note('sender-checks-failed')] : []),
  ];
}

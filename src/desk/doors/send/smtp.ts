/** Replies by e-mail: plain text, a subject that says nothing, in the thread they answer. */
import { mailIdOf, ourMailId } from '../email/parse.js';
import type { MailSending, SendingSettings } from '../settings/sending.js';
import { isMailAddress, sendMail } from '../../../wire/smtp.js';
import { type Outgoing, type SendResult, refused, retry, sent } from './outgoing.js';

const MOST_REFERENCES = 20;

export async function sendBySmtp(outgoing: Outgoing, settings: SendingSettings): Promise<SendResult> {
  const mail = settings.email;
  if (!mail) return refused('not-set-up');
  const to = outgoing.cameBy === 'email' ? outgoing.handle : (outgoing.safeContact?.address ?? null);
  if (to === null || !isMailAddress(to)) return refused('no-address');
  // Two of our own mailboxes that write to each other would never stop.
  if (to.toLowerCase() === mail.from.toLowerCase()) return refused('no-address');
  const result = await sendMail(letter(outgoing, to, mail), mail, settings.outbound);
  switch (result.is) {
    case 'sent':
      return sent(result.messageId);
    case 'retry':
      return retry(result.why);
    case 'refused':
      return refused(result.why);
  }
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
  };
}

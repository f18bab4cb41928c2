/** The organisation's own mail account: letters by SMTP, answers by IMAP. */
import { createHash } from 'node:crypto';
import { leave, mailClient } from '../../wire/mail-client.js';
import { isMailAddress, sendMail } from '../../wire/smtp.js';
import { type MailPlace, reachedInMailbox } from '../store/mailboxes.js';
import { copyTag, requestAddress } from '../rules/mail/addressing.js';
import type { Arrived, Carrier, OutgoingLetter } from './carrier.js';
import type { RoundMailSettings } from './settings.js';
import { MOST_BYTES } from './take-apart.js';

/** What a server may say in one go: the largest message taken, and what stands around it. */
const MOST_SAID = MOST_BYTES + 1024 * 1024;

/** Under what name the place in this account's mailbox is kept. */
export function mailboxName({ imap: { host, user, mailbox } }: Pick<RoundMailSettings, 'imap'>): string {
  return createHash('sha256').update(`${host} ${user} ${mailbox}`).digest('hex').slice(0, 32);
}

export function accountCarrier(settings: RoundMailSettings): Carrier {
  const name = mailboxName(settings);
  return {
    address: settings.address,
    name: settings.name,
    usesPlus: settings.usesPlus,
    perMinute: settings.perMinute,
    copies: settings.copies,
    mailbox: name,
    everyMs: settings.imap.pollSeconds * 1000,
    send: async (letter) => {
      if (!isMailAddress(letter.to)) return { is: 'refused', why: 'recipient-unavailable', said: '' };
      return sendMail(asMail(letter, settings), settings.smtp, {
        hosts: [settings.smtp.host.toLowerCase()],
        isLoopbackAllowed: settings.isLoopbackAllowed,
      });
    },
    collect: (place, take) => collect(settings, { name, place, take }),
  };
}

function asMail(letter: OutgoingLetter, { copies, address }: RoundMailSettings) {
  return {
    from: letter.from,
    to: letter.to,
    ...(letter.replyTo === letter.from.address ? {} : { replyTo: letter.replyTo }),
    subject: letter.subject,
    text: letter.text,
    messageId: letter.messageId,
    ...(letter.inReplyTo === null ? {} : { inReplyTo: letter.inReplyTo, references: [...letter.references] }),
    headers: { 'Content-Language': letter.language === 'both' ? 'en, cy' : letter.language },
    attachments: letter.files.map(({ name, mediaType, bytes }) => ({
      filename: name,
      contentType: mediaType,
      content: Buffer.from(bytes),
    })),
    // A bounce goes where the letter says it comes from: back to its request. The copy goes in the same breath, so
    // that a server that took the one took the other; it says which try it is of.
    envelope: {
      from: letter.replyTo,
      to: copies ? [letter.to, requestAddress(address, copyTag(letter.attempt))] : [letter.to],
    },
  };
}

interface Collecting {
  readonly name: string;
  readonly place: MailPlace;
  readonly take: (arrived: Arrived) => Promise<void>;
}

async function collect(settings: RoundMailSettings, collecting: Collecting): Promise<MailPlace | null> {
  const client = mailClient(settings.imap, MOST_SAID);
  // Without a listener a line that breaks between two commands would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.mailboxOpen(settings.imap.mailbox);
    return await readOn(client, collecting);
  } finally {
    await leave(client);
  }
}

async function readOn(
  client: ReturnType<typeof mailClient>,
  { name, place, take }: Collecting,
): Promise<MailPlace | null> {
  const box = client.mailbox;
  if (!box) return null;
  const validity = String(box.uidValidity);
  const isFirst = place.validity === '';
  const after = place.validity === validity ? place.last : 0;
  // At the very first start old letters that somebody has read stay as they are.
  const wanted = await client.search(isFirst ? { seen: false } : { uid: `${after + 1}:*` }, { uid: true });
  const numbers = (wanted || []).filter((uid) => uid > after).toSorted((a, b) => a - b);
  for (const uid of numbers) {
    const arrived = await fetchOne(client, uid);
    if (arrived === null) continue;
    await take({ ...arrived, reached: (tx) => reachedInMailbox(tx, name, { validity, last: uid }) });
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  }
  return isFirst && numbers.length === 0 ? { validity, last: Math.max(0, box.uidNext - 1) } : null;
}

async function fetchOne(
  client: ReturnType<typeof mailClient>,
  uid: number,
): Promise<Omit<Arrived, 'reached'> | null> {
  const about = await client.fetchOne(String(uid), { size: true, internalDate: true }, { uid: true });
  if (!about) return null;
  const size = about.size ?? 0;
  const isTooLarge = size > MOST_BYTES;
  const found = await client.fetchOne(String(uid), isTooLarge ? { headers: true } : { source: true }, {
    uid: true,
  });
  if (!found) return null;
  const raw = isTooLarge ? found.headers : found.source;
  const received = about.internalDate;
  if (!raw || received === undefined || typeof received === 'string') return null;
  return { raw, receivedAt: received, tooLarge: isTooLarge ? size : null };
}

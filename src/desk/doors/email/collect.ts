/**
 * One round through a mailbox: what is new is read, kept on the disk, marked as seen, and only then passed by. A
 * crash anywhere repeats a message at worst, and the same message is the same contact.
 */
import type { FetchMessageObject, ImapFlow } from 'imapflow';
import { timeOf, unreadable } from '../arrived.js';
import type { MailSettings } from '../../../wire/mailbox-settings.js';
import type { Take } from '../taking.js';
import { wordsOfHtml } from '../../../wire/html.js';
import { type Mail, WANTED_HEADERS, headerOf, idsIn, readHeaders } from '../../../wire/mail.js';
import type { MailMemory } from './memory.js';
import { isOurOwn, mailContact } from './parse.js';
import { planMail } from './structure.js';

export interface Collecting {
  readonly settings: MailSettings;
  readonly memory: MailMemory;
  readonly take: Take;
  readonly now: () => Date;
  readonly taken: (n: number) => void;
  /** How often a message has broken the line to the server, by its number. */
  readonly broke: Map<number, number>;
}

/** More text than this is no letter. A letter of 20,000 characters in HTML is some 200 kB. */
const MOST_TEXT_BYTES = 512 * 1024;
const MOST_TRIES = 3;

/** **Errors**: throws when the server or the disk does not do its part; then the same round is gone through again. */
export async function collect(client: ImapFlow, collecting: Collecting): Promise<number> {
  const box = client.mailbox;
  if (!box) return 0;
  const validity = String(box.uidValidity);
  const place = collecting.memory.place();
  // At the very first start old letters that somebody has read stay as they are. Later nothing is passed over, also
  // when somebody reads the mailbox with another program.
  const wanted =
    place === null
      ? await client.search({ seen: false }, { uid: true })
      : await client.search({ uid: `${place.validity === validity ? place.last + 1 : 1}:*` }, { uid: true });
  const after = place?.validity === validity ? place.last : 0;
  const numbers = (wanted || []).filter((uid) => uid > after).toSorted((a, b) => a - b);
  for (const uid of numbers) {
    await one(client, uid, collecting);
    collecting.memory.reached({ validity, last: uid });
  }
  if (place === null && numbers.length === 0)
    collecting.memory.reached({ validity, last: Math.max(0, box.uidNext - 1) });
  return numbers.length;
}

async function one(client: ImapFlow, uid: number, collecting: Collecting): Promise<void> {
  const tries = collecting.broke.get(uid) ?? 0;
  collecting.broke.set(uid, tries + 1);
  if (tries >= MOST_TRIES) await takeUnread(uid, collecting);
  else {
    const mail = await readMail(client, uid);
    if (mail !== null) await takeMail(mail, collecting);
  }
  await client.messageFlagsAdd(uid, ['\\Seen'], { uid: true });
  collecting.broke.delete(uid);
}

async function takeMail(mail: Mail, { settings, memory, take, now, taken }: Collecting): Promise<void> {
  if (isOurOwn(mail, settings.addresses)) return;
  const contact = mailContact(mail, {
    now: now(),
    addresses: settings.addresses,
    knownThread: (messageId) => memory.threadOf(messageId),
  });
  await take([contact]);
  taken(1);
  if (mail.messageId !== null) memory.remember(mail.messageId, contact.conversation);
}

/** A message that breaks the line each time it is read: staff see that it is there, and the next ones are not held up. */
async function takeUnread(uid: number, { settings, take, now, taken, memory }: Collecting): Promise<void> {
  const raw = `${settings.mailbox} ${memory.place()?.validity ?? ''} ${uid}`;
  await take([unreadable({ channel: 'email', conversation: `unread:${raw}`, raw }, now())]);
  taken(1);
}

async function readMail(client: ImapFlow, uid: number): Promise<Mail | null> {
  const query = { uid: true, envelope: true, bodyStructure: true, headers: [...WANTED_HEADERS] };
  const found = await client.fetchOne(String(uid), query, { uid: true });
  if (!found || !found.bodyStructure) return null;
  const structure = found.bodyStructure;
  const texts: string[] = [];
  for (const { part, kind } of planMail(structure).wanted) {
    const text = await textOf(client, uid, part);
    texts.push(kind === 'html' ? await wordsOfHtml(text) : text);
  }
  return mailFrom(found, texts.join('\n\n'));
}

async function textOf(client: ImapFlow, uid: number, part: string): Promise<string> {
  const { content } = await client.download(String(uid), part, { uid: true, maxBytes: MOST_TEXT_BYTES });
  if (!content) return '';
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

function mailFrom(found: FetchMessageObject, text: string): Mail {
  const headers = readHeaders(found.headers ?? Buffer.alloc(0));
  const sender = found.envelope?.from?.[0];
  const date = found.envelope?.date;
  const sent = typeof date === 'string' ? undefined : date?.getTime();
  return {
    messageId: idsIn(headerOf(headers, 'message-id'))[0] ?? null,
    inReplyTo: idsIn(headerOf(headers, 'in-reply-to')),
    references: idsIn(headerOf(headers, 'references')),
    from: sender?.address ? { name: sender.name ?? null, address: sender.address } : null,
    subject: found.envelope?.subject ?? '',
    sentAt: sent === undefined || Number.isNaN(sent) ? null : timeOf(sent),
    headers,
    structure: found.bodyStructure ?? { type: 'text/plain' },
    text,
  };
}

/** The thread that takes messages apart, one after another: a message may be made to break whoever reads it. */
import { parentPort } from 'node:worker_threads';
import { type AddressObject, type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import { wordsOfHtml } from '../../wire/html.js';
import { headerOf, idsIn, readHeaders } from '../../wire/mail.js';
import { headOf } from './head-of.js';
import { LONGEST_TEXT, MOST_FILES, type MailFile, type MailPerson, type TakenApart } from './taken-apart.js';

export interface TakingApart {
  readonly raw: Uint8Array;
  readonly want: 'message' | 'files';
}

const LONGEST_HTML = 1024 * 1024;

const OPTIONS = {
  skipImageLinks: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  maxHtmlLengthToParse: LONGEST_HTML,
} as const;

async function message(parsed: ParsedMail, raw: Uint8Array): Promise<TakenApart> {
  const type = parsed.headers.get('content-type') as
    | { value?: string; params?: Record<string, string> }
    | undefined;
  const headers = readHeaders(headOf(raw));
  return {
    messageId: idsIn(parsed.messageId ?? '')[0] ?? null,
    inReplyTo: idsIn(parsed.inReplyTo ?? ''),
    references: idsIn([parsed.references ?? []].flat().join(' ')),
    from: people(parsed.from)[0] ?? null,
    recipients: [
      ...new Set(
        [
          ...people(parsed.to).map(({ address }) => address),
          ...people(parsed.cc).map(({ address }) => address),
          ...DELIVERED_TO.flatMap((name) => headers.get(name) ?? []),
        ].map((address) => address.toLowerCase().replace(/^<|>$/g, '')),
      ),
    ].slice(0, 200),
    subject: clean(parsed.subject ?? '').slice(0, 500),
    sentAt: parsed.date && !Number.isNaN(parsed.date.getTime()) ? parsed.date.toISOString() : null,
    type: String(type?.value ?? 'text/plain'),
    reportType: String(type?.params?.['report-type'] ?? ''),
    text: (await wordsOf(parsed, type?.params?.['report-type'] !== undefined)).slice(0, LONGEST_TEXT),
    attached: documents(parsed).map(({ filename, contentType, size }, at) => ({
      name: nameOf(filename, at),
      type: contentType,
      size,
    })),
    returned: parsed.attachments
      .filter(({ contentType }) => /^(message\/rfc822|text\/rfc822-headers)$/.test(contentType))
      .flatMap(({ content }) => idsIn(headerOf(readHeaders(headOf(content)), 'message-id'))),
    trouble: null,
  };
}

const DELIVERED_TO = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-forwarded-to'];

const people = (found: AddressObject | AddressObject[] | undefined): readonly MailPerson[] =>
  [found ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .flatMap((one) => [one, ...(one.group ?? [])])
    .flatMap(({ name, address }) =>
      address
        ? [{ name: clean(name) === '' ? null : clean(name).slice(0, 200), address: clean(address) }]
        : [],
    );

/** One line: nothing that a header, a log or a page could take for the end of it. */
function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Pictures of a signature are no part of an answer; a letter brought back is named apart. */
function documents(parsed: ParsedMail): readonly Attachment[] {
  const { value } = (parsed.headers.get('content-type') ?? {}) as { value?: string };
  // What a report brings back is our own letter.
  if (value === 'multipart/report') return [];
  return parsed.attachments
    .filter((a) => !/^(?:image|audio|video)\//.test(a.contentType) && !(a.related && !a.filename))
    .slice(0, MOST_FILES);
}

function nameOf(given: string | undefined, at: number): string {
  const name = clean(given ?? '')
    .replace(/[/\\]/g, '_')
    .slice(-120);
  return name === '' ? `attachment-${at + 1}` : name;
}

function files(parsed: ParsedMail): readonly MailFile[] {
  return documents(parsed).map(({ filename, contentType, content }, at) => ({
    name: nameOf(filename, at),
    type: contentType,
    bytes: new Uint8Array(content),
  }));
}

/** What it says; of HTML only the words. A delivery report's fields stand in its text. */
async function wordsOf({ text = '', html }: ParsedMail, isReport: boolean): Promise<string> {
  const isPlain = typeof html !== 'string' || (isReport && text.trim() !== '');
  return isPlain ? text : wordsOfHtml(html.slice(0, LONGEST_HTML));
}

parentPort?.on('message', ({ raw, want }: TakingApart) => {
  simpleParser(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), OPTIONS)
    .then(async (mail) => (want === 'message' ? message(mail, raw) : files(mail)))
    .then(
      (read) => parentPort?.postMessage(read),
      () => parentPort?.postMessage(null),
    );
});

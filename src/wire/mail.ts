/** What is asked of a mail server about one message: never the message whole, never a part that is no text. */

/** A part of a message, as BODYSTRUCTURE names it. */
export interface MailPart {
  readonly part?: string | undefined;
  readonly type: string;
  readonly size?: number | undefined;
  readonly disposition?: string | undefined;
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  readonly childNodes?: readonly MailPart[] | undefined;
}

export interface Mail {
  /** With its angle brackets: `<a@b.example>`; null when the sender gave none. */
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly from: { readonly name: string | null; readonly address: string } | null;
  readonly subject: string;
  readonly sentAt: string | null;
  readonly headers: MailHeaders;
  readonly structure: MailPart;
  /** Everything of it that is text, already decoded. */
  readonly text: string;
}

/** Header lines by name in small letters, in the order they stand. */
export type MailHeaders = ReadonlyMap<string, readonly string[]>;

/** The only headers that are asked for. */
export const WANTED_HEADERS = [
  'message-id',
  'in-reply-to',
  'references',
  'auto-submitted',
  'precedence',
  'return-path',
  'x-autoreply',
  'x-autorespond',
  'list-id',
  'x-failed-recipients',
  'authentication-results',
] as const;

const LONGEST_HEADERS = 64 * 1024;

/** **Shape**: raw header lines → by name; folded lines joined. */
export function readHeaders(raw: Uint8Array): MailHeaders {
  const text = Buffer.from(raw.subarray(0, LONGEST_HEADERS))
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map<string, readonly string[]>();
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+):\s?(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), value.trim()]);
  }
  return headers;
}

export const headerOf = (headers: MailHeaders, name: string): string => headers.get(name)?.[0] ?? '';

const MOST_IDS = 50;

/** Message ids in a header, as they stand. */
export const idsIn = (text: string): readonly string[] =>
  [...text.matchAll(/<[^<>\s]{1,240}>/g)].map(([id]) => id).slice(0, MOST_IDS);

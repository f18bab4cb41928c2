/** Writes a message as a mail program would: for the made-up authorities, who have none. **Source**: RFC 5322, RFC 2045. */
import { createHash } from 'node:crypto';

export interface MailFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface MailFields {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly at: Date;
  readonly text: string;
  readonly html?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly file?: MailFile | undefined;
  /** More files beside it. */
  readonly also?: readonly MailFile[];
}

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n');

/** Words of a header that are not all ASCII. **Source**: RFC 2047. */
const encoded = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`;

const part = (type: string, bytes: Uint8Array, more = ''): string =>
  `Content-Type: ${type}\r\n${more}Content-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}\r\n`;

export function writeMail(fields: MailFields): Buffer {
  const edge = createHash('sha256').update(fields.messageId).digest('hex').slice(0, 24);
  const head = [
    `From: "${encoded(fields.from.name)}" <${fields.from.address}>`,
    `To: ${fields.to}`,
    `Subject: ${encoded(fields.subject)}`,
    `Date: ${fields.at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${fields.messageId}`,
    `In-Reply-To: ${fields.inReplyTo}`,
    `References: ${fields.inReplyTo}`,
    'MIME-Version: 1.0',
    ...Object.entries(fields.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
  ].join('\r\n');
  const type = fields.html === undefined ? 'text/plain' : 'text/html';
  const body = part(`${type}; charset=utf-8`, Buffer.from(fields.html ?? fields.text, 'utf8'));
  const files = [...(fields.file ? [fields.file] : []), ...(fields.also ?? [])];
  if (files.length === 0) return Buffer.from(`${head}\r\n${body}`);
  const attached = files.map(({ name, type: of, bytes }) => {
    const how = `Content-Disposition: attachment; filename="${name}"\r\n`;
    return `--${edge}\r\n${part(`${of}; name="${name}"`, bytes, how)}`;
  });
  return Buffer.from(
    `${head}\r\nContent-Type: multipart/mixed; boundary="${edge}"\r\n\r\n--${edge}\r\n${body}${attached.join('')}--${edge}--\r\n`,
  );
}

/** A report that a letter could not be delivered. **Source**: RFC 3464. */
export function writeBounce(
  fields: Pick<MailFields, 'to' | 'messageId' | 'inReplyTo' | 'at'>,
  about: { readonly recipient: string; readonly text: string },
): Buffer {
  const edge = createHash('sha256').update(fields.messageId).digest('hex').slice(0, 24);
  const lines = [
    'From: Mail Delivery System <mailer-daemon@made-up.example>',
    `To: ${fields.to}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${fields.at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${fields.messageId}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${edge}"`,
    '',
    `--${edge}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    about.text,
    `--${edge}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; made-up.example',
    '',
    `Final-Recipient: rfc822; ${about.recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    '',
    `--${edge}`,
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${fields.inReplyTo}`,
    `--${edge}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

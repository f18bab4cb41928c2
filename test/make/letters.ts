/** Letters, byte by byte, as mail programs write them. */
import { randomUUID } from 'node:crypto';

export interface Letter {
  readonly id?: string;
  readonly from?: string;
  readonly subject?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Content-Type and the lines after it. */
  readonly type?: string;
  readonly body: string;
}

/** **Shape**: `id` is made up when it is not given; null headers leave nothing behind. */
export function letter({
  id = `<${randomUUID()}@school.example>`,
  from = 'A. Teacher <a@school.example>',
  subject = 'A message',
  headers = {},
  type = 'text/plain; charset=utf-8',
  body,
}: Letter): string {
  const all = {
    From: from,
    To: 'desk@desk.test',
    Subject: subject,
    Date: 'Tue, 24 Nov 2026 08:59:00 +0000',
    ...(id === '' ? {} : { 'Message-ID': id }),
    'MIME-Version': '1.0',
    'Content-Type': type,
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${lines.join('\r\n')}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}\r\n`;
}

/** A part of a multipart letter. */
export const part = (type: string, body: string, headers: readonly string[] = []): string =>
  [`Content-Type: ${type}`, ...headers, '', body].join('\r\n');

/** Parts under one boundary. */
export const multipart = (
  kind: string,
  parts: readonly string[],
  boundary = 'edge',
): { type: string; body: string } => ({
  type: `multipart/${kind}; boundary="${boundary}"`,
  body: `${parts.map((one) => `--${boundary}\r\n${one}`).join('\r\n')}\r\n--${boundary}--`,
});

/** A tower: each part holds one other, so many deep. */
export function tower(depth: number): { type: string; body: string } {
  let inner = part('text/plain', 'at the bottom');
  for (let level = depth; level > 0; level--) {
    const { type, body } = multipart('mixed', [inner], `level${level}`);
    inner = part(type, body);
  }
  const [head = '', ...rest] = inner.split('\r\n\r\n');
  return { type: head.replace('Content-Type: ', ''), body: rest.join('\r\n\r\n') };
}

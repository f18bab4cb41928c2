/** The way out by e-mail: a server of ours, one letter, and what became of it. */
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Transporter } from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer/index.js';
import { HostNotAllowed, type OutboundRules, checkHost } from './outbound.js';
import { isPrivate } from './private-ranges.js';

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** `none` only to this machine, in tests. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string | null;
  readonly password: string;
  /** True when the relay stands in a private range and is meant to. */
  readonly isInside: boolean;
}

export type SmtpResult =
  | { readonly is: 'sent'; readonly messageId: string }
  | {
      readonly is: 'retry';
      readonly why: 'line-broken' | 'busy' | 'sign-in' | 'broken';
      readonly said: string;
    }
  /** For good. `said`: the server's own code and enhanced status, `550 5.1.1`; never its words. */
  | {
      readonly is: 'refused';
      readonly why: 'recipient-unavailable' | 'rejected' | 'host-not-allowed';
      readonly said: string;
    };

const ADDRESS = /^[^\s<>()[\]\\,;:"@]{1,64}@[a-z0-9.-]{1,190}$/i;
/** An address that a letter may go to: one, bare, with nothing beside it. */
export const isMailAddress = (address: string): boolean => ADDRESS.test(address);

const LONGEST_MS = 20_000;

/** **Errors**: none: a host that may not be spoken to, and whatever the server or the line does, is a result. */
export async function sendMail(
  letter: Mail.Options,
  server: SmtpServer,
  outbound: OutboundRules,
): Promise<SmtpResult> {
  let transport: Transporter | null = null;
  try {
    transport = await transportTo(server, outbound);
    if (transport === null) return { is: 'refused', why: 'host-not-allowed', said: '' };
    const { messageId, rejected, rejectedErrors } = await transport.sendMail({
      ...letter,
      attachDataUrls: false,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    // With two addresses in the envelope one of them alone may be refused: a letter that did not go to all is not sent.
    const [refusal] = rejectedErrors ?? [];
    return (rejected ?? []).length > 0 ? whatFailed(refusal ?? {}) : { is: 'sent', messageId };
  } catch (error) {
    return whatFailed(error);
  } finally {
    transport?.close();
  }
}

/** The name is looked up once and the address kept. A relay inside the house must be said to be one. */
async function transportTo(server: SmtpServer, outbound: OutboundRules): Promise<Transporter | null> {
  checkHost(server.host, { ...outbound, isLoopbackAllowed: outbound.isLoopbackAllowed || server.isInside });
  const address = isIP(server.host) === 0 ? (await lookup(server.host)).address : server.host;
  const isOurs = outbound.isLoopbackAllowed && server.host === '127.0.0.1';
  if (isPrivate(address) && !server.isInside && !isOurs) return null;
  // Loaded when the first letter goes out: rooms that send none start sooner.
  const { createTransport } = await import('nodemailer');
  return createTransport({
    host: address,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    tls: { servername: server.host },
    ...(server.user === null ? {} : { auth: { user: server.user, pass: server.password } }),
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: LONGEST_MS,
    greetingTimeout: LONGEST_MS,
    socketTimeout: LONGEST_MS,
  });
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

/** RFC 3463: the status that stands in the server's words, if it gave one. */
const STATUS = /\b[245]\.\d{1,3}\.\d{1,3}\b/;

function whatFailed(error: unknown): SmtpResult {
  if (error instanceof HostNotAllowed) return { is: 'refused', why: 'host-not-allowed', said: '' };
  const { code, responseCode, response } = error as {
    code?: string;
    responseCode?: number;
    response?: string;
  };
  if (code === 'EAUTH') return { is: 'retry', why: 'sign-in', said: `${responseCode ?? ''}` };
  if (responseCode === undefined)
    return { is: 'retry', why: LINE.has(code ?? '') ? 'line-broken' : 'broken', said: code ?? '' };
  const said = [responseCode, STATUS.exec(response ?? '')?.[0]].filter((part) => part).join(' ');
  if (responseCode < 500) return { is: 'retry', why: 'busy', said };
  return { is: 'refused', why: responseCode === 550 ? 'recipient-unavailable' : 'rejected', said };
}

/** Greets the server and signs in, without a letter. **Shape**: null when it works, else a code or the server's status. */
export async function knockSmtp(server: SmtpServer, outbound: OutboundRules): Promise<string | null> {
  try {
    const transport = await transportTo(server, outbound);
    if (transport === null) return 'host-not-allowed';
    await transport.verify().finally(() => transport.close());
    return null;
  } catch (error) {
    const failed = whatFailed(error);
    return failed.is === 'sent' ? null : [failed.why, failed.said].filter((part) => part !== '').join(' ');
  }
}

/**
 * The only way out. A host on the list, its name looked up once and the address kept for the connection, no private
 * range, no redirect followed, an answer of bounded length within bounded time.
 */
import { lookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivate } from './private-ranges.js';

export interface OutboundRules {
  /** Host names that may be spoken to, in small letters. */
  readonly hosts: readonly string[];
  /** True only in tests: this machine may be spoken to, without TLS. */
  readonly isLoopbackAllowed: boolean;
}

export class HostNotAllowed extends Error {}

export interface OutboundAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;
}

export interface OutboundRequest {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const LONGEST_MS = 20_000;
const MOST_ANSWER_BYTES = 64 * 1024;

const isThisMachine = (host: string): boolean => host === '127.0.0.1' || host === 'localhost';

/** **Errors**: throws `HostNotAllowed` before anything is looked up; the line's own errors are the caller's to retry. */
export function checkHost(host: string, rules: OutboundRules): void {
  const isOurs = rules.isLoopbackAllowed && isThisMachine(host);
  if (
    !rules.hosts.includes(host.toLowerCase()) ||
    (isIP(host.replace(/^\[|\]$/g, '')) !== 0 && isPrivate(host) && !isOurs)
  )
    throw new HostNotAllowed(host);
}

/** Looks a name up once, and refuses when any of its addresses is inside. */
const pinned =
  (rules: OutboundRules): LookupFunction =>
  (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const inside = addresses?.some(({ address }) => isPrivate(address)) ?? false;
      const first = addresses?.[0];
      if (error || first === undefined) return done(error ?? new Error('no address'), '', 0);
      if (inside && !(rules.isLoopbackAllowed && isThisMachine(hostname)))
        return done(new HostNotAllowed(hostname), '', 0);
      return options.all ? done(null, [first]) : done(null, first.address, first.family);
    });
  };

/** Sends one POST. A redirect is an answer like another: it is not followed. */
export async function postOut(sending: OutboundRequest, rules: OutboundRules): Promise<OutboundAnswer> {
  const url = new URL(sending.address);
  checkHost(url.hostname, rules);
  const isPlain = url.protocol === 'http:' && rules.isLoopbackAllowed && isThisMachine(url.hostname);
  if (url.protocol !== 'https:' && !isPlain) throw new HostNotAllowed(url.hostname);
  return new Promise((resolve, reject) => {
    const out = (isPlain ? httpRequest : httpsRequest)(
      url,
      {
        method: 'POST',
        headers: { ...sending.headers, 'content-length': String(Buffer.byteLength(sending.body)) },
        lookup: pinned(rules),
        agent: false,
        signal: AbortSignal.timeout(LONGEST_MS),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let length = 0;
        answer.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (length <= MOST_ANSWER_BYTES) chunks.push(chunk);
          else answer.destroy(Object.assign(new Error('the answer is too long'), { code: 'ETOOLONG' }));
        });
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            retryAfter: answer.headers['retry-after'] ?? null,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    out.on('error', reject);
    out.end(sending.body);
  });
}

/** Milliseconds of a `retry-after` in seconds. **Shape**: null when it is none, or a date. */
export const retryAfterMs = (written: string | null): number | null =>
  written !== null && /^\d{1,6}$/.test(written) ? Number(written) * 1000 : null;

/**
 * T6: requests that must not be believed. Each is a valid one with something wrong, drawn by a seed, for Meta, X and a
 * partner; valid ones run among them.
 */
import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { signedByMeta } from './meta-platform.js';

export interface Valid {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Which header the signature stands in. */
  readonly signature: string;
}

export interface Request {
  readonly path: string;
  readonly body: Buffer;
  /** As they go over the line: a name may come twice. */
  readonly headers: readonly (readonly [string, string])[];
}

/** A word that must never be found on the disk: it stands in each forged body, and in none that is valid. */
export const PLANTED = 'zz-planted-forgery';

type Mutation = (valid: Valid) => Request;

const plain = ({ path, headers }: Valid, body: string | Buffer, without?: string): Request => ({
  path,
  body: Buffer.from(body),
  headers: Object.entries(headers).filter(([name]) => name !== without),
});

/** The body with a planted word, the signature left as it was. */
const planted = (valid: Valid): string => valid.body.replace(/contacted/, `${PLANTED} contacted`);

const withSignature = (valid: Valid, body: string | Buffer, signature: string): Request => ({
  ...plain(valid, body),
  headers: Object.entries({ ...valid.headers, [valid.signature]: signature }),
});

const signatureOf = (valid: Valid): string => valid.headers[valid.signature] ?? '';

/** Everything that can be done to a signed request without its secret. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'no signature': (valid) => plain(valid, planted(valid), valid.signature),
  'empty signature': (valid) => withSignature(valid, planted(valid), ''),
  'another body under the same signature': (valid) => plain(valid, planted(valid)),
  'signature of somebody else': (valid) =>
    withSignature(valid, planted(valid), signedByMeta(planted(valid), 'other')),
  'signature cut short': (valid) =>
    withSignature(valid, planted(valid), signatureOf(valid).slice(0, -randomInt(1, 20))),
  'one letter of the signature changed': (valid) => {
    const signature = signatureOf(valid);
    const at = randomInt(8, signature.length - 2);
    const other = signature[at] === 'a' ? 'b' : 'a';
    return withSignature(valid, valid.body, `${signature.slice(0, at)}${other}${signature.slice(at + 1)}`);
  },
  'sha1 only': (valid) =>
    withSignature(valid, planted(valid), `sha1=${createHmac('sha1', 'x').update(valid.body).digest('hex')}`),
  'header twice': (valid) => ({
    ...plain(valid, valid.body),
    headers: [...Object.entries(valid.headers), [valid.signature, signatureOf(valid)]],
  }),
  'white space changed': (valid) => plain(valid, valid.body.replace(':', ': ')),
  'white space at the end': (valid) => plain(valid, `${valid.body}\n`),
  'another charset': (valid) => plain(valid, Buffer.from(planted(valid), 'utf16le')),
  'byte order mark': (valid) =>
    plain(valid, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(valid.body)])),
  'one bit turned': (valid) => {
    const bytes = Buffer.from(valid.body);
    const at = randomInt(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return plain(valid, bytes);
  },
  'huge body': (valid) =>
    plain(valid, Buffer.concat([Buffer.from(planted(valid)), randomBytes(3 * 1024 * 1024)])),
  'no body': (valid) => plain(valid, ''),
  'signature in the query': (valid) => ({
    ...plain(valid, planted(valid), valid.signature),
    path: `${valid.path}?${valid.signature}=${encodeURIComponent(signatureOf(valid))}`,
  }),
  'noise in place of a signature': (valid) =>
    withSignature(valid, planted(valid), randomBytes(40).toString('base64')),
};

/** **Shape**: the status; null when the server closed the line without one, as it may on a body that is far too long. */
export function sendRaw(origin: string, { path, body, headers }: Request): Promise<number | null> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const lines = [
      ['host', `${hostname}:${port}`] as const,
      ...headers,
      ['content-length', String(body.length)] as const,
    ].flat();
    const sent = httpRequest(
      { hostname, port, path, method: 'POST', headers: lines as string[], agent: false },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? null));
        answer.on('error', () => resolve(answer.statusCode ?? null));
      },
    );
    sent.on('error', () => resolve(null));
    sent.end(body);
  });
}

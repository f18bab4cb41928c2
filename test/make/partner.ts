/** A partner that signs, as Standard Webhooks has it. */
import { createHmac, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import { now } from '../../src/base/day.js';

export interface Signer {
  /** As it stands in the settings. */
  readonly key: string;
  sign(content: Buffer): string;
}

export function ed25519Signer(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(12);
  return {
    key: `whpk_${raw.toString('base64')}`,
    sign: (content) => `v1a,${sign(null, content, privateKey).toString('base64')}`,
  };
}

export function hmacSigner(bytes = 32): Signer {
  const secret = randomBytes(bytes);
  return {
    key: `whsec_${secret.toString('base64')}`,
    sign: (content) => `v1,${createHmac('sha256', secret).update(content).digest('base64')}`,
  };
}

export interface Signing {
  readonly id?: string;
  readonly partner?: string;
  /** Milliseconds since 1970. */
  readonly at?: number;
  readonly type?: string;
}

/** The headers of a signed request; a body that is empty is signed as method and path. */
export function signedHeaders(
  signer: Signer,
  { method, path, body }: { method: 'GET' | 'POST'; path: string; body: string },
  {
    id = randomUUID(),
    partner = 'ysgol-y-cwm',
    at = now().getTime(),
    type = 'application/json',
  }: Signing = {},
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const content = Buffer.from(`${id}.${timestamp}.${body === '' ? `${method} ${path}` : body}`);
  return {
    ...(method === 'POST' ? { 'content-type': type } : {}),
    'plimsoll-partner': partner,
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signer.sign(content),
  };
}

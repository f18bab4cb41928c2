/** Random tokens, and the only form in which they are kept. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, in letters that need no escaping in an address or a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

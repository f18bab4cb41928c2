/** Did this form come from one of our own pages? Both checks must pass: where the browser says it came from, and the token. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Config } from './config.js';

/** Browsers that say where a request comes from are believed; others must name our exact origin. */
export function cameFromHere(request: FastifyRequest, config: Config): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return request.headers.origin === config.origin;
}

/** The token that this session's forms carry. Made from the session's own token, so nothing more is stored. */
export const formTokenOf = (sessionToken: string): string =>
  createHmac('sha256', sessionToken).update('plimsoll form').digest('base64url');

export function isFormToken(given: string | null, sessionToken: string): boolean {
  const wanted = Buffer.from(formTokenOf(sessionToken));
  const got = Buffer.from(given ?? '');
  return got.length === wanted.length && timingSafeEqual(got, wanted);
}

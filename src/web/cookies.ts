/** The two cookies: the session's, and one for the few minutes of signing in. Neither outlives the browser. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Config, isHttps } from './config.js';
import type { CookieChange } from './page.js';

type Name = CookieChange['cookie'];

/**
 * `__Host-` keeps a cookie to this host and to https. Over plain http, which is allowed on this machine alone,
 * some browsers refuse such cookies, so there the short name is used.
 */
const nameOf = (cookie: Name, config: Config): string =>
  `${isHttps(config) ? '__Host-' : ''}${cookie === 'session' ? 's' : 'o'}`;

export const readCookie = (request: FastifyRequest, cookie: Name, config: Config): string | null =>
  request.cookies?.[nameOf(cookie, config)] ?? null;

export function changeCookies(reply: FastifyReply, changes: readonly CookieChange[], config: Config): void {
  for (const change of changes) {
    // Coming back from an identity provider is a move between sites, where a strict cookie stays at home.
    const sameSite = change.cookie === 'session' ? ('strict' as const) : ('lax' as const);
    const options = { path: '/', httpOnly: true, secure: isHttps(config), sameSite };
    const name = nameOf(change.cookie, config);
    if (change.value === null) reply.clearCookie(name, options);
    else reply.setCookie(name, change.value, options);
  }
}

/** Language, path and query of a request's address. */
import type { FastifyRequest } from 'fastify';
import type { Lang } from '../base/words.js';
import { SWITCH_LANGUAGE } from './form.js';

export interface Asked {
  readonly lang: Lang;
  /** Without the language and the query. */
  readonly path: string;
  readonly query: URLSearchParams;
}

export function askedOf(request: FastifyRequest): Asked {
  const [path, query] = split(request.raw.url ?? '/');
  const isWelsh = path === '/cy' || path.startsWith('/cy/');
  return {
    lang: isWelsh ? 'cy' : 'en',
    path: isWelsh ? path.slice('/cy'.length) || '/' : path,
    query: new URLSearchParams(query),
  };
}

function split(url: string): [string, string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
}

/** The query without what the language switch added to it. */
export function withoutSwitch(query: URLSearchParams): string {
  const rest = new URLSearchParams(query);
  rest.delete(SWITCH_LANGUAGE);
  return rest.toString();
}

/** Turns a request away: a page in the reader's language, or JSON for a program; the log has the rest. */
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readCookie } from './cookies.js';
import { formTokenOf } from './from-here.js';
import type { Config } from './config.js';
import { headersFor } from './headers.js';
import { layoutOf } from './layout/layout.js';
import { describe } from './log.js';
import { newReference, refusalJson, refusalView, type RefusalCode, STATUS_OF } from './refusal.js';
import { VISITOR } from './visitor.js';
import { askedOf } from './asked.js';
import type { Site, Visit } from './site.js';
import { findVisit } from './visits.js';

export interface Refused {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly code: RefusalCode;
  readonly error?: unknown;
}

export async function refuse(site: Site, { request, reply, code, error }: Refused): Promise<FastifyReply> {
  const reference = STATUS_OF[code] >= 500 ? newReference() : null;
  if (reference !== null) site.log({ ...line(site, request), reference, ...describe(error) });
  reply.code(STATUS_OF[code]).header('cache-control', 'no-store');
  if (wantsJson(request))
    return reply.type('application/json; charset=utf-8').send(refusalJson(code, reference));
  const visit = await whoIsRefused(site, request, code);
  return reply.type('text/html; charset=utf-8').send(page(site, request, { code, reference, visit }));
}

const NOBODY: Visit = { actor: VISITOR, token: null, isFresh: false };

/**
 * Somebody signed in sees a missing page as themselves, whether it is not there or not theirs. Where something is
 * broken the page is a visitor's: who was asking may be the very thing that could not be found out.
 */
async function whoIsRefused(site: Site, request: FastifyRequest, code: RefusalCode): Promise<Visit> {
  if (code !== 'not-found') return NOBODY;
  try {
    return await findVisit(site, readCookie(request, 'session', site.config), site.now());
  } catch {
    return NOBODY;
  }
}

export const wantsJson = (request: FastifyRequest): boolean => {
  const accept = request.headers.accept ?? '';
  return (
    askedOf(request).path.endsWith('.json') ||
    (/application\/json/.test(accept) && !/text\/html/.test(accept))
  );
};

const line = (site: Site, request: FastifyRequest) => ({
  at: site.now().toISOString(),
  page: request.routeOptions?.url ?? 'none',
  method: request.method,
});

interface Shown {
  readonly code: RefusalCode;
  readonly reference: string | null;
  readonly visit: Visit;
}

function page(site: Site, request: FastifyRequest, { code, reference, visit }: Shown): string {
  const { lang, path } = askedOf(request);
  const view = refusalView(code, reference, lang);
  const token = visit.token === null ? '' : formTokenOf(visit.token);
  const facts = { lang, path, query: '', view, actor: visit.actor, token, assets: site.assets.base };
  const layout = layoutOf({ ...facts, config: site.config, rooms: site.rooms, footer: site.footer });
  return site.renderer.render('web/errors/error.njk', { view, layout });
}

/** What is sent when a request cannot even be read as one. */
export function refuseRaw(config: Config, socket: Socket): void {
  if (!socket.writable) return;
  const headers = { ...headersFor(config), 'content-length': '0', connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.join('\r\n')}\r\n\r\n`);
}

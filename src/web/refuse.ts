/** Turns a request away: a page in the reader's language, or JSON for a program; the log has the rest. */
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.js';
import { headersFor } from './headers.js';
import { layoutOf } from './layout/layout.js';
import { describe } from './log.js';
import { newReference, refusalJson, refusalView, type RefusalCode, STATUS_OF } from './refusal.js';
import { VISITOR } from './visitor.js';
import { askedOf } from './asked.js';
import type { Site } from './site.js';

// biome-ignore format: the signature reads better on one line
export function refuse(site: Site, request: FastifyRequest, reply: FastifyReply, code: RefusalCode, error?: unknown): FastifyReply {
  const reference = STATUS_OF[code] >= 500 ? newReference() : null;
  if (reference !== null) site.log({ ...line(site, request), reference, ...describe(error) });
  reply.code(STATUS_OF[code]).header('cache-control', 'no-store');
  if (wantsJson(request)) return reply.type('application/json; charset=utf-8').send(refusalJson(code, reference));
  return reply.type('text/html; charset=utf-8').send(page(site, request, { code, reference }));
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

/** The page is shown as to a visitor: who was asking may be the very thing that could not be found out. */
function page(
  site: Site,
  request: FastifyRequest,
  what: { code: RefusalCode; reference: string | null },
): string {
  const { lang, path } = askedOf(request);
  const view = refusalView(what.code, what.reference, lang);
  const facts = { lang, path, query: '', view, actor: VISITOR, token: '', assets: site.assets.base };
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

/** Answers a public page: a visitor with the bytes kept, somebody signed in with a page of their own. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Copy, copyOf, encodingFor } from './copies.js';
import type { Copied, Outcome } from './page.js';
import { type Answering, plain, renderPage, respond } from './respond.js';

type OfCopy = Extract<Outcome, { do: 'copy' }>;

/** Kept, and asked about every time: a browser that remembers must not hide a withdrawal. Unchanged, it costs a 304. */
const ASK_EVERY_TIME = 'public, no-cache';

export async function respondWithCopy(
  by: Answering,
  outcome: OfCopy,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  if (by.page.public !== true) throw new Error(`${by.page.name} gives a copy and is not public`);
  // A copy shows nobody's name; whoever is signed in must not be told that they are not.
  if (by.visit.token !== null) return respond(by, await outcome.make(), reply);
  const key = `${by.lang} ${by.asked.path} ${outcome.key}`;
  const known = by.site.copies.find(key);
  const copy = known ?? copyOf(bodyOf(by, await outcome.make()));
  if (!known) by.site.copies.keep(key, copy);
  return sendCopy(copy, request, reply);
}

/** The query is no part of a copy, so no stranger can fill the memory by asking with another. */
function bodyOf(by: Answering, made: Copied) {
  if (made.do === 'send') return made;
  const asked = { ...by.asked, query: new URLSearchParams() };
  const body = renderPage({ ...by, asked }, made.template, made.view);
  return { type: 'text/html; charset=utf-8', body };
}

function sendCopy(copy: Copy, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply
    .header('cache-control', ASK_EVERY_TIME)
    .header('vary', 'accept-encoding, cookie')
    .header('etag', copy.etag);
  if (String(request.headers['if-none-match'] ?? '').includes(copy.etag)) return reply.code(304).send();
  if (copy.filename !== null)
    reply.header('content-disposition', `attachment; filename="${plain(copy.filename)}"`);
  const encoding = encodingFor(copy, String(request.headers['accept-encoding'] ?? ''));
  if (encoding !== null) reply.header('content-encoding', encoding);
  return reply.type(copy.type).send(encoding === null ? copy.plain : copy.packed(encoding));
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Assets } from './assets.js';
import { encodingAccepted } from './packed.js';
import { Refusal } from './refusal.js';

/** One year: the path changes whenever the bytes do. */
const FOR_EVER = 'public, max-age=31536000, immutable';

export function serveAsset(assets: Assets, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split('?')[0] ?? '';
  const asset = path.startsWith(`${assets.base}/`) ? assets.find(path.slice(assets.base.length + 1)) : null;
  if (!asset) throw new Refusal('not-found');
  const encoding = encodingAccepted(String(request.headers['accept-encoding'] ?? ''));
  if (encoding !== null) reply.header('content-encoding', encoding);
  return reply
    .type(asset.type)
    .header('cache-control', FOR_EVER)
    .header('vary', 'accept-encoding')
    .send(encoding === null ? asset.plain : asset.packed(encoding));
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Asset, Assets } from './assets.js';
import { Refusal } from './refusal.js';

/** One year: the path changes whenever the bytes do. */
const FOR_EVER = 'public, max-age=31536000, immutable';

export function serveAsset(assets: Assets, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split('?')[0] ?? '';
  const asset = path.startsWith(`${assets.base}/`) ? assets.find(path.slice(assets.base.length + 1)) : null;
  if (!asset) throw new Refusal('not-found');
  const { bytes, encoding } = packed(asset, String(request.headers['accept-encoding'] ?? ''));
  if (encoding) reply.header('content-encoding', encoding);
  return reply
    .type(asset.type)
    .header('cache-control', FOR_EVER)
    .header('vary', 'accept-encoding')
    .send(bytes);
}

function packed(asset: Asset, accepts: string): { bytes: Buffer; encoding: string | null } {
  if (/\bbr\b/.test(accepts)) return { bytes: asset.brotli, encoding: 'br' };
  if (/\bgzip\b/.test(accepts)) return { bytes: asset.gzip, encoding: 'gzip' };
  return { bytes: asset.plain, encoding: null };
}

/**
 * The server for programs: no pages, no cookies, no sessions. What happens to a request: its size, its body as it
 * came, the hook's answer. Nothing of a request is ever written to the log.
 */
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { SECURITY_TXT_PATH, SECURITY_TXT_TYPE, type SecurityContact, securityTxt } from '../security-txt.js';
import type { Hook, HookAnswer, HookRequest } from './hook.js';

export interface HookServerParts {
  readonly hooks: readonly Hook[];
  /** Told that something of ours is broken; never with what was sent. */
  readonly broken: (error: unknown) => void;
  /** Whom to tell about a weakness, or null. */
  readonly security: SecurityContact | null;
  readonly now: () => Date;
}

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const;

/** What a request without a hook, or of no shape at all, is told: nothing. */
const NOTHING: HookAnswer = { status: 404 };
/** Long enough for a slow line, short of what a held-open door would cost. */
const SLOWEST_REQUEST_MS = 20_000;
const MOST_HEADER_BYTES = 16_384;

/** Builds the server, without listening. */
export function buildHookServer({ hooks, broken, security, now }: HookServerParts): FastifyInstance {
  const server = fastify({
    routerOptions: { maxParamLength: 200 },
    requestTimeout: SLOWEST_REQUEST_MS,
    http: { maxHeaderSize: MOST_HEADER_BYTES },
    exposeHeadRoutes: false,
    frameworkErrors: (_error, _request, reply) => void give(reply, { status: 400 }),
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  server.addHook('onRequest', async (_request, reply) => void reply.headers(HEADERS));
  server.setNotFoundHandler((_request, reply) => give(reply, NOTHING));
  server.setErrorHandler((error, _request, reply) => {
    const status = statusOf(error);
    if (status >= 500) broken(error);
    return give(reply, { status });
  });
  server.get('/health', (_request, reply) => reply.type('text/plain; charset=utf-8').send('ready\n'));
  if (security)
    server.get(SECURITY_TXT_PATH, (_request, reply) =>
      reply.type(SECURITY_TXT_TYPE).send(securityTxt(security, now())),
    );
  for (const hook of hooks)
    server.route({
      method: hook.method,
      url: hook.path,
      bodyLimit: hook.mostBytes,
      handler: async (request, reply) => give(reply, await hook.answer(asked(request, hook))),
    });
  return server;
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

function give(reply: FastifyReply, { status, headers, body }: HookAnswer): FastifyReply {
  return reply
    .code(status)
    .headers({ ...HEADERS, ...headers })
    .send(body ?? '');
}

function asked(request: FastifyRequest, hook: Hook): HookRequest {
  const [path, query] = split(request.url);
  return {
    method: hook.method,
    path,
    params: request.params as Readonly<Record<string, string>>,
    query: new URLSearchParams(query),
    header: (name) => onlyOne(request.raw.rawHeaders, name),
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  };
}

function split(url: string): readonly [path: string, query: string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
}

/** A signature sent twice is no signature: which of the two counts must not be a matter of taste. */
function onlyOne(raw: readonly string[], name: string): string | null {
  const values = raw.filter((_, at) => at % 2 === 1 && raw[at - 1]?.toLowerCase() === name);
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** Server-sent events: one line kept open to a browser, which is told when to ask for its page again. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Topic } from './page.js';
import type { Site } from './site.js';

/** A line of comment now and then, so that nothing between here and the browser takes the line for dead. */
const HEARTBEAT_MS = 15_000;
/** A session can end while a line is open: a line does not live longer than this, and the browser asks for a new one. */
const LONGEST_MS = 5 * 60_000;

export function listen(
  site: Site,
  topic: Topic,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): FastifyReply {
  const headers = {
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
    // The connection ends with the line: kept for another question, it would hold a stopping server for a minute.
    connection: 'close',
  };
  reply.hijack();
  const line = reply.raw;
  line.writeHead(200, { ...withoutUndefined(reply.getHeaders()), ...headers });
  line.write('retry: 2000\n\n');
  const heartbeat = setInterval(() => line.write(': here\n\n'), HEARTBEAT_MS);
  const longest = setTimeout(() => end(), LONGEST_MS);
  const stop = site.feed.on(topic, {
    happened: () => void line.write(`event: ${topic}\ndata: now\n\n`),
    ended: () => end(),
  });
  function end(): void {
    clearInterval(heartbeat);
    clearTimeout(longest);
    stop();
    line.end();
  }
  request.raw.on('close', end);
  return reply;
}

const withoutUndefined = (
  headers: NodeJS.Dict<number | string | string[]>,
): Record<string, number | string | string[]> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

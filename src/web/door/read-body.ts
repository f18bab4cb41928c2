/** The body of a form, read as far as a form may be long. */
import type { IncomingMessage } from 'node:http';

export type Body = { readonly text: string } | 'too-large' | 'broken-off';

/** **Shape**: `too-large` as soon as it is known, and the rest is left unread; `broken-off` when whoever sent it has gone. */
export function readBody(request: IncomingMessage, most: number): Promise<Body> | Body {
  if (Number(request.headers['content-length'] ?? 0) > most) return 'too-large';
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let length = 0;
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= most) return void parts.push(part);
      request.pause();
      resolve('too-large');
    });
    request.on('end', () =>
      resolve({ text: (parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)).toString('utf8') }),
    );
    request.on('error', () => resolve('broken-off'));
    request.on('close', () => resolve('broken-off'));
  });
}

/** Somebody at the public door without a browser: what they see, and what they press. */
import { type IncomingHttpHeaders, request } from 'node:http';
import type { DoorServer } from '../../src/web/door/server.js';

export interface Seen {
  readonly status: number;
  readonly html: string;
  readonly title: string;
  readonly heading: string;
  /** The sealed field. */
  readonly state: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface Walk {
  readonly seen: () => Seen;
  /** Presses a button, with what was filled in. */
  press(act: string, fields?: Readonly<Record<string, string>>): Promise<Seen>;
  /** Sends a form as it was sent before. */
  again(): Promise<Seen>;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};
export const unescaped = (html: string): string =>
  html.replace(/&(amp|quot|lt|gt|#39);/g, (e) => ENTITIES[e] ?? e);
/** What a page says, without its marks. */
export const wordsOf = (html: string): string =>
  unescaped(html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '));

const HOST = { host: 'localhost' };

const listening = new WeakMap<DoorServer, Promise<string>>();

/** Where a door answers: it listens from the first time it is asked. */
function addressOf(server: DoorServer): Promise<string> {
  const known = listening.get(server) ?? server.listen({ port: 0, host: '127.0.0.1' });
  listening.set(server, known);
  return known;
}

export interface Asked {
  readonly method?: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
}

export interface Answered {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks a door something over the network. */
export async function ask(
  server: DoorServer,
  { method = 'GET', url, headers, payload }: Asked,
): Promise<Answered> {
  const { hostname, port } = new URL(await addressOf(server));
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: url, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => void parts.push(part));
      answer.on('end', () =>
        resolve({
          statusCode: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(payload);
  });
}

export async function walk(server: DoorServer, path = '/contact'): Promise<Walk> {
  let seen = read(await ask(server, { url: path, headers: HOST }));
  let last = '';
  const send = async (payload: string): Promise<Seen> => {
    last = payload;
    const headers = { ...HOST, 'content-type': 'application/x-www-form-urlencoded' };
    seen = read(await ask(server, { method: 'POST', url: path, headers, payload }));
    return seen;
  };
  return {
    seen: () => seen,
    press: (act, fields = {}) =>
      send(new URLSearchParams({ s: seen.state, do: act, website: '', ...fields }).toString()),
    again: () => send(last),
  };
}

function read(answer: Answered): Seen {
  const html = answer.body;
  const first = (pattern: RegExp): string => wordsOf(pattern.exec(html)?.[1] ?? '').trim();
  return {
    status: answer.statusCode,
    html,
    title: first(/<title>([^<]*)/),
    heading: first(/<h1[^>]*>([\s\S]*?)<\/h1>/),
    state: /name="s" value="([^"]*)"/.exec(html)?.[1] ?? '',
    headers: answer.headers,
  };
}

/** The shortest way from the start to the list of answers. */
export async function toCheck(
  w: Walk,
  answers: { readonly who?: string; readonly story?: string; readonly about?: string } = {},
): Promise<Seen> {
  await w.press('next');
  await w.press('next', { danger: 'no' });
  await w.press('next', { who: answers.who ?? 'child' });
  await w.press('next', { age: '10-12' });
  const after = await w.press('next', { about: answers.about ?? 'strange-contact' });
  if (!after.html.includes('id="story"')) await w.press('next');
  await w.press('next', { story: answers.story ?? 'Someone I do not know wrote to me.' });
  await w.press('next', { app: 'Snapchat', username: '' });
  await w.press('next', { when: '' });
  const before = await w.press('next', { meet: 'no' });
  return before.html.includes('name="contact"')
    ? w.press('next', { contact: 'only-here' })
    : w.press('next', {
        organisation: 'Ysgol Made-up',
        role: 'Teacher',
        name: 'A. Teacher',
        'work-contact': 'a@ysgol.example',
      });
}

/** The words of the code that a page shows. */
export const codeOn = ({ html }: Seen): string =>
  [...(/<ol class="door-code"[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '').matchAll(/<li>([^<]*)<\/li>/g)]
    .map((m) => unescaped(m[1] ?? ''))
    .join(' ');

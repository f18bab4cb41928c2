/**
 * T20 for the doors: marked files through every one of them, and afterwards not a byte of one on the disk, sealed or
 * not, and nobody asked for one's address.
 */
import { createServer } from 'node:http';
import { addDays, dayInLondon, now } from '../../src/base/day.js';
import { type ServedDoors, aDoorsFolder, bytesBelow, secretFor, serveDoors } from './doors.js';
import { letter, multipart, part } from './letters.js';
import { hasMailServers, startMailServers } from './mail-servers.js';
import { signedByMeta } from './meta-platform.js';
import { ed25519Signer, signedHeaders } from './partner.js';
import { type MarkedFile, asLetters, markedFiles, tracesOf } from './pictures.js';
import { directMessage, signedByX } from './x-platform.js';

export interface NoPictureFigures {
  readonly files: number;
  readonly sendings: number;
  /** Answers that were neither thanks nor a refusal. */
  readonly oddAnswers: readonly number[];
  readonly traces: number;
  readonly fetches: number;
  readonly contacts: number;
  readonly byMail: boolean;
}

export async function noPicture(count: number): Promise<NoPictureFigures> {
  const [meta, x, school] = [secretFor(), secretFor(), ed25519Signer()];
  const today = dayInLondon(now());
  const servers = hasMailServers() ? await startMailServers() : null;
  const folder = aDoorsFolder({
    testing: { loopback: true },
    meta: { app_secrets: [meta], verify_token: secretFor(12) },
    x: { consumer_secrets: [x] },
    email: servers
      ? [
          {
            host: '127.0.0.1',
            port: servers.imapPort,
            tls: false,
            user: 'desk',
            password: servers.password,
            addresses: ['desk@desk.test'],
          },
        ]
      : [],
    partners: [
      {
        id: 'ysgol-y-cwm',
        name: { en: 'Cwm School', cy: 'Ysgol y Cwm' },
        kind: 'school',
        keys: [{ key: school.key, purposes: ['refer'], from: addDays(today, -1), to: addDays(today, 1) }],
      },
    ],
  });
  const trap = await aTrap();
  const files = markedFiles(count);
  const odd: number[] = [];
  let sendings = 0;
  let served: ServedDoors | null = null;
  const post = async (
    path: string,
    headers: Record<string, string>,
    body: string | Buffer,
  ): Promise<void> => {
    sendings++;
    const answer = await fetch(`${served?.origin ?? ''}${path}`, { method: 'POST', headers, body });
    await answer.arrayBuffer();
    if (![200, 201, 400, 401, 413, 415, 422].includes(answer.status)) odd.push(answer.status);
  };
  try {
    served = await serveDoors(folder);
    for (const [n, file] of files.entries()) {
      const letters = asLetters(file.bytes, n);
      await byPlatforms({ n, file, letters, address: trap.address, meta, x, post });
      await byPartner({ n, file, letters, school, post });
      if (servers) {
        sendings++;
        servers.drop('desk', byMail(file, letters, `${trap.address}/mail/${n}`));
      }
    }
    if (servers) await allMailCame(count, () => folder.contacts().length);
    const kept = folder.contacts();
    const everything = `${JSON.stringify(kept)}${bytesBelow(folder.root).toString('latin1')}`;
    const traces = files
      .flatMap(({ bytes }) => tracesOf(bytes))
      .filter((trace) => everything.includes(trace)).length;
    return {
      files: count,
      sendings,
      oddAnswers: odd,
      traces,
      fetches: trap.asked(),
      contacts: kept.length,
      byMail: servers !== null,
    };
  } finally {
    trap.close();
    await served?.close();
    await servers?.stop();
    folder.remove();
  }
}

type Post = (path: string, headers: Record<string, string>, body: string | Buffer) => Promise<void>;

interface ByPlatforms {
  readonly n: number;
  readonly file: MarkedFile;
  readonly letters: string;
  readonly address: string;
  readonly meta: string;
  readonly x: string;
  readonly post: Post;
}

async function byPlatforms({ n, file, letters, address, meta, x, post }: ByPlatforms): Promise<void> {
  const at = now().getTime();
  const message = {
    mid: `m_${n}`,
    text: `look ${letters} there`,
    attachments: [{ type: 'image', payload: { url: `${address}/${n}`, data: letters } }],
  };
  const event = { sender: { id: '7' }, recipient: { id: '1' }, timestamp: at, message };
  const known = JSON.stringify({
    object: n % 2 ? 'page' : 'instagram',
    entry: [{ id: '1', messaging: [event] }],
  });
  // The same in an event of a kind that nobody here knows, which is kept as it came.
  const unknown = JSON.stringify({
    object: 'page',
    entry: [{ id: '1', messaging: [{ ...event, message: undefined, new_kind: message }] }],
  });
  for (const body of [known, unknown, file.bytes])
    await post(
      '/hooks/meta',
      { 'content-type': file.type, 'x-hub-signature-256': signedByMeta(body, meta) },
      body,
    );
  const attachment = { type: 'media', media: { type: 'photo', media_url_https: address } };
  const dm = directMessage({ id: `dm_${n}`, text: letters, at, attachment });
  await post('/hooks/x', { 'x-twitter-webhooks-signature': signedByX(dm, x) }, dm);
}

interface ByPartner {
  readonly n: number;
  readonly file: MarkedFile;
  readonly letters: string;
  readonly school: ReturnType<typeof ed25519Signer>;
  readonly post: Post;
}

async function byPartner({ file, letters, school, post }: ByPartner): Promise<void> {
  const path = '/v1/referrals';
  const sent = async (body: string, type: string): Promise<void> =>
    post(path, signedHeaders(school, { method: 'POST', path, body }, { type }), body);
  const fits = letters.slice(0, 19_000);
  const referral = { teller: 'child', language: 'en', in_danger_now: false, what_happened: `see ${fits}` };
  await sent(JSON.stringify(referral), 'application/json');
  await sent(
    JSON.stringify({ ...referral, apps: [fits.slice(0, 100)], safe_never: fits.slice(0, 500) }),
    'application/json',
  );
  await sent(JSON.stringify({ ...referral, picture: fits }), 'application/json');
  await sent(letters, file.type);
  await sent(
    `--x\r\nContent-Disposition: form-data; name="f"; filename="a.jpg"\r\n\r\n${letters}\r\n--x--`,
    'multipart/form-data; boundary=x',
  );
}

function byMail(file: MarkedFile, letters: string, address: string): string {
  const lines =
    file.bytes
      .toString('base64')
      .match(/.{1,76}/g)
      ?.join('\r\n') ?? '';
  const coded = ['Content-Transfer-Encoding: base64'];
  const { type, body } = multipart('mixed', [
    part('text/plain', `see ${letters}`),
    part(
      'text/html',
      `<p>see <a href="${address}">this</a></p><img src="${address}"><img src="data:${file.type};base64,${file.bytes.toString('base64')}">`,
    ),
    part(file.type, lines, [...coded, 'Content-Disposition: inline']),
    part('text/plain', lines, [...coded, 'Content-Disposition: attachment; filename=a.txt']),
  ]);
  return letter({
    subject: letters.replaceAll(/\s/g, '').slice(0, 600),
    type,
    body,
  });
}

/** Each file came in six contacts of the hooks at most; those of the mail are the last. */
async function allMailCame(count: number, kept: () => number): Promise<void> {
  for (let last = -1, still = 0; still < 6; ) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const here = kept();
    still = here === last && here >= count ? still + 1 : 0;
    last = here;
  }
}

async function aTrap(): Promise<{ address: string; asked: () => number; close: () => void }> {
  let asked = 0;
  const server = createServer((_request, answer) => {
    asked++;
    answer.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const at = server.address();
  return {
    address: `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}`,
    asked: () => asked,
    close: () => server.close(),
  };
}

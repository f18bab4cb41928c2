/**
 * The visitors of bench/public.ts, in a process of their own: so many connections, each asking again as soon as it has
 * its answer. `node public-load.js ADDRESS SECONDS [ETAG]` prints how many answers were had. Bare sockets, so that the
 * one who asks is not slower than the one who answers.
 */
import { connect, type Socket } from 'node:net';

const CONNECTIONS = 48;

const [, , address = '', seconds = '1', etag = ''] = process.argv;
const { host, hostname, port, pathname } = new URL(address);
const lines = [
  `GET ${pathname} HTTP/1.1`,
  `Host: ${host}`,
  'Accept-Encoding: gzip, deflate, br',
  ...(etag === '' ? [] : [`If-None-Match: ${etag}`]),
];
const QUESTION = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
const EXPECTED = `HTTP/1.1 ${etag === '' ? 200 : 304} `;

const until = performance.now() + Number(seconds) * 1_000;
let answers = 0;

/** Bytes of the answer that begins here. One address gives answers of one length: it is read once. */
function lengthOf(first: Buffer): number {
  const end = first.indexOf('\r\n\r\n') + 4;
  const body = /\r\ncontent-length: (\d+)\r\n/i.exec(first.toString('latin1', 0, end))?.[1] ?? '0';
  return end + Number(body);
}

/** A person at an address of their own: the product slows down whoever asks a hundred times a second. */
function aPerson(number: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({
      host: hostname === 'localhost' ? '127.0.0.1' : hostname,
      port: Number(port),
      localAddress: `127.0.1.${number + 1}`,
      noDelay: true,
    });
    let length = 0;
    let had = 0;
    socket.once('error', reject);
    socket.once('close', () => resolve());
    socket.once('connect', () => socket.write(QUESTION));
    socket.on('data', (bytes) => {
      if (had === 0 && bytes.toString('latin1', 0, EXPECTED.length) !== EXPECTED) {
        socket.destroy(new Error(`not ${EXPECTED}: ${bytes.toString('latin1', 0, 200)}`));
        return;
      }
      if (length === 0) length = lengthOf(bytes);
      had += bytes.length;
      if (had < length) return;
      had = 0;
      answers++;
      if (performance.now() < until) socket.write(QUESTION);
      else socket.destroy();
    });
  });
}

await Promise.all(Array.from({ length: CONNECTIONS }, (_, i) => aPerson(i)));
process.stdout.write(String(answers));

/**
 * The people of bench/matrix.ts, in a process of their own: so many requests a second, each sent when it is due whether
 * or not the one before it has been answered. `node matrix-load.js ADDRESS RATE SECONDS` prints milliseconds as JSON.
 */
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const [, , address = '', rate = '50', seconds = '2'] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** From when it was due, so that a server that falls behind cannot hide it. */
function ask(due: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}`));
      response.resume();
      response.once('end', () => resolve(performance.now() - due));
    });
    request.once('error', reject);
  });
}

const count = Number(rate) * Number(seconds);
const began = performance.now();
const asked: Promise<number>[] = [];
for (let i = 0; i < count; i++) {
  const due = began + (i * 1000) / Number(rate);
  const early = due - performance.now();
  if (early > 0) await pause(early);
  asked.push(ask(due));
}
process.stdout.write(JSON.stringify(await Promise.all(asked)));
agent.destroy();

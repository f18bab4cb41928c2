/** Signing in through a real OpenID Connect provider: a process of its own, on loopback, started by the test. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { now } from '../../src/base/day.js';
import { inTransaction, listAccounts } from '../../src/db/index.js';
import type { Provider } from '../../src/web/config.js';
import { aVisitor, browserPath, launch, mustBeSound } from '../make/browser.js';
import { ROOT } from '../house/sources.js';
import { aListeningSite, aPort, type Site } from '../make/site.js';

const clock = {
  get now() {
    return now();
  },
};

const PEOPLE = {
  analyst: { name: 'Priya Nair', groups: ['performance', 'car-park'] },
  stranger: { name: 'Somebody Else', groups: ['car-park'] },
};

interface Staged {
  readonly site: Site;
  readonly become: (who: keyof typeof PEOPLE) => Promise<void>;
}

/** A site and the provider that it trusts, each knowing the other's address. */
async function staged(): Promise<Staged> {
  const [port, providerPort] = [await aPort(), await aPort()];
  const issuer = `http://localhost:${providerPort}`;
  const back = `http://localhost:${port}/sign-in/organisation/back`;
  const child = spawn(
    process.execPath,
    [join(ROOT, 'test/make/oidc-provider.mjs'), String(providerPort), back, JSON.stringify(PEOPLE)],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  after(() => child.kill());
  await isReady(child);
  const provider: Provider = {
    issuer,
    clientId: 'plimsoll',
    clientSecret: 'a secret for tests only',
    groupsClaim: 'groups',
    roles: { performance: ['analyst'] },
  };
  const site = await aListeningSite({ clock, port, config: { madeUp: false, provider } });
  const become = async (who: string): Promise<void> => void (await fetch(`${issuer}/become/${who}`));
  return { site, become };
}

const isReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', () => reject(new Error('the provider did not start')));
  });

const accountsOf = ({ fresh }: Site) => inTransaction(fresh.db, fresh.system, (tx) => listAccounts(tx));

const { site, become } = await staged();
const skip = browserPath() === null ? 'no browser is installed' : false;

test('somebody signs in through their organisation, in Welsh, with the roles of their groups and no others', {
  skip,
}, async () => {
  const browser = await launch();
  try {
    const visitor = await aVisitor(browser);
    const { page } = visitor;
    await become('analyst');
    await page.goto(`${site.config.origin}/cy/account`);
    await page.click('text=Mewngofnodi drwy eich sefydliad');
    await page.waitForURL('**/cy/account');
    assert.match(await page.innerText('main'), /Priya Nair[\s\S]*Dadansoddwr perfformiad/);
    await mustBeSound(visitor);
    const [account] = await accountsOf(site);
    assert.deepEqual(account?.roles, ['analyst']);
  } finally {
    await browser.close();
  }
});

/** The way out, as a browser that keeps its one cookie. */
async function leave(): Promise<{ readonly address: string; readonly cookie: string }> {
  const out = await site.server.inject({ url: '/sign-in/organisation' });
  return {
    address: String(out.headers.location),
    cookie: String(out.headers['set-cookie']).split(';')[0] ?? '',
  };
}

/** Follows the provider's redirects, with its own cookies, until it sends the browser back to us. */
async function throughProvider(address: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = address;
  while (!at.startsWith(site.config.origin)) {
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`the provider stopped at ${answer.status}: ${await answer.text()}`);
    at = new URL(next, at).href;
  }
  return at.slice(site.config.origin.length);
}

const comeBack = (path: string, cookie: string) => site.server.inject({ url: path, headers: { cookie } });

test('a group that is not in the table gives no role', async () => {
  await become('stranger');
  const { address, cookie } = await leave();
  const back = await comeBack(await throughProvider(address), cookie);
  assert.equal(back.statusCode, 200);
  const account = (await accountsOf(site)).find(({ name }) => name === 'Somebody Else');
  assert.deepEqual(account?.roles, []);
});

test('the way out asks with a challenge, a state and a nonce', async () => {
  const { address } = await leave();
  const asked = new URL(address).searchParams;
  assert.equal(asked.get('code_challenge_method'), 'S256');
  for (const name of ['code_challenge', 'state', 'nonce'])
    assert.ok((asked.get(name) ?? '').length >= 32, name);
});

test('an answer is taken once, and only from the browser that left', async () => {
  await become('analyst');
  const first = await leave();
  const path = await throughProvider(first.address);
  assert.equal((await comeBack(path, '')).statusCode, 422);
  const other = await leave();
  assert.equal((await comeBack(path, other.cookie)).statusCode, 422);
  assert.equal((await comeBack(path, first.cookie)).statusCode, 200);
  assert.equal((await comeBack(path, first.cookie)).statusCode, 422);
});

test('an answer with another state or a made-up code signs nobody in', async () => {
  const { cookie } = await leave();
  const state = cookie.split('=')[1] ?? '';
  const forged = await comeBack(`/sign-in/organisation/back?code=made-up&state=${state}`, cookie);
  assert.equal(forged.statusCode, 422);
  assert.doesNotMatch(String(forged.headers['set-cookie']), /(^|,)s=/);
});

test('somebody who may no longer come in is refused, whatever the provider says', async () => {
  await become('analyst');
  const account = (await accountsOf(site)).find(({ name }) => name === 'Priya Nair');
  const master = await site.fresh.master();
  await master.query('update house.account set disabled_at = now() where id = $1', [account?.id]);
  const { address, cookie } = await leave();
  const back = await comeBack(await throughProvider(address), cookie);
  assert.equal(back.statusCode, 422);
  assert.match(back.body, /it has been stopped/);
});

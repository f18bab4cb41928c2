/**
 * A program for tests that kill: carries the letters of rounds out as a server does, until it is killed. Says `taken` as
 * soon as the mail server has taken a letter, and only a while later writes it down: the moment in which a kill hurts.
 */
import { openKeyring } from '../../src/keys/index.js';
import { now } from '../../src/base/day.js';
import { accountCarrier } from '../../src/count/mail/account-carrier.js';
import type { Carrier } from '../../src/count/mail/carrier.js';
import { readRoundMail, roundMailFile } from '../../src/count/mail/settings.js';
import { sendLetters } from '../../src/count/actions/mail/send-letters.js';
import { openPool, queryBuilder } from '../../src/db/pool.js';
import { systemActor } from '../../src/db/index.js';
import path from 'node:path';

const [url = '', org = '', dataFolder = '', pauseMs = '0', claimMs = '1000'] = process.argv.slice(2);
const keys = openKeyring({ folder: path.join(dataFolder, 'keys') });
const settings = readRoundMail(roundMailFile(dataFolder));
if (!keys.ok || !settings.ok || settings.value === null) throw new Error('it is not set up');
const account = accountCarrier(settings.value);
const carrier: Carrier = {
  ...account,
  async send(letter, at) {
    const result = await account.send(letter, at);
    process.send?.(result.is === 'sent' ? 'taken' : 'not-taken');
    await new Promise((resolve) => setTimeout(resolve, Number(pauseMs)));
    return result;
  },
};
const by = {
  db: queryBuilder(openPool({ connectionString: url }, 'plimsoll test')),
  actor: systemActor(org),
  keys: keys.value,
  carrier,
  read: () => Promise.reject(new Error('nothing is read here')),
  open: () => Promise.reject(new Error('nothing is read here')),
};
for (;;) {
  await sendLetters(by, { now, claimMs: Number(claimMs) });
  await new Promise((resolve) => setTimeout(resolve, 20));
}

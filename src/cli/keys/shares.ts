/** plimsoll keys split, recover */
import { fill } from '../../base/words.js';
import {
  type KeyringPlace,
  joinSecret,
  openKeyring,
  readUnlockingKey,
  splitSecret,
  writeUnlockingKey,
} from '../../keys/index.js';
import { COPY, numberOption, refuse } from '../keeping/say.js';
import type { Call, Exit } from '../verb.js';
import { unlockFile } from './status.js';

const SHARES = 3;
const NEEDED = 2;

export async function split(place: KeyringPlace, call: Call): Promise<Exit> {
  // Only a key that opens is worth splitting.
  const opened = openKeyring(place);
  if (!opened.ok) return refuse(opened.problems, call);
  const unlocking = readUnlockingKey(place);
  if (!unlocking.ok) return refuse(unlocking.problems, call);
  const how = { shares: numberOption(call, 'shares', SHARES), needed: numberOption(call, 'needed', NEEDED) };
  const shares = await splitSecret(unlocking.value, how);
  if (!shares.ok) return refuse(shares.problems, call);
  if (call.json) call.io.out(JSON.stringify({ needed: how.needed, shares: shares.value }, null, 2));
  else call.io.out(shares.value.join('\n\n'));
  const copy = COPY[call.lang].keys;
  call.io.err(fill(copy.split, how, call.lang));
  call.io.err(fill(copy.splitNext, { file: unlockFile(place) }, call.lang));
  return 0;
}

export async function recover(place: KeyringPlace, call: Call): Promise<Exit> {
  const copy = COPY[call.lang].keys;
  if (call.io.isTerminal) call.io.err(copy.typeShares);
  const text = Buffer.from(await call.io.stdin()).toString('utf8');
  const joined = await joinSecret(text.split('\n'));
  if (!joined.ok) return refuse(joined.problems, call);
  const written = writeUnlockingKey(place, joined.value);
  if (!written.ok) return refuse(written.problems, call);
  const file = unlockFile(place);
  if (call.json) call.io.out(JSON.stringify({ unlock_file: file }, null, 2));
  else call.io.out(fill(copy.recovered, { file }, call.lang));
  return 0;
}

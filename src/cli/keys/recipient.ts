/** plimsoll keys recipient: whom backups are sealed for. */
import { fill } from '../../base/words.js';
import {
  type KeyringPlace,
  findRecipient,
  hasKeyring,
  makeRecipient,
  recipientText,
  setRecipient,
} from '../../keys/index.js';
import { COPY, refuse, wrongKeeping } from '../keeping/say.js';
import type { Call, Exit } from '../verb.js';

export async function recipient(place: KeyringPlace, call: Call): Promise<Exit> {
  const [, what, ...rest] = call.operands;
  if (!hasKeyring(place))
    return refuse([{ code: 'keyring-missing', params: { folder: place.folder } }], call);
  const done = await doWhat(place, { what, rest }, call);
  if (!done.ok) return refuse(done.problems, call);
  const text = recipientText(done.value);
  const copy = COPY[call.lang].keys;
  if (call.json) call.io.out(JSON.stringify({ backup_recipient: text }, null, 2));
  else
    call.io.out(fill(what === 'show' ? copy.recipient : copy.recipientMade, { recipient: text }, call.lang));
  if (what === 'make') call.io.err(fill(copy.recipientNext, { file: rest[0] ?? '' }, call.lang));
  return 0;
}

async function doWhat(
  place: KeyringPlace,
  { what, rest }: { readonly what: string | undefined; readonly rest: readonly string[] },
  call: Call,
) {
  const [first] = rest;
  if (what === 'show' && rest.length === 0) return findRecipient(place.folder);
  if (what === 'make' && first !== undefined && rest.length === 1) return makeRecipient(place.folder, first);
  if (what !== 'set' || first === undefined) throw wrongKeeping('recipient');
  const text = first === '-' ? Buffer.from(await call.io.stdin()).toString('utf8') : rest.join(' ');
  return setRecipient(place.folder, text);
}

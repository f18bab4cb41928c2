/** Where authorities take requests, found out once; open requests that had no address are given theirs. */
import { type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { authorityByCode } from '../../../base/authorities.js';
import { ASKABLE } from '../../rules/round/authority-sets.js';
import { listAddresses, putAddresses, updateSendTo } from '../../store/letters.js';
import { listAllRequests } from '../../store/rounds.js';

/** One name, one at, one dotted domain, no spaces: enough to catch a slip; the post office judges the rest. */
const ADDRESS = /^[^\s@<>,;]{1,64}@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/;

/** **Shape**: how many changed. **Errors**: `address-wrong` with the name of each authority whose address is none. */
export async function setAddresses(
  tx: Tx,
  actor: Actor,
  typed: ReadonlyMap<string, string>,
  now: Date,
): Promise<Result<number, 'address-wrong' | 'not-signed-in'>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  const wrong = [...typed].filter(([, text]) => text !== '' && !ADDRESS.test(text));
  if (wrong.length > 0)
    return fail(
      ...wrong.map(([code]) => ({
        code: 'address-wrong' as const,
        field: `to-${code}`,
        params: { name: authorityByCode(code)?.full.en ?? code },
      })),
    );
  const held = await listAddresses(tx);
  const changed = new Map(
    ASKABLE.flatMap(({ code }): readonly (readonly [string, string | null])[] => {
      const text = typed.get(code);
      const address = text === undefined || text === '' ? null : text;
      return text === undefined || (held.get(code) ?? null) === address ? [] : [[code, address]];
    }),
  );
  await putAddresses(tx, changed, { org: actor.org, by: actor.account, at: now });
  for (const request of await listAllRequests(tx)) {
    const address = changed.get(request.authority);
    if (address && request.sendTo === null) await updateSendTo(tx, request.id, address);
  }
  await writeJournal(tx, actor, { event: 'addresses-changed', room: 'statistics' }, now);
  return ok(changed.size);
}

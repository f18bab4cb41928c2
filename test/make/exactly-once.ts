/**
 * T5: every event exactly once, however often it is delivered, in whatever order, by however many senders, while the
 * doors are killed again and again. Exactly once is what the rooms make of the journal: one name, one contact.
 */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { now } from '../../src/base/day.js';
import { contactId } from '../../src/desk/doors/index.js';
import { type DoorsFolder, aDoorsFolder, freePort, secretFor, startDoors } from './doors.js';
import { type MetaEvent, deliver, metaBody, once, shuffled } from './meta-platform.js';

export interface ExactlyOnce {
  readonly events: number;
  readonly mostDeliveries: number;
  readonly senders: number;
  readonly kills: number;
  /** Albums: so many new people, each with ten messages at the same time. */
  readonly albums: number;
}

export interface ExactlyOnceFigures {
  readonly events: number;
  readonly deliveries: number;
  readonly messages: number;
  readonly conversations: number;
  readonly missing: number;
  readonly extra: number;
  /** Entries of the journal, doubles and all. */
  readonly kept: number;
  /** Events that were thanked for and were not on the disk: there must be none, whatever was killed. */
  readonly lostAfterThanks: number;
}

const PER_ALBUM = 10;
const EVENTS_PER_PERSON = 25;

function madeUp(count: number, albums: number): readonly MetaEvent[] {
  const at = now().getTime();
  const event = (sender: string, mid: string, text: string): MetaEvent => ({
    object: sender.endsWith('1') ? 'instagram' : 'page',
    account: '1001',
    sender,
    timestamp: at,
    says: { message: { mid, text } },
  });
  const spread = Array.from({ length: count }, (_, n) =>
    event(`person-${Math.floor(n / EVENTS_PER_PERSON)}`, `m_${n}`, `contacted by an app, message ${n}`),
  );
  const together = Array.from({ length: albums * PER_ALBUM }, (_, n) =>
    event(`album-${Math.floor(n / PER_ALBUM)}`, `a_${n}`, `part ${n}`),
  );
  return [...spread, ...together];
}

const nameOf = ({ says }: MetaEvent): string => (says['message'] as { mid: string }).mid;

const idOf = (event: MetaEvent): string =>
  contactId(event.object === 'page' ? 'messenger' : 'instagram', nameOf(event));

/** One sending each, and as many again as chance wants. The last is repeated until it is answered. */
export async function exactlyOnce(size: ExactlyOnce): Promise<ExactlyOnceFigures> {
  const secret = secretFor();
  const folder = aDoorsFolder({
    meta: { app_secrets: [secret], verify_token: secretFor(12), human_agent: true },
  });
  const port = await freePort();
  const events = madeUp(size.events, size.albums);
  const sendings = shuffled(
    events.flatMap((event) => Array.from({ length: randomInt(1, size.mostDeliveries + 1) }, () => event)),
  );
  try {
    let doors = await startDoors(folder, port);
    const address = `${doors.origin}/hooks/meta`;
    let [sent, isDone] = [0, false];
    const thanked = new Set<string>();
    const sender = async (): Promise<void> => {
      for (let next = sendings.pop(); next !== undefined; next = sendings.pop()) {
        sent++;
        const status = await once({ address, body: metaBody([next]), secret });
        if (status === 200) thanked.add(nameOf(next));
      }
    };
    const killer = async (): Promise<void> => {
      for (let killed = 0; killed < size.kills && !isDone; killed++) {
        await new Promise((resolve) => setTimeout(resolve, randomInt(100, 900)));
        await doors.kill();
        doors = await startDoors(folder, port);
      }
    };
    const killing = killer();
    await Promise.all(Array.from({ length: size.senders }, sender));
    isDone = true;
    await killing;
    const onDisk = new Set(folder.names());
    const lostAfterThanks = events.filter(
      (event) => thanked.has(nameOf(event)) && !onDisk.has(idOf(event)),
    ).length;
    // What broke on the way is sent again, as a platform does for a day and a half.
    const rest = [...events];
    await Promise.all(
      Array.from({ length: size.senders }, async () => {
        for (let next = rest.pop(); next !== undefined; next = rest.pop())
          sent += await deliver({ address, body: metaBody([next]), secret });
      }),
    );
    assert.equal(await doors.stop(), 0);
    return { ...figures(events, sent, folder), lostAfterThanks };
  } finally {
    folder.remove();
  }
}

function figures(
  events: readonly MetaEvent[],
  deliveries: number,
  folder: DoorsFolder,
): Omit<ExactlyOnceFigures, 'lostAfterThanks'> {
  const wanted = new Set(events.map(nameOf));
  const kept = folder.distinct();
  const ids = new Map(kept.map(({ id, externalId }) => [id, externalId]));
  const names = new Set(kept.map(({ externalId }) => externalId));
  assert.equal(ids.size, names.size, 'one name has one id, and one id one name');
  return {
    events: events.length,
    deliveries,
    kept: folder.names().length,
    messages: ids.size,
    conversations: new Set(kept.map(({ channel, conversation }) => `${channel} ${conversation}`)).size,
    missing: [...wanted].filter((mid) => !names.has(mid)).length,
    extra: [...names].filter((name) => !wanted.has(name)).length,
  };
}

/**
 * The desk's work without a person: brings in what the doors have kept, fills the reply boxes, puts hand-overs without
 * a receipt before the desk again, clears journals that are wholly in. One at a time; a failure is told and tried again.
 */
import type { Lang } from '../base/words.js';
import { type Database, inTransaction, systemActor } from '../db/index.js';
import type { Keyring } from '../keys/index.js';
import { type Again, again } from '../web/again.js';
import { type BringingIn, bringIn, clearOldJournals } from './actions/bring-in.js';
import { fillBoxes } from './actions/fill-boxes.js';
import { chaseReceipts } from './actions/hand-over.js';
import { doorRenewer } from './actions/renew-doors.js';
import { readAgain } from './actions/read-again.js';
import { outboxOf } from './actions/send-out.js';
import { partnerTeller } from './actions/tell-partners.js';
import { type SendingSettings, carryOut, send } from './doors/index.js';
import type { ReadText } from './actions/keep-contact.js';

export interface DeskServiceParts {
  readonly db: Database;
  readonly org: string;
  readonly keys: Keyring;
  readonly dataFolder: string;
  readonly name: Readonly<Record<Lang, string>>;
  readonly readText: ReadText;
  /** Looks, before each round, whether what it goes by has been changed. */
  readonly renew?: () => Promise<void>;
  /** How replies go out by the channels that we send on. */
  readonly sending: SendingSettings;
  readonly now: () => Date;
  /** Something came in or went out: whoever looks at the inbox may want to look again. */
  readonly happened: () => void;
  /** What failed, for the log; it holds nothing of anybody's. */
  readonly failed: (what: DeskWork, error: unknown) => void;
}

export type DeskWork =
  | 'renew'
  | 'bring-in'
  | 'fill-boxes'
  | 'send-out'
  | 'tell-partners'
  | 'read-again'
  | 'renew-doors'
  | 'chase-receipts'
  | 'clear-journals';

export type DeskService = Again;

const EVERY_MS = 500;
const CHASE_EVERY = 120;
const CLEAR_EVERY = 7200;

export function startDesk(parts: DeskServiceParts): DeskService {
  // It sees marked threads too: what comes in for them must reach them.
  const actor = systemActor(parts.org, 'sealed');
  const by: BringingIn = { ...parts, actor };
  const renewDoors = doorRenewer({ ...parts, actor });
  const tellPartners = partnerTeller(by);
  let rounds = 0;
  const round = async (): Promise<void> => {
    await attempt(parts, 'renew', async () => {
      await parts.renew?.();
      return 0;
    });
    const came = await attempt(
      parts,
      'bring-in',
      async () => (await bringIn(by, parts.now())).threads.length,
    );
    const filled = await attempt(parts, 'fill-boxes', () => fillBoxes(by, parts.now()));
    const sent = await attempt(parts, 'send-out', () =>
      carryOut({
        outbox: outboxOf(by),
        send: (outgoing, at) => send(outgoing, parts.sending, at),
        now: parts.now,
      }),
    );
    const told = await attempt(parts, 'tell-partners', () => tellPartners(parts.now()));
    const moved = await attempt(parts, 'read-again', () => readAgain(by, parts.now()));
    const chased =
      rounds % CHASE_EVERY === 0
        ? await attempt(parts, 'chase-receipts', () =>
            inTransaction(parts.db, actor, (tx) => chaseReceipts(tx, actor, parts.now())),
          )
        : 0;
    await attempt(parts, 'renew-doors', () => renewDoors(parts.now()));
    if (rounds % CLEAR_EVERY === 1) await attempt(parts, 'clear-journals', () => clearOldJournals(by));
    rounds++;
    if (came + filled + sent + told + moved + chased > 0) parts.happened();
  };
  return again(round, EVERY_MS);
}

async function attempt(
  parts: DeskServiceParts,
  what: DeskWork,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    parts.failed(what, error);
    return 0;
  }
}

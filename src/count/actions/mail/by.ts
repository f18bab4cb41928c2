/** What the mail of rounds is done with: the database, who does it, the keys, and the way out and in. */
import type { Actor, Database } from '../../../db/index.js';
import type { Keyring } from '../../../keys/index.js';
import type { Carrier } from '../../mail/carrier.js';
import type { OpenReply } from '../../reading/replies/opened-reply.js';
import type { ReadReply } from '../../rules/replies/interpret.js';

export interface MailBy {
  readonly db: Database;
  readonly actor: Actor;
  readonly keys: Keyring;
  readonly carrier: Carrier;
  /** The guarded reader of replies: it says what a message reads as. */
  readonly read: (bytes: Uint8Array, name: string) => Promise<ReadReply>;
  /** The same, for keeping what a reply was read from. */
  readonly open: OpenReply;
}

/** Tells the doors whose they are: the key that everything is sealed to, the name, and when each channel is watched. */
import type { Lang } from '../../base/words.js';
import type { Keyring } from '../../keys/index.js';
import { AWAY_DEFAULT, type OtherWay, writeOrganisation } from '../../tell/index.js';
import { doorFolders, writeDoorOrganisation } from '../doors/index.js';

export interface DoorsTold {
  readonly keys: Keyring;
  readonly dataFolder: string;
  readonly name: Readonly<Record<Lang, string>>;
  readonly otherWays: readonly OtherWay[];
}

/** Written at every start, and when the key, the name or the hours of a channel change. */
export function writeDoors({ keys, dataFolder, name, otherWays }: DoorsTold, now: Date): void {
  writeOrganisation(dataFolder, {
    format: 'plimsoll-tell-organisation-1',
    written_at: now.toISOString(),
    public_key: Buffer.from(keys.publicKey).toString('base64'),
    name,
    away: AWAY_DEFAULT,
    first_reply_hours: null,
    other_ways: otherWays,
    local_numbers: [],
    area: null,
  });
  writeDoorOrganisation(doorFolders(dataFolder), { publicKey: keys.publicKey, name }, now);
}

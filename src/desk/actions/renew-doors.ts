/** Keeps what the doors know in step with what stands here: key, name, hours of each channel, and what partners may be told. */
import { dayInLondon } from '../../base/day.js';
import type { Lang } from '../../base/words.js';
import { type Actor, type Database, type ThreadState, inTransaction } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import type { OtherWay } from '../../tell/index.js';
import { type PartnerState, doorFolders, writePartnerStatus } from '../doors/index.js';
import { isEverMonitored } from '../rules/index.js';
import { type ChannelHours, listChannelHours } from '../store/channels.js';
import { type PartnerContact, listPartnerContacts } from '../store/partner-contacts.js';
import { DESK_WORDS } from '../words/say.js';
import { hoursInWords } from '../words/say-hours.js';
import { writeDoors } from './write-doors.js';

export interface RenewingDoors {
  readonly db: Database;
  readonly actor: Actor;
  readonly keys: Keyring;
  readonly dataFolder: string;
  readonly name: Readonly<Record<Lang, string>>;
}

/** Ways of writing that the public may be told of: those that somebody outside can use by themselves. */
const SHOWN = ['messenger', 'instagram', 'x', 'email'] as const;

const BOTH = ['en', 'cy'] as const;

function otherWay({ channel, hours, changedAt }: ChannelHours): OtherWay {
  const inBoth = (of: (lang: Lang) => string) => ({ en: of('en'), cy: of('cy') });
  return {
    channel,
    name: inBoth((lang) => DESK_WORDS[lang].channels[channel]),
    href: null,
    monitored: isEverMonitored(hours) ? inBoth((lang) => hoursInWords(hours, lang)) : null,
    verified_on: changedAt === null ? '' : dayInLondon(changedAt),
  };
}

/** Renews when called, and writes only what has changed since it last did. **Shape**: how many files were written. */
export function doorRenewer(by: RenewingDoors): (now: Date) => Promise<number> {
  let told = '';
  let since: Date | null = null;
  return async (now) => {
    const hours = await inTransaction(by.db, by.actor, listChannelHours);
    const otherWays = hours.filter(({ channel }) => SHOWN.some((one) => one === channel)).map(otherWay);
    const key = Buffer.from(by.keys.publicKey).toString('base64');
    const next = JSON.stringify([key, BOTH.map((lang) => by.name[lang]), otherWays]);
    let written = 0;
    if (next !== told) {
      writeDoors({ ...by, otherWays }, now);
      told = next;
      written++;
    }
    const moved = await inTransaction(by.db, by.actor, (tx) => listPartnerContacts(tx, since));
    for (const contact of moved) {
      writePartnerStatus(doorFolders(by.dataFolder), contact.id.replaceAll('-', ''), statusOf(contact));
      since = contact.movedAt;
      written++;
    }
    return written;
  };
}

const statusOf = (contact: PartnerContact): { readonly state: PartnerState; readonly since: string } => ({
  state: stateOf(contact),
  since: dayInLondon(contact.movedAt),
});

const BY_STATE: Readonly<Record<ThreadState, PartnerState>> = {
  waiting: 'being-looked-at',
  taken: 'being-looked-at',
  answered: 'acted-on',
  'handed-over': 'passed-on',
  closed: 'closed',
};

function stateOf({ state, isTouched, recordedAt }: PartnerContact): PartnerState {
  if (state !== 'closed' && state !== 'handed-over' && recordedAt !== null) return 'acted-on';
  return state === 'waiting' && !isTouched ? 'received' : BY_STATE[state];
}

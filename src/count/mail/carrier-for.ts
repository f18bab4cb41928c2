/** Which way letters of rounds go in an organisation: its own account, the one made up for it, or none yet. */
import { type Result, ok } from '../../base/result.js';
import type { Lang } from '../../base/words.js';
import type { Actor, Database } from '../../db/index.js';
import type { SettingProblem } from '../../wire/settings-reader.js';
import { accountCarrier, mailboxName } from './account-carrier.js';
import type { Carrier } from './carrier.js';
import { MADE_UP_ADDRESS, MADE_UP_MAILBOX, madeUpCarrier } from './made-up/carrier.js';
import { readRoundMail, roundMailFile } from './settings.js';

export interface CarrierParts {
  readonly db: Database;
  readonly actor: Actor;
  readonly name: Readonly<Record<Lang, string>>;
  readonly madeUp: boolean;
  readonly dataFolder: string;
}

/** **Shape**: null where nothing is set up: letters wait. **Errors**: every fault of the settings. */
export function carrierFor(parts: CarrierParts): Result<Carrier | null, SettingProblem> {
  const settings = readRoundMail(roundMailFile(parts.dataFolder));
  if (!settings.ok) return settings;
  if (settings.value !== null) return ok(accountCarrier(settings.value));
  return ok(parts.madeUp ? madeUpCarrier(parts) : null);
}

export type AccountKind = 'own' | 'made-up' | 'none' | 'faulty';

/** What a page says of the account, without a secret of it. */
export interface AboutAccount {
  readonly kind: AccountKind;
  readonly address: string | null;
  readonly mailbox: string | null;
  readonly server: string | null;
}

export function aboutAccount(of: Pick<CarrierParts, 'madeUp' | 'dataFolder'>): AboutAccount {
  const settings = readRoundMail(roundMailFile(of.dataFolder));
  const none = { address: null, mailbox: null, server: null };
  if (!settings.ok) return { kind: 'faulty', ...none };
  if (settings.value !== null)
    return {
      kind: 'own',
      address: settings.value.address,
      mailbox: mailboxName(settings.value),
      server: settings.value.imap.host,
    };
  if (!of.madeUp) return { kind: 'none', ...none };
  return { kind: 'made-up', address: MADE_UP_ADDRESS, mailbox: MADE_UP_MAILBOX, server: null };
}

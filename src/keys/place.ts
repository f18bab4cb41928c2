/** Where an installation's keyring lies: PLIMSOLL_KEYS and PLIMSOLL_UNLOCK_FILE, or in the data folder. */
import path from 'node:path';
import type { KeyringPlace } from './keyring.js';

/** **Shape**: the keyring of `dataFolder`, unless the environment names another folder or another unlocking file. */
export const keyringPlace = (
  env: Readonly<Record<string, string | undefined>>,
  dataFolder: string,
): KeyringPlace => ({
  folder: path.resolve(env['PLIMSOLL_KEYS'] || path.join(dataFolder, 'keys')),
  ...(env['PLIMSOLL_UNLOCK_FILE'] ? { unlockFile: path.resolve(env['PLIMSOLL_UNLOCK_FILE']) } : {}),
});

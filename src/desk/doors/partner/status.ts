/**
 * What a partner may be told of its referral: written by the rooms into `doors/status/`, read by the door. The door
 * has no way to the case itself, so it cannot tell more than was written.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, writeWhole } from '../../../keys/index.js';
import type { DoorFolders } from '../folder.js';
import { readObject, textAt } from '../../../wire/read-json.js';

export const PARTNER_STATES = ['received', 'being-looked-at', 'acted-on', 'passed-on', 'closed'] as const;
export type PartnerState = (typeof PARTNER_STATES)[number];

export interface PartnerStatus {
  readonly state: PartnerState;
  /** The day it became so; the hour would say who was on duty. */
  readonly since: string | null;
}

const fileOf = (folders: DoorFolders, contactId: string): string => {
  if (!/^[0-9a-f]{32}$/.test(contactId)) throw new Error('a status is named by the contact’s id');
  return path.join(folders.status, `${contactId}.json`);
};

/** For the rooms: says what may be told. */
export function writePartnerStatus(folders: DoorFolders, contactId: string, status: PartnerStatus): void {
  makeFolder(folders.status);
  writeWhole(
    fileOf(folders, contactId),
    JSON.stringify({ format: 'plimsoll-partner-status-1', ...status }),
    0o640,
  );
}

/** **Shape**: `received` until the rooms say more. */
export function readPartnerStatus(folders: DoorFolders, contactId: string): PartnerStatus {
  const file = fileOf(folders, contactId);
  const read = existsSync(file) ? readObject(readFileSync(file, 'utf8')) : null;
  const state = PARTNER_STATES.find((one) => one === textAt(read, 'state'));
  return state === undefined ? { state: 'received', since: null } : { state, since: textAt(read, 'since') };
}

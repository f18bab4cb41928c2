/** What happened and who it happened to: sealed for their columns, and opened again. Reasons share the first key. */
import { type Keyring, type RecordPart, openText, sealText } from '../keys/index.js';

/** A sealed column of the record room. `crime` is whose key it is; `row` the row it stands in. */
export interface RecordPlace {
  readonly org: string;
  readonly crime: string;
  readonly table:
    | 'record.crime'
    | 'record.classification_event'
    | 'record.flag_event'
    | 'record.cancellation_event'
    | 'record.let_stand';
  readonly row: string;
  readonly field: 'narrative' | 'identity' | 'why' | 'avi';
}

/** Whom a crime is about. */
export interface CrimeIdentity {
  readonly victimName: string | null;
  readonly victimBornOn: string | null;
  /** What the suspect is called on a service, or by name where it is known. */
  readonly suspect: string | null;
}

export const NOBODY_NAMED: CrimeIdentity = { victimName: null, victimBornOn: null, suspect: null };

const partOf = ({ field }: RecordPlace): RecordPart => (field === 'identity' ? 'identity' : 'narrative');
const placeOf = ({ org, table, row, field }: RecordPlace) => ({ org, table, row, field });

/** Seals text under a key of its crime, which is made and on the disk before this comes back. */
export const sealFor = (keys: Keyring, place: RecordPlace, text: string): Buffer =>
  sealText(keys.recordKey(place.crime, partOf(place)), placeOf(place), text);

/** What was sealed, or null when its key has been destroyed. **Errors**: throws when the bytes were altered. */
export function openFor(keys: Keyring, place: RecordPlace, sealed: Uint8Array): string | null {
  const key = keys.findRecordKey(place.crime, partOf(place));
  if (!key) return null;
  const text = openText(key, placeOf(place), sealed);
  if (text === null) throw new Error(`${place.table} ${place.row}: the sealed ${place.field} was altered`);
  return text;
}

interface SealedCrime {
  readonly org: string;
  readonly id: string;
  readonly narrative: Uint8Array;
  readonly identity: Uint8Array;
}

export const openCrimeNarrative = (keys: Keyring, { org, id, narrative }: SealedCrime): string | null =>
  openFor(keys, { org, crime: id, table: 'record.crime', row: id, field: 'narrative' }, narrative);

export function openCrimeIdentity(keys: Keyring, { org, id, identity }: SealedCrime): CrimeIdentity | null {
  const text = openFor(keys, { org, crime: id, table: 'record.crime', row: id, field: 'identity' }, identity);
  return text === null ? null : (JSON.parse(text) as CrimeIdentity);
}

/** The same victim again, without a name: a keyed hash of the name and the day of birth. **Shape**: null without a name. */
export function victimRef(keys: Keyring, { victimName, victimBornOn }: CrimeIdentity): Buffer | null {
  const plain = (victimName ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain === '' ? null : keys.blindIndex('victim', `${plain} ${victimBornOn ?? ''}`);
}

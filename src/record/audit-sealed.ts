/** A record of an audit, sealed under the audit's own key: to destroy that key is to destroy every record it kept. */
import { type Keyring, openText, sealText } from '../keys/index.js';

interface AuditPlace {
  readonly org: string;
  readonly audit: string;
  /** The record's own id. */
  readonly row: string;
  readonly field: 'crime' | 'narrative';
}

const placeOf = ({ org, row, field }: AuditPlace) => ({ org, table: 'record.audit_record', row, field });

export const sealForAudit = (keys: Keyring, place: AuditPlace, text: string): Buffer =>
  sealText(keys.recordKey(place.audit, 'narrative'), placeOf(place), text);

/** What was sealed; null when the audit's key has been destroyed. **Errors**: throws when the bytes were altered. */
export function openForAudit(keys: Keyring, place: AuditPlace, sealed: Uint8Array): string | null {
  const key = keys.findRecordKey(place.audit, 'narrative');
  if (!key) return null;
  const text = openText(key, placeOf(place), sealed);
  if (text === null)
    throw new Error(`record.audit_record ${place.row}: the sealed ${place.field} was altered`);
  return text;
}

/** The organisation's key for the names of crimes and recorders in extracts. */
export const pseudonymKeyOf = (keys: Keyring): Uint8Array => keys.purposeKey('flag-audit-pseudonym');

/** A certificate of destruction: what was destroyed, when, by whom, and from when on nothing can bring it back. */
import type { Day } from '../../base/day.js';

export interface ShreddedThread {
  readonly thread: string;
  /** Its class of retention. */
  readonly class: string;
  readonly review_on: Day;
  /** The ids of everything sealed in it: contacts, notes, replies, reasons. */
  readonly records: readonly string[];
  readonly keys_destroyed: number;
}

/** A crime of the record room: its words and its names have one key each. */
export interface ShreddedCrime {
  readonly crime: string;
  readonly class: string;
  readonly review_on: Day;
  readonly keys_destroyed: number;
}

export interface ShredCertificate {
  readonly format: 'plimsoll-shred-certificate-1';
  readonly id: string;
  readonly made_at: string;
  readonly organisation: { readonly en: string; readonly cy: string };
  /** Who had it done. */
  readonly by: string;
  /** Where the journal stood when it was done: it holds a line for each thread. */
  readonly journal: { readonly seq: number; readonly hash: string };
  readonly key_copies_kept_days: number;
  /** After this day no copy of the keyring that still holds the keys is kept, so no backup can bring it back. */
  readonly no_backup_after: Day;
  readonly threads: readonly ShreddedThread[];
  /** Not there in certificates made before there were crimes. */
  readonly crimes?: readonly ShreddedCrime[];
  /** What was due and not destroyed, and why. */
  readonly kept: readonly { readonly thread: string; readonly why: string }[];
}

/**
 * Reads a certificate, for replaying it.
 * **Shape**: text → certificate; null when it is none.
 */
export function readCertificate(text: string): ShredCertificate | null {
  try {
    const read: Partial<ShredCertificate> = JSON.parse(text);
    const isOne = read.format === 'plimsoll-shred-certificate-1' && Array.isArray(read.threads);
    return isOne && recordsOf(read).every((id) => /^[0-9a-f-]{36}$/.test(id))
      ? (read as ShredCertificate)
      : null;
  } catch {
    return null;
  }
}

/** Every record that a certificate says is gone. */
export const recordsOf = ({ threads = [], crimes = [] }: Partial<ShredCertificate>): readonly string[] => [
  ...threads.flatMap(({ records }) => records),
  ...crimes.map(({ crime }) => crime),
];

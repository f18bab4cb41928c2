/** What every change of a crime has in common: it is held, it is as it was seen, and it is written down. */
import { type Result, fail, ok } from '../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import type { RecordProblem } from '../rules/index.js';
import { type Crime, type CrimeChange, holdCrime, updateCrime } from '../store/crimes.js';

/** Somebody at work in the record room. */
export interface RecordDoing {
  readonly actor: Actor & { readonly account: string };
  readonly keys: Keyring;
  readonly now: Date;
  /** When it is written in the journal, where that is later than when it was done: for what another system did. */
  readonly writtenAt?: Date;
}

/** Somebody at work on a crime, as they saw it. */
export interface CrimeDoing extends RecordDoing {
  readonly crime: string;
  /** The version on the page that the form came from. */
  readonly version: number;
}

/** What a change does beside its own event. */
export interface CrimeDone {
  readonly change?: CrimeChange;
  /** Goes into the journal: it must hold no content. */
  readonly why?: string;
}

export async function changeCrime(
  tx: Tx,
  doing: CrimeDoing,
  of: {
    readonly event: string;
    /** Most changes are made to a crime that still counts here. */
    readonly whatever?: true;
    readonly work: (crime: Crime) => Promise<Result<CrimeDone, RecordProblem>>;
  },
): Promise<Result<Crime, RecordProblem>> {
  const crime = await holdCrime(tx, doing.crime);
  if (!crime) return fail({ code: 'crime-not-there' });
  if (crime.version !== doing.version) return fail({ code: 'crime-changed' });
  if (crime.state !== 'recorded' && !of.whatever) return fail({ code: 'crime-not-in-force' });
  const done = await of.work(crime);
  if (!done.ok) return done;
  await updateCrime(tx, crime, done.value.change ?? {});
  await writeJournal(
    tx,
    doing.actor,
    {
      event: of.event,
      room: 'crimes',
      subjects: [{ kind: 'crime', id: crime.id }],
      why: done.value.why ?? null,
    },
    doing.writtenAt ?? doing.now,
  );
  return ok(crime);
}

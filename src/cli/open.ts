/** Opening this installation's database from a verb. */
import { type Lang } from '../base/words.js';
import {
  type OpenDatabase,
  type Organisation,
  databaseProblemInWords,
  ensureOrganisation,
  openDatabase,
  optionsFromEnvironment,
} from '../db/index.js';
import type { Io } from './verb.js';

/** The organisation of an installation that nobody has named. */
const UNNAMED = { en: 'This organisation', cy: 'Y sefydliad hwn' } as const;
/** The made-up force stands where a real one does, so that its figures and its audits are of one force. */
const MADE_UP_FORCE = 'W15000002';
const MADE_UP = { en: 'Plimsoll Made-up Police', cy: 'Heddlu Dychmygol Plimsoll' } as const;

export interface Opened extends OpenDatabase {
  readonly organisation: Organisation;
}

export interface Opening {
  readonly purpose: 'serve' | 'verb';
  /** Makes a new installation a made-up one. An installation that is there is never changed. */
  readonly madeUp: boolean;
  readonly names?: { readonly en: string; readonly cy: string } | undefined;
  /** The force that a new installation is. */
  readonly force?: string | undefined;
  readonly now: Date;
}

/** Opens and migrates the database; or says in words why it cannot be, and gives null. */
export async function openInstallation(
  opening: Opening,
  { lang, io }: { lang: Lang; io: Io },
): Promise<Opened | null> {
  const opened = await openDatabase(optionsFromEnvironment(process.env, opening.purpose));
  if (!opened.ok) {
    for (const problem of opened.problems) io.err(databaseProblemInWords(problem, lang));
    return null;
  }
  const name = opening.names ?? (opening.madeUp ? MADE_UP : UNNAMED);
  const organisation = await ensureOrganisation(
    opened.value.db,
    { name, madeUp: opening.madeUp, authority: opening.force ?? (opening.madeUp ? MADE_UP_FORCE : null) },
    opening.now,
  );
  return { ...opened.value, organisation };
}

/** Writes words of a draft by hand, or goes back to those composed. What was found before says nothing of the new words. */
import { type Result, fail, ok } from '../../../base/result.js';
import { LANGS } from '../../../base/words.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { transitionFor } from '../../rules/release/states.js';
import type { Words } from '../../rules/release/table.js';
import { insertEdit } from '../../store/edits.js';
import { updateReopened } from '../../store/releases.js';
import { placesIn } from './judge-words.js';
import { takeWorking } from './take.js';

export type EditWordsProblem = 'not-there' | 'not-in-this-state';

export interface WordsWanted {
  readonly slug: string;
  readonly place: string;
  /** Null: back to what is composed. */
  readonly words: Words | null;
}

/**
 * Keeps one writing as a row of its own.
 * **Shape**: words that are the composed ones, in both languages, are the way back to them; a draft may hold words that do
 * not stand, which the check then refuses. **Errors**: `not-there` for a place that is not composed and not written either.
 */
export async function editWords(
  tx: Tx,
  actor: Actor,
  { slug, place, words }: WordsWanted,
  now: Date,
): Promise<Result<null, EditWordsProblem>> {
  const version = await takeWorking(tx, slug);
  if (!version) return fail({ code: 'not-there' });
  if (transitionFor(version.state, 'change') === null) return fail({ code: 'not-in-this-state' });
  const composed = placesIn(version.composed).find((p) => p.name === place)?.words;
  const before = composed ?? version.edits.find((e) => e.place === place)?.composed;
  if (!before || (!composed && words !== null)) return fail({ code: 'not-there' });
  const isComposed = words !== null && LANGS.every((lang) => words[lang].trim() === before[lang].trim());
  const written = isComposed ? null : words;
  if (written === null && !version.edits.some((e) => e.place === place)) return ok(null);
  await updateReopened(tx, version.id);
  const of = { org: actor.org, version: version.id, place, composed: before };
  await insertEdit(tx, { ...of, words: written, by: actor.account, at: now });
  const subjects = [{ kind: 'release-version', id: version.id }];
  const event = written === null ? 'release-words-taken-back' : 'release-words-written';
  await writeJournal(tx, actor, { event, room: 'releases', subjects, why: place }, now);
  return ok(null);
}

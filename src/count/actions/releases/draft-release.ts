/** Drafts a release, or the next version of one; or builds a draft anew from another selection. */
import { type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import type { Figures } from '../../rules/figures.js';
import { transitionFor } from '../../rules/release/states.js';
import { type Edit, stillStanding } from '../../rules/release/edits.js';
import type { FlagKnowledge } from '../../rules/release/flag-knowledge.js';
import { type Release, versionText } from '../../rules/release/release.js';
import type { ReleaseSelection } from '../../rules/release/selection.js';
import { insertEdit, listWritings } from '../../store/edits.js';
import { findNewest, takeRelease } from '../../store/versions.js';
import { insertRelease, insertVersion, updateDraft } from '../../store/releases.js';
import { standing } from './edits-standing.js';
import { placesIn } from './judge-words.js';
import { type House, type PrepareProblem, type Preparing, prepareRelease } from './prepare.js';
import { earlierTables } from './take.js';

export interface DraftWanted {
  readonly figures: Figures;
  readonly selection: ReleaseSelection;
  readonly slug: string;
  readonly house: House;
  readonly knowledge?: readonly FlagKnowledge[];
}

export type DraftProblem = PrepareProblem | 'slug-taken' | 'work-waiting' | 'not-there' | 'not-in-this-state';

/** A version as it was drafted. */
export interface Drafted {
  readonly id: string;
  readonly version: string;
}

/** A release that did not stand here before. **Errors**: `slug-taken`, and whatever building refuses. */
export async function draftRelease(
  tx: Tx,
  actor: Actor,
  wanted: DraftWanted,
  now: Date,
): Promise<Result<Drafted, DraftProblem>> {
  if ((await takeRelease(tx, wanted.slug)) !== null) return fail({ code: 'slug-taken', field: 'title-en' });
  const none = { previous: null, edits: () => [] };
  const content = prepareRelease({ ...wanted, ...none, earlier: await earlierTables(tx), now });
  if (!content.ok) return content;
  const release = await insertRelease(tx, { org: actor.org, slug: wanted.slug, by: actor.account, at: now });
  if (release === null) return fail({ code: 'slug-taken', field: 'title-en' });
  const draft = { selection: wanted.selection, content: content.value, by: actor.account, at: now };
  const id = await insertVersion(tx, { org: actor.org, release }, draft);
  return write(tx, actor, { id, event: 'release-drafted', version: versionText(content.value.version) }, now);
}

/**
 * The next version of a release that is out.
 * **Errors**: `work-waiting` while another version is worked on, `nothing-changed`, and whatever building refuses.
 */
export async function draftVersion(
  tx: Tx,
  actor: Actor,
  wanted: DraftWanted,
  now: Date,
): Promise<Result<Drafted, DraftProblem>> {
  const release = await takeRelease(tx, wanted.slug);
  if (release === null) return fail({ code: 'not-there' });
  const working = await findNewest(tx, wanted.slug, 'in-work');
  if (working) return fail({ code: 'work-waiting', params: { version: versionText(working.version) } });
  const out = await findNewest(tx, wanted.slug, 'out');
  const written = out ? standing(await listWritings(tx, out.id)) : [];
  const carried = (composed: Release): readonly Edit[] => carriedOver(written, composed);
  const content = await anew(tx, wanted, { edits: carried, now });
  if (!content.ok) return content;
  const draft = { selection: wanted.selection, content: content.value, by: actor.account, at: now };
  const id = await insertVersion(tx, { org: actor.org, release }, draft);
  for (const { place, words, composed } of carried(content.value))
    await insertEdit(tx, { org: actor.org, version: id, place, words, composed, by: actor.account, at: now });
  return write(tx, actor, { id, event: 'release-drafted', version: versionText(content.value.version) }, now);
}

/** Builds the version being worked on anew. **Errors**: `not-in-this-state` once it has been approved. */
export async function changeDraft(
  tx: Tx,
  actor: Actor,
  wanted: DraftWanted,
  now: Date,
): Promise<Result<Drafted, DraftProblem>> {
  if ((await takeRelease(tx, wanted.slug)) === null) return fail({ code: 'not-there' });
  const working = await findNewest(tx, wanted.slug, 'in-work');
  if (!working || transitionFor(working.state, 'change') === null) return fail({ code: 'not-in-this-state' });
  const content = await anew(tx, wanted, { edits: () => working.edits, now });
  if (!content.ok) return content;
  const draft = { selection: wanted.selection, content: content.value, by: actor.account, at: now };
  await updateDraft(tx, working.id, draft);
  const version = versionText(content.value.version);
  return write(tx, actor, { id: working.id, event: 'release-changed', version }, now);
}

async function anew(
  tx: Tx,
  wanted: DraftWanted,
  of: Pick<Preparing, 'edits' | 'now'>,
): Promise<ReturnType<typeof prepareRelease>> {
  const previous = (await findNewest(tx, wanted.slug, 'out'))?.content ?? null;
  return prepareRelease({ ...wanted, ...of, previous, earlier: await earlierTables(tx) });
}

/** What was written of the last version stands in the next where the very same is composed; its list of changes is new. */
const carriedOver = (written: readonly Edit[], composed: Release): readonly Edit[] =>
  stillStanding(
    written.filter((e) => !e.place.startsWith('changes.')),
    placesIn(composed),
  );

async function write(
  tx: Tx,
  actor: Actor,
  { id, event, version }: { readonly id: string; readonly event: string; readonly version: string },
  now: Date,
): Promise<Result<Drafted, never>> {
  const subjects = [{ kind: 'release-version', id }];
  await writeJournal(tx, actor, { event, room: 'releases', subjects }, now);
  return ok({ id, version });
}

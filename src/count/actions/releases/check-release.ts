/** Checks the version being worked on: what it says, what it rests on, and the attack. Sound, it moves on. */
import { type Result, fail, ok } from '../../../base/result.js';
import { overlaps, readPeriod } from '../../../base/period.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { type Figures, indexFigures } from '../../rules/figures.js';
import { type Finding, checkIntegrity } from '../../rules/integrity/index.js';
import { type Worded, wordsProblems } from './judge-words.js';
import { checkRelease } from '../../rules/release/check.js';
import { worded } from '../../rules/release/edits.js';
import { type ReleaseFindings, isSound } from '../../rules/release/findings.js';
import { type Earlier, attackRelease, hideSmall } from '../../rules/release/guard.js';
import type { Release } from '../../rules/release/release.js';
import { transitionFor } from '../../rules/release/states.js';
import { updateFindings } from '../../store/releases.js';
import { earlierTables, takeWorking } from './take.js';

export type CheckProblem = 'not-there' | 'not-in-this-state';

/**
 * Checks and keeps what was found.
 * **Shape**: the findings; the version is `checked` only when they are sound, and stays a draft otherwise.
 */
export async function checkVersion(
  tx: Tx,
  actor: Actor,
  of: { readonly slug: string; readonly figures: Figures },
  now: Date,
): Promise<Result<ReleaseFindings, CheckProblem>> {
  const version = await takeWorking(tx, of.slug);
  if (!version) return fail({ code: 'not-there' });
  const step = transitionFor(version.state, 'check');
  if (!step) return fail({ code: 'not-in-this-state' });
  const earlier = await earlierTables(tx);
  const findings = findingsOf(version, { figures: of.figures, earlier });
  const state = isSound(findings) ? step.to : version.state;
  await updateFindings(tx, version.id, { findings, state, at: now });
  const subjects = [{ kind: 'release-version', id: version.id }];
  await writeJournal(tx, actor, { event: 'release-checked', room: 'releases', subjects }, now);
  return ok(findings);
}

/** Everything that can be found in a release before it goes out. Pure. */
export function findingsOf(
  { composed, edits }: Worded,
  { figures, earlier }: { readonly figures: Figures; readonly earlier: Earlier },
): ReleaseFindings {
  const release = worded(composed, edits);
  return {
    problems: [...checkRelease(release), ...wordsProblems({ composed, edits }, { figures, earlier })],
    integrity: checkIntegrity(about(release, figures)).filter((f) => concerns(f, release)),
    choices: isAnyHidden(release) ? hideSmall(release.tables, earlier).choices : [],
    attack: attackRelease(release.tables, earlier),
  };
}

const isAnyHidden = (release: Release): boolean =>
  release.tables.some((t) => t.cells.some((c) => c.hidden !== null));

/** The figures of the forces and areas shown, whatever they measure: the tests look from one measure to another. */
function about(release: Release, figures: Figures): Figures {
  const codes = new Set(
    release.tables.flatMap((t) => t.dimensions.flatMap((d) => d.categories)).map((c) => c.code),
  );
  return indexFigures(figures.observations.filter((o) => codes.has(o.authority)));
}

/** True when a finding is about a measure, an authority and a period that the release shows. */
function concerns(finding: Finding, release: Release): boolean {
  return release.tables.some((table) => {
    if (table.measure !== finding.measure) return false;
    const codes = new Set(table.dimensions.flatMap((d) => d.categories.map((c) => c.code)));
    const periods = [...codes].flatMap((code) => readPeriod(code.replace('/', '..')) ?? []);
    return finding.authorities.some((a) => codes.has(a)) && periods.some((p) => overlaps(p, finding.period));
  });
}

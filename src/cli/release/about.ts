/** What the verbs of releases share: who acts, which release is meant, how problems are said. */
import type { Problem } from '../../base/result.js';
import { fill } from '../../base/words.js';
import { type HeldVersion, listVersionsOf, sayReleaseProblem, versionText } from '../../count/index.js';
import { type Actor, inTransaction, systemActor } from '../../db/index.js';
import { cy } from '../copy.cy.js';
import { en } from '../copy.en.js';
import type { SaidProblem } from '../figures-from.js';
import type { Opened } from '../open.js';
import type { Call, Exit } from '../verb.js';
import { wrongUse } from '../wrong-use.js';

export const RELEASE_COPY = { en: en.release, cy: cy.release } as const;

/** What needs no person is done by the installation itself; drafting and approving are done by accounts that are named. */
export const actorOf = ({ organisation }: Opened): Actor => systemActor(organisation.id);

/** The release named first after the verb, with its versions, the newest first; null, and said, when there is none. */
export async function releaseNamed(
  opened: Opened,
  slug: string | undefined,
  call: Call,
): Promise<readonly HeldVersion[] | null> {
  if (slug === undefined) throw wrongUse('operandMissing', { operand: 'SLUG' });
  const versions = await inTransaction(opened.db, actorOf(opened), (tx) => listVersionsOf(tx, slug));
  if (versions.length > 0) return versions;
  call.io.err(fill(RELEASE_COPY[call.lang].notThere, { slug }, call.lang));
  return null;
}

export const saidReleaseProblem = (p: Problem): SaidProblem => ({
  code: p.code,
  message_en: sayReleaseProblem(p, 'en'),
  message_cy: sayReleaseProblem(p, 'cy'),
  where: p.field ?? null,
});

/** Says what is in the way, a line each; with `--json` as a list on standard output. Always exit 1. */
export function refuse(problems: readonly Problem[], call: Call): Exit {
  if (call.json) call.io.out(JSON.stringify({ problems: problems.map(saidReleaseProblem) }, null, 2));
  for (const p of problems) call.io.err(sayReleaseProblem(p, call.lang));
  return 1;
}

/**
 * The version named; without a name the newest, or the one so many before it.
 * **Shape**: undefined where there are not so many. **Errors**: wrong use of a version that is not there.
 */
export function versionNamed(
  versions: readonly HeldVersion[],
  version: string | undefined,
  before = 0,
): HeldVersion | undefined {
  if (version === undefined) return versions[before];
  const found = versions.find((v) => versionText(v.version) === version);
  if (found) return found;
  const known = versions.map((v) => versionText(v.version)).join(', ');
  throw wrongUse('unknownVersion', { version, known });
}

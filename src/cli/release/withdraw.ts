/** plimsoll release withdraw: the newest version that is out, with its reason in both languages. */
import { now } from '../../base/day.js';
import { fill } from '../../base/words.js';
import { versionText, withdrawVersion } from '../../count/index.js';
import { inTransaction } from '../../db/index.js';
import type { Opened } from '../open.js';
import type { Call, Exit } from '../verb.js';
import { RELEASE_COPY, actorOf, refuse, releaseNamed } from './about.js';

/** Undoes what a dry run did. */
class Rehearsed extends Error {}

export async function withdrawRelease(opened: Opened, call: Call): Promise<Exit> {
  const [, slug = ''] = call.operands;
  const versions = await releaseNamed(opened, call.operands[1], call);
  if (!versions) return 1;
  const reason = { en: call.text('reason-en') ?? '', cy: call.text('reason-cy') ?? '' };
  const actor = actorOf(opened);
  const isDry = call.has('dry-run');
  try {
    const done = await inTransaction(opened.db, actor, async (tx) => {
      const withdrawn = await withdrawVersion(tx, actor, { slug, reason }, now());
      if (withdrawn.ok && isDry) throw new Rehearsed();
      return withdrawn;
    });
    if (!done.ok) return refuse(done.problems, call);
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
  const out = versions.find((v) => v.state === 'published');
  const version = out ? versionText(out.version) : '';
  if (call.json) call.io.out(JSON.stringify({ slug, version, dry_run: isDry }, null, 2));
  else
    call.io.out(
      fill(RELEASE_COPY[call.lang][isDry ? 'wouldWithdraw' : 'withdrawn'], { slug, version }, call.lang),
    );
  return 0;
}

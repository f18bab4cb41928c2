/** plimsoll release diff: what changed between two versions, and why. */
import { compareReleases, sayChange, versionText, weightOf } from '../../count/index.js';
import { fill } from '../../base/words.js';
import type { Opened } from '../open.js';
import type { Call, Exit } from '../verb.js';
import { RELEASE_COPY, releaseNamed, versionNamed } from './about.js';

/** **Shape**: without versions, the newest and the one before it. Exit 1 when a figure moved or something went. */
export async function diffVersions(opened: Opened, call: Call): Promise<Exit> {
  const [, slug, from, to] = call.operands;
  const versions = await releaseNamed(opened, slug, call);
  if (!versions) return 1;
  const [before, after] = [versionNamed(versions, from, 1), versionNamed(versions, to)];
  if (!before || !after) {
    call.io.out(fill(RELEASE_COPY[call.lang].onlyOne, { slug: slug ?? '' }, call.lang));
    return 0;
  }
  const changes = compareReleases(before.content, after.content);
  const said = changes.map((c) => ({ weight: weightOf(c), kind: c.kind, ...sayChange(c) }));
  const ends = { from: versionText(before.version), to: versionText(after.version) };
  if (call.json) {
    const list = said.map(({ weight, kind, en, cy }) => ({ weight, kind, message_en: en, message_cy: cy }));
    call.io.out(JSON.stringify({ slug, ...ends, changes: list }, null, 2));
  } else if (said.length === 0) call.io.out(fill(RELEASE_COPY[call.lang].same, ends, call.lang));
  else
    for (const change of said)
      call.io.out(`${RELEASE_COPY[call.lang].weights[change.weight]}  ${change[call.lang]}`);
  return said.some((c) => c.weight === 'major') ? 1 : 0;
}

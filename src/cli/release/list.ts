/** plimsoll release list: every version and where it stands. */
import { instantInWords } from '../../base/day.js';
import { fill } from '../../base/words.js';
import { type VersionEntry, listVersions, versionText } from '../../count/index.js';
import { inTransaction } from '../../db/index.js';
import type { Opened } from '../open.js';
import type { Call, Exit } from '../verb.js';
import { RELEASE_COPY, actorOf } from './about.js';

export async function listReleases(opened: Opened, call: Call): Promise<Exit> {
  const versions = await inTransaction(opened.db, actorOf(opened), listVersions);
  if (call.json) call.io.out(JSON.stringify(versions.map(asJson), null, 2));
  else if (versions.length === 0) call.io.out(RELEASE_COPY[call.lang].none);
  else for (const v of versions) call.io.out(line(v, call));
  return 0;
}

/** Who worked on it is for the desk, where looking is journalled. */
const asJson = (v: VersionEntry) => ({
  slug: v.slug,
  version: versionText(v.version),
  state: v.state,
  title_en: v.title.en,
  title_cy: v.title.cy,
  appears_at: v.appearsAt?.toISOString() ?? null,
  withdrawn: v.withdrawn && {
    on: v.withdrawn.on,
    reason_en: v.withdrawn.reason.en,
    reason_cy: v.withdrawn.reason.cy,
  },
});

function line(v: VersionEntry, { lang }: Call): string {
  const copy = RELEASE_COPY[lang];
  const at = v.appearsAt ? instantInWords(v.appearsAt, lang) : '';
  const params = { slug: v.slug, version: versionText(v.version), state: copy.states[v.state], at };
  return fill(v.appearsAt ? copy.lineOut : copy.line, params, lang);
}

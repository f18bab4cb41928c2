/** plimsoll release attack: what somebody who has this release and every one before it could work out. */
import { fill, plural } from '../../base/words.js';
import { type AttackReport, attackRelease, listOut, versionText } from '../../count/index.js';
import { inTransaction } from '../../db/index.js';
import type { Opened } from '../open.js';
import type { Call, Exit } from '../verb.js';
import { RELEASE_COPY, actorOf, releaseNamed, versionNamed } from './about.js';

/** **Shape**: the newest version, or the one named; exit 1 when anything can be worked out. */
export async function attackVersion(opened: Opened, call: Call): Promise<Exit> {
  const [, slug, wanted] = call.operands;
  const versions = await releaseNamed(opened, slug, call);
  if (!versions) return 1;
  const version = versionNamed(versions, wanted);
  if (!version) return 1;
  const out = await inTransaction(opened.db, actorOf(opened), listOut);
  const at = out.findIndex((v) => v.id === version.id);
  const earlier = at < 0 ? out : out.slice(0, at);
  const report = attackRelease(
    version.content.tables,
    earlier.map((v) => v.content.tables),
  );
  tell(report, { slug: version.slug, version: versionText(version.version) }, call);
  return report.broken.length > 0 ? 1 : 0;
}

function tell(
  report: AttackReport,
  of: { readonly slug: string; readonly version: string },
  call: Call,
): void {
  const { lang } = call;
  const copy = RELEASE_COPY[lang];
  if (call.json) {
    const { attacked, broken, brokenBefore, mends, isUnmendable } = report;
    const rest = { broken_before: brokenBefore, mends, unmendable: isUnmendable };
    const cells = broken.map(({ printedAt, ...b }) => ({ ...b, printed_at: printedAt }));
    call.io.out(JSON.stringify({ ...of, attacked, broken: cells, ...rest }, null, 2));
    return;
  }
  if (report.broken.length === 0) call.io.out(plural(copy.holds, report.attacked, lang));
  else call.io.out(plural(copy.breaks, report.broken.length, lang));
  for (const { at, lo, hi } of report.broken) {
    const where = at.map((c) => `${c.table} ${c.key.join(' · ')}`).join(' = ');
    call.io.out(fill(copy.brokenCell, { where, lo, hi: hi ?? lo }, lang));
  }
  if (report.brokenBefore > 0) call.io.out(plural(copy.before, report.brokenBefore, lang));
}

/**
 * plimsoll release draft, check, approve: a release as it is made at the desk, under the accounts of those who make it.
 * Whoever drafts does not approve: the action refuses it here as there.
 */
import { readAreas } from '../../base/authorities.js';
import { dayInLondon, now } from '../../base/day.js';
import { readPeriod } from '../../base/period.js';
import type { Problem } from '../../base/result.js';
import { fill, plural } from '../../base/words.js';
import {
  DECIDES,
  DRAFTS,
  approveVersion,
  checkVersion,
  draftRelease,
  draftVersion,
  flagYearsOf,
  heldFigures,
  houseOf,
  isSound,
  selectionAsked,
  slugOf,
} from '../../count/index.js';
import { inTransaction } from '../../db/index.js';
import { flagKnown } from '../../record/index.js';
import type { Opened } from '../open.js';
import { personNamed, wholly } from '../person.js';
import type { Call, Exit } from '../verb.js';
import { RELEASE_COPY, refuse, releaseNamed } from './about.js';

/** A release is drafted by those who draft at the desk; where one of its name is out, its next version is. */
export async function draftARelease(opened: Opened, call: Call): Promise<Exit> {
  const actor = await personNamed(opened, call, DRAFTS);
  if (!actor) return 1;
  const at = now();
  const asked = selectionAsked({ form: formOf(call), before: null, today: dayInLondon(at) });
  if (!asked.ok) return refuse(asked.problems, call);
  const selection = asked.value;
  const slug = slugOf(selection.title.en);
  const { figures } = await heldFigures()(opened.db, actor);
  const origin = process.env['PLIMSOLL_ORIGIN'] ?? 'http://localhost:3000';
  const house = houseOf({ origin, organisation: opened.organisation.name });
  const rehearsal = call.has('dry-run');
  const done = await wholly({ opened, person: actor, rehearsal }, async (tx) => {
    const knowledge = await flagKnown(tx, flagYearsOf(selection));
    const wanted = { figures, selection, slug, house, knowledge };
    const first = await draftRelease(tx, actor, wanted, at);
    const isTaken = !first.ok && first.problems.some((p) => p.code === 'slug-taken');
    return isTaken ? draftVersion(tx, actor, wanted, at) : first;
  });
  if (!done.ok) return refuse(done.problems, call);
  const { version } = done.value;
  const words = RELEASE_COPY[call.lang];
  if (call.json) call.io.out(JSON.stringify({ slug, version, dry_run: rehearsal }, null, 2));
  else call.io.out(fill(rehearsal ? words.wouldDraft : words.drafted, { slug, version }, call.lang));
  return 0;
}

/** What was typed, by the names of the desk's own form. */
function formOf(call: Call): URLSearchParams {
  const areas = readAreas(call.text('area') ?? '');
  const years = ['from', 'to'] as const;
  return new URLSearchParams([
    ['title-en', call.text('title-en') ?? ''],
    ['title-cy', call.text('title-cy') ?? ''],
    ['area', areas.ok ? (areas.value[0]?.code ?? '') : ''],
    ...call.many('measure').map((m) => ['measures', m] as [string, string]),
    ...years.map((n) => [n, yearOf(call.text(n === 'to' ? 'to' : 'from') ?? '')] as [string, string]),
    ['known-by', call.text('known-by') ?? dayInLondon(now())],
  ]);
}

/** "2024/25" and "2024" are both the financial year that begins in 2024. */
const yearOf = (text: string): string => readPeriod(text)?.from.slice(0, 4) ?? text;

/** Everything that is found in the version being worked on, and the attack. Exit 1 when anything stands in the way. */
export async function checkARelease(opened: Opened, call: Call): Promise<Exit> {
  const [, slug] = call.operands;
  if (!(await releaseNamed(opened, slug, call)) || slug === undefined) return 1;
  const actor = await personNamed(opened, call, DRAFTS);
  if (!actor) return 1;
  const { figures } = await heldFigures()(opened.db, actor);
  const done = await inTransaction(opened.db, actor, (tx) =>
    checkVersion(tx, actor, { slug, figures }, now()),
  );
  if (!done.ok) return refuse(done.problems, call);
  const { problems, attack } = done.value;
  const broken: readonly Problem[] = attack.broken.length > 0 ? [{ code: 'given-away' }] : [];
  if (!isSound(done.value)) return refuse([...problems, ...broken], call);
  if (call.json) call.io.out(JSON.stringify({ slug, sound: true, attacked: attack.attacked }, null, 2));
  else call.io.out(plural(RELEASE_COPY[call.lang].sound, attack.attacked, call.lang, { slug }));
  return 0;
}

/** The second person's yes. */
export async function approveARelease(opened: Opened, call: Call): Promise<Exit> {
  const [, slug] = call.operands;
  if (!(await releaseNamed(opened, slug, call)) || slug === undefined) return 1;
  const actor = await personNamed(opened, call, DECIDES);
  if (!actor) return 1;
  const rehearsal = call.has('dry-run');
  const done = await wholly({ opened, person: actor, rehearsal }, (tx) =>
    approveVersion(tx, actor, slug, now()),
  );
  if (!done.ok) return refuse(done.problems, call);
  const words = RELEASE_COPY[call.lang];
  const params = { slug, name: actor.name };
  if (call.json) call.io.out(JSON.stringify({ slug, approved_by: actor.name, dry_run: rehearsal }, null, 2));
  else call.io.out(fill(rehearsal ? words.wouldApprove : words.approved, params, call.lang));
  return 0;
}

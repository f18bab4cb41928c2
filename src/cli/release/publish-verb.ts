/** plimsoll publish: puts out a version that two people have agreed on. */
import { clockInLondon, instantInWords, now } from '../../base/day.js';
import { fill } from '../../base/words.js';
import {
  type HeldVersion,
  findingsOf,
  heldFigures,
  listOut,
  publishVersion,
  readAppearing,
  versionText,
} from '../../count/index.js';
import { inTransaction } from '../../db/index.js';
import { type Opened, openInstallation } from '../open.js';
import type { Call, Exit, Verb } from '../verb.js';
import { RELEASE_COPY, actorOf, refuse, releaseNamed } from './about.js';

export const publishVerb: Verb = {
  name: 'publish',
  operands: 'SLUG',
  about: {
    en: 'publishes the approved version of a release, whole and in both languages at one minute. Approving is done by a second person',
    cy: 'cyhoeddi’r fersiwn gymeradwy o ddatganiad, yn gyfan ac yn y ddwy iaith ar yr un funud. Ail berson sy’n cymeradwyo',
  },
  options: [
    {
      name: 'at',
      takes: 'text',
      value: 'TIME',
      about: {
        en: 'when it appears, by the clock of the United Kingdom: 2026-11-24T09:30. Now if not given',
        cy: 'pryd y mae’n ymddangos, yn ôl cloc y Deyrnas Unedig: 2026-11-24T09:30. Yn awr os nad yw wedi’i roi',
      },
    },
    {
      name: 'dry-run',
      takes: 'flag',
      about: {
        en: 'say what would be done, attack it, and change nothing',
        cy: 'dweud beth a wneid, ymosod arno, a newid dim',
      },
    },
  ],
  examples: [
    {
      line: 'plimsoll publish online-child-sexual-offences-wales --dry-run',
      shows: { en: 'what would go out, and whether it holds', cy: 'yr hyn a âi allan, ac a yw’n dal' },
    },
  ],
  run: async (call) => {
    const opened = await openInstallation({ purpose: 'verb', madeUp: false, now: now() }, call);
    if (!opened) return 3;
    try {
      return await publish(opened, call);
    } finally {
      await opened.close();
    }
  },
};

async function publish(opened: Opened, call: Call): Promise<Exit> {
  const [slug] = call.operands;
  const versions = await releaseNamed(opened, slug, call);
  if (!versions || slug === undefined) return 1;
  const at = now();
  const [day = '', time = ''] = (call.text('at') ?? '').split(/[T ]/);
  const appears =
    call.text('at') === undefined ? { ok: true as const, value: at } : readAppearing({ day, time }, at);
  if (!appears.ok) return refuse(appears.problems, call);
  const working = versions.find((v) => v.state !== 'published' && v.state !== 'withdrawn');
  if (!working) return refuse([{ code: 'not-in-this-state' }], call);
  if (call.has('dry-run')) return rehearse(opened, working, { call, appears: appears.value });
  if (working.state !== 'approved') return refuse([{ code: 'not-in-this-state' }], call);
  const actor = actorOf(opened);
  const done = await inTransaction(opened.db, actor, (tx) =>
    publishVersion(tx, actor, { slug, appears: appears.value }, at),
  );
  if (!done.ok) return refuse(done.problems, call);
  tell('published', { slug, version: done.value.version, appears: done.value.appears }, call);
  return 0;
}

/** Everything that the desk's check would find now, of whatever version is worked on, and whether it was approved. */
async function rehearse(
  opened: Opened,
  working: HeldVersion,
  { call, appears }: { readonly call: Call; readonly appears: Date },
): Promise<Exit> {
  const actor = actorOf(opened);
  const earlier = await inTransaction(opened.db, actor, listOut);
  const { figures } = await heldFigures()(opened.db, actor);
  const { problems, attack } = findingsOf(working, {
    figures,
    earlier: earlier.map((v) => v.content.tables),
  });
  const all = [
    ...(working.state === 'approved' ? [] : [{ code: 'not-in-this-state' }]),
    ...problems,
    ...(attack.broken.length > 0 ? [{ code: 'given-away' }] : []),
  ];
  if (all.length > 0) return refuse(all, call);
  tell('wouldPublish', { slug: working.slug, version: versionText(working.version), appears }, call);
  return 0;
}

function tell(
  what: 'published' | 'wouldPublish',
  of: { readonly slug: string; readonly version: string; readonly appears: Date },
  call: Call,
): void {
  const { slug, version } = of;
  if (call.json) {
    const appears_at = of.appears.toISOString();
    const clock = clockInLondon(of.appears);
    call.io.out(
      JSON.stringify({ slug, version, appears_at, clock, dry_run: what === 'wouldPublish' }, null, 2),
    );
    return;
  }
  const at = instantInWords(of.appears, call.lang);
  call.io.out(fill(RELEASE_COPY[call.lang][what], { slug, version, at }, call.lang));
}

/** One release at the desk: what it says, what was found, who did what, and what may be done now. Pure. */
import { dayInWords, instantInWords } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, type ShapeOf, fill, plural } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import { problemSummary } from '../../../web/sign-in/passkey-form.js';
import { versionText } from '../../rules/release/release.js';
import type { RestatedUse } from '../../rules/release/restated-uses.js';
import { type ReleaseAct, type ReleaseVerb, isOut, transitionFor } from '../../rules/release/states.js';
import type { HeldVersion } from '../../store/versions.js';
import type { PreReleaseReader } from '../../store/readers.js';
import { sayReleaseProblem } from '../../words/say-release-change.js';
import { valueInWords } from '../../words/say.js';
import { pathIn } from '../addresses.js';
import { releaseAddress } from '../public-release/addresses.js';
import { sayState } from '../release-list/view.js';
import { DESK, deskPath } from '../release-paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { findingsView, nameCellIn } from './findings-view.js';
import { tableView } from './table-view.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export interface DeskFacts {
  /** Every version, the newest first; at least one. */
  readonly versions: readonly HeldVersion[];
  readonly readers: readonly PreReleaseReader[];
  /** What the newest version that is out uses and has been restated since. */
  readonly restated: readonly RestatedUse[];
  /** Who wrote words of the version being worked on. */
  readonly editors: ReadonlySet<string>;
  /** The account that looks, and what it may do. */
  readonly account: string | null;
  readonly may: (verb: ReleaseVerb) => boolean;
  readonly form: URLSearchParams;
  readonly problems: readonly Problem[];
  readonly now: Date;
}

export function deskView(facts: DeskFacts, lang: Lang): View {
  const { versions, now, problems } = facts;
  const words = COPY[lang];
  const [newest] = versions;
  if (!newest) throw new Error('a release without a version');
  const work = versions.find((v) => !isOut(v.state)) ?? null;
  const waiting = versions.find((v) => isWaiting(v, now)) ?? null;
  const out = versions.find((v) => isOut(v.state) && v !== waiting) ?? null;
  return {
    title: newest.title[lang],
    caption: words.caption,
    back: { text: words.back, href: pathIn(lang, DESK) },
    wide: true,
    words,
    summary: problemSummary(
      lang,
      problems.map((p) => ({
        text: sayReleaseProblem(p, lang),
        ...(p.field === undefined ? {} : { href: `#${p.field}` }),
      })),
    ),
    work: work ? versionView(work, words.workTitle, lang) : null,
    waiting: waiting ? versionView(waiting, words.waitingTitle, lang) : null,
    out: out
      ? { ...versionView(out, words.outTitle, lang), publicHref: releaseAddress(lang, out.slug) }
      : null,
    acts: actsOf(facts, { work, waiting, out, slug: newest.slug }, lang),
    wordsHref: pathIn(lang, `${deskPath(newest.slug)}/words`),
    restated: restatedView(facts.restated, waiting ?? out, lang),
    readers: facts.readers.map((r) =>
      fill(words.reader, { name: r.name, post: r.post, at: instantInWords(r.addedAt, lang) }, lang),
    ),
    versions: versions.filter((v) => isOut(v.state)).map((v) => sayState(v, now, lang)),
    form: typed(facts.form),
  };
}

/** Published, but its minute has not come: nobody outside can see it, and it can be taken back. */
const isWaiting = (v: HeldVersion, now: Date): boolean =>
  v.state === 'published' && v.appearsAt !== null && v.appearsAt > now;

function versionView(v: HeldVersion, heading: string, lang: Lang) {
  const words = COPY[lang];
  const { content } = v;
  return {
    heading: fill(heading, { version: versionText(v.version) }, lang),
    facts: factsOf(v, lang),
    publicHref: null as string | null,
    says: (
      [
        ['en', words.english],
        ['cy', words.welsh],
      ] as const
    ).map(([code, title]) => ({
      code,
      title,
      headline: content.headline[code],
      caveat: content.caveat[code],
    })),
    changes: (content.history[0]?.changes ?? []).map((c) => ({
      text: c[lang],
      details: c.details?.map((d) => d[lang]) ?? [],
    })),
    tables: content.tables.map((t) => tableView(t, lang)),
    findings: findingsView(v.findings, nameCellIn(content), lang),
  };
}

function factsOf(v: HeldVersion, lang: Lang): readonly string[] {
  const words = COPY[lang];
  const at = (when: Date): string => instantInWords(when, lang);
  return [
    ...(v.draftedBy ? [fill(words.drafted, { name: v.draftedBy.name, at: at(v.draftedAt) }, lang)] : []),
    ...(v.edits.length > 0 ? [plural(words.byHand, v.edits.length, lang)] : []),
    ...(v.approvedBy && v.approvedAt
      ? [fill(words.approved, { name: v.approvedBy.name, at: at(v.approvedAt) }, lang)]
      : []),
    ...(v.appearsAt
      ? [fill(words.published, { name: v.publishedBy?.name ?? '–', at: at(v.appearsAt) }, lang)]
      : []),
    ...(v.withdrawn
      ? [
          fill(
            words.withdrawn,
            { on: dayInWords(v.withdrawn.on, lang), reason: v.withdrawn.reason[lang] },
            lang,
          ),
        ]
      : []),
  ];
}

interface Standing {
  readonly work: HeldVersion | null;
  readonly waiting: HeldVersion | null;
  readonly out: HeldVersion | null;
  readonly slug: string;
}

/** The address of each act that this person may do now; null where they may not, or it cannot be done. */
function actsOf(facts: DeskFacts, { work, waiting, out, slug }: Standing, lang: Lang) {
  const { may, account, editors } = facts;
  const allowed = (v: HeldVersion | null, act: ReleaseAct): string | null => {
    const step = v ? transitionFor(v.state, act) : null;
    return step && may(step.who) ? pathIn(lang, `${deskPath(slug)}/${act}`) : null;
  };
  const version = pathIn(lang, `${deskPath(slug)}/version`);
  const isDrafter = work !== null && work.draftedBy?.account === account;
  const isEditor = account !== null && editors.has(account);
  const approve = allowed(work, 'approve');
  return {
    change: allowed(work, 'change') === null ? null : version,
    draft: work === null && waiting === null && out !== null && may('create') ? version : null,
    check: allowed(work, 'check'),
    approve: isDrafter || isEditor ? null : approve,
    isOwn: isDrafter && approve !== null,
    isOwnWords: !isDrafter && isEditor && approve !== null,
    sendBack: allowed(work, 'send-back'),
    publish: allowed(work, 'publish'),
    takeBack: allowed(waiting, 'take-back'),
    move: allowed(waiting, 'move'),
    withdraw: allowed(out, 'withdraw'),
    reader: work !== null && may('decide') ? pathIn(lang, `${deskPath(slug)}/readers`) : null,
  };
}

function restatedView(uses: readonly RestatedUse[], out: HeldVersion | null, lang: Lang): readonly string[] {
  if (!out) return [];
  const name = nameCellIn(out.content);
  return uses.map(({ table, key, used, now }) =>
    fill(
      COPY[lang].restated,
      {
        cell: name({ release: 0, table: table.id, key }, lang),
        used: valueInWords(used.value, lang),
        usedKnown: dayInWords(used.known_on, lang),
        now: valueInWords(now.value, lang),
        nowKnown: dayInWords(now.known_on, lang),
        publisher: now.source.publisher,
      },
      lang,
    ),
  );
}

const FIELDS = ['why', 'day', 'time', 'reason-en', 'reason-cy', 'name', 'post'] as const;

/** What was typed, by names that a template can read. */
const typed = (form: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries(FIELDS.map((f) => [f.replace('-', '_'), form.get(f) ?? '']));

/** Drafting: a release that is new, the next version of one, or the draft that is being worked on built anew. */
import { dayInLondon } from '../../../base/day.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import {
  type DraftWanted,
  changeDraft,
  draftRelease,
  draftVersion,
} from '../../actions/releases/draft-release.js';
import { houseOf } from '../../actions/releases/prepare.js';
import type { Problem } from '../../../base/result.js';
import { flagYearsOf } from '../../rules/release/flag-knowledge.js';
import type { ReleaseSelection } from '../../rules/release/selection.js';
import { type HeldVersion, listVersionsOf } from '../../store/versions.js';
import { isOut } from '../../rules/release/states.js';
import type { FlagKnown, HeldFigures } from '../held.js';
import { DESK, DRAFTS, deskPath } from '../release-paths.js';
import { selectionAsked, slugOf } from './asked.js';
import { formView } from './view.js';

const TEMPLATE = 'count/pages/release-form/page.njk';

/** Names that stand for pages of their own at the desk or beside the releases. */
const TAKEN = ['', 'new', 'claims'];

export const releaseNewPage = (held: HeldFigures, known: FlagKnown): Page => ({
  name: 'release-new',
  path: `${DESK}/new`,
  who: DRAFTS,
  audit: { changes: 'release-drafted', by: 'action' },
  templates: [TEMPLATE],
  get: async (ask) => show(TEMPLATE, await view(ask, held, { before: null, slug: null, problems: [] })),
  post: async (ask: Ask): Promise<Outcome> => {
    const asked = selectionAsked({ form: ask.form, before: null, today: dayInLondon(ask.now) });
    const again = async (problems: readonly Problem[]) =>
      showProblems(TEMPLATE, await view(ask, held, { before: null, slug: null, problems }));
    if (!asked.ok) return again(asked.problems);
    const slug = slugOf(asked.value.title.en);
    if (TAKEN.includes(slug)) return again([{ code: 'slug-taken', field: 'title-en' }]);
    const wanted = await wantedOf(ask, { held, known }, { selection: asked.value, slug });
    const done = await draftRelease(transactionOf(ask), ask.actor, wanted, ask.now);
    return done.ok ? goTo(deskPath(slug)) : again(done.problems);
  },
});

export const releaseVersionPage = (held: HeldFigures, known: FlagKnown): Page => ({
  name: 'release-version',
  path: `${DESK}/:slug/version`,
  who: DRAFTS,
  audit: { reads: 'release-shown', changes: 'release-changed', by: 'action' },
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => {
    const found = await find(ask);
    if (!found) return notThere();
    const subjects = [{ kind: 'release-version', id: found.id }];
    const facts = { before: found.selection, slug: found.slug, problems: [] };
    return show(TEMPLATE, await view(ask, held, facts), { subjects });
  },
  post: async (ask: Ask): Promise<Outcome> => {
    const found = await find(ask);
    if (!found) return notThere();
    const { slug, selection: before } = found;
    const again = async (problems: readonly Problem[]) =>
      showProblems(TEMPLATE, await view(ask, held, { before, slug, problems }));
    const asked = selectionAsked({ form: ask.form, before, today: dayInLondon(ask.now) });
    if (!asked.ok) return again(asked.problems);
    const wanted = await wantedOf(ask, { held, known }, { selection: asked.value, slug });
    const act = isOut(found.state) ? draftVersion : changeDraft;
    const done = await act(transactionOf(ask), ask.actor, wanted, ask.now);
    return done.ok ? goTo(deskPath(slug)) : again(done.problems);
  },
});

/** The newest version: the one worked on where there is one. */
async function find(ask: Ask): Promise<HeldVersion | null> {
  const versions = await listVersionsOf(transactionOf(ask), ask.params['slug'] ?? '');
  return versions.find((v) => !isOut(v.state)) ?? versions[0] ?? null;
}

async function wantedOf(
  ask: Ask,
  { held, known }: { readonly held: HeldFigures; readonly known: FlagKnown },
  of: { readonly selection: ReleaseSelection; readonly slug: string },
): Promise<DraftWanted> {
  return {
    ...of,
    figures: await held(ask),
    knowledge: await known(ask, flagYearsOf(of.selection)),
    house: houseOf(ask.config),
  };
}

interface Shown {
  readonly before: ReleaseSelection | null;
  readonly slug: string | null;
  readonly problems: readonly Problem[];
}

async function view(ask: Ask, held: HeldFigures, shown: Shown) {
  const figures = await held(ask);
  return formView({ ...shown, figures, form: ask.form, today: dayInLondon(ask.now) }, ask.lang);
}

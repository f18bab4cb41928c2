/** One place of a release, written by hand beside what is composed there, with every claim in it worked through. */
import type { Problem } from '../../../base/result.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { editWords } from '../../actions/releases/edit-words.js';
import { judgeWords, placesIn } from '../../actions/releases/judge-words.js';
import { earlierTables } from '../../actions/releases/take.js';
import { transitionFor } from '../../rules/release/states.js';
import { findNewest } from '../../store/versions.js';
import type { HeldFigures } from '../held.js';
import { DESK, DRAFTS, deskPath } from '../release-paths.js';
import { wordView } from './view.js';

const FOLDER = 'count/pages/release-word';
const TEMPLATE = `${FOLDER}/page.njk`;

/** More than a paragraph of a release ever holds. **Units**: UTF-16 code units. */
const LONGEST = 4000;

export const releaseWordPage = (held: HeldFigures): Page => ({
  name: 'release-word',
  path: `${DESK}/:slug/words/:place`,
  who: DRAFTS,
  audit: { reads: 'release-shown', changes: 'release-words-written', by: 'action' },
  templates: [TEMPLATE, `${FOLDER}/text.njk`],
  get: (ask) => shown(ask, held, []),
  post: async (ask: Ask): Promise<Outcome> => {
    const [slug, place] = [ask.params['slug'] ?? '', ask.params['place'] ?? ''];
    const isBack = ask.form.get('act') === 'take-back';
    const words = isBack ? null : { en: typed(ask, 'en'), cy: typed(ask, 'cy') };
    const done = await editWords(transactionOf(ask), ask.actor, { slug, place, words }, ask.now);
    if (!done.ok) return shown(ask, held, done.problems);
    return goTo(`${deskPath(slug)}/words/${encodeURIComponent(place)}`);
  },
});

const typed = ({ form }: Ask, lang: 'en' | 'cy'): string =>
  (form.get(`text-${lang}`) ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);

async function shown(ask: Ask, held: HeldFigures, problems: readonly Problem[]): Promise<Outcome> {
  const tx = transactionOf(ask);
  const version = await findNewest(tx, ask.params['slug'] ?? '', 'in-work');
  const name = ask.params['place'] ?? '';
  if (!version || transitionFor(version.state, 'change') === null) return notThere();
  const composed = placesIn(version.composed).find((p) => p.name === name)?.words ?? null;
  const edit = version.edits.find((e) => e.place === name) ?? null;
  if (composed === null && edit === null) return notThere();
  const against = { figures: await held(ask), earlier: await earlierTables(tx) };
  const [judged] = judgeWords({ composed: version.composed, edits: version.edits }, against).filter(
    (j) => j.edit.place === name,
  );
  const view = wordView(
    { version, name, composed, edit, judged: judged ?? null, problems, form: ask.form },
    ask.lang,
  );
  if (problems.length > 0) return showProblems(TEMPLATE, view);
  return show(TEMPLATE, view, { subjects: [{ kind: 'release-version', id: version.id }] });
}

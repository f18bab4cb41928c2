/** Everything that is wrong with the words of a release that were written by hand, said as problems. */
import type { Problem } from '../../../base/result.js';
import { LANGS, type Lang } from '../../../base/words.js';
import { chartPlaces } from '../../chart-places.js';
import type { Figures } from '../../rules/figures.js';
import { type ClaimProblem, type Claimed, claimsIn } from '../../rules/release/claimed.js';
import { type Edit, type EditProblem, checkEdit, worded } from '../../rules/release/edits.js';
import type { Earlier } from '../../rules/release/guard.js';
import { figuresToSpeakOf } from '../../rules/release/own-figures.js';
import { type Place, editablePlaces } from '../../rules/release/places.js';
import type { Release } from '../../rules/release/release.js';
import type { Words } from '../../rules/release/table.js';
import { type Kept, type Told, type ToldProblem, keptQuiet, toldIn } from '../../rules/release/told.js';
import { composeClaim } from '../../words/say-claim.js';

export type WordsProblem = EditProblem | ClaimProblem | ToldProblem;

/** What words are judged against. */
export interface Against {
  readonly figures: Figures;
  readonly earlier: Earlier;
}

/** One text in one language, judged. */
export interface JudgedText {
  readonly lang: Lang;
  readonly claims: readonly Claimed[];
  readonly told: readonly Told[];
}

export interface JudgedEdit {
  readonly edit: Edit;
  readonly problems: readonly Problem<WordsProblem>[];
  readonly texts: readonly JudgedText[];
}

/** A release as it was composed, with what was written by hand. */
export interface Worded {
  readonly composed: Release;
  readonly edits: readonly Edit[];
}

/** The places of a release that can be written by hand, as they are composed. */
export const placesIn = (composed: Release): readonly Place[] =>
  editablePlaces(composed, chartPlaces(composed));

/** Every edit, judged in both languages. **Shape**: in the order of the edits; none gives an empty list. */
export function judgeWords({ composed, edits }: Worded, against: Against): readonly JudgedEdit[] {
  if (edits.length === 0) return [];
  const release = worded(composed, edits);
  const places = placesIn(composed);
  const figures = figuresToSpeakOf(release, { held: against.figures, earlier: against.earlier });
  const kept = keptQuiet(release.tables, against.earlier);
  return edits.map((edit) => {
    const context = contextOf(release, edit.place);
    const texts = LANGS.map((lang): JudgedText => {
      const [text, before] = [edit.words[lang], edit.composed[lang]];
      const spoken = { text, composed: before, lang, context: context[lang] };
      return { lang, claims: claimsIn(spoken, { release, figures }), told: toldIn(spoken, kept) };
    });
    return {
      edit,
      texts,
      problems: [...checkEdit(edit, places), ...texts.flatMap((t) => problemsOf(edit, t))],
    };
  });
}

/** What stands in the way, of every edit and of the title, which nobody composes. */
export const wordsProblems = (version: Worded, against: Against): readonly Problem<WordsProblem>[] => [
  ...toldProblems('title', version.composed.title, keptQuiet(version.composed.tables, against.earlier)),
  ...judgeWords(version, against).flatMap((j) => j.problems),
];

/** Only the hidden counts that the words give away, with everything that is out by now. */
export function toldInWords({ composed, edits }: Worded, earlier: Earlier): readonly Problem<ToldProblem>[] {
  const kept = keptQuiet(composed.tables, earlier);
  return [
    ...toldProblems('title', composed.title, kept),
    ...edits.flatMap(({ place, words, composed: before }) =>
      LANGS.flatMap((lang) =>
        toldIn({ text: words[lang], composed: before[lang], lang }, kept).map((t) =>
          toldProblem(place, lang, t),
        ),
      ),
    ),
  ];
}

/** Hidden counts given away by words that stand under no composed ones: a title, a reason. */
export const toldProblems = (field: string, words: Words, kept: Kept): readonly Problem<ToldProblem>[] =>
  LANGS.flatMap((lang) =>
    toldIn({ text: words[lang], composed: '', lang }, kept).map((told) => toldProblem(field, lang, told)),
  );

/** What a reader has read before: the headline, above a table's words its title, and before the headline its own. */
function contextOf(release: Release, place: string): Words {
  const table = release.tables.find(
    (t) => place.startsWith(`${t.id}.`) || place.startsWith(`chart.${t.id}-`),
  );
  if (table) return table.title;
  return place === 'headline' ? release.title : release.headline;
}

function problemsOf({ place }: Edit, { lang, claims, told }: JudgedText): readonly Problem<WordsProblem>[] {
  const claimed = claims.flatMap(({ claim, problem }): readonly Problem<ClaimProblem>[] => {
    if (problem === null) return [];
    const hold = composeClaim(claim, lang).would_hold ?? '';
    return [{ code: problem, field: place, params: { lang, text: claim.text, hold } }];
  });
  return [...claimed, ...told.map((t) => toldProblem(place, lang, t))];
}

const toldProblem = (
  field: string,
  lang: Lang,
  { code, text, measure, key }: Told,
): Problem<ToldProblem> => ({
  code,
  field,
  params: { lang, text, measure, cell: key.join(' ') },
});

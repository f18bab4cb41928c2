/** The authorities of a round, ticked one by one or begun with a set. Pure. */
import { AUTHORITIES, type Authority, authorityByCode } from '../../../base/authorities.js';
import type { Day } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, fill, plural } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import type { StandingRound } from '../../actions/rounds/load-round.js';
import { ASKABLE, SET_AREAS, inOfficialOrder, setOf } from '../../rules/round/authority-sets.js';
import { lawOf } from '../../rules/round/law.js';
import { HAS_ANSWERED } from '../../rules/round/refusals.js';
import type { SavedSet } from '../../store/authority-sets.js';
import type { HeldRound } from '../../store/rounds.js';
import { ROUND_WORDS, sayRoundProblem } from '../../words/say-round.js';
import { pathIn, queryAddress } from '../addresses.js';
import { type FormState, formSummary, inputField } from '../parts/form-fields.js';
import { ROUNDS, roundPath } from '../round-paths.js';
import { DRAFT_COPY, stepsOf } from './question-view.js';

export interface AuthorityFacts {
  readonly round: HeldRound;
  readonly saved: readonly SavedSet[];
  readonly earlier: readonly StandingRound[];
  readonly form: URLSearchParams;
  /** The set that was asked for in the address. */
  readonly set: string | null;
  readonly problems: readonly Problem[];
  readonly today: Day;
}

const UNITED_KINGDOM = 'K02000001';

/** The codes that a set stands for: an area, `saved-` and an id, `answered-` and a round's id; null when it is none. */
function codesOf(set: string, { saved, earlier, today }: AuthorityFacts): readonly string[] | null {
  const named = saved.find((s) => `saved-${s.id}` === set);
  if (named) return named.authorities;
  const round = earlier.find((r) => `answered-${r.round.id}` === set);
  if (round) return answeredIn(round);
  const codes = setOf(set, today);
  return codes.length > 0 ? codes : null;
}

const answeredIn = (round: StandingRound): readonly string[] =>
  inOfficialOrder(
    round.requests.filter((r) => HAS_ANSWERED.includes(r.standing.status)).map((r) => r.request.authority),
  );

export function authoritiesView(facts: AuthorityFacts, lang: Lang): View {
  const words = DRAFT_COPY[lang];
  const { round, form, problems } = facts;
  const path = `${roundPath(round.id)}/authorities`;
  const wasSent = form.has('sent');
  const begun = facts.set === null ? null : codesOf(facts.set, facts);
  const chosen = wasSent ? form.getAll('authorities') : (begun ?? round.question.authorities);
  const state: FormState = { form, problems, say: sayRoundProblem, lang };
  return {
    title: words.authoritiesTitle,
    back: { text: words.back, href: pathIn(lang, ROUNDS) },
    words,
    formId: 'authorities-form',
    formMethod: 'post',
    action: pathIn(lang, path),
    steps: stepsOf(round.id, 'authorities', lang),
    summary: formSummary(state, 'authorities'),
    problem: problems.find((p) => p.field === 'authorities')
      ? problems.map((p) => sayRoundProblem(p, lang))
      : [],
    sets: setLinks(facts, path, lang),
    chosen: plural(words.chosen, chosen.length, lang),
    groups: groupsOf(chosen, lang),
    saveSet: inputField(state, {
      name: 'set-name',
      label: words.saveSet,
      hint: words.saveSetHint,
      classes: 'govuk-input--width-20',
    }),
  };
}

function setLinks(facts: AuthorityFacts, path: string, lang: Lang) {
  const words = DRAFT_COPY[lang];
  const link = (set: string, text: string, count: number) => ({
    text,
    count,
    href: queryAddress(lang, path, { set }),
  });
  const areas = SET_AREAS.map((a) =>
    link(a.code, a.code === UNITED_KINGDOM ? words.all : a.name[lang], setOf(a.code, facts.today).length),
  );
  const saved = facts.saved.map((s) => link(`saved-${s.id}`, s.name, s.authorities.length));
  const answered = facts.earlier
    .map((r) => ({ r, codes: answeredIn(r) }))
    .filter(({ codes }) => codes.length > 0)
    .map(({ r, codes }) =>
      link(
        `answered-${r.round.id}`,
        fill(words.answered, { title: r.round.question.title[lang] }, lang),
        codes.length,
      ),
    );
  const first = areas.filter((a) => a.text === words.all);
  return [...first, ...areas.filter((a) => a.text !== words.all && a.count > 0), ...saved, ...answered];
}

/** By nation and region, in the official order. */
function groupsOf(chosen: readonly string[], lang: Lang) {
  const words = DRAFT_COPY[lang];
  const keyOf = (a: Authority): string => a.region ?? (a.nation === 'wales' ? 'W92000004' : 'others');
  const keys = [
    'W92000004',
    ...AUTHORITIES.filter((a) => a.code.startsWith('E12')).map((a) => a.code),
    'others',
  ];
  return keys.map((key) => ({
    key,
    title: key === 'others' ? words.others : (authorityByCode(key)?.name[lang] ?? key),
    items: ASKABLE.filter((a) => keyOf(a) === key).map((a) => ({
      value: a.code,
      text: a.full[lang],
      note: lawOf(a) === 'foisa' ? ROUND_WORDS[lang].lawShort.foisa : null,
      checked: chosen.includes(a.code),
    })),
  }));
}

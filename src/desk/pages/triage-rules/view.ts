/** The rules of triage, as their template wants them. Pure. */
import { instantInWords } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, fill, plural } from '../../../base/words.js';
import type { TextareaOptions } from '../../../web/govuk.js';
import { addressOf } from '../../../web/layout/layout.js';
import { MOST_TRIED, type RulesProblem, type ThreadMove, type Tried } from '../../actions/change-rules.js';
import type { TriageRules } from '../../rules/index.js';
import type { listOwnRules } from '../../store/triage-rules.js';
import type { Rereading } from '../../store/rereading.js';
import { DESK_WORDS } from '../../words/say.js';
import { DESK, SUPERVISION, shortId, threadPath } from '../paths.js';
import { onField, weightField } from './asked.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export interface RulesFacts {
  readonly lang: Lang;
  readonly form: URLSearchParams;
  readonly published: TriageRules;
  readonly rules: TriageRules;
  /** The number of the version in force; nought for the published one. */
  readonly since: number;
  readonly versions: Awaited<ReturnType<typeof listOwnRules>>;
  /** The newest reading again of what is in; null when there never was one. */
  readonly rereading: Rereading | null;
  readonly problems: readonly Problem<RulesProblem>[];
  readonly tried: Tried | null;
  readonly isLate: boolean;
  readonly looked: string;
}

export function triageRulesView(facts: RulesFacts) {
  const { lang, rules, versions, problems } = facts;
  const words = WORDS[lang];
  const { raised, high } = rules.thresholds;
  return {
    title: words.title,
    words,
    back: { text: words.back, href: addressOf(lang, SUPERVISION) },
    formId: 'rules',
    action: addressOf(lang, `${DESK}/triage-rules`),
    since: facts.form.get('since') ?? String(facts.since),
    looked: facts.looked,
    summary:
      problems.length === 0
        ? null
        : {
            titleText: words.summary,
            errorList: problems.map((problem) => problemLine(problem, facts)),
          },
    inForce: fill(words.inForce, { version: rules.version }, lang),
    origin: originOf(facts),
    sums: fill(words.sums, { raised, high }, lang),
    signs: rules.signs.map((sign) => signRow(sign, facts)),
    tried: triedInWords(facts),
    why: whyField(facts),
    rereading: rereadingInWords(facts),
    versions: versions.map(({ version, why, madeAt, madeBy }) =>
      fill(words.version, { n: String(version), when: instantInWords(madeAt, lang), who: madeBy, why }, lang),
    ),
  };
}

/** As many threads as somebody reads through before they accept. */
export const MOST_MOVES_SHOWN = 40;

function rereadingInWords({ rereading, lang }: RulesFacts): string | null {
  if (rereading === null) return null;
  const words = WORDS[lang].rereading;
  const { contacts, up, down, version } = rereading;
  const texts = plural(words.texts, contacts, lang);
  const facts = { version, texts, up, down };
  return fill(rereading.finishedAt === null ? words.underWay : words.done, facts, lang);
}

function moveRow({ thread, from, to }: ThreadMove, lang: Lang) {
  const { risks, reference } = DESK_WORDS[lang];
  return {
    reference: fill(reference, { id: shortId(thread) }, lang),
    href: addressOf(lang, threadPath(thread)),
    from: { code: from, name: risks[from] },
    to: { code: to, name: risks[to] },
  };
}

function problemLine({ code, field }: Problem<RulesProblem>, { lang, rules }: RulesFacts) {
  const sign = rules.signs.find(({ id }) => id === field);
  const says = WORDS[lang].wrong[code];
  if (sign) return { text: `${sign.title[lang]}: ${says}`, href: `#${weightField(sign.id)}` };
  return { text: says, href: field === 'why' ? '#why' : '#rules' };
}

function originOf({ lang, versions: [newest] }: RulesFacts): string {
  const words = WORDS[lang];
  return newest
    ? fill(words.own, { when: instantInWords(newest.madeAt, lang), who: newest.madeBy }, lang)
    : words.published;
}

function signRow(sign: TriageRules['signs'][number], facts: RulesFacts) {
  const { lang, form, published, problems } = facts;
  const words = WORDS[lang];
  const risks = DESK_WORDS[lang].risks;
  const before = published.signs.find(({ id }) => id === sign.id) ?? sign;
  const isTyped = form.has(weightField(sign.id));
  const problem = problems.find(({ field }) => field === sign.id);
  const does = [
    sign.floor ? fill(words.floor, { risk: risks[sign.floor] }, lang) : words.noFloor,
    ...(sign.floor_when_denied ? [fill(words.denied, { risk: risks[sign.floor_when_denied] }, lang)] : []),
    ...(sign.always ? [fill(words.always, { weight: before.weight }, lang)] : []),
  ];
  const differs = before.on === sign.on ? words.differs : words.differsOff;
  const isAsPublished = before.on === sign.on && before.weight === sign.weight;
  return {
    name: sign.title[lang],
    does: does.join(' '),
    differs: isAsPublished ? null : fill(differs, { weight: before.weight }, lang),
    always: sign.always,
    weightId: weightField(sign.id),
    weight: form.get(weightField(sign.id)) ?? String(sign.weight),
    weightLabel: fill(words.weight, { sign: sign.title[lang] }, lang),
    onId: onField(sign.id),
    isOn: isTyped ? form.has(onField(sign.id)) : sign.on,
    error: problem ? words.wrong[problem.code] : null,
  };
}

function triedInWords({ lang, tried, isLate }: RulesFacts) {
  if (tried === null) return null;
  const words = WORDS[lang];
  const { examples, threads } = tried;
  return {
    lead: isLate ? words.lookFirst : words.trying,
    parts: [
      {
        title: fill(words.examples.title, { n: examples.of }, lang),
        lines: [
          fill(words.examples.moved, { up: examples.up, down: examples.down }, lang),
          fill(words.examples.right, { before: examples.rightBefore, after: examples.rightAfter }, lang),
        ],
        note: null,
        moves: [],
        more: null,
      },
      {
        title: plural(words.threads.title, threads.of, lang),
        lines: [fill(words.threads.moved, { up: threads.up, down: threads.down }, lang)],
        note: fill(words.threads.note, { most: MOST_TRIED }, lang),
        moves: threads.moves.slice(0, MOST_MOVES_SHOWN).map((move) => moveRow(move, lang)),
        more:
          threads.moves.length > MOST_MOVES_SHOWN
            ? fill(words.threads.more, { n: threads.moves.length - MOST_MOVES_SHOWN }, lang)
            : null,
      },
    ],
  };
}

function whyField({ lang, form, problems }: RulesFacts): TextareaOptions {
  const words = WORDS[lang];
  const problem = problems.find(({ field }) => field === 'why');
  return {
    id: 'why',
    name: 'why',
    rows: '3',
    label: { text: words.why, classes: 'govuk-label--m' },
    hint: { text: words.whyHint },
    value: form.get('why') ?? '',
    ...(problem
      ? { errorMessage: { text: words.wrong[problem.code], visuallyHiddenText: words.error } }
      : {}),
  };
}

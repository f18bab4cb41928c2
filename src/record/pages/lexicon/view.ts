/** A changed lexicon and what it would alter, as the template wants it. Pure. */
import { instantInWords } from '../../../base/day.js';
import { fill, plural } from '../../../base/words.js';
import { addressOf } from '../../../web/layout/layout.js';
import type { Ask } from '../../../web/page.js';
import type { AcceptProblem } from '../../actions/accept-lexicon.js';
import type { LexiconInForce } from '../../lexicon-in-force.js';
import { type Altered, rightOf, shippedLexicon, triedExamples, waysOf } from '../../preview-lexicon.js';
import type { FlagReading, LexiconRow } from '../../rules/flag/index.js';
import type { listOwnLexicons } from '../../store/flag-lexicon.js';
import { FLAG_WORDS } from '../../words/flag.js';
import { RECORD } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
export const LEXICON = `${RECORD}/flag-reader/lexicon`;
export const LEXICON_IN_FORCE = `${LEXICON}/in-force.json`;
const MOST_SHOWN = 60;
const MOST_FOUND = 20;
const SHOWN_LETTERS = 220;

export interface LexiconProblem {
  readonly code: 'nothing' | 'not-rows' | 'not-compiled' | AcceptProblem;
  readonly why: string;
}

/** A change as it was tried: the rows that it lays over the shipped lexicon, and what they alter. */
export interface Tried {
  readonly rows: readonly LexiconRow[];
  readonly looked: string;
  readonly sets: readonly Altered[];
}

interface Shown {
  readonly inForce: LexiconInForce;
  readonly versions: Awaited<ReturnType<typeof listOwnLexicons>>;
  readonly problem?: LexiconProblem;
  readonly tried?: Tried;
}

export function lexiconView({ lang, form, query }: Ask, shown: Shown) {
  const { inForce, versions, problem, tried } = shown;
  const words = WORDS[lang];
  const said = problem ? fill(words.problems[problem.code], { why: problem.why.slice(0, 200) }, lang) : null;
  const at = problem?.code === 'reason-missing' ? 'why' : 'rows';
  const errorAt = (field: 'why' | 'rows') =>
    said !== null && at === field ? { errorMessage: { text: said } } : {};
  const lexicon = inForce.own ?? shippedLexicon();
  const find = (query.get('find') ?? '').trim().slice(0, 60);
  return {
    title: words.title,
    words,
    wide: true,
    formId: 'lexicon',
    back: { text: words.back, href: addressOf(lang, `${RECORD}/flag-reader`) },
    action: addressOf(lang, LEXICON),
    stands: fill(words.stands, { version: inForce.reader.version, n: lexicon.length }, lang),
    whose: inForce.own ? fill(words.own, { n: inForce.number }, lang) : words.shipped,
    canGoBack: inForce.own !== null,
    summary: said && { titleText: words.summary, errorList: [{ text: said, href: `#${at}` }] },
    versions: versions.map(({ version, why, madeAt, madeBy }) =>
      fill(words.versionLine, { n: version, when: instantInWords(madeAt, lang), who: madeBy, why }, lang),
    ),
    find: {
      id: 'find',
      name: 'find',
      label: { text: words.find, classes: 'govuk-label--s' },
      hint: { text: words.findHint },
      classes: 'govuk-input--width-20',
      value: find,
    },
    found: find === '' ? null : foundFor(find, lexicon),
    noneFound: fill(words.none, { word: find }, lang),
    rows: {
      id: 'rows',
      name: 'rows',
      rows: '7',
      label: { text: words.rows, classes: 'govuk-label--s' },
      hint: { text: words.rowsHint },
      value: form.get('rows') ?? '',
      spellcheck: false,
      ...errorAt('rows'),
    },
    file: {
      id: 'file',
      name: 'file',
      label: { text: words.file, classes: 'govuk-label--s' },
      hint: { text: words.fileHint },
    },
    accept: tried && {
      seen: JSON.stringify(tried.rows),
      looked: tried.looked,
      text: plural(words.acceptLead, tried.rows.length, lang, {}),
      why: {
        id: 'why',
        name: 'why',
        rows: '3',
        label: { text: words.why, classes: 'govuk-label--s' },
        hint: { text: words.whyHint },
        value: form.get('why') ?? '',
        ...errorAt('why'),
      },
    },
    sets: tried?.sets.map((set) => setView(set, lang)),
  };
}

/** Rows that know the word, as they can be copied, changed and tried. */
function foundFor(word: string, lexicon: readonly LexiconRow[]): readonly string[] {
  const small = word.toLowerCase();
  return lexicon
    .filter(({ id, terms }: LexiconRow) => `${id} ${terms}`.toLowerCase().includes(small))
    .slice(0, MOST_FOUND)
    .map((row) => JSON.stringify(row));
}

function setView({ name, tried, altered }: Altered, lang: Ask['lang']) {
  const words = WORDS[lang];
  const short = FLAG_WORDS[lang].short;
  const texts = new Map(tried.map(({ id, text }) => [id, text]));
  const saidOf = (of: FlagReading): string => `${short[of.online]} (${of.rule})`;
  return {
    title: words.sets[name],
    summary: plural(words.altered, altered.length, lang, { of: tried.length }),
    right:
      name === 'examples' && altered.length > 0
        ? fill(words.right, rightOf(altered, triedExamples()), lang)
        : null,
    ways: waysOf(altered).map(({ before, after, n }) =>
      before === after
        ? fill(words.sameAnswer, { n, before: short[before] }, lang)
        : fill(words.way, { n, before: short[before], after: short[after] }, lang),
    ),
    rows: altered.slice(0, MOST_SHOWN).map(({ id, before, after }) => ({
      id,
      before: saidOf(before),
      after: saidOf(after),
      // Of the force's own crimes only the number is shown.
      text: name === 'examples' ? (texts.get(id) ?? '').slice(0, SHOWN_LETTERS) : '',
    })),
    more: altered.length > MOST_SHOWN ? fill(words.more, { n: altered.length - MOST_SHOWN }, lang) : null,
    withText: name === 'examples',
  };
}

/** Who a crime is about: behind a reason, written down before it is shown. */
import { dayInWords } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, fill } from '../../../base/words.js';
import { accountOf } from '../../../desk/index.js';
import { addressOf } from '../../../web/layout/layout.js';
import { notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { revealVictim } from '../../actions/reveal-victim.js';
import type { RecordProblem } from '../../rules/index.js';
import type { CrimeIdentity } from '../../sealed.js';
import { type Crime, findCrime } from '../../store/crimes.js';
import { RECORD_WORDS } from '../../words/say.js';
import { mayReveal } from '../crime/page.js';
import { summaryOf, textField } from '../parts/fields.js';
import { REVEALS, crimePath, idAsked } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const TEMPLATE = 'record/pages/identity/page.njk';

export const crimeIdentityPage: Page = {
  name: 'record-identity',
  path: `${crimePath(':id')}/identity`,
  who: REVEALS,
  audit: { changes: 'crime-identity-revealed', by: 'action', reads: 'crime-read' },
  templates: [TEMPLATE],
  async get(ask: Ask): Promise<Outcome> {
    const crime = await crimeAsked(ask);
    if (!crime) return notThere();
    const view = identityView({ lang: ask.lang, crime, form: ask.form, problems: [], shown: null });
    return show(TEMPLATE, view, { subjects: [{ kind: 'crime', id: crime.id }] });
  },
  async post(ask: Ask): Promise<Outcome> {
    const crime = await crimeAsked(ask);
    if (!crime) return notThere();
    const doing = { actor: accountOf(ask.actor), keys: ask.keys(), now: ask.now };
    const reason = ask.form.get('reason') ?? '';
    const shown = await revealVictim(transactionOf(ask), doing, { crime: crime.id, reason });
    const facts = { lang: ask.lang, crime, form: ask.form };
    if (!shown.ok)
      return showProblems(TEMPLATE, identityView({ ...facts, problems: shown.problems, shown: null }));
    return show(TEMPLATE, identityView({ ...facts, problems: [], shown: { identity: shown.value } }));
  },
};

async function crimeAsked(ask: Ask): Promise<Crime | null> {
  const id = idAsked(ask.params);
  const crime = id === null ? undefined : await findCrime(transactionOf(ask), id);
  return crime && mayReveal(ask.actor, crime) ? crime : null;
}

interface IdentityShown {
  readonly lang: Lang;
  readonly crime: Crime;
  readonly form: URLSearchParams;
  readonly problems: readonly Problem<RecordProblem>[];
  readonly shown: { readonly identity: CrimeIdentity | null } | null;
}

function identityView({ lang, crime, form, problems, shown }: IdentityShown) {
  const words = WORDS[lang];
  const reference = fill(RECORD_WORDS[lang].reference, { number: crime.number }, lang);
  return {
    title: words.title,
    words,
    reference,
    back: { text: reference, href: addressOf(lang, crimePath(crime.id)) },
    action: addressOf(lang, `${crimePath(crime.id)}/identity`),
    summary: summaryOf(problems, lang),
    reason: textField(
      { lang, typed: form, problems },
      { name: 'reason', label: words.reason, hint: words.reasonHint },
    ),
    shown: shown && shownFacts(shown.identity, lang),
  };
}

function shownFacts(identity: CrimeIdentity | null, lang: Lang) {
  const words = WORDS[lang];
  if (identity === null) return { told: words.shredded, facts: [] };
  const born = identity.victimBornOn === null ? null : dayInWords(identity.victimBornOn, lang);
  const pairs: readonly (readonly [string, string | null])[] = [
    [words.name, identity.victimName],
    [words.born, born],
    [words.suspect, identity.suspect],
  ];
  const facts = pairs.flatMap(([key, value]) => (value ? [{ key, value }] : []));
  return { told: facts.length === 0 ? words.nothing : null, facts };
}

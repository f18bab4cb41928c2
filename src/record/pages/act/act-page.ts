/** Pages on which one thing is done to a crime: a few fields and a button. They share one shape. */
import type { Problem, Result } from '../../../base/result.js';
import type { Lang } from '../../../base/words.js';
import { fill } from '../../../base/words.js';
import { type Account, type Tx, listAccounts } from '../../../db/index.js';
import { accountOf } from '../../../desk/index.js';
import { addressOf } from '../../../web/layout/layout.js';
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page, Who } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import type { CrimeDoing } from '../../actions/doing.js';
import type { RecordProblem } from '../../rules/index.js';
import { type Crime, findCrime } from '../../store/crimes.js';
import { RECORD_WORDS, classInWords } from '../../words/say.js';
import { type CrimeAct, mayAct } from '../acts-allowed.js';
import { mayRead } from '../crime/load.js';
import { lexiconInForce } from '../../lexicon-in-force.js';
import type { FlagReader } from '../../rules/flag/index.js';
import { ownForce } from '../../own-force.js';
import { openCrimeNarrative } from '../../sealed.js';
import { type FieldMade, type FormFacts, summaryOf } from '../parts/fields.js';
import { crimePath, idAsked } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

export const ACT_COPY = { en, cy } as const;
const TEMPLATE = 'record/pages/act/page.njk';

/** What an act's fields are made of. */
export interface ActFacts extends FormFacts {
  readonly crime: Crime;
  readonly accounts: readonly Account[];
  /** What happened, for whoever may read it. */
  readonly narrative: string | null;
  readonly query: URLSearchParams;
  /** The organisation's own force, by its code. */
  readonly own: string | null;
  readonly reader: FlagReader;
}

export interface ActPage {
  readonly act: CrimeAct;
  readonly who: Who;
  readonly event: string;
  readonly fields: (facts: ActFacts) => readonly FieldMade[];
  readonly run: (tx: Tx, doing: CrimeDoing, facts: ActFacts) => Promise<Result<Crime, RecordProblem>>;
}

export const actPage = (of: ActPage): Page => ({
  name: `record-${of.act}`,
  path: `${crimePath(':id')}/${of.act}`,
  who: of.who,
  audit: { changes: of.event, by: 'action', reads: 'crime-read' },
  templates: [TEMPLATE],
  async get(ask) {
    const crime = await crimeAsked(ask, of);
    if (!crime) return notThere();
    const view = actView(await factsFor(ask, crime, []), of);
    return show(TEMPLATE, view, { subjects: [{ kind: 'crime', id: crime.id }] });
  },
  async post(ask): Promise<Outcome> {
    const crime = await crimeAsked(ask, of);
    if (!crime) return notThere();
    const facts = await factsFor(ask, crime, []);
    const version = Number(ask.form.get('version') ?? crime.version);
    const doing = { actor: accountOf(ask.actor), keys: ask.keys(), now: ask.now, crime: crime.id, version };
    const done = await of.run(transactionOf(ask), doing, facts);
    if (done.ok) return goTo(crimePath(crime.id));
    return showProblems(TEMPLATE, actView({ ...facts, problems: done.problems }, of));
  },
});

/** The crime, where this person may do this to it as it stands. */
async function crimeAsked(ask: Ask, of: ActPage): Promise<Crime | null> {
  const id = idAsked(ask.params);
  // A number is entered for one transfer; without that there is nothing to enter it for.
  if (of.act === 'receipt' && transferAsked({ typed: ask.form, query: ask.query }) === '') return null;
  const crime = id === null ? undefined : await findCrime(transactionOf(ask), id);
  return crime && mayAct(of.act, crime, ask.actor) ? crime : null;
}

async function factsFor(
  ask: Ask,
  crime: Crime,
  problems: readonly Problem<RecordProblem>[],
): Promise<ActFacts> {
  const { lang, form, query, actor } = ask;
  const narrative = mayRead(actor, crime) ? openCrimeNarrative(ask.keys(), crime) : null;
  const accounts = await listAccounts(transactionOf(ask));
  const own = await ownForce(transactionOf(ask));
  const { reader } = await lexiconInForce(transactionOf(ask));
  return { lang, typed: form, query, problems, crime, accounts, narrative, own, reader };
}

function actView(facts: ActFacts, of: ActPage) {
  const { lang, crime, problems } = facts;
  const copy: { readonly title: string; readonly lead: string; readonly button: string } =
    ACT_COPY[lang][of.act];
  const reference = fill(RECORD_WORDS[lang].reference, { number: crime.number }, lang);
  return {
    title: copy.title,
    reference: `${reference} · ${classInWords(crime.class, crime.sub_class, lang)}`,
    lead: copy.lead,
    button: copy.button,
    back: { text: reference, href: backOf(lang, crime) },
    action: addressOf(lang, `${crimePath(crime.id)}/${of.act}`),
    formId: 'form',
    formMethod: 'post' as const,
    version: crime.version,
    hidden: of.act === 'receipt' ? [{ name: 'transfer', value: transferAsked(facts) }] : [],
    summary: summaryOf(problems, lang),
    fields: of.fields(facts),
  };
}

const backOf = (lang: Lang, crime: Crime): string => addressOf(lang, crimePath(crime.id));

export const transferAsked = ({ typed, query }: Pick<ActFacts, 'typed' | 'query'>): string =>
  typed.get('transfer') ?? query.get('transfer') ?? '';

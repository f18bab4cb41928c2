/** What was decided in the second half of the form, read: crimes to be recorded, or what is wrong. */
import type { Problem } from '../../../base/result.js';
import type { ClassWanted, CrimeWanted, FactWanted, FlagWanted } from '../../actions/wanted.js';
import { FLAG_VALUES, LATENESS_REASONS, type RecordProblem, classOf } from '../../rules/index.js';
import { OFFENCE_TABLE_VERSION, type OffenceHelp } from '../../rules/offence/index.js';
import { authorityByCode } from '../../../base/authorities.js';
import type { CrimeAsked } from '../../edit-row.js';
import { BY_HAND } from './decide-fields.js';
import { type Suggested, spansOf } from './decide.js';
import { type Finding, findingsFor } from './findings.js';
import { type TypedFacts, type TypedVictim, orderSaid } from './typed.js';

export interface Decided {
  readonly crimes: readonly CrimeWanted[];
  readonly problems: readonly Problem<RecordProblem>[];
  readonly findings: readonly Finding[];
}

export interface Deciding {
  readonly form: URLSearchParams;
  readonly facts: TypedFacts;
  readonly suggested: Suggested;
  /** What the thread said of itself: kept as said by whoever told. */
  readonly carried: readonly FactWanted[];
  readonly firstTouchAt: Date;
  readonly now: Date;
  /** What was recorded before against the same victims, and the key of each who is named. */
  readonly before: readonly CrimeAsked[];
  /** The organisation's own force, by its code. */
  readonly own: string | null;
  readonly victimKeys: readonly (string | null)[];
}

export function readDecided(by: Deciding): Decided {
  const { form, facts, suggested } = by;
  const problems: Problem<RecordProblem>[] = [];
  const classes = facts.victims.map((_, n) => readClass(form, suggested.help[n], { n: n + 1, problems }));
  const flag = readFlagAnswer(by, problems);
  if (saidTwice(form, facts)) problems.push({ code: 'order-twice', field: 'order-1' });
  const lateness = LATENESS_REASONS.find((reason) => reason === form.get('lateness')) ?? null;
  const findings = findingsFor(
    facts.victims.map((victim, n) => ({
      facts,
      victim,
      classified: classes[n] ?? null,
      flag: flag?.flag ?? null,
      reading: suggested.reading,
      firstTouchAt: by.firstTouchAt,
      now: by.now,
      victimRef: by.victimKeys[n] ?? null,
      own: by.own,
    })),
    by.before,
  );
  if (findings.some(({ severity }) => severity === 'error'))
    problems.push({ code: 'edit-rule-broken', field: 'findings' });
  const letStand = findings
    .filter(({ severity }) => severity === 'warning')
    .map(({ rule }) => ({ rule, why: (form.get(`stand-${rule}`) ?? '').trim() }));
  for (const { rule, why } of letStand)
    if (why === '') problems.push({ code: 'warning-without-reason', field: `stand-${rule}` });
  if (problems.length > 0 || flag === null) return { crimes: [], problems, findings };
  const crimes = facts.victims.flatMap((victim, n) => {
    const classified = classes[n];
    return classified ? [crimeOf(by, { victim, classified, flag, letStand, lateness })] : [];
  });
  return { crimes, problems, findings };
}

function saidTwice(form: URLSearchParams, { services }: TypedFacts): boolean {
  const said = orderSaid(form, services.length);
  return new Set(said).size < said.length;
}

function readClass(
  form: URLSearchParams,
  help: OffenceHelp | undefined,
  { n, problems }: { readonly n: number; readonly problems: Problem<RecordProblem>[] },
): ClassWanted | null {
  const chosen = form.get(`v${n}-offence`);
  const isAttempt = form.getAll('also').includes('attempt');
  const candidate = help?.candidates.find(({ id }) => id === chosen);
  if (candidate?.class)
    return {
      class: candidate.class,
      subClass: candidate.subClass,
      offence: candidate.id,
      isAttempt,
      ruleVersion: OFFENCE_TABLE_VERSION,
      why: null,
    };
  const typed = (form.get(`v${n}-class`) ?? '').trim();
  if (chosen !== BY_HAND && typed === '') {
    problems.push({ code: 'class-missing', field: `v${n}-offence` });
    return null;
  }
  const known = typed === '' ? null : classOf(typed);
  if (known === null) {
    problems.push({ code: typed === '' ? 'class-missing' : 'class-is-none', field: `v${n}-class` });
    return null;
  }
  return { ...known, offence: null, isAttempt, ruleVersion: null, why: null };
}

/** An answer of yes or no says why; that nobody knows yet needs no reason. */
function readFlagAnswer(
  { form, suggested }: Deciding,
  problems: Problem<RecordProblem>[],
): FlagWanted | null {
  const { reading } = suggested;
  const flag = FLAG_VALUES.find((value) => value === form.get('flag'));
  const why = (form.get('flag-why') ?? '').trim();
  if (!flag) {
    problems.push({ code: 'flag-missing', field: 'flag' });
    return null;
  }
  const follows = reading.online === flag && form.get('reader-agree') === 'yes';
  if (flag !== 'not-assessed' && why === '' && !follows)
    problems.push({ code: 'reason-missing', field: 'flag-why' });
  const agrees = reading.online === flag;
  return {
    flag,
    source: follows ? 'reader-accepted' : 'officer',
    rule: agrees ? reading.rule : null,
    why: why === '' ? null : why,
    spans: agrees ? spansOf(reading) : [],
    reader: { answer: reading.online, version: reading.version, probability: reading.probability },
  };
}

/** Services stand in the order of contact; where nobody knows it, that is a fact of its own. */
const ORDER_NOT_KNOWN: FactWanted = { fact: 'services-order', value: 'not-known', saidBy: 'officer' };

function crimeOf(
  { form, facts, carried }: Deciding,
  own: {
    readonly victim: TypedVictim;
    readonly classified: ClassWanted;
    readonly flag: FlagWanted;
    readonly letStand: CrimeWanted['letStand'];
    readonly lateness: string | null;
  },
): CrimeWanted {
  return {
    ...own,
    committedFrom: facts.from,
    committedTo: facts.to,
    isPrincipal: form.get('principal') === 'yes',
    isCourseOfConduct: facts.isCourseOfConduct,
    suspectAgeBand: facts.suspectAge,
    suspect: facts.suspect,
    relationship: facts.relationship,
    place: facts.place,
    contactMeans: facts.means,
    platforms: facts.services,
    narrative: facts.narrative,
    owningForce: authorityByCode(form.get('owning') ?? '')?.code ?? null,
    facts: [
      ...carried,
      ...(facts.servicesInOrder ? [] : [ORDER_NOT_KNOWN]),
      ...facts.acts.map((act): FactWanted => ({ fact: 'act', value: act, saidBy: 'officer' })),
    ],
    number: null,
  };
}

/** What the edit rules say of crimes before they are recorded: errors stand in the way, warnings ask for a reason. */
import { dayInLondon } from '../../../base/day.js';
import { ruleInForce } from '../../../base/flag-rules.js';
import type { Lang } from '../../../base/words.js';
import type { FlagValue } from '../../../db/index.js';
import type { ClassWanted } from '../../actions/wanted.js';
import { type CrimeAsked, checkCrimes } from '../../edit-row.js';
import type { EditSeverity } from '../../rules/edit/index.js';
import type { FlagReading } from '../../rules/flag/index.js';
import { OFFENCE_ROWS } from '../../rules/offence/index.js';
import { sayRule } from '../../words/edit.js';
import type { TypedFacts, TypedVictim } from './typed.js';

export interface CrimeToCheck {
  readonly facts: TypedFacts;
  readonly victim: TypedVictim;
  readonly classified: ClassWanted | null;
  readonly flag: FlagValue | null;
  readonly reading: FlagReading;
  readonly firstTouchAt: Date;
  readonly now: Date;
  /** The key of the victim, where they are named. */
  readonly victimRef: string | null;
  /** The organisation's own force, by its code. */
  readonly own: string | null;
}

export interface Finding {
  readonly rule: string;
  readonly severity: EditSeverity;
  readonly says: Readonly<Record<Lang, string>>;
  /** The number of the crime recorded before that it is about, if any. */
  readonly earlier: string | null;
}

const ORDER: readonly EditSeverity[] = ['error', 'warning', 'question'];

/** **Shape**: each rule once, the gravest first. Only crimes whose class is chosen are asked about. */
export function findingsFor(
  crimes: readonly CrimeToCheck[],
  before: readonly CrimeAsked[],
): readonly Finding[] {
  const chosen = crimes.filter(({ classified }) => classified !== null);
  const [first] = chosen;
  if (!first) return [];
  const found = checkCrimes(chosen.map(asked), { now: first.now, before });
  const once = new Map(found.toReversed().map((one) => [one.code, one]));
  // Where the suspect is the same as well, the fuller of the two questions is enough.
  if (once.has(SAME_SUSPECT)) once.delete(SAME_DAYS);
  return [...once.values()]
    .filter(({ code }) => !AMONG_VICTIMS.includes(code))
    .map(({ code, severity, earlier }) => ({
      rule: code,
      severity,
      says: { en: sayRule(code, 'en'), cy: sayRule(code, 'cy') },
      earlier,
    }))
    .toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

/** Crimes of one form share what happened: that is no sign of a duplicate. */
const AMONG_VICTIMS: readonly string[] = ['PR-122', 'PR-123', 'PR-124'];

const [SAME_DAYS, SAME_SUSPECT] = ['PR-121', 'PR-125'];

function asked(of: CrimeToCheck): CrimeAsked {
  const { facts, victim, classified, flag, reading, firstTouchAt, now } = of;
  const row = OFFENCE_ROWS.find(({ id }) => id === classified?.offence);
  return {
    number: null,
    report: null,
    force: of.own,
    class: classified?.class ?? null,
    subClass: classified?.subClass ?? null,
    title: row?.offence.en ?? null,
    committedFrom: facts.from,
    committedTo: facts.to,
    firstTouchAt,
    recordedAt: now,
    reporter: facts.reporter,
    victimKind: victim.kind,
    victimRef: of.victimRef,
    victimAge: victim.age,
    victimBornOn: victim.bornOn,
    victimSex: victim.sex,
    suspect: facts.suspect,
    relationship: facts.relationship,
    flag,
    flagRule: ruleInForce(dayInLondon(now))?.id ?? null,
    services: facts.services,
    reader: reading.online,
    narrative: facts.narrative,
    cancelled: null,
  };
}

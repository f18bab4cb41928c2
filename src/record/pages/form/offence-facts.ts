/** The facts of one victim as the offence helper asks for them. */
import type { AskedPoint, OffenceFacts, Relation } from '../../rules/offence/index.js';
import type { TypedFacts, TypedVictim } from './typed.js';

const VICTIMS: Readonly<Record<TypedVictim['kind'], OffenceFacts['victim']['kind']>> = {
  victim: 'person',
  unidentified: 'person',
  state: 'unidentified-child',
  decoy: 'decoy',
};

const RELATIONS: Readonly<Record<string, Relation>> = {
  stranger: 'stranger',
  'met-online': 'stranger',
  'friend-or-peer': 'known',
  'partner-or-former': 'known',
  'other-known': 'known',
  family: 'family',
  'position-of-trust': 'position-of-trust',
};

type Band = NonNullable<OffenceFacts['victim']['band']>;
const BANDS: readonly Band[] = ['under-13', '13-to-15', '16-to-17', '18-and-over'];

export function offenceFacts(
  facts: TypedFacts,
  victim: TypedVictim,
  answers: OffenceFacts['answers'],
): OffenceFacts {
  return {
    victim: {
      kind: VICTIMS[victim.kind],
      age: victim.age,
      band: BANDS.find((band) => band === victim.ageBand) ?? null,
      sex: victim.sex === 'female' || victim.sex === 'male' ? victim.sex : 'unknown',
    },
    suspect: {
      age: facts.suspectAge === 'not-known' ? 'unknown' : facts.suspectAge,
      relation: RELATIONS[facts.relationship] ?? 'unknown',
    },
    acts: facts.acts,
    conduct: { from: facts.from, to: facts.to },
    // An organisation's own law: the table holds that of England and Wales, which is one.
    nation: 'wales',
    isAttempt: facts.isAttempt,
    victimCount: facts.victims.length,
    answers,
  };
}

/** What was answered to the points that only a person can say. */
export function pointsAnswered(
  form: URLSearchParams,
  points: readonly AskedPoint[],
): OffenceFacts['answers'] {
  const said = points.flatMap((point) => {
    const answer = form.get(`ask-${point}`);
    return answer === 'yes' || answer === 'no' ? [[point, answer === 'yes'] as const] : [];
  });
  return Object.fromEntries(said);
}

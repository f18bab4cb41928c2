/** What the verbs of rounds share: which round is meant, who acts, how problems are said. */
import type { Problem } from '../../base/result.js';
import { fill } from '../../base/words.js';
import {
  type PlannedLetter,
  RUNS_ROUNDS,
  type StandingRound,
  loadRounds,
  sayRoundProblem,
} from '../../count/index.js';
import { inTransaction, systemActor } from '../../db/index.js';
import { authorityByCode } from '../../base/authorities.js';
import { cy } from '../copy.cy.js';
import { en } from '../copy.en.js';
import type { SaidProblem } from '../figures-from.js';
import { type Person, personNamed } from '../person.js';
import type { Call, Exit } from '../verb.js';
import { wrongUse } from '../wrong-use.js';
import type { OpenedCall } from '../opened-call.js';

export const ROUND_COPY = { en: en.round, cy: cy.round } as const;

/** Every round, for those who only look. */
export const everyRound = ({ opened, now }: OpenedCall): Promise<readonly StandingRound[]> =>
  inTransaction(opened.db, systemActor(opened.organisation.id), (tx) => loadRounds(tx, now));

/** The round named by its id, or by the beginning of either or of its title; null, and said, when there is none. */
export async function roundNamed(of: OpenedCall): Promise<StandingRound | null> {
  const [, name] = of.call.operands;
  if (name === undefined) throw wrongUse('operandMissing', { operand: 'ROUND' });
  const rounds = await everyRound(of);
  const found = matching(rounds, name);
  if (!found) of.call.io.err(fill(ROUND_COPY[of.call.lang].notThere, { name }, of.call.lang));
  return found;
}

export function matching(rounds: readonly StandingRound[], name: string): StandingRound | null {
  const wanted = name.toLowerCase();
  const begins = (text: string): boolean => text.toLowerCase().startsWith(wanted);
  return (
    rounds.find((r) => r.round.id === wanted) ??
    rounds.find(
      ({ round: { id, question } }) => begins(id) || begins(question.title.en) || begins(question.title.cy),
    ) ??
    null
  );
}

/** Whoever asks: the law wants a name, and nothing goes that nobody has read. **Shape**: null, and said, when there is none. */
export const whoAsks = ({ opened, call }: OpenedCall): Promise<Person | null> =>
  personNamed(opened, call, RUNS_ROUNDS);

const saidRoundProblem = (p: Problem): SaidProblem => ({
  code: p.code,
  message_en: sayRoundProblem(p, 'en'),
  message_cy: sayRoundProblem(p, 'cy'),
  where: p.field ?? null,
});

/** Says what is in the way, a line each; with `--json` as a list on standard output. Always exit 1. */
export function refuseRound(problems: readonly Problem[], call: Call): Exit {
  if (call.json) call.io.out(JSON.stringify({ problems: problems.map(saidRoundProblem) }, null, 2));
  for (const p of problems) call.io.err(sayRoundProblem(p, call.lang));
  return 1;
}

/** A letter as other programs read it. */
export const letterAsJson = ({ of, letter }: PlannedLetter) => ({
  request: of.request.id,
  authority: of.request.authority,
  to: of.request.sendTo,
  kind: letter.kind,
  language: letter.language,
  subject: letter.subject,
  body: letter.body,
  files: (letter.files ?? []).map((f) => ({ name: f.name, bytes: f.bytes.length })),
});

/** A letter as a person reads it on a dry run. */
export function letterInWords({ of, letter }: PlannedLetter, call: Call): string {
  const words = ROUND_COPY[call.lang];
  const authority = authorityByCode(of.request.authority)?.full[call.lang] ?? of.request.authority;
  const to = of.request.sendTo ?? words.noAddress;
  return fill(words.letter, { authority, to, subject: letter.subject, body: letter.body }, call.lang);
}

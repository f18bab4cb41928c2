/** Which request is meant: by its id, by the token that stands in its letters, or by its authority in a round. */
import { readAreas } from '../../base/authorities.js';
import { fill } from '../../base/words.js';
import type { StandingRequest, StandingRound } from '../../count/index.js';
import { ROUND_COPY, everyRound, matching } from './about.js';
import type { OpenedCall } from '../opened-call.js';

export interface NamedRequest {
  readonly round: StandingRound;
  readonly of: StandingRequest;
}

/** The round named with `--round`, or the newest that is open, or the newest. */
const meant = (rounds: readonly StandingRound[], name: string | undefined): StandingRound | null =>
  name === undefined
    ? (rounds.find((r) => r.round.state === 'open') ?? rounds[0] ?? null)
    : matching(rounds, name);

/** **Shape**: null, and said, when there is none. */
export async function requestNamed(of: OpenedCall, name: string): Promise<NamedRequest | null> {
  const { call } = of;
  const rounds = await everyRound(of);
  const wanted = name.trim().toLowerCase();
  for (const round of rounds) {
    const found = round.requests.find(({ request: r }) => r.id === wanted || r.token === wanted);
    if (found) return { round, of: found };
  }
  const round = meant(rounds, call.text('round'));
  const areas = readAreas(name);
  const codes = areas.ok ? areas.value.map((a) => a.code) : [];
  const found = round?.requests.find((r) => codes.includes(r.request.authority));
  if (round && found) return { round, of: found };
  call.io.err(fill(ROUND_COPY[call.lang].noRequest, { name }, call.lang));
  return null;
}

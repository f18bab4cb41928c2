/** What stands beside the second half of the form: offences that may fit, what the reader sees. It decides nothing. */
import { dayInLondon } from '../../../base/day.js';
import type { FlagSpanAt } from '../../../db/index.js';
import type { FlagReader, FlagReading } from '../../rules/flag/index.js';
import { type AskedPoint, type OffenceHelp, helpOffence } from '../../rules/offence/index.js';
import { offenceFacts, pointsAnswered } from './offence-facts.js';
import type { TypedFacts } from './typed.js';

export interface Suggested {
  /** One for each victim, in their order. */
  readonly help: readonly OffenceHelp[];
  /** Points on which an offence turns and that nobody has answered or that somebody did, asked once for all victims. */
  readonly points: readonly AskedPoint[];
  readonly reading: FlagReading;
}

const ASKED: readonly AskedPoint[] = [
  'activity-incited',
  'sexual-act-shown-or-done',
  'intimate-image',
  'earlier-contact',
  'demand-with-menaces',
  'message-offends-or-threatens',
  'offenders-undefined',
  'no-consent',
];

/** **Shape**: the facts, and the form for what was answered to points → suggestions. */
export function suggestFor(
  facts: TypedFacts,
  form: URLSearchParams,
  { now, reader }: { readonly now: Date; readonly reader: FlagReader },
): Suggested {
  const answers = pointsAnswered(form, ASKED);
  const help = facts.victims.map((victim) => helpOffence(offenceFacts(facts, victim, answers)));
  const points = ASKED.filter((point) =>
    help.some(({ candidates }) =>
      candidates.some(({ points: all, fit }) =>
        all.some(
          (one) => one.id === point && one.weighs === 'fit' && (fit !== 'does-not-fit' || point in answers),
        ),
      ),
    ),
  );
  return { help, points, reading: readFor(facts.narrative, { reader, offenceCode: codeOf(help), now }) };
}

/** The reader is told the offence when only one thing fits: silence means another thing for another offence. */
function codeOf(help: readonly OffenceHelp[]): string {
  const first = help[0];
  const principal = first?.candidates.find(({ id }) => id === first.principal);
  return principal?.subClass ?? principal?.class ?? '';
}

export const readFor = (
  narrative: string,
  {
    reader,
    offenceCode,
    now,
  }: { readonly reader: FlagReader; readonly offenceCode: string; readonly now: Date },
): FlagReading => reader.read(narrative, { offenceCode, recordedOn: dayInLondon(now) });

/** The reader's places, as they are kept. */
export const spansOf = ({ spans }: FlagReading): readonly FlagSpanAt[] =>
  spans.map(([start, end, why]) => ({ start, end, why }));

/** How a round stands: how many of each status, and what that means for whoever runs it. */
import { REQUEST_STATUSES, type RequestStanding, type RequestStatus } from './standing.js';

/** What a round's page can be narrowed to, besides one status. */
export type StatusGroup = 'waiting' | 'late' | 'ours' | 'answered' | 'refused' | 'other';

const GROUP: Readonly<Record<RequestStatus, StatusGroup>> = {
  'not-sent': 'ours',
  due: 'waiting',
  extended: 'waiting',
  'gone-postal': 'waiting',
  'in-review': 'waiting',
  'with-commissioner': 'waiting',
  late: 'late',
  'very-late': 'late',
  'review-late': 'late',
  clarification: 'ours',
  'to-read': 'ours',
  'delivery-failed': 'ours',
  answered: 'answered',
  replaced: 'answered',
  'part-answered': 'answered',
  elsewhere: 'answered',
  refused: 'refused',
  'not-held': 'refused',
  reviewed: 'refused',
  decided: 'other',
  'withdrawn-by-body': 'other',
  withdrawn: 'other',
};

/** waiting: for them, in time · late: for them, and late · ours: it is for us to do something · and how the others ended. */
export const groupOf = ({ status }: Pick<RequestStanding, 'status'>): StatusGroup => GROUP[status];

export const STATUS_GROUPS: readonly StatusGroup[] = [
  'late',
  'ours',
  'waiting',
  'answered',
  'refused',
  'other',
];

/** The statuses that occur, the most pressing first, with how many. */
export function tally(
  standings: readonly Pick<RequestStanding, 'status'>[],
): readonly { readonly status: RequestStatus; readonly count: number }[] {
  const counts = new Map<RequestStatus, number>();
  for (const { status } of standings) counts.set(status, (counts.get(status) ?? 0) + 1);
  return REQUEST_STATUSES.flatMap((status) => {
    const count = counts.get(status) ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });
}

/** How many stand in each group; groups with none are there too. */
export const groupTally = (
  standings: readonly Pick<RequestStanding, 'status'>[],
): Readonly<Record<StatusGroup, number>> => {
  const counts: Record<StatusGroup, number> = {
    waiting: 0,
    late: 0,
    ours: 0,
    answered: 0,
    refused: 0,
    other: 0,
  };
  for (const s of standings) counts[groupOf(s)]++;
  return counts;
};

/** Crimes taken out of the count: by which code, on what, and by whom. */
import type { CrimeRow } from './crime-row.js';
import { classOf, isSexualOrImage, limit, says } from './lookups.js';
import { isBefore } from './moment.js';
import { isNoOutcome } from './outcome-number.js';
import { rule } from './rule.js';

type CancelCode = 'C1' | 'C2' | 'C3' | 'C4' | 'C5';

const CODES: readonly CancelCode[] = ['C1', 'C2', 'C3', 'C4', 'C5'];

/** The code, however it is written: `C2`, `c 2`, `C2 - AVI`. */
function codeIn(text: string | null): CancelCode | null {
  const number = text === null ? undefined : /^\s*C\s*([1-5])\b/i.exec(text)?.[1];
  return CODES.find((c) => c === `C${number ?? ''}`) ?? null;
}

const has = (row: Pick<CrimeRow, 'cancel_code'>, code: CancelCode): boolean =>
  codeIn(row.cancel_code) === code;

const WITHDRAWAL =
  /withdr[ae]w|retract|does(?: not|n['’]t) (?:support|wish|want)|not (?:supporting|support|engag\w+)|declin|unwilling|refus|no longer wish|tynn\w{1,12}(?: \S{1,20}){0,4} yn [ôo]l|ddim yn cefnogi|ddim eisiau|gwrthod/i;
const NO_EVIDENCE =
  /no suspect|unidentified suspect|insufficient evidence|lack of evidence|no evidence|evidential difficult|undetected|no lines of enquiry|diffyg tystiolaeth|dim tystiolaeth|neb dan amheuaeth/i;
const REGISTRAR = /\bfcr\b|registrar|cofrestrydd/i;
const A_NUMBER = /\d{3,}/;

export const CANCELLATION_RULES = [
  rule({
    code: 'PR-130',
    needs: ['cancelled_at', 'cancel_code'],
    column: 'cancel_code',
    breaks: (r) => r.cancelled_at !== null && r.cancel_code === null,
  }),
  rule({
    code: 'PR-131',
    needs: ['cancel_code'],
    breaks: (r) => r.cancel_code !== null && codeIn(r.cancel_code) === null,
  }),
  rule({
    code: 'PR-132',
    needs: ['cancel_code', 'transfer_receipt'],
    column: 'transfer_receipt',
    breaks: (r) => has(r, 'C1') && r.transfer_receipt === null,
  }),
  rule({
    code: 'PR-133',
    needs: ['cancel_code', 'avi'],
    column: 'avi',
    breaks: (r) => has(r, 'C2') && r.avi === null,
  }),
  rule({
    code: 'PR-134',
    needs: ['cancel_code'],
    oneOf: [['avi'], ['cancel_reason']],
    breaks: (r) => has(r, 'C2') && says(r.avi ?? r.cancel_reason, WITHDRAWAL),
  }),
  rule({
    code: 'PR-135',
    needs: ['cancel_code'],
    oneOf: [['avi'], ['cancel_reason']],
    breaks: (r) => has(r, 'C2') && says(r.avi ?? r.cancel_reason, NO_EVIDENCE),
  }),
  rule({
    code: 'PR-136',
    needs: ['cancelled_at', 'cancelled_by', 'offence_code'],
    column: 'cancelled_by',
    breaks: (r) =>
      r.cancelled_at !== null &&
      (classOf(r.offence_code)?.code.startsWith('19') ?? false) &&
      !says(r.cancelled_by, REGISTRAR),
  }),
  rule({
    code: 'PR-137',
    needs: ['cancelled_at', 'recorded_at'],
    breaks: (r) =>
      r.cancelled_at !== null && r.recorded_at !== null && isBefore(r.cancelled_at, r.recorded_at),
  }),
  rule({
    code: 'PR-138',
    needs: ['cancelled_at', 'outcome'],
    column: 'outcome',
    breaks: (r) => r.cancelled_at !== null && !isNoOutcome(r.outcome),
  }),
  rule({
    code: 'PR-139',
    needs: ['cancel_code', 'offence_code'],
    breaks: (r) => has(r, 'C5') && isSexualOrImage(r.offence_code),
  }),
  rule({
    code: 'PR-140',
    needs: ['cancel_code', 'cancel_reason'],
    column: 'cancel_reason',
    breaks: (r) => has(r, 'C3') && !says(r.cancel_reason, A_NUMBER),
  }),
  rule({
    code: 'PR-141',
    needs: ['cancel_code', 'cancelled_at'],
    column: 'cancelled_at',
    breaks: (r) => codeIn(r.cancel_code) !== null && r.cancelled_at === null,
  }),
  rule({
    code: 'PR-142',
    needs: ['cancel_code', 'avi'],
    column: 'avi',
    breaks: (r) => has(r, 'C2') && r.avi !== null && r.avi.length < limit('shortest-information'),
  }),
];

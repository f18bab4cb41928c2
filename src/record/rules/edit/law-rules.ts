/** Conduct against the law of its day. */
import {
  classOf,
  isGrooming,
  isOfClass,
  isSexualCommunication,
  isSexualOrImage,
  says,
  victimAge,
  VICTIM_AGE,
  whollyBefore,
} from './lookups.js';
import { rule } from './rule.js';

const S15A_FROM = '2017-04-03';
const ACT_OF_2003_FROM = '2004-05-01';

const INTIMATE =
  /cyber.?flash|66[AB]\b|intimate (?:photograph|image)|photograph or film of genitals|seiberfflachio|(?:llun|delwedd) bersonol/i;
const PROHIBITED = /prohibited image|delwedd(?:au)? waharddedig/i;
const SELF_HARM = /(?:encourag|assist|annog|cynorthwyo).{0,80}(?:self.?harm|hunan.?niwed)/i;

const DAYS = ['committed_from'] as const;

export const LAW_RULES = [
  rule({
    code: 'PR-001',
    needs: ['offence_code', ...DAYS],
    uses: ['committed_to', 'offence_title'],
    column: 'committed_from',
    breaks: (r) => isSexualCommunication(r) && whollyBefore(r, S15A_FROM),
  }),
  rule({
    code: 'PR-002',
    needs: ['offence_code', 'committed_from', 'committed_to'],
    uses: ['offence_title'],
    column: 'committed_from',
    breaks: (r) =>
      isSexualCommunication(r) &&
      r.committed_from !== null &&
      r.committed_from.day < S15A_FROM &&
      !whollyBefore(r, S15A_FROM),
  }),
  rule({
    code: 'PR-003',
    needs: ['offence_title', ...DAYS],
    uses: ['committed_to'],
    column: 'committed_from',
    breaks: (r) => says(r.offence_title, INTIMATE) && whollyBefore(r, '2024-01-31'),
  }),
  rule({
    code: 'PR-004',
    needs: ['offence_code', ...DAYS],
    uses: ['committed_to', 'offence_title'],
    column: 'committed_from',
    breaks: (r) => isGrooming(r) && !isSexualCommunication(r) && whollyBefore(r, ACT_OF_2003_FROM),
  }),
  rule({
    code: 'PR-005',
    needs: ['offence_title', ...DAYS],
    uses: ['committed_to'],
    column: 'committed_from',
    breaks: (r) => says(r.offence_title, PROHIBITED) && whollyBefore(r, '2010-04-01'),
  }),
  rule({
    code: 'PR-006',
    needs: ['offence_title', ...DAYS],
    uses: ['committed_to'],
    column: 'committed_from',
    breaks: (r) => says(r.offence_title, SELF_HARM) && whollyBefore(r, '2024-01-01'),
  }),
  rule({
    code: 'PR-007',
    needs: ['offence_code', ...DAYS],
    oneOf: VICTIM_AGE,
    uses: ['committed_to'],
    column: 'committed_from',
    breaks: (r) => {
      const age = victimAge(r);
      return (
        isOfClass(r.offence_code, '86') &&
        age !== null &&
        age >= 16 &&
        age < 18 &&
        whollyBefore(r, ACT_OF_2003_FROM)
      );
    },
  }),
  rule({
    code: 'PR-008',
    needs: ['offence_code', ...DAYS],
    uses: ['committed_to', 'offence_title'],
    column: 'committed_from',
    breaks: (r) =>
      isSexualOrImage(r.offence_code) &&
      !isGrooming(r) &&
      classOf(r.offence_code)?.code !== '86' &&
      whollyBefore(r, ACT_OF_2003_FROM),
  }),
  rule({
    code: 'PR-009',
    needs: ['offence_code'],
    breaks: (r) => isOfClass(r.offence_code, '72'),
  }),
];

/** The online flag against its rule, the platforms named, and the reader of narratives. */
import { daysBetween } from '../../../base/day.js';
import { ruleInForce } from '../../../base/flag-rules.js';
import type { CrimeRow } from './crime-row.js';
import { classOf, isSexualCommunication, limit, says } from './lookups.js';
import { isBefore } from './moment.js';
import { rule } from './rule.js';
import { codedService, otherSaid } from '../services.js';

const SMS = /\b(?:sms|text messages?|texts?|mms)\b|neges(?:euon)? testun/i;
const ONLY_SMS = /^\s*(?:sms|text messages?|texts?|mms|neges(?:euon)? testun)\s*$/i;
/** Words in the place of a platform that name none. */
const NO_PLATFORM =
  /^\s*(?:none|no|n\/?a|not[ -]known|unknown|not applicable|dim|ddim yn hysbys|amherthnasol)\s*$/i;

const isUnset = (flag: CrimeRow['online_flag']): boolean => flag === null || flag === 'not-assessed';

const namesPlatform = (platforms: string | null): boolean =>
  platforms !== null && !NO_PLATFORM.test(platforms) && !ONLY_SMS.test(platforms);

/** A name that is on no list, and that nobody marked as being on none. */
const isUnlisted = (name: string): boolean =>
  name !== '' &&
  !NO_PLATFORM.test(name) &&
  !ONLY_SMS.test(name) &&
  !/^(?:other|arall)\s*:/i.test(name) &&
  otherSaid(codedService(name)) !== null;

export const ONLINE_FLAG_RULES = [
  rule({
    code: 'PR-080',
    needs: ['online_flag', 'recorded_at'],
    breaks: (r, { today }) =>
      isUnset(r.online_flag) &&
      r.recorded_at !== null &&
      daysBetween(r.recorded_at.day, today) >= limit('flag-unset-days'),
  }),
  rule({
    code: 'PR-081',
    needs: ['online_flag', 'platforms'],
    column: 'platforms',
    breaks: (r) => r.online_flag === 'yes' && r.platforms === null,
  }),
  rule({
    code: 'PR-082',
    needs: ['online_flag', 'reader_online'],
    breaks: (r) => r.online_flag === 'no' && r.reader_online === 'yes',
  }),
  rule({
    code: 'PR-083',
    needs: ['online_flag', 'reader_online'],
    breaks: (r) => r.online_flag === 'yes' && r.reader_online === 'no',
  }),
  rule({
    code: 'PR-084',
    needs: ['online_flag', 'reader_online'],
    breaks: (r) => isUnset(r.online_flag) && r.reader_online === 'yes',
  }),
  rule({
    code: 'PR-085',
    needs: ['flag_rule', 'recorded_at'],
    breaks: (r) => {
      const held = r.recorded_at === null ? null : ruleInForce(r.recorded_at.day);
      const year = /\d{4}/.exec(r.flag_rule ?? '')?.[0];
      return held !== null && year !== undefined && held.id !== `online-flag-${year}`;
    },
  }),
  rule({
    code: 'PR-086',
    needs: ['online_flag', 'recorded_at'],
    breaks: (r) =>
      r.online_flag === 'yes' && r.recorded_at !== null && ruleInForce(r.recorded_at.day) === null,
  }),
  rule({
    code: 'PR-087',
    needs: ['flag_set_at', 'recorded_at'],
    breaks: (r) => r.flag_set_at !== null && r.recorded_at !== null && isBefore(r.flag_set_at, r.recorded_at),
  }),
  rule({
    code: 'PR-088',
    needs: ['online_flag', 'platforms'],
    breaks: (r) => r.online_flag === 'no' && namesPlatform(r.platforms),
  }),
  rule({
    code: 'PR-089',
    needs: ['online_flag', 'offence_code'],
    uses: ['offence_title'],
    breaks: (r) =>
      r.online_flag === 'no' && (classOf(r.offence_code)?.online === 'core' || isSexualCommunication(r)),
  }),
  rule({
    code: 'PR-090',
    needs: ['online_flag', 'platforms'],
    breaks: (r) => r.online_flag === 'no' && says(r.platforms, SMS),
  }),
  rule({
    code: 'PR-091',
    needs: ['online_flag', 'platforms'],
    breaks: (r) => r.online_flag === 'yes' && says(r.platforms, ONLY_SMS),
  }),
  rule({
    code: 'PR-092',
    needs: ['online_flag', 'flag_rule'],
    column: 'flag_rule',
    breaks: (r) => !isUnset(r.online_flag) && r.flag_rule === null,
  }),
  rule({
    code: 'PR-093',
    needs: ['platforms'],
    breaks: (r) => (r.platforms ?? '').split(/[,;>|→]/).some((name) => isUnlisted(name.trim())),
  }),
];

/** An observation for tests: Gwent's 229 of 2018/19, with whatever is given changed. */
import type { Observation } from '../../src/base/observation.js';

export const anObservation = (but: Partial<Observation> = {}): Observation => ({
  authority: 'W15000002',
  measure: 'online-flagged-child-sexual-offences',
  from: '2018-04-01',
  to: '2019-04-01',
  by: {},
  value: { kind: 'exact', n: 229 },
  unit: 'recorded-crimes',
  rule_version: 'online-flag-2017',
  known_on: '2019-06-27',
  known_precision: 'day',
  months: null,
  coverage: null,
  source: { publisher: 'A newspaper', address: null, sha256: null, at: null },
  as_written: '229',
  words: null,
  note: null,
  ...but,
});

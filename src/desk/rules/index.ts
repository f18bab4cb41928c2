/** Rules of the desk, pure: also to be used without the rest of the product. */
export { adjust, ownVersion } from './signs/adjust.js';
export type { AdjustProblem, SignChoice } from './signs/adjust.js';
export { readSigns } from './signs/read.js';
export type { SignReading, SignSeen } from './signs/sign-seen.js';
export { RISKS, TRIAGE_REASONS, TRIAGE_VERSIONS, triageRules, triageRulesOn } from './signs/triage-rules.js';
export type { Risk, TriageRules, TriageSign } from './signs/triage-rules.js';

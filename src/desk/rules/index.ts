/** Rules of the desk, pure: also to be used without the rest of the product. */
export { adjust, ownVersion } from './signs/adjust.js';
export type { AdjustProblem, SignChoice } from './signs/adjust.js';
export { readSigns } from './signs/read.js';
export type { SignReading, SignSeen } from './signs/sign-seen.js';
export { graver, riskTogether } from './signs/risk.js';
export { RISKS, TRIAGE_REASONS, TRIAGE_VERSIONS, triageRules, triageRulesOn } from './signs/triage-rules.js';
export type { Risk, TriageRules, TriageSign } from './signs/triage-rules.js';
export { clocksOf, isRunning, targetFor, usedPercent } from './clocks/clock.js';
export type { Clock, ClockSettings, ClockState, ThreadTimes } from './clocks/clock.js';
export { clockRulesOn } from './clocks/clock-rules.js';
export type { CalledFor, ClockKind, ClockRules, Counting, ExposureBudget } from './clocks/clock-rules.js';
export { escalations } from './clocks/escalation.js';
export type { Escalation } from './clocks/escalation.js';
export { ease, exposureOf, usedShare } from './clocks/exposure.js';
export type { Eased, Easing, Exposure, Viewing } from './clocks/exposure.js';
export { firstOf, firstTouch } from './clocks/first-touch.js';
export {
  ALWAYS,
  NEVER,
  addMonitored,
  isEverMonitored,
  isMonitored,
  monitoredUntil,
  nextMonitored,
  spansOn,
} from './clocks/hours.js';
export type { MonitoredHours, Span } from './clocks/hours.js';
export { queueOrder, soonestDue } from './clocks/queue-order.js';
export type { Queued } from './clocks/queue-order.js';
export { shiftAt } from './clocks/shifts.js';
export type { Shift } from './clocks/shifts.js';
export { adviceFor } from './advice/advice-for.js';
export type { AdviceReason, Suggestion } from './advice/advice-for.js';
export { fill } from './advice/fill.js';
export type { AdviceProblem } from './advice/fill.js';
export { ADVICE, adviceOn, adviceToReview } from './advice/library.js';
export type { Advice } from './advice/library.js';
export { AUTOMATIC_CHANNELS, isAutomaticChannel, whyNoAutomaticAnswer } from './automatic.js';
export type { AutomaticChannel, NoAnswer } from './automatic.js';

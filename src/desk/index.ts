/** The face of the desk: what the app, the command line and later rooms may use. */
export { DESK_LINKS, type DeskPageParts, deskPages } from './pages/index.js';
export { type DeskService, type DeskServiceParts, type DeskWork, startDesk } from './service.js';
export { seedDesk } from './actions/seed-desk.js';
export { type HeldTriageRules, holdTriageRules } from './held-rules.js';
export { readTextBy } from './read-text.js';
export { triageRulesOn } from './rules/index.js';
export { type SendingSettings, doorProblemInWords, readSendingSettings, sendingFile } from './doors/index.js';
export { type DoorsTold, writeDoors } from './actions/write-doors.js';
export { type ToldContact, type ToldThread, threadForRecording } from './for-recording.js';
export { enterCrimes } from './actions/record.js';
export { type Doing as DeskDoing, accountOf } from './actions/act-on.js';
export { REVIEW_AFTER_DAYS } from './actions/close.js';
export type { HoldProblem } from './actions/hold.js';
export type { ShreddedCrime } from './rules/certificate.js';
export type { DeskProblem } from './rules/problems.js';

/** The face of the doors: every way in besides the public one, and the way out. */
export * from './notes.js';
export * from './keyed.js';
export * from './x/paste.js';
export { contactId } from './arrived.js';
export { cleanText } from './clean-text.js';
export * from './folder.js';
export * from './open-doors.js';
export { doorProblemInWords } from './settings-in-words.js';
export { replyMode } from './meta/window.js';
export { mailIdOf } from './email/parse.js';
export * from './partner/partner.js';
export * from './partner/status.js';

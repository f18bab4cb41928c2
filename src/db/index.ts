/** The face of the database: what the rest of the house may use. */
export { type Actor, type Clearance, type Database, type Tx, systemActor } from './actor.js';
export { openDatabase, optionsFromEnvironment } from './connect.js';
export type { AboutDatabase, DatabaseProblem, OpenDatabase, OpenOptions } from './opening.js';
export { databaseProblemInWords } from './problem-words.js';
export { inTransaction } from './transaction.js';
export { ensureOrganisation, type Organisation } from './organisation.js';
export * from './accounts.js';
export * from './sessions.js';
export * from './attempts.js';
export * from './role-requests.js';
export * from './journal.js';
export * from './journal-list.js';
export * from './journal-verify.js';
export * from './journal-heads.js';
export type { JournalSubject } from './tables.js';
export type * from './desk-tables.js';

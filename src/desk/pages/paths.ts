/** Where the desk's pages stand, and who may open them. */
import { isId } from '../../base/id.js';
import type { Who } from '../../web/page.js';

export const DESK = '/desk';
export const threadPath = (id: string): string => `${DESK}/threads/${id}`;

/** Reads what was told: officers, the registrar, supervisors. */
export const READS: Who = { room: 'inbox', verb: 'narrative' };
/** Answers and moves threads. */
export const WORKS: Who = { room: 'inbox', verb: 'create' };
/** Decides: officers and supervisors. */
export const DECIDES: Who = { room: 'inbox', verb: 'decide' };

export const SUPERVISION = `${DESK}/supervision`;
/** Sees how the desk stands: supervisors only. */
export const SUPERVISES: Who = { room: 'supervision', verb: 'list' };
/** Changes what the desk goes by: hours, staffing, triage rules. */
export const SETS: Who = { room: 'supervision', verb: 'edit' };
/** Draws threads for a second pair of eyes and says what was found. */
export const CHECKS: Who = { room: 'supervision', verb: 'decide' };

/** Is told that there are threads marked for others which may belong to one: a number and whom to ask. */
export const TOLD_OF_MARKED: Exclude<Who, string> = { room: 'supervision', verb: 'decide' };

/** Holds a thread from being destroyed, and lets it go: supervisors. **Source**: docs/how-to/keep-and-restore.md. */
export const HOLDS: Exclude<Who, string> = { room: 'supervision', verb: 'decide' };

/** The thread in an address; null when it is no id at all. */
export const idAsked = (params: Readonly<Record<string, string>>): string | null =>
  isId(params['id'] ?? '') ? (params['id'] ?? null) : null;

/** How a thread is named on a page and by telephone. */
export const shortId = (id: string): string => id.slice(0, 8).toUpperCase();

/** Where later rooms stand: the desk knows none of them, and leads to them where the app says so. */
export interface DeskPageParts {
  /** Where a thread is made into crimes; without it only the force's own number can be entered. */
  readonly recordingPath?: (thread: string) => string;
  /** Where a crime is, by its number. */
  readonly crimePath?: (number: string) => string;
}

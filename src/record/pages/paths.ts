/** Where the record room's pages stand, and who may open them. */
import type { Who } from '../../web/page.js';

export const RECORD = '/record';
export const crimePath = (id: string): string => `${RECORD}/crimes/${id}`;
/** From a thread of the desk to its crimes. */
export const fromThreadPath = (thread: string): string => `${RECORD}/from/${thread}`;

/** Sees that crimes are there: nothing that was told. */
export const LISTS: Who = { room: 'crimes', verb: 'list' };
/** Records crimes. */
export const RECORDS: Who = { room: 'crimes', verb: 'create' };
/** Sets the flag and says why something was late: the registrar and supervisors, and whoever records. */
export const EDITS: Who = { room: 'crimes', verb: 'edit', or: ['create'] };
/** Reclassifies, cancels, gives to another force: the registrar. */
export const DECIDES: Who = { room: 'crimes', verb: 'decide' };

/** Sees how recording stands: the registrar and supervisors. */
export const SUPERVISES: Who = { room: 'crimes', verb: 'edit' };
/** Opens who a crime is about. */
export const REVEALS: Who = { room: 'crimes', verb: 'identity', honours: ['own'] };

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id in an address; null when it is none at all. */
export const idAsked = (params: Readonly<Record<string, string>>, name = 'id'): string | null =>
  ID.test(params[name] ?? '') ? (params[name] ?? null) : null;

/** Where the pages of requests received stand, and who may open them. */
import type { Who } from '../../web/page.js';

export const ANSWERS = '/count/answers';
export const answerPath = (id: string): string => `${ANSWERS}/${id}`;

/** The analyst answers; the registrar, a supervisor and whoever signs see how it stands. */
export const SEES_ANSWERS: Who = { room: 'statistics', verb: 'list' };
export const ANSWERS_REQUESTS: Who = { room: 'statistics', verb: 'create' };
/** Whoever may decide a release signs an answer: the same second person. */
export const SIGNS: Who = { room: 'releases', verb: 'decide', honours: ['two-people'] };
/** Whoever publishes a release publishes an answer: never whoever prepared it. */
export const PUBLISHES_ANSWERS: Who = { room: 'releases', verb: 'publish', honours: ['two-people'] };

/** Where everybody reads what was answered. */
export const LOG = '/disclosure-log';
export const disclosurePath = (slug: string): string => `${LOG}/${slug}`;

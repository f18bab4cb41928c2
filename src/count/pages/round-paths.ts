/** Where the pages of rounds stand, and who may open them. */
import type { Who } from '../../web/page.js';

export const ROUNDS = '/count/rounds';
export const ROUND_SETS = `${ROUNDS}/sets`;

export const roundPath = (id: string): string => `${ROUNDS}/${id}`;
export const requestPath = (round: string, request: string): string =>
  `${ROUNDS}/${round}/requests/${request}`;

/** Whoever sees the statistics sees the rounds; whoever makes them asks, chases and enters. */
export const SEES_ROUNDS: Who = { room: 'statistics', verb: 'list' };
export const RUNS_ROUNDS: Who = { room: 'statistics', verb: 'create' };

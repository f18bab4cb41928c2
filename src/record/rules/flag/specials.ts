/** Surfaces that stand for what is known by its shape or its frame. */
import type { FlagTable } from './compile.js';
import { surfaceOf } from './word-table.js';

export interface Specials {
  readonly handle: number;
  readonly address: number;
  readonly age: number;
  /** A service that only its frame gives away: "messaged her on Padlet". */
  readonly service: number;
}

/** The surfaces that stand for what is known by its shape: a handle, an address, an age, a service. */
export const specialsOf = ({ words }: FlagTable): Specials => ({
  handle: surfaceOf(words, 'zzhandle'),
  address: surfaceOf(words, 'zzmailaddr'),
  age: surfaceOf(words, 'zzage'),
  service: surfaceOf(words, 'zzservice'),
});

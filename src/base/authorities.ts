/**
 * Public authorities: the police forces of the United Kingdom, and the areas that figures are printed for.
 * A force's *area* and the *organisation* are not the same thing; both carry dates, because the list will change.
 * **Source**: `data/authorities/` (its datapackage.json names each source, licence and the day it was read).
 */
import type { Day } from './day.js';
import type { Problem, Result } from './result.js';
import type { Lang } from './words.js';

export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland';

export interface Authority {
  /** ONS code where there is one (`W15000002`), else our own beginning with `x-`. */
  readonly code: string;
  readonly kind: 'force' | 'area';
  readonly name: Readonly<Record<Lang, string>>;
  /** The name after "in": "in Gwent", "yng Ngwent". Welsh mutates, so it is never glued. */
  readonly in: Readonly<Record<Lang, string>>;
  /** Every other way the name is written, in either language, lower case. */
  readonly also: readonly string[];
  readonly nation: Nation | null;
  readonly region: string | null;
  /** For an area: the forces that make it up. For a force: itself. */
  readonly forces: readonly string[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly successors: readonly string[];
}

export declare const AUTHORITIES: readonly Authority[];
/** The authority with that code, or null. */
export declare function authorityByCode(code: string): Authority | null;
/** The authority a person means by that name, in either language, case and "Police"/"Heddlu" aside; null when none. */
export declare function authorityByName(name: string): Authority | null;
/** The forces of an area on a day, in the order of the official list. A force gives itself. */
export declare function forcesOf(area: Authority, on?: Day): readonly Authority[];
/** Reads `wales`, `Gwent,W15000001`, `cymru`: nations, regions, codes or names in either language, with commas between. */
export declare function readAreas(text: string): Result<readonly Authority[], 'unknown-area'>;
export type AreaProblem = Problem<'unknown-area'>;

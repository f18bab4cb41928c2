/**
 * Public authorities: the police forces of the United Kingdom, and the areas that figures are printed for.
 * A force's *area* and the *organisation* are not the same thing; both carry dates, because the list will change.
 * **Source**: `data/authorities/` (its datapackage.json names each source, licence and the day it was read).
 */
import type { Day } from './day.js';
import { readReference } from './package-root.js';
import { type Problem, type Result, fail, ok } from './result.js';
import type { Lang } from './words.js';

export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland';

export type AuthorityKind = 'force' | 'area';

export interface Authority {
  /** ONS code where there is one (`W15000002`), else our own beginning with `x-`. */
  readonly code: string;
  readonly kind: AuthorityKind;
  /** data.police.uk's identifier (`gwent`), where there is one. */
  readonly slug: string | null;
  /** The two-digit Home Office force number, as text: `01`. */
  readonly number: string | null;
  readonly name: Readonly<Record<Lang, string>>;
  /** The organisation's own name: "Gwent Police", "Heddlu Gwent". For an area the same as `name`. */
  readonly full: Readonly<Record<Lang, string>>;
  /** The name after "in": "in Gwent", "yng Ngwent". Welsh mutates, so it is never glued. */
  readonly in: Readonly<Record<Lang, string>>;
  /** Every other way the name is written, in either language, lower case. Safe to look for in running text. */
  readonly also: readonly string[];
  /** Short forms, in the capitals they are written in: in running text "Met" is a force and "met" is a verb. */
  readonly abbreviations: readonly string[];
  readonly nation: Nation | null;
  /** ONS code of the English region; null outside England and for areas of several regions. */
  readonly region: string | null;
  /** For an area: the forces that make it up. For a force: itself. */
  readonly forces: readonly string[];
  /** First day; null: before the earliest figure held. */
  readonly from: Day | null;
  /** First day on which it no longer exists; null: not known to end. */
  readonly to: Day | null;
  readonly successors: readonly string[];
  readonly note: string | null;
}

/** Forces in the official order (the 43 by code, then the national forces and the islands), then areas. */
export const AUTHORITIES: readonly Authority[] = readReference<Authority[]>('authorities/authorities.json');

/** The 45 forces of the United Kingdom: 43 in England and Wales, Northern Ireland, Scotland. */
export const UNITED_KINGDOM = 'K02000001';

const BY_CODE: ReadonlyMap<string, Authority> = new Map(AUTHORITIES.map((a) => [a.code.toLowerCase(), a]));

/** The authority with that code, or null. */
export const authorityByCode = (code: string): Authority | null =>
  BY_CODE.get(code.trim().toLowerCase()) ?? null;

interface Named {
  force?: Authority;
  area?: Authority;
}

/** Words that say which kind is meant and are no part of the name itself. */
const SAYS_FORCE =
  /^(?:heddlu(?:'r)?|cwnstabliaeth) | (?:police(?: (?:service|force|area))?|constabulary|force)$/;
const SAYS_AREA = /^rhanbarth | region$/;
const ARTICLE = /^(?:the|in|y|yr|yng|ym|yn) /;

/** One spelling for every way of writing a name: case, accents, hyphens, dots, "&" and doubled spaces aside. */
function plainly(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/[-\u2010-\u2015.]/g, ' ')
    .replace(/[,()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const BY_NAME = indexNames();

function indexNames(): ReadonlyMap<string, Named> {
  const index = new Map<string, Named>();
  for (const a of AUTHORITIES) for (const written of spellingsOf(a)) addName(index, plainly(written), a);
  return index;
}

function addName(index: Map<string, Named>, key: string, a: Authority): void {
  const named = index.get(key) ?? {};
  // The first to claim a name keeps it; `authorities.test.ts` holds that no two of a kind claim the same one.
  named[a.kind] ??= a;
  index.set(key, named);
}

/** Every way the authority is written: names, organisation, "in …", other forms, abbreviations, slug. */
export function spellingsOf(a: Authority): readonly string[] {
  const written = [
    a.name.en,
    a.name.cy,
    a.full.en,
    a.full.cy,
    a.in.en,
    a.in.cy,
    ...a.also,
    ...a.abbreviations,
  ];
  return a.slug === null ? written : [...written, a.slug];
}

/**
 * The authority a person means by that name, in either language, case and "Police"/"Heddlu" aside; null when none.
 *
 * Some names are both a force's and an area's. When `kind` is not given, "Police", "Heddlu", "force" or "region"
 * in the name decides; failing that a **nation** is the nation ("Northern Ireland" is the country, not its police)
 * and any other name is the **force** ("West Midlands" is the force, because that is what pages print; the region
 * is "West Midlands region").
 */
export function authorityByName(name: string, kind?: AuthorityKind): Authority | null {
  const key = plainly(name);
  const whole = BY_NAME.get(key);
  if (whole && (whole.force || whole.area)) {
    const chosen = choose(whole, kind);
    if (chosen || kind !== undefined) return chosen;
  }
  return shorterName(key, kind);
}

function shorterName(key: string, kind: AuthorityKind | undefined): Authority | null {
  const bare = key.replace(ARTICLE, '');
  if (bare !== key) return authorityByName(bare, kind);
  const said = SAYS_FORCE.test(key) ? 'force' : SAYS_AREA.test(key) ? 'area' : null;
  if (said === null || (kind !== undefined && kind !== said)) return null;
  const named = BY_NAME.get(key.replace(SAYS_FORCE, '').replace(SAYS_AREA, ''));
  return named?.[said] ?? null;
}

const isNation = (a: Authority): boolean => a.nation !== null && /^[EWSN]92/.test(a.code);

function choose(named: Named, kind: AuthorityKind | undefined): Authority | null {
  if (kind !== undefined) return named[kind] ?? null;
  if (named.area && isNation(named.area)) return named.area;
  return named.force ?? named.area ?? null;
}

/** True when the authority existed on that day. */
export const existsOn = (a: Authority, on: Day): boolean =>
  (a.from === null || a.from <= on) && (a.to === null || on < a.to);

/** The forces of an area on a day, in the order of the official list. A force gives itself. */
export function forcesOf(area: Authority, on?: Day): readonly Authority[] {
  const forces = area.forces.map((code) => BY_CODE.get(code.toLowerCase())).filter((a) => a !== undefined);
  return on === undefined ? forces : forces.filter((a) => existsOn(a, on));
}

export type AreaProblem = Problem<'unknown-area'>;

/**
 * Reads `wales`, `Gwent,W15000001`, `cymru`: nations, regions, codes or names in either language, with commas between.
 * **Shape**: what was named, in that order, once each; areas are not opened (see `forcesOf`). A name that has commas
 * of its own ("England, Wales and Northern Ireland") is read whole: the longest run of pieces that is a name wins.
 * **Errors**: `unknown-area` for each piece that is none, with the piece in `params.text`.
 */
export function readAreas(text: string): Result<readonly Authority[], 'unknown-area'> {
  const pieces = text.split(/[,;]/).map((p) => p.trim());
  const found: Authority[] = [];
  const problems: AreaProblem[] = [];
  for (let at = 0; at < pieces.length; ) {
    const run = longestName(pieces, at);
    if (run && !found.includes(run.authority)) found.push(run.authority);
    if (!run) problems.push({ code: 'unknown-area', params: { text: pieces[at] ?? '' } });
    at += run?.length ?? 1;
  }
  return problems.length > 0 ? fail(...problems) : ok(found);
}

const MOST_COMMAS = 5;

function longestName(pieces: readonly string[], at: number): { authority: Authority; length: number } | null {
  for (let length = Math.min(pieces.length - at, MOST_COMMAS); length > 0; length -= 1) {
    const text = pieces.slice(at, at + length).join(', ');
    const authority = authorityByCode(text) ?? authorityByName(text);
    if (authority) return { authority, length };
  }
  return null;
}

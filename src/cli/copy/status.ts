/** How far each Welsh line is: missing, written but not read by a translator, or reviewed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Day } from '../../base/day.js';
import { type Line, mayBeLeftOut } from './words-files.js';

/** `optional` is a plural form that Welsh may leave out, and does. */
export type WelshStatus = 'missing' | 'to-review' | 'reviewed' | 'optional';

/** That somebody read a Welsh text beside its English and found it right. A change of either ends it. */
export interface Review {
  readonly file: string;
  readonly key: string;
  readonly sha256: string;
  readonly english_sha256: string;
  readonly reviewed_by: string;
  readonly reviewed_on: Day;
}

/** Reviews by file and key. */
export type Reviews = ReadonlyMap<string, Review>;

export const reviewKey = (of: { readonly file: string; readonly key: string }): string =>
  `${of.file} ${of.key}`;

const REVIEWED = 'data/welsh-review/reviewed.json';

/** The reviews kept with the package; none when nothing was ever reviewed. */
export function readReviews(root: string): Reviews {
  const path = join(root, REVIEWED);
  const held = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as readonly Review[]) : [];
  return new Map(held.map((r) => [reviewKey(r), r]));
}

/** Keeps reviews, a line each in the order of their files, so that two people's reviews merge. */
export function writeReviews(root: string, reviews: Reviews): void {
  const path = join(root, REVIEWED);
  const rows = [...reviews.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, r]) => JSON.stringify(r));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, rows.length === 0 ? '[]\n' : `[\n  ${rows.join(',\n  ')}\n]\n`);
  renameSync(`${path}.new`, path);
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What made a review end, if there was one. */
export type ReviewLapse = 'english-changed' | 'welsh-changed';

export function lapseOf(line: Line, reviews: Reviews): ReviewLapse | null {
  const review = reviews.get(reviewKey(line));
  if (!review || line.cy === null) return null;
  if (review.sha256 !== sha256(line.cy)) return 'welsh-changed';
  return review.english_sha256 === sha256(line.en) ? null : 'english-changed';
}

export function statusOf(line: Line, reviews: Reviews): WelshStatus {
  if (line.cy === null && mayBeLeftOut(line)) return 'optional';
  if (line.cy === null || line.cy.trim() === '') return 'missing';
  return reviews.has(reviewKey(line)) && lapseOf(line, reviews) === null ? 'reviewed' : 'to-review';
}

/** Who reviewed a line, as it stands now. */
export const reviewerOf = (line: Line, reviews: Reviews): string =>
  statusOf(line, reviews) === 'reviewed' ? (reviews.get(reviewKey(line))?.reviewed_by ?? '') : '';

export interface Tally {
  readonly file: string;
  readonly lines: number;
  readonly missing: number;
  readonly to_review: number;
  readonly reviewed: number;
}

/** Counts by file. Forms that Welsh leaves out are not lines. */
export function tallies(lines: readonly Line[], reviews: Reviews): readonly Tally[] {
  const files = [...new Set(lines.map((l) => l.file))];
  return files.map((file) => {
    const all = lines.filter((l) => l.file === file).map((l) => statusOf(l, reviews));
    const count = (status: WelshStatus): number => all.filter((s) => s === status).length;
    const [missing, toReview, reviewed] = [count('missing'), count('to-review'), count('reviewed')];
    return { file, lines: missing + toReview + reviewed, missing, to_review: toReview, reviewed };
  });
}

/**
 * What accuracy measured elsewhere would say of a force or year that nobody audited. It is never a finding: on the
 * guide's own example it missed the truth every time. It cannot be had without its warnings.
 * **Source**: Rogan and Gladen 1978; Lang and Reiczigel 2014 (why the plain interval is too narrow); the guide, section 10.
 */
import { drawBeta } from './distributions.js';
import { seededGenerator } from './generator.js';
import { type Interval, intervalOf } from './interval.js';

/** Why a carried-over figure may be wrong. */
export type CarriedOverWarning = 'not-audited-here' | 'one-audit-only' | 'cannot-tell-apart';

/** What a real audit of another force found of the reader: right out of how many, by the coders' answer. */
export interface AuditedAccuracy {
  readonly onlineFound: number;
  readonly online: number;
  readonly notOnlineLeft: number;
  readonly notOnline: number;
}

export interface CarriedOver {
  readonly share: Interval;
  /** Always at least `not-audited-here`: print them with the figure or do not print it. */
  readonly warnings: readonly CarriedOverWarning[];
}

const DRAWS = 20_000;
const HALF = 0.5;

/**
 * The share online that the reader's positives suggest, given what audits of other forces found.
 * **Shape**: each draw takes one of the audits, so the interval widens by how far forces differ; with one audit that
 * cannot be seen, and `one-audit-only` says so. Null where there is no audit. Never give it figures from made-up records.
 */
export function carriedOver(
  positives: { readonly found: number; readonly of: number },
  audits: readonly AuditedAccuracy[],
  seed: string,
): CarriedOver | null {
  if (audits.length === 0 || positives.of === 0) return null;
  const chance = seededGenerator(`${seed}\ncarried-over`);
  let apart = 0;
  const draws = Float64Array.from({ length: DRAWS }, () => {
    const audit = audits[chance.below(audits.length)];
    if (!audit) return 0;
    const se = drawBeta(audit.onlineFound + HALF, audit.online - audit.onlineFound + HALF, chance);
    const sp = drawBeta(audit.notOnlineLeft + HALF, audit.notOnline - audit.notOnlineLeft + HALF, chance);
    const q = drawBeta(positives.found + HALF, positives.of - positives.found + HALF, chance);
    // A reader no better than chance tells nothing: any share is as likely.
    if (se + sp <= 1.05) return chance.unit();
    apart += 1;
    return Math.min(1, Math.max(0, (q + sp - 1) / (se + sp - 1)));
  });
  const warnings: CarriedOverWarning[] = ['not-audited-here'];
  if (audits.length === 1) warnings.push('one-audit-only');
  if (apart < DRAWS * 0.99) warnings.push('cannot-tell-apart');
  return { share: intervalOf(draws), warnings };
}

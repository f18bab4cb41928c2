/**
 * A release: a frozen set of tables with the words that go with it, in one version. Whatever is printed from it
 * (pages, files, feeds) says the same thing in both languages at the same minute.
 */
import type { Day } from '../../../base/day.js';
import type { Lang } from '../../../base/words.js';
import type { ChartWords } from './chart-words.js';
import type { ReleaseTable, Words } from './table.js';

export interface Release {
  readonly id: string;
  /** The last part of its address: `online-child-sexual-offences-wales`. Kebab-case. */
  readonly slug: string;
  readonly version: Version;
  readonly title: Words;
  /** The figure in a sentence. */
  readonly headline: Words;
  /** What must be said in the same breath: who did not answer, what changed. */
  readonly caveat: Words;
  /** The instant at which it appears, in both languages: `2026-11-24T09:30:00Z`. */
  readonly published_at: string;
  readonly languages: readonly Lang[];
  readonly tables: readonly ReleaseTable[];
  /** Notes that hold for the whole release. Those of one table stand in the table. */
  readonly notes: readonly Words[];
  /** How the figures were got, a paragraph each. */
  readonly method: readonly Words[];
  readonly coverage: Words;
  /** Every version up to this one, newest first. */
  readonly history: readonly ReleaseVersion[];
  readonly licence: Named;
  readonly publisher: Named;
  /** Its stable address, without an ending: `.csv`, `.ods` and the others are added to it. */
  readonly address: string;
  /** What was written by hand of its charts, by the chart's id; the rest is composed as it is drawn. */
  readonly charts?: Readonly<Record<string, ChartWords>>;
  /** Set when it has been withdrawn; the address still answers. */
  readonly withdrawn?: { readonly on: Day; readonly reason: Words } | null;
}

/** Major when a figure moves or a column goes, minor when something is added. */
export interface Version {
  readonly major: number;
  readonly minor: number;
}

export interface Named {
  readonly name: Words;
  readonly address: string;
}

export interface ReleaseVersion {
  readonly version: Version;
  readonly published_at: string;
  /** What changed and why, a sentence each. */
  readonly changes: readonly ChangeSaid[];
}

/** A change in a sentence; where many of a kind are said together, each one by itself. */
export interface ChangeSaid extends Words {
  readonly details?: readonly Words[];
}

/** "2.0". */
export const versionText = (v: Version): string => `${v.major}.${v.minor}`;

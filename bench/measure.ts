/**
 * Measuring on a shared machine: nothing here is a time alone. Two things are measured in turn, round after round in
 * one run, and what counts is the ratio of their medians.
 */
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** What a bench found. Each ratio stands beside what it must not pass. */
export interface Report {
  readonly name: string;
  readonly about: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly ratios: readonly Ratio[];
}

export interface Ratio {
  readonly of: string;
  readonly ratio: number;
  /** The most it may be. */
  readonly target: number;
}

export const isMet = (r: Ratio): boolean => r.ratio <= r.target;

/** The ratio that a report stands or falls by: the one furthest beyond its target, or nearest to it. */
export function headline(report: Report): Ratio {
  const [first, ...rest] = report.ratios;
  if (!first) throw new Error(`${report.name} measured nothing`);
  return rest.reduce((worst, r) => (r.ratio / r.target > worst.ratio / worst.target ? r : worst), first);
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spread(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), min: Math.min(...values), max: Math.max(...values) };
}

/** The value below which that share of the values lies, between two neighbours in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * Runs every contender once a round, each round beginning with the next one, and gathers what each round gave.
 * Neighbours on the machine then slow all of them alike.
 */
export async function interleaved<N extends string, T>(
  rounds: number,
  contenders: Readonly<Record<N, () => T | Promise<T>>>,
): Promise<Readonly<Record<N, readonly T[]>>> {
  const names = Object.keys(contenders) as N[];
  const gathered = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<N, T[]>;
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round) % names.length];
      if (name !== undefined) gathered[name].push(await contenders[name]());
    }
  return gathered;
}

/** How long it takes. **Units**: milliseconds. */
export function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/**
 * The processor time of this process while the work is done: unlike the clock, it does not count the time in which
 * neighbours had the processor. Compiling and collecting in the background count. **Units**: milliseconds.
 */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/**
 * Memory that processes hold between them, what they share counted once.
 * **Units**: bytes. **Shape**: a process that has ended meanwhile holds nothing.
 */
export const pssOf = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + pssOfOne(pid), 0);

function pssOfOne(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** A process, everything it has started, and everything that works in a folder (a database does). */
export function familyOf(pid: number, folder: string): readonly number[] {
  const parents = new Map(listProcesses().map((p) => [p, parentOf(p)]));
  const isOurs = (p: number): boolean => {
    if (p === pid || folderOf(p).startsWith(folder)) return true;
    const parent = parents.get(p) ?? 0;
    return parent > 1 && isOurs(parent);
  };
  return [...parents.keys()].filter(isOurs);
}

const listProcesses = (): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function folderOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

/** A process's name and what it was started as, for a table. */
export function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      .replaceAll('\0', ' ')
      .trim()
      .replace(/ -.*/, '')
      .replace(/^\/\S*\//, '')
      .slice(0, 60);
  } catch {
    return '';
  }
}

export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;
export const milliseconds = (ms: number): string => `${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`;

/** A spread as three cells of a table. */
export const cellsOf = (s: Spread, write: (n: number) => string = milliseconds): readonly string[] => [
  write(s.median),
  write(s.min),
  write(s.max),
];

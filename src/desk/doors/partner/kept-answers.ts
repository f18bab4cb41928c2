/**
 * Answers that were given, kept for 30 days on the disk: the same sending gets the same bytes again, also after a
 * restart. What is kept is the receipt, and of the request only its hash.
 */
import {
  closeSync,
  fdatasyncSync,
  linkSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { makeFolder, syncFolder } from '../../../keys/index.js';
import type { HookAnswer } from '../../../web/hooks/hook.js';
import { hash } from '../arrived.js';
import { objectAt, numberAt, readObject, textAt } from '../../../wire/read-json.js';

export interface KeptAnswer {
  /** The hash of the request that it answers. */
  readonly askedHash: string;
  readonly answer: HookAnswer & { readonly body: string };
}

export interface KeptAnswers {
  find(name: string): KeptAnswer | null;
  /** Keeps one, unless one is there: then that one comes back. */
  keep(name: string, kept: KeptAnswer): KeptAnswer;
  /** Forgets what is older than 30 days. */
  sweep(now: Date): number;
}

export const KEPT_MS = 30 * 24 * 3_600_000;

/** **Shape**: answers in `seen/answers/`, one file each. */
export function keptAnswers(seenFolder: string): KeptAnswers {
  const folder = path.join(seenFolder, 'answers');
  const placeOf = (name: string): { shelf: string; file: string } => {
    const letters = hash(name);
    const shelf = path.join(folder, letters.slice(0, 2));
    return { shelf, file: path.join(shelf, `${letters}.json`) };
  };
  const find = (name: string): KeptAnswer | null => read(placeOf(name).file);
  return {
    find,
    keep(name, kept) {
      const { shelf, file } = placeOf(name);
      makeFolder(folder);
      makeFolder(shelf);
      return writeOnce(file, JSON.stringify(kept)) ? kept : (find(name) ?? kept);
    },
    sweep: (now) => sweep(folder, now.getTime() - KEPT_MS),
  };
}

function read(file: string): KeptAnswer | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const json = readObject(text);
  const body = textAt(json, 'answer', 'body');
  const status = numberAt(json, 'answer', 'status');
  const askedHash = textAt(json, 'askedHash');
  const headers = objectAt(json, 'answer', 'headers');
  if (body === null || status === null || askedHash === null || headers === null) return null;
  const texts = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  return { askedHash, answer: { status, headers: texts, body } };
}

/** True when it was written; false when somebody was first. The name appears only over a whole, synced file. */
function writeOnce(file: string, text: string): boolean {
  const beside = `${file}.${process.pid}.part`;
  const handle = openSync(beside, 'w', 0o600);
  try {
    writeSync(handle, text);
    fdatasyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(beside, file);
    syncFolder(path.dirname(file));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

function sweep(folder: string, before: number): number {
  let swept = 0;
  for (const shelf of list(folder))
    for (const name of list(path.join(folder, shelf))) {
      const file = path.join(folder, shelf, name);
      if (statSync(file).mtimeMs >= before) continue;
      rmSync(file, { force: true });
      swept++;
    }
  return swept;
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const MOST_IN_MEMORY = 1000;

/** For the sandbox, which keeps nothing: the last thousand answers, until the process ends. */
export function answersInMemory(): KeptAnswers {
  const answers = new Map<string, KeptAnswer>();
  return {
    find: (name) => answers.get(name) ?? null,
    keep(name, kept) {
      const [oldest] = answers.keys();
      if (answers.size >= MOST_IN_MEMORY && oldest !== undefined) answers.delete(oldest);
      const first = answers.get(name) ?? kept;
      answers.set(name, first);
      return first;
    },
    sweep: () => 0,
  };
}

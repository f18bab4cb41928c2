/** Tries an organisation's own choices in the triage rules, and puts them in force as a new version. */
import { type Result, fail, ok } from '../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import { readTextBy } from '../read-text.js';
import { RISKS, type Risk, type TriageRules, ownVersion, readSigns } from '../rules/index.js';
import { type ReadThread, riskReadAgain } from '../rules/read-again.js';
import { adjust, type AdjustProblem, type SignChoice } from '../rules/signs/adjust.js';
import { withChoices } from '../rules/own-rules.js';
import { openNarrative } from '../sealed.js';
import { insertRereading, mapLastDecisions } from '../store/rereading.js';
import { findOwnRules, insertOwnRules, listInWorkContacts } from '../store/triage-rules.js';
import { triageExamples } from './triage-examples.js';

export type RulesProblem = AdjustProblem | 'reason-missing' | 'rules-changed' | 'nothing-changed';

/** What other rules would read differently. */
export interface Moved {
  readonly of: number;
  readonly up: number;
  readonly down: number;
}

export interface Tried {
  /** Of the invented examples; `right` as a person expects, before and after. */
  readonly examples: Moved & { readonly rightBefore: number; readonly rightAfter: number };
  /** Of the threads in work whose risk nobody has decided; each that would move, those that come out gravest first. */
  readonly threads: Moved & { readonly moves: readonly ThreadMove[] };
}

export interface ThreadMove {
  readonly thread: string;
  readonly from: Risk;
  readonly to: Risk;
}

/** As many contacts of threads in work as are read again to see what would change. */
export const MOST_TRIED = 2000;

/** **Errors**: what the published rules do not allow. **Shape**: choices → the rules that they would make. */
export function proposedRules(
  published: TriageRules,
  choices: readonly SignChoice[],
  number: number,
): Result<TriageRules, RulesProblem> {
  const version = ownVersion(published.version, number);
  if (choices.length === 0) return ok(withChoices(published, [], version));
  return adjust(published, version, choices);
}

export async function tryRules(
  tx: Tx,
  keys: Keyring,
  rules: { readonly before: TriageRules; readonly after: TriageRules },
): Promise<Tried> {
  return { examples: tryOnExamples(rules), threads: await tryOnThreads(tx, keys, rules.after) };
}

function movedOf(pairs: readonly (readonly [before: Risk, after: Risk])[]): Moved {
  const steps = pairs.map(([before, after]) => RISKS.indexOf(before) - RISKS.indexOf(after));
  return {
    of: pairs.length,
    up: steps.filter((step) => step > 0).length,
    down: steps.filter((step) => step < 0).length,
  };
}

function tryOnExamples({ before, after }: { readonly before: TriageRules; readonly after: TriageRules }) {
  const read = triageExamples().map(({ text, risk }) => ({
    expected: risk,
    pair: [readSigns(text, null, before).risk, readSigns(text, null, after).risk] as const,
  }));
  return {
    ...movedOf(read.map(({ pair }) => pair)),
    rightBefore: read.filter(({ expected, pair }) => pair[0] === expected).length,
    rightAfter: read.filter(({ expected, pair }) => pair[1] === expected).length,
  };
}

async function tryOnThreads(tx: Tx, keys: Keyring, after: TriageRules): Promise<Tried['threads']> {
  const readText = readTextBy(() => after);
  const rows = await listInWorkContacts(tx, MOST_TRIED);
  const threads = new Map<string, { thread: ReadThread; id: string }>();
  const decisions = await mapLastDecisions(tx, [...new Set(rows.map(({ thread }) => thread))]);
  for (const row of rows) {
    const told = row.riskBy === 'rules' ? openNarrative(keys, row, row.narrative) : null;
    if (told === null) continue;
    const { risk, riskBy } = row;
    const so = threads.get(row.thread)?.thread ?? {
      risk,
      riskBy,
      contacts: [],
      decided: decisions.get(row.thread) ?? null,
    };
    const read = { risk: readText({ ...told, language: row.language }).risk, keptAt: row.keptAt };
    threads.set(row.thread, { id: row.thread, thread: { ...so, contacts: [...so.contacts, read] } });
  }
  const all = [...threads.values()].map(({ id, thread }) => ({
    thread: id,
    from: thread.risk,
    to: riskReadAgain(thread),
  }));
  return {
    ...movedOf(all.map(({ from, to }) => [from, to])),
    moves: all.filter(({ from, to }) => from !== to).toSorted(gravestFirst),
  };
}

const gravestFirst = (a: ThreadMove, b: ThreadMove): number =>
  RISKS.indexOf(a.to) - RISKS.indexOf(b.to) || RISKS.indexOf(b.from) - RISKS.indexOf(a.from);

export interface Changing {
  readonly actor: Actor & { readonly account: string };
  readonly now: Date;
  readonly published: TriageRules;
  /** The number of the version that was in force when the form was made; nought for the published one. */
  readonly since: number;
  readonly choices: readonly SignChoice[];
  readonly why: string;
}

/** **Shape**: the version that is now in force. What is in is read again by and by: see `readAgain`. */
export async function changeRules(tx: Tx, of: Changing): Promise<Result<string, RulesProblem>> {
  const why = of.why.trim();
  if (why === '') return fail({ code: 'reason-missing', field: 'why' });
  const newest = (await findOwnRules(tx))?.number ?? 0;
  if (newest !== of.since) return fail({ code: 'rules-changed' });
  const number = newest + 1;
  const proposed = proposedRules(of.published, of.choices, number);
  if (!proposed.ok) return proposed;
  await insertOwnRules(tx, {
    org: of.actor.org,
    number,
    base: of.published.version,
    choices: of.choices,
    by: of.actor.account,
    at: of.now,
    why,
  });
  const { version } = proposed.value;
  await insertRereading(tx, { org: of.actor.org, version: number, rulesVersion: version, at: of.now });
  const subjects = [{ kind: 'triage-rules', id: version }];
  await writeJournal(
    tx,
    of.actor,
    { event: 'triage-rules-changed', room: 'supervision', subjects, why },
    of.now,
  );
  return ok(version);
}

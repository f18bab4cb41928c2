/** Tries an organisation's own choices in the triage rules, and puts them in force as a new version. */
import { type Result, fail, ok } from '../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import { RISKS, type Risk, type TriageRules, graver, ownVersion, readSigns } from '../rules/index.js';
import { adjust, type AdjustProblem, type SignChoice } from '../rules/signs/adjust.js';
import { withChoices } from '../rules/own-rules.js';
import { openNarrative } from '../sealed.js';
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
  /** Of the threads in work whose risk nobody has decided. */
  readonly threads: Moved;
}

/** As many contacts of threads in work as are read again to see what would change. */
export const MOST_TRIED = 500;

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
  return { examples: tryOnExamples(rules), threads: await tryOnThreads(tx, keys, rules) };
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

async function tryOnThreads(
  tx: Tx,
  keys: Keyring,
  { before, after }: { readonly before: TriageRules; readonly after: TriageRules },
): Promise<Moved> {
  const threads = new Map<string, readonly [Risk, Risk]>();
  for (const contact of await listInWorkContacts(tx, MOST_TRIED)) {
    const told = contact.risk_by === 'rules' ? openNarrative(keys, contact, contact.narrative) : null;
    if (told === null) continue;
    const so = threads.get(contact.thread) ?? (['ordinary', 'ordinary'] as const);
    const texts = [told.text, ...told.answers.map(({ answer }) => answer)];
    const by = (rules: TriageRules, from: Risk): Risk =>
      texts.reduce<Risk>((risk, text) => graver(risk, readSigns(text, contact.language, rules).risk), from);
    threads.set(contact.thread, [by(before, so[0]), by(after, so[1])]);
  }
  return movedOf([...threads.values()]);
}

export interface Changing {
  readonly actor: Actor & { readonly account: string };
  readonly now: Date;
  readonly published: TriageRules;
  /** The number of the version that was in force when the form was made; nought for the published one. */
  readonly since: number;
  readonly choices: readonly SignChoice[];
  readonly why: string;
}

/** **Shape**: the version that is now in force. What came in before is not read again. */
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
  const subjects = [{ kind: 'triage-rules', id: version }];
  await writeJournal(
    tx,
    of.actor,
    { event: 'triage-rules-changed', room: 'supervision', subjects, why },
    of.now,
  );
  return ok(version);
}

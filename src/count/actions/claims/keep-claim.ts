/** Keeps a claim that somebody made in public, judged as it is today, so that a second person can publish it. */
import { randomBytes } from 'node:crypto';
import { type Day, dayInLondon, isDay } from '../../../base/day.js';
import { type Problem, type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { type Claim, checkArticle } from '../../rules/claims/index.js';
import type { Figures } from '../../rules/figures.js';
import { figuresNotHidden } from '../../rules/release/own-figures.js';
import { keptQuiet, toldIn } from '../../rules/release/told.js';
import { insertClaim } from '../../store/claims.js';
import { earlierTables } from '../releases/take.js';

export interface ClaimWanted {
  readonly text: string;
  readonly saidBy: string;
  readonly saidOn: string;
  /** Its address, or empty. */
  readonly saidAt: string;
  /** Which of its claims, from 1; null: there is only one. */
  readonly which: number | null;
}

export type KeepProblem =
  | 'claim-missing'
  | 'said-by-missing'
  | 'said-on-wrong'
  | 'said-at-wrong'
  | 'nothing-judged'
  | 'choose-claim'
  | 'claim-tells'
  | 'not-signed-in';

/** The claims of a text that have a verdict, against everything held that no release hides. */
export async function judgeSaid(
  tx: Tx,
  { text, saidOn }: Pick<ClaimWanted, 'text' | 'saidOn'>,
  figures: Figures,
): Promise<{ readonly claims: readonly Claim[]; readonly language: 'en' | 'cy' }> {
  const open = figuresNotHidden(figures, await earlierTables(tx));
  const { claims, language } = checkArticle(text, open, { publishedOn: isDay(saidOn) ? saidOn : undefined });
  return {
    claims: claims.filter((c) => !c.question && ['holds', 'fails', 'depends'].includes(c.verdict)),
    language: language === 'cy' ? 'cy' : 'en',
  };
}

/**
 * **Shape**: its id. **Errors**: what is missing of who said it, when and where; `choose-claim` where the text makes more
 * than one; `nothing-judged` where figures settle none; `claim-tells` where it gives away a count that a release hides.
 */
export async function keepClaim(
  tx: Tx,
  actor: Actor,
  { wanted, figures }: { readonly wanted: ClaimWanted; readonly figures: Figures },
  now: Date,
): Promise<Result<string, KeepProblem>> {
  const by = actor.account;
  if (by === null) return fail({ code: 'not-signed-in' });
  const problems = missingOf(wanted, dayInLondon(now));
  if (problems.length > 0) return fail(...problems);
  const { claims, language } = await judgeSaid(tx, wanted, figures);
  const judged = wanted.which === null && claims.length === 1 ? claims[0] : claims[(wanted.which ?? 0) - 1];
  if (claims.length === 0) return fail({ code: 'nothing-judged', field: 'text' });
  if (!judged) return fail({ code: 'choose-claim', field: 'which' });
  const kept = keptQuiet([], await earlierTables(tx));
  if (toldIn({ text: wanted.text, composed: '', lang: language }, kept).length > 0)
    return fail({ code: 'claim-tells', field: 'text' });
  const id = randomBytes(8).toString('hex');
  const { text, saidBy, saidOn } = wanted;
  const saidAt = wanted.saidAt === '' ? null : wanted.saidAt;
  await insertClaim(tx, { org: actor.org, id, text, language, saidBy, saidOn, saidAt, judged, by, at: now });
  const subjects = [{ kind: 'checked-claim', id }];
  await writeJournal(tx, actor, { event: 'claim-kept', room: 'releases', subjects }, now);
  return ok(id);
}

const missingOf = (w: ClaimWanted, today: Day): readonly Problem<KeepProblem>[] => [
  ...(w.text === '' ? [{ code: 'claim-missing', field: 'text' } as const] : []),
  ...(w.saidBy === '' ? [{ code: 'said-by-missing', field: 'said-by' } as const] : []),
  ...(!isDay(w.saidOn) || w.saidOn > today ? [{ code: 'said-on-wrong', field: 'said-on' } as const] : []),
  ...(w.saidAt !== '' && !isAddress(w.saidAt) ? [{ code: 'said-at-wrong', field: 'said-at' } as const] : []),
];

const isAddress = (text: string): boolean => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text) && URL.canParse(text);

/** What becomes of a thread's risk when changed rules have read its texts again. */
import { graver } from './signs/risk.js';
import type { Risk } from './signs/triage-rules.js';

export interface ReadThread {
  readonly risk: Risk;
  readonly riskBy: 'rules' | 'person';
  /** What the rules now read in each contact, and when it was brought in. */
  readonly contacts: readonly { readonly risk: Risk; readonly keptAt: Date }[];
  /** A person's last decision, if there ever was one. */
  readonly decided: { readonly risk: Risk; readonly at: Date } | null;
}

/**
 * The risk after reading again.
 * **Shape**: what a person decided stays; where something came in after that and went beyond it, only that is read
 * again, and it never goes below what the person said. Without a decision the gravest of its texts. **Errors**: none.
 */
export function riskReadAgain({ risk, riskBy, contacts, decided }: ReadThread): Risk {
  if (riskBy === 'person') return risk;
  const counted =
    decided === null ? contacts : contacts.filter(({ keptAt }) => keptAt.getTime() > decided.at.getTime());
  return counted.map((contact) => contact.risk).reduce<Risk>(graver, decided?.risk ?? 'ordinary');
}

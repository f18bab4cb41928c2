/** The engine: a text is scanned, its cues weighed, and the guide's order of rules applied. */
import type { FlagTable } from './compile.js';
import { conclude } from './conclude.js';
import type { Decision } from './decision.js';
import { familyOf } from './family.js';
import { Notes, load } from './notes.js';
import type { FlagFacts, FlagPolicy, FlagRuleBook } from './reading.js';
import { readText } from './read-text.js';
import { resolve } from './resolve.js';
import { weigh } from './weigh.js';

export class Engine {
  readonly notes: Notes;

  constructor(table: FlagTable) {
    this.notes = new Notes(table);
  }

  decide(text: string, facts: FlagFacts, policy: FlagPolicy, book: FlagRuleBook): Decision {
    const n = this.notes;
    n.text = text;
    readText(text, n, n.s);
    n.gapMonths = policy.threeMonthGap;
    load(n);
    n.code = facts.offenceCode;
    n.family = familyOf(facts.offenceCode);
    resolve(n);
    weigh(n);
    return conclude(n, facts, policy, book);
  }
}

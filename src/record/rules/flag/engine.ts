/** The engine: a text is scanned, its cues weighed, and the guide's order of rules applied. */
import type { FlagTable } from './compile.js';
import { conclude } from './conclude.js';
import type { Decision } from './decision.js';
import { familyOf } from './family.js';
import { NOTES, loaderOf } from './notes.js';
import type { FlagFacts, FlagPolicy, FlagRuleBook } from './reading.js';
import { textReader } from './read-text.js';
import { resolve } from './resolve.js';
import { specialsOf } from './specials.js';
import { weigh } from './weigh.js';

export class Engine {
  readonly notes = NOTES;
  readonly table: FlagTable;
  readonly #read: (text: string) => void;
  readonly #load: () => void;
  readonly #platforms: readonly (readonly string[])[];

  constructor(table: FlagTable) {
    this.table = table;
    this.#platforms = table.platforms.map((names) => names.split('+').filter((name) => name !== ''));
    this.#read = textReader(table, specialsOf(table));
    this.#load = loaderOf(table);
  }

  decide(text: string, facts: FlagFacts, policy: FlagPolicy, book: FlagRuleBook): Decision {
    const n = NOTES;
    n.text = text;
    n.platforms = this.#platforms;
    this.#read(text);
    n.gapMonths = policy.threeMonthGap;
    this.#load();
    n.code = facts.offenceCode;
    n.family = familyOf(facts.offenceCode);
    resolve();
    weigh();
    return conclude(facts, policy, book);
  }
}

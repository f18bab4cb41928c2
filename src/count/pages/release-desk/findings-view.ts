/** What the check and the attack found, in words for whoever decides. Pure. */
import { type Lang, type ShapeOf, fill, list, plural } from '../../../base/words.js';
import type { ReleaseFindings } from '../../rules/release/findings.js';
import type { BrokenCell, CellRef, Choice } from '../../rules/release/guard.js';
import type { Release } from '../../rules/release/release.js';
import { findingTitle, sayFinding } from '../../words/say-finding.js';
import { sayReleaseProblem } from '../../words/say-release-change.js';
import { FIGURE_WORDS } from '../../words/say.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

/** Where a reader looks for a cell: in this release, or in one that came out before. */
export type NameCell = (at: CellRef, lang: Lang) => string;

/** "Gwent, 2018/19" from the words of a release. A cell of an earlier one is named by its codes where it is not here. */
export const nameCellIn =
  (release: Release): NameCell =>
  (at, lang) => {
    const table = release.tables.find((t) => t.id === at.table);
    return at.key
      .map((code, i) => table?.dimensions[i]?.categories.find((c) => c.code === code)?.name[lang] ?? code)
      .join(', ');
  };

export function findingsView(findings: ReleaseFindings | null, name: NameCell, lang: Lang) {
  if (!findings) return null;
  const words = COPY[lang];
  const { attack, problems, integrity, choices } = findings;
  const cells = (all: readonly CellRef[]): string =>
    list([...new Set(all.map((c) => name(c, lang)))], FIGURE_WORDS[lang].and);
  return {
    isSound: problems.length === 0 && attack.broken.length === 0,
    problems: problems.map((p) => sayReleaseProblem(p, lang)),
    integrity: integrity.map((f) => ({
      severity: f.severity,
      title: findingTitle(f, lang),
      sentence: sayFinding(f, lang),
    })),
    attack: sayAttack(attack, lang),
    before: attack.brokenBefore > 0 ? plural(words.brokenBefore, attack.brokenBefore, lang) : null,
    broken: attack.broken.map((b) => brokenRow(b, { name, cells, lang })),
    // What could be hidden besides is no way out when it does not mend everything.
    mends:
      attack.mends.length > 0 && !attack.isUnmendable
        ? fill(words.mends, { cells: cells(attack.mends) }, lang)
        : null,
    unmendable: attack.isUnmendable ? words.unmendable : null,
    choices: choices.map((c) => sayChoice(c, name, lang)),
  };
}

function sayAttack({ broken, attacked }: ReleaseFindings['attack'], lang: Lang): string {
  const words = COPY[lang];
  if (broken.length > 0) return plural(words.attackBroke, broken.length, lang);
  return attacked === 0 ? words.attackNone : plural(words.attackHeld, attacked, lang);
}

interface Around {
  readonly name: NameCell;
  readonly cells: (all: readonly CellRef[]) => string;
  readonly lang: Lang;
}

function brokenRow(b: BrokenCell, { name, cells, lang }: Around) {
  const words = COPY[lang];
  const [at] = b.at;
  const cell = at ? name(at, lang) : words.nothing;
  return {
    text: fill(words.broken[b.breach], { cell, lo: b.lo, hi: b.hi ?? b.lo }, lang),
    by: b.by.length > 0 ? fill(words.by, { cells: cells(b.by) }, lang) : null,
    printedAt: b.printedAt.length > 0 ? fill(words.printedAt, { cells: cells(b.printedAt) }, lang) : null,
  };
}

/** Why one cell is hidden, and what else was looked at. */
function sayChoice(choice: Choice, name: NameCell, lang: Lang): string {
  const words = COPY[lang];
  const cell = name(choice.cell, lang);
  if (choice.kind === 'primary') return fill(words.choice[choice.why], { cell }, lang);
  const protects = choice.protects ? name(choice.protects, lang) : words.nothing;
  return fill(words.choice[choice.method], { cell, protects, tried: choice.tried }, lang);
}

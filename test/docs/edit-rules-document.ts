/** The register of edit rules, so that it can be read aloud. */
import {
  EDIT_RULES,
  EDIT_RULES_VERSION,
  EDIT_SEVERITIES,
  type EditFamily,
  type EditRule,
} from '../../src/record/rules/edit/index.js';
import { EXTRACT_COLUMNS } from '../../src/record/rules/extract-columns.js';
import { EDIT_WORDS, sayRule } from '../../src/record/words/edit.js';

const code = (column: string): string => `\`${column}\``;

function needs(rule: EditRule): string {
  const groups = rule.oneOf.map((g) => g.map(code).join(' with ')).join(', or ');
  return [...rule.needs.map(code), ...(groups ? [`and ${groups}`] : [])]
    .join(', ')
    .replaceAll(', and', ' and');
}

function when(rule: EditRule): string {
  if (rule.from !== null) return `recorded from ${rule.from}${rule.to ? ` to before ${rule.to}` : ''}`;
  return rule.to === null ? 'always' : `recorded before ${rule.to}`;
}

const section = (family: EditFamily): readonly string[] => [
  `## ${EDIT_WORDS.en.family[family]}`,
  '',
  ...EDIT_RULES.filter((r) => r.family === family).flatMap((rule) => [
    `- **${rule.code}**, ${EDIT_WORDS.en.severity[rule.severity]}${'key' in rule ? ', over many rows' : ''}. ${sayRule(rule.code, 'en')}`,
    `  - *Welsh*: ${sayRule(rule.code, 'cy')}`,
    `  - Holds ${when(rule)}. Needs ${needs(rule)}. Rests on: ${rule.source} (${rule.standing}).`,
  ]),
  '',
];

/** docs/edit-rules.md. */
export function editRulesDocument(made: string): string {
  const families = [...new Set(EDIT_RULES.map((r) => r.family))];
  const count = (severity: string): number => EDIT_RULES.filter((r) => r.severity === severity).length;
  const memory = EDIT_RULES.filter((r) => r.standing === 'memory').length;
  return [
    '# The edit rules',
    '',
    made,
    '',
    `Version ${EDIT_RULES_VERSION}: ${EDIT_RULES.length} rules, of which ${EDIT_SEVERITIES.map((s) => `${count(s)} ${s}s`).join(', ')}. The register is`,
    '`data/edit-rules/`; each rule is tried in `src/record/rules/edit/rules.test.ts` with a record that breaks it and one',
    'that does not. `plimsoll rules check FILE` runs them on an extract, `plimsoll rules list --on DAY` prints those in force.',
    '',
    '- An **error** cannot be right. A **warning** is likely wrong. A **question** asks a person to look; it may be right.',
    '- A rule whose columns the extract lacks is reported as **not run**, never as passed; so is a row of which a cell could',
    '  not be read. An empty cell breaks no rule but those that say it is missing.',
    '- A rule that holds for some days goes by the day of **recording**.',
    `- Of ${memory} rules it was not found in a source what they rest on: they say *memory*, and are to be checked.`,
    '',
    ...families.flatMap(section),
    '## The columns',
    '',
    'A heading is known in any case, with or without spaces, in the shapes of several record systems and in Welsh; what is',
    'not known is given by `--map column="heading"`.',
    '',
    EXTRACT_COLUMNS.map(code).join(', '),
    '',
  ].join('\n');
}

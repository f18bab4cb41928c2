/** The offence helper's decision table, so that it can be read aloud. */
import { readReference } from '../../src/base/package-root.js';
import {
  OFFENCE_ROWS,
  OFFENCE_TABLE_VERSION,
  type OffenceRow,
} from '../../src/record/rules/offence/index.js';
import { OFFENCE_WORDS } from '../../src/record/words/offence.js';

const WORDS = OFFENCE_WORDS.en;

interface Example {
  readonly row: string;
  readonly why: { readonly en: string };
  readonly fit: keyof typeof WORDS.fit;
}
const EXAMPLES = readReference<Example[]>('offence-helper/examples.json');

const either = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const marked = (code: string | null, standing: string | null): string =>
  code === null ? 'not found' : `\`${code}\` (${standing ?? ''})`;

function days(row: OffenceRow): string {
  const began = row.from === null ? 'older than the records read here' : `from ${row.from}`;
  const known =
    row.precision === 'year' || row.precision === 'month' ? ` (only the ${row.precision} is known)` : '';
  const ended = row.to === null ? '' : ` to before ${row.to}`;
  const before =
    row.historic === 'as-if-today'
      ? '; conduct before that is recorded as if it happened today'
      : '; it does not reach back';
  return `In force ${began}${known}${ended}${row.from === null ? '' : before}.`;
}

function section(row: OffenceRow): readonly string[] {
  const points = (weighs: string): string =>
    row.points
      .filter((p) => p.weighs === weighs)
      .map((p) => lower(WORDS.point[p.id]))
      .join('; ');
  const examples = EXAMPLES.filter((e) => e.row === row.id && e.fit !== 'fits');
  return [
    `### ${row.offence.en}`,
    '',
    `Row \`${row.id}\`. ${row.act ?? 'Act not found'}${row.section ? `, ${row.section}` : ''}. ${days(row)}`,
    '',
    `- **What was done**: ${either(row.acts.map((a) => lower(WORDS.act[a])))}.`,
    `- **Victim**: ${row.victim.map((b) => WORDS.band[b]).join('; ')}${row.sex ? `, ${WORDS.sex[row.sex]}` : ''}.${row.decoy ? ' A decoy makes it an attempt in this class, with no child victim.' : ''}${row.unidentified ? ' A child nobody can identify leaves the state as the victim.' : ''}`,
    ...(row.suspect ? [`- **Suspect**: ${either(row.suspect.map((s) => WORDS.suspect[s]))}.`] : []),
    ...(row.relation ? [`- **The suspect is** ${either(row.relation.map((r) => WORDS.relation[r]))}.`] : []),
    ...(points('fit') ? [`- **A person must say, before it fits**: ${points('fit')}.`] : []),
    ...(points('later') ? [`- **Left to the investigation**: ${points('later')}.`] : []),
    `- **Codes**: class ${marked(row.class, row.standing.class)}; class and sub-class ${marked(row.sub_class, row.standing.sub_class)}; court ${marked(row.court_code, row.standing.court_code)}${row.attempt_code ? `; court, for an attempt ${marked(row.attempt_code, row.standing.court_code)}` : ''}.`,
    `- **Counted** ${WORDS.countedBy[row.counted_by]}. **Gravity** ${row.rank}.`,
    ...(row.note ? [`- ${row.note.en}`] : []),
    ...examples.map((e) => `- *${WORDS.fit[e.fit]}*: ${e.why.en}`),
    `- Source: ${row.source}. Law: ${row.standing.law}${row.standing.from ? `; day: ${row.standing.from}` : ''}.`,
    '',
  ];
}

/** docs/offence-helper.md. */
export function offenceDocument(made: string): string {
  const memory = OFFENCE_ROWS.filter((r) => r.standing.law === 'memory').length;
  return [
    '# The offence helper',
    '',
    made,
    '',
    `Version ${OFFENCE_TABLE_VERSION}, ${OFFENCE_ROWS.length} rows, ${EXAMPLES.length} examples, each a test. It is the data in`,
    '`data/offence-helper/`; a registrar can read it here from top to bottom, the gravest first.',
    '',
    '**How it answers.** The facts are asked once. A row is looked at when one of its acts was told. Every point that is',
    'met, and none that is not, makes it *fit*; a point that decides and is not known makes it *need a fact*; a point',
    'that is not met makes it *not fit*, and says which. Points of proof that only an investigation can settle never',
    'hold up a record: on the balance of probability is the test. It suggests and never records.',
    '',
    `**How sure it is.** The law of ${memory} of the ${OFFENCE_ROWS.length} rows is from memory, as are most sub-classes that are missing: check`,
    'them against the current notifiable-offence list before an irreversible decision. A code that was not found is',
    'empty, never guessed. The order of gravity is ours: the official look-up table was not seen.',
    '',
    '**Not in it.** Scotland and Northern Ireland; exposure and voyeurism (sections 66 and 67); offences against a person',
    'with a mental disorder; trafficking; section 69 of the Serious Crime Act 2015, whose day was not found; section 46A',
    '(image generators), of which it was not found whether it is in force.',
    '',
    ...OFFENCE_ROWS.toSorted((a, b) => a.rank - b.rank).flatMap(section),
  ].join('\n');
}

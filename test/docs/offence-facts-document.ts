/** Which facts about offences nobody has seen in a source: named one by one, so that they can be checked. */
import { KEY_OFFENCES, OFFENCE_CLASSES } from '../../src/base/offences.js';
import { OFFENCE_ROWS } from '../../src/record/rules/offence/index.js';

const HEAD = `# Offences: what is known from memory

Generated from \`offences.json\`, \`key-offences.json\` and \`../offence-helper/offences.json\`; a test compares them.

Every fact in these files is marked **found** (read in a source that \`datapackage.json\` names) or **memory** (known when
the data was compiled, and not seen in a source then). Those from memory stand below, one by one. Check them against the
Act on legislation.gov.uk and the current list of notifiable offences before anything rests on them that cannot be taken
back; when one has been checked, mark it \`found\` in the data and name the source.

**Not here at all**, because nobody has seen it: whether section 46A of the Sexual Offences Act 2003 (image generators; Crime
and Policing Act 2026 s72) is in force; the sub-classes 17/13 to 17/16 and 20/03 to 20/06; Scotland and Northern Ireland.
`;

const memoryOf = (standing: object): readonly string[] =>
  Object.entries(standing)
    .filter(([, how]) => how === 'memory')
    .map(([fact]) => fact.replaceAll('_', ' '));

function section(
  title: string,
  rows: readonly (readonly [name: string, facts: readonly string[]])[],
): string {
  const said = rows.filter(([, facts]) => facts.length > 0);
  const found = rows.length - said.length;
  const head = `## ${title}\n\n${said.length} of ${rows.length} have a fact from memory; ${found} ${found === 1 ? 'has' : 'have'} none.\n\n`;
  return `${head}| Entry | From memory |\n|---|---|\n${said.map(([name, facts]) => `| ${name} | ${facts.join(', ')} |\n`).join('')}`;
}

/** data/offences/README.md. */
export const offenceFactsDocument = (): string =>
  [
    HEAD,
    section(
      'Classes (`offences.json`)',
      OFFENCE_CLASSES.map((one) => [
        `${one.code} ${one.label.en}`,
        [
          ...memoryOf(one.standing),
          ...one.sub_classes.flatMap(({ code, standing }) =>
            standing === 'memory' ? [`sub-class ${code}`] : [],
          ),
        ],
      ]),
    ),
    section(
      'Offences with dates (`key-offences.json`)',
      KEY_OFFENCES.map((one) => [
        `${one.label.en}, ${one.provision}`,
        one.standing === 'memory' ? [`in force from ${one.from} (known to the ${one.precision})`] : [],
      ]),
    ),
    section(
      'Rows of the offence helper (`../offence-helper/offences.json`)',
      OFFENCE_ROWS.map((one) => [one.offence.en, memoryOf(one.standing)]),
    ),
  ].join('\n');

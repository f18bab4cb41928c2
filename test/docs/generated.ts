/** The documents that are made from the code: what they say, and where they stand. */
import { sql } from 'kysely';
import { PAGES } from '../../src/app.js';
import { systemActor } from '../../src/db/index.js';
import { inTransaction } from '../../src/db/index.js';
import { helpFor, overview } from '../../src/cli/help.js';
import { VERBS } from '../../src/cli/verbs.js';
import { LANGS } from '../../src/base/words.js';
import { AWAY_PATH, DOOR_PATH } from '../../src/web/door/door.js';
import { routesDoc } from '../../src/web/routes-doc.js';
import type { FreshDatabase } from '../make/database.js';
import { editRulesDocument } from './edit-rules-document.js';
import { offenceFactsDocument } from './offence-facts-document.js';
import { offenceDocument } from './offence-document.js';
import { statesDocument } from './states-document.js';
import { triageDocument } from './triage-document.js';

const MADE = 'Made from the code by `npm run fix`, and compared with it by a test. Do not edit it here.';

export const cliDocument = (): string =>
  [
    '# The command',
    MADE,
    '```',
    overview('en'),
    '```',
    ...VERBS.flatMap((verb) => [`## plimsoll ${verb.name}`, '```', helpFor(verb, 'en'), '```']),
    '',
  ]
    .join('\n\n')
    .replaceAll('```\n\n', '```\n')
    .replaceAll('\n\n```', '\n```');

interface Column {
  readonly table_schema: string;
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
  readonly is_nullable: string;
}

/** Every table and column, asked of a database that was just migrated. */
export async function tablesDocument(fresh: FreshDatabase): Promise<string> {
  const columns = await inTransaction(fresh.db, systemActor(fresh.organisation.id), async (tx) => {
    const found = await sql<Column>`
      select c.table_schema, c.table_name, c.column_name, c.data_type, c.is_nullable
      from information_schema.columns c
      where c.table_schema in ('house', 'journal', 'count', 'record')
      order by c.table_schema, c.table_name, c.ordinal_position`.execute(tx);
    return found.rows;
  });
  const tables = [...new Set(columns.map((c) => `${c.table_schema}.${c.table_name}`))];
  const rows = (table: string): readonly string[] =>
    columns
      .filter((c) => `${c.table_schema}.${c.table_name}` === table)
      .map((c) => `| ${c.column_name} | ${c.data_type} | ${c.is_nullable === 'YES' ? '' : 'yes'} |`);
  return [
    '# The tables',
    '',
    MADE,
    '',
    'Every table has row-level security: without an organisation set in the transaction it holds no rows.',
    '',
    ...tables.flatMap((t) => [
      `## ${t}`,
      '',
      '| column | type | always there |',
      '| --- | --- | --- |',
      ...rows(t),
      '',
    ]),
  ].join('\n');
}

/** The public door's few addresses, which are served by a process of their own. */
const doorRoutes = (): string =>
  [
    '',
    '## The public door',
    '',
    'Served by `plimsoll serve tell`, on the port after the rooms’. Nobody signs in; nothing personal stands in an address.',
    '',
    '| address | methods | what it is |',
    '| --- | --- | --- |',
    ...LANGS.map(
      (lang) => `| ${DOOR_PATH[lang]} | GET POST | every page of the door, by what was sent (${lang}) |`,
    ),
    `| / | GET | leads to the door in the browser’s language |`,
    `| ${AWAY_PATH} | GET POST | leads away, where the organisation says; is told when a page was left in a hurry |`,
    '| /health | GET | says ready |',
    '',
  ].join('\n');

/** Every generated document. **Shape**: path from the root → text. */
export async function generated(fresh: FreshDatabase): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['docs/cli.md', cliDocument()],
    ['docs/edit-rules.md', editRulesDocument(MADE)],
    ['docs/offence-helper.md', offenceDocument(MADE)],
    ['data/offences/README.md', offenceFactsDocument()],
    ['docs/routes.md', `${routesDoc(PAGES)}${doorRoutes()}`],
    ['docs/states.md', statesDocument(MADE)],
    ['docs/tables.md', await tablesDocument(fresh)],
    ['docs/triage.md', triageDocument(MADE)],
  ]);
}

/** `docs/routes.md`, made from the pages: every address, who may open it, and what the journal keeps. */
import { mayOpen, ROLES } from './access.js';
import type { Page, Who } from './page.js';

const HEAD = `# Every page

Made from the pages themselves by \`npm run fix\`; a test compares it. English stands at the path, Welsh at
\`/cy\` and the path. A page marked *fresh* asks for a passkey shown in the last five minutes. Whoever may not open a
page is told that it is not there.
`;

export function routesDoc(pages: readonly Page[]): string {
  const rows = pages.map((page) => `| ${cells(page).join(' | ')} |`);
  const table = ['| Path | Page | By | Who | Roles | Journal |', '|---|---|---|---|---|---|', ...rows];
  return `${HEAD}\n${table.join('\n')}\n`;
}

const cells = (page: Page): readonly string[] => [
  `\`${page.path}\``,
  page.name + marks(page),
  [page.get && 'GET', page.post && 'POST'].filter(Boolean).join(' '),
  whoOf(page.who),
  rolesOf(page.who),
  auditOf(page.audit),
];

function marks(page: Page): string {
  const all = [
    page.fresh && 'fresh',
    page.accepts === 'upload' && 'takes text files',
    page.accepts === 'workbook' && 'takes text files and workbooks',
    page.accepts === 'reply' && 'takes files of any kind, which only the guarded reader opens',
    page.only === 'made-up' && 'only where all is made up, on this machine',
  ].filter(Boolean);
  return all.length > 0 ? ` (*${all.join(', ')}*)` : '';
}

const whoOf = (who: Who): string =>
  typeof who === 'string' ? who : `${who.room}: ${[who.verb, ...(who.or ?? [])].join(' or ')}`;

function rolesOf(who: Who): string {
  if (typeof who === 'string') return who === 'anyone' ? 'everybody' : 'every account';
  const roles = ROLES.filter((role) => mayOpen({ account: role, roles: [role] }, who));
  return roles.length > 0 ? roles.join(', ') : 'nobody';
}

function auditOf(audit: Page['audit']): string {
  if (typeof audit === 'string') return 'nothing personal';
  const reads = audit.reads === undefined ? [] : [`reads: ${audit.reads}`];
  const changes = 'changes' in audit ? [`changes: ${audit.changes}`] : [];
  return [...reads, ...changes].join('; ');
}

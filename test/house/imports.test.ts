/**
 * Who may import whom. Read the table from top to bottom; a line that is not there is not allowed.
 * The order of the rooms is the order of the story: a room knows the rooms before it, never those after.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Import, filesBelow, importsOf } from './sources.js';

const STORY = ['tell', 'desk', 'record', 'casework', 'prevent', 'count', 'oversee'] as const;
type Room = (typeof STORY)[number];

/** Packages that only some of the house may touch. A package that is not here may be used by nobody. */
const PACKAGES: readonly (readonly [name: RegExp, where: RegExp, why: string])[] = [
  [/^node:/, /^src\//, 'the platform'],
  [/^(kysely|pg)$/, /^src\/(db\/|[a-z]+\/(store\.ts|store\/|stores\/))/, 'only stores and db speak SQL'],
  [/^fastify$|^@fastify\//, /^src\/web\//, 'only web knows the server'],
  [/^(nunjucks|govuk-frontend|@ministryofjustice\/frontend)$/, /^src\/web\//, 'only web knows the templates'],
  [/^(@simplewebauthn\/server|openid-client)$/, /^src\/web\//, 'sign-in is the web’s'],
  [
    /^(csv-parse|csv-stringify|iconv-lite)$/,
    /^src\/count\/(reading|store)/,
    'files are read at the edge of count',
  ],
  [/^csv-parse$/, /^src\/desk\/actions\/triage-examples\.ts$/, 'examples are read in one place'],
  [/^(csv-parse|iconv-lite)$/, /^src\/cli\/copy\//, 'a translator’s sheet is read by the command'],
  [/^(yauzl|saxes)$/, /^src\/count\/reading\/workbook\//, 'workbooks are opened in one place'],
  [
    /^@e965\/xlsx$/,
    /^src\/count\/reading\/replies\/formats\/read-xls\.ts$/,
    'old workbooks, and nothing else by it',
  ],
  [/^unpdf(\/pdfjs)?$/, /^src\/count\/reading\/replies\/formats\/read-pdf\.ts$/, 'one reader of PDF'],
  [/^parse5$/, /^src\/count\/reading\/replies\/formats\/read-html\.ts$/, 'one reader of HTML'],
  [/^@kenjiuno\/msgreader$/, /^src\/count\/reading\/replies\/formats\/read-msg\.ts$/, 'one reader of MSG'],
  [
    /^mailparser$/,
    /^src\/count\/reading\/replies\/formats\/read-eml\.ts$/,
    'replies that came as mail files',
  ],
  [/^shamir-secret-sharing$/, /^src\/keys\//, 'the unlocking key is split in one place'],
  [
    /^imapflow$/,
    /^src\/(wire|desk\/doors\/email)\//,
    'one client of mailboxes, and the door that reads by it',
  ],
  [/^mailparser$/, /^src\/(wire\/html\.ts$|count\/mail\/)/, 'mail is taken apart where it comes in'],
  [/^nodemailer$/, /^src\/wire\/smtp\.ts$/, 'mail goes out in one place'],
  [/^pdfkit$/, /^src\/record\/formats\/report-pdf\.ts$/, 'one report becomes a PDF in one place'],
  [/^d3-(scale|shape|geo)$/, /^src\/count\/charts\//, 'only charts draw'],
  [/^@resvg\/resvg-js$/, /^src\/count\/formats\/picture\.ts$/, 'a drawing becomes a picture in one place'],
];

/** Inside a room: what each part may import besides its own folder. */
const PARTS: readonly (readonly [part: RegExp, mayImport: RegExp, why: string])[] = [
  [/^src\/base\//, /^(src\/base\/|node:)/, 'base imports nothing'],
  [/^src\/[a-z]+\/rules\//, /^src\/(base\/|ROOM\/rules\/)/, 'rules are pure: base and themselves'],
  [/^src\/[a-z]+\/words\//, /^src\/(base\/|ROOM\/(rules|reading|words)\/)/, 'words speak of rules'],
  [
    /^src\/[a-z]+\/charts\//,
    /^(src\/(base\/|ROOM\/(rules|charts)\/)|d3-)/,
    'charts are pure functions of figures',
  ],
  [
    /^src\/[a-z]+\/formats\//,
    /^(src\/(base\/|ROOM\/(rules|words|reading|formats)\/)|node:|@resvg\/|pdfkit$)/,
    'files are made of what is public, never of a query',
  ],
  [
    /^src\/[a-z]+\/extract\//,
    /^(src\/(base\/|ROOM\/(rules|extract)\/)|node:)/,
    'an extract is read without database, web or words',
  ],
  [/^src\/db\//, /^(src\/(base|db)\/|node:|kysely$|pg$)/, 'db knows no room'],
  [
    /^src\/keys\//,
    /^(src\/(base|keys)\/|node:|shamir-secret-sharing$)/,
    'keys know neither database nor room',
  ],
  [
    /^src\/wire\//,
    /^(src\/(base|wire)\/|node:|imapflow$|nodemailer$|mailparser$)/,
    'lines to machines outside know neither database nor room',
  ],
  [/^src\/intake\//, /^(src\/(base|keys|intake)\/|node:)/, 'the intake journal holds what it cannot read'],
  [
    /^src\/web\//,
    /^(src\/(base|db|keys|web)\/|node:|[@a-z])/,
    'web knows no room; work that runs by itself is begun in web/again.ts',
  ],
];

const roomOf = (path: string): Room | undefined => STORY.find((room) => path.startsWith(`src/${room}/`));

const sources = filesBelow('src', '.ts').filter((path) => !path.endsWith('.test.ts'));
const imports = sources.flatMap((path) => importsOf(path));

const complain = (bad: readonly Import[]): string => bad.map((i) => `${i.from} imports ${i.to}`).join('\n');

test('a room imports only the face of an earlier room', () => {
  const bad = imports.filter(({ from, to }) => {
    const [here, there] = [roomOf(from), roomOf(to)];
    if (!here || !there || here === there) return false;
    return STORY.indexOf(there) > STORY.indexOf(here) || to !== `src/${there}/index.ts`;
  });
  assert.equal(complain(bad), '');
});

test('each part of the house imports only what the table allows it', () => {
  const bad = imports.filter(({ from, to }) => {
    const part = PARTS.find(([where]) => where.test(from));
    if (!part) return false;
    const allowed = new RegExp(part[1].source.replaceAll('ROOM', roomOf(from) ?? '-'));
    return !allowed.test(to) && !to.startsWith('src/base/');
  });
  assert.equal(complain(bad), '');
});

test('a package is used only where the table says', () => {
  const bad = imports.filter(
    ({ from, to }) =>
      !to.startsWith('src/') && !PACKAGES.some(([name, where]) => name.test(to) && where.test(from)),
  );
  assert.equal(complain(bad), '');
});

test('base, db, keys, intake, wire and web know no room; only app.ts and cli see everything', () => {
  const bad = imports.filter(
    ({ from, to }) => /^src\/(base|db|keys|intake|wire|web)\//.test(from) && roomOf(to) !== undefined,
  );
  assert.equal(complain(bad), '');
});

test('no file is imported in a circle', () => {
  const next = new Map(
    sources.map((path) => [path, imports.filter((i) => i.from === path && i.to.startsWith('src/'))]),
  );
  const done = new Set<string>();
  const circle = (path: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const { to } of next.get(path) ?? []) {
      const found = circle(to, [...trail, path]);
      if (found) return found;
    }
    done.add(path);
    return null;
  };
  for (const path of sources) assert.equal(circle(path, [])?.join(' → ') ?? '', '');
});

test('the import finder sees what it should', () => {
  const seen = importsOf('test/house/imports.test.ts').map((i) => i.to);
  assert.deepEqual(seen, ['node:assert/strict', 'node:test', 'test/house/sources.ts']);
});

/**
 * Every page × every role. What is expected comes from the table as people agreed it, written out below; what happens
 * comes from real requests through the real server, with only the pages' own answers put aside.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PAGES } from '../../src/app.js';
import { may, type Reach, reachOf, type Role, ROLES, ROOMS } from '../../src/web/access.js';
import { send } from '../../src/web/outcome.js';
import type { Handler, Page, Room, Verb } from '../../src/web/page.js';
import { aPerson } from '../make/database.js';
import { aSite, sendForm, type SignedIn, signedIn } from '../make/site.js';

const VERB_OF: Readonly<Record<string, Verb>> = {
  l: 'list',
  n: 'narrative',
  i: 'identity',
  c: 'create',
  e: 'edit',
  r: 'reply',
  d: 'decide',
  x: 'export',
  p: 'publish',
  g: 'grant',
  a: 'audit',
};

/** Room × role, a column a role in the order of ROLES. A star after a letter: given under a condition only. */
const AGREED = `
report      c    c  -       -     -         -    -        -     -    -   -    -    -   -  -
replies     n*r  l*n* -     -     -         -    -        -     -    -   -    -    -   -  -
inbox       -    -  lnirced ln    l*n*      lnid -        -     -    -   -    -    -   -  -
supervision -    -  -       -     -         led  -        -     -    -   -    -    -   -  -
crimes      -    -  lc      lnde  ln*i*     lnie -        -     l*   -   -    l*n* -   -  -
cases       -    -  l       ln    l*n*i*e*r* lnid -       -     -    -   -    l*n* -   -  -
support     -    -  -       -     l*        l    l*n*ice  -     -    -   -    -    -   -  -
schools     -    c* l       -     -         l    -        lced  l    -   -    l    -   -  -
statistics  -    -  -       l     -         l    -        -     lce  l   -    l    -   d  -
releases    -    -  -       l     -         l    -        -     c    d*p* l*  l    -   -  -
research    -    -  -       -     -         -    -        -     c    p   l*x* l    -   -  -
settings    -    -  -       -     -         -    -        -     -    -   -    -    g*e -  -
audit       -    -  a*      a*    a*        a*   a*       a*    a*   a*  a*   a*   a*  a  a*
keys        -    -  -       -     -         -    -        -     -    -   -    -    -   -  e*
`;

type Given = 'all' | 'conditional' | 'nothing';

const agreed = new Map(
  AGREED.trim()
    .split('\n')
    .flatMap((line) => {
      const [room = '', ...cells] = line.split(/\s+/);
      return ROLES.map((role, at) => [`${room} ${role}`, cells[at] ?? '?'] as const);
    }),
);

function givenIn(cell: string, verb: Verb): Given {
  for (const [, letter = '', star] of cell.matchAll(/([a-z])(\*?)/g))
    if (VERB_OF[letter] === verb) return star ? 'conditional' : 'all';
  return 'nothing';
}

const given = (role: Role, room: Room, verb: Verb): Given =>
  givenIn(agreed.get(`${room} ${role}`) ?? '?', verb);

const kindOf = (reach: readonly Reach[]): Given =>
  reach.length === 0 ? 'nothing' : reach.includes('all') ? 'all' : 'conditional';

test('the access table is the one that was agreed, cell for cell', () => {
  assert.equal(agreed.size, ROOMS.length * ROLES.length);
  for (const room of ROOMS)
    for (const role of ROLES)
      for (const verb of Object.values(VERB_OF))
        assert.equal(kindOf(reachOf([role], room, verb)), given(role, room, verb), `${role} ${verb} ${room}`);
});

test('a right given under a condition opens only a page that keeps to it', () => {
  const where = { room: 'inbox', verb: 'narrative' } as const;
  assert.equal(may(['investigator'], where), false);
  assert.equal(may(['investigator'], { ...where, honours: ['team'] }), false);
  assert.equal(may(['investigator'], { ...where, honours: ['own'] }), true);
});

test('a role that is not in the table may do nothing', () => {
  for (const room of ROOMS)
    for (const verb of Object.values(VERB_OF))
      assert.equal(may(['root', 'admin', ''], { room, verb }), false);
});

const reached: Handler = () => send('text/plain; charset=utf-8', 'reached');
const bare = (page: Page): Page => {
  const { get, post, ...rest } = page;
  return { ...rest, ...(get ? { get: reached } : {}), ...(post ? { post: reached } : {}) };
};

const site = await aSite({ pages: PAGES.map(bare) });
const people: (readonly [who: string, Role | null, SignedIn])[] = [];
for (const role of ROLES)
  people.push([role, role, await signedIn(site, await aPerson(site.fresh, role, [role]))]);
people.push(['somebody without a role', null, await signedIn(site, await aPerson(site.fresh, 'no role'))]);

function isAllowed(page: Page, role: Role | null): boolean {
  if (typeof page.who === 'string') return true;
  const { room, verb, or = [], honours = [] } = page.who;
  if (role === null) return false;
  return [verb, ...or].some((one) => {
    const right = given(role, room, one);
    if (right !== 'conditional') return right === 'all';
    return reachOf([role], room, one).some((reach) => reach !== 'all' && honours.includes(reach));
  });
}

const addressOf = (page: Page): string => page.path.replace(/:[^/]+/g, 'x');

async function outcomeOf(page: Page, method: 'GET' | 'POST', by?: SignedIn): Promise<string> {
  const url = addressOf(page);
  const answer =
    method === 'GET'
      ? await site.server.inject({ method, url, headers: by?.headers ?? {} })
      : await sendForm(site, url, by ? { by } : {});
  if (answer.body === 'reached') return 'reached';
  if (answer.statusCode === 303) return String(answer.headers.location).split('?')[0] ?? '';
  return String(answer.statusCode);
}

describe('every page × every role', () => {
  for (const page of PAGES)
    for (const method of ['GET', 'POST'] as const) {
      if (method === 'GET' ? !page.get : !page.post) continue;
      test(`${method} ${page.path}`, async () => {
        // A program is told that it is not signed in; a person is led to where they can.
        const led = page.path.endsWith('.json') ? '401' : '/sign-in';
        assert.equal(await outcomeOf(page, method), page.who === 'anyone' ? 'reached' : led, 'a visitor');
        for (const [who, role, by] of people)
          assert.equal(await outcomeOf(page, method, by), isAllowed(page, role) ? 'reached' : '404', who);
      });
    }
});

test('nothing but the pages, the assets and the word that it is well answers', () => {
  const urls = site.server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .filter((line) => line.trim() !== '');
  assert.ok(urls.length > PAGES.length);
  assert.doesNotMatch(urls.join('\n'), /\bPUT\b|\bDELETE\b|\bPATCH\b|\bOPTIONS\b/);
});

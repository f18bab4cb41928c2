/**
 * A program for tests that kill: connects as a server does, and publishes the release it is told of as soon as it is
 * told. Says `ready`, then `published` only once the database has acknowledged it. Meant to be killed in between.
 */
import { instant } from '../../src/base/day.js';
import { publishVersion } from '../../src/count/index.js';
import { inTransaction } from '../../src/db/index.js';
import { openPool, queryBuilder } from '../../src/db/pool.js';

const [url = '', org = '', account = '', at = ''] = process.argv.slice(2);
const actor = { org, account, name: 'Huw Tudor', roles: ['publications'], session: null };
const db = queryBuilder(openPool({ connectionString: url }, 'plimsoll test'));
// A first question, so that connecting is no part of what is measured.
await inTransaction(db, actor, async () => null);

process.on('message', (slug: string) => {
  inTransaction(db, actor, (tx) =>
    publishVersion(tx, actor, { slug, appears: instant(at) }, instant(at)),
  ).then(
    (done) => process.send?.(done.ok ? 'published' : 'refused'),
    () => process.send?.('broken'),
  );
});
process.send?.('ready');

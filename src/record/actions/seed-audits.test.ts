import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson } from '../../../test/make/database.js';
import { aDeskSite } from '../../../test/make/desk-site.js';
import { inTransaction } from '../../db/index.js';
import { flagKnown } from '../flag-knowledge.js';
import { madeUpExtract } from '../made-up-extract.js';
import { findNextToReview, listAuditRecords, listCodes } from '../store/audit-records.js';
import { listAudits } from '../store/audits.js';
import type { AuditResult } from './audit/result.js';
import { seedAudits } from './seed-audits.js';

const site = await aDeskSite();
const { db, system } = site.fresh;
const seeding = { db, actor: system, keys: site.desk.keys };
const at = site.clock.now;

test('without the people of an audit none is made up', async () => {
  assert.equal(await seedAudits(seeding, at), 0);
});

test('a made-up force has one audit that is signed and one whose sample waits for coders', async () => {
  await aPerson(site.fresh, 'Rhian Registrar', ['registrar']);
  await aPerson(site.fresh, 'Sue Supervisor', ['supervisor']);
  await aPerson(site.fresh, 'Tom Third', ['supervisor']);
  assert.equal(await seedAudits(seeding, at), 2);
  const { audits, codes, toReview } = await inTransaction(db, system, async (tx) => {
    const all = await listAudits(tx);
    const [waiting, signed] = all;
    assert.ok(waiting && signed);
    return {
      audits: all,
      codes: (await listCodes(tx, waiting.id)).length,
      toReview: await findNextToReview(tx, signed.id),
      waiting: await listAuditRecords(tx, waiting.id, 'sample'),
    };
  });
  const [waiting, signed] = audits;
  assert.deepEqual([waiting?.signed_at, codes], [null, 0]);
  assert.ok(waiting?.drawn_at && signed?.signed_at);
  assert.ok(toReview.next, 'corrections wait to be reviewed');
  const { score } = signed.signed_result as AuditResult;
  assert.ok(score.unclear > 0 && score.agreement?.kappa);
  assert.ok(score.read < 400, String(score.read));
});

test('what the made-up audit says holds the truth that was planted', async () => {
  const extract = madeUpExtract({
    seed: 'signed',
    records: 900,
    year: 2023,
    month: 4,
    months: 24,
    set: [0.35, 0.6],
  });
  const rows = extract.csv.trim().split('\n').slice(1);
  const online = rows.filter((row) => extract.truth.get(row.split(',')[0] ?? '') === true);
  const share = online.filter((row) => row.split(',')[5] === 'Y').length / online.length;
  const [known] = await inTransaction(db, system, (tx) =>
    flagKnown(tx, [{ authority: 'W15000002', from: '2023-04-01', to: '2024-04-01' }]),
  );
  assert.ok(known?.audit);
  const { lo, hi } = known.audit.recall;
  assert.ok(lo <= share && share <= hi, `${share} in ${lo} to ${hi}`);
});

test('they are made once', async () => {
  assert.equal(await seedAudits(seeding, at), 0);
});

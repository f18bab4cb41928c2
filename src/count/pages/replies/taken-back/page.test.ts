import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aDeskSite } from '../../../../../test/make/desk-site.js';
import { COMMUNICATION, GWENT, aReader, aReplyBook, sendFiles } from '../../../../../test/make/reply-desk.js';
import { aPerson } from '../../../../../test/make/database.js';
import { sendForm } from '../../../../../test/make/site.js';
import { inTransaction } from '../../../../db/index.js';
import { draftRelease, heldFigures, houseOf, keepClaim } from '../../../index.js';

const site = await aDeskSite();
const { db } = site.fresh;
const [mari, huw] = await Promise.all([aReader(site, 'Mari Rees'), aReader(site, 'Huw Parry')]);
const priya = await aPerson(site.fresh, 'Priya Nair', ['analyst']);

test('every release and kept claim that used a reply is listed when the reply is taken back', async () => {
  const answer = await sendFiles(site, '/count/replies/new', {
    fields: { authority: GWENT, 'received-on': '2026-09-20', how: 'email' },
    files: [{ name: 'gwent.xlsx', bytes: aReplyBook(['212', '230', '541']) }],
    by: mari,
  });
  const at = String(answer.headers.location);
  for (const by of [mari, huw]) {
    await sendForm(site, `${at}/read`, { fields: { act: 'begin' }, by });
    for (const candidate of ['kind', '0', '1', '2'])
      await sendForm(site, `${at}/read`, { fields: { candidate, decision: 'confirm' }, by });
    await sendForm(site, `${at}/read`, { fields: { act: 'finish' }, by });
  }
  assert.equal((await sendForm(site, `${at}/enter`, { by: huw })).statusCode, 303);
  const { figures } = await heldFigures()(db, priya);
  await inTransaction(db, priya, async (tx) => {
    const selection = {
      title: { en: 'Messages in Wales', cy: 'Negeseuon yng Nghymru' },
      area: 'W92000004',
      tables: [{ measure: COMMUNICATION, from: 2017, to: 2018 }],
      knownBy: '2026-09-30',
    };
    const house = houseOf(site.config);
    assert.ok(
      (await draftRelease(tx, priya, { figures, selection, slug: 'messages', house }, site.clock.now)).ok,
    );
    const claim = {
      text: 'Gwent Police recorded 541 offences of sexual communication with a child in 2018/19.',
      saidBy: 'A newspaper',
      saidOn: '2026-09-25',
      saidAt: 'https://papur.example/541',
      which: null,
    };
    const kept = await keepClaim(tx, priya, { wanted: claim, figures }, site.clock.now);
    assert.ok(kept.ok, JSON.stringify(kept));
  });
  const page = (path: string) => site.server.inject({ url: path, headers: mari.headers });
  assert.doesNotMatch((await page('/count/replies/taken-back')).body, /Messages in Wales/);
  const fields = { why: 'One month had been counted twice.', 'withdrawn-on': '2026-09-30' };
  assert.equal((await sendForm(site, `${at}/take-back`, { fields, by: mari })).statusCode, 303);
  const listed = (await page('/count/replies/taken-back')).body;
  assert.match(listed, /Messages in Wales, version 1\.0<\/a>, \d+ cells?: [^<]*Gwent, 2018\/19/);
  assert.match(listed, /A kept claim: “Gwent Police recorded 541/);
  assert.match((await page('/cy/count/replies/taken-back')).body, /Negeseuon yng Nghymru, fersiwn 1\.0/);
});

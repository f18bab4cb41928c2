/**
 * A force answers a round in the same installation that asks it: the request that the round sent is logged with the
 * spreadsheet it carried, counted from the crimes recorded, signed by a second person and downloaded; what was downloaded
 * comes back as the reply, and two people read it without correcting anything. What is entered is what was counted.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant } from '../../src/base/day.js';
import { heldFigures } from '../../src/count/index.js';
import { enterEvent } from '../../src/count/actions/rounds/enter-event.js';
import { roundTemplate } from '../../src/count/formats/round-template.js';
import { insertRequests, insertRound } from '../../src/count/store/rounds.js';
import { inTransaction } from '../../src/db/index.js';
import { aPerson } from '../make/database.js';
import { type DeskSite, aDeskSite } from '../make/desk-site.js';
import { aCrime, aRecordRoom } from '../make/record.js';
import { COMMUNICATION, GWENT, aReader, sendFiles } from '../make/reply-desk.js';
import { aQuestion } from '../make/round.js';
import { type SignedIn, sendForm, signedIn } from '../make/site.js';

interface Story {
  readonly site: DeskSite;
  readonly priya: SignedIn;
  readonly tom: SignedIn;
  readonly huw: SignedIn;
}

const PERIOD = { from: '2026-04-01', to: '2027-04-01' } as const;
const TOKEN = 'abcd1234';
const QUESTION = aQuestion({ periods: [PERIOD] });

async function givenAForceWithCrimes(): Promise<Story> {
  const site = await aDeskSite();
  const room = await aRecordRoom(site.fresh);
  const older = aCrime({
    victim: { kind: 'victim', age: 16, ageBand: '16-to-17', sex: 'male', name: null, bornOn: null },
  });
  await room.record([...Array.from({ length: 24 }, () => aCrime()), older, older, older]);
  return {
    site,
    priya: await signedIn(site, await aPerson(site.fresh, 'Priya Nair', ['analyst'])),
    tom: await signedIn(site, await aPerson(site.fresh, 'Tom Rees', ['publications'])),
    huw: await aReader(site, 'Huw Parry'),
  };
}

/** **Shape**: the id of the force's request in the round. */
async function givenARoundThatAsksIt({ site }: Story): Promise<string> {
  const mari = await aPerson(site.fresh, 'Mari Rees', ['analyst']);
  const of = { org: mari.org, by: mari.account ?? '', at: site.clock.now };
  return inTransaction(site.fresh.db, mari, async (tx) => {
    const round = await insertRound(tx, { ...of, title: 'A round', question: QUESTION, clonedFrom: null });
    const one = { round, authority: GWENT, law: 'foia', token: TOKEN, sendTo: null } as const;
    const [request = ''] = await insertRequests(tx, [one], of);
    await enterEvent(tx, mari, { request, kind: 'sent', happenedOn: '2026-09-01' }, site.clock.now);
    return request;
  });
}

const post = ({ site }: Story, path: string, by: SignedIn, fields: Readonly<Record<string, string>> = {}) =>
  sendForm(site, path, { fields, by });

async function went(answer: ReturnType<typeof post>): Promise<string> {
  const { statusCode, headers, body } = await answer;
  assert.equal(statusCode, 303, body.slice(0, 600));
  return String(headers.location);
}

/** **Shape**: the path of the request received, with its answer signed. */
async function whenTheForceAnswers(story: Story): Promise<string> {
  const { site, priya, tom } = story;
  const asked = 'How many offences of sexual communication with a child did you record, by age?';
  const path = await went(
    post(story, '/count/answers/new', priya, {
      reference: '12/26',
      'received-on': '2026-09-01',
      law: 'foia',
      requester: 'Made-up Charity',
      wording: asked,
    }),
  );
  const about = { question: QUESTION, authority: GWENT, law: 'foia', token: TOKEN } as const;
  const { name, bytes } = roundTemplate(about, 'en', instant('2026-09-01T09:00:00Z'));
  await went(sendFiles(site, `${path}/template`, { fields: {}, files: [{ name, bytes }], by: priya }));
  // The form begins with what the spreadsheet asks.
  const page = (await site.server.inject({ url: path, headers: priya.headers })).body;
  for (const chosen of [COMMUNICATION, 'victim-age'])
    assert.match(page, new RegExp(`value="${chosen}"[^>]* checked`), chosen);
  await went(
    post(story, `${path}/count`, priya, {
      authority: GWENT,
      measures: COMMUNICATION,
      basis: 'financial',
      from: '2026',
      to: '2026',
      by: 'victim-age',
    }),
  );
  await went(post(story, `${path}/sign`, tom));
  return path;
}

async function thenItsFilesAreItsReply(story: Story, answer: string, request: string): Promise<string> {
  const { site, priya } = story;
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const name of ['letter-en.docx', 'answer-en.xlsx', 'answer.csv', 'template-en']) {
    const sent = await site.server.inject({ url: `${answer}/files/${name}`, headers: priya.headers });
    assert.equal(sent.statusCode, 200, name);
    files.push({ name: name === 'template-en' ? 'counts.xlsx' : name, bytes: sent.rawPayload });
  }
  const fields = { authority: GWENT, 'received-on': '2026-09-20', how: 'email', request };
  return went(sendFiles(site, '/count/replies/new', { fields, files, by: priya }));
}

/** Five counts and what kind of reply it is, each as it was read. */
async function thenTwoReadItWithoutACorrection(story: Story, reply: string): Promise<void> {
  for (const by of [story.priya, story.huw]) {
    await went(post(story, `${reply}/read`, by, { act: 'begin' }));
    for (const candidate of ['kind', '0', '1', '2', '3', '4'])
      await went(post(story, `${reply}/read`, by, { candidate, decision: 'confirm' }));
    // Nothing is left to decide: there was no sixth.
    await went(post(story, `${reply}/read`, by, { act: 'finish' }));
  }
  await went(post(story, `${reply}/enter`, story.huw));
}

async function thenWhatIsEnteredIsWhatWasCounted({ site }: Story): Promise<void> {
  const held = await heldFigures({ forMs: 0 })(site.fresh.db, site.fresh.system);
  const entered = held.figures.observations.filter((o) => o.authority === GWENT && o.from === PERIOD.from);
  assert.deepEqual(
    entered
      .map((o) => [o.measure, o.to, o.by, o.value, o.unit, o.rule_version])
      .toSorted((a, b) => JSON.stringify(a[2]).localeCompare(JSON.stringify(b[2]))),
    [
      [{ 'victim-age': '0-12' }, { kind: 'exact', n: 0 }],
      [{ 'victim-age': '13-15' }, { kind: 'suppressed', lo: null, hi: null }],
      [{ 'victim-age': '16-17' }, { kind: 'suppressed', lo: null, hi: null }],
      [{ 'victim-age': 'not-known' }, { kind: 'exact', n: 0 }],
      [{}, { kind: 'exact', n: 27 }],
    ].map(([by, value]) => [COMMUNICATION, PERIOD.to, by, value, 'recorded-crimes', 'soa2003-s15a']),
  );
}

test('a force’s answer to a round is made in the same installation and reads back without a correction', async () => {
  const story = await givenAForceWithCrimes();
  const request = await givenARoundThatAsksIt(story);
  const answer = await whenTheForceAnswers(story);
  const reply = await thenItsFilesAreItsReply(story, answer, request);
  await thenTwoReadItWithoutACorrection(story, reply);
  await thenWhatIsEnteredIsWhatWasCounted(story);
});

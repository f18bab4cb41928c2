/**
 * A whole round without a page: one question to 45 authorities, asked, acknowledged, clarified, late, chased, refused,
 * reviewed, answered in every format, one answer taken back and another replaced; read by two people, entered, published, each
 * number followed to its place, and closed. Everything is done by commands, as a person would type them; files are written
 * and filled in between. The other side is the made-up mailbox, into which authorities write what the story bids them.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { mock, test } from 'node:test';
import { aFigureReply, inFormat, type Written } from '../../../test/make/answering.js';
import { aKeyring } from '../../../test/make/contact.js';
import { aPerson, freshDatabase } from '../../../test/make/database.js';
import { MADE_FORMATS } from '../../../test/make/replies/write-reply.js';
import { zipOf } from '../../count/formats/zip.js';
import { authorityByCode } from '../../base/authorities.js';
import { addMilliseconds, instant } from '../../base/day.js';
import { writeMail } from '../../count/mail/made-up/write-mail.js';
import { readCsvRows } from '../../count/reading/read-csv.js';
import { writeCsv } from '../../count/reading/write-csv.js';
import { setOf } from '../../count/rules/round/authority-sets.js';
import { insertMadeUpMail } from '../../count/store/mailboxes.js';
import { inTransaction } from '../../db/index.js';
import { run } from '../command.js';

const fresh = await freshDatabase();
aKeyring(fresh.dataFolder);
Object.assign(process.env, {
  PLIMSOLL_DATA: fresh.dataFolder,
  DATABASE_URL: fresh.url,
  DATABASE_OWNER_URL: fresh.ownerUrl,
});
for (const name of ['Mari Rees', 'Huw Parry', 'Siân Lloyd']) await aPerson(fresh, name, ['analyst']);
await aPerson(fresh, 'Owain Pugh', ['publications']);
const post = await fresh.master();

const MEASURE = 'sexual-communication-with-a-child';
const [NORTH, GWENT, SOUTH, DYFED] = ['W15000001', 'W15000002', 'W15000003', 'W15000004'] as const;
const EVERYBODY = setOf('K02000001', '2026-10-01');
const nameOf = (code: string): string => authorityByCode(code)?.full.en ?? code;
const ANSWERING = [GWENT, SOUTH, ...EVERYBODY.filter((c) => c.startsWith('E'))].slice(0, MADE_FORMATS.length);
const [, , KENT = '', TAKER = ''] = ANSWERING;
type Counts = readonly (readonly [year: string, n: number])[];
const countsOf = (code: string): Counts => {
  const i = ANSWERING.indexOf(code);
  return [
    ['2024/25', 210 + 7 * i],
    ['2025/26', 260 + 11 * i],
  ];
};
const REPLACED: Counts = [
  ['2024/25', 221],
  ['2025/26', 275],
];

function onDay(day: string): void {
  mock.timers.setTime(instant(`${day}T09:00:00.000Z`).getTime());
}

interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

async function typed(...args: readonly string[]): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    isTerminal: false,
    stdin: async () => new Uint8Array(),
  };
  const exit = await run(args, io, {});
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

/** One command that does what it is asked. **Shape**: what it printed. */
async function plimsoll(...args: readonly string[]): Promise<string> {
  const { exit, out, err } = await typed(...args);
  assert.equal(exit, 0, `plimsoll ${args.join(' ')}\n${out}\n${err}`);
  return out;
}

const asJson = async <T>(...args: readonly string[]): Promise<T> =>
  JSON.parse(await plimsoll(...args, '--json')) as T;
const inFolder = (name: string): string => join(fresh.dataFolder, name);
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(inFolder(name), content);
  return inFolder(name);
};
const BY_MARI = ['--by', 'Mari Rees'] as const;

interface Status {
  readonly requests: readonly {
    readonly authority: string;
    readonly request: string;
    readonly token: string;
    readonly status: string;
    readonly due: string | null;
    readonly review: { readonly due: string } | null;
  }[];
}
const status = (): Promise<Status> => asJson<Status>('round', 'status');
const standing = async (authority: string) =>
  (await status()).requests.find((r) => r.authority === authority) ?? assert.fail(authority);

/** Letters go; the scripts of the made-up authorities are put aside, since here they write what the story bids them. */
async function lettersGo(): Promise<void> {
  await plimsoll('mail', 'send');
  await post.query('delete from count.made_up_mail where read_at is null');
}

let letters = 0;
/** Authorities write, and the mailbox is read. */
async function theyWrite(all: readonly (readonly [authority: string, what: Written])[]): Promise<void> {
  const tokens = new Map((await status()).requests.map((r) => [r.authority, r.token]));
  const at = addMilliseconds(instant(new Date().toISOString()), -1000);
  for (const [authority, what] of all) {
    const id = `<${++letters}@authority.example>`;
    const raw = writeMail({
      from: { name: nameOf(authority), address: `foi@${authority.toLowerCase()}.example` },
      to: `foi+${tokens.get(authority)}@made-up.example`,
      subject: 'RE: your request',
      messageId: id,
      inReplyTo: '<unknown@made-up.example>',
      at,
      text: what.text,
      file: what.file,
    });
    await inTransaction(fresh.db, fresh.system, (tx) =>
      insertMadeUpMail(tx, { org: fresh.organisation.id, answers: id }, [{ dueAt: at, raw }]),
    );
  }
  const read = await plimsoll('mail', 'read');
  assert.match(read, new RegExp(`^${all.length} found their request, 0 did not`));
}

/** Somebody fills the sheet of a reply in: everything as it was read, but for what is said otherwise. */
function filledIn(sheet: string, otherwise: (row: Map<string, string>) => void = () => undefined): string {
  const [header = [], ...rows] = readCsvRows(sheet);
  const filled = rows.map((cells) => {
    const row = new Map(header.map((name, i) => [name, cells[i] ?? '']));
    row.set('decision', 'confirm');
    otherwise(row);
    return header.map((name) => row.get(name) ?? '');
  });
  return writeCsv(header, filled);
}

interface ReplyListed {
  readonly reply: string;
  readonly state: string;
}
const replyTo = async (authority: string): Promise<string> => {
  const listed = await asJson<readonly ReplyListed[]>('replies', 'list', '--request', authority);
  return (
    listed.find((r) => r.state === 'waiting')?.reply ?? assert.fail(`${authority}: ${JSON.stringify(listed)}`)
  );
};

/** Of text with a cell on each line nothing is read: people say what each figure is, by its place. */
function saidByHand(sheet: string, counts: Counts): string {
  return filledIn(sheet, (row) => {
    const known = counts.find(([, n]) => row.get('as_written') === String(n));
    row.set('decision', known || row.get('candidate') === 'kind' ? 'correct' : '');
    if (known) row.set('period', known[0]).set('measure', MEASURE);
    else row.set('kind', 'figures');
  });
}

/** Two people read a reply, each for themselves, and it is entered. **Shape**: how many values there are. */
async function readByTwo(reply: string, byHand: Counts | null = null): Promise<number> {
  const sheet = await plimsoll('replies', 'sheet', reply, '--all', ...BY_MARI);
  const asRead = (row: Map<string, string>): void => {
    if (row.get('candidate')?.startsWith('b')) row.set('decision', '');
  };
  const file = put('decisions.csv', byHand ? saidByHand(sheet, byHand) : filledIn(sheet, asRead));
  await plimsoll('replies', 'confirm', reply, file, ...BY_MARI);
  await plimsoll('replies', 'confirm', reply, file, '--by', 'Huw Parry');
  const done = await asJson<{ observations: number }>('replies', 'settle', reply, ...BY_MARI);
  return done.observations;
}

const REFUSAL: Written = {
  text: 'Dear applicant,\n\nYour request is refused under section 12 of the Freedom of Information Act 2000. To find what you ask for, every record would have to be read, and the cost of compliance would exceed the appropriate limit of 18 hours.\n\nYou may ask for an internal review.',
};
const acknowledgement = (code: string): Written => ({
  text: `Dear applicant,\n\nThank you for your request for information, which has been received and logged. Our reference: FOI ${EVERYBODY.indexOf(code) + 1000}/26. We will respond within 20 working days.\n\nInformation Access`,
});

async function thatIsOpenedAndSent(): Promise<string> {
  const question = put(
    'question.json',
    JSON.stringify({
      title_en: 'Communication offences, 2024/25 and 2025/26',
      title_cy: 'Troseddau cyfathrebu, 2024/25 a 2025/26',
      areas: 'united kingdom',
      periods: ['2024/25', '2025/26'],
      parts: [{ measure: MEASURE, codes: ['71/17'] }],
      applicant_organisation: 'Made-up Charity',
    }),
  );
  const addresses = writeCsv(
    ['authority', 'to'],
    EVERYBODY.map((code) => [code, `foi@${code.toLowerCase()}.example`]),
  );
  await plimsoll('round', 'addresses', put('addresses.csv', addresses), ...BY_MARI);
  const { round } = await asJson<{ round: string }>('round', 'open', question, ...BY_MARI);
  const dry = await asJson<{ letters: readonly unknown[] }>('round', 'send', round, '--dry-run');
  assert.equal(dry.letters.length, 45);
  assert.equal(
    (await asJson<readonly unknown[]>('mail', 'send', '--dry-run')).length,
    0,
    'a rehearsal sends nothing',
  );
  await plimsoll('round', 'send', round, ...BY_MARI);
  await lettersGo();
  assert.ok((await status()).requests.every((r) => r.status === 'due'));
  return round;
}

async function thenTheyAcknowledgeAndOneAsksBack(): Promise<void> {
  onDay('2026-10-02');
  const question =
    'We need clarification before we can proceed: please could you clarify whether you want offences by the date recorded or by the date they happened?';
  await theyWrite(
    EVERYBODY.map((code) => [
      code,
      code === DYFED ? { text: `Dear applicant,\n\n${question}` } : acknowledgement(code),
    ]),
  );
  onDay('2026-10-06');
  const event = ['round', 'event', DYFED, 'clarification-asked', '--on', '2026-10-02', '--words', question];
  await plimsoll(...event, ...BY_MARI, '--dry-run');
  assert.equal((await standing(DYFED)).status, 'to-read', 'a rehearsal enters nothing');
  await plimsoll(...event, ...BY_MARI);
  assert.equal((await standing(DYFED)).status, 'clarification');
  const letter = ['round', 'letter', DYFED, 'clarification', '--answer', 'By the date recorded.'];
  assert.match(await plimsoll(...letter, '--dry-run'), /By the date recorded\./);
  await plimsoll(...letter, ...BY_MARI);
  await lettersGo();
  // Day 0 is 6 October: the clock begins again.
  assert.equal((await standing(DYFED)).due, '2026-11-03');
}

const sent = new Map<string, Written>();

async function thenAnswersComeInEveryFormat(): Promise<void> {
  onDay('2026-10-20');
  const answers: (readonly [string, Written])[] = [];
  for (const [i, code] of ANSWERING.entries()) {
    const what = await inFormat(aFigureReply(nameOf(code), countsOf(code)), MADE_FORMATS[i] ?? assert.fail());
    sent.set(code, what);
    answers.push([code, what]);
  }
  await theyWrite([...answers, [NORTH, REFUSAL]]);
}

async function thenEachIsReadByTwo(): Promise<ReadonlyMap<string, string>> {
  const replies = new Map<string, string>();
  for (const code of [...ANSWERING, NORTH]) {
    const reply = await replyTo(code);
    replies.set(code, reply);
    const byHand = MADE_FORMATS[ANSWERING.indexOf(code)] === 'flat-txt' ? countsOf(code) : null;
    if (code !== GWENT) assert.equal(await readByTwo(reply, byHand), 2, code);
  }
  await thatTheTwoDifferOn(replies.get(GWENT) ?? '');
  return replies;
}

/** One reader slips; nobody settles their own reading; a third does, and sees both answers. */
async function thatTheTwoDifferOn(reply: string): Promise<void> {
  const sheet = await plimsoll('replies', 'sheet', reply, ...BY_MARI);
  const slip = (row: Map<string, string>): void => {
    if (row.get('value') === '210') {
      row.set('decision', 'correct');
      row.set('value', '201');
    }
  };
  const half = put('half.csv', filledIn(sheet).split('\n').slice(0, 2).join('\n'));
  const early = await typed('replies', 'confirm', reply, half, ...BY_MARI);
  assert.deepEqual([early.exit, early.err], [1, 'Some values are not decided yet.']);
  const right = put('right.csv', filledIn(sheet));
  await plimsoll('replies', 'confirm', reply, right, ...BY_MARI);
  const twice = await typed('replies', 'confirm', reply, right, ...BY_MARI, '--lang', 'cy');
  assert.equal(twice.exit, 1, 'one person is not two readers');
  assert.match(twice.err, /^Rhes 2: Rydych wedi/);
  await plimsoll('replies', 'confirm', reply, put('slip.csv', filledIn(sheet, slip)), '--by', 'Huw Parry');
  assert.equal((await typed('replies', 'settle', reply, ...BY_MARI)).exit, 1);
  const differ = await plimsoll('replies', 'sheet', reply, '--differences', '--by', 'Siân Lloyd');
  assert.match(differ, /201.*210|210.*201/s);
  const which = /,"?201 [^,]*,"?210 /.test(differ) ? 'b' : 'a';
  const settled = put(
    'settled.csv',
    filledIn(differ, (row) => void row.set('decision', which)),
  );
  const own = await typed('replies', 'settle', reply, settled, ...BY_MARI);
  assert.match(own.err, /Somebody else settles/);
  await plimsoll('replies', 'settle', reply, settled, '--by', 'Siân Lloyd');
}

async function thenTheSilentAreReminded(round: string): Promise<void> {
  onDay('2026-11-05');
  const silent = 45 - ANSWERING.length - 1;
  const late = (await status()).requests.filter((r) => r.status === 'late' || r.status === 'very-late');
  assert.equal(late.length, silent);
  const dry = await asJson<{ letters: readonly unknown[] }>('round', 'chase', round, '--dry-run');
  assert.equal(dry.letters.length, silent);
  await plimsoll('round', 'chase', round, ...BY_MARI);
  await lettersGo();
  assert.match(await plimsoll('round', 'chase', round, ...BY_MARI), /Nobody is to be reminded today/);
}

async function thenTheRefusalIsReviewed(): Promise<void> {
  assert.equal((await standing(NORTH)).status, 'refused');
  const letter = ['round', 'letter', NORTH, 'internal-review'];
  assert.match(await plimsoll(...letter, '--dry-run'), /section 12/);
  await plimsoll(...letter, ...BY_MARI);
  await lettersGo();
  const asked = await standing(NORTH);
  assert.deepEqual([asked.status, asked.review?.due], ['in-review', '2026-12-04']);
  onDay('2026-11-06');
  const answer = ['round', 'event', NORTH, 'review-answered'];
  const without = await typed(...answer, ...BY_MARI);
  assert.equal(without.exit, 1, 'what the review came to must be said');
  await plimsoll(...answer, '--outcome', 'upheld', ...BY_MARI);
  const reviewed = await standing(NORTH);
  assert.deepEqual([reviewed.status, reviewed.review], ['reviewed', null], 'its clock has ended');
}

async function thenOneIsReplacedAndOneTakenBack(replies: Map<string, string>): Promise<void> {
  const old = replies.get(GWENT) ?? '';
  const { file } = await inFormat(aFigureReply(nameOf(GWENT), REPLACED), 'ods');
  const path = put('again.ods', file?.bytes ?? assert.fail());
  const add = ['replies', 'add', path, '--replaces', old, '--how', 'email', ...BY_MARI];
  const bare = await typed(...add);
  assert.deepEqual([bare.exit, bare.err], [1, 'Say why. The reason is kept.']);
  const whole = [...add, '--why', 'One month had been left out.'];
  assert.match(await plimsoll(...whole, '--dry-run'), /1 file would be taken in/);
  const { reply } = await asJson<{ reply: string }>(...whole);
  assert.equal(await readByTwo(reply), 2);
  replies.set(GWENT, reply);
  const back = ['replies', 'take-back', replies.get(TAKER) ?? '', '--why', 'Counted twice.', ...BY_MARI];
  await plimsoll(...back, '--dry-run');
  await plimsoll(...back);
  assert.equal((await standing(GWENT)).status, 'answered');
  assert.equal((await standing(TAKER)).status, 'withdrawn-by-body');
}

/** What comes by another way: one in the post, and the files of a batch made elsewhere. */
async function thenABatchBringsOneMore(round: string): Promise<void> {
  const code = EVERYBODY.findLast((c) => c.startsWith('E')) ?? assert.fail();
  const { file } = await inFormat(aFigureReply(nameOf(code), REPLACED), 'csv');
  const zip = zipOf([
    { path: `${nameOf(code)} - offences_1/2026-10-01-093000/outgoing_1.txt`, text: 'Dear Sir' },
    { path: `${nameOf(code)} - offences_1/2026-11-05-093000/incoming_2.txt`, text: 'Attached.' },
    {
      path: `${nameOf(code)} - offences_1/2026-11-05-093000/attachments-2/answer.csv`,
      text: Buffer.from(file?.bytes ?? assert.fail()).toString('utf8'),
    },
  ]);
  const add = ['replies', 'add', put('batch.zip', zip), '--round', round, ...BY_MARI];
  assert.match(await plimsoll(...add), /1 file of the batch was taken in/);
  assert.equal(await readByTwo(await replyTo(code)), 2);
}

interface Source {
  readonly authority: string;
  readonly as_written: string;
  readonly address: string;
  readonly sha256: string;
  readonly opens: string;
}

async function thenItIsPublishedAndEachNumberOpensItsPlace(
  replies: ReadonlyMap<string, string>,
): Promise<void> {
  onDay('2026-11-09');
  const title = [
    '--title-en',
    'Communication offences by force',
    '--title-cy',
    'Troseddau cyfathrebu fesul heddlu',
  ];
  const years = ['--from', '2024/25', '--to', '2025/26', '--known-by', '2026-11-08'];
  const { slug } = await asJson<{ slug: string }>(
    'release',
    'draft',
    ...title,
    '--area',
    'wales',
    '--measure',
    MEASURE,
    ...years,
    ...BY_MARI,
  );
  await plimsoll('release', 'check', slug, ...BY_MARI);
  assert.equal(
    (await typed('release', 'approve', slug, ...BY_MARI)).exit,
    1,
    'whoever drafted does not approve',
  );
  await plimsoll('release', 'approve', slug, '--by', 'Owain Pugh');
  await plimsoll('publish', slug, '--dry-run');
  await plimsoll('publish', slug);
  const { numbers } = await asJson<{ numbers: readonly { shown: string; sources: readonly Source[] }[] }>(
    'release',
    'sources',
    slug,
  );
  const opened = numbers.flatMap((n) => n.sources).filter((s) => s.address.startsWith('/count/replies/'));
  for (const [code, counts] of [
    [GWENT, REPLACED],
    [SOUTH, countsOf(SOUTH)],
  ] as const)
    for (const [, n] of counts) {
      const one = opened.find((s) => s.authority === code && s.as_written === String(n));
      assert.equal(one?.address, `/count/replies/${replies.get(code)}`, `${code} ${n}`);
      assert.match(one?.opens ?? '', /\/cell\?at=./);
    }
  const shas = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const gwent = opened.find((s) => s.authority === GWENT)?.sha256;
  assert.equal(gwent, shas(readFileSync(inFolder('again.ods'))), 'the very file that came');
  assert.ok(opened.some((s) => s.authority === NORTH && /section 12/.test(s.as_written)));
}

async function thenItIsClosed(round: string): Promise<void> {
  const shape = JSON.parse(await plimsoll('round', 'status', round, '--alaveteli')) as readonly {
    described_state: string;
    public_body: { id: string };
    info_request_events: readonly unknown[];
  }[];
  assert.equal(shape.length, 45);
  const stateOf = (code: string) => shape.find((r) => r.public_body.id === code)?.described_state;
  assert.deepEqual([stateOf(SOUTH), stateOf(DYFED)], ['successful', 'waiting_response']);
  assert.ok(shape.every((r) => r.info_request_events.length > 1));

  const dry = await asJson<{ missing: readonly { kind: string }[] }>('round', 'close', round, '--dry-run');
  const closed = await asJson<{
    missing: readonly { authority: string; kind: string }[];
    unread: readonly string[];
  }>('round', 'close', round, ...BY_MARI);
  assert.deepEqual(closed.missing, dry.missing);
  assert.deepEqual(closed.unread, []);
  const kindOf = (code: string) => closed.missing.find((m) => m.authority === code)?.kind;
  assert.deepEqual(
    [kindOf(NORTH), kindOf(DYFED), kindOf(TAKER), kindOf(SOUTH)],
    ['refused', 'no-reply', 'no-reply', undefined],
  );
  const held = put('held.csv', await plimsoll('figures', 'held', '--measure', MEASURE));
  const total = await asJson<{
    at_least: number;
    at_most: number | null;
    missing: readonly { authority: string; kind: string }[];
    sentence_en: string;
  }>('total', held, '--measure', MEASURE, '--from', '2025/26', '--areas', 'wales');
  assert.equal(total.at_least, 275 + (countsOf(SOUTH)[1]?.[1] ?? 0));
  assert.equal(total.at_most, null);
  assert.deepEqual(
    total.missing.map((m) => [m.authority, m.kind]),
    [
      [NORTH, 'refused'],
      [DYFED, 'no-reply'],
    ],
  );
  const kingdom = await asJson<{ missing: readonly { kind: string }[] }>(
    'total',
    held,
    '--measure',
    MEASURE,
    '--from',
    '2025/26',
    '--areas',
    'united kingdom',
  );
  assert.ok(
    kingdom.missing.every((m) => m.kind !== 'not-asked'),
    'everybody was asked, and a total knows it',
  );
}

test('a round of 45 runs from its question to a release by commands alone', {
  timeout: 240_000,
}, async (t) => {
  mock.timers.enable({ apis: ['Date'], now: instant('2026-10-01T09:00:00.000Z').getTime() });
  t.after(() => mock.timers.reset());
  const round = await thatIsOpenedAndSent();
  await thenTheyAcknowledgeAndOneAsksBack();
  await thenAnswersComeInEveryFormat();
  const replies = new Map(await thenEachIsReadByTwo());
  await thenTheSilentAreReminded(round);
  await thenTheRefusalIsReviewed();
  await thenOneIsReplacedAndOneTakenBack(replies);
  await thenABatchBringsOneMore(round);
  await thenItIsPublishedAndEachNumberOpensItsPlace(replies);
  await thenItIsClosed(round);
  assert.ok((await plimsoll('journal', 'verify')).length > 0);
  assert.ok(sent.has(KENT));
});

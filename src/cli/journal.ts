/** plimsoll journal: proves that nobody altered what was written down, here or offline. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { now } from '../base/day.js';
import { fill, plural } from '../base/words.js';
import {
  type Head,
  type SignedHead,
  type Verdict,
  checkHead,
  exportJournal,
  inTransaction,
  journalHead,
  journalKey,
  readJournal,
  signHead,
  systemActor,
  verifyJournal,
} from '../db/index.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { bytesOf } from './figures-from.js';
import { type Opened, openInstallation } from './open.js';
import type { Call, Exit, Verb } from './verb.js';
import { wrongUse } from './wrong-use.js';

const COPY = { en, cy } as const;

export const journalVerb: Verb = {
  name: 'journal',
  operands: 'verify [FILE] | export | head',
  about: {
    en: 'verifies the journal from its first entry, or an exported FILE offline',
    cy: 'gwirio’r cofnodlyfr o’i gofnod cyntaf, neu FILE a allforiwyd, all-lein',
  },
  options: [
    {
      name: 'head',
      takes: 'text',
      value: 'FILE',
      about: {
        en: 'a head printed earlier by `plimsoll journal head`: shows what was cut off since',
        cy: 'pen a argraffwyd yn gynharach gan `plimsoll journal head`: yn dangos beth a dorrwyd ers hynny',
      },
    },
  ],
  examples: [
    {
      line: 'plimsoll journal verify',
      shows: { en: 'whole, or the first entry that is not', cy: 'yn gyfan, neu’r cofnod cyntaf nad yw' },
    },
    {
      line: 'plimsoll journal head > head.json',
      shows: {
        en: 'a signed head, to keep somewhere else',
        cy: 'pen wedi’i lofnodi, i’w gadw yn rhywle arall',
      },
    },
    {
      line: 'plimsoll journal export > journal.jsonl',
      shows: { en: 'the journal, to be verified anywhere', cy: 'y cofnodlyfr, i’w wirio yn unrhyw le' },
    },
  ],
  run: async (call) => {
    const [what, file] = call.operands;
    if (what === 'verify' && file !== undefined) return verifyFile(file, call);
    if (what !== 'verify' && what !== 'export' && what !== 'head')
      throw wrongUse('unknownSubverb', { name: what ?? '', known: 'verify, export, head' });
    const opened = await openInstallation({ purpose: 'verb', madeUp: false, now: now() }, call);
    if (!opened) return 3;
    try {
      if (what === 'export') return await exportAll(opened, call);
      return what === 'head' ? await printHead(opened, call) : await verifyHere(opened, call);
    } finally {
      await opened.close();
    }
  },
};

async function verifyHere(opened: Opened, call: Call): Promise<Exit> {
  const actor = systemActor(opened.organisation.id);
  return tell(await verifyJournal(readJournal(opened.db, actor), { head: headOption(call) }), call);
}

async function verifyFile(file: string, call: Call): Promise<Exit> {
  const lines = createInterface({ input: Readable.from([Buffer.from(await bytesOf(file, call))]) });
  return tell(await verifyJournal(lines, { head: headOption(call) }), call);
}

/** The head given, if its signature is whole. */
function headOption(call: Call): Head | undefined {
  const file = call.text('head');
  if (file === undefined) return undefined;
  const head = JSON.parse(readFileSync(file, 'utf8')) as SignedHead;
  if (!checkHead(head)) throw wrongUse('badHead', { file });
  return head;
}

function tell(verdict: Verdict, call: Call): Exit {
  const copy = COPY[call.lang].journal;
  if (call.json) call.io.out(JSON.stringify(verdict, null, 2));
  else {
    if (verdict.firstBroken) {
      const { seq, why } = verdict.firstBroken;
      call.io.out(fill(copy.broken, { seq: String(seq), why: copy.why[why] }, call.lang));
    } else call.io.out(plural(copy.ok, verdict.entries, call.lang));
    if (verdict.clockBackwards.length > 0)
      call.io.out(fill(copy.clock, { entries: verdict.clockBackwards.join(', ') }, call.lang));
    if (verdict.head)
      call.io.out(fill(copy.head, { hash: verdict.head.hash, seq: String(verdict.head.seq) }, call.lang));
  }
  return verdict.ok ? 0 : 1;
}

async function exportAll({ db, organisation }: Opened, call: Call): Promise<Exit> {
  for await (const line of exportJournal(db, systemActor(organisation.id))) call.io.out(line);
  return 0;
}

async function printHead({ db, organisation, about }: Opened, call: Call): Promise<Exit> {
  const actor = systemActor(organisation.id);
  const head = await inTransaction(db, actor, (tx) => journalHead(tx, actor));
  call.io.out(JSON.stringify(signHead(journalKey(about.dataFolder), head, now()), null, 2));
  return 0;
}

/** A changed lexicon is looked at before it is accepted: on the examples and on the force's own records. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readReference } from '../../base/package-root.js';
import type { LexiconRow } from '../../record/rules/flag/index.js';
import { run } from '../command.js';

const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
const LEXICON = readReference<readonly LexiconRow[]>('flag-reader/lexicon.json');

async function preview(lexicon: unknown, more: readonly string[] = []) {
  const file = join(folder, 'new.json');
  writeFileSync(file, typeof lexicon === 'string' ? lexicon : JSON.stringify(lexicon));
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    isTerminal: false,
    stdin: async () => new Uint8Array(),
  };
  const exit = await run(['flag', 'lexicon', 'preview', file, ...more], io, {});
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

const RECORDS =
  'crime number,offence code,recorded,narrative\n' +
  'A1,71/17,2025-05-01,Suspect spoke to IP (13) via the grumblebox and asked her for images.\n' +
  'A2,20A,2025-05-01,Touched by a stranger on a bus.\n';

function recordsFile(): string {
  const file = join(folder, 'records.csv');
  writeFileSync(file, RECORDS);
  return file;
}

test('the lexicon as it is alters nothing', async () => {
  const said = await preview(LEXICON);
  assert.equal(said.exit, 0);
  assert.match(said.out, /0 of [\d,]+ examples would be read otherwise/);
});

test('a new service alters the records that name it, and shows their numbers and none of their words', async () => {
  const row = {
    ...LEXICON[0],
    id: 'grumblebox',
    tags: 'PLAT',
    platform: 'grumblebox',
    to: null,
    from: null,
    terms: 'grumblebox',
  };
  const said = await preview([...LEXICON, row], ['--records', recordsFile()]);
  assert.equal(said.exit, 0, said.err);
  assert.match(said.out, /1 of 2 of your own records would be read otherwise/);
  assert.match(said.out, /A1/);
  assert.doesNotMatch(said.out, /grumblebox|A2/);
});

test('a service taken away sends its examples elsewhere, told by the way they went', async () => {
  const less = LEXICON.filter(({ platform }) => platform !== 'snapchat');
  const said = await preview(less);
  assert.match(said.out, /online → /);
});

test('a file that is no lexicon, or names a tag nobody knows, is wrong use', async () => {
  for (const bad of ['{', '{}', '[{}]', JSON.stringify([{ ...LEXICON[0], tags: 'NOSUCHTAG' }])])
    assert.equal((await preview(bad)).exit, 2, bad.slice(0, 40));
});

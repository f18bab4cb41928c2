/**
 * Whether two builds of the flag reader say the same, byte for byte, for a change that may alter nothing:
 *   node scripts/flag-same.mjs OTHER/dist [--rules-only]
 * Over every example, each also in capitals, without capitals, with curly quotes and accents, cut in the middle and run
 * into the next; under each rule-book and tick. `--rules-only` leaves out the models: they may have been trained anew.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const at = (path) => new URL(`../${path}`, import.meta.url);
const other = process.argv[2];
if (other === undefined) throw new Error('node scripts/flag-same.mjs OTHER/dist [--rules-only]');
const rulesOnly = process.argv.includes('--rules-only');
const readers = await Promise.all(
  [at('dist/'), pathToFileURL(`${other}/`)].map(
    (dist) => import(new URL('src/record/rules/flag/index.js', dist).href),
  ),
);

const folder = at('data/flag-examples/');
const rows = readdirSync(folder)
  .filter((f) => f.endsWith('.jsonl'))
  .sort()
  .flatMap((f) =>
    readFileSync(new URL(f, folder), 'utf8')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l)),
  );
const ODD = ["'", '@', '_', '?', '\u202e', '\u0000', '\ud800', '.com ', 'ŵ', '\n\n', ' - ', 'é', '’s ', '\t'];
const variants = (text, next, i) => [
  text,
  text.toUpperCase(),
  text.toLowerCase(),
  text.replaceAll("'", '’').replaceAll('a', i % 2 === 0 ? 'â' : 'a'),
  text.slice(Math.floor(text.length / 3)) + next,
  `${text.slice(0, (i * 7) % text.length)}${ODD[i % ODD.length]}${text.slice((i * 7) % text.length)}`,
  [...text].map((c, k) => ((k * 31 + i) % 23 === 0 ? ODD[(k + i) % ODD.length] : c)).join(''),
  [...text].filter((_, k) => (k * 17 + i) % 29 !== 0).join(''),
];
const FACTS = [{}, { rules: '2015' }, { rules: '2017', tick: 'no' }, { tick: 'yes' }];
const CODES = ['71/17', '20B', '86', '66S', '22B', '88A', '8X', ''];

function said(reader, text, facts) {
  if (!rulesOnly) return JSON.stringify({ ...reader.readFlag(text, facts), version: '' });
  const book = reader.ruleBookOf(facts);
  return JSON.stringify(reader.flagEngine().decide(text, facts, reader.FLAG_POLICY, book));
}

let [count, different] = [0, 0];
rows.forEach((row, i) => {
  const next = rows[(i + 1) % rows.length].narrative;
  variants(row.narrative, next, i).forEach((text, v) => {
    for (const facts of v === 0 ? FACTS : [FACTS[(i + v) % FACTS.length]])
      for (const offenceCode of v === 0 ? [row.offence_code, ...CODES] : [row.offence_code]) {
        count++;
        const [ours, theirs] = readers.map((r) => said(r, text, { ...facts, offenceCode }));
        if (ours === theirs) continue;
        if (different++ < 5) console.log(`${row.id} ${v} ${JSON.stringify(text)}\n  ${ours}\n  ${theirs}`);
      }
  });
});
console.log(`${count} readings, ${different} different`);
process.exitCode = different === 0 ? 0 : 1;

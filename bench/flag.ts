/**
 * Full readings of 400-character narratives on one core, beside a regular expression over words of the lexicon and
 * others' readers (flag-peers.ts). CPU time, not the clock: the machine is shared. `--write` puts the table into
 * docs/flag.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type LexiconRow, readFlag } from '../src/record/rules/flag/index.js';
import { flagSets } from './flag-sets.js';
import { type Contender, npmPeers, partOf, programPeers } from './flag-peers.js';
import { type Report, quantile } from './measure.js';

const CHARACTERS = 400;
const TEXTS = 2_000;
/** Rounds before any is counted: the engine compiles what it runs often, and a file has a million records. */
const WARM = 8;
const ROUNDS = 15;
const WORDS = 337;
const MICROSECONDS = 1_000_000;

interface Narrative {
  readonly text: string;
  readonly code: string;
}

/** Cut from the examples end to end, each a string of its own. */
function narratives(): readonly Narrative[] {
  const rows = flagSets().flatMap((s) => s.rows);
  const all = rows.map((r) => r.narrative).join(' ');
  return Array.from({ length: TEXTS }, (_, i) => {
    const at = (i * 397) % (all.length - CHARACTERS);
    const text = Buffer.from(all.slice(at, at + CHARACTERS)).toString();
    return { text, code: rows[i % rows.length]?.offence_code ?? '' };
  });
}

function lexiconWords(): readonly string[] {
  const file = fileURLToPath(new URL('../../data/flag-reader/lexicon.json', import.meta.url));
  const rows = JSON.parse(readFileSync(file, 'utf8')) as LexiconRow[];
  const terms = rows.flatMap((r) => r.terms.split(' | ')).filter((t) => /^[a-z]{4,}$/u.test(t));
  return terms.filter((_, i) => i % Math.ceil(terms.length / WORDS) === 0);
}

function contenders(words: readonly string[], codes: readonly string[]): readonly Contender[] {
  const pattern = new RegExp(`\\b(?:${words.join('|')})\\b`, 'giu');
  return [
    [
      'readFlag: answer, rule, spans, services, pathway',
      (texts) =>
        texts.reduce((n, text, i) => n + readFlag(text, { offenceCode: codes[i] ?? '' }).spans.length, 0),
    ],
    [
      `regular expression of ${words.length} words, all matches`,
      (texts) => texts.reduce((n, text) => n + (text.match(pattern)?.length ?? 0), 0),
    ],
    [
      'every character touched',
      (texts) => {
        let sum = 0;
        for (const text of texts) for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
        return sum;
      },
    ],
    ...npmPeers(words),
  ];
}

const AS_FAST_AS = 1.7;
const MOST_SECONDS = 2.5e-6;

function measured(runs: readonly Contender[], texts: readonly string[]): readonly number[] {
  const seconds = runs.map((): number[] => []);
  for (let round = 0; round < WARM + ROUNDS; round++)
    runs.forEach(([name, run], i) => {
      const from = process.cpuUsage();
      run(texts);
      const { user, system } = process.cpuUsage(from);
      if (round >= WARM) seconds[i]?.push((user + system) / MICROSECONDS / texts.length / partOf(name));
    });
  return seconds.map((s) => quantile(s, 0.5));
}

export function flag(): Promise<Report> {
  const all = narratives();
  const [texts, words] = [all.map((n) => n.text), lexiconWords()];
  const runs = contenders(
    words,
    all.map((n) => n.code),
  );
  const medians = measured(runs, texts);
  const [ours = Number.NaN, pattern = Number.NaN] = medians;
  const rows = [
    ...runs.map(([name], i) => [name, medians[i] ?? Number.NaN] as const),
    ...programPeers(words, texts),
  ].map(([name, s]) => [name, Math.round(1 / s).toLocaleString('en-GB'), (s * MICROSECONDS).toFixed(2)]);
  if (process.argv.includes('--write')) write(rows);
  return Promise.resolve({
    name: 'flag',
    about: `${CHARACTERS}-character narratives read on one core, by CPU time`,
    header: HEADER,
    rows,
    ratios: [
      { of: 'a full reading beside the regular expression', ratio: ours / pattern, target: AS_FAST_AS },
      { of: 'a full reading beside 400,000 a second', ratio: ours / MOST_SECONDS, target: 1 },
    ],
  });
}

const HEADER = ['', 'records a second', 'microseconds each'];
const BETWEEN = /(?<=<!-- speed -->\n)[\s\S]*(?=<!-- \/speed -->)/u;

/** Puts the table between its marks in docs/flag.md. */
function write(rows: readonly (readonly string[])[]): void {
  const file = fileURLToPath(new URL('../../docs/flag.md', import.meta.url));
  const load = loadavg().map((n) => n.toFixed(1));
  const lines = [HEADER, HEADER.map((_, i) => (i === 0 ? '---' : '---:')), ...rows];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const made = `\n${table}\n\nLoad average while it ran: ${load.join(', ')}.\n\n`;
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(BETWEEN, () => made),
  );
}

/**
 * Full readings of 400-character narratives on one core, beside a regular expression over words of the lexicon and,
 * with `--peers=FOLDER`, npm's Aho-Corasick installed there. CPU time, not the clock: the machine is shared.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LexiconRow, readFlag } from '../src/record/rules/flag/index.js';
import { flagSets } from './flag-sets.js';
import { type Report, quantile } from './measure.js';

const CHARACTERS = 400;
const TEXTS = 2_000;
const ROUNDS = 7;
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

type Contender = readonly [name: string, run: (texts: readonly Narrative[]) => number];

const peersFolder = (): string | undefined =>
  process.argv.find((a) => a.startsWith('--peers='))?.slice('--peers='.length);

/** npm's automaton, when the folder has it. */
function npmPeer(words: readonly string[]): readonly Contender[] {
  const folder = peersFolder();
  if (folder === undefined) return [];
  try {
    const load = createRequire(join(folder, 'package.json'));
    const Automaton = load('ahocorasick') as new (
      keywords: readonly string[],
    ) => { search: (text: string) => readonly unknown[] };
    const automaton = new Automaton(words);
    const run = (texts: readonly Narrative[]): number =>
      texts.reduce((n, { text }) => n + automaton.search(text.toLowerCase()).length, 0);
    return [['npm ahocorasick, all matches', run]];
  } catch {
    process.stderr.write(`no ahocorasick in ${folder}\n`);
    return [];
  }
}

function contenders(): readonly Contender[] {
  const words = lexiconWords();
  const pattern = new RegExp(`\\b(?:${words.join('|')})\\b`, 'giu');
  return [
    [
      'readFlag: answer, rule, spans, services, pathway',
      (texts) =>
        texts.reduce((n, { text, code }) => n + readFlag(text, { offenceCode: code }).spans.length, 0),
    ],
    [
      `regular expression of ${words.length} words, all matches`,
      (texts) => texts.reduce((n, { text }) => n + (text.match(pattern)?.length ?? 0), 0),
    ],
    [
      'every character touched',
      (texts) => {
        let sum = 0;
        for (const { text } of texts) for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
        return sum;
      },
    ],
    ...npmPeer(words),
  ];
}

const AS_FAST_AS = 1.7;
const MOST_SECONDS = 2.5e-6;

export function flag(): Promise<Report> {
  const texts = narratives();
  const runs = contenders();
  const seconds = runs.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++)
    runs.forEach(([, run], i) => {
      const from = process.cpuUsage();
      run(texts);
      const { user, system } = process.cpuUsage(from);
      if (round > 0) seconds[i]?.push((user + system) / MICROSECONDS / texts.length);
    });
  const medians = seconds.map((s) => quantile(s, 0.5));
  const [ours = Number.NaN, pattern = Number.NaN] = medians;
  return Promise.resolve({
    name: 'flag',
    about: `${CHARACTERS}-character narratives read on one core, by CPU time`,
    header: ['', 'records a second', 'microseconds each'],
    rows: runs.map(([name], i) => [
      name,
      Math.round(1 / (medians[i] ?? Number.NaN)).toLocaleString('en-GB'),
      ((medians[i] ?? 0) * MICROSECONDS).toFixed(2),
    ]),
    ratios: [
      { of: 'a full reading beside the regular expression', ratio: ours / pattern, target: AS_FAST_AS },
      { of: 'a full reading beside 400,000 a second', ratio: ours / MOST_SECONDS, target: 1 },
    ],
  });
}

/**
 * Others' readers over the same narratives. From the folder that `--peers=FOLDER` names: npm's ahocorasick and wink-nlp.
 * As programs of their own, when the machine has them: scikit-learn, and Hyperscan through a C compiler
 * (`--hyperscan=FOLDER` where it was unpacked and not installed).
 */
import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { flagSets } from './flag-sets.js';

/** A contender in this process: run over all texts; what it gives back only keeps the work from being left out. */
export type Contender = readonly [name: string, run: (texts: readonly string[]) => number];

/** A contender that was measured in a process of its own. **Units**: seconds of processor time a text. */
export type Measured = readonly [name: string, seconds: number];

const option = (name: string): string | undefined =>
  process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3);

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** npm's, when the folder has them. */
export function npmPeers(words: readonly string[]): readonly Contender[] {
  const folder = option('peers');
  if (folder === undefined) return [];
  const load = createRequire(path.join(folder, 'package.json'));
  return [() => ahoCorasick(load, words), () => wink(load)].flatMap((make) => {
    try {
      return [make()];
    } catch {
      tell(`a peer is not in ${folder}`);
      return [];
    }
  });
}

function ahoCorasick(load: (name: string) => unknown, words: readonly string[]): Contender {
  const Automaton = load('ahocorasick') as new (
    keywords: readonly string[],
  ) => { search: (text: string) => readonly unknown[] };
  const automaton = new Automaton(words);
  return [
    'npm ahocorasick, all matches of those words',
    (texts) => texts.reduce((n, text) => n + automaton.search(text.toLowerCase()).length, 0),
  ];
}

/** A twentieth of the texts: it is the slowest by far. */
const WINK_PART = 20;

function wink(load: (name: string) => unknown): Contender {
  const make = load('wink-nlp') as (model: unknown) => {
    readDoc: (text: string) => { tokens: () => { length: () => number } };
  };
  const nlp = make(load('wink-eng-lite-web-model'));
  return [
    'npm wink-nlp, tokens and parts of speech',
    (texts) => {
      let n = 0;
      for (let i = 0; i < texts.length; i += WINK_PART)
        n += nlp
          .readDoc(texts[i] ?? '')
          .tokens()
          .length();
      return n;
    },
  ];
}

/** How much of the texts a contender reads. */
export const partOf = (name: string): number => (name.includes('wink') ? 1 / WINK_PART : 1);

const source = (name: string): string => fileURLToPath(new URL(`../../bench/${name}`, import.meta.url));

/** Programs of their own, when the machine has what they need. */
export function programPeers(words: readonly string[], texts: readonly string[]): readonly Measured[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-peers-'));
  try {
    return [
      ...asked('scikit-learn, TF-IDF and logistic regression', () => scikit(folder, texts)),
      ...asked(`Hyperscan, all matches of those words`, () => hyperscan(folder, words, texts)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function asked(name: string, measure: () => number): readonly Measured[] {
  try {
    return [[name, measure()]];
  } catch {
    tell(`not here: ${name}`);
    return [];
  }
}

function scikit(folder: string, texts: readonly string[]): number {
  const [learned, read] = [path.join(folder, 'rows.jsonl'), path.join(folder, 'texts.json')];
  writeFileSync(
    learned,
    flagSets()
      .flatMap((s) => s.rows)
      .map((r) => JSON.stringify({ narrative: r.narrative, label: r.label }))
      .join('\n'),
  );
  writeFileSync(read, JSON.stringify(texts));
  return Number(execFileSync('python3', [source('flag-tfidf.py'), learned, read], QUIET));
}

function hyperscan(folder: string, words: readonly string[], texts: readonly string[]): number {
  const [program, list, lines] = ['scan', 'words', 'texts'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(list, words.join('\n'));
  writeFileSync(lines, texts.map((t) => t.replace(/\s/gu, ' ')).join('\n'));
  const root = option('hyperscan');
  const where = root
    ? [
        `-I${root}/usr/include`,
        `-L${root}/usr/lib/x86_64-linux-gnu`,
        `-Wl,-rpath,${root}/usr/lib/x86_64-linux-gnu`,
      ]
    : [];
  execFileSync('cc', ['-O2', '-o', program, source('flag-hyperscan.c'), ...where, '-lhs'], QUIET);
  return Number(execFileSync(program, [list, lines], QUIET));
}

const QUIET: ExecFileSyncOptionsWithStringEncoding = {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
};

/** Checking an article of 1,000 words against the shipped figures, and whether the time grows as the article does. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { checkArticle, indexFigures, shippedFigures } from '../src/count/index.js';
import { type Report, type Spread, cellsOf, interleaved, spread, processorTime } from './measure.js';
import { syntheticArticle, wordsIn } from './synthetic-article.js';

const ROUNDS = 7;
const WARM_UP = 3;
const LIMIT_MS = 300;
/** What a word of an article eight times as long may cost, against one of the short one. */
const LINEAR_WITHIN = 1.25;

const ONCE = fileURLToPath(new URL('check-once.js', import.meta.url));

/** **Ratios**: the first check of a process ÷ 300 ms ≤ 1; a word's cost at 8,000 words ÷ at 1,000 ≤ 1.25. */
export async function check(): Promise<Report> {
  const figures = indexFigures(shippedFigures());
  const articles = { one: 1, two: 2, four: 4, eight: 8 } as const;
  const texts = Object.fromEntries(
    Object.entries(articles).map(([name, times]) => [name, syntheticArticle(times * 1_000)]),
  ) as Record<keyof typeof articles, string>;
  const checked = (name: keyof typeof articles) => () =>
    processorTime(() => checkArticle(texts[name], figures));
  for (let i = 0; i < WARM_UP; i++) checked('eight')();
  const found = await interleaved(ROUNDS, {
    first: inNewProcess,
    one: checked('one'),
    two: checked('two'),
    four: checked('four'),
    eight: checked('eight'),
  });
  const first = spread(found.first);
  const perWord = (name: keyof typeof articles): number => spread(found[name]).median / wordsIn(texts[name]);
  const row = (name: keyof typeof articles): readonly string[] =>
    rowOf(
      `${wordsIn(texts[name])} words, ${checkArticle(texts[name], figures).claims.length} claims`,
      spread(found[name]),
    );
  return {
    name: 'check',
    about: `an article against ${figures.observations.length} figures, ${ROUNDS} rounds, processor time`,
    header: ['', 'median', 'min', 'max'],
    rows: [rowOf('first check of a new process', first), row('one'), row('two'), row('four'), row('eight')],
    ratios: [
      { of: 'first check of 1,000 words ÷ 300 ms', ratio: first.median / LIMIT_MS, target: 1 },
      {
        of: 'cost of a word, 8,000 ÷ 1,000',
        ratio: perWord('eight') / perWord('one'),
        target: LINEAR_WITHIN,
      },
    ],
  };
}

const rowOf = (name: string, s: Spread): readonly string[] => [name, ...cellsOf(s)];

function inNewProcess(): number {
  const done = spawnSync(process.execPath, [ONCE], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return Number(done.stdout);
}

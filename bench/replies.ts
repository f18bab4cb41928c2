/** What is read out of made-up replies with known truth, format by format: how much is found, and that nothing wrong is sure. */
import { drawReply } from '../test/make/replies/draw-reply.js';
import { type Score, addScore, newScore } from '../test/make/replies/score.js';
import { MADE_FORMATS, type MadeFormat, writeReply } from '../test/make/replies/write-reply.js';
import { ReplyReader } from '../src/count/index.js';
import type { Report } from './measure.js';

/** Replies from each seed, in each format. */
const EACH = 100;
const FIRST_SEEDS = [100_000, 600_000, 1_200_000];
const REPLIES = EACH * FIRST_SEEDS.length;

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : ((100 * part) / whole).toFixed(1);

/** Formats whose cells come as cells; a page of words or a table flattened to lines has lost some. */
const WHOLE = MADE_FORMATS.filter((f) => f !== 'flat-txt');

async function scoreOf(format: MadeFormat, reader: ReplyReader): Promise<Score> {
  const score = newScore();
  for (const seed of FIRST_SEEDS.flatMap((first) => Array.from({ length: EACH }, (_, i) => first + i))) {
    const made = drawReply(seed);
    const { bytes, name } = await writeReply(made, format);
    addScore(score, await reader.read(bytes, name), made, `${seed}/${made.layout}`);
  }
  return score;
}

const rowOf = (format: string, s: Score): readonly string[] => [
  format,
  percent(s.found, s.cells),
  percent(s.foundSure, s.cells),
  percent(s.foundSure, s.foundSure + s.wrongAndSure),
  String(s.wrongAndSure),
  percent(s.kinds, s.replies),
  percent(s.exemptions, s.replies),
];

/** **Ratios**: wrong-and-sure values in all formats ÷ values, target 0.001; missed ÷ values outside flattened text, target 0.05. */
export async function replies(): Promise<Report> {
  const reader = new ReplyReader();
  const scores = new Map<MadeFormat, Score>();
  try {
    for (const format of MADE_FORMATS) scores.set(format, await scoreOf(format, reader));
  } finally {
    await reader.close();
  }
  const sum = (formats: readonly MadeFormat[], of: (s: Score) => number): number =>
    formats.reduce((n, f) => n + of(scores.get(f) ?? newScore()), 0);
  return {
    name: 'replies',
    about: `${REPLIES} made-up replies in each of ${MADE_FORMATS.length} formats, with their truth known`,
    header: [
      'format',
      'found %',
      'found and sure %',
      'sure and right %',
      'wrong and sure',
      'kinds %',
      'exemptions %',
    ],
    rows: [...scores].map(([format, s]) => rowOf(format, s)),
    ratios: [
      {
        of: 'wrong and sure ÷ values',
        ratio: sum(MADE_FORMATS, (s) => s.wrongAndSure) / sum(MADE_FORMATS, (s) => s.cells),
        target: 0.001,
      },
      {
        of: 'missed ÷ values, cells kept',
        ratio: 1 - sum(WHOLE, (s) => s.found) / sum(WHOLE, (s) => s.cells),
        target: 0.05,
      },
      {
        of: 'kinds wrong ÷ replies',
        ratio: 1 - sum(WHOLE, (s) => s.kinds) / sum(WHOLE, (s) => s.replies),
        target: 0.03,
      },
    ],
  };
}

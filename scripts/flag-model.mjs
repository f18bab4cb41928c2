/**
 * Trains the reader's small models on the examples and writes src/record/rules/flag/model-weights.ts:
 *   npm run build && node scripts/flag-model.mjs
 * The same examples give the same weights: the order is seeded, and nothing else is random. One example in five
 * (by its id) is kept out of the weights; on those the lines that calibrate and the bands under which a person
 * must look are fitted.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { isKeptOut } from '../dist/bench/flag-sets.js';
import { FLAG_POLICY, flagEngine } from '../dist/src/record/rules/flag/index.js';
import {
  HEADS,
  MODEL_ANSWERS,
  MODEL_FAMILIES,
  MODEL_SIZE,
  WORDS_WEIGH,
  featureRoom,
  featuresOf,
} from '../dist/src/record/rules/flag/model.js';

const at = (path) => new URL(`../${path}`, import.meta.url);
const folder = at('data/flag-examples/');
const files = readdirSync(folder)
  .filter((f) => /^(guide|more-\d+|fresh(-\d+)?)\.jsonl$/.test(f))
  .sort();
const rows = files.flatMap((f) =>
  readFileSync(new URL(f, folder), 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l)),
);
const LABEL = { yes: 'online', no: 'not_online', person: 'unclear' };

/** The rules' answer when the record was first read, where it was kept, was *yes* or *no* and wrong. */
const wasMisread = (r) =>
  r.first_read !== undefined && r.first_read !== 'person' && LABEL[r.first_read] !== r.label;

const engine = flagEngine();
const room = featureRoom();
const seen = rows.map((r) => {
  const d = engine.decide(r.narrative, { offenceCode: r.offence_code }, FLAG_POLICY, '2024');
  featuresOf(d.rule, d.online, room);
  const { items, words } = room;
  const all = Array.from(room.slots.subarray(0, HEADS + items + words));
  const scale = all.map((_, i) =>
    i < HEADS ? 1 : i < HEADS + items ? 1 / Math.sqrt(items) : WORDS_WEIGH / Math.sqrt(words),
  );
  return {
    all,
    scale,
    plain: HEADS + items,
    answer: d.online,
    family: engine.notes.family,
    online: r.label === 'online' ? 1 : 0,
    // A kind of record that was once misread, before anything was mended for it, will be misread again elsewhere.
    right: LABEL[d.online] === r.label && !wasMisread(r) ? 1 : 0,
    out: isKeptOut(r.id),
  };
});
const train = seen.filter((x) => !x.out);
const held = seen.filter((x) => x.out);

const squash = (z) => 1 / (1 + Math.exp(-z));
const EPOCHS = 30;
const PENALTY = 0.001;
/** A wrong automatic answer weighs as much as three that are right. */
const WRONG_WEIGHS = 3;

function scoreOf(w, x, to) {
  let sum = 0;
  for (let i = 0; i < to(x); i++) sum += w[x.all[i]] * x.scale[i];
  return sum;
}

/** Logistic regression by seeded steps; whole bytes come back. */
function weightsOf(examples, to, target, weigh) {
  let state = 20240401;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const w = new Float64Array(MODEL_SIZE);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = examples.map((x) => [chance(), x]).sort(([a], [b]) => a - b);
    const rate = 0.2 / (1 + epoch * 0.3);
    for (const [, x] of order) {
      const error = (target(x) - squash(scoreOf(w, x, to))) * weigh(x);
      for (let i = 0; i < to(x); i++) w[x.all[i]] += rate * (error * x.scale[i] - PENALTY * w[x.all[i]]);
    }
  }
  const unit = Math.max(...[...w].map(Math.abs), 1e-9) / 127;
  const small = Int8Array.from(w, (v) => Math.round(v / unit));
  return { small, unit, w: Float64Array.from(small, (v) => v * unit) };
}

const onItems = (x) => x.plain;
const onAll = (x) => x.all.length;
const isAutomatic = (x) => x.answer !== 'person';
const online = weightsOf(
  train,
  onItems,
  (x) => x.online,
  () => 1,
);
const trust = weightsOf(
  train.filter(isAutomatic),
  onAll,
  (x) => x.right,
  (x) => (x.right ? 1 : WRONG_WEIGHS),
);

// Platt: p = 1 / (1 + exp(-(slope z + intercept))) on what the weights have not seen, an answer at a time.
function lineOf(examples) {
  let [slope, intercept] = [0.5, 0];
  const z = examples.map((x) => scoreOf(online.w, x, onItems));
  const n = examples.length;
  for (let step = 0; step < 6000; step++) {
    let [ga, gb] = [0, 0];
    examples.forEach((x, i) => {
      const error = (x.online * (n - 2) + 1) / n - squash(slope * z[i] + intercept);
      ga += error * z[i];
      gb += error;
    });
    slope = Math.max(0, slope + (0.05 * ga) / n);
    intercept += (0.2 * gb) / n;
  }
  return [slope, intercept];
}
const lines = MODEL_ANSWERS.map((a) => lineOf(held.filter((x) => x.answer === a)));

// Conformal risk control: the lowest band with (n R + 1) / (n + 1) at or under the aim, R the share that is wrong.
const AIM = 0.03;
/** Of fewer nothing can be said: they stand as the rules have them. */
const LEAST_EXAMPLES = 30;
/** A band under which no answer falls. */
const NEVER = -99;
/** However right all seem, this share of them, the least trusted, is seen by a person: what was kept out was seen by whoever mends. */
const LEAST_TAKEN = 0.02;
/** However unsure the models are, no more is taken than so many times what is wrong. */
const TAKEN_PER_WRONG = 1.5;
/** Trust must at least tell right from wrong: the chance that a wrong answer is trusted less than a right one. */
const LEAST_SEPARATION = 0.6;
function separation(by) {
  let [wrongs, apart] = [0, 0];
  for (const { right } of by) {
    if (!right) wrongs++;
    else apart += wrongs;
  }
  const pairs = wrongs * (by.length - wrongs);
  return pairs === 0 ? 0 : apart / pairs;
}

function bandOf(examples) {
  if (examples.length < LEAST_EXAMPLES) return NEVER;
  const by = examples
    .map((x) => ({ t: scoreOf(trust.w, x, onAll), right: x.right }))
    .sort((a, b) => a.t - b.t);
  if (separation(by) < LEAST_SEPARATION) return NEVER;
  let wrong = by.filter((x) => !x.right).length;
  const least = Math.ceil(by.length * LEAST_TAKEN);
  const most = Math.max(least, Math.floor(wrong * TAKEN_PER_WRONG));
  let taken = 0;
  while (taken < most && (taken < least || (wrong + 1) / (by.length - taken + 1) > AIM))
    if (!by[taken++].right) wrong--;
  return by[taken].t;
}
const automatic = held.filter(isAutomatic);
const bands = MODEL_FAMILIES.flatMap((family) =>
  ['yes', 'no'].map((answer) => bandOf(automatic.filter((x) => x.family === family && x.answer === answer))),
);

const text = (small) => btoa(String.fromCharCode(...new Uint8Array(small.buffer)));
const rounded = (v) => Number(v.toPrecision(6));
writeFileSync(
  at('src/record/rules/flag/model-weights.ts'),
  `/** Made by scripts/flag-model.mjs. Never edited by hand. */
import type { PackedModel } from './packed-model.js';

// biome-ignore format: made by a program
export const MODEL: PackedModel = ${JSON.stringify({
    online: text(online.small),
    trust: text(trust.small),
    onlineUnit: rounded(online.unit),
    trustUnit: rounded(trust.unit),
    lines: lines.map((l) => l.map(rounded)),
    bands: bands.map(rounded),
  })};
`,
);
console.log(
  `${train.length} examples weighed, ${held.length} kept out; lines ${JSON.stringify(lines.map((l) => l.map(rounded)))}, bands ${bands.map(rounded).join(' ')}`,
);

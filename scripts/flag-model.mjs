/**
 * Trains the reader's small model on the examples and writes src/record/rules/flag/model-weights.ts:
 *   npm run build && node scripts/flag-model.mjs
 * The same examples give the same weights: the order is seeded, and nothing else is random. One example in five
 * (by its id) is kept out of the weights; the straight line that calibrates is fitted on those.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isKeptOut } from '../dist/bench/flag-sets.js';
import { MODEL_SIZE, featureRoom, featuresOf } from '../dist/src/record/rules/flag/model.js';
import { FLAG_POLICY, flagEngine } from '../dist/src/record/rules/flag/index.js';

const at = (path) => new URL(`../${path}`, import.meta.url);
const folder = at('data/flag-examples/');
const files = readdirSync(folder)
  .filter((f) => /^(guide|more-\d+|fresh)\.jsonl$/.test(f))
  .sort();
const rows = files.flatMap((f) =>
  readFileSync(new URL(f, folder), 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l)),
);

const engine = flagEngine();
const room = featureRoom();
const seen = rows.map((r) => {
  const d = engine.decide(r.narrative, { offenceCode: r.offence_code }, FLAG_POLICY, '2024');
  const count = featuresOf(engine.notes, d.rule, d.online, room);
  return {
    slots: Array.from(room.subarray(0, count)),
    online: r.label === 'online' ? 1 : 0,
    out: isKeptOut(r.id),
  };
});
const train = seen.filter((x) => !x.out);
const held = seen.filter((x) => x.out);

let state = 20240401;
const chance = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const w = new Float64Array(MODEL_SIZE);
const scaleOf = (x, i) => (i < 3 ? 1 : 1 / Math.sqrt(x.slots.length));
const score = (x) => x.slots.reduce((sum, s, i) => sum + w[s] * scaleOf(x, i), 0);
const squash = (z) => 1 / (1 + Math.exp(-z));
const EPOCHS = 30;
const PENALTY = 0.002;
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  const order = train.map((x) => [chance(), x]).sort(([a], [b]) => a - b);
  const rate = 0.2 / (1 + epoch * 0.3);
  for (const [, x] of order) {
    const error = x.online - squash(score(x));
    x.slots.forEach((s, i) => {
      w[s] += rate * (error * scaleOf(x, i) - PENALTY * w[s]);
    });
  }
}
const largest = Math.max(...[...w].map(Math.abs), 1e-9);
const unit = largest / 127;
const small = Int8Array.from(w, (v) => Math.round(v / unit));
for (let i = 0; i < MODEL_SIZE; i++) w[i] = small[i] * unit;

// Platt: p = 1 / (1 + exp(-(slope z + intercept))) on what the weights have not seen.
let slope = 1;
let intercept = 0;
for (let step = 0; step < 4000; step++) {
  let [ga, gb] = [0, 0];
  for (const x of held) {
    const z = score(x);
    const error = (x.online * (held.length - 2) + 1) / held.length - squash(slope * z + intercept);
    ga += error * z;
    gb += error;
  }
  slope += (0.05 * ga) / held.length;
  intercept += (0.2 * gb) / held.length;
}
const text = btoa(String.fromCharCode(...new Uint8Array(small.buffer)));
const rounded = (v) => Number(v.toPrecision(6));
writeFileSync(
  at('src/record/rules/flag/model-weights.ts'),
  `/** Made by scripts/flag-model.mjs. Never edited by hand. */
import type { PackedModel } from './packed-model.js';

export const MODEL: PackedModel = {
  weights:
    '${text}',
  unit: ${rounded(unit)},
  slope: ${rounded(slope)},
  intercept: ${rounded(intercept)},
};
`,
);
console.log(
  `${train.length} examples weighed, ${held.length} kept out; slope ${rounded(slope)}, intercept ${rounded(intercept)}`,
);

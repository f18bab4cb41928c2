/**
 * Weighs the signs of the pathway on the examples and writes src/record/rules/flag/pathway-points.ts:
 *   npm run build && node scripts/flag-pathway.mjs
 * The same examples give the same points. One example in five (by its id) is kept out.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isKeptOut } from '../dist/bench/flag-sets.js';
import { FLAG_POLICY, flagEngine } from '../dist/src/record/rules/flag/index.js';
import { PATHWAY_SIGNS, pathwaySigns } from '../dist/src/record/rules/flag/pathway.js';

const at = (path) => new URL(`../${path}`, import.meta.url);
const folder = at('data/flag-examples/');
const WAYS = ['online_only', 'online_then_offline', 'offline_then_online'];
const engine = flagEngine();
const rows = readdirSync(folder)
  .filter((f) => /^(guide|more-\d+|fresh(-\d+)?)\.jsonl$/.test(f))
  .sort()
  .flatMap((f) =>
    readFileSync(new URL(f, folder), 'utf8')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l)),
  )
  .filter((r) => r.label === 'online' && WAYS.includes(r.pathway) && !isKeptOut(r.id))
  .map((r) => {
    engine.decide(r.narrative, { offenceCode: r.offence_code }, FLAG_POLICY, '2024');
    return { signs: Array.from(pathwaySigns(r.offence_code)), way: WAYS.indexOf(r.pathway) };
  });

const STEPS = 300;
const PENALTY = 0.01;
const weights = WAYS.map(() => new Float64Array(PATHWAY_SIGNS.length));
const likely = (signs) => {
  const z = weights.map((w) => signs.reduce((sum, v, i) => sum + v * w[i], 0));
  const e = z.map((v) => Math.exp(v - Math.max(...z)));
  const all = e.reduce((a, b) => a + b);
  return e.map((v) => v / all);
};
for (let step = 0; step < STEPS; step++) {
  const pull = WAYS.map(() => new Float64Array(PATHWAY_SIGNS.length));
  for (const { signs, way } of rows)
    likely(signs).forEach((p, c) => signs.forEach((v, i) => (pull[c][i] += ((c === way ? 1 : 0) - p) * v)));
  weights.forEach((w, c) =>
    w.forEach((v, i) => (w[i] += (2 * pull[c][i]) / rows.length - (PENALTY / 2) * v)),
  );
}
const points = PATHWAY_SIGNS.map(
  (name, i) => `  '${name}': [${weights.map((w) => Math.round(w[i] * 10)).join(', ')}],`,
);
writeFileSync(
  at('src/record/rules/flag/pathway-points.ts'),
  `/** Made by scripts/flag-pathway.mjs. Never edited by hand. */
import type { PathwaySign } from './pathway-signs.js';

/** What each sign says for online only, for online and then in person, and for in person and then online. */
// biome-ignore format: one sign, one line
export const PATHWAY_POINTS: Readonly<Partial<Record<PathwaySign, readonly [number, number, number]>>> = {
${points.join('\n')}
};
`,
);
console.log(`${rows.length} examples weighed`);

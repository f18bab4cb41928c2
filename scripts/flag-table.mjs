/**
 * Compiles data/flag-reader into src/record/rules/flag/compiled-table.ts:
 *   npm run build && node scripts/flag-table.mjs [--check]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { compileLexicon } from '../dist/src/record/rules/flag/compile.js';
import { packTable } from '../dist/src/record/rules/flag/unpack-table.js';

const at = (path) => new URL(`../${path}`, import.meta.url);
const rows = JSON.parse(readFileSync(at('data/flag-reader/lexicon.json'), 'utf8'));
const packed = packTable(compileLexicon(rows));
const file = at('src/record/rules/flag/compiled-table.ts');
const made = `/** Made by scripts/flag-table.mjs from data/flag-reader. Never edited by hand. */
import type { PackedTable } from './unpack-table.js';

// biome-ignore format: one table, one line
export const COMPILED_TABLE: PackedTable = ${JSON.stringify(packed)};
`;
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== made) {
    console.error('compiled-table.ts is not what data/flag-reader makes: node scripts/flag-table.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(file, made);
  console.log(`${made.length} bytes`);
}

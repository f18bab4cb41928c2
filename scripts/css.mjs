// Compiles src/web/styles to src/web/assets/plimsoll.css, which is kept, so that starting needs no compiler.
// `node scripts/css.mjs --check` says whether the kept file is the one that the sources make.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const target = path.join(root, 'src/web/assets/plimsoll.css');

const { css } = compile(path.join(root, 'src/web/styles/plimsoll.scss'), {
  style: 'compressed',
  loadPaths: [path.join(root, 'node_modules/govuk-frontend/dist')],
  quietDeps: true,
});
const made = `${css}\n`;

if (process.argv.includes('--check')) {
  const kept = readFileSync(target, 'utf8');
  if (kept !== made) {
    console.error('src/web/assets/plimsoll.css is not what src/web/styles makes: run npm run css');
    process.exitCode = 1;
  }
} else writeFileSync(target, made);

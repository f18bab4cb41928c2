// Compiles src/web/styles to the two sheets that are kept beside the code, so that starting needs no compiler: the
// rooms' and the public door's. `node scripts/css.mjs --check` says whether a kept file is what the sources make.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

const SHEETS = [
  ['src/web/styles/plimsoll.scss', 'src/web/assets/plimsoll.css'],
  ['src/web/styles/door.scss', 'src/web/door/assets/door.css'],
];

for (const [source, target] of SHEETS) {
  const { css } = compile(path.join(root, source), {
    style: 'compressed',
    loadPaths: [path.join(root, 'node_modules/govuk-frontend/dist')],
    quietDeps: true,
  });
  const made = `${css}\n`;
  const file = path.join(root, target);
  if (!process.argv.includes('--check')) writeFileSync(file, made);
  else if (readFileSync(file, 'utf8') !== made) {
    console.error(`${target} is not what src/web/styles makes: run npm run css`);
    process.exitCode = 1;
  }
}

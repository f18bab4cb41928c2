/** Files that are made from others say what those others say now. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ROOT, read } from './sources.js';

const check = (script: string) =>
  spawnSync(process.execPath, [join(ROOT, script), '--check'], { encoding: 'utf8' });

test('the style sheet is what the sources make', () => {
  const { status, stderr } = check('scripts/css.mjs');
  assert.equal(status, 0, stderr);
});

test('the types of the upstream macros are what the package publishes', () => {
  const { status, stderr } = check('scripts/govuk-types.mjs');
  assert.equal(status, 0, stderr);
});

test('the style sheet is at most 30 kB over the wire, and asks for no font, no picture and no other host', () => {
  const css = read('src/web/assets/plimsoll.css');
  assert.ok(gzipSync(css, { level: 9 }).length <= 30_000);
  assert.doesNotMatch(css, /url\(|@import|@font-face|GDS Transport/);
});

test('no script of ours writes HTML or reaches for the network', () => {
  for (const name of ['plimsoll.js', 'passkey.js'])
    assert.doesNotMatch(
      read(`src/web/assets/${name}`),
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|fetch\(|XMLHttpRequest|localStorage|sessionStorage/,
    );
});

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { aFolder } from '../../test/make/server.js';
import { linkLibraries } from './binaries.js';

test('the links that the package’s own script would have made are made, and making them twice changes nothing', () => {
  const folder = aFolder();
  const native = path.join(folder, 'native');
  mkdirSync(path.join(native, 'lib'), { recursive: true });
  writeFileSync(path.join(native, 'lib', 'libx.so.60.2'), 'x');
  const links = [{ source: 'native/lib/libx.so.60.2', target: 'native/lib/libx.so.60' }];
  writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(links));
  assert.equal(linkLibraries(native, folder), null);
  assert.equal(readFileSync(path.join(native, 'lib', 'libx.so.60'), 'utf8'), 'x');
  assert.equal(linkLibraries(native, folder), null);
  rmSync(folder, { recursive: true });
});

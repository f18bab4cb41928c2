/** The door's own style, script and picture: nothing that is not used, packed once at start. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inPackage } from '../../base/package-root.js';
import { type Assets, pack } from '../assets.js';

const NAMES = ['door.css', 'door.js', 'icon.svg'] as const;

export function loadDoorAssets(): Assets {
  const folder = inPackage('src/web/door/assets');
  const files = NAMES.map((name) => [name, readFileSync(path.join(folder, name))] as const);
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(name).update('\0').update(bytes);
  const packed = new Map<string, ReturnType<typeof pack>>(
    files.map(([name, bytes]) => [name, pack(name, bytes)]),
  );
  return {
    base: `/assets/${hash.digest('hex').slice(0, 16)}`,
    find: (name) => packed.get(name) ?? null,
  };
}

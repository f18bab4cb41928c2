/** The published figures that come with the product. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../base/package-root.js';
import type { Observation } from '../../base/observation.js';
import { readFiguresFile } from './figures-file.js';

export const SHIPPED_FIGURES = join(PACKAGE_ROOT, 'data', 'published-figures.csv');

export const shippedBytes = (): Uint8Array => readFileSync(SHIPPED_FIGURES);

/** Every published figure that comes with the product. **Errors**: throws when our own file is broken; a test holds it. */
export function shippedFigures(): readonly Observation[] {
  const read = readFiguresFile(shippedBytes(), 'data/published-figures.csv');
  if (!read.ok) throw new Error(`data/published-figures.csv: ${read.problems.map((p) => p.code).join(', ')}`);
  return read.value;
}

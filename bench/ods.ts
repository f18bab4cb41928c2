/** An ODS file of 50,000 rows, beside what any zip program does with the same XML: deflating it at the usual level. */
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { writeOds } from '../src/count/formats/index.js';
import { largeRelease } from './large-release.js';
import { type Report, cellsOf, interleaved, spread } from './measure.js';

const SIZE = { rows: 50_000, years: 4 };
const ROUNDS = 7;

/** The limit of performance.md, W5. **Units**: milliseconds. */
const LIMIT = 1_000;

export async function ods(): Promise<Report> {
  const release = largeRelease(SIZE);
  const file = writeOds(release, 'en');
  const xml = Object.values(unzipSync(file));
  const found = await interleaved(ROUNDS, {
    ods: () => measured(() => writeOds(release, 'en')),
    deflate: () => measured(() => xml.map((part) => deflateRawSync(part))),
  });
  const own = spread(found.ods.map((m) => m.processor));
  const least = spread(found.deflate.map((m) => m.processor));
  const size = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
  const inflated = xml.reduce((sum, part) => sum + part.length, 0);
  return {
    name: 'ods',
    about: `${SIZE.rows} rows of ${SIZE.years} numbers, ${size(inflated)} of XML in ${size(file.length)}`,
    header: ['', 'median', 'min', 'max'],
    rows: [
      ['write the ODS file: processor', ...cellsOf(own)],
      ['by the clock', ...cellsOf(spread(found.ods.map((m) => m.clock)))],
      ['deflate the same XML: processor', ...cellsOf(least)],
      ['by the clock', ...cellsOf(spread(found.deflate.map((m) => m.clock)))],
    ],
    ratios: [
      { of: 'seconds of processor for the file', ratio: own.median / LIMIT, target: 1 },
      { of: 'the file to deflate alone', ratio: own.median / least.median, target: 3 },
    ],
  };
}

/**
 * Time on the processor and on the clock. On a machine that others use, only the first says what the work costs.
 * **Units**: milliseconds.
 */
function measured(work: () => unknown): { readonly processor: number; readonly clock: number } {
  const before = process.cpuUsage();
  const since = performance.now();
  work();
  const clock = performance.now() - since;
  const { user, system } = process.cpuUsage(before);
  return { processor: (user + system) / 1000, clock };
}

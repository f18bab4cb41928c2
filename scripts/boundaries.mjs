// Makes data/force-boundaries/boundaries.json from a GeoJSON file of police force areas, simplified for maps of a page's
// width: `node scripts/boundaries.mjs AREAS.geojson`. Wales is kept finer, because Wales is also drawn alone.
// The file it makes is kept; starting needs neither this script nor its input.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { geoArea } from 'd3-geo';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'data/force-boundaries');
/** Corners are whole thousandths of a degree: about 110 m north, 65 m east. */
const GRID = 1000;
/** How far, in degrees, a line may be moved; and the least area of an island, in square degrees. */
const FINE = { tolerance: 0.0022, island: 0.00002 };
const COARSE = { tolerance: 0.0075, island: 0.0012 };

const [input] = process.argv.slice(2);
if (input === undefined) {
  console.error('usage: node scripts/boundaries.mjs AREAS.geojson');
  process.exit(2);
}

const { features } = JSON.parse(readFileSync(input, 'utf8'));
const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);
const keyOf = ([x, y]) => `${x} ${y}`;

/** Corners where three areas meet are kept, so that neighbours still meet there. */
const areasAt = new Map();
for (const { properties, geometry } of features)
  for (const ring of polygonsOf(geometry).flat())
    for (const corner of ring) {
      const key = keyOf(corner);
      areasAt.set(key, (areasAt.get(key) ?? new Set()).add(properties.PFA16CD));
    }
const isJunction = (corner) => (areasAt.get(keyOf(corner))?.size ?? 0) > 2;

/** Douglas and Peucker's: the corner furthest from the straight line stays when it is further than the tolerance. */
function simplified(line, tolerance) {
  const [first, last] = [line[0], line[line.length - 1]];
  let [far, at] = [0, -1];
  for (let i = 1; i < line.length - 1; i++) {
    const d = distance(line[i], first, last);
    if (d > far) [far, at] = [d, i];
  }
  if (far <= tolerance) return [first, last];
  return [
    ...simplified(line.slice(0, at + 1), tolerance).slice(0, -1),
    ...simplified(line.slice(at), tolerance),
  ];
}

/** In degrees of latitude: at these latitudes a degree of longitude is six tenths of one. */
const SQUEEZE = 0.6;

function distance([x, y], [x1, y1], [x2, y2]) {
  const [dx, dy] = [(x2 - x1) * SQUEEZE, y2 - y1];
  const [px, py] = [(x - x1) * SQUEEZE, y - y1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - t * dx, py - t * dy);
}

function simplifiedRing(ring, tolerance) {
  const open = ring.slice(0, -1);
  const start = Math.max(0, open.findIndex(isJunction));
  const turned = [...open.slice(start), ...open.slice(0, start)];
  const kept = [];
  let from = 0;
  const half = Math.floor(turned.length / 2);
  for (let i = 1; i <= turned.length; i++) {
    const isEnd = i === turned.length || isJunction(turned[i]) || i === half;
    if (!isEnd) continue;
    const line = [...turned.slice(from, i), turned[i % turned.length]];
    kept.push(...simplified(line, tolerance).slice(0, -1));
    from = i;
  }
  return kept;
}

const onGrid = (ring) =>
  ring
    .map(([x, y]) => [Math.round(x * GRID), Math.round(y * GRID)])
    .filter(([x, y], i, all) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1]);

function areaOf(ring) {
  let sum = 0;
  ring.forEach(([x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length];
    sum += x * ny - nx * y;
  });
  return sum / 2;
}

/** On a sphere the inside of a ring lies to the right of it, going round: clockwise, seen from above. */
function clockwise(ring) {
  const closed = [...ring, ring[0]].map(([x, y]) => [x / GRID, y / GRID]);
  return geoArea({ type: 'Polygon', coordinates: [closed] }) > 2 * Math.PI ? [...ring].reverse() : ring;
}

/** The first corner, then the step to each next one: short to keep. */
const steps = (ring) =>
  ring.flatMap(([x, y], i) => (i === 0 ? [x, y] : [x - ring[i - 1][0], y - ring[i - 1][1]]));

const rows = features.map(({ properties, geometry }) => {
  const { tolerance, island } = properties.PFA16CD.startsWith('W') ? FINE : COARSE;
  const outer = polygonsOf(geometry).map(([ring]) => ring);
  const largest = Math.max(...outer.map((ring) => Math.abs(areaOf(ring))));
  const rings = outer
    .filter((ring) => Math.abs(areaOf(ring)) >= Math.min(island, largest))
    .map((ring) => onGrid(simplifiedRing(ring, Math.min(tolerance, Math.sqrt(largest) / 12))))
    .filter((ring) => ring.length > 2)
    .map((ring) => steps(clockwise(ring)));
  return { code: properties.PFA16CD, rings };
});

const text = `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
writeFileSync(path.join(FOLDER, 'boundaries.json'), text);
const hash = createHash('sha256').update(text).digest('hex');
console.log(`${rows.length} areas, ${Buffer.byteLength(text)} bytes, sha256:${hash}`);

/**
 * The areas of the forces of England and Wales as paths. The shapes never change while the product runs, so each is
 * projected once for a set of forces and a width.
 * **Source**: `data/force-boundaries/`; its attribution must stand under every map.
 */
import { geoPath, geoTransverseMercator } from 'd3-geo';
import { readReference } from '../../base/package-root.js';

interface Row {
  readonly code: string;
  readonly rings: readonly (readonly number[])[];
}

export interface Shape {
  readonly code: string;
  readonly path: string;
  /** Where its number can stand. */
  readonly at: readonly [number, number];
  /** How much land lies to both sides of that place, to see whether words fit. */
  readonly room: number;
}

export interface Shapes {
  readonly height: number;
  readonly all: readonly Shape[];
}

const GRID = 1000;

type Corner = [number, number];

const ROWS: ReadonlyMap<string, Row> = new Map(
  readReference<Row[]>('force-boundaries/boundaries.json').map((row) => [row.code, row]),
);

/** Forces that have a boundary. */
export const hasBoundary = (code: string): boolean => ROWS.has(code);

function cornersOf(steps: readonly number[]): Corner[] {
  const corners: Corner[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    [x, y] = [x + (steps[i] ?? 0), y + (steps[i + 1] ?? 0)];
    corners.push([x / GRID, y / GRID]);
  }
  const first = corners[0];
  if (first) corners.push(first);
  return corners;
}

const featureOf = (row: Row) => ({
  type: 'MultiPolygon' as const,
  coordinates: row.rings.map((ring) => [cornersOf(ring)]),
});

const KEPT = new Map<string, Shapes>();
/** Sets of forces are few; a stranger's choice of sets must not fill the memory. */
const MOST_KEPT = 40;

/** The shapes of those forces, fitted to a width. **Shape**: a force without a boundary is left out. */
export function shapesOf(codes: readonly string[], width: number): Shapes {
  const key = `${width} ${[...codes].sort().join(' ')}`;
  const known = KEPT.get(key);
  if (known) return known;
  const made = project(codes, width);
  if (KEPT.size >= MOST_KEPT) KEPT.clear();
  KEPT.set(key, made);
  return made;
}

/** The projection of the national grid: a transverse Mercator about two degrees west. */
function project(codes: readonly string[], width: number): Shapes {
  const rows = codes.map((code) => ROWS.get(code)).filter((row) => row !== undefined);
  const together = {
    type: 'MultiPolygon' as const,
    coordinates: rows.flatMap((row) => featureOf(row).coordinates),
  };
  const projection = geoTransverseMercator().rotate([2, 0]).fitWidth(width, together);
  const draw = geoPath(projection);
  const projected = (corner: Corner): Corner => projection(corner) ?? [0, 0];
  // A map of many has no room for tenths of a pixel, and they would be most of the page's weight.
  const grain = rows.length > 10 ? 1 : 0.5;
  const all = rows.map((row) => {
    return {
      code: row.code,
      path: row.rings.map((ring) => outline(cornersOf(ring).map(projected), grain)).join(''),
      ...middleOf(row, draw, projected),
    };
  });
  return { height: draw.bounds(together)[1][1], all };
}

/** Corners nearer to the last one than this are left out: nobody sees them, and they would be half of a page. */
const STEP = 1.4;

/** From corner to corner in steps, which are shorter to send than places. */
function outline(corners: readonly Corner[], grain: number): string {
  let path = '';
  let [x, y] = [0, 0];
  for (const [cx, cy] of corners) {
    const [nx, ny] = [Math.round(cx / grain), Math.round(cy / grain)];
    const [dx, dy] = [(nx - x) * grain, (ny - y) * grain];
    if (path === '') path = `M${dx} ${dy}l`;
    else if (Math.max(Math.abs(dx), Math.abs(dy)) < STEP) continue;
    else path += `${path.endsWith('l') || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    [x, y] = [nx, ny];
  }
  return path.endsWith('l') ? '' : `${path}z`;
}

/** The middle of the largest piece of land, so that no number stands in the sea between two islands. */
function middleOf(
  row: Row,
  draw: ReturnType<typeof geoPath>,
  projected: (corner: Corner) => Corner,
): Pick<Shape, 'at' | 'room'> {
  const pieces = row.rings.map((ring) => ({
    type: 'Polygon' as const,
    coordinates: [cornersOf(ring)],
  }));
  const largest = pieces.reduce((a, b) => (draw.area(b) > draw.area(a) ? b : a));
  const ring = (largest.coordinates[0] ?? []).map(projected);
  return inside(ring, draw.centroid(largest));
}

/** On the height of the centroid, the middle of the widest stretch of land. */
function inside(
  ring: readonly (readonly number[])[],
  [cx, cy]: readonly [number, number],
): Pick<Shape, 'at' | 'room'> {
  const cuts: number[] = [];
  ring.forEach(([x1 = 0, y1 = 0], i) => {
    const [x2 = 0, y2 = 0] = ring[i + 1] ?? [x1, y1];
    if (y1 > cy !== y2 > cy) cuts.push(x1 + ((cy - y1) / (y2 - y1)) * (x2 - x1));
  });
  cuts.sort((a, b) => a - b);
  let best: Corner = [cx, cy];
  let widest = 0;
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    const [from = 0, to = 0] = [cuts[i], cuts[i + 1]];
    if (to - from > widest) [widest, best] = [to - from, [(from + to) / 2, cy]];
  }
  return { at: best, room: widest };
}

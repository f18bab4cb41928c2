/**
 * A map of the forces of the United Kingdom in which each has a tile of one size, so that none is overlooked for being
 * small. **Source**: `data/authorities/tile-grid.json`, arranged for this product.
 */
import { readReference } from '../../base/package-root.js';
import type { Lang } from '../../base/words.js';
import { FONT, framed, type Said, type Size, WIDTH } from './frame.js';
import {
  type Place,
  fillOf,
  markOn,
  shadeKey,
  onShade,
  shadePatterns,
  type Shades,
  shadesFor,
} from './shades.js';
import { el, words } from './svg.js';
import { textWidth } from './text-width.js';

export interface Tile {
  readonly code: string;
  readonly column: number;
  readonly row: number;
  readonly short: string;
  readonly short_cy: string;
}

export const TILES: readonly Tile[] = readReference<Tile[]>('authorities/tile-grid.json');

export interface TileMap extends Said {
  readonly places: readonly Place[];
  readonly lang: Lang;
  readonly sayStep: (from: number, to: number | null) => string;
  /** Above the key: what the numbers are for. */
  readonly keyHead?: string;
}

const COLUMNS = 1 + Math.max(...TILES.map((t) => t.column));
/** Forces that no territory belongs to, or of an island: drawn only where a figure is given for them. */
const APART = ['x-btp', 'x-jersey', 'x-guernsey'];

interface Grid {
  readonly map: TileMap;
  readonly size: Size;
  readonly shades: Shades;
  readonly side: number;
  readonly tall: number;
}

const GAP = 3;

export function tileMap(map: TileMap, size: Size): string {
  const side = (WIDTH[size] - GAP * (COLUMNS - 1)) / COLUMNS;
  const tall = size === 'wide' ? 56 : 36;
  const grid: Grid = { map, size, shades: shadesFor(map.places), side, tall };
  const given = new Map(map.places.map((p) => [p.code, p]));
  const shown = TILES.filter((t) => given.has(t.code) || !APART.includes(t.code));
  const rows = 1 + Math.max(...shown.map((t) => t.row));
  const top = rows * (tall + GAP) + 14;
  const key = shadeKey({
    id: map.id,
    size,
    shades: grid.shades,
    y: top,
    sayStep: map.sayStep,
    places: map.places,
    ...(map.keyHead === undefined ? {} : { head: map.keyHead }),
  });
  const body =
    shadePatterns(map.id, size) + shown.map((t) => tile(t, given.get(t.code), grid)).join('') + key.svg;
  return framed({ ...map, size, height: top + key.height, body });
}

/** A force that the figures do not speak of keeps its place, empty. */
function tile(t: Tile, place: Place | undefined, grid: Grid): string {
  const { map, size, side, tall, shades } = grid;
  const [x, y] = [t.column * (side + GAP), t.row * (tall + GAP)];
  const at = x + side / 2;
  const isOpen = place === undefined;
  const box = el('rect', {
    x,
    y,
    width: side,
    height: tall,
    ...(isOpen ? {} : { fill: fillOf(place, { id: map.id, size, shades }) }),
    class: isOpen ? 'app-chart__tile app-chart__tile--none' : 'app-chart__tile',
  });
  const tone = isOpen ? '' : ` ${onShade(place, shades)}`;
  const short = map.lang === 'cy' ? t.short_cy : t.short;
  const name = words(short, {
    x: at,
    y: y + (size === 'wide' ? 22 : 15),
    anchor: 'middle',
    class: `app-chart__tile-name${tone}`,
  });
  return box + name + (isOpen ? '' : value(place, { at, y: y + (size === 'wide' ? 42 : 29), grid, tone }));
}

function value(
  place: Place,
  { at, y, grid, tone }: { at: number; y: number; grid: Grid; tone: string },
): string {
  const fits = textWidth(place.word, FONT) < grid.side - 4;
  if (place.interval === null || !fits) return markOn(place.kind, at, y - 5, grid.size === 'wide' ? 14 : 11);
  return words(place.word, { x: at, y, anchor: 'middle', class: `app-chart__tile-value${tone}` });
}

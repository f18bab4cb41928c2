/**
 * A map of forces. A count is drawn as a disc whose area is the count, because shading a large area by a count says
 * more about its acres than about its crimes; a rate is shaded. What has no figure is hatched and carries its mark.
 */
import { scaleSqrt } from 'd3-scale';
import { type Shape, type Shapes, shapesOf } from './boundaries.js';
import { FONT, framed, ink, type Said, type Size, WIDTH } from './frame.js';
import {
  type KeyAt,
  type Place,
  type Shades,
  fillOf,
  gapsIn,
  markOn,
  onShade,
  rowOf,
  shadeKey,
  shadePatterns,
  shadesFor,
} from './shades.js';
import { el, words } from './svg.js';
import { textWidth } from './text-width.js';

export interface RegionMap extends Said {
  readonly places: readonly Place[];
  readonly shows: 'count' | 'rate';
  readonly sayStep: (from: number, to: number | null) => string;
  /** Above the key: what the numbers are for. */
  readonly keyHead?: string;
}

interface Drawn {
  readonly map: RegionMap;
  readonly size: Size;
  readonly shapes: Shapes;
  readonly shades: Shades;
  readonly radius: (n: number) => number;
}

/** A map of a few forces need not be as wide as the page. */
const LAND: Readonly<Record<Size, (places: number) => number>> = {
  wide: (places) => (places > 10 ? 560 : 400),
  narrow: () => WIDTH.narrow - 4,
};

export function regionMap(map: RegionMap, size: Size): string {
  const land = LAND[size](map.places.length);
  const shapes = shapesOf(
    map.places.map((p) => p.code),
    land,
  );
  const most = Math.max(1, ...map.places.map((p) => p.interval?.lo ?? 0));
  const radius = scaleSqrt()
    .domain([0, most])
    .range([0, map.places.length > 10 ? land / 18 : land / 12]);
  const drawn: Drawn = { map, size, shapes, shades: shadesFor(map.places), radius };
  const isBeside = size === 'wide' && land < WIDTH.wide / 1.6;
  const key = keyOf(drawn, isBeside ? { size, x: land + 48, y: 12 } : { size, y: shapes.height + 16 });
  const foot = isBeside ? Math.max(shapes.height, key.height + 12) : shapes.height + 16 + key.height;
  const body =
    (map.shows === 'rate' ? shadePatterns(map.id, size) : '') +
    places(drawn, area) +
    (map.shows === 'count' ? places(drawn, disc) : '') +
    places(drawn, label) +
    key.svg;
  return framed({ ...map, size, height: foot + 2, body });
}

function places(drawn: Drawn, one: (place: Place, shape: Shape, drawn: Drawn) => string): string {
  return drawn.shapes.all
    .map((shape) => {
      const place = drawn.map.places.find((p) => p.code === shape.code);
      return place ? one(place, shape, drawn) : '';
    })
    .join('');
}

function area(place: Place, shape: Shape, { map, size, shades }: Drawn): string {
  const bare = map.shows === 'count' && place.interval !== null;
  const more = bare ? ' app-chart__area--land' : place.interval === null ? ' app-chart__area--none' : '';
  return el('path', {
    d: shape.path,
    ...(bare ? {} : { fill: fillOf(place, { id: map.id, size, shades }) }),
    class: `app-chart__area${more}`,
  });
}

/** A disc as large as the least the value can be; the ring around it, the most. */
function disc(place: Place, { at }: Shape, { radius, map, size }: Drawn): string {
  if (place.interval === null) return '';
  const [cx, cy] = at;
  const { lo, hi } = place.interval;
  const sure = el('circle', { cx, cy, r: radius(lo), class: 'app-chart__disc' });
  if (hi === lo) return sure;
  const r = hi === null ? radius(lo) + 8 : radius(hi);
  const perhaps = { cx, cy, r, fill: ink(map.id, size).dots, class: 'app-chart__spread' };
  return el('circle', perhaps) + sure;
}

/** Name and number where there is room for them; a mark where there is no number, always. */
function label(place: Place, { at, room }: Shape, { map, shades, radius }: Drawn): string {
  const [x, y] = at;
  const few = map.places.length <= 10;
  if (place.interval === null)
    return (
      markOn(place.kind, x, few ? y - 18 : y, few ? 18 : 12) +
      (few ? lines(place, x, y + 2, 'app-chart__map-name') : '')
    );
  if (!few) return '';
  const r = map.shows === 'count' ? radius(place.interval.lo) : 0;
  const fits = map.shows === 'rate' || textWidth(place.word, FONT) + 8 < 2 * r;
  if (!fits) return lines(place, x, y + r + 14, 'app-chart__map-name');
  const tone = map.shows === 'count' ? 'app-chart__on-disc' : onShade(place, shades);
  const number = words(place.word, { x, y: y + 5, anchor: 'middle', class: `app-chart__head ${tone}` });
  const isIn = map.shows === 'rate' && textWidth(place.name, FONT) + 6 < room;
  const name = words(place.name, {
    x,
    y: map.shows === 'count' ? y + r + 15 : y + 22,
    anchor: 'middle',
    // A name that would stand out of its land has a rim of paper, on the land and off it.
    class: isIn ? `app-chart__map-name ${tone}` : 'app-chart__map-name',
  });
  return number + name;
}

const lines = (place: Place, x: number, y: number, name: string): string =>
  words(place.name, { x, y, anchor: 'middle', class: name }) +
  words(place.word, { x, y: y + 16, anchor: 'middle', class: `${name} app-chart__strong` });

/** Beside the land where it leaves room, else below it. */
function keyOf({ map, size, shades }: Drawn, at: KeyAt): { svg: string; height: number } {
  if (map.shows === 'count') return rowOf(gapsIn(map.places, ink(map.id, size).hatch), at);
  const head = map.keyHead === undefined ? {} : { head: map.keyHead };
  return shadeKey({ ...at, ...head, id: map.id, shades, sayStep: map.sayStep, places: map.places });
}

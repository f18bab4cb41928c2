/** Where a value was found: publisher, address, and the place in it, as columns of the flattened layout. */
import type { At, Source } from '../../base/observation.js';
import { type Cells, wholeIn } from './observation-cells.js';

/** The source of one row. `hasPlaces`: the file has columns for places other than a line. */
export function sourceIn(cells: Cells, hasPlaces: boolean): Source {
  const { get } = cells;
  return {
    publisher: get('source.publisher'),
    address: get('source.address') || null,
    sha256: get('source.sha256') || null,
    at: hasPlaces ? (lineIn(cells) ?? placeIn(cells)) : lineIn(cells),
  };
}

function lineIn(cells: Cells): At | null {
  const line = wholeIn(cells, 'source.at.line', 'place-unreadable');
  return line === null ? null : { line };
}

function placeIn(cells: Cells): At | null {
  const { get } = cells;
  if (get('source.at.sheet') !== '') return { sheet: get('source.at.sheet'), cell: get('source.at.cell') };
  const page = wholeIn(cells, 'source.at.page', 'place-unreadable');
  if (page !== null) return { page, box: boxIn(cells) };
  const table = wholeIn(cells, 'source.at.table', 'place-unreadable');
  if (table === null) return null;
  const row = wholeIn(cells, 'source.at.row', 'place-unreadable');
  const column = wholeIn(cells, 'source.at.column', 'place-unreadable');
  return { table, row: row ?? 0, column: column ?? 0 };
}

function boxIn({ get, report }: Cells): readonly [number, number, number, number] {
  const [x0, y0, x1, y1] = get('source.at.box').split(/\s+/).map(Number);
  if ([x0, y0, x1, y1].every((x) => x !== undefined && Number.isFinite(x)))
    return [x0 ?? 0, y0 ?? 0, x1 ?? 0, y1 ?? 0];
  report('place-unreadable', 'source.at.box', get('source.at.box'));
  return [0, 0, 0, 0];
}

/** The source as columns; only the columns of its own kind of place. */
export function writeSource(source: Source): Readonly<Record<string, string>> {
  return {
    'source.publisher': source.publisher,
    'source.address': source.address ?? '',
    'source.sha256': source.sha256 ?? '',
    'source.at.line': '',
    ...(source.at === null ? {} : writePlace(source.at)),
  };
}

function writePlace(at: At): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(at).map(([name, place]) => [
      `source.at.${name}`,
      Array.isArray(place) ? place.join(' ') : String(place),
    ]),
  );
}

/** Where a candidate stands among the blocks of a reply: so that its cell can be lit, and one that was missed be named. */
import type { At } from '../../../base/observation.js';
import type { Block, Cell, Line, UnpackedReply } from '../replies/shape.js';
import type { Candidate } from '../replies/candidate.js';

/** A block, a row (or line) and a column, from 0. */
export interface Spot {
  readonly block: number;
  readonly row: number;
  readonly column: number;
}

/** A block with the file or attachment it is in. */
export interface PlacedBlock {
  /** Which of the files that came together, from 0. */
  readonly index: number;
  readonly file: string;
  readonly block: Block;
}

export const spotName = ({ block, row, column }: Spot): string => `b${block}.${row}.${column}`;

export function spotOfName(name: string): Spot | null {
  const [, block, row, column] = /^b(\d{1,5})\.(\d{1,6})\.(\d{1,4})$/.exec(name) ?? [];
  return block === undefined ? null : { block: Number(block), row: Number(row), column: Number(column) };
}

/** Every block of every file and attachment, in the order they are read. */
export const blocksOf = (files: readonly UnpackedReply[]): readonly PlacedBlock[] =>
  files.flatMap((f, index) => blocksIn(f).map((b) => ({ ...b, index })));

const blocksIn = (f: UnpackedReply): readonly Omit<PlacedBlock, 'index'>[] => [
  ...f.blocks.map((block) => ({ file: f.name, block })),
  ...f.parts.flatMap(blocksIn),
];

export const pieceAt = (blocks: readonly PlacedBlock[], { block, row, column }: Spot): Cell | Line | null => {
  const found = blocks[block]?.block;
  if (!found) return null;
  return found.kind === 'table'
    ? (found.rows[row]?.[column] ?? null)
    : column === 0
      ? (found.lines[row] ?? null)
      : null;
};

export const sameAt = (a: At, b: At): boolean => atName(a) === atName(b);

/** One text for one place: `Table 1!C7`, `p2:10,20,30,40`, `t1:2:3`, `l14`. */
export function atName(at: At): string {
  if ('cell' in at) return `${at.sheet}!${at.cell}`;
  if ('line' in at) return `l${at.line}`;
  if ('page' in at) return `p${at.page}:${at.box.map((n) => Math.round(n)).join(',')}`;
  return `t${at.table}:${at.row}:${at.column}`;
}

/**
 * The spot of each candidate. **Shape**: null where its place stands in no block (a box made of several pieces).
 * Files of one reply may use the same place: of several spots the one that holds the words as written is taken.
 */
export function spotsOf(
  blocks: readonly PlacedBlock[],
  candidates: readonly Pick<Candidate, 'at' | 'as_written'>[],
): readonly (Spot | null)[] {
  const spots = new Map<string, { spot: Spot; text: string }[]>();
  blocks.forEach(({ block }, b) => {
    const add = (piece: Cell | Line, row: number, column: number): void => {
      if ('covered' in piece || piece.text === '') return;
      const name = atName(piece.at);
      const here = { spot: { block: b, row, column }, text: piece.text };
      const others = spots.get(name);
      if (others) others.push(here);
      else spots.set(name, [here]);
    };
    if (block.kind === 'table') block.rows.forEach((cells, r) => cells.forEach((c, i) => add(c, r, i)));
    else block.lines.forEach((line, r) => add(line, r, 0));
  });
  return candidates.map((c) => {
    const here = spots.get(atName(c.at)) ?? [];
    return (here.find((h) => h.text.includes(c.as_written)) ?? here[0])?.spot ?? null;
  });
}

/** The first spot of a place, by the text that `atName` gives it; null where nothing stands there. */
export function spotOfPlace(blocks: readonly PlacedBlock[], place: string): Spot | null {
  for (const [b, { block }] of blocks.entries()) {
    const rows = block.kind === 'table' ? block.rows : block.lines.map((line) => [line]);
    for (const [row, pieces] of rows.entries()) {
      const column = pieces.findIndex((p) => !('covered' in p) && p.text !== '' && atName(p.at) === place);
      if (column >= 0) return { block: b, row, column };
    }
  }
  return null;
}

/** Where else a figure stands, that no candidate was read from, in the order of the reply. */
export function otherFigures(
  blocks: readonly PlacedBlock[],
  candidates: readonly Pick<Candidate, 'at' | 'as_written'>[],
): readonly Spot[] {
  const taken = new Set(spotsOf(blocks, candidates).flatMap((s) => (s ? [spotName(s)] : [])));
  return blocks.flatMap(({ block: of }, block) =>
    (of.kind === 'table' ? of.rows : of.lines.map((line) => [line])).flatMap((pieces, row) =>
      pieces.flatMap((p, column): readonly Spot[] => {
        const spot = { block, row, column };
        return !('covered' in p) && /\d/.test(p.text) && !taken.has(spotName(spot)) ? [spot] : [];
      }),
    ),
  );
}

/** The spot of one place: of several that share it, the one that holds the words as written. */
export function spotOfAt(blocks: readonly PlacedBlock[], at: At, asWritten: string): Spot | null {
  return spotsOf(blocks, [{ at, as_written: asWritten }])[0] ?? null;
}

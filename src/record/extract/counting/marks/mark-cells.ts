/**
 * Where cells and rows end, found sixty-four bytes at a time by vectors of WebAssembly. It says only where; what stands
 * there is read by whoever asked. Quotation marks mean what they mean to `RowCounter.count`, which reads byte by byte and
 * is what this is tested against.
 */
import { type Code, type Program, op, variables } from './assembler.js';

const NAMES = {
  params: {
    at: 'i32',
    end: 'i32',
    cellEnds: 'i32',
    cellEndsEnd: 'i32',
    rowEnds: 'i32',
    delimiter: 'i32',
  },
  locals: {
    cell: 'i32',
    isQuoted: 'i32',
    skip: 'i32',
    here: 'i32',
    first: 'i32',
    bits: 'i64',
    left: 'i64',
    quotes: 'i64',
    lines: 'i64',
    block: 'v128',
    delimiters: 'v128',
    newline: 'v128',
    quote: 'v128',
  },
} as const;
type Name = keyof (typeof NAMES)['params'] | keyof (typeof NAMES)['locals'];
const { get, set } = variables(NAMES);

const [QUOTE, NEWLINE] = [34, 10];
/** **Units**: bytes looked at in one turn, and in one vector. */
export const TURN = 64;
const VECTOR = 16;
export const POINTER = 4;

const splat = (byte: Code): Code => [...byte, ...op.i8x16Splat];
/** One bit for each byte of the vector at hand that is one of these. */
const where = (byte: Name): Code => [...get('block'), ...get(byte), ...op.i8x16Eq, ...op.i8x16Bitmask];
const shifted = (mask: Code, by: number): Code => [
  ...mask,
  ...op.i64ExtendI32U,
  ...op.i64Const(by),
  ...op.i64Shl,
];

/** Looks at sixteen bytes: their line endings, quotation marks and delimiters, each as bits of the turn's sixty-four. */
const look = (part: number): Code =>
  [
    set('block', get('at'), op.v128Load(part * VECTOR)),
    set('lines', get('lines'), shifted(where('newline'), part * VECTOR), op.i64Or),
    set('quotes', get('quotes'), shifted(where('quote'), part * VECTOR), op.i64Or),
    set('bits', get('bits'), shifted(where('delimiters'), part * VECTOR), op.i64Or),
  ].flat();

/** The bit of the byte at `here` in a mask, as a number. */
const bitOf = (mask: Name): Code => [
  ...get(mask),
  ...get('here'),
  ...get('at'),
  ...op.i32Sub,
  ...op.i64ExtendI32U,
  ...op.i64ShrU,
  ...op.i32WrapI64,
  ...op.i32Const(1),
  ...op.i32And,
];

/** Takes the lowest bit away. */
const without = (mask: Name): Code => set(mask, get(mask), get(mask), op.i64Const(1), op.i64Sub, op.i64And);

/** Takes the next bit: `here` is where it stands. */
const next: Code = [
  ...set('here', get('at'), get('left'), op.i64Ctz, op.i32WrapI64, op.i32Add),
  ...without('left'),
];

/** A cell ends here. */
const markCell: Code = [
  get('cellEnds'),
  get('here'),
  op.i32Store(),
  set('cellEnds', get('cellEnds'), op.i32Const(POINTER), op.i32Add),
].flat();

/** A cell ends here, and with a line ending its row: written down whether it does or not, and kept only if it does. */
const markEither: Code = [
  markCell,
  get('rowEnds'),
  get('cellEnds'),
  op.i32Store(),
  set('rowEnds', get('rowEnds'), bitOf('lines'), op.i32Const(2), op.i32Shl, op.i32Add),
  set('cell', get('here'), op.i32Const(1), op.i32Add),
].flat();

const each = (mask: Name, ...body: readonly Code[]): Code =>
  op.block(get(mask), op.i64Eqz, op.brIf(0), op.loop(...body, get(mask), op.i64Eqz, op.i32Eqz, op.brIf(0)));

/**
 * The common turn, without a quotation mark: every bit is a cell's end, and each row's is as many cells on as there are
 * bits up to it.
 */
const markAll: Code = [
  set('first', get('cellEnds')),
  each('left', next, markCell),
  set('lines', get('lines'), get('bits'), op.i64And),
  each(
    'lines',
    get('rowEnds'),
    get('first'),
    get('bits'),
    get('lines'),
    get('lines'),
    op.i64Const(1),
    op.i64Sub,
    op.i64Xor,
    op.i64And,
    op.i64Popcnt,
    op.i32WrapI64,
    op.i32Const(2),
    op.i32Shl,
    op.i32Add,
    op.i32Store(),
    set('rowEnds', get('rowEnds'), op.i32Const(POINTER), op.i32Add),
    without('lines'),
  ),
  get('bits'),
  op.i64Eqz,
  op.i32Eqz,
  op.if(set('cell', get('here'), op.i32Const(1), op.i32Add)),
].flat();

/** A quotation mark opens only at the start of a cell; two within quotation marks are a letter. */
const quotation: Code = op.ifElse(
  [
    get('isQuoted'),
    op.ifElse(
      [
        get('here'),
        get('skip'),
        op.i32Eq,
        op.i32Eqz,
        op.if(
          get('here'),
          op.i32Load8(1),
          op.i32Const(QUOTE),
          op.i32Eq,
          op.ifElse([set('skip', get('here'), op.i32Const(1), op.i32Add)], [set('isQuoted', op.i32Const(0))]),
        ),
      ],
      [set('isQuoted', get('here'), get('cell'), op.i32Eq)],
    ),
  ],
  [get('isQuoted'), op.i32Eqz, op.if(markEither)],
);

/** Bits beyond the end of what was read are old bytes'. */
const cutAtEnd: Code = [
  get('end'),
  get('at'),
  op.i32Sub,
  op.i32Const(TURN),
  op.i32LtU,
  op.if(
    set(
      'bits',
      get('bits'),
      op.i64Const(1),
      get('end'),
      get('at'),
      op.i32Sub,
      op.i64ExtendI32U,
      op.i64Shl,
      op.i64Const(1),
      op.i64Sub,
      op.i64And,
    ),
  ),
].flat();

/**
 * `mark(at, end, cellEnds, cellEndsEnd, rowEnds, delimiter)` → where in `rowEnds` the next row would be written. It writes
 * the place of each cell's end to `cellEnds`, and for each row where in `cellEnds` the next row begins; it stops early when
 * there is no room.
 */
export const MARK_CELLS: Program = {
  ...NAMES,
  name: 'mark',
  body: [
    set('delimiters', splat(get('delimiter'))),
    set('newline', splat(op.i32Const(NEWLINE))),
    set('quote', splat(op.i32Const(QUOTE))),
    set('cell', get('at')),
    set('skip', op.i32Const(-1)),
    op.loop(
      set('lines', op.i64Const(0)),
      set('quotes', op.i64Const(0)),
      set('bits', op.i64Const(0)),
      ...[0, 1, 2, 3].map(look),
      set('bits', get('bits'), get('lines'), op.i64Or, get('quotes'), op.i64Or),
      cutAtEnd,
      set('left', get('bits')),
      get('quotes'),
      op.i64Eqz,
      get('isQuoted'),
      op.i32Eqz,
      op.i32And,
      op.ifElse([markAll], [each('left', next, bitOf('quotes'), quotation)]),
      set('at', get('at'), op.i32Const(TURN), op.i32Add),
      get('at'),
      get('end'),
      op.i32LtU,
      get('cellEnds'),
      op.i32Const(TURN * POINTER),
      op.i32Add,
      get('cellEndsEnd'),
      op.i32LeU,
      op.i32And,
      op.brIf(0),
    ),
    get('rowEnds'),
  ],
};

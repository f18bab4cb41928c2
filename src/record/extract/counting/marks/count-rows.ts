/**
 * Counts rows whose cells are marked, as long as it knows all that they say. What cells mean it is taught: it knows a
 * cell again by its bytes, and gives back the first row with one that it does not know, or with too many cells or few.
 */
import { type Code, type Program, op, variables } from './assembler.js';
import { POINTER } from './mark-cells.js';

/** A text that is known: sixteen bytes of it, one more than its length, what it adds to the row's key, and `EXCEPT`. */
export const ENTRY = { low: 0, high: 8, length: 16, adds: 20, except: 24, size: 32 } as const;
/** **Units**: bytes of the longest text that is known. */
export const LONGEST_KNOWN = 16;
/**
 * The length of a text that stands for many: the year and month of a day written in the plain way, `2018-04-`, whatever
 * comes after. A day is plain where `isPlainDay` says so.
 */
export const PLAIN_DAY = 17;
export const BYTES_OF_PLAIN_DAY = 8;
/** The length of what is too long to be known. */
const TOO_LONG = 18;
export const LENGTHS = TOO_LONG + 1;
/** Why a row is read and not counted by what it says; the greater goes before. */
export const EXCEPT = { cancelled: 1, outside: 2 } as const;

/** A key and its count, side by side; the key one greater than it is, so that nought is nobody's. */
export const COUNT = { key: 0, count: 4, size: 8 } as const;

/** Odd numbers that spread what they are multiplied by over the highest bits (the golden ratio, and one like it). */
const [SPREAD, SPREAD_HIGH] = [0x9e3779b97f4a7c15n, 0xc2b2ae3d27d4eb4fn].map((n) => BigInt.asIntN(64, n));
const SPREAD_KEY = 0x9e3779b1 | 0;

export interface ColumnKnown {
  readonly column: number;
  /** Where its texts stand, and how many there may be, as a power of two. */
  readonly base: number;
  readonly bits: number;
  readonly isDay: boolean;
}

export interface CountingPlan {
  readonly cells: number;
  readonly columns: readonly ColumnKnown[];
  /** For each length the bytes that belong to it, as sixteen bytes of ones and then noughts. */
  readonly masks: number;
  /** From the end of a row to its key. */
  readonly toKeys: number;
  readonly counts: number;
  /** Where it stands how many keys there are … */
  readonly used: number;
  /** … and what was not known of the row that was given back: a place in `columns`, or −1. */
  readonly unknown: number;
  /** The keys of rows that are not counted by what they say. */
  readonly outside: number;
  readonly cancelled: number;
  /** What every row's key has. */
  readonly unsaid: number;
}

const NAMES = {
  params: { row: 'i32', rowsEnd: 'i32', cells: 'i32', until: 'i32', most: 'i32', shift: 'i32' },
  locals: {
    next: 'i32',
    start: 'i32',
    length: 'i32',
    slot: 'i32',
    key: 'i32',
    except: 'i32',
    low: 'i64',
    high: 'i64',
  },
} as const;
const { get, set } = variables(NAMES);

const giveBack: Code = [...get('row'), ...op.return];
const put = (at: number, value: Code): Code => [...op.i32Const(0), ...value, ...op.i32Store(at)];

type Shared = 'start' | 'length' | 'slot' | 'low' | 'high';
interface Variables {
  readonly get: (name: Shared) => Code;
  readonly set: (name: Shared, ...value: readonly Code[]) => Code;
}

/** Half a text: its first eight bytes, or those after. */
const takeHalf = (half: 'low' | 'high', masks: number, v: Variables): Code => {
  const offset = ENTRY[half];
  return [
    ...v.set('slot', v.get('length'), op.i32Const(4), op.i32Shl),
    ...v.set(half, v.get('start'), op.i64Load(offset), v.get('slot'), op.i64Load(masks + offset), op.i64And),
  ];
};

const spread = (half: 'low' | 'high', v: Variables): Code => [
  ...v.get(half),
  ...op.i64Const((half === 'low' ? SPREAD : SPREAD_HIGH) ?? 1n),
  ...op.i64Mul,
];

/** Sets `slot` to where the text stands that `halves` are of, or to the free place where it would; `free` is run there. */
const findHalves = (
  { base, bits }: ColumnKnown,
  v: Variables,
  { halves, free }: { readonly halves: readonly ('low' | 'high')[]; readonly free: Code },
): Code => {
  const [low, ...high] = halves.map((half) => spread(half, v));
  const isThere = halves.flatMap((half) => [
    ...v.get('slot'),
    ...op.i64Load(base + ENTRY[half]),
    ...v.get(half),
    ...op.i64Eq,
    ...op.i32And,
  ]);
  return [
    v.set(
      'slot',
      low ?? [],
      ...high.map((more) => [...more, ...op.i64Xor]),
      op.i64Const(64 - bits),
      op.i64ShrU,
      op.i32WrapI64,
      op.i32Const(5),
      op.i32Shl,
    ),
    op.block(
      op.loop(
        v.get('slot'),
        op.i32Load(base + ENTRY.length),
        v.get('length'),
        op.i32Const(1),
        op.i32Add,
        op.i32Eq,
        isThere,
        op.brIf(1),
        v.get('slot'),
        op.i32Load(base + ENTRY.length),
        op.i32Eqz,
        op.if(free),
        v.set(
          'slot',
          v.get('slot'),
          op.i32Const(ENTRY.size),
          op.i32Add,
          op.i32Const(ENTRY.size * 2 ** bits - 1),
          op.i32And,
        ),
        op.br(0),
      ),
    ),
  ].flat();
};

/** The same for a text of any length: eight bytes or fewer, and plain days, have only one half. */
const findText = (known: ColumnKnown, masks: number, v: Variables, free: Code): Code =>
  [
    takeHalf('low', masks, v),
    v.get('length'),
    op.i32Const(9),
    op.i32Sub,
    op.i32Const(LONGEST_KNOWN - 9),
    op.i32LeU,
    op.ifElse(
      [takeHalf('high', masks, v), findHalves(known, v, { halves: ['low', 'high'], free })],
      [findHalves(known, v, { halves: ['low'], free })],
    ),
  ].flat();

const shortLength: Code = set(
  'length',
  op.i32Const(TOO_LONG),
  get('length'),
  get('length'),
  op.i32Const(LONGEST_KNOWN),
  op.i32GtU,
  op.select,
);

const [HYPHEN, ZERO] = [45, 48];
const byteIs = (offset: number, byte: number): Code => [
  ...get('start'),
  ...op.i32Load8(offset),
  ...op.i32Const(byte),
  ...op.i32Eq,
];
const digit = (offset: number): Code => [
  ...get('start'),
  ...op.i32Load8(offset),
  ...op.i32Const(ZERO),
  ...op.i32Sub,
];
const atMost = (value: Code, most: number): Code => [...value, ...op.i32Const(most), ...op.i32LeU];

/** As `isPlainDay` in `cells.ts`: hyphens in their places, and a day that every month has. */
const isPlainDay: Code = [
  ...op.i32Const(9),
  ...get('length'),
  ...op.i32LtU,
  ...byteIs(4, HYPHEN),
  ...op.i32And,
  ...byteIs(7, HYPHEN),
  ...op.i32And,
  ...atMost(digit(8), 2),
  ...op.i32And,
  ...atMost(digit(9), 9),
  ...op.i32And,
  ...atMost(
    [
      ...digit(8),
      ...op.i32Const(10),
      ...op.i32Mul,
      ...digit(9),
      ...op.i32Add,
      ...op.i32Const(1),
      ...op.i32Sub,
    ],
    27,
  ),
  ...op.i32And,
];

/** One cell of the row: what it means goes into `key` and `except`. */
const lookAt = (known: ColumnKnown, n: number, { masks, unknown }: CountingPlan): Code =>
  [
    set('start', get('cells'), op.i32Load(known.column * POINTER), op.i32Const(1), op.i32Add),
    set('length', get('cells'), op.i32Load((known.column + 1) * POINTER), get('start'), op.i32Sub),
    known.isDay
      ? [...isPlainDay, ...op.ifElse([set('length', op.i32Const(PLAIN_DAY))], [shortLength])]
      : shortLength,
    findText(known, masks, { get, set }, [...put(unknown, op.i32Const(n)), ...giveBack]),
    set('key', get('key'), get('slot'), op.i32Load(known.base + ENTRY.adds), op.i32Add),
    set('except', get('except'), get('slot'), op.i32Load(known.base + ENTRY.except), op.i32Or),
  ].flat();

const setExcept = ({ outside, cancelled }: CountingPlan): Code =>
  [
    get('except'),
    op.if(
      set(
        'key',
        op.i32Const(outside),
        op.i32Const(cancelled),
        get('except'),
        op.i32Const(EXCEPT.outside),
        op.i32And,
        op.select,
      ),
    ),
  ].flat();

/** One more for the row's key; the row is given back when a new key finds no room. */
const count = ({ counts, used }: CountingPlan): Code =>
  [
    set(
      'slot',
      get('key'),
      op.i32Const(SPREAD_KEY),
      op.i32Mul,
      get('shift'),
      op.i32ShrU,
      op.i32Const(3),
      op.i32Shl,
    ),
    set('key', get('key'), op.i32Const(1), op.i32Add),
    op.block(
      op.loop(
        set('start', get('slot'), op.i32Load(counts + COUNT.key)),
        get('start'),
        get('key'),
        op.i32Eq,
        op.brIf(1),
        get('start'),
        op.i32Eqz,
        op.if(
          set('length', op.i32Const(0), op.i32Load(used)),
          get('length'),
          get('most'),
          op.i32Eq,
          op.if(giveBack),
          put(used, [...get('length'), ...op.i32Const(1), ...op.i32Add]),
          [...get('slot'), ...get('key'), ...op.i32Store(counts + COUNT.key)],
          op.br(2),
        ),
        set(
          'slot',
          get('slot'),
          op.i32Const(COUNT.size),
          op.i32Add,
          get('most'),
          op.i32Const(4),
          op.i32Shl,
          op.i32Const(1),
          op.i32Sub,
          op.i32And,
        ),
        op.br(0),
      ),
    ),
    [
      ...get('slot'),
      ...get('slot'),
      ...op.i32Load(counts + COUNT.count),
      ...op.i32Const(1),
      ...op.i32Add,
      ...op.i32Store(counts + COUNT.count),
    ],
  ].flat();

/**
 * `count(row, rowsEnd, cells, until, most, shift)` → the first row that was not counted, as a place in `rowEnds`. `cells`
 * is where in `cellEnds` the entry before the first row's cells stands; rows that begin at `until` or beyond are not
 * counted. `most` keys fit, half of the places there are; nought where no counts are wanted. `shift` is 32 less the bits
 * of those places.
 */
export const countRows = (plan: CountingPlan): Program => ({
  ...NAMES,
  name: 'count',
  body: [
    put(plan.unknown, op.i32Const(-1)),
    op.loop(
      get('row'),
      get('rowsEnd'),
      op.i32Eq,
      op.if(giveBack),
      set('next', get('row'), op.i32Load(), op.i32Const(POINTER), op.i32Sub),
      get('next'),
      get('cells'),
      op.i32Sub,
      op.i32Const(plan.cells * POINTER),
      op.i32Ne,
      op.if(giveBack),
      get('cells'),
      op.i32Load(),
      op.i32Const(1),
      op.i32Add,
      get('until'),
      op.i32LtS,
      op.i32Eqz,
      op.if(giveBack),
      set('key', op.i32Const(plan.unsaid)),
      set('except', op.i32Const(0)),
      ...plan.columns.map((known, n) => lookAt(known, n, plan)),
      setExcept(plan),
      [...get('row'), ...get('key'), ...op.i32Store(plan.toKeys)],
      get('most'),
      op.if(count(plan)),
      set('cells', get('next')),
      set('row', get('row'), op.i32Const(POINTER), op.i32Add),
      op.br(0),
    ),
    get('row'),
  ],
});

const FIND = {
  params: { start: 'i32', length: 'i32' },
  locals: { slot: 'i32', low: 'i64', high: 'i64' },
} as const;

/** `findN(start, length)` → where a text of the plan's Nth column stands, or would: how it is taught. */
export const findTexts = ({ columns, masks }: CountingPlan): readonly Program[] => {
  const v = variables(FIND);
  const slotIn = (base: number): Code => [...v.get('slot'), ...op.i32Const(base), ...op.i32Add];
  return columns.map((known, n) => ({
    ...FIND,
    name: `find${n}`,
    body: [findText(known, masks, v, [...slotIn(known.base), ...op.return]), slotIn(known.base)],
  }));
};

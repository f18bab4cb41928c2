/**
 * As much of an assembler for WebAssembly as one function with vectors needs: named instructions in, the bytes of a
 * module out. The names are those of the specification (WebAssembly Core 2.0, chapter 5, binary format).
 */

/** The bytes of one instruction, or of several. */
export type Code = readonly number[];

/** A whole number that is never below nought, seven bits a byte (unsigned LEB128). */
function unsigned(value: number): Code {
  const out: number[] = [];
  let left = value;
  do {
    const low = left & 0x7f;
    left >>>= 7;
    out.push(left === 0 ? low : low | 0x80);
  } while (left !== 0);
  return out;
}

/** A whole number that may be below nought (signed LEB128). */
function signed(value: number | bigint): Code {
  const out: number[] = [];
  let left = BigInt(value);
  for (;;) {
    const low = Number(left & 0x7fn);
    left >>= 7n;
    if ((left === 0n && (low & 0x40) === 0) || (left === -1n && (low & 0x40) !== 0)) return [...out, low];
    out.push(low | 0x80);
  }
}

const TYPE = { i32: 0x7f, i64: 0x7e, v128: 0x7b } as const;
type TypeName = keyof typeof TYPE;

const NO_RESULT = 0x40;
const vector = (n: number): Code => [0xfd, ...unsigned(n)];
/** How a place in memory is given: no alignment promised, and bytes added to it. */
const place = (offset: number): Code => [0, ...unsigned(offset)];

/** Instructions by the names that the specification gives them. */
export const op = {
  block: (...body: readonly Code[]): Code => [0x02, NO_RESULT, ...body.flat(), 0x0b],
  loop: (...body: readonly Code[]): Code => [0x03, NO_RESULT, ...body.flat(), 0x0b],
  if: (...body: readonly Code[]): Code => [0x04, NO_RESULT, ...body.flat(), 0x0b],
  ifElse: (yes: readonly Code[], no: readonly Code[]): Code => [
    0x04,
    NO_RESULT,
    ...yes.flat(),
    0x05,
    ...no.flat(),
    0x0b,
  ],
  br: (depth: number): Code => [0x0c, ...unsigned(depth)],
  brIf: (depth: number): Code => [0x0d, ...unsigned(depth)],
  return: [0x0f],
  select: [0x1b],
  localGet: (n: number): Code => [0x20, ...unsigned(n)],
  localSet: (n: number): Code => [0x21, ...unsigned(n)],
  i32Load: (offset = 0): Code => [0x28, ...place(offset)],
  i64Load: (offset = 0): Code => [0x29, ...place(offset)],
  i32Load8: (offset = 0): Code => [0x2d, ...place(offset)],
  i32Store: (offset = 0): Code => [0x36, ...place(offset)],
  i32Const: (value: number): Code => [0x41, ...signed(value)],
  i64Const: (value: number | bigint): Code => [0x42, ...signed(value)],
  i32Eqz: [0x45],
  i32Eq: [0x46],
  i32Ne: [0x47],
  i32LtS: [0x48],
  i32LtU: [0x49],
  i32GtU: [0x4b],
  i32LeU: [0x4d],
  i64Eqz: [0x50],
  i64Eq: [0x51],
  i32Add: [0x6a],
  i32Sub: [0x6b],
  i32Mul: [0x6c],
  i32And: [0x71],
  i32Or: [0x72],
  i32Shl: [0x74],
  i32ShrU: [0x76],
  i64Ctz: [0x7a],
  i64Popcnt: [0x7b],
  i64Sub: [0x7d],
  i64Mul: [0x7e],
  i64And: [0x83],
  i64Or: [0x84],
  i64Xor: [0x85],
  i64Shl: [0x86],
  i64ShrU: [0x88],
  i32WrapI64: [0xa7],
  i64ExtendI32U: [0xad],
  v128Load: (offset = 0): Code => [...vector(0x00), ...place(offset)],
  i8x16Splat: vector(0x0f),
  i8x16Eq: vector(0x23),
  i8x16Bitmask: vector(0x64),
} as const;

/** Parameters and then locals, each a name and what it holds. */
export interface Named {
  readonly params: Readonly<Record<string, TypeName>>;
  readonly locals: Readonly<Record<string, TypeName>>;
}

/** Reading and setting parameters and locals by their names. */
export function variables<N extends Named>({ params, locals }: N) {
  const order = [...Object.keys(params), ...Object.keys(locals)];
  type Name = (keyof N['params'] | keyof N['locals']) & string;
  return {
    get: (name: Name): Code => op.localGet(order.indexOf(name)),
    set: (name: Name, ...value: readonly Code[]): Code => [
      ...value.flat(),
      ...op.localSet(order.indexOf(name)),
    ],
  };
}

/** A function that gives back one number. */
export interface Program extends Named {
  readonly name: string;
  readonly body: readonly Code[];
}

const section = (id: number, ...body: readonly Code[]): Code => {
  const bytes = body.flat();
  return [id, ...unsigned(bytes.length), ...bytes];
};
const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const text = (s: string): Code => list([...Buffer.from(s)].map((b) => [b]));

const [FUNCTION, EXPORTED_FUNCTION, EXPORTED_MEMORY] = [0x60, 0x00, 0x02];
const HEADER: Code = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/**
 * A module with one memory, exported as `memory`, and functions, each exported by its name.
 * **Units**: `pages` of 64 KiB.
 */
export function moduleOf(programs: readonly Program[], pages: number): Uint8Array {
  const types = programs.map(({ params }) => [
    FUNCTION,
    ...list(Object.values(params).map((t) => [TYPE[t]])),
    ...list([[TYPE.i32]]),
  ]);
  const bodies = programs.map(({ locals, body }) => {
    const code = [...list(Object.values(locals).map((t) => [1, TYPE[t]])), ...body.flat(), 0x0b];
    return [...unsigned(code.length), ...code];
  });
  const exported = [
    ...programs.map(({ name }, i) => [...text(name), EXPORTED_FUNCTION, ...unsigned(i)]),
    [...text('memory'), EXPORTED_MEMORY, 0],
  ];
  return Uint8Array.from([
    ...HEADER,
    ...section(1, list(types)),
    ...section(3, list(programs.map((_, i) => unsigned(i)))),
    ...section(5, list([[0, ...unsigned(pages)]])),
    ...section(7, list(exported)),
    ...section(10, list(bodies)),
  ]);
}

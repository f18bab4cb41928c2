/** What a page paints so that nobody sees it: words in white, words without ink, words under a box painted later. */
import type { HiddenWhy } from '../../../rules/replies/shape.js';

export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

interface State {
  ctm: Matrix;
  fill: string;
  mode: number;
  alpha: number;
  size: number;
  scale: number;
}

interface Shown {
  readonly x: number;
  readonly y: number;
  readonly order: number;
  readonly fill: string;
  readonly mode: number;
}

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  readonly order: number;
  readonly fill: string;
}

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const isMatrix = (v: unknown): v is Matrix =>
  Array.isArray(v) && v.length === 6 && v.every((n) => typeof n === 'number');

/** Follows the painter through a page. Only what is needed to know where words and boxes stand. */
class Painter {
  readonly shown: Shown[] = [];
  readonly boxes: Box[] = [];
  readonly #ops: Readonly<Record<string, number>>;
  readonly #stack: State[] = [];
  #state: State = { ctm: UNMOVED, fill: '#000000', mode: 0, alpha: 1, size: 1, scale: 1 };
  #text: Matrix = UNMOVED;
  #line: Matrix = UNMOVED;
  #leading = 0;
  #order = 0;

  constructor(ops: Readonly<Record<string, number>>) {
    this.#ops = ops;
  }

  run({ fnArray, argsArray }: Operators): void {
    fnArray.forEach((fn, i) => {
      this.#order = i;
      this.#step(fn, (argsArray[i] ?? []) as readonly unknown[]);
    });
  }

  #step(fn: number, args: readonly unknown[]): void {
    const o = this.#ops;
    const s = this.#state;
    switch (fn) {
      case o['save']:
        this.#stack.push({ ...s });
        return;
      case o['restore']:
        this.#state = this.#stack.pop() ?? s;
        return;
      case o['transform']:
        if (isMatrix(args)) s.ctm = times(s.ctm, args);
        return;
      case o['paintFormXObjectBegin']:
        this.#stack.push({ ...s });
        if (isMatrix(args[0])) s.ctm = times(s.ctm, args[0]);
        return;
      case o['paintFormXObjectEnd']:
        this.#state = this.#stack.pop() ?? s;
        return;
      case o['setFillRGBColor']:
        s.fill = String(args[0]).toLowerCase();
        return;
      case o['setFillTransparent']:
        s.fill = 'transparent';
        return;
      case o['setTextRenderingMode']:
        s.mode = Number(args[0]);
        return;
      case o['setGState']:
        for (const pair of (Array.isArray(args[0]) ? args[0] : []) as readonly (readonly unknown[])[]) {
          if (pair[0] === 'ca') s.alpha = Number(pair[1]);
          if (pair[0] === 'BM' && pair[1] !== 'source-over' && pair[1] !== 'Normal') s.alpha = 0;
        }
        return;
      case o['constructPath']:
        return this.#path(args);
      case o['paintImageXObject']:
      case o['paintInlineImageXObject']:
        return this.#box(UNIT, '#image');
      default:
        this.#textStep(fn, args);
    }
  }

  #textStep(fn: number, args: readonly unknown[]): void {
    const o = this.#ops;
    const n = (i: number): number => Number(args[i] ?? 0);
    switch (fn) {
      case o['beginText']:
        this.#text = UNMOVED;
        this.#line = UNMOVED;
        return;
      case o['setFont']:
        this.#state.size = n(1);
        return;
      case o['setHScale']:
        this.#state.scale = n(0) > 5 ? n(0) / 100 : n(0);
        return;
      case o['setLeading']:
        this.#leading = n(0);
        return;
      case o['setTextMatrix']: {
        const m =
          Array.isArray(args[0]) || ArrayBuffer.isView(args[0])
            ? Array.from(args[0] as ArrayLike<number>)
            : args;
        if (isMatrix(m)) this.#text = this.#line = m;
        return;
      }
      case o['moveText']:
        return this.#move(n(0), n(1));
      case o['setLeadingMoveText']:
        this.#leading = -n(1);
        return this.#move(n(0), n(1));
      case o['nextLine']:
        return this.#move(0, -Math.abs(this.#leading));
      case o['showText']:
        return this.#show(args[0]);
    }
  }

  #move(x: number, y: number): void {
    this.#line = times(this.#line, [1, 0, 0, 1, x, y]);
    this.#text = this.#line;
  }

  #show(glyphs: unknown): void {
    const at = times(this.#state.ctm, this.#text);
    this.shown.push({
      x: at[4],
      y: at[5],
      order: this.#order,
      fill: this.#state.alpha < 0.05 ? 'transparent' : this.#state.fill,
      mode: this.#state.mode,
    });
    let across = 0;
    for (const g of Array.isArray(glyphs) ? (glyphs as readonly unknown[]) : []) {
      if (typeof g === 'number') across -= (g / 1_000) * this.#state.size;
      else if (g !== null && typeof g === 'object' && 'width' in g)
        across += (Number(g.width) / 1_000) * this.#state.size;
    }
    this.#text = times(this.#text, [1, 0, 0, 1, across * this.#state.scale, 0]);
  }

  #path(args: readonly unknown[]): void {
    const o = this.#ops;
    const fills = [
      o['fill'],
      o['eoFill'],
      o['fillStroke'],
      o['eoFillStroke'],
      o['closeFillStroke'],
      o['closeEOFillStroke'],
    ];
    const box = args[2];
    if (!fills.includes(Number(args[0])) || !ArrayBuffer.isView(box)) return;
    const [l = 0, b = 0, r = 0, t = 0] = Array.from(box as unknown as ArrayLike<number>);
    this.#box([l, b, r, t], this.#state.fill);
  }

  #box([l, b, r, t]: readonly [number, number, number, number], fill: string): void {
    if (this.#state.alpha < 0.9 || fill === 'transparent') return;
    const corners = [times(this.#state.ctm, [1, 0, 0, 1, l, b]), times(this.#state.ctm, [1, 0, 0, 1, r, t])];
    const [x, y] = [corners.map((c) => c[4]), corners.map((c) => c[5])];
    this.boxes.push({
      left: Math.min(...x),
      right: Math.max(...x),
      bottom: Math.min(...y),
      top: Math.max(...y),
      order: this.#order,
      fill,
    });
  }
}

const UNIT = [0, 0, 1, 1] as const;

const covers = (b: Box, x: number, y: number): boolean =>
  x >= b.left - 0.5 &&
  x <= b.right &&
  y >= b.bottom - 1.5 &&
  y <= b.top &&
  b.right - b.left > 3 &&
  b.top - b.bottom > 3;

const isWhite = (fill: string): boolean => /^#f[c-f]f[c-f]f[c-f]$/.test(fill) || fill === 'transparent';

function whyHidden(s: Shown, boxes: readonly Box[]): HiddenWhy | null {
  if (s.mode === 3 || s.mode === 7) return 'hidden-text';
  if (boxes.some((b) => b.order > s.order && covers(b, s.x + 1, s.y + 2))) return 'text-under-a-shape';
  if (!isWhite(s.fill)) return null;
  const under = boxes.filter((b) => b.order < s.order && covers(b, s.x + 1, s.y + 2)).at(-1);
  return under && !isWhite(under.fill) ? null : 'text-without-colour';
}

/** The words of a page that nobody can see, and why. */
export function hiddenOnPage(
  operators: Operators,
  items: readonly PdfItem[],
  ops: Readonly<Record<string, number>>,
): { readonly items: ReadonlySet<PdfItem>; readonly whys: readonly HiddenWhy[] } {
  const painter = new Painter(ops);
  painter.run(operators);
  const [hidden, whys] = [new Set<PdfItem>(), new Set<HiddenWhy>()];
  const unseen = painter.shown.flatMap((s) => {
    const why = whyHidden(s, painter.boxes);
    return why ? [{ s, why }] : [];
  });
  // A page that is a picture with its text laid under it, read by machine, hides nothing that the picture does not show.
  if (
    unseen.length > 0 &&
    unseen.length === painter.shown.length &&
    painter.boxes.some((b) => b.fill === '#image')
  )
    return { items: hidden, whys: [] };
  for (const { s, why } of unseen)
    for (const i of items)
      if (Math.abs(i.y - s.y) < 1.5 && s.x >= i.x - 1 && s.x <= i.x + Math.max(1, i.width - 1)) {
        hidden.add(i);
        whys.add(why);
      }
  return { items: hidden, whys: [...whys] };
}

/** Words as the smallest automaton that knows them, in one array: where an edge comes from, where it leads. */

/** One state: the surface that ends here (0: none), and its edges by class. */
export interface WordState {
  readonly surface: number;
  /** Class and number of the next state, in turn. */
  readonly edges: readonly (readonly [cls: number, to: number])[];
}

interface Node {
  readonly edges: Map<number, Node>;
  surface: number;
  key: number;
}

const A = 97;
const FIRST_DIGIT = 27;
const ZERO = 48;

const classOf = (code: number): number => (code >= A ? code - A + 1 : code - ZERO + FIRST_DIGIT);

/** The states of the smallest automaton, the root first, each before what it leads to first. */
export function statesOf(words: ReadonlyMap<string, number>): readonly WordState[] {
  const root = shared(trieOf(words), new Map());
  const order: Node[] = [];
  const seen = new Map<Node, number>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.set(node, order.push(node) - 1);
    for (const [, child] of sortedEdges(node)) visit(child);
  };
  visit(root);
  return order.map((node) => ({
    surface: node.surface,
    edges: sortedEdges(node).map(([c, child]) => [c, seen.get(child) ?? 0] as const),
  }));
}

const sortedEdges = (node: Node): [number, Node][] => [...node.edges].sort(([a], [b]) => a - b);

function trieOf(words: ReadonlyMap<string, number>): Node {
  const root: Node = { edges: new Map(), surface: 0, key: 0 };
  for (const [word, surface] of words) {
    let at = root;
    for (let i = 0; i < word.length; i++) {
      const c = classOf(word.charCodeAt(i));
      const next = at.edges.get(c) ?? { edges: new Map(), surface: 0, key: 0 };
      at.edges.set(c, next);
      at = next;
    }
    at.surface = surface;
  }
  return root;
}

/** Equal endings become one. */
function shared(node: Node, known: Map<string, Node>): Node {
  const parts: string[] = [];
  for (const [c, child] of sortedEdges(node)) {
    const one = shared(child, known);
    node.edges.set(c, one);
    parts.push(`${c}>${one.key}`);
  }
  const signature = `${node.surface}:${parts.join(',')}`;
  const twin = known.get(signature);
  if (twin) return twin;
  node.key = known.size + 1;
  known.set(signature, node);
  return node;
}

/**
 * A state is the place of its row. The cell at row + class holds where the edge leads and, in its last six bits, the
 * class: since row = place - class, the class alone says whose the edge is.
 */
export interface WordCells {
  readonly cells: Int32Array;
  readonly root: number;
}

const CLASSES_A_ROW = 64;
/** Holes nearer the beginning than this are no longer looked for. */
const FAR = 3_000;

/**
 * Lays the states' rows over one another so that no two edges meet.
 * **Shape**: class 0 leads to the surface; every row begins at a place of its own, which is the state's number.
 */
export function placed(states: readonly WordState[]): WordCells {
  const edges = states.reduce((sum, state) => sum + width(state), 0);
  const room = edges * 2 + states.length + CLASSES_A_ROW * 4;
  const owner = new Int32Array(room);
  const taken = new Uint8Array(room);
  const rows = new Int32Array(states.length);
  let from = 1;
  let end = 0;
  const widest = states.map((_, i) => i).sort((a, b) => width(states[b]) - width(states[a]) || a - b);
  for (const i of widest) {
    const state = states[i];
    if (!state) continue;
    const classes = state.edges.map(([c]) => c);
    if (state.surface > 0) classes.unshift(0);
    const [least = 0] = classes;
    while (owner[from] !== 0) from++;
    if (classes.length > 1 && end - from > FAR) from += CLASSES_A_ROW;
    let at = Math.max(1, from - least);
    while (taken[at] !== 0 || meets(owner, at, classes)) at++;
    taken[at] = 1;
    rows[i] = at;
    for (const c of classes) owner[at + c] = at;
    end = Math.max(end, at + (classes.at(-1) ?? 0));
  }
  const cells = new Int32Array(end + CLASSES_A_ROW * 2);
  states.forEach((state, i) => {
    const row = rows[i] ?? 0;
    if (state.surface > 0) cells[row] = state.surface * CLASSES_A_ROW;
    for (const [c, to] of state.edges) cells[row + c] = (rows[to] ?? 0) * CLASSES_A_ROW + c;
  });
  return { cells, root: rows[0] ?? 0 };
}

function meets(owner: Int32Array, at: number, classes: readonly number[]): boolean {
  for (const c of classes) if (owner[at + c] !== 0) return true;
  return false;
}

const width = (state: WordState | undefined): number =>
  state ? state.edges.length + Math.sign(state.surface) : 0;

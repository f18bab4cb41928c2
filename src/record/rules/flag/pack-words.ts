/** Words as the smallest automaton that knows them, in two arrays (base and check). */

interface Node {
  readonly edges: Map<number, Node>;
  surface: number;
  key?: number;
}

const A = 97;
const FAR = 4_000;
const FIRST_DIGIT = 27;
const ZERO = 48;

/** Class 0 is "here a word ends": its target holds the surface, negative. */
const classOf = (code: number): number => (code >= A ? code - A + 1 : code - ZERO + FIRST_DIGIT);

/** **Shape**: folded words with their surfaces in; `base[s] + class` leads on where `check` says that it came from s. */
export function packWords(words: ReadonlyMap<string, number>): { base: Int32Array; check: Int32Array } {
  const root = trieOf(words);
  const states = minimal(root);
  return placed(states);
}

function trieOf(words: ReadonlyMap<string, number>): Node {
  const root: Node = { edges: new Map(), surface: 0 };
  for (const [word, surface] of words) {
    let at = root;
    for (let i = 0; i < word.length; i++) {
      const c = classOf(word.charCodeAt(i));
      const next = at.edges.get(c) ?? { edges: new Map(), surface: 0 };
      at.edges.set(c, next);
      at = next;
    }
    at.surface = surface;
  }
  return root;
}

/** The states in order, equal endings shared; the root first. */
function minimal(root: Node): readonly Node[] {
  const known = new Map<string, Node>();
  const states: Node[] = [];
  const shared = (node: Node): Node => {
    const edges = [...node.edges].sort(([a], [b]) => a - b);
    const parts: string[] = [];
    for (const [c, child] of edges) {
      const one = shared(child);
      node.edges.set(c, one);
      parts.push(`${c}>${one.key ?? 0}`);
    }
    const signature = `${node.surface}:${parts.join(',')}`;
    const twin = known.get(signature);
    if (twin) return twin;
    node.key = states.push(node);
    known.set(signature, node);
    return node;
  };
  shared(root);
  return states.reverse();
}

/** Gives every state a base such that no two edges fall on one slot. */
function placed(states: readonly Node[]): { base: Int32Array; check: Int32Array } {
  const place = new Map<Node, number>(states.map((node, i) => [node, i + 1]));
  const base = new Int32Array(states.length + 1);
  const slots: number[] = [];
  const targets: number[] = [];
  let from = 1;
  const byWidth = [...states].sort((a, b) => b.edges.size - a.edges.size);
  for (const node of byWidth) {
    const edges: [number, number][] = [...node.edges].map(([c, to]) => [c, place.get(to) ?? 0]);
    if (node.surface > 0) edges.push([0, -node.surface]);
    if (edges.length === 0) continue;
    // Narrow states fill the holes; a crowded beginning is not searched again and again.
    while (slots[from] !== undefined) from++;
    if (node.edges.size > 1 && slots.length - from > FAR) from += Math.floor((slots.length - from) / 8);
    const least = Math.min(...edges.map(([c]) => c));
    let at = Math.max(0, from - least);
    while (edges.some(([c]) => slots[at + c] !== undefined)) at++;
    const me = place.get(node) ?? 0;
    base[me] = at;
    for (const [c, to] of edges) {
      slots[at + c] = me;
      targets[at + c] = to;
    }
  }
  const check = new Int32Array((slots.length + 64) * 2);
  for (let i = 0; i < slots.length; i++) {
    check[i * 2] = slots[i] ?? 0;
    check[i * 2 + 1] = targets[i] ?? 0;
  }
  return { base, check };
}

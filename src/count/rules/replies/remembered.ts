/** What is asked of the same words again and again is worked out once: labels repeat down a table and from reply to reply. */
const MOST = 2_000;
const LONGEST = 400;

/** **Shape**: a pure function of a text → the same, with its answers to short texts kept until there are too many. */
export function remembered<T>(find: (text: string) => T, longest = LONGEST): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return find(text);
    const had = known.get(text);
    if (had !== undefined || known.has(text)) return had as T;
    if (known.size >= MOST) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}

/**
 * Reading JSON that somebody else wrote: what is not there, or is of another kind, is null and never an exception.
 * Platforms add fields without notice; only what is asked for here is looked at.
 */
export type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** **Shape**: null when the text is no JSON, or is not an object. */
export function readObject(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** What stands at a path of names. */
function at(value: unknown, path: readonly string[]): unknown {
  let here = value;
  for (const name of path) {
    if (!isRecord(here) || !Object.hasOwn(here, name)) return null;
    here = here[name];
  }
  return here;
}

export function objectAt(value: unknown, ...path: readonly string[]): Json | null {
  const found = at(value, path);
  return isRecord(found) ? found : null;
}

/** Text, or a number as text: platforms write ids either way. An empty text is nothing. */
export function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = at(value, path);
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  return typeof found === 'string' && found !== '' ? found : null;
}

export function numberAt(value: unknown, ...path: readonly string[]): number | null {
  const found = at(value, path);
  const n = typeof found === 'string' && /^\d{1,18}$/.test(found) ? Number(found) : found;
  return typeof n === 'number' && Number.isFinite(n) ? n : null;
}

export const isTrueAt = (value: unknown, ...path: readonly string[]): boolean => at(value, path) === true;

/** What is there but is no list counts as none. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}

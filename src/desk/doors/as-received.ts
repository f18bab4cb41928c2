/** An event that nobody here can read, as it came: its words without its files, for a person to look at. */
import { TAKEN_OUT, cleanLine, cleanText } from './clean-text.js';

const LONGEST = 4000;
const DEEPEST = 20;
const MOST_IN_ONE = 100;
const REPLACED = '\ufffd';

/** **Shape**: JSON with every text in it cleaned; of what is no JSON its text, or nothing when it is bytes. */
export function asReceived(raw: string): string {
  const value = read(raw);
  if (value !== undefined) return cleanText(JSON.stringify(cleaned(value, 0)), LONGEST).text;
  return isBytes(raw) ? '' : cleanText(raw, LONGEST).text;
}

function read(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return undefined;
  }
}

/** Bytes read as letters leave marks that no keyboard has. */
// oxlint-disable-next-line no-control-regex
const isBytes = (raw: string): boolean => raw.includes(REPLACED) || /[\u0000-\u0008\u000e-\u001f]/.test(raw);

function cleaned(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value, LONGEST).text;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return TAKEN_OUT;
  if (Array.isArray(value)) return value.slice(0, MOST_IN_ONE).map((one) => cleaned(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MOST_IN_ONE)
      .map(([name, inside]) => [cleanLine(name, 100) ?? '', cleaned(inside, depth + 1)]),
  );
}

/** Several answers on one line: "Q1: 84. Q2: 6." is two lines of an answer. */
import type { Line } from './shape.js';

const [SHORTEST, LONGEST] = [8, 400];
const MARKS = [
  /(?<=^|[.;,)]\s|\s{2})(?:q|a|question|answer|part)\s?\.?\s?(\d{1,2})[a-e]?\s*[:.)=–-]\s*(?=\S)/gi,
  /(?<=^|[\s;,])\(?(\d{1,2})[.)]\s+(?=\d|nil\b|zero\b|none\b|fewer\b|<)/gi,
] as const;

/** "How many were recorded in 2022? 91". */
const ASKED_AND_ANSWERED =
  /^(.{12,300}\?)\s+((?:(?:fewer|less) than |under |<)?(?:\d[\d,]*|nil|none|zero|five|three)(?:\s+(?:offences?|crimes?|victims?|recorded|were)){0,3}\.?)$/i;

/** **Shape**: a line with two marked answers or more, numbered in order → a line for each; any other → itself. */
export function itemsApart(line: Line): readonly Line[] {
  const { text } = line;
  const asked = text.includes('?') && line.style !== 'quoted' ? ASKED_AND_ANSWERED.exec(text) : null;
  if (asked)
    return [
      { ...line, text: asked[1] ?? '' },
      { ...line, text: `Answer: ${asked[2] ?? ''}` },
    ];
  if (
    text.length < SHORTEST ||
    text.length > LONGEST ||
    line.style === 'quoted' ||
    !/\d\s?[:.)=–-]/.test(text)
  )
    return [line];
  for (const mark of MARKS) {
    const found = [...text.matchAll(mark)];
    const numbers = found.map((m) => Number(m[1]));
    if (found.length < 2 || !numbers.every((n, i) => i === 0 || n - (numbers[i - 1] ?? 0) <= 1)) continue;
    const starts = found.map((m) => m.index);
    const cuts = starts[0] === 0 ? starts : [0, ...starts];
    return cuts.map((from, i) => ({ ...line, text: text.slice(from, cuts[i + 1]).replace(/[\s,;]+$/, '') }));
  }
  return [line];
}

/** The number of an outcome, however it is written: `16`, `OC16`, `Outcome 16`, `1A`, `16 - Evidential difficulties`. */
const WRITTEN = /^(?:outcome|canlyniad|oc|type)?\s*(?:type|code)?\s*0*(\d{1,2})([A-C])?(?:\s*[-:–.(].*)?$/i;
/** Not yet assigned is not an outcome. */
const NONE =
  /^(?:new|open|none|under investigation|not yet assigned|new - under investigation|wrthi’n cael ei ymchwilio|heb ei bennu)\b/i;

/** The number; null when there is none yet or it cannot be read. */
export function outcomeNumber(text: string | null): number | null {
  const number = text === null ? null : WRITTEN.exec(text)?.[1];
  return number === undefined || number === null ? null : Number(number);
}

/** Says nothing of an outcome: empty, or not yet assigned. */
export const isNoOutcome = (text: string | null): boolean => text === null || NONE.test(text);

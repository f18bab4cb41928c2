/** Every sign that a person can say was read wrongly or missed. */
export const SIGNS: readonly string[] = [];

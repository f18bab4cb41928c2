/** The verb that was typed, and as little else as there need be: loading every verb takes longer than most take to run. */
import type { Verb } from './verb.js';

/** Verbs whose memory is promised: they are loaded alone. */
const ALONE: Readonly<Record<string, () => Promise<Verb>>> = {
  answer: async () => (await import('./answer/answer-verb.js')).answerVerb,
};

export async function verbNamed(name: string | undefined): Promise<Verb | undefined> {
  const alone = name !== undefined && Object.hasOwn(ALONE, name) ? ALONE[name] : undefined;
  if (alone) return alone();
  const { VERBS } = await import('./verbs.js');
  return VERBS.find((verb) => verb.name === name);
}

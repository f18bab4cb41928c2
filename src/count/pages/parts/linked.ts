/** A sentence whose filled places may be links: runs of words for the template to print one after another. */
import { inFigures, type Lang } from '../../../base/words.js';

export interface Run {
  readonly text: string;
  readonly href?: string;
  readonly strong?: boolean;
}

export type Filling = string | number | Run;

/**
 * Cuts a sentence at its placeholders.
 * **Shape**: "{a} of {b}" → [a, " of ", b]; a number is grouped, a run keeps its link.
 * **Errors**: throws when the sentence asks for something it was not given, so a test finds it.
 */
export function linked(
  sentence: string,
  fillings: Readonly<Record<string, Filling>>,
  lang: Lang,
): readonly Run[] {
  return sentence.split(/(\{[a-z_]+\})/i).flatMap((piece): readonly Run[] => {
    const name = /^\{([a-z_]+)\}$/i.exec(piece)?.[1];
    if (name === undefined) return piece === '' ? [] : [{ text: piece }];
    const filling = fillings[name];
    if (filling === undefined) throw new Error(`words ask for {${name}}: ${sentence}`);
    if (typeof filling === 'number') return [{ text: inFigures(filling, lang) }];
    return [typeof filling === 'string' ? { text: filling } : filling];
  });
}

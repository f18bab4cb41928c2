/**
 * An article of as many words as asked for, about figures that are held and some that are not: every third sentence
 * makes no claim. Written for the bench; nobody's article.
 */
import { FORCES } from './synthetic-observations.js';

const MADE: readonly ((force: string, other: string, i: number) => string)[] = [
  (force, _, i) =>
    `${force} recorded ${120 + i} online sexual offences against children in ${2016 + (i % 4)}/${17 + (i % 4)}.`,
  (force, other) =>
    `That was more than double the figure of the year before, and higher than in ${other}; ${force} was asked why.`,
  () =>
    'A spokesman said that officers were trained each spring and that families should talk about it at home.',
  (force, other, i) =>
    `The total for ${force} and ${other} rose by ${10 + (i % 60)} per cent, from ${200 + i} to ${260 + i}, in 2018/19.`,
  (force) => `${force} had the highest number of sexual communication with a child offences in 2018/19.`,
  () =>
    'The charity said that the true figure was likely to be higher, since many children tell nobody at all.',
  (_, other, i) =>
    `One in ${3 + (i % 5)} of those offences was recorded in ${other}, or about ${2 + (i % 7)} a day.`,
  (_, other) => `${other} did not answer the request; three of the four Welsh forces did.`,
  () =>
    'Schools in the area have been visited since September, and parents were invited to an evening in the hall.',
];

export const wordsIn = (text: string): number => text.split(/\s+/).filter((w) => w !== '').length;

export function syntheticArticle(words: number): string {
  const sentences: string[] = ['27 June 2019.'];
  for (let i = 0, count = 0; count < words; i++) {
    const [force, other] = [FORCES[(i * 7) % FORCES.length], FORCES[(i * 11 + 3) % FORCES.length]];
    const sentence = MADE[i % MADE.length]?.(force?.name.en ?? '', other?.name.en ?? '', i) ?? '';
    count += wordsIn(sentence);
    sentences.push(sentence, i % 5 === 4 ? '\n\n' : '');
  }
  return sentences.join(' ');
}

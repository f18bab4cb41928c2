/** Who else can help: chosen by who is telling, what it is about, and where. Pure; the numbers are reference data. */
import type { Teller } from './contact.js';

export interface Asking {
  readonly teller: Teller;
  /** The answer to what it is about; empty when it was not given. */
  readonly about: string;
  readonly isWales: boolean;
}

const PICTURES = ['asked-for-picture', 'picture-shared', 'threat'];

/**
 * The ids of signposts, the nearest to what was told first.
 * **Shape**: at most six: a list that is longer is not read. **Source**: domain reference, section 7.
 */
export function signpostsFor({ teller, about, isWales }: Asking): readonly string[] {
  const isPicture = PICTURES.includes(about);
  const some = (is: boolean, id: string): readonly string[] => (is ? [id] : []);
  switch (teller) {
    case 'child':
      return [
        ...some(isPicture, 'report-remove'),
        'childline',
        ...some(isWales, 'meic'),
        'samaritans',
        'police',
      ];
    case 'parent':
      return [
        ...some(isPicture, 'report-remove'),
        'nspcc',
        ...some(isWales, 'live-fear-free'),
        'stop-it-now',
        'police',
      ];
    case 'professional':
      return [
        'childrens-services',
        ...some(isPicture, 'report-remove'),
        'nspcc',
        ...some(isWales, 'hwb'),
        'police',
      ];
    case 'someone-else':
      return [...some(about === 'picture-shared', 'iwf'), 'nspcc', 'crimestoppers', 'stop-it-now', 'police'];
  }
}

/** What the texts of a file mean to the counter: forces and offences by number, as they are met; flags and ages by list. */
import { authorityByCode, authorityByName } from '../../../base/authorities.js';
import { plainCode } from '../../../base/offences.js';
import { readFlagCell } from '../read-flag-cell.js';
import { CellTexts } from './cell-texts.js';
import { AGES, FLAGS, MOST, ageBandOf } from './combination.js';

export interface TextsHeld {
  /** Forces and offences by their number; the first force is the file's own, where it has no column of forces. */
  readonly forces: readonly string[];
  readonly codes: readonly string[];
}

export class Meanings {
  readonly #forceNumbers = new Map<string, number>([['', 0]]);
  readonly #codeNumbers = new Map<string, number>();

  /** The columns whose texts are known again by their bytes. */
  readonly forces = new CellTexts((text) => this.force(text));
  readonly codes = new CellTexts((text) => this.code(text));
  readonly flags = new CellTexts((text) => this.flag(text));
  readonly ages = new CellTexts((text) => this.age(text));

  /** A force by its code, however it is named; −1 when there are more than can be counted. */
  force(text: string): number {
    const code = authorityByCode(text)?.code ?? authorityByName(text)?.code ?? text;
    return numbered(this.#forceNumbers, code, MOST.forces);
  }

  /** An offence code in its one spelling; −1 for a cell without one. */
  code(text: string): number {
    return text === '' ? -1 : numbered(this.#codeNumbers, plainCode(text), MOST.codes);
  }

  /** −1 for a word that is not known. */
  flag(text: string): number {
    const flag = readFlagCell(text);
    return flag === null ? -1 : FLAGS.indexOf(flag);
  }

  age(text: string): number {
    return AGES.indexOf(ageBandOf(text));
  }

  held(): TextsHeld {
    return { forces: [...this.#forceNumbers.keys()], codes: [...this.#codeNumbers.keys()] };
  }
}

function numbered(known: Map<string, number>, text: string, most: number): number {
  const held = known.get(text);
  if (held !== undefined) return held;
  if (known.size === most) return -1;
  known.set(text, known.size);
  return known.size - 1;
}

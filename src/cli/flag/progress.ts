/** How far a long run is, on one line of a terminal. */
import { fill } from '../../base/words.js';
import type { Call } from '../verb.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY = { en, cy } as const;
const EVERY_MS = 250;

export class Progress {
  readonly #call: Call;
  readonly #size: number | null;
  readonly #began = performance.now();
  #first: number | null = null;
  #last = 0;

  constructor(call: Call, size: number | null) {
    this.#call = call;
    this.#size = size;
  }

  tell(upTo: number, records: number): void {
    this.#first ??= records;
    const at = performance.now();
    if (!this.#call.io.isTerminal || at - this.#last < EVERY_MS) return;
    this.#last = at;
    const { lang } = this.#call;
    const rate = Math.round(((records - this.#first) / Math.max(1, at - this.#began)) * 1_000);
    const line =
      this.#size === null
        ? fill(COPY[lang].progressStream, { records, rate }, lang)
        : fill(COPY[lang].progress, { records, rate, percent: Math.round((upTo / this.#size) * 100) }, lang);
    process.stderr.write(`\r${line}\u001b[K`);
  }

  end(): void {
    if (this.#last > 0) process.stderr.write('\r\u001b[K');
  }
}

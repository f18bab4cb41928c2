/** Rows with something wrong: a few on standard error, all of them in a file when asked for. */
import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { LANGS, fill, plural } from '../../base/words.js';
import { csvCell } from '../../record/extract/csv-row.js';
import type { RowProblem } from '../../record/rules/row-problem.js';
import { sayRowProblem } from '../../record/words/say-row-problem.js';
import type { Call } from '../verb.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY = { en, cy } as const;
/** Rows shown; the rest are counted. */
const SHOWN = 20;

export class ProblemTeller {
  readonly #call: Call;
  readonly #file: string;
  readonly #all: WriteStream | null;
  #told = 0;

  constructor(call: Call, file: string, path: string | undefined) {
    this.#call = call;
    this.#file = file;
    this.#all = path === undefined ? null : createWriteStream(path);
    this.#all?.write('row,column,code,message_en,message_cy\n');
  }

  get count(): number {
    return this.#told;
  }

  tell(problem: RowProblem): void {
    this.#told += 1;
    this.#all?.write(`${csvLine(problem)}\n`);
    if (this.#told <= SHOWN) this.#call.io.err(this.#sentence(problem));
  }

  #sentence(problem: RowProblem): string {
    const { lang, json } = this.#call;
    if (json) return JSON.stringify(asJson(problem, this.#file));
    const { row, rowColumn } = COPY[lang];
    const said = sayRowProblem(problem.code, lang);
    const place = { file: this.#file, row: String(problem.row), said };
    return problem.column
      ? fill(rowColumn, { ...place, column: problem.column }, lang)
      : fill(row, place, lang);
  }

  async finish(): Promise<void> {
    const { lang, json, io } = this.#call;
    if (this.#told > SHOWN && !json) io.err(plural(COPY[lang].more, this.#told - SHOWN, lang));
    if (!this.#all) return;
    this.#all.end();
    await once(this.#all, 'close');
  }
}

const csvLine = ({ row, column, code }: RowProblem): string =>
  [String(row), column ?? '', code, ...LANGS.map((lang) => sayRowProblem(code, lang))]
    .map((c) => csvCell(c))
    .join(',');

const asJson = ({ row, column, code }: RowProblem, file: string): unknown => ({
  code,
  message_en: sayRowProblem(code, 'en'),
  message_cy: sayRowProblem(code, 'cy'),
  where: { file, row, ...(column ? { column } : {}) },
});

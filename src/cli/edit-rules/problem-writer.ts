/** Where problems go while a file is read: to standard output as JSON or in words, and whole to a file when asked for. */
import { rm } from 'node:fs/promises';
import { type Lang, plural } from '../../base/words.js';
import { WholeOutput, partOf } from '../../record/extract/whole-output.js';
import type { Call } from '../verb.js';
import {
  PROBLEM_COLUMNS,
  type Place,
  type Told,
  problemAsCsv,
  problemAsJson,
  problemInWords,
  severityOf,
} from './say-problem.js';
import { COPY } from './words.js';

/** Problems shown in words; the rest are counted. */
const SHOWN = 50;

export class ProblemWriter {
  readonly counts = { error: 0, warning: 0, question: 0, row: 0 };
  /** Rows and cells that could not be read as they should, by code. */
  readonly unread = new Map<string, number>();
  private readonly call: Call;
  private readonly file: WholeOutput | null;
  private lines: string[] = [];
  private forFile: string[] = [];
  private told = 0;

  private readonly path: string | undefined;

  private constructor(call: Call, file: WholeOutput | null, path: string | undefined) {
    this.call = call;
    this.file = file;
    this.path = path;
  }

  static async open(call: Call, path: string | undefined): Promise<ProblemWriter> {
    const writer = new ProblemWriter(call, path === undefined ? null : await WholeOutput.open(path), path);
    if (writer.file) writer.forFile.push(PROBLEM_COLUMNS);
    return writer;
  }

  get total(): number {
    return this.told;
  }

  tell(told: Told, place: Place): void {
    this.counts[severityOf(told)] += 1;
    if (told.by !== 'rule') this.unread.set(told.code, (this.unread.get(told.code) ?? 0) + 1);
    this.told += 1;
    if (this.call.json) this.lines.push(`${this.told === 1 ? '' : ','}${problemAsJson(told, place)}`);
    else if (this.told <= SHOWN) this.lines.push(problemInWords(told, place, this.call.lang));
    if (this.file) this.forFile.push(problemAsCsv(told, place));
  }

  /** Writes out what was told since the last time, so that memory does not grow with the problems. */
  async flush(): Promise<void> {
    if (this.lines.length > 0) {
      const text = `${this.lines.join('\n')}\n`;
      const { stream, out } = this.call.io;
      if (stream) await stream.out(Buffer.from(text));
      else out(text);
    }
    if (this.file && this.forFile.length > 0) await this.file.write(Buffer.from(this.forFile.join('')));
    this.lines = [];
    this.forFile = [];
  }

  /** Gives the file of problems its name: it is whole, or not there. */
  async finish(lang: Lang): Promise<void> {
    await this.flush();
    await this.file?.finish();
    if (!this.call.json && this.told > SHOWN)
      this.call.io.err(plural(COPY[lang].more, this.told - SHOWN, lang));
  }

  /** Nothing is left of the file of problems: it would not be whole. */
  async discard(): Promise<void> {
    if (!this.file || this.path === undefined) return;
    await this.file.leave();
    await rm(partOf(this.path), { force: true });
  }
}

/** What a verb of the command is: its options as data, so that help, completion and docs/cli.md come from one place. */
import type { Lang } from '../base/words.js';

/** 0 done and nothing found wrong · 1 done and problems found · 2 wrong use · 3 broken. */
export type Exit = 0 | 1 | 2 | 3;

export interface Option {
  readonly name: string;
  /** One letter: `o` for `-o`. */
  readonly short?: string;
  readonly takes: 'flag' | 'text' | 'many';
  /** What the value is called in help: `FROM..TO`. */
  readonly value?: string;
  readonly required?: boolean;
  readonly about: Readonly<Record<Lang, string>>;
}

export interface Verb {
  readonly name: string;
  /** Words after the verb: `FILE`, `[FILE …]`. */
  readonly operands: string;
  readonly about: Readonly<Record<Lang, string>>;
  readonly options: readonly Option[];
  /** Whole command lines, each with what it shows. */
  readonly examples: readonly { readonly line: string; readonly shows: Readonly<Record<Lang, string>> }[];
  readonly run: (call: Call) => Promise<Exit>;
}

/** One use of a verb: what was typed, and where to write. */
export interface Call {
  readonly lang: Lang;
  readonly json: boolean;
  readonly operands: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly many: (option: string) => readonly string[];
  readonly has: (option: string) => boolean;
  readonly io: Io;
}

/** Results go to `out`, everything else (progress, problems) to `err`. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
  readonly stdin: () => Promise<Uint8Array>;
  /** Standard input and output as bytes on their way, for files larger than memory. Absent where a test calls. */
  readonly stream?: {
    readonly in: () => AsyncIterable<Uint8Array>;
    readonly out: (bytes: Uint8Array) => Promise<void>;
  };
}

/** Wrong use: said in words, with how to go on; exit code 2. */
export class WrongUse extends Error {
  readonly words: Readonly<Record<Lang, string>>;
  constructor(words: Readonly<Record<Lang, string>>) {
    super(words.en);
    this.words = words;
  }
}

/** A file that cannot be read as what it should be: said in words; exit code 1, a problem found. */
export class FileRefused extends Error {
  readonly words: Readonly<Record<Lang, string>>;
  constructor(words: Readonly<Record<Lang, string>>) {
    super(words.en);
    this.words = words;
  }
}

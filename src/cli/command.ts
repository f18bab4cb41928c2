/** Reads what was typed, runs one verb, and turns what happened into an exit code. */
import { parseArgs } from 'node:util';
import type { Lang } from '../base/words.js';
import { fill } from '../base/words.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { helpFor, overview } from './help.js';
import { VERBS } from './verbs.js';
import { wrongUse } from './wrong-use.js';
import { type Call, type Exit, FileRefused, type Io, type Verb, WrongUse } from './verb.js';

const COPY = { en, cy } as const;

/** English unless `--lang cy` is given or the environment's language is Welsh. */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const at = args.indexOf('--lang');
  const asked = at >= 0 ? args[at + 1] : (env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG']);
  return asked?.startsWith('cy') ? 'cy' : 'en';
}

/**
 * Runs the command.
 * **Shape**: what was typed after `plimsoll` → exit code; nothing is thrown past here.
 */
export async function run(args: readonly string[], io: Io, env = process.env): Promise<Exit> {
  const lang = languageOf(args, env);
  const name = args.find((a) => !a.startsWith('-'));
  const verb = VERBS.find((v) => v.name === name);
  if (!verb) return noVerb(args, { name, lang, io });
  if (args.includes('--help') || args.includes('-h')) {
    io.out(helpFor(verb, lang));
    return 0;
  }
  try {
    return await verb.run(callOf(verb, withoutVerb(args, verb.name), { lang, io }));
  } catch (error) {
    return failed(error, verb, { lang, io });
  }
}

function withoutVerb(args: readonly string[], name: string): readonly string[] {
  const at = args.indexOf(name);
  return [...args.slice(0, at), ...args.slice(at + 1)];
}

interface Around {
  readonly lang: Lang;
  readonly io: Io;
}

function noVerb(args: readonly string[], { name, lang, io }: Around & { name: string | undefined }): Exit {
  if (name === undefined && (args.length === 0 || args.includes('--help') || args.includes('-h'))) {
    io.out(overview(lang));
    return 0;
  }
  io.err(`${fill(COPY[lang].noSuchVerb, { verb: name ?? args.join(' ') }, lang)}\n\n${overview(lang)}`);
  return 2;
}

function callOf(verb: Verb, args: readonly string[], { lang, io }: Around): Call {
  const options = Object.fromEntries([
    ...verb.options.map((o) => [
      o.name,
      {
        ...(o.takes === 'flag'
          ? { type: 'boolean' as const }
          : { type: 'string' as const, multiple: o.takes === 'many' }),
        ...(o.short ? { short: o.short } : {}),
      },
    ]),
    ['json', { type: 'boolean' as const }],
    ['lang', { type: 'string' as const }],
    ['help', { type: 'boolean' as const, short: 'h' }],
  ]) as NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: true,
  });
  const missing = verb.options.find((o) => o.required && values[o.name] === undefined);
  if (missing) throw wrongUse('optionMissing', { option: `--${missing.name}` });
  const textOf = (option: string): string | undefined => {
    const value = values[option];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    lang,
    io,
    json: values['json'] === true,
    operands: positionals,
    text: textOf,
    many: (option) => {
      const value = values[option];
      return Array.isArray(value) ? value.filter((v) => typeof v === 'string') : [];
    },
    has: (option) => values[option] !== undefined && values[option] !== false,
  };
}

function failed(error: unknown, verb: Verb, { lang, io }: Around): Exit {
  const copy = COPY[lang];
  if (error instanceof WrongUse) {
    io.err(`${error.words[lang]}\n${fill(copy.seeHelp, { verb: verb.name }, lang)}`);
    return 2;
  }
  if (error instanceof FileRefused) {
    io.err(error.words[lang]);
    return 1;
  }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    io.err(
      `${fill(copy.wrong.notUnderstood, { words: error.message }, lang)}\n${fill(copy.seeHelp, { verb: verb.name }, lang)}`,
    );
    return 2;
  }
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) {
    io.err(fill(copy.noSuchFile, { file: 'path' in error ? String(error.path) : '' }, lang));
    return 2;
  }
  io.err(`${copy.broken}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return 3;
}

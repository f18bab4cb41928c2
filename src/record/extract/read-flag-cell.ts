/** What a force's own column says of the flag. */
import type { FlagNow } from '../rules/audit/index.js';

const WORDS: Readonly<Record<FlagNow, readonly string[]>> = {
  yes: ['y', 'yes', 'true', 't', '1', 'x', 'on', 'online', 'flagged', 'cyber', 'set', 'ydy', 'oes', 'ie'],
  no: [
    'n',
    'no',
    'false',
    'f',
    '0',
    'off',
    'offline',
    'not online',
    'not flagged',
    'nac ydy',
    'nac oes',
    'na',
  ],
  unset: [
    '',
    'null',
    'unset',
    'unknown',
    'not known',
    'not set',
    'not assessed',
    'not-assessed',
    'n/a',
    '-',
    '?',
    'nk',
    'heb ei asesu',
  ],
};
const BY_WORD: ReadonlyMap<string, FlagNow> = new Map(
  (Object.entries(WORDS) as [FlagNow, readonly string[]][]).flatMap(([flag, words]) =>
    words.map((w) => [w, flag] as const),
  ),
);

/** The flag that a cell says; null for a word that is not known, which counts as not set. */
export const readFlagCell = (text: string): FlagNow | null => BY_WORD.get(text.trim().toLowerCase()) ?? null;

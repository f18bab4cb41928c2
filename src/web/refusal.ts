/** Requests that are turned away: by status, with a code that has a sentence in both languages. */
import { randomBytes } from 'node:crypto';
import type { Lang } from '../base/words.js';
import { cy } from './errors/copy.cy.js';
import { en } from './errors/copy.en.js';
import { addressOf } from './layout/layout.js';
import type { View } from './page.js';

const WORDS = { en, cy } as const;

export const STATUS_OF = {
  'bad-request': 400,
  'sign-in-needed': 401,
  'not-from-here': 403,
  'not-found': 404,
  'too-large': 413,
  'wrong-type': 415,
  'wrong-host': 421,
  broken: 500,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof STATUS_OF;

export class Refusal extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

const LETTERS = '23456789BCDFGHJKMNPQRSTVWXZ';

/** A reference that can be read out over the telephone: no vowels, nothing easily mistaken. */
export function newReference(): string {
  const letters = [...randomBytes(8)].map((byte) => LETTERS[byte % LETTERS.length] ?? '');
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

export function refusalView(code: RefusalCode, reference: string | null, lang: Lang): View {
  const words = WORDS[lang];
  return {
    title: words[code].title,
    lines: [words[code].line],
    reference,
    referenceLabel: words.referenceLabel,
    way: { href: addressOf(lang, '/'), text: words.start },
  };
}

/** The one shape of an error for programs. */
export const refusalJson = (code: RefusalCode, reference: string | null) => ({
  error: {
    code,
    message_en: `${en[code].title}. ${en[code].line}`,
    message_cy: `${cy[code].title}. ${cy[code].line}`,
    reference,
  },
});

/** What an error thrown by us or by the server library means to whoever asked. */
export function codeOf(error: unknown): RefusalCode {
  if (error instanceof Refusal) return error.code;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'wrong-type';
  if (statusCode === 413) return 'too-large';
  if (isDatabaseAway(error)) return 'unavailable';
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return 'bad-request';
  return 'broken';
}

/** Shut down, crashed or starting (57P01 to 57P03), all places taken, or a line that broke. */
const AWAY: ReadonlySet<unknown> = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);
/** What the driver says without a code. */
const AWAY_SAID =
  /^Connection terminated|^timeout exceeded when trying to connect|connection error and is not queryable/;

/** The database is being started again: it is not we who broke, and coming back in a moment is right. */
function isDatabaseAway(error: unknown): boolean {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (AWAY.has(code) || (code === 'ENOENT' && syscall === 'connect')) return true;
  return error instanceof Error && AWAY_SAID.test(error.message);
}

/** Whose reply it is and of what day: from the sender, the letterhead, the address or the words of the letter. */
import { AUTHORITIES, type Authority, authorityByName, spellingsOf } from '../../../base/authorities.js';
import { type Day, isDay } from '../../../base/day.js';
import { MONTH_PATTERN, monthNumber } from './month-names.js';

const FORCES = AUTHORITIES.filter((a) => a.kind === 'force');

const isPlain = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** Plain letters have no marks to take off. */
const letters = (text: string): string =>
  (isPlain(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Names long enough to be looked for in running text, longest first. "Essex" alone may be a county. */
const NAMES: readonly (readonly [string, Authority])[] = FORCES.flatMap((a) =>
  [
    a.full.en,
    a.full.cy,
    ...spellingsOf(a).filter((s) => /police|constabulary|heddlu|service/i.test(s)),
    `${a.name.en} Police`,
    `${a.name.en} Constabulary`,
    `Heddlu ${a.name.cy}`,
  ]
    .map(letters)
    .filter((s, i, all) => s.length > 5 && all.indexOf(s) === i)
    .map((s) => [s, a] as const),
);

/** By their first word, so that a text is gone through once and not once for each name. */
const BY_FIRST_WORD = new Map<string, (readonly [string, Authority])[]>();
for (const name of NAMES) {
  const first = name[0].split(' ')[0] ?? '';
  BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), name]);
}

/** The domain of an address, and the slug in a page's path. */
const DOMAINS: readonly (readonly [RegExp, Authority])[] = FORCES.flatMap((a) => {
  const slug = a.slug ?? letters(a.name.en).replace(/ /g, '-');
  const tight = slug.replace(/-/g, '');
  const short = [...a.abbreviations, ...a.also]
    .map((x) => x.toLowerCase())
    .filter((x) => /^[a-z]{3,14}$/.test(x));
  return [
    [
      new RegExp(
        `(?:@|//|\\.|^)(?:[a-z-]+\\.)*${slug.replace(/-/g, '-?')}(?:-?police)?\\.(?:pnn\\.|police|gov|nhs|org|co)`,
        'i',
      ),
      a,
    ] as const,
    [
      new RegExp(`(?:^|[@./])(?:${[tight, slug, ...short].join('|')})\\.(?:pnn\\.)?police\\.uk`, 'i'),
      a,
    ] as const,
  ];
});

export interface AuthorityFound {
  readonly authority: Authority;
  readonly sure: number;
}

/** Longer than the heading of any letter. */
const HEAD = 1_500;

/** Any of the domains above has one of these in it. */
const IS_DOMAIN = /\.(?:pnn\.|police|gov|nhs|org|co)/i;

/**
 * The force a text names most, its sender and heading before its body.
 * **Shape**: sender, then the lines of the text → the force with how sure; null when none is named, or two are named
 * as often. Lines are asked for only as far as they are needed.
 */
export function authorityIn(sender: string, lines: () => Iterable<string>): AuthorityFound | null {
  const bySender =
    sender === ''
      ? undefined
      : (DOMAINS.find(([pattern]) => pattern.test(sender))?.[1] ?? namedIn(sender)?.authority);
  if (bySender) return { authority: bySender, sure: 0.98 };
  const head = namedIn(beginningOf(lines()));
  if (head) return head;
  const text = [...lines()].join('\n');
  const byAddress = IS_DOMAIN.test(text)
    ? DOMAINS.filter(([pattern]) => pattern.test(text)).map(([, a]) => a)
    : [];
  if (byAddress.length > 0 && new Set(byAddress.map((a) => a.code)).size === 1 && byAddress[0])
    return { authority: byAddress[0], sure: 0.9 };
  return namedIn(text);
}

function beginningOf(lines: Iterable<string>): string {
  let text = '';
  let isFirst = true;
  for (const line of lines) {
    text += isFirst ? line : `\n${line}`;
    isFirst = false;
    if (text.length >= HEAD) break;
  }
  return text.slice(0, HEAD);
}

function namedIn(text: string): AuthorityFound | null {
  const plain = letters(text);
  const times = new Map<string, number>();
  const counts = new Map<Authority, number>();
  for (let at = 0; at < plain.length; ) {
    const end = plain.indexOf(' ', at);
    const word = plain.slice(at, end < 0 ? plain.length : end);
    for (const [name, a] of BY_FIRST_WORD.get(word) ?? []) {
      const after = plain[at + name.length];
      if (!plain.startsWith(name, at) || (after !== undefined && after !== ' ')) continue;
      const n = (times.get(name) ?? 0) + 1;
      times.set(name, n);
      if (n > (counts.get(a) ?? 0)) counts.set(a, n);
    }
    at += word.length + 1;
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first) return null;
  return second && second[1] === first[1] ? null : { authority: first[0], sure: second ? 0.85 : 0.95 };
}

/** The force that a file's name or a sheet's heading names, by short name. */
export const authorityOfName = (text: string): Authority | null => {
  const found = authorityByName(
    text
      .replace(/[_-]+/g, ' ')
      .replace(/\.[a-z]+$/i, '')
      .trim(),
    'force',
  );
  return found?.kind === 'force' ? found : null;
};

const LONG_DATE = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTH_PATTERN})\\.?,?\\s+(20\\d\\d)\\b`,
  'i',
);
const US_DATE = new RegExp(`\\b(${MONTH_PATTERN})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(20\\d\\d)\\b`, 'i');
const SHORT_DATE = /\b(\d{1,2})[/.](\d{1,2})[/.](20\d\d)\b/;

const dayText = (y: number, m: number, d: number): Day =>
  `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;

function dayIn(line: string): Day | null {
  const long = LONG_DATE.exec(line);
  const us = US_DATE.exec(line);
  const short = SHORT_DATE.exec(line);
  const day = long
    ? dayText(Number(long[3]), monthNumber(long[2] ?? '') ?? 0, Number(long[1]))
    : us
      ? dayText(Number(us[3]), monthNumber(us[1] ?? '') ?? 0, Number(us[2]))
      : short
        ? dayText(Number(short[3]), Number(short[2]), Number(short[1]))
        : '';
  return day !== '' && isDay(day) ? day : null;
}

/** The day of a letter: a line that is a date, or says that it is; never the date inside a sentence. */
export function replyDayIn(lines: readonly string[]): Day | null {
  for (const line of lines.slice(0, 60)) {
    const day = line.length < 70 ? dayIn(line) : null;
    if (day === null) continue;
    const bare = line
      .replace(LONG_DATE, '')
      .replace(US_DATE, '')
      .replace(SHORT_DATE, '')
      .replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day/i, '');
    if (
      /\b(?:period|between|from .* to|to date|up to|received|request|asked|ending|ended|records? as at|extracted)\b/i.test(
        bare,
      )
    )
      continue;
    if (letters(bare).length < 45) return day;
  }
  return null;
}

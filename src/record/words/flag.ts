/**
 * A reading of the flag reader in words. Pure, and without the platform: a browser page reads with the same code, so
 * that a text need not leave the machine it was pasted on.
 */
import { type Lang, fill, otherLang } from '../../base/words.js';
import type { FlagReading, FlagRuleBook } from '../rules/flag/reading.js';
import { cy } from './flag.cy.js';
import { en } from './flag.en.js';

export const FLAG_WORDS = { en, cy } as const;

/** Why a place is lit. **Shape**: the code itself where it has no words, which a test holds never to happen. */
export const sayWhyLit = (code: string, lang: Lang): string =>
  (FLAG_WORDS[lang].because as Readonly<Record<string, string>>)[code] ?? code;

/** The guide's rule in a sentence; empty for a code that is none. */
export const sayFlagRule = (rule: string, lang: Lang): string =>
  (FLAG_WORDS[lang].rules as Readonly<Record<string, string>>)[rule] ?? '';

/** Names with a capital where no rule would put one; the same in every language. */
const OWN_SPELLING: Readonly<Record<string, string>> = {
  whatsapp: 'WhatsApp',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  facetime: 'FaceTime',
  imessage: 'iMessage',
  icloud: 'iCloud',
  playstation: 'PlayStation',
  onlyfans: 'OnlyFans',
  wechat: 'WeChat',
  bereal: 'BeReal',
  linkedin: 'LinkedIn',
  vrchat: 'VRChat',
  ebay: 'eBay',
};

/** A service's name as it is written; the reader's own names are all small letters. */
export const serviceInWords = (name: string): string =>
  OWN_SPELLING[name] ??
  name.replace(/(^|[\s.-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());

/** A stored service in words: by its name, "as said", or not known. */
export function sayService(code: string, lang: Lang): string {
  const words = FLAG_WORDS[lang].services;
  if (code === 'not-known') return words.notKnown;
  return code.startsWith('other: ')
    ? fill(words.asSaid, { said: code.slice('other: '.length) }, lang)
    : serviceInWords(code);
}

export interface SaidReading {
  readonly answer: string;
  readonly says: string;
  readonly sure: string;
  readonly rule: string;
  readonly guide: string;
  /** The same in the other language. */
  readonly guideOther: string;
  readonly platforms: readonly string[];
  readonly pathway: string;
  readonly book: string;
  readonly version: string;
}

/** Of a hundred records like this, about how many. A reader is never so sure that it may say none, or all. */
export const ofHundred = (probability: number): string =>
  String(Math.min(99, Math.max(1, Math.round(probability * 100))));

/** **Shape**: a reading and the rule-book it went by → sentences. */
export function sayReading(reading: FlagReading, book: FlagRuleBook, lang: Lang): SaidReading {
  const words = FLAG_WORDS[lang];
  const p = ofHundred(reading.probability);
  return {
    answer: reading.online,
    says: words.answers[reading.online],
    sure: fill(words.sure[reading.online], { p }, lang),
    rule: reading.rule,
    guide: sayFlagRule(reading.rule, lang),
    guideOther: sayFlagRule(reading.rule, otherLang(lang)),
    platforms: reading.platforms.map(serviceInWords),
    pathway: words.pathway[reading.pathway],
    book: words.book[book],
    version: reading.version,
  };
}

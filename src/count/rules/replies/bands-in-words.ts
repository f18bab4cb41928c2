/** Bands as a sentence says them: "12 were female", "aged 12 to 15", "via Snapchat", "were charged". English and Welsh. */
import type { Dimension } from './dimension-words.js';
import { remembered } from './remembered.js';

const BANDS: readonly (readonly [RegExp, 'age' | 'sex' | 'platform' | 'outcome' | 'method'])[] = [
  [/\b(females?|girls?|women|males?|boys?|men|[bf]enywaidd|g?wrywaidd|merched|ferched|bechgyn)\b/i, 'sex'],
  [
    /\b(?:aged?|oed(?:ran)?)\s*(?:between |rhwng )?(\d{1,2}\s*(?:-|–|to|and|i|a)\s*\d{1,2}|\d{1,2}\s*(?:and|or|a|ac|neu)\s*(?:under|over|younger|older|iau|hŷn)|\d{1,2})(?![\d-])/i,
    'age',
  ],
  [/\b((?:under|over)(?: the age of)? \d{1,2}s?|o dan \d{1,2} oed)\b/i, 'age'],
  [/\b(\d{1,2}(?:\s*(?:-|–|to)\s*\d{1,2})?)[- ]years?[- ]olds?\b/i, 'age'],
  [/\b(\d{1,2} (?:and|or) (?:under|over|younger|older))\b/i, 'age'],
  [
    /\b(snapchat|facebook(?: messenger)?|instagram|whatsapp|kik|tiktok|tik tok|twitter|omegle|discord|roblox|telegram|skype|youtube|fortnite|xbox(?: live)?|playstation|text messages?|e-?mail)\b/i,
    'platform',
  ],
  [
    /\b(arrested|arrests?|charged(?: or summonsed| or cautioned| and cautioned)?|cautioned|cautions?|summonsed|charges?(?: or summons(?:es)?)?|convicted|convictions?|no further action|community resolutions?|undetected|detected|resulted in (?:a )?(?:charge|caution|conviction)s?|cyhuddwyd|arestiwyd|rhybuddiwyd)\b/i,
    'outcome',
  ],
  [/\b(online|offline|over the internet|used the internet|ar-lein)\b/i, 'method'],
];

const EVERY_BAND = BANDS.map(([pattern]) => new RegExp(pattern.source, 'giu'));

/** The text without the words of bands, which a figure carries or another figure beside it does. */
export const withoutBandWords = (text: string): string =>
  EVERY_BAND.reduce((left, pattern) => left.replace(pattern, ' '), text);

/** The bands a clause names, by dimension. */
export function bandsInWords(
  clause: string,
  whose: 'victim' | 'suspect',
): Readonly<Partial<Record<Dimension, string>>> {
  const by: Partial<Record<Dimension, string>> = {};
  for (const [pattern, sort] of BANDS) {
    const m = pattern.exec(clause);
    if (!m?.[1]) continue;
    const dimension: Dimension = sort === 'age' || sort === 'sex' ? `${whose}-${sort}` : sort;
    by[dimension] ??= m[1];
  }
  return by;
}

/**
 * The bands that a title gives to everything below it: "Female victims", "aged 11 or under", "via Snapchat". That the
 * offence is against under-16s or under-18s, or that it is online, is the offence itself and no band.
 */
export const bandsOfTitle = (title: string, whose: 'victim' | 'suspect'): Readonly<Record<string, string>> =>
  OF_TITLE[whose](title);

/** "… with a charge or summons", "… that resulted in a caution": all that stands below ended so. */
const ENDED_IN =
  /\b(?:with|resulting in|resulted in|led to|leading to|ended in) (?:an? )?(?:outcome of (?:an? )?|(?=charge|summons|caution|arrest|convict|community res|no further))((?:charge(?:d)?(?:\/summons| or summons)?|summons|caution|arrest|conviction|community resolution|no further action))\b/i;

function inTitle(title: string, whose: 'victim' | 'suspect'): Readonly<Record<string, string>> {
  if (/\bby\s+(?:[\p{L}']+\s+){0,3}(?:age|sex|gender|platform|app|outcome|site)/iu.test(title)) return {};
  const plain = title.replace(
    /\b(?:under|below)(?: the age of)? 1[68]s?\b|\b(?:female|male) (?:and|or|\/) (?:female|male)\b|\b(?:a |the )?(?:child|children|person|persons|people) under 1[68]\b|\b(?:charges?|outcomes?) (?:and|or)\b.*|\brape of an? (?:fe)?male\b.*|(?<!\b(?:aged?|oed) )\b\d{1,2} (?:and|or) (?:under|over|younger|older)\b/giu,
    ' ',
  );
  const found = bandsInWords(plain, whose);
  const end = ENDED_IN.exec(title)?.[1];
  return {
    ...(end === undefined || /\bby outcome\b/i.test(title) ? {} : { outcome: end }),
    ...Object.fromEntries(
      Object.entries(found).flatMap(([k, v]) =>
        v === undefined || k === 'method' || k === 'outcome' ? [] : [[k, v]],
      ),
    ),
  };
}

const OF_TITLE = {
  victim: remembered((t) => inTitle(t, 'victim')),
  suspect: remembered((t) => inTitle(t, 'suspect')),
};

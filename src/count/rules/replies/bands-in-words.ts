/** Bands as a sentence says them: "12 were female", "aged 12 to 15", "via Snapchat", "were charged". English and Welsh. */
import type { Dimension } from './dimension-words.js';
import { remembered } from './remembered.js';

const BANDS: readonly (readonly [RegExp, 'age' | 'sex' | 'platform' | 'outcome' | 'method'])[] = [
  [/\b(females?|girls?|women|males?|boys?|men|[bf]enywaidd|g?wrywaidd|merched|ferched|bechgyn)\b/i, 'sex'],
  [
    /\b(?:aged?|oed(?:ran)?)\s*(?:between |rhwng )?(\d{1,2}\s*(?:-|–|to|and|i|a)\s*\d{1,2}|\d{1,2}\s*(?:and|or|a|ac|neu)\s*(?:under|over|younger|older|iau|hŷn)|\d{1,2})(?![\d-])/i,
    'age',
  ],
  [
    /\b((?:under|over)(?: the age of)? \d{1,2}s?|o dan \d{1,2} oed)\b(?!\s?[/.]\s?\d|\s?%|\s+(?:offen|crime|report|case|hours|minutes))/i,
    'age',
  ],
  [/\b(\d{1,2}(?:\s*(?:-|–|to)\s*\d{1,2})?)[- ]years?[- ]olds?\b/i, 'age'],
  [/\b(\d{1,2} (?:and|or) (?:under|over|younger|older))\b/i, 'age'],
  [
    /\b(snapchat|facebook(?: messenger)?|instagram|whatsapp|kik|tiktok|tik tok|twitter|omegle|discord|roblox|telegram|skype|youtube|fortnite|xbox(?: live)?|playstation|text messages?|e-?mail)\b/i,
    'platform',
  ],
  [
    /\b(arrested|arrests?|charged(?: or summonsed| or cautioned| and cautioned)?|cautioned|cautions?|summonsed|charges?(?: or summons(?:es)?)?|convicted|convictions?|no further action|community resolutions?|no suspect (?:was |has been )?identified|undetected|detected|resulted in (?:an? )?(?:charge|caution|conviction|arrest)s?(?: or (?:a )?summons)?|cyhuddwyd|arestiwyd|rhybuddiwyd)\b/i,
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

/** "… with a charge or summons": all that stands below ended so. "Arrests for …" is what is counted, and no breakdown. */
const ENDED_IN =
  /\b(?:with|resulting in|resulted in|led to|leading to|ended in) (?:an? )?(?:outcome of (?:an? )?)?((?:charged?(?:\/summons| or summons)?|summons|caution|arrest|conviction|community resolution|no further action))\b/i;

const OUTCOME_WORDS =
  /\b(?:arrest(?:s|ed)?|charge[ds]?|caution(?:s|ed)?|summons(?:es|ed)?|convict(?:ed|ions?)|prosecut(?:ed|ions?))\b/gi;

/** The one outcome that a title gives to all below it; null when it names none or several. */
function outcomeOfTitle(title: string): string | null {
  const end = ENDED_IN.exec(title)?.[1];
  if (end === undefined || /\bby outcome\b|\boutcomes\b/i.test(title)) return null;
  const others = (title.replace(end, ' ').match(OUTCOME_WORDS) ?? []).length;
  return others === 0 ? end : null;
}

/** Words of outcomes in a title or a question: a figure without an outcome may count those alone. */
export const outcomeWordsIn = (text: string): readonly string[] =>
  /\b(?:by|and|or|per) (?:the )?(?:outcomes?|disposals?|result)\b|\boutcomes? of\b|\bbroken? down\b/i.test(
    text,
  )
    ? []
    : (text.match(OUTCOME_WORDS) ?? []);

const BROKEN_DOWN = /\bby\s+(?:[\p{L}']+\s+){0,3}(?:age|sex|gender|platform|app|outcome|site)/iu;

/** Ages and sexes that belong to the name of the offence. */
const withoutOffenceBands = (title: string): string =>
  title.replace(
    /\b(?:under|below)(?: the age of)? 1[68]s?\b|\b(?:female|male) (?:and|or|\/) (?:female|male)\b|\b(?:a |the )?(?:child|children|person|persons|people) under 1[68]\b|\b(?:charges?|outcomes?) (?:and|or)\b.*|\brape of an? (?:fe)?male\b.*/giu,
    ' ',
  );

/** "16 and over" alone may be a line of another table. */
const STRAY_AGE =
  /(?<!\b(?:aged?|oed|(?:age of (?:the )?)?victims?(?: (?:is|was|were))?) )\b\d{1,2} (?:and|or) (?:under|over|younger|older)\b/giu;

/** Bands a title names that are in no breakdown of the figure below it, as they are written. */
export const bandsMissing = (title: string, by: Readonly<Record<string, string>>): readonly string[] => {
  if (BROKEN_DOWN.test(title)) return [];
  const kinds = Object.keys(by).map((k) => k.split('-').at(-1));
  return Object.entries(bandsInWords(withoutOffenceBands(title), 'victim')).flatMap(([k, v]) =>
    v === undefined || k === 'outcome' || k === 'method' || kinds.includes(k.split('-').at(-1)) ? [] : [v],
  );
};

function inTitle(title: string, whose: 'victim' | 'suspect'): Readonly<Record<string, string>> {
  if (BROKEN_DOWN.test(title)) return {};
  const plain = withoutOffenceBands(title).replace(STRAY_AGE, ' ');
  const found = bandsInWords(plain, whose);
  const end = outcomeOfTitle(title);
  return {
    ...(end === null ? {} : { outcome: end }),
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

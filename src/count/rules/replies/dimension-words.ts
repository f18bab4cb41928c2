/** What a breakdown is by, and the bands of it as they are written: ages, sexes, platforms, outcomes. English and Welsh. */

export type Dimension =
  | 'victim-age'
  | 'suspect-age'
  | 'victim-sex'
  | 'suspect-sex'
  | 'platform'
  | 'outcome'
  | 'system'
  | 'offence'
  | 'method'
  | 'relationship'
  | 'area'
  | 'ethnicity'
  | 'row';

export const DIMENSIONS: readonly Dimension[] = [
  'victim-age',
  'suspect-age',
  'victim-sex',
  'suspect-sex',
  'platform',
  'outcome',
  'system',
  'offence',
  'method',
  'relationship',
  'area',
  'ethnicity',
  'row',
];

const SUSPECT =
  /suspect|offender|perpetrator|accused|defendant|nominal|troseddwr|troseddwyr|sawl a ddrwgdybir/i;
const VICTIM = /victim|complainant|aggrieved|dioddefwr|dioddefwyr/i;

/** Whose age or sex it is; null when the words name neither or both. */
export function whoseIn(text: string): 'victim' | 'suspect' | null {
  const [suspect, victim] = [SUSPECT.test(text), VICTIM.test(text)];
  return suspect === victim ? null : suspect ? 'suspect' : 'victim';
}

const PLATFORMS =
  'snapchat|snap chat|facebook|facebook messenger|fb messenger|messenger|instagram|insta|whatsapp|whats app|kik|tiktok|tik tok|twitter|x \\(twitter\\)|x \\(formerly twitter\\)|omegle|discord|roblox|fortnite|minecraft|telegram|skype|youtube|tinder|grindr|badoo|yubo|live\\.?me|twitch|reddit|tumblr|google hangouts|hangouts|xbox(?: live)?|playstation(?: network)?|chat ?room|chat avenue|zoom|viber|signal|wechat|onlyfans|e-?mail|text(?: message)?s?|sms|facetime|oovoo|houseparty|musical\\.?ly|snap|wizz|steam|bumble|bigo(?: live)?|meetme|monkey';

const OUTCOMES =
  'charge[ds]?(?: ?\\/ ?(?:summons(?:ed)?|postal requisition))?|charged? (?:or|and) (?:summons(?:ed)?|cautioned)|summons(?:ed)?|(?:simple |conditional |youth |adult )*caution(?:ed|s)?(?: ?[-–] ?(?:youths?|adults?))?|arrests?(?:ed)?|community resolution|(?:offender )?(?:died|deceased)|no further action|nfa|evidential difficulties.*|evidence difficulties.*|(?:investigation complete[:,;]? ?[-–]? ?)?no suspect identified|suspect identified.*|victim (?:does not|declines|declined).*|further investigation.*|not in (?:the )?public interest.*|(?:formal action|prosecution).*public interest.*|diversionary.*|taken into consideration|tic|under investigation|still open|ongoing|live|not yet assigned(?: an)? outcome|no outcome.*|outcome not yet.*|outcome ?\\d{1,2}[a-z]?.*|\\d{1,2}[a-z]? ?[-–:] ?(?:charge|caution|community|penalty|prosecution|evidential|suspect|investigation|victim|further|diversionary|offender|named|formal|taken).*|undetected|detected|convicted|convictions?|acquitted|filed.*|penalty notice.*|responsibility (?:for further investigation )?transferred.*|released under investigation|cyhudd(?:wyd|o).*|rhybudd(?:iwyd|ion)?|heb gamau pellach|dim camau pellach|datrysiad cymunedol|prosecution (?:prevented|time limit).*|discontinued|cancelled|no crime|sentenced|prosecuted';

const FEMALE = /^(?:females?|girls?|women|woman|f|benyw(?:aidd|od)?|merch(?:ed)?)$/i;
const MALE = /^(?:males?|boys?|men|man|m|gwryw(?:aidd|od)?|bechgyn|bachgen)$/i;
const OTHER_SEX =
  /^(?:trans(?:gender)?|non[- ]?binary|indeterminate|other gender|u|gender unknown|sex unknown)$/i;

/** Not known, not stated: a band of whatever the others are bands of. */
export const isUnknownBand = (text: string): boolean =>
  /^(?:unknown|not known|n\/k|not stated|not recorded|unspecified|other|others|other\/unknown|unknown\/other|not specified|blank|\(blank\)|none recorded|unrecorded|missing|other platforms?|platform (?:not|un).*|unknown (?:age|sex|gender|platform|app)|age (?:unknown|not (?:known|recorded|stated))|(?:sex|gender) (?:not (?:known|recorded|stated))|anhysbys|heb ei gofnodi|heb ei nodi|arall|heb eu cofnodi|ddim yn hysbys)$/i.test(
    text,
  );

const AGE_WORDS = String.raw`(?:\s*(?:years?(?: old| of age)?|yrs?|y\/?o|oed|mlwydd oed|blwydd oed))?`;
const AGE_LEAD = String.raw`(?:aged?\s*|ages\s*|oed(?:ran)?\s*|children\s+|victims?\s+(?:aged?\s+)?|suspects?\s+(?:aged?\s+)?|offenders?\s+(?:aged?\s+)?)?`;
const AGE_BANDS: readonly RegExp[] = [
  new RegExp(
    `^${AGE_LEAD}(?:between\\s+|rhwng\\s+)?\\d{1,2}\\s*(?:-|–|—|to|and|i|a)\\s*\\d{1,2}${AGE_WORDS}$`,
    'i',
  ),
  new RegExp(
    `^${AGE_LEAD}(?:under|below|less than|<|over|above|>|≥|≤|o dan|dan|dros)\\s*(?:the age of\\s*)?\\d{1,2}s?${AGE_WORDS}$`,
    'i',
  ),
  new RegExp(`^${AGE_LEAD}\\d{1,2}\\s*\\+${AGE_WORDS}$`, 'i'),
  new RegExp(
    `^${AGE_LEAD}\\d{1,2}${AGE_WORDS}\\s*(?:and|&|or|a|ac|neu)\\s*(?:under|over|above|older|younger|below|upwards|iau|hŷn|throsodd)$`,
    'i',
  ),
  new RegExp(`^(?:aged?|oed(?:ran)?)\\s*\\d{1,2}$`, 'i'),
  new RegExp(`^\\d{1,2}\\s*(?:years?(?: old| of age)?|yrs?|y\\/?o|oed|mlwydd oed|blwydd oed)$`, 'i'),
];

/** A single number, which is an age only under a heading that says so. */
export const isAgeNumber = (text: string): boolean => /^\d{1,2}$/.test(text) && Number(text) <= 99;

export interface BandFound {
  readonly dimension: 'age' | 'sex' | 'platform' | 'outcome' | 'method';
  readonly band: string;
}

const PLATFORM = new RegExp(`^(?:via |on |through |app: ?)?(?:${PLATFORMS})$`, 'i');
const OUTCOME = new RegExp(`^(?:${OUTCOMES})$`, 'i');
const METHOD =
  /^(?:online|offline|internet|non[- ]?online|in person|ar-?lein|all-?lein|contact|non-contact|cyber|not cyber)$/i;

/** "Facebook / Messenger". */
const isPlatforms = (text: string): boolean =>
  /[/&]/.test(text) && text.length < 60 && text.split(/\s*[/&]\s*/).every((p) => PLATFORM.test(p));

/** The band a label is, with what it is a band of; null when it is none that is known. */
export function bandIn(label: string): BandFound | null {
  const text = label.replace(/\s+/g, ' ').trim();
  const bare = text
    .replace(/^(?:victims?|suspects?|offenders?|perpetrators?)\s*(?:[-–:]\s*)?(?=\S)/i, '')
    .replace(/\s+(?:victims?|suspects?|offenders?|perpetrators?)$/i, '');
  if (FEMALE.test(bare) || MALE.test(bare) || OTHER_SEX.test(bare)) return { dimension: 'sex', band: text };
  if (AGE_BANDS.some((r) => r.test(text) || r.test(bare))) return { dimension: 'age', band: text };
  if (PLATFORM.test(text) || isPlatforms(text)) return { dimension: 'platform', band: text };
  if (METHOD.test(text)) return { dimension: 'method', band: text };
  if (OUTCOME.test(text)) return { dimension: 'outcome', band: text };
  return null;
}

const HEADINGS: readonly (readonly [RegExp, Dimension])[] = [
  [/\b(?:age|aged|ages|oed|oedran)\b/i, 'victim-age'],
  [/\b(?:sex|gender|rhyw|rhywedd)\b/i, 'victim-sex'],
  [
    /\b(?:platforms?|apps?|app name|application|site|website|social media|communication method|method of communication|llwyfan|ap)\b/i,
    'platform',
  ],
  [/\b(?:outcomes?|disposals?|result|status|canlyniad(?:au)?|detection)\b/i, 'outcome'],
  [/\b(?:system|database|recording system|source|cronfa)\b/i, 'system'],
  [
    /\b(?:offence|offences|crime type|offence type|ho code|code|description|trosedd|troseddau|classification|category|hocr)\b/i,
    'offence',
  ],
  [/\b(?:relationship|perthynas)\b/i, 'relationship'],
  [
    /\b(?:division|district|area|bcu|lpa|local authority|borough|county|town|ward|district council|policing area|rhanbarth|ardal|adran|sir|location|sector)\b/i,
    'area',
  ],
  [/\b(?:ethnicity|ethnic|race|ethnigrwydd)\b/i, 'ethnicity'],
  [/\b(?:method|online\/offline|online or offline|location type)\b/i, 'method'],
];

/** What a heading over a column of labels says they are labels of; null when it does not say. */
export function dimensionOfHeading(heading: string): Dimension | null {
  for (const [pattern, dimension] of HEADINGS)
    if (pattern.test(heading)) {
      const who = whoseIn(heading) === 'suspect' ? 'suspect' : 'victim';
      if (dimension === 'victim-age') return `${who}-age`;
      if (dimension === 'victim-sex') return `${who}-sex`;
      return dimension;
    }
  return null;
}

/** The dimension of a band found, given whose it is. */
export function dimensionOf(band: BandFound, whose: 'victim' | 'suspect'): Dimension {
  switch (band.dimension) {
    case 'age':
      return `${whose}-age`;
    case 'sex':
      return `${whose}-sex`;
    case 'platform':
    case 'outcome':
    case 'method':
      return band.dimension;
  }
}

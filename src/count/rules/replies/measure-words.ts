/**
 * Which measure a label, title or sentence names: by offence code in any spelling, by section, or by words, in English
 * and Welsh. A measure that stands in no standard list is named after its offence class: `offence-19d`.
 * **Source**: data/offences/; how forces write codes (docs/replies.md).
 */
import { Looked, gateOf } from './gate.js';
import { remembered } from './remembered.js';
import { OFFENCE_CLASSES, type OffenceClass, plainCode } from '../../../base/offences.js';

export interface MeasureFound {
  readonly measure: string;
  readonly sure: number;
  /** The code as one spelling: `86/02`; null when words alone name it. */
  readonly code: string | null;
  readonly at: number;
  readonly length: number;
}

const COMMUNICATION = 'sexual-communication-with-a-child';
const GROOMING = 'grooming-88a';
const IMAGES = 'child-abuse-image-offences';
const FLAGGED = 'online-flagged-child-sexual-offences';
const ALL_CHILD = 'all-child-sexual-offences';
const MEETING = 'meeting-child-following-grooming';

const CHILD = String.raw`(?:a child|children|child|minors?|under[- ]?(?:1[68])s?|(?:children and )?young (?:people|persons?)|persons? under 1[68]|plant|phlentyn|blentyn)`;
const OFFENCE = String.raw`(?:offen[cs]es?|crimes?)`;
const ONLINE = String.raw`(?:online|on-line|cyber|internet|cyber[- ]enabled|digital)`;
const SEXUAL = String.raw`(?:sexual|sex|sexual abuse|sex abuse)`;

/** Words, the narrower first: what an earlier pattern has taken no later one sees. */
const WORDS: readonly (readonly [pattern: string, measure: string, sure: number])[] = [
  [
    String.raw`(?:attempt(?:ed|ing)? to )?meet(?:ing)? (?:with )?(?:an? )?(?:child|girl|boy|female|male|minor)[^.;|]{0,30}(?:following|after) (?:sexual )?grooming`,
    MEETING,
    1,
  ],
  [String.raw`cyfarfod â phlentyn ar ôl (?:meithrin perthynas amhriodol|paratoi i bwrpas rhyw)`, MEETING, 1],
  [
    String.raw`communicat(?:e|ing|ion) indecently (?:with )?(?:a |an )?(?:young |older )?child(?:ren)?`,
    'communicating-indecently-with-a-child',
    1,
  ],
  [
    String.raw`(?:attempt(?:ed)? (?:to )?)?(?:engag(?:e|ing) in )?sexual(?:ly)? communicat(?:ions?|e|ing) (?:with|to) (?:a |an )?(?:child(?:ren)?|minor|person under 16|under[- ]16)`,
    COMMUNICATION,
    1,
  ],
  [String.raw`sexual communication(?: offen[cs]es?)?`, COMMUNICATION, 0.95],
  [String.raw`[cg]?h?yfathrebu(?:['’]n| yn)? rhywiol (?:â|a|gyda) phlentyn`, COMMUNICATION, 1],
  [String.raw`(?:s|ss|sec|sect|section|sections|adran|s\.)\s?\.?\s?15\s?\(?a\)?\b`, COMMUNICATION, 1],
  [String.raw`(?:s|sec|section|adran|s\.)\s?\.?\s?90[^.]{0,25}justice act`, COMMUNICATION, 1],
  [String.raw`sexual grooming`, GROOMING, 0.95],
  [
    String.raw`indecent (?:or pseudo )?(?:image|photo(?:graph)?|pseudo[- ]photo(?:graph)?)s?(?: (?:or|and|/) (?:pseudo|image)[- ]?(?:photo(?:graph)?|image)?s?)?(?: offen[cs]es?)?(?: of (?:a )?child(?:ren)?)?`,
    IMAGES,
    0.95,
  ],
  [
    String.raw`(?:child (?:sexual )?abuse|sexual abuse) (?:image|imagery|material)s?(?: ${OFFENCE})?`,
    IMAGES,
    1,
  ],
  [String.raw`prohibited images? of (?:a )?child(?:ren)?`, IMAGES, 0.95],
  [String.raw`\b(?:iioc|csam)\b`, IMAGES, 1],
  [String.raw`obscene publications?(?: etc)?`, IMAGES, 0.9],
  [
    String.raw`d?delweddau (?:anweddus|o gam-?\s?drin plant(?: yn rhywiol)?|cam-?\s?drin plant)(?: o blant)?`,
    IMAGES,
    1,
  ],
  [String.raw`l?luniau anweddus(?: o blant)?`, IMAGES, 1],
  [String.raw`(?:section 1|s\.? ?1) (?:of )?(?:the )?(?:protection of children act|poca|pca)`, IMAGES, 0.95],
  [String.raw`(?:section 160|s\.? ?160)`, IMAGES, 0.95],
  [
    `${ONLINE}[- ](?:flagged |related |enabled |facilitated )?child ${SEXUAL} (?:abuse )?${OFFENCE}`,
    FLAGGED,
    1,
  ],
  [`${ONLINE}[- ](?:flagged |related )?${SEXUAL} ${OFFENCE} (?:against|involving|on) ${CHILD}`, FLAGGED, 1],
  [
    `(?:child ${SEXUAL} (?:abuse )?${OFFENCE}|${SEXUAL} ${OFFENCE} (?:against|involving|on|committed against) ${CHILD})[^.;|]{0,60}?(?:(?:${ONLINE})[- ]?(?:crime )?(?:flag(?:ged)?|marker|keyword|qualifier|element)|flagged as (?:being )?(?:${ONLINE})|(?:committed|facilitated) online|online|ar-?\\s?lein)`,
    FLAGGED,
    1,
  ],
  [
    `(?:${ONLINE})[- ](?:crime )?(?:flag(?:ged)?|marker)(?: (?:child )?(?:${SEXUAL} )?${OFFENCE}| set)?`,
    FLAGGED,
    0.85,
  ],
  [
    String.raw`[dt]h?roseddau rhyw(?:iol)? (?:yn erbyn plant )?(?:ar-?\s?lein|seiber)(?: yn erbyn plant)?(?: â fflag ar-?\s?lein)?|[dt]h?roseddau rhyw(?:iol)? yn erbyn plant (?:a gofnodwyd )?(?:â|gyda)(?:['’]r)? (?:fflag|baner|nod) (?:ar-?\s?lein|seiber)`,
    FLAGGED,
    1,
  ],
  [
    `flagged (?:as |with )?(?:being |having |an? |the )*(?:${ONLINE})(?: (?:crime|offen[cs]es?|flag|marker))?`,
    FLAGGED,
    0.75,
  ],
  [`(?:all )?child ${SEXUAL} (?:abuse )?${OFFENCE}`, ALL_CHILD, 0.9],
  [`(?:all )?${SEXUAL} ${OFFENCE} (?:committed )?(?:against|involving|on) ${CHILD}`, ALL_CHILD, 0.9],
  [String.raw`(?:yr holl )?[dt]h?roseddau rhyw(?:iol)? yn erbyn plant`, ALL_CHILD, 0.9],
  [String.raw`child sexual exploitation(?: \(cse\))?|\bcse\b`, 'cse-flagged-crimes', 0.9],
  [String.raw`camfanteisio(?:['’]n| yn) rhywiol ar blant`, 'cse-flagged-crimes', 0.9],
  [String.raw`(?:abuse of )?(?:a )?positions? of trust`, 'offence-73', 0.9],
  [String.raw`sexting`, 'sexting-offences', 0.7],
  [
    String.raw`(?:online )?grooming|meithrin perthynas amhriodol(?: (?:â|a) phlentyn)?|paratoi i bwrpas rhyw`,
    GROOMING,
    0.5,
  ],
];

/** One of these letters stands in whatever a pattern finds: a text without them is not searched for it. */
const STEMS: readonly string[] = [
  'groom',
  'yfarfod',
  'indecent',
  'communicat',
  'yfathrebu',
  '15',
  '90',
  'image',
  'photo',
  'iioc',
  'csam',
  'obscene',
  'elweddau',
  'uniau',
  'pca',
  'poca',
  'protection',
  '160',
  'online',
  'on-line',
  'cyber',
  'internet',
  'digital',
  'lein',
  'seiber',
  'child',
  'minor',
  'under',
  'young',
  'plant',
  'cse',
  'exploit',
  'amfanteisio',
  'trust',
  'sexting',
  'meithrin',
  'paratoi',
  'sex',
  'rhyw',
];
const hasStem = (lower: string): boolean => STEMS.some((s) => lower.includes(s));

const PHRASES = WORDS.map(([pattern, measure, sure]) => ({
  gate: gateOf(pattern),
  find: new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'giu'),
  measure,
  sure,
}));

/** A code: 88A, HO88A, 071/17, 86 / 2, 86.2. A bare "71" or "86" counts only after a word that says it is a code. */
const CODES = [
  /(?<![\d/.£-])(?:ho(?:me office)?\s*(?:offence\s*|crime\s*|class\s*)?(?:code\s*)?:?\s*)?\b0{0,2}(8[68]|71|17|2[0-3]|19|73)\s?[/.]\s?(\d{1,2})\b(?![\d/%]|\.\d)/gi,
  /(?<![\d/£.])\b0{0,2}(88\s?[acde]|19\s?[c-k]|17\s?[ab]|20\s?[ab]|22\s?[ab])(?![\p{L}\d/])/giu,
  /(?:codes?|class(?:ification)?|offence(?: class)?|hocr|c[oô]d|dosbarth)\s*(?:number|no\.?|group)?\s*:?\s*\(?0{0,2}(8[68]|7[0-3]|17|2[0-3]|35)\b(?!\s?[/.-]\s?\d|\d|,\d)/gi,
  /(?:codes?|class|hocr)\s*(?:number|no\.?)?\s*:?\s*\(?(?!(?:19[5-9]|20[0-4])\d\b)0{0,2}(8[68]|71|17|2[0-3]|19|73)\s?-?\s?(\d{2})\b(?![\d/%]|\.\d)/gi,
];

function measureOfCode(code: string): { measure: string; sure: number } | null {
  const [klass = ''] = code.split('/');
  if (code === '71/17') return { measure: COMMUNICATION, sure: 1 };
  if (code === '88/06') return { measure: MEETING, sure: 1 };
  if (klass === '88A') return { measure: GROOMING, sure: 1 };
  if (klass === '86') return { measure: IMAGES, sure: 1 };
  const known = OFFENCE_CLASSES.find((o) => o.code === klass);
  if (!known) return null;
  const name = code === klass ? klass : code.replace('/', '-');
  return { measure: `offence-${name.toLowerCase()}`, sure: 0.9 };
}

/** Labels of classes that no standard measure covers, for tables that print words and no codes. */
const CLASS_LABELS: readonly (readonly [RegExp, OffenceClass, string])[] = OFFENCE_CLASSES.filter(
  (o) => !['88A', '86', '71', '88C', '88D', '88E'].includes(o.code),
).flatMap((o) =>
  [o.label.en, o.label.cy].map(
    (label) =>
      [
        new RegExp(`(?<!\\p{L})${escaped(label)}(?!\\p{L})`, 'giu'),
        o,
        (label.split(' ')[0] ?? '').toLowerCase(),
      ] as const,
  ),
);

function escaped(label: string): string {
  return label
    .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/ /g, String.raw`\s+`)
    .replace(/involving\\s\+/, String.raw`(?:involving|with)\s+(?:a\s+)?`);
}

/** "17/18" is a year, unless a word says that it is a code. */
const isYearPair = (m: RegExpMatchArray, pattern: number): boolean =>
  pattern === 0 && Number(m[2]) === Number(m[1]) + 1 && m[2]?.length === 2 && /^\d/.test(m[0]);

function* rawCodes(text: string): Generator<MeasureFound> {
  for (const [i, pattern] of CODES.entries())
    for (const m of text.matchAll(pattern)) {
      const code = plainCode(i === 0 || i === 3 ? `${m[1]}/${m[2]}` : (m[1] ?? ''));
      const found = isYearPair(m, i) ? null : measureOfCode(code);
      if (found) yield { ...found, code, at: m.index, length: m[0].length };
    }
}

/** "Child sexual offences, of which 19% (275) had the online flag" are two names with a count between them. */
const HAS_COUNT = /\d%|\(\d|,\s+\d+\b(?!\/)|\d,\d{3}/;

/** "No online flag", "with and without the flag". */
const isDenied = (text: string, m: RegExpMatchArray): boolean =>
  /\b(?:no|not|non|without)\b[\s-]*$/i.test(text.slice(Math.max(0, (m.index ?? 0) - 10), m.index)) ||
  /\bwithout\b|\bnot\b/i.test(m[0]);

function* rawPhrases(text: string): Generator<MeasureFound> {
  const lower = text.toLowerCase();
  if (!hasStem(lower)) return;
  const looked = new Looked(text);
  for (const { gate, find, measure, sure } of PHRASES)
    for (const m of looked.passes(gate) ? text.matchAll(find) : [])
      if (!HAS_COUNT.test(m[0]) && !(measure === FLAGGED && isDenied(text, m)))
        yield { measure, sure, code: null, at: m.index, length: m[0].length };
  for (const [find, o, first] of CLASS_LABELS)
    if (lower.includes(first))
      for (const m of text.matchAll(find))
        yield {
          measure: `offence-${o.code.toLowerCase()}`,
          sure: 0.9,
          code: null,
          at: m.index,
          length: m[0].length,
        };
}

const crosses = (a: MeasureFound, b: MeasureFound): boolean =>
  a.at < b.at + b.length && b.at < a.at + a.length;

/** Longer than any title: what comes after is no name of a measure. */
const LONGEST = 4_000;

/**
 * Every measure a text names, in order of place.
 * **Shape**: "HO code 071/17" → sexual-communication-with-a-child, code 71/17; text naming none → empty.
 */
export const measuresIn = remembered(findMeasures);

function findMeasures(given: string): readonly MeasureFound[] {
  const text = given.length > LONGEST ? given.slice(0, LONGEST) : given;
  const kept: MeasureFound[] = [];
  for (const found of [...rawCodes(text), ...rawPhrases(text)])
    if (!kept.some((k) => crosses(k, found))) kept.push(found);
  return kept.sort((a, b) => a.at - b.at);
}

/**
 * The one measure a text names; null when it names none or several.
 * "Sexual communication with a child (71/17, class 88A)" is the narrower of the two: the class only says where it is filed.
 */
export function oneMeasureIn(text: string): MeasureFound | null {
  const all = measuresIn(text);
  const kinds = new Set(all.map((m) => m.measure));
  if (kinds.size === 0) return null;
  const best = all.reduce((a, b) => (b.sure > a.sure ? b : a));
  if (kinds.size === 1) return best;
  for (const weak of Array.from(kinds)) if (isShadowed(weak, kinds, all)) kinds.delete(weak);
  if (kinds.size !== 1) return null;
  const only = all.filter((m) => kinds.has(m.measure));
  return only.reduce((a, b) => (b.sure > a.sure ? b : a));
}

/** "Grooming" beside a sure name, and the general beside the particular, name nothing more. */
function isShadowed(measure: string, kinds: ReadonlySet<string>, all: readonly MeasureFound[]): boolean {
  if (all.filter((m) => m.measure === measure).every((m) => m.sure <= 0.7)) return kinds.size > 1;
  if (measure === ALL_CHILD) return kinds.has(FLAGGED);
  return false;
}

/**
 * Which offence a phrase counts, as data. A phrase gives options, likeliest first: "grooming" is class 88A, or sexual
 * communication with a child. **Source**: docs/published-figures.md sections 2, 3 and 7.
 */
import { phrases } from './trie.js';

export const FLAGGED = 'online-flagged-child-sexual-offences';

export const COMMUNICATION = 'sexual-communication-with-a-child';

export const IMAGES = 'child-abuse-image-offences';

export const GROOMING = 'grooming-88a';

export const ALL_CHILD = 'all-child-sexual-offences';

interface Meant {
  readonly options: readonly string[];
  readonly sure: number;
  /** With an online word beside it this is the flagged count. */
  readonly flaggable: boolean;
}

const group = (
  options: readonly string[],
  sure: number,
  flaggable: boolean,
  list: readonly string[],
): readonly (readonly [string, Meant])[] => list.map((p) => [p, { options, sure, flaggable }] as const);

function* allChild(): Generator<string> {
  for (const kind of ['child sexual', 'child sex', 'child sexual abuse', 'child sex abuse'])
    for (const noun of ['offences', 'offence', 'crimes', 'crime', 'cases', 'incidents', 'reports'])
      yield `${kind} ${noun}`;
  const nouns = [
    'sexual offences',
    'sex offences',
    'sexual crimes',
    'sex crimes',
    'sexual abuse offences',
    'sexual abuse crimes',
    'sexual abuse',
  ];
  for (const noun of nouns)
    for (const link of ['against', 'involving', 'committed against', 'on', 'of'])
      for (const who of [
        'children',
        'a child',
        'under 18s',
        'young people',
        'children and young people',
        'minors',
        'youngsters',
        'under 16s',
      ])
        yield `${noun} ${link} ${who}`;
  yield* [
    'child sexual abuse',
    'child sex abuse',
    'child abuse offences',
    'child abuse crimes',
    'sexual offences',
    'sex offences',
    'sex crimes',
    'sexual crimes',
  ];
  yield* [
    'troseddau rhyw yn erbyn plant',
    'troseddau rhywiol yn erbyn plant',
    'trosedd rhyw yn erbyn plant',
    'drosedd rhyw yn erbyn plant',
    'trosedd rywiol yn erbyn plant',
    'drosedd rywiol yn erbyn plant',
    'droseddau rhyw yn erbyn plant',
    'droseddau rhywiol yn erbyn plant',
    'throseddau rhyw yn erbyn plant',
    'troseddau rhywiol',
    'droseddau rhywiol',
    'cam drin plant yn rhywiol',
    'cam-drin plant yn rhywiol',
    'throseddau rhywiol yn erbyn plant',
    'trosedd rhywiol yn erbyn plant',
    'drosedd rhywiol yn erbyn plant',
  ];
}

const COMMUNICATING = [
  'sexual communication with a child',
  'sexual communications with a child',
  'sexual communication with children',
  'sexual communication offences',
  'sexual communication with a minor',
  'sexually communicating with a child',
  'section 15a',
  's15a',
  'cyfathrebu rhywiol â phlentyn',
  'cyfathrebu rhywiol gyda phlentyn',
  'cyfathrebu yn rhywiol â phlentyn',
  "cyfathrebu'n rhywiol â phlentyn",
  'gyfathrebu rhywiol â phlentyn',
  'chyfathrebu rhywiol â phlentyn',
  'gyfathrebu yn rhywiol â phlentyn',
  "gyfathrebu'n rhywiol â phlentyn",
];

const GROOMINGS = [
  'online grooming',
  'online grooming crimes',
  'online grooming offences',
  'grooming crimes',
  'grooming offences',
  'grooming',
  'grooming offence',
  'grooming crime',
  'groom',
  'online grooming cases',
  'grooming cases',
  'meithrin perthynas amhriodol',
  'meithrin perthynas amhriodol ar lein',
  'troseddau meithrin perthynas amhriodol',
  'droseddau meithrin perthynas amhriodol',
  'paratoi i bwrpas rhyw',
  'meithrin plant ar lein',
  'grwmio',
  'grwmio ar lein',
  'droseddau grwmio',
  'troseddau grwmio',
  'meithrin perthynas rywiol amhriodol',
];

const IMAGE = [
  'child abuse image',
  'child abuse images',
  'child abuse image offences',
  'child abuse image crimes',
  'child sexual abuse image',
  'child sexual abuse image offences',
  'child sexual abuse image crimes',
  'child sexual abuse images',
  'child sexual abuse imagery',
  'child abuse imagery',
  'indecent image',
  'indecent images',
  'indecent images of children',
  'indecent image offences',
  'indecent photographs',
  'image offences',
  'image crimes',
  'obscene images of children',
  'obscene publications',
  'delweddau anweddus',
  'ddelweddau anweddus',
  'delweddau o gam drin plant',
  'delweddau cam drin plant',
  'ddelweddau cam drin plant',
  'troseddau delweddau',
  'droseddau delweddau',
  'ddelweddau o gam drin plant',
  'droseddau delweddau cam drin plant',
];

const WELSH_ONLINE = ['troseddau', 'droseddau', 'throseddau', 'trosedd', 'drosedd'].flatMap((noun) =>
  ['rhyw', 'rhywiol', 'rywiol'].flatMap((kind) => [
    `${noun} ${kind} ar lein yn erbyn plant`,
    `${noun} ${kind} ar y we yn erbyn plant`,
    `${noun} ${kind} yn erbyn plant ar lein`,
    `${noun} ${kind} ar lein`,
  ]),
);

const FLAG = [
  ...WELSH_ONLINE,
  'cyber flagged offences',
  'cyber flagged',
  'cyber flag',
  'online flag',
  'online flagged',
  'cyber related',
  'internet related',
  'online related',
  'cyber crimes',
  'cyber offences',
  'online offences',
  'online crimes',
  'cyber enabled',
  'flagged offences',
  'flagged as cyber',
  'flagged as online',
  'flagged online',
  'online element',
  'cyber element',
  'online abuse',
  'online child abuse',
  'online child sexual abuse',
  'online child sex abuse',
  'online sexual abuse',
  'online sex offences',
  'online sex crimes',
  'online sexual offences',
  'online sexual crimes',
  'online child sex offences',
  'online child sexual offences',
  'online child sex crimes',
  'abuse online',
  'troseddau seiber',
  'droseddau seiber',
  'throseddau seiber',
  'troseddau ar lein',
  'droseddau ar lein',
  'fflag ar lein',
  'fflag seiber',
  'elfen ar lein',
  'seiber',
];

const ELSEWHERE = [
  'burglary',
  'burglaries',
  'robbery',
  'robberies',
  'theft',
  'thefts',
  'drug offences',
  'drugs offences',
  'knife crime',
  'knife crimes',
  'shoplifting',
  'fraud',
  'hate crime',
  'hate crimes',
  'anti social behaviour',
  'antisocial behaviour',
  'domestic abuse',
  'domestic violence',
  'rape',
  'rapes',
  'stalking',
  'speeding',
  'murder',
  'murders',
  'homicide',
  'homicides',
  'violent crime',
  'vehicle crime',
  'car crime',
  'criminal damage',
  'arson',
  'assaults',
  'public order offences',
  'driving offences',
  'parking',
  'fly tipping',
  'cyber fraud',
  'modern slavery',
  'county lines',
  'byrgleriaeth',
  'fyrgleriaeth',
  'byrgleriaethau',
  'fyrgleriaethau',
  'ladrad',
  'dwyll',
  'gyffuriau',
  'trais domestig',
  'drais domestig',
  'troseddau cyllyll',
  'droseddau cyllyll',
  'drug seizures',
  'lladrad',
  'twyll',
  'cyffuriau',
  'cruelty and neglect',
  'child cruelty',
  'neglect offences',
  'domestic burglary',
  'dog attacks',
  'online fraud',
  'cyber attacks',
  'overall crime',
  'all crime',
  'crime overall',
];

/** Offences that the figures file counts apart and never adds to the rest. */
const APART: readonly (readonly [string, string])[] = [
  ['communicating indecently with a child', 'communicating-indecently-with-a-child'],
  ['communicating indecently with children', 'communicating-indecently-with-a-child'],
  ['meeting a child following grooming', 'meeting-child-following-grooming'],
  ['meeting a child following sexual grooming', 'meeting-child-following-grooming'],
  ['child sexual exploitation', 'cse-flagged-crimes'],
  ['cse', 'cse-flagged-crimes'],
  ['sexting', 'sexting-offences'],
];

export const KNOWN = phrases<Meant>([
  ...group([FLAGGED], 0.9, false, FLAG),
  ...group([COMMUNICATION], 1, false, COMMUNICATING),
  ...group([COMMUNICATION, GROOMING], 0.9, false, GROOMINGS),
  ...group([IMAGES], 1, false, IMAGE),
  ...group([GROOMING], 0.95, false, ['sexual grooming']),
  ...group([ALL_CHILD], 0.9, true, [...allChild()]),
  ...group([], 0, false, ELSEWHERE),
  ...APART.map(
    ([phrase, measure]) =>
      [phrase, { options: [measure, `other-${measure}`], sure: 0.9, flaggable: false }] as const,
  ),
]);

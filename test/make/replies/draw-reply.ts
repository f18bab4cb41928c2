/**
 * Draws replies as forces write them: habits of layout and wording, each by chance. The wording here is written without
 * looking at the reader's: it comes from replies that were read (docs/replies.md).
 */
import { AUTHORITIES } from '../../../src/base/authorities.js';
import { type MadePiece, type MadeReply, type MadeTable, type TrueCell, line } from './made-reply.js';
import { moreShapes } from './more-shapes.js';
import { type Chance, chance } from './random.js';

interface Offence {
  readonly measure: string;
  readonly names: readonly string[];
  readonly welsh: string;
}

const OFFENCES: readonly Offence[] = [
  {
    measure: 'sexual-communication-with-a-child',
    names: [
      'Sexual Communication with a Child',
      'Sexual communication with a child (HO code 071/17)',
      'Offences under s15A Sexual Offences Act 2003',
      '71/17 Engage in sexual communication with a child',
      'S.15A Sexual Communication With A Child offences',
    ],
    welsh: 'Cyfathrebu rhywiol â phlentyn',
  },
  {
    measure: 'child-abuse-image-offences',
    names: [
      '086/02 Take, make or distribute indecent photographs of children',
      'Indecent images of children (HO class 86)',
      'Indecent Image offences (86/2 and 86/10)',
      'Possession of indecent photographs of a child 86/10',
    ],
    welsh: 'Delweddau anweddus o blant',
  },
  {
    measure: 'grooming-88a',
    names: ['88A Sexual Grooming', 'Sexual grooming (Home Office code 88A)', 'HO code 88A offences'],
    welsh: 'Troseddau dosbarth 88A',
  },
  {
    measure: 'online-flagged-child-sexual-offences',
    names: [
      'Child sexual offences with the online crime flag',
      'Sexual offences against children flagged as online',
      'Online flagged child sexual offences',
      'Cyber-flagged sexual offences against under 18s',
    ],
    welsh: 'Troseddau rhyw ar-lein yn erbyn plant',
  },
];

const FORCES = AUTHORITIES.filter((a) => a.kind === 'force' && /^[EW]/.test(a.code));

interface PeriodDrawn {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

function periodsOf(c: Chance): readonly PeriodDrawn[] {
  const n = c.whole(2, 5);
  const start = c.whole(2014, 2021);
  const style = c.whole(0, 8);
  return Array.from({ length: n }, (_, i) => periodIn(style, start + i, i, start));
}

const two = (n: number): string => String(n % 100).padStart(2, '0');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function periodIn(style: number, y: number, i: number, start: number): PeriodDrawn {
  const fy = { from: `${y}-04-01`, to: `${y + 1}-04-01` };
  const cy = { from: `${y}-01-01`, to: `${y + 1}-01-01` };
  switch (style) {
    case 0:
    case 1:
      return { label: `${y}/${two(y + 1)}`, ...fy };
    case 2:
      return { label: `${y}-${two(y + 1)}`, ...fy };
    case 3:
      return { label: `FY ${y}/${y + 1}`, ...fy };
    case 4:
      return { label: `1 April ${y} - 31 March ${y + 1}`, ...fy };
    case 5:
      return { label: `01/04/${y} to 31/03/${y + 1}`, ...fy };
    case 6: {
      const month = (i + 3) % 12;
      const year = start + Math.floor((i + 3) / 12);
      const next = month === 11 ? `${year + 1}-01` : `${year}-${two(month + 2)}`;
      return {
        label: `${MONTHS[month]}-${two(year)}`,
        from: `${year}-${two(month + 1)}-01`,
        to: `${next}-01`,
      };
    }
    default:
      return { label: String(y), ...cy };
  }
}

export interface Breakdown {
  readonly key: string;
  readonly heading: string;
  readonly bands: readonly string[];
}

const BREAKDOWNS: readonly Breakdown[] = [
  { key: 'victim-age', heading: 'Age of victim', bands: ['11 and under', '12-15', '16 and over'] },
  { key: 'victim-age', heading: 'Victim age band', bands: ['0-5', '6-10', '11-15', '16-17'] },
  { key: 'victim-sex', heading: 'Victim gender', bands: ['Female', 'Male', 'Unknown'] },
  { key: 'platform', heading: 'Platform', bands: ['Snapchat', 'Instagram', 'Facebook', 'WhatsApp', 'Kik'] },
  { key: 'suspect-age', heading: 'Age of offender', bands: ['10-17', '18-25', '26-40', '41+'] },
  {
    key: 'outcome',
    heading: 'Crime outcome',
    bands: ['Charge/Summons', 'Community resolution', 'No suspect identified'],
  },
];

export interface Drawn {
  readonly text: string;
  readonly value: string | null;
}

/** A figure as it is printed, and its truth; null where nobody could say. */
function figure(c: Chance, marks: Marks): Drawn {
  const r = c.next();
  if (r < marks.share) {
    if (marks.kind === 'below')
      return { text: c.pick(['<5', '< 5', 'Less than 5', 'fewer than 5']), value: '0..4' };
    if (marks.kind === 'star') return { text: '*', value: 'suppressed' };
    if (marks.kind === 'dash') return { text: '-', value: null };
    if (marks.kind === 'blank') return { text: '', value: null };
  }
  if (r > 0.96) return { text: c.pick(['0', 'Nil', '0', 'nil']), value: '0' };
  if (r > 0.94 && marks.notHeld)
    return { text: c.pick(['Not held', 'No information held']), value: 'not-held' };
  const n = c.may(0.2) ? c.whole(1_000, 4_000) : c.whole(5, 400);
  return { text: n > 999 && c.may(0.6) ? n.toLocaleString('en-GB') : String(n), value: String(n) };
}

interface Marks {
  readonly kind: 'none' | 'below' | 'star' | 'dash' | 'blank';
  readonly share: number;
  readonly notHeld: boolean;
}

const marksOf = (c: Chance): Marks => ({
  kind: c.pick(['none', 'none', 'below', 'star', 'dash', 'blank'] as const),
  share: 0.12,
  notHeld: c.may(0.1),
});

interface TableDrawn {
  readonly table: MadeTable;
  readonly before: readonly MadePiece[];
  readonly after: readonly MadePiece[];
  readonly cells: readonly TrueCell[];
  readonly layout: string;
}

const TITLES = [
  (o: string): string => `Number of recorded crimes: ${o}`,
  (o: string): string => `Table 1 - ${o}, recorded offences`,
  (o: string): string => `${o}: offences recorded by year`,
  (o: string): string => `${o} crimes recorded`,
];
const NOTES = [
  'Data extracted from the live crime recording system and subject to change.',
  'Figures exclude cancelled crimes.',
  'Please note that this data should not be compared with other forces.',
  'Source: Niche RMS.',
];

function tableOf(c: Chance): TableDrawn {
  const offence = c.pick(OFFENCES);
  const periods = periodsOf(c);
  const marks = marksOf(c);
  const shape = c.pick([
    'years-across',
    'years-down',
    'bands-down',
    'bands-across',
    'two-headers',
    'offences-down',
    'long',
    'groups',
    'months',
    'month-blocks',
    'welsh',
    'records',
  ] as const);
  const name = c.pick(offence.names);
  const before: MadePiece[] = [line(c.pick(TITLES)(name))];
  const after: MadePiece[] = c.may(0.5) ? [line(c.pick(NOTES))] : [];
  if (marks.kind === 'star')
    after.push(
      line(
        c.pick([
          '* denotes a figure of fewer than 5',
          'Note: * indicates suppressed value',
          'An asterisk (*) has been used where the number is less than five.',
        ]),
      ),
    );
  const all = {
    ...SHAPES,
    ...moreShapes({ figure: (ask) => figure(ask.c, ask.marks), offences: OFFENCES, breakdowns: BREAKDOWNS }),
  };
  const made = (all[shape] as (ask: Ask) => ShapeMade)({ c, offence, periods, marks, name });
  return { ...made, before: [...before, ...(made.before ?? [])], after, layout: shape };
}

export interface Ask {
  readonly c: Chance;
  readonly offence: Offence;
  readonly periods: readonly PeriodDrawn[];
  readonly marks: Marks;
  readonly name: string;
}

export interface ShapeMade {
  readonly table: MadeTable;
  readonly cells: readonly TrueCell[];
  readonly before?: readonly MadePiece[];
}

class Cells {
  readonly list: TrueCell[] = [];
  readonly #measure: string;
  constructor(measure: string) {
    this.#measure = measure;
  }
  put(
    d: Drawn,
    p: { readonly from: string; readonly to: string },
    by: Readonly<Record<string, string>> = {},
    measure = this.#measure,
  ): string {
    if (d.value !== null) this.list.push({ measure, from: p.from, to: p.to, by, value: d.value });
    return d.text;
  }
}

const sumOf = (drawn: readonly Drawn[]): Drawn | null => {
  if (drawn.some((d) => d.value === null || !/^\d+$/.test(d.value))) return null;
  const n = drawn.reduce((a, d) => a + Number(d.value), 0);
  return { text: String(n), value: String(n) };
};

/** Rows of bands by columns of periods, with a row of totals half the time. */
function bandRows(ask: Ask, cells: Cells, b: Breakdown): string[][] {
  const { c, periods, marks } = ask;
  const drawn = b.bands.map(() => periods.map(() => figure(c, marks)));
  const rows = b.bands.map((band, r) => [
    band,
    ...periods.map((p, k) => cells.put(drawn[r]?.[k] as Drawn, p, { [b.key]: band })),
  ]);
  const sums = periods.map((_, k) => sumOf(drawn.map((row) => row[k] as Drawn)));
  if (sums.every((s) => s !== null) && c.may(0.6))
    rows.push([
      c.pick(['Total', 'Grand Total', 'TOTAL']),
      ...periods.map((p, k) => cells.put(sums[k] as Drawn, p)),
    ]);
  return rows;
}

const SHAPES: Readonly<Record<string, (ask: Ask) => ShapeMade>> = {
  'years-across': ({ c, offence, periods, marks, name }) => {
    const cells = new Cells(offence.measure);
    return {
      table: {
        kind: 'table',
        rows: [
          ['Offence', ...periods.map((p) => p.label)],
          [name, ...periods.map((p) => cells.put(figure(c, marks), p))],
        ],
      },
      cells: cells.list,
    };
  },
  'years-down': ({ c, offence, periods, marks }) => {
    const cells = new Cells(offence.measure);
    const drawn = periods.map(() => figure(c, marks));
    const rows = periods.map((p, i) => [p.label, cells.put(drawn[i] as Drawn, p)]);
    const sum = sumOf(drawn);
    if (sum && c.may(0.5))
      rows.push(['Total', cells.put(sum, { from: periods[0]?.from ?? '', to: periods.at(-1)?.to ?? '' })]);
    return {
      table: {
        kind: 'table',
        rows: [
          [
            c.pick(['Year', 'Period', 'Financial year']),
            c.pick(['Number of offences', 'Recorded crimes', 'Offences', 'Count']),
          ],
          ...rows,
        ],
      },
      cells: cells.list,
    };
  },
  'bands-down': (ask) => {
    const cells = new Cells(ask.offence.measure);
    const b = ask.c.pick(BREAKDOWNS);
    const rows = bandRows(ask, cells, b);
    return {
      table: { kind: 'table', rows: [[b.heading, ...ask.periods.map((p) => p.label)], ...rows] },
      cells: cells.list,
    };
  },
  'bands-across': ({ c, offence, periods, marks }) => {
    const cells = new Cells(offence.measure);
    const b = c.pick(BREAKDOWNS);
    const rows = periods.map((p) => [
      p.label,
      ...b.bands.map((band) => cells.put(figure(c, marks), p, { [b.key]: band })),
    ]);
    const top = [
      { text: '', span: 1 },
      { text: b.heading, span: b.bands.length },
    ];
    return { table: { kind: 'table', rows: [top, ['Year', ...b.bands], ...rows] }, cells: cells.list };
  },
  'two-headers': ({ c, offence, periods: all, marks }) => {
    const periods = all.slice(0, 2);
    const cells = new Cells(offence.measure);
    const [a, b] = [BREAKDOWNS[0] as Breakdown, BREAKDOWNS[2] as Breakdown];
    const rows = a.bands.map((age) => [
      age,
      ...periods.flatMap((p) =>
        b.bands.map((sex) => cells.put(figure(c, marks), p, { [a.key]: age, [b.key]: sex })),
      ),
    ]);
    const top = [
      { text: a.heading, span: 1 },
      ...periods.map((p) => ({ text: p.label, span: b.bands.length })),
    ];
    return {
      table: { kind: 'table', rows: [top, ['', ...periods.flatMap(() => b.bands)], ...rows] },
      cells: cells.list,
    };
  },
  'offences-down': ({ c, periods, marks }) => {
    const cells = new Cells('');
    const rows = OFFENCES.slice(0, 3).map((o) => [
      c.pick(o.names),
      ...periods.map((p) => cells.put(figure(c, marks), p, {}, o.measure)),
    ]);
    return {
      table: { kind: 'table', rows: [['Offence type', ...periods.map((p) => p.label)], ...rows] },
      cells: cells.list,
      before: [line('Recorded offences by type')],
    };
  },
  long: ({ c, offence, periods, marks }) => {
    const cells = new Cells(offence.measure);
    const b = c.pick(BREAKDOWNS.filter((x) => x.key !== 'outcome'));
    const rows = periods.flatMap((p) =>
      b.bands.map((band) => [p.label, band, cells.put(figure(c, marks), p, { [b.key]: band })]),
    );
    return {
      table: { kind: 'table', rows: [['Year', b.heading, 'Number of offences'], ...rows] },
      cells: cells.list,
    };
  },
  groups: (ask) => {
    const cells = new Cells(ask.offence.measure);
    const [a, b] = [BREAKDOWNS[0] as Breakdown, BREAKDOWNS[3] as Breakdown];
    const head = ['', ...ask.periods.map((p) => p.label)];
    const blank = ask.periods.map(() => '');
    const plain = { ...ask, marks: { ...ask.marks, kind: 'none' as const } };
    const first = a.bands.map((band) => [
      band,
      ...ask.periods.map((p) => cells.put(figure(ask.c, plain.marks), p, { [a.key]: band })),
    ]);
    const second = b.bands.map((band) => [
      band,
      ...ask.periods.map((p) => cells.put(figure(ask.c, plain.marks), p, { [b.key]: band })),
    ]);
    return {
      table: {
        kind: 'table',
        rows: [head, [a.heading, ...blank], ...first, [b.heading, ...blank], ...second],
      },
      cells: cells.list,
    };
  },
};

const OPENINGS = [
  'Thank you for your request for information, which was received on 3 March.',
  'I write in connection with your request for information under the Freedom of Information Act 2000.',
  'Further to your recent correspondence, our response is set out below.',
];
const CLOSINGS = [
  'Yours sincerely, Information Access Officer',
  'If you are dissatisfied with this response you may ask for an internal review.',
  'Every effort is made to ensure that the figures are accurate; they come from large databases.',
];

const asks = (o: Offence, p: readonly PeriodDrawn[]): readonly MadePiece[] => [
  line('Request:'),
  line(
    `1. How many ${o.names[0] ?? ''} offences were recorded in each of the periods ${p[0]?.label ?? ''} to ${p.at(-1)?.label ?? ''}?`,
  ),
  line('2. Please also confirm the age of each victim.'),
  line('Response:'),
];

function tables(c: Chance): Omit<MadeReply, 'authority' | 'force'> {
  const n = c.may(0.3) ? 2 : 1;
  const drawn = Array.from({ length: n }, () => tableOf(c));
  const seen = new Set<string>();
  const [first] = drawn;
  // Two tables of one thing would give two truths for one cell.
  const kept = drawn.filter((d) => {
    const keys = d.cells.map((x) => JSON.stringify([x.measure, x.from, x.to, x.by]));
    if (keys.some((k) => seen.has(k)) && d !== first) return false;
    for (const k of keys) seen.add(k);
    return true;
  });
  const pieces = [
    ...(c.may(0.5) ? [line(c.pick(OPENINGS))] : []),
    ...(c.may(0.4) ? asks(OFFENCES[0] as Offence, periodsOf(c)) : []),
    ...kept.flatMap((d) => [...d.before, d.table, ...d.after]),
    ...(c.may(0.5) ? [line(c.pick(CLOSINGS))] : []),
  ];
  return {
    kind: 'figures',
    exemptions: [],
    cells: kept.flatMap((d) => d.cells),
    pieces,
    layout: kept.map((d) => d.layout).join('+'),
  };
}

const fyText = (y: number): string => `1 April ${y} to 31 March ${y + 1}`;

function prose(c: Chance): Omit<MadeReply, 'authority' | 'force'> {
  const o = c.pick(OFFENCES.slice(0, 3));
  const y = c.whole(2017, 2022);
  const n = c.whole(3, 900);
  const name =
    o.measure === 'sexual-communication-with-a-child'
      ? 'sexual communication with a child'
      : o.measure === 'grooming-88a'
        ? 'sexual grooming (88A)'
        : 'indecent images of children';
  const sentences = [
    `There were ${n} offences of ${name} recorded in the financial year ${y}/${two(y + 1)}.`,
    `Between ${fyText(y).replace(' to ', ' and ')} the force recorded ${n} crimes of ${name}.`,
    `The number of ${name} offences recorded between ${fyText(y)} is ${n}.`,
    `A total of ${n} ${name} crimes were recorded by the force in ${y}/${two(y + 1)}.`,
  ];
  const lists = Array.from({ length: 3 }, (_, i) => ({ y: y + i, n: c.whole(3, 700) }));
  const cell = (year: number, k: number): TrueCell => ({
    measure: o.measure,
    from: `${year}-04-01`,
    to: `${year + 1}-04-01`,
    by: {},
    value: String(k),
  });
  const style = c.whole(0, 2);
  const head = [
    line(c.pick(OPENINGS)),
    line('Question 1'),
    line(`How many offences of ${name} did you record?`),
    line('Answer'),
  ];
  if (style === 0)
    return {
      kind: 'figures',
      exemptions: [],
      cells: [cell(y, n)],
      pieces: [...head, line(c.pick(sentences))],
      layout: 'sentence',
    };
  if (style === 1)
    return {
      kind: 'figures',
      exemptions: [],
      cells: lists.map((l) => cell(l.y, l.n)),
      pieces: [
        ...head,
        line(`Offences of ${name}:`),
        ...lists.map((l) => line(`${l.y}/${two(l.y + 1)}: ${l.n}`)),
      ],
      layout: 'list',
    };
  const said = lists.map((l) => `${l.n} in ${l.y}/${two(l.y + 1)}`);
  return {
    kind: 'figures',
    exemptions: [],
    cells: lists.map((l) => cell(l.y, l.n)),
    pieces: [
      ...head,
      line(`Offences of ${name} recorded were as follows: there were ${said[0]}, ${said[1]} and ${said[2]}.`),
    ],
    layout: 'run-on',
  };
}

function noFigures(c: Chance): Omit<MadeReply, 'authority' | 'force'> {
  const hours = c.whole(40, 400);
  const records = c.whole(1_500, 9_000);
  const refusals: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'refused',
      ['foia-s12'],
      [
        `To answer, staff would have to read ${records.toLocaleString('en-GB')} records by hand. At 3 minutes for each this is ${hours} hours.`,
        'This is over the 18 hour limit and section 12(1) of the Freedom of Information Act 2000 applies.',
      ],
    ],
    [
      'refused',
      ['foia-s12'],
      [
        'The information is not held in a retrievable format.',
        `We estimate ${hours} hours of work at £25 an hour, and so your request is refused under Section 12 of the Act as the cost exceeds the appropriate limit.`,
      ],
    ],
    [
      'refused',
      ['foia-s40(2)'],
      [
        'The number is so low that people could be identified. It is exempt under Section 40(2) Personal Information.',
      ],
    ],
    [
      'refused',
      ['foia-s30'],
      ['The information is withheld by virtue of Section 30(1)(a) Investigations and Proceedings.'],
    ],
    [
      'refused',
      ['foia-s14'],
      ['Your request has been considered and is refused as vexatious under s.14(1).'],
    ],
    [
      'not-held',
      [],
      ['This information is not held by the force, as there is no marker on the system for it.'],
    ],
    [
      'not-held',
      [],
      ['Having searched, I can confirm that the force does not hold the information requested.'],
    ],
    ['not-held', [], ['Nid yw’r heddlu yn dal y wybodaeth hon.']],
    [
      'link-elsewhere',
      ['foia-s21'],
      [
        'The information is reasonably accessible to you by other means and is exempt under Section 21. It can be found at https://www.police.uk/data',
      ],
    ],
    [
      'link-elsewhere',
      [],
      [
        'Please see the figures that are published on our website at https://www.example.police.uk/statistics',
      ],
    ],
    [
      'clarification',
      [],
      [
        'Before we can go on we need you to clarify what you mean by online. Until we hear from you the request is on hold.',
      ],
    ],
    ['clarification', [], ['Could you please clarify which offences you mean, and the period?']],
    [
      'acknowledgement',
      [],
      [
        'Thank you for your request, which has been logged under reference 1234/22. You can expect a reply within 20 working days.',
      ],
    ],
    ['acknowledgement', [], ['Diolch am eich cais. Byddwn yn ymateb o fewn 20 diwrnod gwaith.']],
    [
      'refused',
      ['foia-s12'],
      [
        'Mae’r cais hwn wedi’i wrthod o dan Adran 12 y Ddeddf Rhyddid Gwybodaeth gan y byddai’n mynd dros y terfyn cost.',
      ],
    ],
  ];
  const [kind, exemptions, lines] = c.pick(refusals);
  const polite = kind === 'acknowledgement' || kind === 'clarification' ? [] : [line(c.pick(OPENINGS))];
  return { kind, exemptions, cells: [], pieces: [...polite, ...lines.map(line)], layout: kind };
}

/** **Shape**: a seed → one reply and its truth; the same seed draws the same one. */
export function drawReply(seed: number): MadeReply {
  const c = chance(seed);
  const force = c.pick(FORCES);
  const r = c.next();
  const made = r < 0.68 ? tables(c) : r < 0.82 ? prose(c) : noFigures(c);
  const head = [
    line(`${force.full.en} Freedom of Information`),
    line(`Reference: FOI ${c.whole(100, 9999)}/22`),
  ];
  return { ...made, authority: force.code, force: force.full.en, pieces: [...head, ...made.pieces] };
}

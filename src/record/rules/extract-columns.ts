/**
 * The columns of a force's extract of recorded crimes, and how they are known by their headings. One list for
 * everything that reads an extract: the edit rules, the flag reader and the flag audit.
 * Headings in the shape of Niche, Connect and Athena are our own reading of what such systems call things in public
 * papers: no force's real extract was seen. Where one is not known, its heading is given by hand.
 */
import { type Problem, type Result, fail, ok } from '../../base/result.js';

/** What an extract may hold, one crime a row. Everything is optional but the crime's number. */
export const EXTRACT_COLUMNS = [
  'crime_id',
  'report_id',
  'force',
  'unit',
  'recorder',
  'offence_code',
  'published_class',
  'court_code',
  'offence_title',
  'committed_from',
  'committed_to',
  'first_contact_at',
  'reported_at',
  'recorded_at',
  'late_reason',
  'reporter',
  'victim_id',
  'victim_kind',
  'victim_count',
  'victim_age',
  'victim_dob',
  'victim_sex',
  'victim_confirmed',
  'suspect_id',
  'suspect_age',
  'suspect_dob',
  'suspect_relation',
  'online_flag',
  'flag_rule',
  'flag_set_at',
  'platforms',
  'reader_online',
  'narrative',
  'outcome',
  'outcome_at',
  'cancelled_at',
  'cancel_code',
  'cancel_reason',
  'avi',
  'cancelled_by',
  'transferred_to',
  'transfer_receipt',
  'received_from',
  'sub_reason',
] as const;

export type ExtractColumn = (typeof EXTRACT_COLUMNS)[number];

/** The systems whose headings are told apart; `plain` is ours. */
export type ExtractShape = 'plain' | 'niche' | 'connect' | 'athena';

/** Headings by column, folded by `foldHeading`. A heading of one system names it; the rest are common to several. */
const COMMON: Readonly<Record<ExtractColumn, readonly string[]>> = {
  crime_id: [
    'crime number',
    'crime no',
    'crime ref',
    'crime reference',
    'crime reference number',
    'crn',
    'id',
    'urn',
    'record id',
    'rhif trosedd',
    'cyfeirnod trosedd',
  ],
  report_id: [
    'incident number',
    'incident ref',
    'incident reference',
    'report number',
    'log number',
    'storm ref',
    'rhif digwyddiad',
  ],
  force: ['force name', 'force code', 'police force', 'pfa', 'heddlu'],
  unit: ['team', 'division', 'bcu', 'department', 'owning unit', 'uned'],
  recorder: ['recorded by', 'recording officer', 'recorder id', 'officer', 'cofnodwr'],
  offence_code: [
    'home office code',
    'ho code',
    'ho class',
    'ho offence code',
    'home office class',
    'hocr code',
    'class sub class',
    'offence class',
    'code',
    'cod trosedd',
    'cod y swyddfa gartref',
  ],
  published_class: [
    'prc class',
    'ons class',
    'published code',
    'new ho code',
    'open data code',
    'dosbarth cyhoeddedig',
  ],
  court_code: ['cjs code', 'cjs offence code', 'pnld code', 'court offence code', 'cod llys'],
  offence_title: [
    'offence',
    'offence description',
    'offence name',
    'crime type',
    'trosedd',
    'disgrifiad y drosedd',
  ],
  committed_from: [
    'committed on',
    'committed',
    'committed start',
    'committed date from',
    'offence date',
    'offence date from',
    'offence start',
    'date committed',
    'first committed',
    'earliest date',
    'cyflawnwyd o',
    'dyddiad y drosedd',
  ],
  committed_to: [
    'committed end',
    'committed date to',
    'offence date to',
    'offence end',
    'last committed',
    'latest date',
    'cyflawnwyd i',
    'cyflawnwyd hyd',
  ],
  first_contact_at: [
    'first touch',
    'first contact',
    'first contact date',
    'first reported to force',
    'call received',
    'cyffyrddiad cyntaf',
    'cyswllt cyntaf',
  ],
  reported_at: [
    'reported on',
    'reported date',
    'date reported',
    'reported datetime',
    'report date',
    'dyddiad adrodd',
    'adroddwyd ar',
  ],
  recorded_at: [
    'recorded on',
    'recorded',
    'day recorded',
    'recorded date',
    'date recorded',
    'recorded datetime',
    'crimed date',
    'created date',
    'dyddiad cofnodi',
    'cofnodwyd ar',
  ],
  late_reason: ['reason late', 'reason for late recording', 'rheswm dros gofnodi’n hwyr'],
  reporter: ['reported by', 'reporter role', 'source of report', 'informant type', 'adroddwyd gan'],
  victim_id: ['victim ref', 'victim nominal', 'victim urn', 'ip ref', 'ip id', 'rhif dioddefwr'],
  victim_kind: ['victim type', 'ip type', 'math o ddioddefwr'],
  victim_count: ['number of victims', 'no of victims', 'victims', 'nifer y dioddefwyr'],
  victim_age: ['age of victim', 'victim age at offence', 'ip age', 'oed y dioddefwr', 'oedran y dioddefwr'],
  victim_dob: ['victim date of birth', 'ip dob', 'ip date of birth', 'dyddiad geni’r dioddefwr'],
  victim_sex: ['victim gender', 'gender of victim', 'ip sex', 'ip gender', 'rhyw’r dioddefwr'],
  victim_confirmed: ['victim confirms', 'victim confirmed crime', 'cadarnhawyd gan y dioddefwr'],
  suspect_id: [
    'suspect ref',
    'suspect nominal',
    'suspect urn',
    'offender ref',
    'offender id',
    'rhif y sawl a ddrwgdybir',
  ],
  suspect_age: ['age of suspect', 'offender age', 'oed y sawl a ddrwgdybir'],
  suspect_dob: ['suspect date of birth', 'offender dob', 'dyddiad geni’r sawl a ddrwgdybir'],
  suspect_relation: [
    'relationship',
    'relationship to victim',
    'suspect relationship',
    'victim suspect relationship',
    'perthynas',
  ],
  online_flag: [
    'cyber flag',
    'cyberflag',
    'cyber',
    'cyber enabled',
    'cyber enabled flag',
    'online crime flag',
    'online crime',
    'online',
    'nod ar lein',
  ],
  flag_rule: ['flag rule version', 'rule version', 'fersiwn y rheol'],
  flag_set_at: ['flag set on', 'flag date', 'dyddiad gosod y nod'],
  platforms: ['platform', 'social media platform', 'app', 'platfform', 'platfformau'],
  reader_online: ['reader', 'reader answer', 'suggested flag', 'ateb y darllenydd'],
  narrative: [
    'summary',
    'crime summary',
    'mo',
    'mo text',
    'mo description',
    'modus operandi',
    'free text',
    'circumstances',
    'crynodeb',
    'naratif',
  ],
  outcome: ['outcome type', 'outcome code', 'outcome number', 'disposal', 'canlyniad'],
  outcome_at: ['outcome on', 'outcome date', 'disposal date', 'dyddiad y canlyniad'],
  cancelled_at: ['cancelled on', 'cancelled date', 'no crime date', 'date cancelled', 'dyddiad canslo'],
  cancel_code: ['cancellation code', 'no crime code', 'cancelled code', 'cod canslo'],
  cancel_reason: ['cancellation reason', 'no crime reason', 'rheswm canslo'],
  avi: ['additional verifiable information', 'avi text', 'gwybodaeth ychwanegol y gellir ei gwirio'],
  cancelled_by: ['cancelled by role', 'cancellation authorised by', 'canslwyd gan'],
  transferred_to: ['transferred to force', 'transfer force', 'trosglwyddwyd i'],
  transfer_receipt: [
    'receiving force crime number',
    'other force crime number',
    'transfer reference',
    'derbynneb',
  ],
  received_from: ['received from force', 'transferred from', 'derbyniwyd gan'],
  sub_reason: ['n100 reason', 'n100 sub reason', 'sub reason', 'is reswm'],
};

/** Headings by which one system is known. */
const MARKS: Readonly<
  Record<Exclude<ExtractShape, 'plain'>, Readonly<Partial<Record<ExtractColumn, readonly string[]>>>>
> = {
  niche: {
    crime_id: ['occurrence number', 'occurrence no', 'occ number', 'gocc rin', 'occurrence file no'],
    offence_code: ['occurrence classification code', 'stat class', 'occ stat classification'],
    offence_title: ['occurrence type', 'occurrence classification'],
    committed_from: ['occurred from', 'occ start', 'start time'],
    committed_to: ['occurred to', 'occ end', 'end time'],
    reported_at: ['reported time', 'occ reported time'],
    recorded_at: ['recorded time', 'occ recorded time', 'crime recorded time'],
    victim_id: ['victim rin', 'victim person rin'],
    suspect_id: ['suspect rin', 'suspect person rin'],
    online_flag: ['qualifier cyber', 'occ qualifier online'],
    narrative: ['occurrence summary', 'occ summary'],
    unit: ['org unit', 'responsible org unit'],
  },
  connect: {
    crime_id: ['investigation reference', 'investigation ref', 'investigation number', 'inv ref'],
    offence_code: ['investigation offence code', 'primary offence ho code'],
    offence_title: ['primary offence', 'investigation title'],
    committed_from: ['incident date from', 'inv committed from'],
    committed_to: ['incident date to', 'inv committed to'],
    recorded_at: ['investigation recorded date', 'inv recorded date'],
    victim_id: ['victim person urn', 'victim poi'],
    suspect_id: ['suspect person urn', 'suspect poi'],
    online_flag: ['investigation marker online', 'marker cyber'],
    narrative: ['investigation summary', 'initial details'],
    unit: ['owning team', 'allocated team'],
  },
  athena: {
    crime_id: ['investigation urn', 'case urn', 'athena crime number', 'athena ref'],
    offence_code: ['classification code', 'crime classification code'],
    offence_title: ['crime classification', 'classification title'],
    committed_from: ['earliest offence date', 'offence from datetime'],
    committed_to: ['latest offence date', 'offence to datetime'],
    recorded_at: ['crime created datetime', 'classification date'],
    victim_id: ['victim pole id', 'victim nominal id'],
    suspect_id: ['suspect pole id', 'suspect nominal id'],
    online_flag: ['keyword cyber', 'classification marker online'],
    narrative: ['incident summary', 'crime narrative', 'offence summary'],
    unit: ['owning district', 'district'],
  },
};

/** One spelling of a heading: `Committed_From`, `COMMITTED FROM` and `committedFrom` are the same. */
export const foldHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/[^\p{L}\p{N}’]+/gu, '');

interface Known {
  readonly column: ExtractColumn;
  readonly shape: ExtractShape | null;
}

const HEADINGS: ReadonlyMap<string, Known> = headings();

function headings(): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const [shape, columns] of Object.entries(MARKS) as [ExtractShape, typeof MARKS.niche][])
    for (const [column, names] of Object.entries(columns) as [ExtractColumn, readonly string[]][])
      for (const name of names) known.set(foldHeading(name), { column, shape });
  for (const column of EXTRACT_COLUMNS)
    for (const name of COMMON[column]) known.set(foldHeading(name), { column, shape: null });
  for (const column of EXTRACT_COLUMNS) known.set(foldHeading(column), { column, shape: 'plain' });
  return known;
}

export type ColumnsProblem =
  | 'no-crime-id'
  | 'map-column-unknown'
  | 'map-heading-missing'
  | 'map-column-doubled';

/** Where each column stands in a file. */
export interface RecognisedColumns {
  /** Column → place of its heading, counted from 0. */
  readonly at: ReadonlyMap<ExtractColumn, number>;
  /** The headings as they stand in the file. */
  readonly headings: readonly string[];
  /** The system most headings are in the shape of. */
  readonly shape: ExtractShape;
  /** Headings nothing is known of; their cells are left alone. */
  readonly unknown: readonly string[];
  /** Headings that mean a column another heading already is; the first one is read. */
  readonly doubled: readonly string[];
}

/**
 * Knows an extract's columns by their headings.
 * **Shape**: headings in order, and a map given by hand (column → heading, which wins) → where each column stands.
 * **Errors**: `map-column-unknown` and `map-heading-missing` name what was given by hand and is not there,
 * `map-column-doubled` a heading given to two columns; `no-crime-id` when no row could be named.
 */
export function recogniseColumns(
  headings: readonly string[],
  map: Readonly<Record<string, string>> = {},
): Result<RecognisedColumns, ColumnsProblem> {
  const given = givenColumns(headings, map);
  if (!given.ok) return given;
  const found = knownColumns(headings, given.value);
  if (!found.at.has('crime_id')) return fail({ code: 'no-crime-id', where: { row: 1 } });
  return ok({ ...found, headings });
}

function givenColumns(
  headings: readonly string[],
  map: Readonly<Record<string, string>>,
): Result<ReadonlyMap<ExtractColumn, number>, ColumnsProblem> {
  const folded = headings.map(foldHeading);
  const at = new Map<ExtractColumn, number>();
  const problems: Problem<ColumnsProblem>[] = [];
  for (const [name, heading] of Object.entries(map)) {
    const column = EXTRACT_COLUMNS.find((c) => c === name);
    const place = folded.indexOf(foldHeading(heading));
    if (!column) problems.push({ code: 'map-column-unknown', params: { text: name } });
    else if (place < 0) problems.push({ code: 'map-heading-missing', params: { text: heading } });
    else if ([...at.values()].includes(place))
      problems.push({ code: 'map-column-doubled', params: { text: heading } });
    else at.set(column, place);
  }
  return problems.length > 0 ? fail(...problems) : ok(at);
}

function knownColumns(
  headings: readonly string[],
  given: ReadonlyMap<ExtractColumn, number>,
): Omit<RecognisedColumns, 'headings'> {
  const at = new Map(given);
  const taken = new Set(given.values());
  const unknown: string[] = [];
  const doubled: string[] = [];
  const votes = new Map<ExtractShape, number>();
  headings.forEach((heading, place) => {
    if (taken.has(place)) return;
    const known = HEADINGS.get(foldHeading(heading));
    if (!known) unknown.push(heading);
    else if (at.has(known.column)) doubled.push(heading);
    else {
      at.set(known.column, place);
      if (known.shape) votes.set(known.shape, (votes.get(known.shape) ?? 0) + 1);
    }
  });
  return { at, unknown, doubled, shape: mostVoted(votes) };
}

/** The system with most headings of its own; ours when none has any. */
function mostVoted(votes: ReadonlyMap<ExtractShape, number>): ExtractShape {
  const others = (['niche', 'connect', 'athena'] as const).map((s) => [s, votes.get(s) ?? 0] as const);
  const [best = ['plain', 0] as const] = others.toSorted((a, b) => b[1] - a[1]);
  return best[1] > 0 ? best[0] : 'plain';
}

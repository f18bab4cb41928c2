/**
 * A made-up extract of recorded crimes whose truth is planted: whether each was truly online is decided first, and the
 * narrative, and the flag that some recorder did or did not set, follow from it. Clinical and administrative wording only.
 */
import { seededGenerator } from '../../src/record/rules/audit/index.js';
import type { Generator } from '../../src/record/rules/audit/index.js';

export interface Planted {
  readonly id: string;
  readonly truth: 'online' | 'not-online';
  /** As a CSV row, without a line ending. */
  readonly row: string;
  readonly narrative: string;
  readonly flag: 'Y' | 'N' | '';
}

export const PLANTED_HEADING = 'crime_id,offence_code,recorded_at,unit,recorder,online_flag,narrative';

const ONLINE: readonly string[] = [
  'SUSP contacted IP by Snapchat and asked for images',
  'IP was added on Instagram by SUSP who sent messages of a sexual nature',
  'SUSP messaged IP through an online game and asked to meet',
  'Between above dates SUSP sent IP msgs on WhatsApp',
  'Cysylltodd y sawl a ddrwgdybir â’r plentyn ar Facebook',
  'IP states SUSP made a video call over the internet and made demands',
];
const OFFLINE: readonly string[] = [
  'SUSP approached IP in the park and touched her over clothing',
  'Disclosure to teacher of historic contact by a relative at the home address',
  'IP reports SUSP exposed himself on the bus',
  'Unknown male followed IP from the shop and made comments',
  'Adroddodd y plentyn am gyffwrdd gan berthynas yn y cartref',
  'SUSP entered the room at the address and assaulted IP',
];
/** Where the words lead the other way: reported online, or online without the words for it. */
const ONLINE_HARD: readonly string[] = [
  'SUSP was someone she only ever types to and he asked for pictures of her',
  'He added her and kept on at her until she sent what he wanted',
];
const OFFLINE_HARD: readonly string[] = [
  'Reported to police through the online form. SUSP touched IP at the swimming pool',
  'No contact on any app. SUSP is a neighbour who touched IP at the bus stop',
];
const AFTER: readonly string[] = [
  'OEL updated. Safeguarding visit made.',
  'Mother informed. ABE to be arranged. PPN submitted.',
  'No further lines at this time. OIC to review within 28 days.',
  'Strategy discussion held with children’s services.',
];
const CODES = ['71/17', '88A', '17A', '20B', '22B', '86/02'];
const UNITS = ['North', 'South', 'Central', 'Public Protection'];

export interface HowPlanted {
  readonly records: number;
  readonly seed: string;
  /** Share truly online. */
  readonly share?: number;
}

/** Records one by one; the same seed plants the same. */
export function* plantedExtract({ records, seed, share = 0.42 }: HowPlanted): Generator_ {
  const chance = seededGenerator(`planted\n${seed}`);
  for (let i = 0; i < records; i++) yield planted(i, chance, share);
}
type Generator_ = globalThis.Generator<Planted, void, undefined>;

function planted(i: number, chance: Generator, share: number): Planted {
  const isOnline = chance.unit() < share;
  const isHard = chance.unit() < 0.12;
  const said = pick(isOnline ? (isHard ? ONLINE_HARD : ONLINE) : isHard ? OFFLINE_HARD : OFFLINE, chance);
  const month = chance.below(24);
  const flag = flagSet({ isOnline, late: month >= 12 }, chance);
  const day = `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(1 + chance.below(28)).padStart(2, '0')}`;
  const id = `42${String(i).padStart(8, '0')}`;
  const narrative = `${said}. ${pick(AFTER, chance)}`;
  const row = [
    id,
    pick(CODES, chance),
    day,
    pick(UNITS, chance),
    `PC${chance.below(60)}`,
    flag,
    `"${narrative}"`,
  ];
  return { id, truth: isOnline ? 'online' : 'not-online', row: row.join(','), narrative, flag };
}

/** Recorders set the flag on a third of what is online, on half of it in the second year, and now and then wrongly. */
function flagSet(
  { isOnline, late }: { isOnline: boolean; late: boolean },
  chance: Generator,
): 'Y' | 'N' | '' {
  if (chance.unit() < 0.05) return '';
  return chance.unit() < (isOnline ? (late ? 0.5 : 0.33) : 0.02) ? 'Y' : 'N';
}

const pick = (from: readonly string[], chance: Generator): string => from[chance.below(from.length)] ?? '';

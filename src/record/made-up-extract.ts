/**
 * Extracts of recorded crimes of a made-up force, for its audits: the truth of each crime is settled first, and its
 * narrative, and the flag that somebody did or did not set, follow from it. Clinical and administrative wording only.
 */
import { type Generator, seededGenerator } from './rules/audit/index.js';

export interface MadeUpExtract {
  readonly csv: string;
  /** By crime number: whether it was truly online. */
  readonly truth: ReadonlyMap<string, boolean>;
}

export interface ExtractMadeUp {
  readonly seed: string;
  readonly records: number;
  /** The year and month in which it begins, and how many months it has. */
  readonly year: number;
  readonly month: number;
  readonly months: number;
  /** How often an online crime carries the flag, from the first month to the last. **Units**: 0 to 1. */
  readonly set: readonly [number, number];
}

const HEADING = 'Crime Number,Offence Code,Recorded Date,Unit,Recorder,Online Flag,Narrative';
const SHARE_ONLINE = 0.4;
const SHARE_HARD = 0.12;

const ONLINE = [
  'SUSP contacted IP by Snapchat and asked for images',
  'IP was added on Instagram by SUSP who sent messages of a sexual nature',
  'SUSP messaged IP through an online game and asked to meet',
  'IP received messages on WhatsApp from an unknown number and was asked for pictures',
  'Cysylltodd y sawl a ddrwgdybir â’r plentyn ar Facebook a gofyn am luniau',
  'IP states SUSP made a video call over the internet and made demands',
  'IP met SUSP on Discord and was asked to keep the contact secret',
] as const;
const OFFLINE = [
  'SUSP approached IP in the park and made comments',
  'Disclosure to a teacher of historic contact by a relative at the home address',
  'IP reports that SUSP exposed himself on the bus',
  'Unknown male followed IP from the shop and made comments',
  'Adroddodd y plentyn am gyffwrdd gan berthynas yn y cartref',
  'Referral from children’s services about contact at the address of a family friend',
] as const;
/** The words lead the other way: online without words for it, or reported online of what was not. */
const ONLINE_HARD = [
  'SUSP is someone she only ever types to and he asked for pictures of her',
  'He added her and kept on at her until she sent what he wanted',
] as const;
const OFFLINE_HARD = [
  'Reported to police through the online form. SUSP touched IP at the swimming pool',
  'No contact on any app. SUSP is a neighbour who spoke to IP at the bus stop',
] as const;
const AFTER = [
  'OEL updated. Safeguarding visit made',
  'Mother informed. ABE to be arranged. PPN submitted',
  'No further lines at this time. OIC to review within 28 days',
  'Strategy discussion held with children’s services',
] as const;
const CODES = ['71/17', '88A', '17A', '20B', '22B', '86/02'] as const;
const UNITS = ['North', 'South', 'Central', 'Public Protection'] as const;

/** The same asked for makes the same extract. */
export function madeUpExtract(asked: ExtractMadeUp): MadeUpExtract {
  const chance = seededGenerator(`made up\n${asked.seed}`);
  const truth = new Map<string, boolean>();
  const rows = Array.from({ length: asked.records }, (_, n) => {
    const id = `${String(asked.year % 100).padStart(2, '0')}/${String(n + 1).padStart(6, '0')}`;
    const isOnline = chance.unit() < SHARE_ONLINE;
    truth.set(id, isOnline);
    return [id, ...crimeOf(isOnline, asked, chance)].join(',');
  });
  return { csv: `${[HEADING, ...rows].join('\n')}\n`, truth };
}

function crimeOf(isOnline: boolean, asked: ExtractMadeUp, chance: Generator): readonly string[] {
  const isHard = chance.unit() < SHARE_HARD;
  const said = isOnline ? (isHard ? ONLINE_HARD : ONLINE) : isHard ? OFFLINE_HARD : OFFLINE;
  const at = chance.below(asked.months);
  const months = asked.month - 1 + at;
  const day = [asked.year + Math.floor(months / 12), (months % 12) + 1, 1 + chance.below(28)]
    .map((n) => String(n).padStart(2, '0'))
    .join('-');
  const [first, last] = asked.set;
  const set = isOnline ? first + ((last - first) * at) / asked.months : 0.03;
  const flag = chance.unit() < 0.06 ? '' : chance.unit() < set ? 'Y' : 'N';
  const narrative = `"${pick(said, chance)}. ${pick(AFTER, chance)}."`;
  return [pick(CODES, chance), day, pick(UNITS, chance), `PC ${1 + chance.below(40)}`, flag, narrative];
}

const pick = (from: readonly string[], chance: Generator): string => from[chance.below(from.length)] ?? '';

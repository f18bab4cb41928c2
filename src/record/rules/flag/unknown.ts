/** Services that nobody has put in the lexicon yet, known by the frame in which they stand. */
import type { FlagTable } from './compile.js';
import * as masks from './masks.js';
import { AROUND, SCAN } from './scan.js';
import type { Specials } from './specials.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const { ACCT, ACCTW, ASK, CON, MSG, NET, PIC, SEND, SMS, WEAK } = masks;
const s = SCAN;
const SHORTEST = 3;
const LONGEST = 20;
/** Words to each side in which somebody must write, send, add or chat. */
const REACH = 12;

/** Marks unknown words that stand where a service stands, and ages. */
export function nameServices(text: string, table: FlagTable, { service, age }: Specials): void {
  if (service === 0) return;
  if ((s.signs & IN_BRACKETS) === IN_BRACKETS) nameAges(text, age);
  const mixed = s.lowerWords > s.upperWords + s.capitalWords;
  for (let k = 0; k < s.unknownCount; k++) {
    const w = s.unknown[k] as number;
    const size = (s.wordEnd[w] as number) - (s.wordStart[w] as number);
    if (s.surface[w] !== 0 || size < SHORTEST || size > LONGEST) continue;
    const around = s.wordAround[w] as number;
    const named = (around & AROUND.capital) !== 0 || ((around & AROUND.upper) !== 0 && isInner(text, w));
    if (isCalled(text, w) || isAddress(text, w) || (mixed && named && isFramed(text, table, w)))
      s.surface[w] = service;
  }
}

/** "(14)" stands for the child. */
function nameAges(text: string, age: number): void {
  for (let w = 0; w < s.wordCount; w++) {
    if (((s.wordAround[w] as number) & IN_BRACKETS) !== IN_BRACKETS) continue;
    const from = s.wordStart[w] as number;
    const size = (s.wordEnd[w] as number) - from;
    if (size <= 2 && isChildsAge(text, from, size)) s.surface[w] = age;
  }
}

const IN_BRACKETS = AROUND.openBefore | AROUND.closeAfter;
const OLDEST = 17;
const YOUNGEST = 2;

/** "(14)": whoever stands before it is the child. */
function isChildsAge(text: string, from: number, size: number): boolean {
  let n = 0;
  for (let i = from; i < from + size; i++) {
    const d = text.charCodeAt(i) - 48;
    if (d < 0 || d > 9) return false;
    n = n * 10 + d;
  }
  return n >= YOUNGEST && n <= OLDEST;
}

const wordAt = (text: string, w: number): string =>
  w < 0 || w >= s.wordCount ? '' : text.slice(s.wordStart[w], s.wordEnd[w]).toLowerCase();

const THINGS = new Set([
  'app',
  'apps',
  'site',
  'website',
  'game',
  'server',
  'platform',
  'messenger',
  'ap',
  'gwefan',
  'gêm',
]);

/** "BeReal": a capital within. */
const isInner = (text: string, w: number): boolean =>
  /^[A-Z][a-z]*[A-Z][A-Za-z]*[a-z]|^[A-Z][a-z]+\d*$/u.test(text.slice(s.wordStart[w], s.wordEnd[w]));

const ENDING = /^\.(com|net|tv|gg|io|me|chat|live|app|xyz)\b/u;

/** "plonk.com", and no address of a mailbox. */
function isAddress(text: string, w: number): boolean {
  const end = s.wordEnd[w] as number;
  if (text.charCodeAt(end) !== 46 || text.charCodeAt((s.wordStart[w] as number) - 1) === 64) return false;
  return ENDING.test(text.slice(end, end + 6));
}

/** "an app called Plonk". */
function isCalled(text: string, w: number): boolean {
  const letters = w > 0 ? (s.wordEnd[w - 1] as number) - (s.wordStart[w - 1] as number) : 0;
  if (letters !== 6 && letters !== 5) return false;
  const before = wordAt(text, w - 1);
  if (before !== 'called' && before !== 'named') return false;
  if (s.wordSentence[w] !== s.wordSentence[w - 1]) return false;
  for (let k = w - 2; k >= 0 && k >= w - 4; k--) if (THINGS.has(wordAt(text, k))) return true;
  return false;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const THROUGH = words('on via over using onto ar drwy dros trwy');
/** What only a service has. */
const OF_A_SERVICE = words(
  'account profile app dm dms server inbox username display vanish lobby livestream',
);
/** What a service has, and other things too: somebody must write nearby. */
const PERHAPS = words(
  'chat advert ad game messages message msg msgs group call calls video videos note notes story stories channel ' +
    'backup player friend request post posts page link live stream voice user users name handle communications',
);
const DETERMINERS = words(
  'a an the her his their my our by through via over in on another unwanted unsolicited',
);
const WRITERS = words(
  'followed follows following swapped found circulating discussing added adding talking talked speaking spoke spoken ' +
    'contacted matched chatting chatted chats moved swiped posted uploaded streamed streaming approached groomed ' +
    'blackmailed extorted sextorted incited asked uses used live playing played befriended exchanged snapped traded shared ychwanegodd siarad sgwrsio cysylltodd anfonodd',
);

/** "messaged her on Padlet", "the Saturn app", "swapped to Locket": the frame first, the word itself where it fits. */
function isFramed(text: string, table: FlagTable, w: number): boolean {
  const around = s.wordAround[w] as number;
  if ((around & (AROUND.first | AROUND.openBefore | AROUND.commaBefore)) !== 0) return false;
  if (!hasFrame(text, table, w)) return false;
  const word = wordAt(text, w);
  return !NO_SERVICE.has(word) && !PLACE_NAME.test(word);
}

function hasFrame(text: string, table: FlagTable, w: number): boolean {
  const before = wordAt(text, w - 1);
  const next = w + 1 < s.wordCount && s.wordSentence[w + 1] === s.wordSentence[w] ? w + 1 : -1;
  const joined = next > 0 && ((s.wordAround[next] as number) & AROUND.commaBefore) === 0;
  if (joined && ((s.wordAround[next] as number) & (AROUND.capital | AROUND.upper)) !== 0) return false;
  const after = joined ? wordAt(text, next) : '';
  if (OF_A_SERVICE.has(after)) return true;
  if (PERHAPS.has(after) && DETERMINERS.has(before)) return isWritten(text, table, w);
  if (before === 'to') return /^(swapped|switched|over|across|migrated)$/u.test(wordAt(text, w - 2));
  if (before === 'via' || (before === 'over' && wordAt(text, w - 2) !== 'all')) return true;
  return THROUGH.has(before) && isWritten(text, table, w);
}

/** Whether somebody writes, sends or adds nearby. */
function isWritten(text: string, table: FlagTable, w: number): boolean {
  for (let k = Math.max(0, w - REACH); k < s.wordCount && k <= w + REACH; k++) {
    if (s.wordSentence[k] !== s.wordSentence[w] || k === w) continue;
    if (WRITERS.has(wordAt(text, k))) return true;
    const entry = table.loneEntry[s.surface[k] as number] as number;
    if (entry === 0) continue;
    const [t0, t1] = [table.entryTags[entry * 4] as number, table.entryTags[entry * 4 + 1] as number];
    if ((t0 & (MSG | SMS | ACCT | ACCTW | NET | WEAK | PIC)) !== 0 || (t1 & (CON | SEND | ASK)) !== 0)
      return true;
  }
  return false;
}

/** Days, months, feasts and makes of things stand after "on" too. */
const NO_SERVICE = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun ' +
    'january february march april may june july august september october november december jan feb mar apr jun jul ' +
    'aug sept sep oct nov dec christmas easter halloween ramadan eid diwali hogmanay boxing bonfire pentecost lent ' +
    'android apple nhs tesco uber police barclays camera notes health weather trainline windows mac macbook dell acer ' +
    'lenovo toshiba samsung nokia huawei sony english welsh british french polish german spanish parole probation ' +
    'remand bail niche athena connect pnc pnd visor crimestoppers childline kooth cctv bwv abe dvd usb ' +
    'mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends cash google microsoft facebook teams cad fwin bbc itv rspb raf ' +
    'christian church scout scouts guides guide brownie brownies lego barbie disney pokemon marvel labour romanian ' +
    'albanian vietnamese kurdish arabic urdu punjabi somali portuguese italian chinese russian ukrainian polish irish ' +
    'scottish american european asian muslim catholic victim suspect ip susp ring arriva transport gwr megabus ' +
    'llun mawrth mercher iau gwener sadwrn sul ionawr chwefror ebrill mai mehefin gorffennaf awst medi hydref tachwedd ' +
    'rhagfyr nadolig pasg he she they his her this that the mum dad gran nan auntie uncle'
  ).split(' '),
);

const PLACE_NAME =
  /(shire|sea|don|wales|england|ton|ham|wick|mouth|pool|ford|bury|dale|land|bridge|field|chester|burgh|borough|stead|gate|side|street|road|well|head|port|worth|ley|by|sea|bay|wood|moor|hill|view|green|park|lane|way|fach|fawr|wen|ydd|og|an)$|^(llan|aber|pont|tre|caer|pen|rhos|ystrad|bryn|cwm|nant|saint|st)/u;

/** The engine: what each cue is worth in its sentence, and what the record as a whole then says. */
import { bits } from './bits.js';
import type { FlagTable } from './compile.js';
import type { FlagAnswer, FlagFacts, FlagPathway, FlagPolicy, FlagRuleBook, FlagSpan } from './reading.js';
import { AROUND, Scan, type Specials, scan, specialsOf } from './scan.js';

// Word 0.
const PLAT = bits(0, 'PLAT');
const PLATG = bits(0, 'PLATG');
const AMB = bits(0, 'AMB');
const AMBX = bits(0, 'AMBX');
const AMBL = bits(0, 'AMBL');
const CONS = bits(0, 'CONS');
const NET = bits(0, 'NET');
const NETC = bits(0, 'NETC');
const ONL = bits(0, 'ONL');
const WEAK = bits(0, 'WEAK');
const WEAKS = bits(0, 'WEAKS');
const ACCT = bits(0, 'ACCT');
const ACCTW = bits(0, 'ACCTW');
const EMAIL = bits(0, 'EMAIL');
const EMAILA = bits(0, 'EMAILA');
const VIDEO = bits(0, 'VIDEO');
const LIVE = bits(0, 'LIVE');
const GAME = bits(0, 'GAME');
const GAMEW = bits(0, 'GAMEW');
const IMGNET = bits(0, 'IMGNET');
const REFR = bits(0, 'REFR');
const IIOC = bits(0, 'IIOC');
const AIGEN = bits(0, 'AIGEN');
const LOCAL = bits(0, 'LOCAL');
const SPY = bits(0, 'SPY');
const CLOSED = bits(0, 'CLOSED');
const MSG = bits(0, 'MSG');
const SMS = bits(0, 'SMS');
const SEIZ = bits(0, 'SEIZ');
const PIC = bits(0, 'PIC');
// Word 1.
const DEV = bits(1, 'DEV');
const DISC = bits(1, 'DISC');
const PAPER = bits(1, 'PAPER');
const TVB = bits(1, 'TVB');
const CALL = bits(1, 'CALL');
const PHON = bits(1, 'PHON');
const CAM = bits(1, 'CAM');
const PAY = bits(1, 'PAY');
const SHAREV = bits(1, 'SHAREV');
const GETV = bits(1, 'GETV');
const CON = bits(1, 'CON');
const ASK = bits(1, 'ASK');
const SAY = bits(1, 'SAY');
const SEND = bits(1, 'SEND');
const MEET = bits(1, 'MEET');
const THR = bits(1, 'THR');
const SHOW = bits(1, 'SHOW');
const ACT = bits(1, 'ACT');
const PERS = bits(1, 'PERS');
const PLACE = bits(1, 'PLACE');
const SEX = bits(1, 'SEX');
const SUSP = bits(1, 'SUSP');
const VIC = bits(1, 'VIC');
const OTH = bits(1, 'OTH');
const PROF = bits(1, 'PROF');
const HE = bits(1, 'HE');
const SHE = bits(1, 'SHE');
// Word 2.
const NEG = bits(2, 'NEG');
const NEGA = bits(2, 'NEGA');
const NET0 = bits(2, 'NET0');
const PSEU = bits(2, 'PSEU');
const HEDGE = bits(2, 'HEDGE');
const REP = bits(2, 'REP');
const EVID = bits(2, 'EVID');
const CLEAN = bits(2, 'CLEAN');
const EXAM = bits(2, 'EXAM');
const LOGI = bits(2, 'LOGI');
const INCI = bits(2, 'INCI');
const DEVO = bits(2, 'DEVO');
const BACK = bits(2, 'BACK');
const THIRD = bits(2, 'THIRD');
const AFT = bits(2, 'AFT');
const APOL = bits(2, 'APOL');
const PRESSR = bits(2, 'PRESSR');
const AGO = bits(2, 'AGO');
const SOON = bits(2, 'SOON');
const GAPU = bits(2, 'GAPU');
const REL = bits(2, 'REL');
const BARE = bits(2, 'BARE');
const ORD = bits(2, 'ORD');
const ORDU = bits(2, 'ORDU');
const DECOY = bits(2, 'DECOY');
const RECR = bits(2, 'RECR');
const TRAV = bits(2, 'TRAV');
// Word 3.
const NOMEET = bits(3, 'NOMEET');
const VIA = bits(3, 'VIA');
const BY = bits(3, 'BY');
const BUT = bits(3, 'BUT');
const AND = bits(3, 'AND');
const OR = bits(3, 'OR');
const YES = bits(3, 'YES');
const TICKW = bits(3, 'TICKW');
const DET = bits(3, 'DET');
const CTX = bits(3, 'CTX');
const UNKF = bits(3, 'UNKF');
const POSS = bits(3, 'POSS');
const VAGUE = bits(3, 'VAGUE');
const CONTRA = bits(3, 'CONTRA');
const COG = bits(3, 'COG');
const FUT = bits(3, 'FUT');
const ACTW = bits(3, 'ACTW');
const DATING = bits(3, 'DATING');
const QA = bits(3, 'QA');
const LINKW = bits(3, 'LINKW');
const KID = bits(3, 'KID');
const UNITY = bits(3, 'UNITY');
const UNITM = bits(3, 'UNITM');
const UNITW = bits(3, 'UNITW');
const UNITD = bits(3, 'UNITD');

/** Cues that are online in themselves. */
const ONLINE0 =
  PLAT | PLATG | CONS | NET | NETC | ACCT | EMAIL | VIDEO | LIVE | GAME | IMGNET | REFR | AIGEN | LOCAL | SPY | CLOSED | MSG | SMS;
const VERB1 = CON | ASK | SAY | SEND | MEET | THR | SHAREV | GETV | SHOW | ACT;
const CONTACT1 = CON | ASK | SEND | THR | MEET | SHAREV;
const ACTOR1 = SUSP | VIC | OTH | PROF | HE | SHE;

export type Family = 'comm' | 'image' | 'contact' | 'mixed' | 'order';

/** Whether an offence needs a medium, by its class. */
export function familyOf(code: string): Family {
  const c = code.trim().toUpperCase().replace(/^0+(?=\d)/u, '');
  if (/^(86|86P)(\/|$)/u.test(c)) return 'image';
  if (/^(71\/17|88A|88\/06|8R|8Q|8X|35|8L|8M|195)(\/|$)?/u.test(c)) return 'comm';
  if (/^66S/u.test(c)) return 'order';
  if (/^(17|19|20|21|23|70)/u.test(c)) return 'contact';
  return 'mixed';
}

const ROLE = {
  offence: 0,
  report: 1,
  disclosure: 2,
  third: 3,
  evidence: 4,
  logistics: 5,
  incidental: 6,
  background: 7,
  after: 8,
  past: 9,
  tick: 10,
  weak: 11,
  gap: 12,
  threat: 13,
} as const;

const WHY = [
  'offence', 'report', 'disclosure', 'third-party', 'evidence', 'logistics', 'incidental', 'background', 'after',
  'long-ago', 'tick-box', 'incidental', 'gap-unknown', 'threat-to-post',
] as const;
const ROLE_RULE = ['O1', 'N6', 'N6', 'N3', 'N7', 'N9', 'N10', 'N14', 'N13', 'N12', 'U5', 'N10', 'U4', 'N15'] as const;

export interface Decision {
  readonly online: FlagAnswer;
  readonly rule: string;
  readonly confidence: number;
  readonly spans: readonly FlagSpan[];
  readonly platforms: readonly string[];
  readonly pathway: FlagPathway;
}

/** Tables with the room to work in; reading is not reentrant and never has to be. */
export class Engine {
  private readonly table: FlagTable;
  private readonly specials: Specials;
  private readonly s = new Scan();
  private t0 = new Int32Array(512);
  private t1 = new Int32Array(512);
  private t2 = new Int32Array(512);
  private t3 = new Int32Array(512);
  private polarity = new Uint8Array(512);
  private role = new Uint8Array(512);
  private text = '';
  private mixedCase = true;
  private allCaps = false;
  private m0 = 0;
  private m1 = 0;
  private m2 = 0;
  private m3 = 0;
  private family: Family = 'mixed';
  private actNow = false;

  constructor(table: FlagTable) {
    this.table = table;
    this.specials = specialsOf(table);
  }

  decide(text: string, facts: FlagFacts, policy: FlagPolicy, book: FlagRuleBook): Decision {
    const { s } = this;
    this.text = text;
    scan(text, this.table, this.specials, s);
    this.load();
    this.family = familyOf(facts.offenceCode);
    this.resolve();
    this.weigh();
    return this.conclude(facts, policy, book);
  }

  private load(): void {
    const { s, table } = this;
    const n = s.itemCount;
    if (this.t0.length < n) {
      const size = s.entry.length;
      this.t0 = new Int32Array(size);
      this.t1 = new Int32Array(size);
      this.t2 = new Int32Array(size);
      this.t3 = new Int32Array(size);
      this.polarity = new Uint8Array(size);
      this.role = new Uint8Array(size);
    }
    const tags = table.entryTags;
    for (let i = 0; i < n; i++) {
      const e = (s.entry[i] as number) * 4;
      this.t0[i] = tags[e] as number;
      this.t1[i] = tags[e + 1] as number;
      this.t2[i] = tags[e + 2] as number;
      this.t3[i] = tags[e + 3] as number;
      this.polarity[i] = 0;
      this.role[i] = 0;
    }
    for (let i = 0; i < n; i++) if (((this.t3[i] as number) & UNITS3) !== 0) this.duration(i);
    this.allCaps = s.upperWords > 2 && s.lowerWords < s.upperWords / 3;
    this.mixedCase = !this.allCaps && s.lowerWords > 0 && s.capitalWords + s.upperWords > 0;
  }

  /** "7 mths", "two years" is long; "9 days" is soon. */
  private duration(i: number): void {
    const { s } = this;
    const w = (s.word[i] as number) - 1;
    if (w < 0) return;
    const n = numberAt(this.text, s.wordStart[w] as number, s.wordEnd[w] as number);
    if (n < 1) return;
    const unit = this.t3[i] as number;
    const age = (unit & UNITY) !== 0 && n >= 4 && n <= 19;
    const isLong = ((unit & UNITY) !== 0 && !age) || ((unit & UNITM) !== 0 && n >= 3) || ((unit & UNITW) !== 0 && n >= 13);
    if (isLong) this.t2[i] = (this.t2[i] as number) | AGO;
    else if (!age) this.t2[i] = ((this.t2[i] as number) & ~AGO) | SOON;
    else this.t2[i] = (this.t2[i] as number) & ~AGO;
  }

  private clear(i: number): void {
    this.t0[i] = this.t1[i] = this.t2[i] = this.t3[i] = 0;
  }

  /** The item that ends right before `i`, determiners skipped; -1: none. */
  private before(i: number): number {
    const { s } = this;
    let j = i - 1;
    let w = (s.word[i] as number) - 1;
    while (j >= 0 && s.lastWord[j] === w && ((this.t3[j] as number) & DET) !== 0) {
      w = (s.word[j] as number) - 1;
      j--;
    }
    return j >= 0 && s.lastWord[j] === w && s.sentence[j] === s.sentence[i] ? j : -1;
  }

  private next(i: number): number {
    const { s } = this;
    const j = i + 1;
    return j < s.itemCount && s.word[j] === (s.lastWord[i] as number) + 1 && s.sentence[j] === s.sentence[i] ? j : -1;
  }

  /** Ambiguous words: a service or the plain word? */
  private resolve(): void {
    const { s } = this;
    for (let i = 0; i < s.itemCount; i++) {
      const a = this.t0[i] as number;
      const around = s.around[i] as number;
      const size = (s.end[i] as number) - (s.start[i] as number);
      const shown = (around & (AROUND.upper | AROUND.capital)) !== 0;
      if ((a & (AMB | AMBX | AMBL)) !== 0) {
        if (this.isService(i, a, size, shown, around)) this.t0[i] = (a & ~(AMB | AMBX | AMBL)) | PLAT;
        else this.t0[i] = a & ~(AMB | AMBX | AMBL);
      }
      if ((a & (PLAT | PLATG)) !== 0 && this.isName(i)) this.clear(i);
      if ((a & AIGEN) !== 0 && size <= 3 && (size === 3 || (around & AROUND.upper) === 0 || this.text.charCodeAt((s.start[i] as number) + 1) > 90)) this.clear(i);
      if (this.mixedCase && size <= 3) {
        if (((this.t1[i] as number) & SUSP) !== 0 && (around & AROUND.upper) === 0 && isShortForm(this.text, s.start[i] as number, size))
          this.clear(i);
        if (((this.t2[i] as number) & HEDGE) !== 0 && (around & AROUND.capital) !== 0 && (around & AROUND.first) === 0)
          this.clear(i);
      }
    }
  }

  private isService(i: number, a: number, size: number, shown: boolean, around: number): boolean {
    const { s } = this;
    const p = this.before(i);
    const q = this.next(i);
    const via = p >= 0 && ((this.t3[p] as number) & VIA) !== 0;
    const ctx = q >= 0 && ((this.t3[q] as number) & CTX) !== 0;
    if ((around & AROUND.dashBefore) !== 0 && !via) return false;
    if ((a & AMBX) !== 0) return (around & AROUND.upper) !== 0 && ctx;
    if ((a & AMBL) !== 0) return (around & AROUND.upper) !== 0 && this.mixedCase && (via || (p >= 0 && ((this.t3[p] as number) & BY) !== 0));
    if ((around & AROUND.queryBefore) !== 0) return true;
    const ok = shown || !this.mixedCase;
    if (((this.t3[i] as number) & DATING) !== 0 && this.mixedCase && (around & AROUND.capital) !== 0 && (around & AROUND.first) === 0) return true;
    if (size <= 2) {
      if (via || ctx) return true;
      return (around & AROUND.upper) !== 0 && this.mixedCase;
    }
    if (via && ok) return p >= 0 && s.lastWord[p] === (s.word[i] as number) - 1;
    if (ctx && ok) return true;
    // Beside another service: "Snap, then Signal", "Insta & Signal".
    if (!ok) return false;
    for (let j = i - 1; j >= 0 && j >= i - 3; j--) {
      if (s.sentence[j] !== s.sentence[i] || (s.word[i] as number) - (s.lastWord[j] as number) > 3) break;
      if (((this.t0[j] as number) & PLAT) !== 0) return shown && this.mixedCase;
    }
    const t = this.text.charCodeAt(s.start[i] as number);
    if (this.mixedCase && (around & AROUND.capital) !== 0 && (around & AROUND.first) === 0)
      return p >= 0 ? ((this.t1[p] as number) & (CON | SEND | SAY | MEET)) !== 0 || t === 83 : t === 83 && size <= 5;
    return false;
  }

  /** A surname, a nickname, a horse. */
  private isName(i: number): boolean {
    const { s, text } = this;
    const from = s.start[i] as number;
    const to = s.end[i] as number;
    if (text.charCodeAt(to) === 45 && isUpper(text.charCodeAt(to + 1))) return true;
    const left = text.slice(Math.max(0, from - 40), from).toLowerCase();
    if (/\b(surname|nicknamed|nickname|nick name|maiden name|mr|mrs|ms|miss|dr|dog|cat|horse|pony|hamster|rabbit|pub|street|boat)(\s+(is|of|was|called|named|known as))*\s+["'\u2018\u201c]?$/u.test(left)) return true;
    if (/\b(dog|cat|horse|pony|hamster|rabbit|puppy|pet|boat|teddy|pub|bar|cafe|café|club|hostel|house|brother|sister|friend|man|boy|girl|lad|pupil|male|known|knows him|answers to)\s+(called|named|as|nicknamed|by the nickname)\s+["'\u2018\u201c]?$/u.test(left)) return true;
    return /^\s*["'\u2019\u201d]?,?\s*(the (dog|cat|horse|pony|hamster|rabbit|puppy|boat|barge)|street|road|close|lane|avenue|house|crescent|terrace|cottage|farm)\b/iu.test(text.slice(to, to + 24));
  }

  /** Polarity and role of every online cue. */
  private weigh(): void {
    const { s } = this;
    this.m0 = this.m1 = this.m2 = this.m3 = 0;
    for (let i = 0; i < s.itemCount; i++) {
      this.m0 |= this.t0[i] as number;
      this.m1 |= this.t1[i] as number;
      this.m2 |= this.t2[i] as number;
      this.m3 |= this.t3[i] as number;
    }
    this.actNow = this.hasAct();
    let a = 0;
    while (a < s.itemCount) {
      let b = a;
      const sentence = s.sentence[a];
      let x0 = 0;
      let x1 = 0;
      let x2 = 0;
      let x3 = 0;
      while (b < s.itemCount && s.sentence[b] === sentence) {
        x0 |= this.t0[b] as number;
        x1 |= this.t1[b] as number;
        x2 |= this.t2[b] as number;
        x3 |= this.t3[b] as number;
        b++;
      }
      for (let i = a; i < b; i++) {
        const cue = this.isCue(i, x0, x1);
        if (!cue) {
          if (((this.t1[i] as number) & (ACT | CALL | PAPER | CAM | PHON | PERS)) !== 0) this.polarity[i] = this.polarityOf(i, a, b);
          continue;
        }
        this.polarity[i] = this.polarityOf(i, a, b);
        this.role[i] = this.roleOf(i, a, b, x0, x1, x2, x3);
      }
      a = b;
    }
  }

  private hasAct(): boolean {
    const { s } = this;
    for (let i = 0; i < s.itemCount; i++) {
      if (((this.t1[i] as number) & ACT) !== 0) return true;
      if (((this.t3[i] as number) & ACTW) !== 0 && (this.family === 'contact' || (this.m1 & PLACE) !== 0 || (this.m2 & TRAV) !== 0)) return true;
    }
    return false;
  }

  private isCue(i: number, x0: number, x1: number): boolean {
    const a = this.t0[i] as number;
    if ((a & ONLINE0) !== 0) return true;
    if (this.family === 'order' && ((this.t2[i] as number) & ORDU) !== 0) {
      this.t0[i] = a | SPY;
      return true;
    }
    if (this.family !== 'contact' && this.family !== 'order' && (((this.t1[i] as number) & PAY) !== 0 || ((this.t2[i] as number) & DECOY) !== 0)) {
      this.t0[i] = a | NET;
      return true;
    }
    if ((a & (WEAK | ACCTW)) !== 0) {
      if ((a & ACCTW) !== 0) {
        const comm = this.family !== 'contact';
        if (!comm || (x1 & (CON | SEND | ASK | SEX | SAY | THR | SHAREV | SUSP | HE | VIC)) === 0) return false;
        this.t0[i] = a | ACCT;
        return true;
      }
      this.t0[i] = a | NET;
      return true;
    }
    if ((a & WEAKS) !== 0 && this.family !== 'contact') {
      const p = this.before(i);
      if ((p >= 0 && ((this.t3[p] as number) & VIA) !== 0 && (x1 & CONTACT1) !== 0) || (x0 & (PLAT | NET | ACCT)) !== 0) {
        this.t0[i] = a | NET;
        return true;
      }
    }
    return false;
  }

  /** 0 asserted, 1 negated, 2 hedged. */
  private polarityOf(i: number, a: number, b: number): number {
    const { s } = this;
    const at = s.word[i] as number;
    if (((s.around[i] as number) & AROUND.queryBefore) !== 0) return 2;
    if (i > a && ((s.around[i - 1] as number) & AROUND.queryBefore) !== 0 && at - (s.lastWord[i - 1] as number) <= 2) return 2;
    let verb = false;
    let actor = false;
    let comma = ((s.around[i] as number) & AROUND.commaBefore) !== 0;
    let negable = true;
    let result = 0;
    for (let j = i - 1; j >= a; j--) {
      const gap = at - (s.lastWord[j] as number);
      if (gap > 22) break;
      const u1 = this.t1[j] as number;
      const u2 = this.t2[j] as number;
      const u3 = this.t3[j] as number;
      if ((u2 & PSEU) !== 0 || (u3 & COG) !== 0) negable = false;
      if ((u2 & HEDGE) !== 0 && gap <= 14 && !(comma && verb)) {
        result = 2;
        break;
      }
      if ((u2 & (NEG | NET0)) !== 0 && negable && gap <= ((s.lastWord[j] as number) > (s.word[j] as number) + 1 ? 16 : 9)) {
        result = 1;
        break;
      }
      if ((u3 & BUT) !== 0) break;
      if ((u3 & AND) !== 0 && (verb || actor)) negable = false;
      if ((u1 & VERB1) !== 0) verb = true;
      if ((u1 & ACTOR1) !== 0) actor = true;
      if (((s.around[j] as number) & AROUND.commaBefore) !== 0) {
        comma = true;
        if (verb || actor) negable = false;
      }
    }
    if (result !== 0) return result;
    if (this.isAnsweredNo(i, a, b)) return 1;
    // What follows: "Digital: none", "Instagram? no", "on Snap, possibly".
    for (let j = i + 1; j < b && j <= i + 3; j++) {
      const gap = (s.word[j] as number) - (s.lastWord[i] as number);
      if (gap > 3) break;
      const u2 = this.t2[j] as number;
      if ((u2 & (NEGA | NEG)) !== 0 && gap === 1 && ((s.around[i] as number) & (AROUND.colonAfter | AROUND.queryAfter)) !== 0) return 1;
      if ((u2 & HEDGE) !== 0) {
        if (gap === 1 && ((s.around[i] as number) & AROUND.colonAfter) !== 0) return 2;
        const ends = ((s.around[j] as number) & (AROUND.breakAfter | AROUND.closeAfter)) !== 0 || j + 1 >= b;
        if (ends || ((this.t3[j] as number) & OR) !== 0 || ((s.around[j] as number) & AROUND.openBefore) !== 0) return 2;
      }
      if (((this.t1[j] as number) & VERB1) !== 0) break;
    }
    if (((s.around[i] as number) & AROUND.queryAfter) !== 0 && i + 1 < b) return 2;
    return 0;
  }

  /** "Asked re phone, online? No, nothing like that." */
  private isAnsweredNo(i: number, a: number, b: number): boolean {
    const { s } = this;
    const at = s.word[i] as number;
    let asked = false;
    for (let j = i; j >= a; j--) if (((this.t3[j] as number) & QA) !== 0) asked = true;
    const lastWord = s.lastWord[b - 1] as number;
    if (!asked && b < s.itemCount) {
      let w = lastWord;
      while (w + 1 < s.wordCount && s.wordSentence[w + 1] === s.sentence[i]) w++;
      if (((s.wordAround[w] as number) & AROUND.queryAfter) !== 0 && s.word[b] === w + 1 && ((this.t2[b] as number) & (NEG | NEGA | NET0)) !== 0) return true;
    }
    for (let j = i; j < b - 1 && (s.word[j] as number) - at <= 5; j++)
      if (((s.around[j] as number) & AROUND.colonAfter) !== 0 && ((this.t2[j + 1] as number) & (NEGA | NET0)) !== 0 && s.word[j + 1] === (s.lastWord[j] as number) + 1) return true;
    if (!asked) return false;
    const end = (s.sentence[i] as number) + 1;
    for (let j = i + 1; j < s.itemCount && j <= b + 1 && (s.sentence[j] as number) <= end; j++) if (((this.t2[j] as number) & (NEG | NEGA | NET0)) !== 0) return true;
    return false;
  }

  private roleOf(i: number, a: number, b: number, x0: number, x1: number, x2: number, x3: number): number {
    const { s } = this;
    const mine = this.t0[i] as number;
    const family = this.family;
    const physical = family === 'contact' || (this.actNow && family !== 'comm' && family !== 'image');
    if ((mine & (NETC | NET)) !== 0 && this.isTick(i, a, b)) return ROLE.tick;
    if (family === 'order' && ((this.t2[i] as number) & ORDU) !== 0) return ROLE.offence;
    const at = s.word[i] as number;
    let contact = (mine & ACCT) !== 0;
    let subject = 0;
    let ambiguous = false;
    let first = 0;
    let verbAt = i;
    for (let j = i - 1; j >= a && at - (s.lastWord[j] as number) <= 5; j--)
      if (((this.t1[j] as number) & (SEND | CON | SAY | ASK)) !== 0) {
        verbAt = j;
        break;
      }
    for (let j = i - 1; j >= a; j--) {
      const gap = at - (s.lastWord[j] as number);
      const u1 = this.t1[j] as number;
      const u2 = this.t2[j] as number;
      const u3 = this.t3[j] as number;
      if ((u2 & BACK) !== 0 && gap <= 12 && family !== 'image' && (family !== 'order' || (u2 & ORD) === 0) && (!contact || gap <= 7)) return ROLE.background;
      if ((u3 & FUT) !== 0 && gap <= 14) return ROLE.threat;
      if ((u1 & CONTACT1) !== 0 || ((this.t0[j] as number) & ACCT) !== 0) contact = true;
      if ((u1 & ACTOR1) !== 0) {
        if (subject === 0 && j < verbAt) {
          subject = u1 & ACTOR1;
          ambiguous = (u2 & REL) !== 0;
        }
        first = u1 & ACTOR1;
      }
      if ((u2 & REP) !== 0 && !contact && gap <= 14 && family !== 'image') return ROLE.report;
      if ((u2 & EVID) !== 0 && !contact && gap <= 14 && (mine & (REFR | IIOC)) === 0 && family !== 'order') return ROLE.evidence;
      if ((u2 & THIRD) !== 0 && gap <= 12 && (physical || (x1 & (SEX | THR)) === 0)) return ROLE.third;
      if (physical) {
        if ((u2 & LOGI) !== 0 && !contact && gap <= 12) return ROLE.logistics;
        if ((u2 & INCI) !== 0 && !contact && gap <= 8) return ROLE.incidental;
        if (((this.t0[j] as number) & SEIZ) !== 0 && !contact && gap <= 12) return ROLE.evidence;
      }
      if ((u3 & BUT) !== 0) break;
    }
    let recipient = 0;
    let fromSuspect = false;
    for (let j = verbAt + 1; j < i; j++) if (((this.t1[j] as number) & ACTOR1) !== 0 && verbAt < i) recipient = (this.t1[j] as number) & ACTOR1;
    for (let j = i + 1; j < b; j++) {
      const gap = (s.word[j] as number) - (s.lastWord[i] as number);
      if (gap > 14) break;
      const u1 = this.t1[j] as number;
      const u2 = this.t2[j] as number;
      if (recipient === 0 && gap <= 4 && (u1 & ACTOR1) !== 0) {
        recipient = u1 & ACTOR1;
        const p = this.before(j);
        fromSuspect = p >= 0 && ((this.t3[p] as number) & (BY | FROMW)) !== 0 && (recipient & (SUSP | HE)) !== 0;
      }
      if ((u1 & (CON | ASK | THR)) !== 0) contact = true;
      if ((u2 & THIRD) !== 0 && physical && gap <= 7) return ROLE.third;
      if ((u2 & (EVID | THIRD)) !== 0 && !contact && gap <= 5) return ROLE.evidence;
      if (physical && (u2 & LOGI) !== 0 && gap <= 4 && !contact) return ROLE.logistics;
      if ((u2 & BACK) !== 0 && gap <= 6 && family !== 'image' && family !== 'order' && (u1 & VERB1) === 0 && recipient === 0 && ((this.t3[j] as number) & PREPB) === 0) return ROLE.background;
    }
    const verbal = (mine & (MSG | SMS | EMAIL)) !== 0;
    const bySuspect = (subject & (SUSP | HE)) !== 0 || fromSuspect;
    if ((recipient & PROF) !== 0 && (verbal || contact) && (!bySuspect || (ambiguous && physical)) && (mine & CLOSED) === 0) return ROLE.report;
    if (verbal && (recipient & (OTH | (physical && (subject & VIC) !== 0 ? SUSPREL : 0))) !== 0 && (recipient & VIC) === 0 && !bySuspect && !((x1 & SEX) !== 0 && !physical)) return ROLE.disclosure;
    if (verbal && physical && (subject & (OTH | PROF)) !== 0 && (subject & (SUSP | HE | VIC)) === 0) return ROLE.third;
    if (!physical) return ROLE.offence;
    if (verbal && (subject & (OTH | PROF)) !== 0 && (subject & (SUSP | HE | VIC)) === 0 && !fromSuspect) return ROLE.third;
    if (!verbal && (subject & OTH) !== 0 && (first & (SUSP | HE | VIC | SHE)) === 0 && (x1 & (SHAREV | SAY)) !== 0) return ROLE.third;
    if ((x2 & (APOL | AFT)) !== 0 && (x2 & PRESSR) === 0 && (x1 & (THR | SEX | MEET)) === 0) {
      if ((x2 & APOL) !== 0 || this.afterLeft(i, a)) return ROLE.after;
    }
    if ((x1 & MEET) !== 0 && !verbal) return this.metRole(i);
    if ((x3 & DATING) !== 0 && !verbal) return this.metRole(i);
    if ((subject & (VIC | SHE)) !== 0 && (recipient & (OTH | PROF)) !== 0) return ROLE.disclosure;
    if (verbal && !bySuspect && (subject & (VIC | SHE)) !== 0 && (recipient & (HE | SUSP)) === 0 && (x1 & SEX) === 0) return ROLE.disclosure;
    if ((mine & (VIDEO | LIVE)) !== 0 && ((x1 & (ACT | SEX | SHOW)) !== 0 || (x3 & ACTW) !== 0)) return ROLE.offence;
    if (!verbal) {
      const g = this.governed(i, a, b, subject);
      if (g >= 0) return g;
    }
    if (((this.t1[i] as number) & PAY) !== 0) return (x1 & (PIC1 | VIC | SHE | ASK | SEND)) !== 0 || (x0 & PIC) !== 0 || (x2 & TRAV) !== 0 || family === 'mixed' ? ROLE.offence : ROLE.weak;
    const linked = (x1 & (CON | ASK | SEND | THR | SHAREV)) !== 0 || (x3 & LINKW) !== 0 || (x0 & ACCT) !== 0 || (x2 & RECR) !== 0 || (verbal && (bySuspect || (x1 & SEX) !== 0));
    if (linked) return ROLE.offence;
    return this.leadsOn(i) ? this.metRole(i) : ROLE.weak;
  }

  /** The role that the governing verb gives, from who acts on whom; -1: no verb says. */
  private governed(i: number, a: number, b: number, nearest: number): number {
    const { s } = this;
    const at = s.word[i] as number;
    let verb = -1;
    for (let j = i - 1; j >= a && at - (s.lastWord[j] as number) <= 12; j--)
      if (((this.t1[j] as number) & (CON | SEND | SAY | ASK | THR | SHAREV)) !== 0) {
        verb = j;
        break;
      }
    if (verb < 0) return -1;
    let object = 0;
    for (let j = verb + 1; j < b && (s.word[j] as number) - (s.lastWord[verb] as number) <= 4; j++)
      if (((this.t1[j] as number) & ACTOR1) !== 0 && j !== i) {
        object = (this.t1[j] as number) & ACTOR1;
        break;
      }
    let doer = 0;
    for (let j = verb - 1; j >= a; j--)
      if (((this.t1[j] as number) & ACTOR1) !== 0) {
        doer = (this.t1[j] as number) & ACTOR1;
        break;
      }
    if (doer === 0) doer = nearest;
    const bySuspect = (doer & (SUSP | HE)) !== 0;
    if ((object & (OTH | PROF)) !== 0 && (object & (VIC | SUSP)) === 0 && !bySuspect) return ROLE.disclosure;
    if ((doer & (OTH | PROF)) !== 0 && !bySuspect && (doer & VIC) === 0 && (object & (VIC | SHE)) === 0) return ROLE.third;
    if (((this.t1[verb] as number) & (CON | SEND | ASK | THR | SHAREV)) !== 0) return -1;
    return bySuspect || (object & (SUSP | HE)) !== 0 ? ROLE.offence : -1;
  }

  /** The next sentence goes on from the contact: "We agreed to meet", "He collected her". */
  private leadsOn(i: number): boolean {
    const { s } = this;
    const next = (s.sentence[i] as number) + 1;
    for (let j = i + 1; j < s.itemCount && (s.sentence[j] as number) <= next; j++) {
      if (s.sentence[j] !== next) {
        if (((this.t2[j] as number) & (TRAV | RECR)) !== 0) return true;
        continue;
      }
      if (((this.t1[j] as number) & (MEET | SEND | ASK)) !== 0 || ((this.t2[j] as number) & (TRAV | RECR)) !== 0) return true;
    }
    return false;
  }

  /** A first meeting online: long ago, lately, or nobody says when. */
  private metRole(i: number): number {
    if ((this.m2 & GAPU) !== 0) return ROLE.gap;
    const { s } = this;
    const sentence = s.sentence[i] as number;
    let ago = this.hasYear(sentence);
    let soon = false;
    for (let j = 0; j < s.itemCount; j++) {
      const d = (s.sentence[j] as number) - sentence;
      if (((this.t2[j] as number) & (SOON | TRAV)) !== 0) soon = true;
      if (d < -2 || d > 2) continue;
      if (((this.t2[j] as number) & AGO) !== 0) ago = true;
    }
    if (ago) return ROLE.past;
    return soon ? ROLE.offence : ROLE.gap;
  }

  private hasYear(sentence: number): boolean {
    const { s } = this;
    for (let w = 0; w < s.wordCount; w++) {
      if (s.wordSentence[w] !== sentence || (s.wordEnd[w] as number) - (s.wordStart[w] as number) !== 4) continue;
      const n = numberAt(this.text, s.wordStart[w] as number, s.wordEnd[w] as number);
      if (n >= 1950 && n <= 2025) return true;
    }
    return false;
  }

  private afterLeft(i: number, a: number): boolean {
    for (let j = i - 1; j >= a; j--) if (((this.t2[j] as number) & AFT) !== 0) return true;
    for (let j = i + 1; j < this.s.itemCount && this.s.sentence[j] === this.s.sentence[i]; j++)
      if (((this.t2[j] as number) & AFT) !== 0) return true;
    return false;
  }

  private isTick(i: number, a: number, b: number): boolean {
    const { s } = this;
    const at = s.around[i] as number;
    if ((at & AROUND.openBefore) !== 0 && (at & AROUND.closeAfter) !== 0 && i === a) return true;
    if (((this.t3[i] as number) & TICKW) !== 0) return true;
    if (i > a && ((s.around[i - 1] as number) & AROUND.closeAfter) !== 0 && ((s.around[i - 1] as number) & AROUND.openBefore) !== 0 && (s.end[i - 1] as number) - (s.start[i - 1] as number) === 1) return true;
    for (let j = Math.max(a, i - 4); j < s.itemCount && j <= i + 3; j++) {
      if (j === i) continue;
      if (j >= b && ((s.wordAround[(s.word[j] as number) - 1] as number) & AROUND.queryAfter) === 0) break;
      const gap = j < i ? (s.word[i] as number) - (s.lastWord[j] as number) : (s.word[j] as number) - (s.lastWord[i] as number);
      if (gap > 4) continue;
      if (((this.t3[j] as number) & TICKW) !== 0) return true;
      if (j > i && gap <= 3 && (((this.t3[j] as number) & YES) !== 0 || ((this.t2[j] as number) & NEGA) !== 0)) {
        if ((at & (AROUND.colonAfter | AROUND.queryAfter)) !== 0 || gap === 1 || ((s.around[j - 1] as number) & (AROUND.colonAfter | AROUND.queryAfter)) !== 0) return true;
      }
    }
    return false;
  }

  private tickValue(i: number): 'yes' | 'no' {
    const { s } = this;
    if (((s.around[i] as number) & AROUND.closeAfter) !== 0 && ((s.around[i] as number) & AROUND.openBefore) !== 0) return 'yes';
    let value: 'yes' | 'no' = 'yes';
    for (let j = Math.max(0, i - 3); j < s.itemCount && j <= i + 4; j++) {
      if (s.sentence[j] !== s.sentence[i] && ((s.sentence[j] as number) !== (s.sentence[i] as number) + 1 || j > i + 3)) continue;
      if (((this.t3[j] as number) & YES) !== 0 && j > i) {
        if (j + 1 >= s.itemCount || ((this.t2[j + 1] as number) & NEGA) === 0) return 'yes';
      }
      if (((this.t2[j] as number) & (NEGA | NEG | NET0)) !== 0) {
        value = 'no';
        if (j > i) return value;
      }
    }
    return value;
  }

  private conclude(facts: FlagFacts, policy: FlagPolicy, book: FlagRuleBook): Decision {
    const { s, family } = this;
    const spans: FlagSpan[] = [];
    const why = (i: number, code: string): void => void spans.push([s.start[i] as number, s.end[i] as number, code]);
    let online = -1;
    let onlineWeak = -1;
    let hedged = -1;
    let hedged2 = 0;
    let negated = -1;
    let tickYes = facts.tick === 'yes' ? -2 : -1;
    let tickNo = facts.tick === 'no' ? -2 : -1;
    let excluded = -1;
    let gap = -1;
    let threat = -1;
    let smsOnly = true;
    let met = -1;
    let act = -1;
    let phys = -1;
    let call = -1;
    let paper = -1;
    let cam = -1;
    let rank = 0;
    for (let i = 0; i < s.itemCount; i++) {
      const u0 = this.t0[i] as number;
      const u1 = this.t1[i] as number;
      const u2 = this.t2[i] as number;
      if ((u2 & NET0) !== 0 && negated < 0) negated = i;
      if (this.polarity[i] === 0) {
        if ((u1 & ACT) !== 0 && act < 0) act = i;
        if ((u1 & PERS) !== 0 && phys < 0) phys = i;
        if ((u1 & CALL) !== 0 && call < 0 && !this.isNaming(i) && this.isSuspectCall(i)) call = i;
        if ((u1 & (PAPER | DISC)) !== 0 && paper < 0) paper = i;
        if ((u1 & CAM) !== 0 && cam < 0) cam = i;
      }
      if ((u0 & ONLINE0) === 0) continue;
      if (this.role[i] === ROLE.tick) {
        if (this.tickValue(i) === 'yes') {
          if (tickYes === -1) tickYes = i;
        } else if (tickNo === -1) tickNo = i;
        continue;
      }
      if (this.polarity[i] === 1) {
        if (negated < 0) negated = i;
        continue;
      }
      if (this.role[i] !== ROLE.offence) {
        if (this.role[i] === ROLE.gap && gap < 0) gap = i;
        if (this.role[i] === ROLE.threat && threat < 0) threat = i;
        if (excluded < 0) excluded = i;
        continue;
      }
      if (this.polarity[i] === 2) {
        hedged2++;
        if (hedged < 0) hedged = i;
        continue;
      }
      if ((u0 & (MSG | SMS)) === 0 || (u0 & PLAT) !== 0) smsOnly = false;
      const r = rankOf(u0);
      if (r > rank) {
        rank = r;
        online = i;
      }
      if ((u0 & (PLATG | GAME | CONS)) !== 0 && onlineWeak < 0) onlineWeak = i;
      if (met < 0) met = i;
    }
    const reach = (rule: string, online_: FlagAnswer, confidence: number): Decision => ({
      online: online_,
      rule,
      confidence,
      spans,
      platforms: online_ === 'no' ? [] : this.platformsOf(),
      pathway: online_ === 'no' ? 'offline' : online_ === 'person' ? 'unclear' : this.pathwayOf(),
    });
    const twice = this.sameServiceDenied();
    if (twice >= 0) {
      why(twice, 'contradicted');
      return reach('U6', 'person', 0.6);
    }
    if (online >= 0 && !(smsOnly && (paper >= 0 && ((this.t0[online] as number) & SMS) === 0))) {
      why(online, 'online');
      const u0 = this.t0[online] as number;
      if (smsOnly && book !== '2024') {
        const sms = (u0 & SMS) !== 0;
        const a: FlagAnswer = sms ? policy.smsBefore2024 : 'person';
        return reach(sms ? 'N3' : 'U1', a, 0.8);
      }
      if ((this.m3 & CONTRA) !== 0 && (negated >= 0 || act >= 0 || phys >= 0 || call >= 0) && family !== 'image') {
        return reach('U6', 'person', 0.6);
      }
      return reach(ruleOf(u0), 'yes', 0.95);
    }
    if (excluded >= 0 && (this.m3 & CONTRA) !== 0 && family === 'contact' && this.isContradicted(excluded)) {
      why(excluded, 'contradicted');
      return reach('U6', 'person', 0.6);
    }
    if (gap >= 0) {
      why(gap, 'gap-unknown');
      return reach('U4', 'person', 0.6);
    }
    if (hedged >= 0) {
      why(hedged, 'hedged');
      return reach('U3', 'person', 0.6);
    }
    if (threat >= 0 && family !== 'contact') {
      why(threat, 'threat-to-post');
      if (phys >= 0 || paper >= 0 || (this.m1 & PLACE) !== 0 || act >= 0) return reach('N15', 'no', 0.85);
    }
    const sent = threat >= 0 ? -1 : this.sentPicture(act >= 0);
    if (sent >= 0 && paper < 0) {
      why(sent, 'sent');
      if (book !== '2024') return reach('U1', 'person', 0.7);
      return reach('O21', policy.unnamedMessages, 0.9);
    }
    if (((this.m0 & IIOC) !== 0 || (this.m3 & KID) !== 0 || (family === 'image' && ((this.m0 & PIC) !== 0 || (this.m1 & SEX) !== 0))) && (family === 'image' || family === 'order' || (family === 'mixed' && (this.m1 & (SHOW | ASK)) === 0))) {
      const dev = this.assertedOf(DEV);
      const pic = this.firstOf(0, IIOC | PIC);
      const sure = (this.m3 & KID) !== 0 || (pic >= 0 && this.polarityAt(pic) === 0) || (pic < 0 && (this.m1 & SEX) !== 0);
      if (dev >= 0 && sure && ((this.m2 & EXAM) === 0 || (this.m3 & KID) !== 0) && (this.m3 & UNKF) === 0) {
        why(dev, 'device');
        return reach('O9', policy.imagesOfUnstatedOrigin, 0.85);
      }
    }
    if (tickYes !== -1) {
      if (tickYes >= 0) why(tickYes, 'tick-yes');
      if (act < 0 && family !== 'contact') return reach('G6', 'yes', 0.8);
      return reach('G6', 'person', 0.6);
    }
    return this.silence(reach, why, { act, phys, call, paper, cam, negated: negated >= 0 ? negated : tickNo, excluded });
  }

  private silence(
    reach: (rule: string, online: FlagAnswer, confidence: number) => Decision,
    why: (i: number, code: string) => void,
    f: { act: number; phys: number; call: number; paper: number; cam: number; negated: number; excluded: number },
  ): Decision {
    const { family } = this;
    const place = this.firstOf(1, PLACE);
    const shown = this.firstOf(1, SHOW);
    const dev = this.firstOf(1, DEV);
    const bare = this.firstOf(2, BARE);
    const phon = this.firstOf(1, PHON);
    const exam = this.firstOf(2, EXAM);
    if (family === 'order') {
      if (dev >= 0 && (this.m2 & CLEAN) === 0) {
        why(dev, 'device');
        return reach('U8', 'person', 0.7);
      }
      if (bare >= 0 && place < 0) return reach('U5', 'person', 0.6);
      return reach('N1', 'no', 0.9);
    }
    if (family === 'image') {
      if (f.paper >= 0) {
        why(f.paper, 'physical');
        return reach('N4', 'no', 0.9);
      }
      if (f.cam >= 0) {
        why(f.cam, 'camera');
        return (this.m3 & UNKF) !== 0 ? reach('U7', 'person', 0.7) : reach('N5', 'no', 0.9);
      }
      if (dev >= 0) {
        why(dev, 'device');
        return reach('U8', 'person', 0.7);
      }
      return reach('U7', 'person', 0.8);
    }
    if ((this.m3 & UNKF) !== 0 && (dev >= 0 || f.cam >= 0 || (this.m0 & PIC) !== 0)) return reach('U7', 'person', 0.8);
    if (shown >= 0 && f.cam < 0 && ((this.m0 & PIC) !== 0 || (this.m1 & SEX) !== 0) && dev >= 0 && f.paper < 0 && (this.m1 & TVB) === 0) {
      why(shown, 'shown');
      return reach('U9', 'person', 0.8);
    }
    if (family === 'contact') {
      if (f.act < 0 && (bare >= 0 || this.isCutOff())) return reach('U5', 'person', 0.7);
      if (bare >= 0 && place < 0 && f.phys < 0 && this.isBareOnly()) return reach('U5', 'person', 0.6);
      if (f.act >= 0) why(f.act, 'in-person');
      return reach(f.excluded >= 0 ? (ROLE_RULE[this.role[f.excluded] as number] ?? 'N1') : 'N1', 'no', 0.95);
    }
    if (f.cam >= 0) {
      why(f.cam, 'camera');
      return reach('N5', 'no', 0.85);
    }
    if (f.negated >= 0) {
      why(f.negated, 'negated');
      return reach('N16', 'no', 0.9);
    }
    if (f.paper >= 0) {
      why(f.paper, 'physical');
      return reach('N4', 'no', 0.9);
    }
    if (f.call >= 0) {
      why(f.call, 'voice-call');
      return reach('N2', 'no', 0.9);
    }
    if (phon >= 0) {
      why(phon, 'phone');
      return reach('U2', 'person', 0.8);
    }
    if (family === 'mixed' && bare >= 0 && place < 0 && (this.m2 & (REL | TRAV)) === 0 && this.isBareOnly()) return reach('U5', 'person', 0.6);
    if (f.act >= 0 && (place >= 0 || family === 'mixed') && !(family === 'comm' && place < 0)) {
      why(f.act, 'in-person');
      return reach('N1', 'no', 0.9);
    }
    const asked = (this.m1 & ASK) !== 0 && (this.m0 & PIC) !== 0;
    const vague = (this.m3 & VAGUE) !== 0 || asked;
    if ((this.m3 & ACTW) !== 0 && family === 'mixed' && !asked && (place >= 0 || f.phys >= 0 || (this.m2 & TRAV) !== 0)) return reach('N1', 'no', 0.85);
    if (f.phys >= 0 || (place >= 0 && family !== 'comm' && !vague && (this.m2 & TRAV) !== 0)) {
      why(f.phys >= 0 ? f.phys : place, 'in-person');
      return reach('N1', 'no', 0.85);
    }
    if (exam >= 0 && dev >= 0) return reach('U8', 'person', 0.7);
    return reach(bare >= 0 ? 'U5' : 'U1', 'person', 0.7);
  }

  private polarityAt(i: number): number {
    const { s } = this;
    let a = i;
    let b = i + 1;
    while (a > 0 && s.sentence[a - 1] === s.sentence[i]) a--;
    while (b < s.itemCount && s.sentence[b] === s.sentence[i]) b++;
    return this.polarityOf(i, a, b);
  }

  private assertedOf(mask: number): number {
    for (let i = 0; i < this.s.itemCount; i++) if (((this.t1[i] as number) & mask) !== 0 && this.polarityAt(i) !== 1) return i;
    return -1;
  }

  /** A call by the suspect or of a sexual kind; not "the nursery rang us". */
  private isSuspectCall(i: number): boolean {
    const { s } = this;
    let ok = this.s.itemCount < 12;
    for (let j = i - 1; j >= 0 && s.sentence[j] === s.sentence[i]; j--) {
      if (((this.t1[j] as number) & (SUSP | HE | SEX | VIC)) !== 0) ok = true;
      if (((this.t1[j] as number) & (OTH | PROF)) !== 0 && ((this.t1[j] as number) & (SUSP | HE)) === 0 && (s.word[i] as number) - (s.lastWord[j] as number) <= 2) return false;
    }
    for (let j = i + 1; j < s.itemCount && s.sentence[j] === s.sentence[i]; j++) if (((this.t1[j] as number) & (SUSP | HE | SEX | VIC | SHE)) !== 0) ok = true;
    const w = (s.word[i] as number) - 1;
    if (w >= 0 && this.text.slice(s.wordStart[w], s.wordEnd[w]).toLowerCase() === 'i') return false;
    return ok;
  }

  /** One voice names a service, another denies it. */
  private sameServiceDenied(): number {
    const { s, table } = this;
    for (let i = 0; i < s.itemCount; i++) {
      const p = table.entryPlatform[s.entry[i] as number] as number;
      if (p === 0 || this.polarity[i] !== 1 || ((this.t0[i] as number) & PLAT) === 0) continue;
      for (let j = 0; j < s.itemCount; j++)
        if (table.entryPlatform[s.entry[j] as number] === p && this.polarity[j] === 0 && ((this.t0[j] as number) & PLAT) !== 0 && this.role[j] !== ROLE.background && this.role[j] !== ROLE.third && s.sentence[j] !== s.sentence[i]) return j;
    }
    return -1;
  }

  /** "a man she calls 'the boss'". */
  private isNaming(i: number): boolean {
    const { s } = this;
    const w = (s.lastWord[i] as number) + 1;
    const word = this.text.slice(s.start[i], s.end[i]).toLowerCase();
    return (word === 'calls' || word === 'called') && w < s.wordCount && ((s.wordAround[w] as number) & (AROUND.commaBefore | AROUND.capital)) !== 0;
  }

  private isContradicted(i: number): boolean {
    return ((this.t0[i] as number) & (VIDEO | PLAT | NET)) !== 0 && (this.role[i] === ROLE.weak || this.role[i] === ROLE.gap);
  }

  /** The text stops in the middle of a sentence. */
  private isCutOff(): boolean {
    const { s } = this;
    const last = s.itemCount - 1;
    if (last < 0) return s.wordCount < 4;
    if (s.lastWord[last] !== s.wordCount - 1) return false;
    return ((this.t3[last] as number) & (AND | OR | DET | BY | VIA)) !== 0 && ((s.around[last] as number) & AROUND.breakAfter) === 0;
  }

  private isBareOnly(): boolean {
    return this.s.wordCount < 24;
  }

  private firstOf(word: 0 | 1 | 2 | 3, mask: number): number {
    const t = word === 0 ? this.t0 : word === 1 ? this.t1 : word === 2 ? this.t2 : this.t3;
    for (let i = 0; i < this.s.itemCount; i++) if (((t[i] as number) & mask) !== 0) return i;
    return -1;
  }

  /** "sent pictures", "exchanged images": a picture that went from one to the other. */
  private sentPicture(physical: boolean): number {
    const { s } = this;
    for (let i = 0; i < s.itemCount; i++) {
      if (((this.t1[i] as number) & SEND) === 0) continue;
      if (this.polarityOf(i, Math.max(0, i - 8), Math.min(s.itemCount, i + 8)) !== 0) continue;
      for (let j = Math.max(0, i - 6); j < s.itemCount && j <= i + 6; j++) {
        if (s.sentence[j] !== s.sentence[i]) continue;
        if (((this.t1[j] as number) & (PAPER | DISC)) !== 0) break;
        if (((this.t0[j] as number) & (PIC | IIOC)) !== 0 && (!physical || this.isBetween(i))) return i;
      }
    }
    return -1;
  }

  /** Sent by the suspect or to him, and not to the police. */
  private isBetween(i: number): boolean {
    const { s } = this;
    let ok = false;
    for (let j = Math.max(0, i - 10); j < s.itemCount && j <= i + 10; j++) {
      if (s.sentence[j] !== s.sentence[i]) continue;
      if (((this.t2[j] as number) & (EVID | BACK | REP | AFT)) !== 0 || ((this.t1[j] as number) & PROF) !== 0) return false;
      if (((this.t1[j] as number) & (SUSP | HE)) !== 0) ok = true;
    }
    return ok;
  }

  private platformsOf(): readonly string[] {
    const { s, table } = this;
    const found: string[] = [];
    for (let i = 0; i < s.itemCount; i++) {
      const p = table.entryPlatform[s.entry[i] as number] as number;
      if (p === 0 || ((this.t0[i] as number) & (PLAT | PLATG | CONS | EMAIL)) === 0) continue;
      if (this.polarity[i] === 1 || (this.role[i] !== ROLE.offence && this.role[i] !== ROLE.gap)) continue;
      for (const name of (table.platforms[p] as string).split('+')) if (name !== '' && !found.includes(name)) found.push(name);
    }
    return found;
  }

  private pathwayOf(): FlagPathway {
    if (this.family === 'contact' || (this.m2 & TRAV) !== 0) {
      if ((this.m3 & NOMEET) === 0 || this.family === 'contact') {
        if (this.family === 'contact' || this.hasTravel()) return (this.m2 & REL) !== 0 && (this.m1 & MEET) === 0 ? 'offline_then_online' : 'online_then_offline';
      }
    }
    if ((this.m2 & REL) !== 0) return 'offline_then_online';
    return 'online_only';
  }

  private hasTravel(): boolean {
    return (this.m2 & TRAV) !== 0;
  }
}

const PIC1 = SEX;
const SUSPREL = 0;
const PREPB = bits(3, 'PREP');
const UNITS3 = UNITY | UNITM | UNITW | UNITD;
const FROMW = bits(3, 'FROMW');

const WORD_NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, dwy: 2, dau: 2, tair: 3, tri: 3, pedair: 4, pum: 5, chwe: 6 };

/** The number that a word writes; 0: none. */
function numberAt(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) {
    const d = text.charCodeAt(i) - 48;
    if (d < 0 || d > 9) return to - from <= 6 ? (WORD_NUMBERS[text.slice(from, to).toLowerCase()] ?? 0) : 0;
    n = n * 10 + d;
  }
  return n;
}

function rankOf(u0: number): number {
  if ((u0 & (PLAT | PLATG | CONS)) !== 0) return 5;
  if ((u0 & (VIDEO | LIVE | EMAIL | IMGNET | REFR | LOCAL | SPY | CLOSED | AIGEN)) !== 0) return 4;
  if ((u0 & (NET | NETC | ONL)) !== 0) return 3;
  if ((u0 & (ACCT | GAME)) !== 0) return 2;
  return 1;
}

function ruleOf(u0: number): string {
  if ((u0 & EMAIL) !== 0) return 'O4';
  if ((u0 & VIDEO) !== 0) return 'O5';
  if ((u0 & IMGNET) !== 0 || (u0 & REFR) !== 0) return 'O8';
  if ((u0 & (PLAT | PLATG | CONS)) !== 0) return 'O1';
  if ((u0 & LIVE) !== 0) return 'O7';
  if ((u0 & LOCAL) !== 0) return 'O10';
  if ((u0 & SPY) !== 0) return 'O18';
  if ((u0 & CLOSED) !== 0) return 'O19';
  if ((u0 & AIGEN) !== 0) return 'O9';
  if ((u0 & (NET | NETC | ONL)) !== 0) return 'O2';
  if ((u0 & ACCT) !== 0) return 'O3';
  if ((u0 & GAME) !== 0) return 'O6';
  return 'O21';
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** "off", "sus", "su", "acc" in lower case are no person. */
const isShortForm = (text: string, at: number, size: number): boolean => {
  const word = text.slice(at, at + size).toLowerCase();
  return word === 'off' || word === 'su' || word === 'sus' || word === 'acc' || word === 'offs';
};

export const unusedForNow = [EMAILA, GAMEW, DEVO, ORDU, DECOY, POSS, PAY, WHY, COG, NEGA];

/** Tags as masks, named as in tags.ts. A number says in which word of an entry a composed mask stands. */
import { bits } from './bits.js';

export const PLAT = bits(0, 'PLAT');
export const PLATG = bits(0, 'PLATG');
export const AMB = bits(0, 'AMB');
export const AMBX = bits(0, 'AMBX');
export const AMBL = bits(0, 'AMBL');
export const CONS = bits(0, 'CONS');
export const NET = bits(0, 'NET');
export const NETC = bits(0, 'NETC');
export const ONL = bits(0, 'ONL');
export const WEAK = bits(0, 'WEAK');
export const WEAKS = bits(0, 'WEAKS');
export const ACCT = bits(0, 'ACCT');
export const ACCTW = bits(0, 'ACCTW');
export const EMAIL = bits(0, 'EMAIL');
export const EMAILA = bits(0, 'EMAILA');
export const VIDEO = bits(0, 'VIDEO');
export const LIVE = bits(0, 'LIVE');
export const GAME = bits(0, 'GAME');
export const IMGNET = bits(0, 'IMGNET');
export const REFR = bits(0, 'REFR');
export const IIOC = bits(0, 'IIOC');
export const AIGEN = bits(0, 'AIGEN');
export const LOCAL = bits(0, 'LOCAL');
export const SPY = bits(0, 'SPY');
export const CLOSED = bits(0, 'CLOSED');
export const MSG = bits(0, 'MSG');
export const SMS = bits(0, 'SMS');
export const SEIZ = bits(0, 'SEIZ');
export const PIC = bits(0, 'PIC');
export const DEV = bits(1, 'DEV');
export const DISC = bits(1, 'DISC');
export const PAPER = bits(1, 'PAPER');
export const TVB = bits(1, 'TVB');
export const CALL = bits(1, 'CALL');
export const PHON = bits(1, 'PHON');
export const CAM = bits(1, 'CAM');
export const PAY = bits(1, 'PAY');
export const SHAREV = bits(1, 'SHAREV');
export const GETV = bits(1, 'GETV');
export const CON = bits(1, 'CON');
export const ASK = bits(1, 'ASK');
export const SAY = bits(1, 'SAY');
export const SEND = bits(1, 'SEND');
export const MEET = bits(1, 'MEET');
export const THR = bits(1, 'THR');
export const SHOW = bits(1, 'SHOW');
export const ACT = bits(1, 'ACT');
export const PERS = bits(1, 'PERS');
export const PLACE = bits(1, 'PLACE');
export const SEX = bits(1, 'SEX');
export const SUSP = bits(1, 'SUSP');
export const VIC = bits(1, 'VIC');
export const OTH = bits(1, 'OTH');
export const PROF = bits(1, 'PROF');
export const HE = bits(1, 'HE');
export const SHE = bits(1, 'SHE');
export const NEG = bits(2, 'NEG');
export const NEGA = bits(2, 'NEGA');
export const NET0 = bits(2, 'NET0');
export const PSEU = bits(2, 'PSEU');
export const HEDGE = bits(2, 'HEDGE');
export const REP = bits(2, 'REP');
export const EVID = bits(2, 'EVID');
export const CLEAN = bits(2, 'CLEAN');
export const EXAM = bits(2, 'EXAM');
export const LOGI = bits(2, 'LOGI');
export const INCI = bits(2, 'INCI');
export const DEVO = bits(2, 'DEVO');
export const BACK = bits(2, 'BACK');
export const THIRD = bits(2, 'THIRD');
export const AFT = bits(2, 'AFT');
export const APOL = bits(2, 'APOL');
export const PRESSR = bits(2, 'PRESSR');
export const AGO = bits(2, 'AGO');
export const SOON = bits(2, 'SOON');
export const GAPU = bits(2, 'GAPU');
export const REL = bits(2, 'REL');
export const BARE = bits(2, 'BARE');
export const STRANGE = bits(2, 'STRANGE');
export const ORD = bits(2, 'ORD');
export const ORDU = bits(2, 'ORDU');
export const DECOY = bits(2, 'DECOY');
export const RECR = bits(2, 'RECR');
export const TRAV = bits(2, 'TRAV');
export const XCRIME = bits(1, 'XCRIME');
export const HIST = bits(1, 'HIST');
export const HIDC = bits(1, 'HIDC');
export const PASTC = bits(2, 'PASTC');
export const MODAL = bits(2, 'MODAL');
export const SEALED = bits(0, 'SEALED');
export const SPOKEN = bits(3, 'SPOKEN');
export const NOMEET = bits(3, 'NOMEET');
export const VIA = bits(3, 'VIA');
export const BY = bits(3, 'BY');
export const BUT = bits(3, 'BUT');
export const AND = bits(3, 'AND');
export const OR = bits(3, 'OR');
export const YES = bits(3, 'YES');
export const TICKW = bits(3, 'TICKW');
export const DET = bits(3, 'DET');
export const CTX = bits(3, 'CTX');
export const UNKF = bits(3, 'UNKF');
export const VAGUE = bits(3, 'VAGUE');
export const CONTRA = bits(3, 'CONTRA');
export const COG = bits(3, 'COG');
export const FUT = bits(3, 'FUT');
export const ACTW = bits(3, 'ACTW');
export const DATING = bits(3, 'DATING');
export const QA = bits(3, 'QA');
export const RELW = bits(3, 'RELW');
export const LINKW = bits(3, 'LINKW');
export const KNOWN = bits(3, 'KNOWN');
export const ARRIVE = bits(3, 'ARRIVE');
export const KID = bits(3, 'KID');
export const UNITY = bits(3, 'UNITY');
export const UNITM = bits(3, 'UNITM');
export const UNITW = bits(3, 'UNITW');
export const UNITD = bits(3, 'UNITD');
export const PREPB = bits(3, 'PREP');
export const FROMW = bits(3, 'FROMW');

export const ONLINE0 =
  PLAT |
  PLATG |
  CONS |
  NET |
  NETC |
  ACCT |
  EMAIL |
  VIDEO |
  LIVE |
  GAME |
  IMGNET |
  REFR |
  AIGEN |
  LOCAL |
  SPY |
  CLOSED |
  MSG |
  SMS;
export const VERB1 = CON | ASK | SAY | SEND | MEET | THR | SHAREV | GETV | SHOW | ACT;
export const CONTACT1 = CON | ASK | SEND | THR | MEET | SHAREV;
export const ACTOR1 = SUSP | VIC | OTH | PROF | HE | SHE;
export const UNITS3 = UNITY | UNITM | UNITW | UNITD;
export const PIC1 = SEX;
export const SUSPREL = 0;

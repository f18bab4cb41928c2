/** The kinds of cue that the lexicon knows, each one bit of four words of thirty. */
export const FLAG_TAGS = [
  // Media.
  'PLAT', 'PLATG', 'AMB', 'AMBX', 'AMBL', 'CONS', 'NET', 'NETC', 'ONL', 'WEAK', 'WEAKS', 'ACCT', 'ACCTW', 'EMAIL',
  'EMAILA', 'VIDEO', 'LIVE', 'GAME', 'GAMEW', 'IMGNET', 'REFR', 'IIOC', 'AIGEN', 'LOCAL', 'SPY', 'CLOSED', 'MSG',
  'SMS', 'SEIZ', 'PIC',
  // Other means, acts, people.
  'DEV', 'DISC', 'PAPER', 'TVB', 'CALL', 'PHON', 'CAM', 'PAY', 'SHAREV', 'GETV', 'CON', 'ASK', 'SAY', 'SEND', 'MEET',
  'THR', 'SHOW', 'ACT', 'PERS', 'PLACE', 'SEX', 'DMS', 'TYPE', 'TRAVP', 'SUSP', 'VIC', 'OTH', 'PROF', 'HE', 'SHE',
  // Scope and role.
  'THEY', 'NEG', 'NEGA', 'NET0', 'PSEU', 'HEDGE', 'NOHEDGE', 'REP', 'EVID', 'CLEAN', 'EXAM', 'LOGI', 'INCI', 'DEVO',
  'BACK', 'THIRD', 'AFT', 'APOL', 'PRESSR', 'AGO', 'SOON', 'GAPU', 'REL', 'BARE', 'REST', 'ORD', 'ORDU', 'DECOY',
  'RECR', 'TRAV',
  // What is left.
  'NOMEET', 'PREP', 'VIA', 'BY', 'BUT', 'AND', 'OR', 'YES', 'TICKW', 'DET', 'CTX', 'UNKF', 'POSS', 'VAGUE', 'REPO', 'CONTRA', 'COG', 'FUT', 'ACTW', 'DATING', 'QA', 'FROMW', 'KID', 'UNITY', 'UNITM', 'UNITW', 'UNITD', 'LINKW',
] as const;
export type FlagTag = (typeof FLAG_TAGS)[number];

export const TAGS_A_WORD = 30;

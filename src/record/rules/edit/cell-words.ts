/**
 * What words in a cell mean, in both languages: the meaning itself is always one of them. A word that is not here is
 * said to be unknown, never guessed.
 */
export type Words = Readonly<Record<string, readonly string[]>>;

export const FLAG: Words = {
  yes: ['yes', 'y', '1', 'true', 't', 'ie', 'oes', 'online', 'cyber', 'cyber enabled', 'ar-lein'],
  no: ['no', 'n', '0', 'false', 'f', 'na', 'nac oes', 'offline', 'not online'],
  'not-assessed': [
    'not assessed',
    'not-assessed',
    'not yet assessed',
    'unknown',
    'unset',
    'heb ei asesu',
    'ddim yn hysbys',
  ],
};
export const READER: Words = {
  yes: ['yes', 'y', 'ie'],
  no: ['no', 'n', 'na'],
  person: ['person', 'a person must look', 'unsure', 'ansicr'],
};
export const SEX: Words = {
  female: ['female', 'f', 'girl', 'woman', 'benyw', 'benywaidd', 'b'],
  male: ['male', 'm', 'boy', 'man', 'gwryw', 'gwrywaidd', 'g'],
  other: ['other', 'x', 'u', 'unknown', 'indeterminate', 'not stated', 'arall', 'ddim yn hysbys'],
};
export const VICTIM: Words = {
  person: ['person', 'individual', 'child', 'adult', 'unigolyn', 'plentyn', 'oedolyn'],
  state: [
    'state',
    'crown',
    'the state',
    'the crown',
    'regina',
    'rex',
    'y wladwriaeth',
    'y goron',
    'state - unknown child',
  ],
  decoy: ['decoy', 'undercover officer', 'officer as decoy', 'abwyd'],
  organisation: ['organisation', 'organization', 'business', 'school', 'sefydliad', 'busnes', 'ysgol'],
};
export const REPORTER: Words = {
  victim: ['victim', 'ip', 'self', 'dioddefwr', 'y dioddefwr'],
  parent: [
    'parent',
    'carer',
    'guardian',
    'parent or carer',
    'mother',
    'father',
    'rhiant',
    'gofalwr',
    'mam',
    'tad',
  ],
  professional: [
    'professional',
    'teacher',
    'social worker',
    'doctor',
    'school',
    'health',
    'social services',
    'gweithiwr proffesiynol',
    'athro',
    'athrawes',
    'gweithiwr cymdeithasol',
    'meddyg',
  ],
  witness: [
    'witness',
    'third party',
    'member of public',
    'anonymous',
    'friend',
    'tyst',
    'trydydd parti',
    'ffrind',
  ],
  police: ['police', 'officer', 'police generated', 'heddlu', 'swyddog'],
  'other-force': ['other force', 'nca', 'agency referral', 'heddlu arall'],
};
export const RELATION: Words = {
  stranger: ['stranger', 'not known', 'online only', 'dieithryn'],
  known: ['known', 'acquaintance', 'friend', 'peer', 'partner', 'ex-partner', 'adnabyddus', 'ffrind'],
  family: ['family', 'parent', 'step-parent', 'sibling', 'relative', 'teulu', 'rhiant'],
  'position-of-trust': [
    'position of trust',
    'position-of-trust',
    'teacher',
    'coach',
    'carer',
    'safle o ymddiriedaeth',
    'athro',
    'hyfforddwr',
  ],
};

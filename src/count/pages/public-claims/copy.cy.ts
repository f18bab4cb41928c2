import type { PublicClaimWords } from './copy.en.js';

export const cy: PublicClaimWords = {
  listTitle: 'Honiadau a wiriwyd',
  lead: 'Honiadau a wnaed yn gyhoeddus, wedi’u gweithio drwodd yn erbyn y ffigurau a gyhoeddwyd. Mae pob un yn dweud ar beth y mae’n sefyll a beth a fyddai’n dal.',
  nothing: 'Nid oes yr un honiad wedi’i gyhoeddi eto.',
  crumbs: 'Ffigurau a gyhoeddwyd',
  claimTitle: '{verdict}: gwirio honiad gan {by}',
  said: 'Dywedwyd gan {by} ar {on}.',
  where: 'Lle y’i dywedwyd',
  checked: 'Gwiriwyd gan {publisher}, cyhoeddwyd ar {on}.',
  verdictTitle: 'Yr hyn y mae’r ffigurau’n ei ddweud',
  description: '“{text}”: {verdict}.',
  json: 'Fel data (JSON)',
  withdrawnTitle: 'Tynnwyd y gwiriad hwn yn ôl',
  withdrawn: 'Tynnwyd yn ôl ar {on}. {reason}',
};

import type { ListWords } from './copy.en.js';

export const cy: ListWords = {
  title: 'Ffigurau a gyhoeddwyd',
  lead: 'Ffigurau a wiriwyd ac a gyhoeddwyd, pob un â’r hyn i’w gadw mewn cof, ei ffynonellau a phob newid ers hynny.',
  nothing: 'Nid oes dim wedi’i gyhoeddi eto.',
  version: 'Fersiwn {version}, {on}',
  withdrawn: 'Tynnwyd yn ôl ar {on}',
  claims: 'Honiadau a wnaed yn gyhoeddus ac a wiriwyd yn erbyn y ffigurau hyn',
  log: 'Log datgelu: atebion a roddwyd o dan ryddid gwybodaeth',
  feeds: 'Dilyn ffigurau newydd a newidiadau:',
  atom: 'Ffrwd Atom',
  json: 'Ffrwd JSON',
};

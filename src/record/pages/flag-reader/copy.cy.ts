import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Darllen naratif ar gyfer y nod',
  back: 'Troseddau',
  lead: 'Gludwch yr hyn a ddigwyddodd. Caiff y geiriau sy’n bwysig i’r nod ar-lein eu goleuo, gyda’r rheswm dros bob un. Cynnig y mae; nid yw’n newid unrhyw gofnod.',
  goes: 'Anfonir eich testun at weinydd yr heddlu hwn ei hun i’w ddarllen. Ni chaiff ei gadw, ei logio na’i roi yn y cofnodlyfr; dim ond y ffaith i chi ddefnyddio’r dudalen hon.',
  stays:
    'Mae eich testun yn aros yn y porwr hwn: yma y caiff ei ddarllen, ac nid anfonir ef i unman. Mae newid yr iaith yn ei glirio. Dim ond y ffaith i chi agor y dudalen hon sydd yn y cofnodlyfr.',
  waits: 'Mae’r darllenydd yn cael ei lwytho i’r porwr hwn. Nid anfonir dim yn y cyfamser.',
  narrative: 'Y naratif',
  narrativeHint: 'Hyd at 20,000 o nodau. Mae Ctrl ac Enter yn ei ddarllen.',
  code: 'Cod y drosedd',
  codeHint:
    'Er enghraifft 71/17 neu 88A. Hwn sy’n penderfynu beth mae distawrwydd yn ei olygu; gadewch ef yn wag os nad ydych yn gwybod.',
  recorded: 'Y diwrnod y’i cofnodwyd',
  recordedHint: 'Er enghraifft 3 2 2019. Mae’n setlo’r llyfr rheolau; mae gwag yn golygu heddiw.',
  day: 'Diwrnod',
  month: 'Mis',
  year: 'Blwyddyn',
  rules: 'Llyfr rheolau',
  byDay: 'Yn ôl y diwrnod y’i cofnodwyd',
  books: {
    '2015': 'Cyn Ebrill 2017',
    '2017': 'Ebrill 2017 i Fawrth 2024',
    '2024': 'O Ebrill 2024 ymlaen',
  },
  read: 'Ei ddarllen',
  result: 'Yr hyn y mae’r darllenydd yn ei ddweud',
  because: 'Pam mae’r geiriau hyn wedi’u goleuo',
  nothing: 'Ni ddaeth o hyd i eiriau sy’n penderfynu.',
  rule: 'Rheol {rule} o’r canllaw',
  platforms: 'Gwasanaethau, yn nhrefn eu crybwyll',
  noPlatforms: 'Ni enwir yr un',
  pathway: 'Sut y bu’r cysylltiad',
  book: 'Llyfr rheolau',
  version: 'Fersiwn y darllenydd',
  problemTitle: 'Mae problem',
  error: 'Gwall',
  problems: {
    missing: 'Gludwch yr hyn a ddigwyddodd.',
    long: 'Hyd at 20,000 o nodau.',
    code: 'Rhowch god fel 71/17 neu 88A, neu gadewch ef yn wag.',
    day: 'Rhowch ddiwrnod go iawn, er enghraifft 3 2 2019, neu gadewch ef yn wag.',
  },
};

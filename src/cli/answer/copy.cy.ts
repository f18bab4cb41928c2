import type { Copy } from './copy.en.js';

export const cy: Copy = {
  eachForce: 'Heddluoedd',
  summary:
    'Darllenwyd {rows} o resi; gadawyd allan {cancelled} a ganslwyd a {outside} y tu allan i’r blynyddoedd. {tables} o dablau, {hidden} o rifau wedi’u cuddio; ymosodwyd ar {attacked}, ac ni weithiwyd yr un allan.',
  ofRecords:
    'Cyfrifwyd o’r troseddau a gofnodwyd yma. {tables} o dablau, {hidden} o rifau wedi’u cuddio; ymosodwyd ar {attacked}, ac ni weithiwyd yr un allan.',
  templateFilled: {
    zero: 'Ni ellid llenwi dim yn y templed yn sicr.',
    one: 'Llenwyd un cyfrif yn y templed.',
    other: 'Llenwyd {n} o gyfrifon yn y templed.',
  },
  templateBlank: 'Wedi’i adael yn wag: {of}',
  wrong: {
    operand: 'Rhowch EXTRACT o droseddau, “-”, neu --records.',
    both: 'Rhowch EXTRACT neu --records, nid y ddau.',
    nowhere: 'Dywedwch i ble mae’r ateb yn mynd â -o FOLDER, neu gofynnwch am --json neu --dry-run.',
  },
};

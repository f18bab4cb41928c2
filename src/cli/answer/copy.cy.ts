import type { Copy } from './copy.en.js';

export const cy: Copy = {
  eachForce: 'Heddluoedd',
  summary:
    'Darllenwyd {rows} o resi; gadawyd allan {cancelled} a ganslwyd a {outside} y tu allan i’r blynyddoedd. {tables} o dablau, {hidden} o rifau wedi’u cuddio; ymosodwyd ar {attacked}, ac ni weithiwyd yr un allan.',
  wrong: {
    operand: 'Rhowch EXTRACT o droseddau, neu “-”.',
    nowhere: 'Dywedwch i ble mae’r ateb yn mynd â -o FOLDER, neu gofynnwch am --json neu --dry-run.',
  },
};

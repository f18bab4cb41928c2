import type { Copy } from './copy.en.js';

export const cy: Copy = {
  row: '{file}, rhes {row}: {said}',
  rowColumn: '{file}, rhes {row}, {column}: {said}',
  more: {
    one: 'a {n} problem arall. Mae --problems FILE yn eu hysgrifennu i gyd.',
    two: 'a {n} broblem arall. Mae --problems FILE yn eu hysgrifennu i gyd.',
    other: 'a {n} problem arall. Mae --problems FILE yn eu hysgrifennu i gyd.',
  },
  progress: '{records} o gofnodion, {percent} %, {rate} yr eiliad',
  progressStream: '{records} o gofnodion, {rate} yr eiliad',
  goesOn: 'Yn parhau ar ôl {n} o gofnodion a wnaed gan rediad cynharach.',
  summary:
    '{records} o gofnodion: {yes} ar-lein, {no} heb fod, {person} i berson. Nid oes nod ar {set}, ac mae {clear} yn dwyn un na fyddai’r darllenydd yn ei osod. {problems} o broblemau yn ei resi. {version}',
  wrong: {
    operand: 'Rhowch FILE o gofnodion, neu “-”.',
    rules: 'Nid yw “{rules}” yn llyfr rheolau: 2015, 2017 neu 2024.',
    workers: 'Nid yw “{n}” yn nifer o weithwyr: 1 i 64.',
    same: 'Yr allbwn fyddai’r ffeil a ddarllenir. Rhowch enw arall.',
  },
};

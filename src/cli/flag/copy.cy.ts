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
  lexicon: {
    examples: {
      one: 'Byddai {n} o {of} o enghreifftiau’n cael ei darllen fel arall.',
      other: 'Byddai {n} o {of} o enghreifftiau’n cael eu darllen fel arall.',
    },
    records: {
      one: 'Byddai {n} o {of} o’ch cofnodion eich hun yn cael ei ddarllen fel arall.',
      other: 'Byddai {n} o {of} o’ch cofnodion eich hun yn cael eu darllen fel arall.',
    },
    way: '  {n}: {before} → {after}',
    line: '  {id}: {before} → {after}  {text}',
    more: '  a {n} arall; mae --json yn eu rhoi i gyd.',
  },
  wrong: {
    lexicon: 'Dywedwch: plimsoll flag lexicon preview NEW.json',
    lexiconRow: 'Nid geiriadur mo hwnnw: {why}',
    operand: 'Rhowch FILE o gofnodion, neu “-”.',
    rules: 'Nid yw “{rules}” yn llyfr rheolau: 2015, 2017 neu 2024.',
    workers: 'Nid yw “{n}” yn nifer o weithwyr: 1 i 64.',
    same: 'Yr allbwn fyddai’r ffeil a ddarllenir. Rhowch enw arall.',
  },
};

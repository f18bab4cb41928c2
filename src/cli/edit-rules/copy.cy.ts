import type { Copy } from './copy.en.js';

export const cy: Copy = {
  found: '{file}, rhes {row}, {column}{crime}: {code}, {severity}. {said}',
  row: '{file}, rhes {row}: {said}',
  crime: ' (trosedd {id})',
  seeRow: 'Gweler rhes {row}.',
  more: {
    one: 'ac {n} arall. Mae --problems FILE yn eu hysgrifennu i gyd; mae --json yn eu hargraffu.',
    other: 'a {n} arall. Mae --problems FILE yn eu hysgrifennu i gyd; mae --json yn eu hargraffu.',
  },
  progress: '{rows} o resi, {percent} %',
  progressStream: '{rows} o resi',
  rows: {
    one: '{n} rhes, {checked} wedi’u gwirio, yn ôl rheolau {day}.',
    two: '{n} res, {checked} wedi’u gwirio, yn ôl rheolau {day}.',
    other: '{n} o resi, {checked} wedi’u gwirio, yn ôl rheolau {day}.',
  },
  columns: 'Colofnau hysbys: {known}.',
  unknown: 'Penawdau a adawyd: {headings}. Rhowch un â --map column="pennawd".',
  doubled: 'Penawdau colofn y mae un arall eisoes, a adawyd: {headings}.',
  clean: 'Ni chafwyd dim gan y rheolau a redwyd.',
  byRule: 'Cafwyd, fesul rheol:',
  byRow: 'Rhesi a chelloedd na ellid eu darllen fel y dylid, fesul math:',
  notRun: {
    one: 'Ni redwyd {n} rheol, am nad oes gan yr echdyniad golofn sydd ei hangen arni. Nid yw wedi pasio:',
    two: 'Ni redwyd {n} reol, am nad oes gan yr echdyniad golofn sydd ei hangen arnynt. Nid ydynt wedi pasio:',
    other:
      'Ni redwyd {n} o reolau, am nad oes gan yr echdyniad golofn sydd ei hangen arnynt. Nid ydynt wedi pasio:',
  },
  lacks: 'heb {columns}: {codes}',
  partly:
    'Heb ei rhedeg ar rai rhesi, am na ellid darllen cell sydd ei hangen neu fod gormod o resi i’w cymharu:',
  partlyRule: {
    one: '{n} rhes: {codes}',
    two: '{n} res: {codes}',
    other: '{n} o resi: {codes}',
  },
  severities:
    'Gwallau: {error}. Rhybuddion: {warning}. Cwestiynau: {question}. Rhesi neu gelloedd â rhywbeth o’i le: {row}.',
  sheets: 'Darllenwyd o’r daflen “{sheet}”. Ni ddarllenwyd taflenni eraill: {others}.',
  hiddenRows: {
    one: 'Darllenwyd {n} rhes gudd gyda’r lleill.',
    two: 'Darllenwyd {n} res gudd gyda’r lleill.',
    other: 'Darllenwyd {n} o resi cudd gyda’r lleill.',
  },
  rowSeverity: 'darllen',
  list: {
    one: '{n} rheol mewn grym ar {day}',
    two: '{n} reol mewn grym ar {day}',
    other: '{n} o reolau mewn grym ar {day}',
  },
  listEntry: '{code}  {severity}  {said}\n        {when}. Angen {needs}. {source} ({standing})',
  always: 'Ar gyfer troseddau a gofnodwyd ar unrhyw ddiwrnod',
  from: 'Ar gyfer troseddau a gofnodwyd o {from} ymlaen',
  until: 'Ar gyfer troseddau a gofnodwyd cyn {to}',
  or: 'neu',
  with: 'gyda',
  wrong: {
    subverb: 'Nid yw “{name}” yn rhywbeth y mae `plimsoll rules` yn ei wneud: check, list neu columns.',
    operand: 'Rhowch FILE o droseddau, neu “-”.',
    map: 'Nid yw “{text}” wedi’i ysgrifennu fel column="pennawd".',
    rule: 'Nid yw “{code}” yn rheol. Mae `plimsoll rules list` yn eu hargraffu.',
    severity: 'Nid yw “{text}” yn error, warning neu question.',
    same: 'Y ffeil broblemau fyddai’r ffeil a ddarllenir. Rhowch enw arall.',
  },
};

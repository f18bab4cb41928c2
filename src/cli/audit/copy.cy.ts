import type { Copy } from './copy.en.js';

export const cy: Copy = {
  plan: {
    heading:
      'Darllenwch {draw} o {records} o gofnodion am {half} pwynt y naill ffordd (disgwylir: {expected}).',
    row: '  {stratum}: {draw} o {records}',
    flag: { yes: 'â nod', no: 'heb nod', unset: 'nod heb ei osod' },
    reader: {
      yes: 'dywed y darllenydd ar-lein',
      person: 'dywed y darllenydd fod angen person',
      no: 'dywed y darllenydd nad ar-lein',
    },
  },
  draw: {
    one: 'Tynnwyd {n} cofnod â’r hedyn “{seed}” i {out}. Rhowch gopi i bob codiwr; cadwch {key} rhagddynt nes bod y ddau wedi codio.',
    two: 'Tynnwyd {n} gofnod â’r hedyn “{seed}” i {out}. Rhowch gopi i bob codiwr; cadwch {key} rhagddynt nes bod y ddau wedi codio.',
    other:
      'Tynnwyd {n} o gofnodion â’r hedyn “{seed}” i {out}. Rhowch gopi i bob codiwr; cadwch {key} rhagddynt nes bod y ddau wedi codio.',
  },
  score: {
    read: 'Darllenwyd {read} o gofnodion; arhosodd {unclear} yn aneglur.',
    kappa: 'Mae’r codwyr yn cytuno: kappa {kappa} ({lo} i {hi}), yr un peth ar {same} %.',
    noKappa: 'Ni roddwyd atebion y ddau godiwr: nid yw eu cytundeb yn hysbys.',
    share: 'Gwir ar-lein: {share}.',
    recall:
      'O’r rheini, mae’r nod yn canfod {recall}; mae’n gywir ar {precision} o’r cofnodion sy’n ei ddwyn.',
    missed: 'Troseddau heb y nod: {missed}. Troseddau sy’n ei ddwyn ac na ddylent: {wrong}.',
    reader: 'Y darllenydd: yn gywir pan ddywed ar-lein ar {yes}, pan ddywed nad ar-lein ar {no}.',
    wald: 'Yr ystod werslyfr wrth ei ochr: {wald}.',
    assisted: 'Â chymorth tebygolrwyddau’r darllenydd: {assisted}.',
    coders: 'Os yw codwyr yn colli 3 ym mhob 100 ac yn gweld 2 ym mhob 100 nad ydynt yno: {share}.',
    bounds: 'Â’r hyn a arhosodd yn aneglur wedi’i gyfrif fel nad ar-lein, ac fel ar-lein: {lo} i {hi}.',
    interval: '{estimate} ({lo} i {hi})',
    carried:
      'Mae’r ffigurau hyn yn dal ar gyfer y cofnodion hyn, y rheol nod hon a’r darllenydd hwn. Nid ydynt yn dweud pa mor gywir yw’r nod mewn heddlu neu flwyddyn arall.',
  },
  room: {
    imported: {
      one: 'Cyfrifwyd {n} cofnod i “{name}”. Agorwch /record/audit/{audit}',
      two: 'Cyfrifwyd {n} gofnod i “{name}”. Agorwch /record/audit/{audit}',
      other: 'Cyfrifwyd {n} o gofnodion i “{name}”. Agorwch /record/audit/{audit}',
    },
    drawn: {
      one: 'Tynnwyd {n} cofnod â’r hedyn “{seed}”. Gall dau berson ddechrau codio.',
      two: 'Tynnwyd {n} gofnod â’r hedyn “{seed}”. Gall dau berson ddechrau codio.',
      other: 'Tynnwyd {n} o gofnodion â’r hedyn “{seed}”. Gall dau berson ddechrau codio.',
    },
    suggested: {
      one: 'Daethpwyd ag {n} awgrym i mewn.',
      other: 'Daethpwyd â {n} o awgrymiadau i mewn.',
    },
    locked: 'Ni ellir agor y cylch allweddi: gweler `plimsoll doctor`.',
  },
  wrong: {
    force: 'Nid yw “{text}” yn heddlu.',
    as: 'Nid yw “{text}” yn gofrestrydd yma. Rhowch enw’r cyfrif: --as ENW.',
    subverb: 'Dywedwch beth i’w wneud: plan, draw, score, import, sample neu suggest.',
    operand: 'Rhowch FILE.',
    option: 'Mae angen {option}.',
    half: 'Nid yw “{text}” yn hanner lled: rhowch bwyntiau fel cyfran, megis 0.02.',
    notFlagged: 'Nid oes colofn “online” yn y ffeil. Rhedwch `plimsoll flag` arni’n gyntaf.',
    plan: 'Nid cynllun yw {file}. Mae `plimsoll audit plan` yn gwneud un.',
    otherFile: 'Nid dyma’r ffeil y gwnaed y cynllun ar ei chyfer.',
    key: 'Nid allwedd tynnu yw {file}. Mae `plimsoll audit draw` yn gwneud un.',
  },
  problem: {
    'code-unknown': 'nid yw’n online, not-online nac unclear',
    'number-unknown': 'nid yw’n gofnod o’r tynnu hwn',
    'not-coded': 'nid oes cod y mae’r ddau’n cytuno arno, na’r un sy’n ei setlo',
    'stratum-unread': 'nid oes cofnod wedi’i godio: ni ellir dweud dim am y cyfan',
  },
};

import type { StoryWords } from './copy.en.js';

export const cy: StoryWords = {
  title: 'Yr hyn y gellir ei ddweud yn onest',
  strap: 'Troseddau ar-lein yn erbyn plant, fel yr argraffwyd hwy',
  bigAtLeast: 'O leiaf {n}',
  big: '{n}',
  heroSays: 'o droseddau rhyw yn erbyn plant a gofnodwyd â’r nod ar-lein. Ardal: {area}. Blwyddyn: {year}.',
  heroIn: 'Cymru',
  answered: 'Rhoddodd {answered} o’r {asked} heddlu ffigur: {parts}.',
  didNot: 'Nid atebodd {force}.',
  wasLargest: 'Yn {year} cofnodwyd mwy yno nag yn yr un heddlu arall yn yr ardal: {n}.',
  part: '{force} {n}',
  chartTitle: 'Cofnodwyd yng Nghymru â’r nod ar-lein, fesul blwyddyn',
  chartDesc:
    'Colofnau wedi’u pentyrru fesul heddlu, un ar gyfer pob blwyddyn ({n}); mae colofn yn agored ar ei phen lle na roddodd heddlu ffigur. {columns}.',
  chartNote:
    'Nid oes pen i’r golofn agored, am na ŵyr neb pa mor dal yw hi. Cyfanswm arall a argraffwyd ar gyfer yr un flwyddyn yw’r llinell doredig.',
  chartTable: 'Yr un ffigurau ar ffurf tabl',
  atLeast: 'o leiaf {n}',
  or: 'neu {n}',
  open: '{force}: {word}',
  empty: 'dim ffigur',
  unsplit: 'Argraffwyd yn gyfanswm yn unig',
  year: 'Blwyddyn',
  printed: 'Y cyfanswm a argraffwyd',
  none: '–',
  doubleTitle: 'Ai “mwy na dwbl” oedd hynny?',
  doubleLead: 'Mae’n dibynnu ble mae dechrau. Argraffwyd y ffigur ar gyfer {year} fel hyn: {values}.',
  valueWhen: '{n} ({when})',
  againstUnknown:
    'O’i gymharu â’r {base} a argraffwyd ({when}), mae {top} yn {ratio}: {verdict}. Ni argraffwyd pa heddluoedd sydd yn y {base}.',
  against:
    'O’i gymharu â’r {base} a argraffwyd ({when}), mae {top} yn {ratio}: {verdict}. Mae {missing} yn y naill ac nid yn y llall.',
  againstPlain: 'O’i gymharu â’r {base} a argraffwyd ({when}), mae {top} yn {ratio}: {verdict}.',
  matched:
    'Yn yr heddluoedd a atebodd yn y ddwy flynedd ({forces}), aeth {base} yn {top}: {ratio}, {verdict}.',
  verdicts: {
    less: 'llai nag o’r blaen',
    notDouble: 'nid dwbl',
    double: 'mwy na dwbl',
    treble: 'mwy na thriphlyg',
    fourfold: 'mwy na phedair gwaith',
  },
  doubleEnd: 'Mae’r rhifyddeg yn gywir bob tro. Dim ond yr olaf sy’n cymharu tebyg â’i debyg.',
  ratioTitle: 'Yr un cynnydd, fesul sail',
  ratioDesc:
    'Cymarebau {top} i’r flwyddyn gynharach ar bob sail y gellir ei defnyddio, â therfynau 95 y cant: {rows}.',
  ratioNote:
    'Y gymhareb yw’r dot; mae’r bar drwyddo’n dangos pa mor bell y gallai hap yn unig ei symud (terfynau 95%).',
  noChange: 'dim newid',
  markDouble: 'dwbl',
  rowPrinted: '{top} o’i gymharu â {base}, argraffwyd {when}',
  rowMatched: '{forces}: {base} i {top}',
  fallTitle: '{force}: gostyngiad o {percent} y cant. Neu ai e?',
  fallLead: 'Yn {to} roedd y cyfrif â’r nod ({force}) yn {b}, i lawr o {a} y flwyddyn cynt.',
  fallTurn:
    'Yn yr un ddwy flynedd aeth y cyfrif yno o gyfathrebu rhywiol â phlentyn o {c} i {d}. Mae bron pob un o’r troseddau hynny’n digwydd ar-lein, felly dylai’r cyfrif â’r nod eu cynnwys. Mae’n llai.',
  fallEnd:
    'Nid oedd y nod yn cael ei osod. Gostyngiad mewn cofnodi yw hwn, ac nid yw’n dweud dim am nifer y plant a niweidiwyd.',
  fallChart: '{force}: y nod, a throsedd a ddylai ei ddwyn',
  fallDesc:
    'Dwy linell. Mae’r troseddau â’r nod yn mynd o {a} i {b}; mae cyfathrebu rhywiol â phlentyn yn mynd o {c} i {d} yn yr un ddwy flynedd.',
  lineFlagged: 'Cofnodwyd â’r nod ar-lein',
  lineCommunication: 'Cyfathrebu rhywiol â phlentyn',
  sayTitle: 'Yr hyn y gellir ei ddweud',
  doorsTitle: 'Edrychwch drosoch eich hun',
  doors: {
    figures: {
      title: 'Ffigurau',
      text: 'Pob heddlu, pob blwyddyn. Mae pob rhif yn agor y dudalen yr argraffwyd ef arni.',
    },
    compare: {
      title: 'Cymharu',
      text: 'Dwy flynedd, fel y’u cyhoeddwyd a thebyg â’i debyg, gyda’r hyn sy’n sefyll yn y ffordd.',
    },
    claims: {
      title: 'Gwirio erthygl',
      text: 'Gludwch ddrafft neu stori newyddion. Caiff pob honiad ei farcio a’i weithio drwyddo.',
    },
    integrity: {
      title: 'Cywirdeb',
      text: 'Cyfansymiau nad ydynt yn gywir, hanner blynyddoedd wedi’u hargraffu’n gyfan, ffigurau a ailddatganwyd.',
    },
    forces: { title: 'Heddluoedd', text: 'Cyfres pob heddlu, a’i thoriadau wedi’u tynnu’n doriadau.' },
    about: { title: 'Am y data', text: 'O ble y daw’r ffigurau, a sut y’u darllenir.' },
  },
};

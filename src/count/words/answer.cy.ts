import type { AnswerWords } from './answer.en.js';

export const cy: AnswerWords = {
  all: {
    offence: 'Yr holl droseddau hyn',
    'online-flag': 'Pob un',
    'victim-age': 'Pob oed',
    'victim-sex': 'Pob un',
    platform: 'Pob platfform',
    relationship: 'Pob un',
  },
  each: 'Pob un ar wahân',
  dimension: {
    'police-force': 'Heddlu',
    year: 'Blwyddyn',
    offence: 'Cod trosedd',
    'online-flag': 'Nod ar-lein',
    'victim-age': 'Oed y dioddefwr',
    'victim-sex': 'Rhyw’r dioddefwr',
    platform: 'Platfform',
    relationship: 'Perthynas y sawl a ddrwgdybir â’r dioddefwr',
  },
  flag: { yes: 'Â nod ar-lein', no: 'Heb nod', 'not-assessed': 'Heb ei asesu' },
  age: {
    '0-12': 'Dan 13',
    '13-15': '13 i 15',
    '16-17': '16 i 17',
    '18-and-over': '18 a throsodd',
    'not-known': 'Oed heb ei gofnodi',
  },
  financial: 'blwyddyn ariannol, 1 Ebrill i 31 Mawrth',
  calendar: 'blwyddyn galendr',
  table: {
    title: '{measure}: troseddau a gofnodwyd {area}, fesul {basis}',
    titleBy: '{measure}: troseddau a gofnodwyd {area}, yn ôl {by} a fesul {basis}',
    and: 'a',
    recorded: 'Troseddau a gofnodwyd ym mhob cyfnod ac na chawsant eu canslo wedyn.',
    recordedOnly:
      'Troseddau a gofnodwyd ym mhob cyfnod. Nid yw’r cofnodion yn dweud pa rai a ganslwyd wedyn.',
    hidden: '[c]: heb ei ddangos, fel na ellir adnabod neb; nid sero mohono.',
    none: '[x]: heb ei ddal; nid sero mohono.',
  },
  notHeld: {
    'field-not-in-system': 'nid oes maes o’r fath yn y system y cofnodir troseddau ynddi',
    'flag-before-2015': 'dim ond ers 1 Ebrill 2015 y mae’r nod ar-lein yn ofynnol',
    'not-counted-in-crimes': 'troseddau a gyfrifir, un i bob dioddefwr, ac ni ellir cyfrif hyn ohonynt',
    'outside-the-records': 'nid yw’r cofnodion yn cyrraedd mor bell yn ôl',
  },
  notHeldCell: 'heb ei ddal',
  notHeldLine: '{what}{when}: heb ei ddal, oherwydd {why}.',
  notHeldWhen: ' ({period})',
  everything: 'Ffigurau yn ôl {breakdown}',
  references: {
    title: 'Pob cyfrif â’i gyfeirnod',
    intro:
      'Mae cyfeirnod yn dweud mewn codau yr hyn y mae ei gyfrif yn ei gyfrif: yr heddlu, yr hyn a gyfrifir, y diwrnod cyntaf a’r diwrnod ar ôl yr olaf, a’r grŵp. Mae rhaglenni yn darllen y cyfrifon yn ôl hwnnw.',
    sheet: 'Cyfeirnodau',
    counted: 'Yr hyn a gyfrifir',
    period: 'Cyfnod',
    group: 'Grŵp',
    whole: 'y cyfan',
    reference: 'Cyfeirnod',
    count: 'Cyfrif',
  },
  letter: {
    title: 'Cais rhyddid gwybodaeth {reference}',
    titleBare: 'Cais rhyddid gwybodaeth',
    received: 'Gofynasoch inni am wybodaeth ar {received}. Dyma ein hateb o dan {law}.',
    receivedBare: 'Dyma ein hateb i’ch cais am wybodaeth o dan {law}.',
    law: { foia: 'Ddeddf Rhyddid Gwybodaeth 2000', foisa: 'Ddeddf Rhyddid Gwybodaeth (Yr Alban) 2002' },
    asked: 'Yr hyn y gofynasoch amdano',
    answer: 'Ein hateb',
    counted: 'Yr hyn a gyfrifir',
    notHeld: 'Yr hyn nad ydym yn ei ddal',
    hiddenTitle: 'Rhifau nas dangosir',
    // No number in words: whoever reads the letter back would take it for a figure.
    hidden:
      'Ni ddangosir rhifau sydd wedi’u marcio [c]. Cuddir rhifau bach, ac unrhyw rif y gellid gweithio un ohonynt allan ohono, am y gallai rhywun gael ei adnabod: {exemption}. Profwyd y tablau ynghyd â phopeth a gyhoeddwyd o’r blaen, ac ni ellid gweithio allan unrhyw rif a guddiwyd.',
    exemption: {
      foia: 'adran 40(2) o’r Ddeddf (gwybodaeth bersonol)',
      foisa: 'adran 38(1)(b) o’r Ddeddf (gwybodaeth bersonol)',
    },
    read: 'Sut i ddarllen y ffigurau hyn',
    caution:
      'Gall ffigur uwch olygu bod mwy yn cael ei ddweud, ei gofnodi neu ei nodi, ac nid bod mwy wedi digwydd. Mae heddluoedd yn cofnodi ar systemau gwahanol, felly ni ddylid gosod ffigurau gwahanol heddluoedd mewn trefn.',
    review: 'Os nad ydych yn fodlon',
    reviewText:
      'Cewch ofyn inni am adolygiad mewnol o fewn 40 diwrnod gwaith i’r llythyr hwn. Wedi hynny cewch gwyno wrth {commissioner}.',
    commissioner: {
      foia: 'y Comisiynydd Gwybodaeth, ico.org.uk',
      foisa: 'Gomisiynydd Gwybodaeth yr Alban, foi.scot',
    },
    language: 'Anfonir y llythyr hwn yn Saesneg hefyd.',
  },
  problem: {
    'not-there': 'Nid oes cais o’r fath.',
    'not-signed-in': 'Mewngofnodwch yn gyntaf.',
    'reference-missing': 'Rhowch gyfeirnod y cais.',
    'reference-taken': 'Mae cais â’r cyfeirnod hwn wedi’i gofnodi eisoes.',
    'received-wrong': 'Rhowch y diwrnod y daeth i law fel 2026-11-02, heb fod ar ôl heddiw.',
    'requester-missing': 'Dywedwch pwy sy’n gofyn.',
    'wording-missing': 'Rhowch yr hyn a ofynnir, air am air.',
    'cost-wrong': 'Rhowch un o’r pedwar gweithgaredd, nifer cyfan o gofnodion, a munudau uwch na sero.',
    'same-person': 'Chi ddrafftiodd yr ateb hwn: rhaid i rywun arall ei lofnodi.',
    'already-signed': 'Mae’r ateb hwn wedi’i lofnodi.',
    'not-signed': 'Dim ond ateb a lofnodwyd a gyhoeddir.',
    'title-missing': 'Rhowch deitl yn y ddwy iaith.',
    'asked-missing': 'Rhowch y cwestiwn fel y bydd pawb yn ei ddarllen.',
    'names-somebody':
      'Mae’r geiriau hyn yn dal i gynnwys rhan o enw’r ymgeisydd, cyfeiriad e-bost, rhif ffôn neu god post.',
    'reference-names-somebody':
      'Mae cyfeirnod y cais hwn yn cynnwys rhan o enw’r ymgeisydd, ac o dan ei gyfeirnod y saif ateb a gyhoeddir.',
    'prepared-by-you': 'Chi a’i paratôdd: rhaid i rywun arall ei gyhoeddi.',
    'nothing-prepared': 'Nid oes dim i’w wneud: edrychwch ar y dudalen eto.',
    'reason-missing': 'Dywedwch pam y’i tynnir yn ôl.',
    'template-missing': 'Dewiswch y templed.',
    'template-not-read': 'Ni ellid darllen tabl i’w lenwi yn y ffeil hon.',
    'review-day-wrong': 'Rhowch y diwrnod fel 2026-11-02, heb fod cyn y cais nac ar ôl heddiw.',
    'review-not-asked': 'Nid oes adolygiad yn aros am ateb: cofnodwch yn gyntaf fod un wedi’i geisio.',
    'outcome-missing': 'Dywedwch beth oedd canlyniad yr adolygiad.',
    'question-not-read': 'Nid yw’r cwestiwn ar ffurf ffeil cwestiwn.',
    'authority-unknown': 'Nid heddlu yw “{text}”: rhowch ei god neu ei enw, neu “each”.',
    'nothing-asked': 'Nid yw’r cwestiwn yn gofyn am ddim: enwch fesurau, neu droseddau yn ôl eu codau.',
    'measure-unknown': 'Nid mesur yw “{text}”: mae `plimsoll figures measures` yn eu rhestru.',
    'codes-missing': 'Nid oes gan “{text}” godau trosedd.',
    'name-missing':
      'Mae angen enw Cymraeg a Saesneg ar y troseddau {text}: mae’r llythyr yn mynd allan yn y ddwy iaith.',
    'years-wrong':
      'Rhaid i’r blynyddoedd fod yn “financial” neu’n “calendar”, o 2000 ymlaen, 25 ar y mwyaf, y gyntaf cyn yr olaf.',
    'breakdown-unknown':
      'Nid dadansoddiad yw “{text}”: offence, online-flag, victim-age, victim-sex, platform neu relationship.',
    'too-many-breakdowns':
      'Mae “{text}” yn fwy na dau ddadansoddiad mewn un tabl: byddai’n rhaid cuddio bron pob rhif.',
    'no-offence-code': 'Nid oes dim yn dweud ym mha golofn y mae’r cod trosedd. Enwch hi â --code.',
    'no-recorded-day':
      'Nid oes dim yn dweud ym mha golofn y mae’r diwrnod cofnodi. Enwch hi â --recorded-on.',
    'can-be-worked-out':
      'Gellid o hyd weithio allan rif cudd o dabl {table} a’r hyn a gyhoeddwyd o’r blaen. Gofynnwch am lai o fanylion.',
    'not-a-table-of-counts': 'Nid tabl o gyfrifon yw {table}, ac nid yw ateb yn dal dim arall.',
    'rows-left-out': {
      one: 'Ni ellid cyfrif un rhes yn sicr, felly byddai’r ateb yn rhy isel ac nid ysgrifennwyd dim. Cywirwch hi, neu rhowch --leave-out.',
      other:
        'Ni ellid cyfrif {n} o resi yn sicr, felly byddai’r ateb yn rhy isel ac nid ysgrifennwyd dim. Cywirwch nhw, neu rhowch --leave-out.',
    },
    'nothing-in-period':
      'Ni chofnodwyd unrhyw drosedd yn y cofnodion yn y blynyddoedd y gofynnir amdanynt, felly ni ellir dweud dim amdanynt.',
  },
};

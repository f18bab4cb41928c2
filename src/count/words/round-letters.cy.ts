import type { ShapeOf } from '../../base/words.js';
import type { en } from './round-letters.en.js';

export const cy: ShapeOf<typeof en> = {
  act: {
    foia: 'Ddeddf Rhyddid Gwybodaeth 2000',
    foisa: 'Ddeddf Rhyddid Gwybodaeth (yr Alban) 2002',
  },
  subject: {
    request: 'Cais rhyddid gwybodaeth: {title} [{token}]',
    chaser: 'Ateb yn hwyr: {title} [{token}]',
    clarification: 'Eglurhad: {title} [{token}]',
    'internal-review': 'Adolygiad mewnol: {title} [{token}]',
    commissioner: 'Cwyn am {authority}: {title} [{token}]',
    withdrawal: 'Tynnu cais yn ôl: {title} [{token}]',
  },
  dear: 'Annwyl {authority}',
  yours: 'Yr eiddoch yn gywir',
  reference: 'Ein cyfeirnod: {token}. Cadwch ef ym mhwnc eich ateb, os gwelwch yn dda.',
  request: {
    opening: 'Dyma gais am wybodaeth a gofnodwyd, o dan {act}.',
    periods: 'Rhowch y cyfrifon hyn ar gyfer pob un o’r cyfnodau hyn:',
    period: '{period}: {from} hyd {to}, y ddau ddiwrnod yn gynwysedig',
    partsTitle: 'Y cwestiwn',
    part: '{n}. {name}. {definition}',
    codes: 'Codau trosedd: {codes}.',
    by: 'Wedi’u dadansoddi yn ôl: {by}.',
    answerTitle: 'Sut i ateb',
    template:
      'Mae taenlen ynghlwm gyda rhes ar gyfer pob cyfrif y gofynnir amdano. Mae ei llenwi yn ateb y cais hwn.',
    formats:
      'Atebwch ar ffurf y gellir ei hailddefnyddio o dan adran 11: {formats}. Ni ellir ailddefnyddio llun na PDF o dabl.',
    nought:
      'Ysgrifennwch 0 lle nad oes yr un. Lle cedwir cyfrif yn ôl neu lle nad yw’n cael ei ddal, dywedwch pa un o’r ddau, a pheidiwch â’i adael yn wag.',
    systems:
      'Os daw’r cyfrifon o ddwy system gofnodi, neu os newidiodd y system o fewn cyfnod, rhowch y naill a’r llall a dywedwch a ydynt yn gorgyffwrdd.',
    hedgeTitle: 'Pe bai’n costio gormod',
    hedge:
      'Pe bai ateb y cyfan yn mynd dros y terfyn o dan adran 12, atebwch gwestiwn 1 yn unig, ac yna gynifer o’r lleill, yn eu trefn, ag y mae’r terfyn yn eu caniatáu. Dywedwch sut y gwnaed yr amcangyfrif.',
    hedgeOne:
      'Pe bai ateb y cyfan yn mynd dros y terfyn o dan adran 12, atebwch ar gyfer y cyfnod diweddaraf yn unig, ac yna ar gyfer cynifer o’r lleill ag y mae’r terfyn yn eu caniatáu, y diweddaraf yn gyntaf. Dywedwch sut y gwnaed yr amcangyfrif.',
    adviceTitle: 'Cyngor a chymorth',
    advice:
      'Os na ellir ateb unrhyw ran fel y gofynnir, dywedwch o dan {section} beth y gellid ei ateb. Cyfrif o gofnodion ydyw yn ôl cod trosedd, nod a dyddiad o’r system cofnodi troseddau: nid oes angen darllen yr un cofnod, ac ni holir am yr un person.',
    adviceReturn: 'Mae heddluoedd yn anfon yr un codau a’r un nod at y Swyddfa Gartref.',
    unclear:
      'Os oes rhywbeth yn aneglur, gofynnwch ar unwaith: atebaf yn ddi-oed, ac mae’r amser ar gyfer eich ateb yn dechrau o’r newydd wedyn.',
    refuse: 'Os cadwch unrhyw beth yn ôl, dywedwch o dan ba esemptiad a pham, a sut y gofynnir am adolygiad.',
    applicant: 'Gwneir y cais gan {name}.',
    applicantFor: 'Gwneir y cais gan {name} ar ran {organisation}.',
    address: 'Cyfeiriad ar gyfer gohebiaeth: {address}',
    byEmail: 'Atebwch drwy e-bost i’r cyfeiriad y daeth hwn ohono.',
  },
  sectionOf: 'adran',
  sections: { advice: { foia: 'adran 16', foisa: 'adran 15' } },
  breakdown: {
    'victim-age': 'oedran y dioddefwr',
    'victim-sex': 'rhyw y dioddefwr',
    platform: 'y platfform a enwyd (Snapchat, Instagram ac ati)',
    month: 'mis calendr',
    outcome: 'canlyniad',
    'suspect-age': 'a oedd y sawl a amheuwyd dan 18',
  },
  format: {
    xlsx: 'llyfr gwaith Excel (.xlsx)',
    ods: 'taenlen OpenDocument (.ods)',
    csv: 'ffeil destun â chomas (.csv)',
  },
  chaser: {
    opening: 'Gofynnais am wybodaeth ar {sent} o dan {act}.',
    due: 'Roedd ateb i fod i ddod erbyn {due}, {working}. Mae bellach {days} yn hwyr.',
    twentieth: 'yr ugeinfed diwrnod gwaith ar ôl ei dderbyn',
    extended: 'y diwrnod yr estynasoch yr amser iddo',
    afterClarification: 'yr ugeinfed diwrnod gwaith ar ôl ateb eich cwestiwn',
    days: { one: '{n} diwrnod gwaith', two: '{n} ddiwrnod gwaith', other: '{n} diwrnod gwaith' },
    ask: 'Anfonwch yr ateb yn awr, os gwelwch yn dda. Os na ellir ei anfon yn awr, dywedwch ar ba ddiwrnod y daw a beth sy’n ei ddal yn ôl.',
    acknowledged: 'Cydnabuoch ef ar {on}.',
    reference: 'Eich cyfeirnod: {reference}.',
    review:
      'Roedd yr adolygiad y gofynnais amdano ar {asked} i fod i ddod erbyn {due}. Mae bellach {days} yn hwyr. Anfonwch ei ganlyniad, os gwelwch yn dda.',
  },
  clarification: {
    opening: 'Diolch am eich cwestiwn ar {asked} ynghylch fy nghais o dan {act}.',
    quoted: 'Gofynasoch:',
    answer: 'Fy ateb yw:',
    clock: 'Mae’r amser ar gyfer eich ateb yn dechrau o’r newydd ar y diwrnod y derbyniwch hwn.',
  },
  review: {
    opening: 'Adolygwch sut yr ymdriniwyd â’m cais ar {sent} o dan {act}{answered}.',
    answered: ', a atebwyd ar {on}',
    unanswered: ', nad yw wedi’i ateb',
    refused: 'Fe’i gwrthodasoch o dan {exemptions}.',
    groundsTitle: 'Dyma’r seiliau.',
    grounds: {
      late: 'Nis atebwyd o fewn ugain diwrnod gwaith, fel y mae adran 10 yn ei fynnu.',
      'no-estimate':
        'Dibynnwyd ar adran 12 heb amcangyfrif y gellir ei ddilyn: sawl cofnod, beth a wneid â phob un, a pha mor hir y mae hynny’n ei gymryd. Y terfyn yw {limit}. Dim ond canfod a yw’n cael ei dal, dod o hyd iddi, ei chyrchu a’i thynnu allan sy’n cyfrif tuag ato.',
      'part-alone':
        'Gofynnodd y cais am ateb cwestiwn 1 yn unig pe bai’r cyfan yn mynd dros y terfyn. Ni wnaed hynny, ac ni roddwyd amcangyfrif ar ei gyfer.',
      'no-advice': 'Ni roddwyd cyngor o dan {advice} ar sut y gellid dod â’r cais o fewn y terfyn.',
      'not-explained':
        'Nid yw’r ateb yn dweud pa esemptiad sy’n gymwys, na pham, fel y mae {refusal} yn ei fynnu.',
      'public-interest':
        'Mae’r esemptiad yn ddarostyngedig i brawf budd y cyhoedd, ac nid yw’r ateb yn dangos y pwyswyd y budd o gadw’n ôl yn erbyn y budd o ryddhau: mae o fudd i’r cyhoedd wybod pa mor aml y niweidir plant ar-lein ac a gaiff hynny ei gofnodi.',
      'counts-not-people':
        'Nid yw cyfrif ar gyfer heddlu cyfan a blwyddyn yn ddata personol oni ellid adnabod rhywun ohono, drwy ddulliau sy’n rhesymol debygol o gael eu defnyddio. Lle mae cyfrif yn fach gellir ei roi fel llai na phump.',
      'others-answered': {
        one: 'Atebodd un awdurdod arall yr un cwestiwn yn union o fewn y terfyn: {names}.',
        other:
          'Atebodd {n} o awdurdodau eraill yr un cwestiwn yn union o fewn y terfyn, yn eu plith {names}.',
      },
      'held-elsewhere':
        'Mae’r cyfrif y gofynnir amdano wedi’i wneud o godau a dyddiadau y mae pob heddlu’n eu cofnodi. Dywedwch sut y gwnaed y chwiliad.',
      'part-missing':
        'Mae’r ateb yn gadael rhan o’r cwestiwn allan heb ddweud ei bod yn cael ei chadw’n ôl neu nad yw’n cael ei dal.',
      'not-reusable':
        'Ni roddwyd yr ateb ar ffurf y gellir ei hailddefnyddio, fel y gofynnwyd o dan adran 11.',
    },
    ask: {
      foia: 'Canllawiau’r Comisiynydd yw yr atebir adolygiad o fewn ugain diwrnod gwaith, a byth yn hwyrach na deugain, gan rywun na phenderfynodd y tro cyntaf.',
      foisa:
        'O dan adran 21 atebir adolygiad o fewn ugain diwrnod gwaith, gan rywun na phenderfynodd y tro cyntaf.',
    },
    limit: { foia: '£450, sef deunaw awr', foisa: '£600 yn yr Alban' },
    refusalSection: { foia: 'adran 17', foisa: 'adran 16' },
  },
  commissioner: {
    to: {
      foia: 'Swyddfa’r Comisiynydd Gwybodaeth',
      foisa: 'Comisiynydd Gwybodaeth yr Alban',
    },
    opening: 'Rwy’n cwyno o dan {section} o {act} am sut yr ymdriniodd {authority} â’m cais ar {sent}.',
    section: { foia: 'adran 50', foisa: 'adran 47' },
    groundsTitle: 'Yr hyn sydd o’i le:',
    enclosed: 'Mae’r llythyrau a’r atebion yn amgaeedig.',
  },
  withdrawal: {
    body: 'Rwy’n tynnu fy nghais ar {sent} yn ôl. Peidiwch â gwneud rhagor o waith arno, os gwelwch yn dda.',
    bodyUnsent: 'Rwy’n tynnu’r cais hwn yn ôl. Peidiwch â gwneud rhagor o waith arno, os gwelwch yn dda.',
  },
  template: {
    file: 'cyfrifon-{token}.xlsx',
    title: 'Y cyfrifon y gofynnir amdanynt: {title}',
    description: 'Taenlen i’w llenwi, ar gyfer {authority}',
    notesSheet: 'Nodiadau',
    answerSheet: 'Cyfrifon',
    notes: {
      fill: 'Rhowch un rhif ym mhob rhes o’r daflen Cyfrifon, yn y golofn Cyfrif, yn lle’r tri dot.',
      nought: 'Ysgrifennwch 0 lle nad oes yr un.',
      small: 'Lle cedwir cyfrif bach yn ôl, ysgrifennwch llai na 5.',
      withheld: 'Lle cedwir cyfrif yn ôl, ysgrifennwch cadwyd yn ôl, a’r esemptiad yn y golofn olaf.',
      notHeld: 'Lle nad yw’n cael ei ddal, ysgrifennwch heb ei ddal.',
      periods: 'Mae cyfnod yn cynnwys ei ddiwrnod cyntaf a’i ddiwrnod olaf.',
      reference:
        'Gadewch y golofn Cyfeirnod fel y mae: mae’n dweud mewn codau yr hyn y mae’r rhes yn ei gyfrif, fel nad oes rhaid dyfalu dim.',
      definitions: 'Yr hyn a gyfrifir',
    },
    header: [
      'Cwestiwn',
      'Yr hyn a gyfrifir',
      'Codau trosedd',
      'Diwrnod cyntaf',
      'Diwrnod olaf',
      'Dadansoddiad',
      'Grŵp',
      'Cyfeirnod',
      'Cyfrif',
      'Sylwadau',
    ],
    whole: 'y cyfan',
    empty: '…',
    table: 'Cyfrifon',
  },
  category: {
    '0-12': 'dan 13 oed',
    '13-15': '13 i 15 oed',
    '16-17': '16 i 17 oed',
    female: 'benywaidd',
    male: 'gwrywaidd',
    snapchat: 'Snapchat',
    instagram: 'Instagram',
    facebook: 'Facebook',
    whatsapp: 'WhatsApp',
    'any-other': 'arall',
    charged: 'cyhuddwyd neu gwysiwyd',
    'none-yet': 'dim canlyniad eto',
    'under-18': 'dan 18',
    '18-and-over': '18 a throsodd',
    'not-known': 'ddim yn hysbys',
  },
};

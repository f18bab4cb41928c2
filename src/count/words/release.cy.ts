import type { ReleaseWords } from './release.en.js';

export const cy: ReleaseWords = {
  headline: {
    crimesOf: 'troseddau a gofnodwyd, {measure},',
    exact: '{n} – {measure} {area} yn {period}.',
    atLeast: 'O leiaf {n} – {measure} {area} yn {period}.',
    between: 'Rhwng {lo} a {hi} – {measure} {area} yn {period}.',
    none: 'Nid oes ffigur yma – {measure} {area}.',
    hidden: 'Ni ddangosir y nifer ar gyfer {period} – {measure} {area} – fel na ellir adnabod yr un plentyn.',
  },
  caveat: {
    all: {
      one: 'Atebodd yr heddlu a holwyd.',
      two: 'Atebodd y ddau heddlu.',
      few: 'Atebodd y tri heddlu.',
      other: 'Atebodd pob un o’r {n} heddlu.',
    },
    some: 'Ffigurau gan {n} o’r {asked} heddlu: {names}.',
    none: 'Nid oes ffigur gan yr un heddlu ei hun.',
    printed: 'Argraffwyd y cyfanswm gan {publisher} ({known}), ac ni ddywedir pa heddluoedd sydd ynddo.',
    printedAll: 'Argraffwyd y cyfanswm gan {publisher} ({known}), gan bob heddlu a holwyd.',
    part: 'Dim ond rhan o’r flwyddyn a gwmpesir ar gyfer {names}.',
    break: 'Newidiodd y rheol o fewn y blynyddoedd hyn, felly nid un gyfres ydynt.',
    restated: {
      one: 'Argraffwyd {n} gwerth yn y tablau hyn yn wahanol o’r blaen.',
      two: 'Argraffwyd {n} werth yn y tablau hyn yn wahanol o’r blaen.',
      other: 'Argraffwyd {n} o werthoedd yn y tablau hyn yn wahanol o’r blaen.',
    },
  },
  coverage: {
    table: '{title}: {years}',
    all: '{period}, pob un o’r {n} heddlu',
    some: '{period}, {n} o’r {asked} heddlu',
    none: '{period}, dim un heddlu',
    printed: '{period}, cyfanswm argraffedig ({n} o’r {asked} heddlu)',
  },
  table: { title: '{measure} {area}, {from} i {to}', oneYear: '{measure} {area}, {from}' },
  dimension: { force: 'Heddlu', year: 'Blwyddyn' },
  notes: {
    part: '{authority}, {period}: rhan o’r flwyddyn yn unig a gwmpesir gan y {n} a argraffwyd. Fe’i rhoddir fel llawr ar gyfer y flwyddyn.',
    restated:
      '{authority}, {period}: argraffwyd {first} ({firstKnown}) a {last} wedyn ({lastKnown}). Rhoddir yr un diweddarach.',
    unordered: '{authority}, {period}: argraffwyd {values} o fewn yr un mis. Mae’r ddau’n bosibl.',
    printed:
      '{area}, {period}: argraffodd {publisher} {n} ({known}) heb ddweud pa heddluoedd sydd ynddo. Fe’i rhoddir fel llawr ar gyfer yr ardal gyfan.',
    beside:
      '{area}, {period}: argraffodd {publisher} {n} ({known}). Nid dyna’r ffigur a roddir yma, a wnaed o werthoedd yr heddluoedd eu hunain.',
    otherPrinted:
      '{area}, {period}: argraffodd {publisher} {n} ({known}). Argraffiad diweddarach a roddir yma.',
    missing: '{area}, {period}: llawr. Nid oes ffigur oddi wrth {names}.',
    break:
      '{period}: newidiodd y rheol y cofnodir y rhain odani ({rule}). Nid un gyfres yw’r ffigurau cyn hynny ac wedi hynny.',
    flag: {
      assessed:
        '{authority}, {period}: o’r {crimes} o droseddau a gofnodwyd yn y flwyddyn, aseswyd y nod ar-lein ar gyfer {assessed} ({share}%).',
      all: '{authority}, {period}: aseswyd y nod ar-lein ar gyfer pob un o’r {crimes} o droseddau a gofnodwyd yn y flwyddyn.',
      nearlyAll:
        '{authority}, {period}: o’r {crimes} o droseddau a gofnodwyd yn y flwyddyn, aseswyd y nod ar-lein ar gyfer pob un ond llai na phump.',
      few: '{authority}, {period}: aseswyd y nod ar-lein ar gyfer rhy ychydig o’r troseddau a gofnodwyd yn y flwyddyn i ddweud faint.',
      rule: 'Y rheol: {rule}.',
      audit:
        'Canfu archwiliad o {n} o gofnodion ({from} – {to}), a lofnodwyd ar {day}, fod y nod wedi’i osod ar tua {share}% ({lo} i {hi}) o’r rhai a oedd ar-lein. Fe’u darllenwyd yn ôl {guide}, â darllenydd {reader}.',
      guideEach: 'llyfr rheolau’r diwrnod y cofnodwyd pob un',
      guideOne: 'llyfr rheolau {year}',
    },
  },
  method: {
    printed:
      'Rhoddir pob gwerth fel yr argraffodd ei gyhoeddwr ef, ac mae’n arwain at y dudalen a wnaeth hynny. Lle argraffwyd un fwy nag unwaith, rhoddir yr un diweddaraf a oedd yn hysbys erbyn {day}, ac mae’r rhai cynharach yn y nodiadau.',
    missing:
      'Nodir heddlu na roddodd ffigur â [x]. Ni chaiff byth ei gyfrif yn ddim, a llawr yw cyfanswm hebddo: “o leiaf”.',
    hidden:
      'Ni ddangosir cyfrifon o un i bedwar, na’r rhai y gellid eu cyfrifo ohonynt. Cyn iddo ymddangos, profwyd y datganiad ynghyd â phob un cynharach.',
    measure: '{measure}: {counts}',
    counts:
      'Cyfrifon o’r hyn a gofnodwyd yw’r rhain. Maent yn symud gydag arferion cofnodi yn ogystal â chyda throsedd.',
  },
  change: {
    first: 'Cyhoeddwyd gyntaf.',
    restated: '{what}: aeth {before} yn {after}.',
    arrived: '{what}: mae {after} yn newydd; nid oedd ffigur.',
    manyArrived: {
      one: '{title}: mae {n} ffigur yn newydd.',
      two: '{title}: mae {n} ffigur yn newydd.',
      other: '{title}: mae {n} o ffigurau’n newydd.',
    },
    narrowed: '{what}: aeth {before} yn {after}, sydd o fewn yr hyn a ddywedwyd o’r blaen.',
    'answer-gone': '{what}: ni roddir {before} mwyach.',
    'now-hidden': '{what}: nis dangosir mwyach, fel na ellir adnabod yr un plentyn.',
    'now-shown': '{what}: dangosir {after} bellach.',
    because: '{change} Argraffwyd gan {publisher} ({known}).',
    becausePart: '{change} Fe’i gwneir o ffigurau a newidiodd.',
    'table-added': 'Ychwanegwyd tabl: {title}.',
    'table-gone': 'Tynnwyd tabl: {title}.',
    'category-added': 'Ychwanegwyd {name} at: {title}.',
    'category-gone': 'Tynnwyd {name} o: {title}.',
    words: {
      title: 'Newidiwyd y teitl.',
      notes: 'Newidiwyd y nodiadau.',
      method: 'Disgrifiwyd y dull o’r newydd.',
    },
    tableNotes: 'Newidiwyd nodiadau tabl: {title}.',
  },
  licence: 'Trwydded Llywodraeth Agored f3.0',
  problem: {
    'area-unknown': 'Nid oes ardal na heddlu’n hysbys fel “{text}”. Dewiswch un o’r rhestr.',
    'no-table': 'Dewiswch o leiaf un mesur.',
    'years-wrong': 'Ni chaiff y flwyddyn gyntaf fod ar ôl yr olaf, ac ni chaiff fod mwy na 30 o flynyddoedd.',
    'nothing-held':
      'Nid oes ffigur yma ar gyfer {measure} am y blynyddoedd hyn a’r diwrnod hwn. Gadewch y mesur allan, neu dewiswch flynyddoedd eraill.',
    'parts-do-not-add-up':
      'Nid yw’r rhannau’n gwneud y cyfanswm: rhoddir {where} fel {printed}, ond {sum} a wna ei rannau. Gadewch y flwyddyn neu’r mesur allan, neu llwythwch y ffigur sy’n ei gywiro.',
    'units-mixed':
      '{where}: mae’r heddluoedd yn cyfrif pethau gwahanol. Gadewch y flwyddyn allan, neu dewiswch fesur y maent i gyd yn ei gyfrif.',
    'rules-mixed-in-year':
      '{where}: daw ffigurau’r heddluoedd o fersiynau gwahanol o’r rheol neu’r diffiniad. Gadewch y flwyddyn allan, neu llwythwch ffigurau a wnaed o dan un.',
    'language-missing': '{where}: nid oes dim yno yn {lang}. Ysgrifennwch ef yn y ddwy iaith.',
    formula: '{where}: mae “{text}” yn dechrau fel fformiwla taenlen. Dechreuwch â gair.',
    'names-a-school':
      '{where}: ymddengys fod “{text}” yn enwi ysgol. Ni chyhoeddir lle mor fach; dywedwch ardal yr heddlu.',
    'names-a-person': '{where}: ymddengys fod llythrennau enw neu enw rhywun yn “{text}”. Tynnwch hwy.',
    'time-unreadable': 'Rhowch y diwrnod a’r amser fel 2026-11-24 a 09:30.',
    'time-skipped':
      'Ar {day} mae’r clociau’n mynd ymlaen ac nid yw {time} yn digwydd. Dewiswch amser awr yn gynharach neu’n hwyrach.',
    'time-twice':
      'Ar {day} mae’r clociau’n mynd yn ôl ac mae {time} yn digwydd ddwywaith. Dewiswch amser cyn un neu ar ôl dau o’r gloch.',
    'time-past': 'Mae {day} {time} wedi mynd heibio. Dewiswch amser sydd eto i ddod, neu cyhoeddwch yn awr.',
    'slug-taken':
      'Mae datganiad yn y cyfeiriad hwn eisoes. Gwnewch fersiwn newydd ohono, neu dewiswch deitl arall.',
    'title-missing': 'Rhowch y teitl yn {lang}.',
    'day-wrong': 'Rhowch y diwrnod fel 2026-11-24, heb fod ar ôl heddiw.',
    'nothing-changed': 'Nid oes dim wedi newid ers fersiwn {version}. Nid oes dim i’w gyhoeddi.',
    'work-waiting': 'Mae gwaith ar fersiwn {version} eisoes. Gorffennwch hi, neu newidiwch hi.',
    'not-in-this-state':
      'Ni ellir gwneud hynny mwyach: bu rhywun arall yn gyntaf, neu mae’r fersiwn mewn cyflwr arall. Edrychwch eto.',
    'same-person': 'Rhaid i rywun heblaw’r un a’i drafftiodd ei chymeradwyo.',
    'title-years':
      'Mae’r teitl yn {lang} yn enwi blynyddoedd eraill na’r rhai y mae’r tablau’n eu dangos, o {from} i {to}. Gwnewch iddynt gytuno.',
    'wrote-words': 'Chi a ysgrifennodd rai o’i geiriau â llaw: rhaid i rywun arall ei chymeradwyo.',
    'minute-has-come': 'Daeth ei munud: mae allan, ac ni ellir ond ei thynnu’n ôl.',
    'not-sound': 'Ni ellir ei chymeradwyo tra bo rhywbeth yn y ffordd.',
    'given-away': 'Byddai’n datgelu cyfrif a guddiwyd. Trwsiwch hynny’n gyntaf.',
    'reason-missing': 'Rhowch y rheswm yn {lang}.',
    'not-signed-in': 'Mewngofnodwch yn gyntaf.',
    'not-there': 'Nid oes datganiad na fersiwn o’r fath.',
    'name-missing': 'Rhowch yr enw a’r swydd.',
    'edited-in-one-language':
      '{where}: ailysgrifennwyd y llall a gadawyd y fersiwn {lang} fel y’i lluniwyd. Ysgrifennwch y ddwy iaith, neu ewch yn ôl at y geiriau a luniwyd.',
    'edit-outdated':
      '{where}: llunnir rhywbeth arall yma ers i’r geiriau hyn gael eu hysgrifennu, am i’r datganiad gael ei lunio o’r newydd. Edrychwch eto a’u cadw, neu ewch yn ôl at y geiriau a luniwyd.',
    'edit-homeless':
      '{where}: ni lunnir dim yma mwyach, felly nid yw “{text}” yn sefyll yn unman. Tynnwch ef yn ôl.',
    'claim-fails': '{where}, yn {lang}: nid yw “{text}” yn dal yn erbyn y tablau. {hold}',
    'claim-too-strong': '{where}, yn {lang}: mae “{text}” yn dweud mwy nag y mae’r tablau. {hold}',
    'claim-without-figures': '{where}, yn {lang}: nid oes ffigur yn y tablau sy’n cadarnhau “{text}”. {hold}',
    'claim-not-checkable':
      '{where}, yn {lang}: nid yw “{text}” yn rhywbeth y gall y cyfrifon hyn ei ddangos. Tynnwch ef.',
    'claim-unsure':
      '{where}, yn {lang}: nid yw’n sicr beth a olygir wrth “{text}”. Enwch y drosedd, yr ardal a’r flwyddyn. {hold}',
    'hidden-stated': '{where}, yn {lang}: mae “{text}” yn rhoi cyfrif a guddiwyd ({cell}). Tynnwch ef.',
    'hidden-by-sums':
      '{where}, yn {lang}: o “{text}” a’r celloedd gweladwy mae cyfrif a guddiwyd yn dilyn ({cell}). Tynnwch ef.',
    'hidden-beside':
      '{where}, yn {lang}: saif “{text}” wrth ymyl enw cyfrif a guddiwyd ({cell}). Dywedwch yn unig nad yw’n cael ei ddangos.',
  },
  languageName: { en: 'Saesneg', cy: 'Gymraeg' },
  wouldHold: 'Byddai hyn yn dal: “{text}”',
  place: {
    title: 'Teitl',
    headline: 'Pennawd',
    caveat: 'I’w gadw mewn cof',
    coverage: 'Cwmpas',
    changes: 'Yr hyn sy’n newid, {n}',
    notes: 'Nodyn {n}',
    method: 'Dull, paragraff {n}',
    tableTitle: 'Tabl {table}: teitl',
    tableNotes: 'Tabl {table}: nodyn {n}',
    peopleTitle: 'Tabl y bobl: teitl',
    peopleNotes: 'Tabl y bobl: nodyn {n}',
    chart: 'Tabl {table}, {chart}: {part}',
    reason: 'Rheswm dros dynnu’n ôl',
    charts: {
      series: 'llinell yr holl flynyddoedd',
      panels: 'panel i bob heddlu',
      map: 'map',
      bars: 'barrau',
      rates: 'map o gyfraddau',
      funnel: 'twndis o gyfraddau',
      dots: 'dotiau',
    },
    parts: { title: 'capsiwn', note: 'nodyn', desc: 'testun amgen' },
  },
};

import type { ShapeOf } from '../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  problem: {
    'keyring-missing':
      'Nid oes cylch allweddi yn {folder}. Crëwch un â `plimsoll keys create`, neu gosodwch PLIMSOLL_KEYS i ddangos lle mae.',
    'keyring-there-already': 'Mae cylch allweddi yn {folder} eisoes. Fe’i gadewir fel y mae.',
    'keyring-locked':
      'Nid yw’r allwedd datgloi yn {file}. Rhowch hi at ei gilydd eto â `plimsoll keys recover`.',
    'keyring-wrong-unlocking-key':
      'Nid yw’r allwedd datgloi yn agor y cylch allweddi hwn. Defnyddiwch yr un sy’n perthyn iddo.',
    'keyring-damaged':
      'Ni ellir darllen rhestr y cylch allweddi {file}. Rhowch gopi o’r cylch allweddi yn ei ôl.',
    'share-mistyped':
      'Nid cyfran fel yr argraffwyd hi sydd yn llinell {row}: mae llythyren yn anghywir neu ar goll. Gwiriwch hi a rhowch gynnig arall arni.',
    'share-of-another-split': 'Daw’r gyfran yn llinell {row} o rannu gwahanol i’r rhai o’i blaen.',
    'share-twice': 'Rhoddwyd y gyfran yn llinell {row} o’r blaen.',
    'shares-too-few': 'Cyfrannau a roddwyd: {given}. Cyfrannau sydd eu hangen: {needed}.',
    'shares-number':
      'Rhennir allwedd yn {fewest} i {most} o gyfrannau, ac mae angen o leiaf {fewest} ohonynt, a’r cwbl ar y mwyaf.',
    'recipient-missing':
      'Nid oes neb wedi’i enwi a all agor copïau wrth gefn. Rhedwch `plimsoll keys recipient make FILE`, ac ewch â FILE ymaith o’r peiriant hwn.',
    'recipient-mistyped':
      'Nid allwedd gyhoeddus ar gyfer copïau wrth gefn fel yr argraffwyd hi yw hon: mae llythyren yn anghywir neu ar goll.',
    'recipient-file-there': 'Mae {file} yno eisoes. Nid ysgrifennir dim drosti.',
    'recipient-file-missing': 'Nid yw {file} yno.',
    'recipient-file-mistyped': 'Nid oes allwedd breifat ar gyfer copïau wrth gefn yn {file}.',
    'backup-folder-not-empty': 'Mae {folder} yno eisoes. I ffolder newydd yr ysgrifennir copi wrth gefn.',
    'backup-inside':
      'Mae {folder} y tu mewn i’r ffolder data neu’r cylch allweddi. Ysgrifennwch y copi wrth gefn yn rhywle arall.',
    'nothing-to-back-up': 'Nid oes sefydliad yn y gronfa ddata hon eto, felly nid oes dim i’w gopïo.',
    'backup-not-there':
      'Nid oes copi wrth gefn yn {folder}: nid oes manifest.json o fath y mae’r fersiwn hon yn ei ddarllen.',
    'backup-altered':
      'Nid yw’r copi wrth gefn fel y’i gwnaed: mae {file} ar goll, wedi’i thorri’n fyr neu wedi’i newid.',
    'backup-for-another-key': 'Seliwyd y copi wrth gefn hwn ar gyfer allwedd wahanol i’r un yn --key.',
    'backup-unproved':
      'Nid â’r cylch allweddi hwn y gwnaed y copi wrth gefn hwn, felly nid oes dim yn dangos pwy a’i gwnaeth. Ni chaiff ei adfer.',
    'backup-newer':
      'Fersiwn newyddach o Plimsoll a wnaeth y copi wrth gefn hwn (mudiad {migration}). Defnyddiwch y fersiwn honno neu un ddiweddarach.',
    'data-folder-not-empty': 'Nid yw’r ffolder data {folder} yn wag (mae {name} ynddo). Adferwch i un gwag.',
    'database-not-empty': 'Nid yw’r gronfa ddata yn wag. Adferwch i un newydd.',
    'count-differs':
      'Nifer y rhesi yn nhabl {table} ar ôl adfer: {found}. Nifer y rhesi a gopïwyd: {recorded}.',
    'file-differs': 'Nid yw ffeil {file} fel yr oedd pan gopïwyd hi.',
    'journal-broken': 'Mae’r cofnodlyfr a ddaeth yn ôl yn torri yng nghofnod {seq}.',
    'records-unreadable': {
      one: 'Nid yw {n} cyswllt yn agor â’r cylch allweddi hwn. Mae’r allweddi ar goll: rhowch y copi cywir o’r cylch allweddi yn ei ôl.',
      two: 'Nid yw {n} gyswllt yn agor â’r cylch allweddi hwn. Mae’r allweddi ar goll: rhowch y copi cywir o’r cylch allweddi yn ei ôl.',
      other:
        'Nid yw {n} o gysylltiadau yn agor â’r cylch allweddi hwn. Mae’r allweddi ar goll: rhowch y copi cywir o’r cylch allweddi yn ei ôl.',
    },
    'certificate-unreadable': 'Nid tystysgrif dinistrio yw {file}.',
    'folder-in-use':
      'Mae Plimsoll yn rhedeg ar y ffolder data hwn (proses {holder}). Stopiwch hi’n gyntaf, yna rhowch gynnig arall arni.',
    'account-not-there': 'Nid oes neb o’r enw {name} yma. Rhowch yr enw fel y mae o dan Pobl.',
    'thread-not-there': 'Nid oes edefyn o’r fath.',
    'thread-shredded': 'Mae’r edefyn hwn wedi’i ddinistrio eisoes.',
    'reason-missing': 'Dywedwch pam, â --because.',
    'reason-too-long': 'Defnyddiwch hyd at 500 nod ar gyfer y rheswm.',
    'hold-there-already': 'Mae’r edefyn hwn dan ddaliad eisoes.',
    'hold-not-there': 'Nid yw’r edefyn hwn dan ddaliad.',
  },
  wrong: {
    folder: 'Enwch un ffolder.',
    recipient: 'Dywedwch `recipient make FILE`, `recipient set TEXT` neu `recipient show`.',
    key: 'Rhowch y ffeil â’r allwedd breifat ar gyfer copïau wrth gefn: --key FILE.',
    number: 'Mae {option} yn cymryd rhif cyfan: {text}',
    by: 'Dywedwch pwy sy’n ei wneud, wrth ei enw: --by NAME.',
  },
  keys: {
    folder: 'Cylch allweddi: {folder}',
    unlockThere: 'Allwedd datgloi: {file}',
    unlockAway: 'Allwedd datgloi: nid yw yma ({file})',
    opens:
      'Mae’n agor. Parau o allweddi hyd yma: {pairs}. Cofnodion ag allweddi: {records}. Cofnodion a ddinistriwyd: {destroyed}.',
    shut: 'Nid yw’n agor.',
    recipient: 'Caiff copïau wrth gefn eu selio ar gyfer: {recipient}',
    noRecipient: 'Caiff copïau wrth gefn eu selio ar gyfer: neb eto',
    created: 'Crëwyd cylch allweddi yn {folder}. Ei allwedd datgloi yw {file}.',
    createdNext:
      'Heb yr allwedd datgloi ni all neb ddarllen yr hyn a ddywedir, ac ni all neb ei gwneud eto. Rhannwch hi nawr: `plimsoll keys split`.',
    split:
      'Rhowch bob cyfran i berson gwahanol, ar bapur. Mae unrhyw {needed} o {shares} yn agor y cylch allweddi; nid yw llai yn dysgu dim. Dyma’r unig dro y cânt eu dangos.',
    splitNext:
      'Yna rhowch brawf arnynt â `plimsoll keys recover`, a symudwch {file} ymaith o’r peiriant hwn, neu i le na all ond cychwyn ei ddarllen (PLIMSOLL_UNLOCK_FILE).',
    typeShares: 'Teipiwch y cyfrannau, un ar bob llinell, a gorffennwch â Ctrl-D.',
    recovered: 'Mae’r cyfrannau’n agor y cylch allweddi. Mae’r allwedd datgloi yn ôl yn {file}.',
    rotated: {
      one: 'Mae pâr newydd o allweddi, ac mae allweddi {n} rhan o gofnod wedi’u lapio ganddo.',
      two: 'Mae pâr newydd o allweddi, ac mae allweddi {n} ran o gofnodion wedi’u lapio ganddo.',
      other: 'Mae pâr newydd o allweddi, ac mae allweddi {n} o rannau cofnodion wedi’u lapio ganddo.',
    },
    rotatedNext:
      'Cychwynnwch Plimsoll eto: yna bydd yr ystafelloedd yn rhoi’r allwedd gyhoeddus newydd i’r drws cyhoeddus a’r drysau. Mae’r hyn a selir â’r hen un tan hynny yn agor yr un fath.',
    renewed:
      'Mae’r allwedd datgloi yn newydd: {file}. Nid yw’r hen gyfrannau’n agor dim o hyn allan. Rhannwch hi eto, a dinistriwch gopïau hŷn o’r cylch allweddi o fewn {days} diwrnod.',
    recipientMade: 'O hyn allan caiff copïau wrth gefn eu selio ar gyfer {recipient}',
    recipientNext:
      'Ewch â {file} ymaith o’r peiriant hwn a’i chadw mewn dau le. Hebddi ni ellir agor yr un copi wrth gefn.',
    copied: {
      one: 'Copïwyd y cylch allweddi i {folder}: {n} ffeil, heb yr allwedd datgloi.',
      two: 'Copïwyd y cylch allweddi i {folder}: {n} ffeil, heb yr allwedd datgloi.',
      other: 'Copïwyd y cylch allweddi i {folder}: {n} o ffeiliau, heb yr allwedd datgloi.',
    },
    copiedNext:
      'Dinistriwch y copi hwn ar ôl {days} diwrnod: tra bydd yno, gellid dod â’r hyn a rwygwyd yn ei ôl.',
  },
  backup: {
    journals: 'Yn copïo’r cofnodlyfrau derbyn …',
    table: 'Yn copïo’r gronfa ddata: {table} …',
    files: 'Yn copïo’r ffeiliau eraill …',
    done: 'Mae’r copi wrth gefn yn gyfan: {folder}',
    counts: 'Rhesi: {rows}. Ffeiliau: {files}. Dan sêl: {bytes} beit. Cofnodlyfr hyd at gofnod {seq}.',
    noKeys: 'Nid yw’r cylch allweddi ynddo. Copïwch hwnnw ar ei ben ei hun: `plimsoll keys copy FOLDER`.',
  },
  restore: {
    checking: 'Yn gwirio’r copi wrth gefn …',
    files: 'Yn dod â ffeiliau yn ôl …',
    database: 'Yn dod â’r gronfa ddata yn ôl …',
    proving: 'Yn agor pob cyswllt dan sêl …',
    done: 'Adferwyd. Rhesi: {rows}. Ffeiliau: {files}. Fel yr oedd ar {when}. Mae’r cofnodlyfr yn gyfan hyd at gofnod {seq}.',
    proof: 'Cysylltiadau dan sêl: {contacts}. Agorwyd: {opened}. Dinistriwyd, ac yn aros felly: {shredded}.',
    next: 'Cychwynnwch Plimsoll. Anfonir eto atebion a oedd yn aros pan wnaed y copi wrth gefn.',
    passed: 'LLWYDDO: gellir adfer y copi wrth gefn hwn o {when}. Cymerodd {seconds} eiliad.',
    failed: 'METHU: ni ellir dibynnu ar y copi wrth gefn hwn.',
  },
  shred: {
    dueCrimes: { one: 'Mae {n} drosedd i’w dinistrio:', other: 'Mae {n} o droseddau i’w dinistrio:' },
    heldCrimes: { one: 'Mae {n} drosedd dan ddaliad:', other: 'Mae {n} o droseddau dan ddaliad:' },
    doneCrimes: {
      one: 'Dinistriwyd allweddi {n} drosedd.',
      other: 'Dinistriwyd allweddi {n} o droseddau.',
    },
    due: {
      zero: 'Nid oes edefyn i’w ddinistrio.',
      one: 'Mae {n} edefyn i’w ddinistrio.',
      two: 'Mae {n} edefyn i’w dinistrio.',
      other: 'Mae {n} o edefynnau i’w dinistrio.',
    },
    line: '{thread}  {class}  i’w adolygu ar {day}',
    held: {
      one: 'Mae {n} edefyn dan ddaliad:',
      two: 'Mae {n} edefyn dan ddaliad:',
      other: 'Mae {n} o edefynnau dan ddaliad:',
    },
    heldLine: '{thread}, oherwydd: {because}',
    dry: 'Ni ddinistriwyd dim. I’w dinistrio am byth: `plimsoll shred --yes`.',
    done: {
      one: 'Dinistriwyd allweddi {n} edefyn.',
      two: 'Dinistriwyd allweddi {n} edefyn.',
      other: 'Dinistriwyd allweddi {n} o edefynnau.',
    },
    certificate: 'Tystysgrif: {file}',
    hold: 'Dan ddaliad: fe’i cedwir nes ei ryddhau.',
    release: 'Rhyddhawyd: bydd yn mynd yn ei amser.',
  },
};

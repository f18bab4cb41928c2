import type { FileWords } from './files.en.js';

export const cy: FileWords = {
  'column-missing':
    'Mae’r golofn “{column}” ar goll. Ychwanegwch hi; mae `plimsoll figures columns` yn rhestru’r hyn sydd ei angen.',
  'column-doubled': 'Mae’r golofn “{column}” yno ddwywaith. Cadwch un.',
  'unknown-authority':
    'Nid yw “{text}” yn heddlu, yn wlad nac yn rhanbarth sy’n hysbys yma. Defnyddiwch ei god neu ei enw yn y naill iaith neu’r llall.',
  'measure-empty': 'Mae’r mesur yn wag. Ysgrifennwch beth a gyfrifwyd.',
  'date-unreadable': 'Nid yw “{text}” yn ddiwrnod. Ysgrifennwch ef fel 2019-06-27.',
  'period-backwards': 'Mae’r cyfnod yn gorffen cyn iddo ddechrau. `to` yw’r diwrnod cyntaf ar ôl y cyfnod.',
  'value-kind-unknown':
    'Nid yw “{text}” yn fath o werth: exact, range, suppressed, refused, not-held, no-reply neu not-asked.',
  'value-both-range-and-exact': 'Mae’r gwerth yn ystod ac yn rhif union ill dau. Cadwch un ohonynt.',
  'value-unreadable':
    'Ni ddeallwyd “{text}” fel gwerth. Ysgrifennwch rif, “<5”, “*”, “gwrthodwyd dan adran 12”, “heb ei gofnodi” neu “dim ateb”; nid yw bwlch yn ateb.',
  'value-negative': 'Mae “{text}” yn is na dim. Ni all cyfrif fod felly.',
  'value-not-whole': 'Nid yw “{text}” yn rhif cyfan. Mae cyfrifon yn gyfan.',
  'range-backwards': 'Mae’r ystod yn gorffen yn is na’i dechrau.',
  'unit-unknown': 'Nid yw “{text}” yn uned: recorded-crimes, victims, people, images neu reports.',
  'precision-unknown': 'Nid yw “{text}” yn day, month na year.',
  'months-unreadable': 'Nid yw “{text}” yn nifer o fisoedd.',
  'coverage-unreadable': 'Nid yw “{text}” yn nifer o heddluoedd.',
  'breakdown-unreadable': 'Nid yw “{text}” yn ddadansoddiad. Ysgrifennwch ef fel victim-age=12-15.',
  'place-unreadable': 'Nid yw “{text}” yn dweud ble yn y ffynhonnell y mae’r gwerth.',
  'cells-too-many':
    'Mae mwy o gelloedd yn y rhes nag yn y pennawd. Mae angen dyfynodau am destun â choma ynddo.',
  'formula-in-cell':
    'Mae fformiwla taenlen yn y gell (“{text}”), ac ni redir un byth. Rhowch y gwerth a ddangosir yn ei lle.',
  'qualifier-unknown': 'Nid yw “{text}” yn un o exact, more_than, at_least, nearly neu not_provided.',
  'encoding-mixed': 'Mae’r rhes hon mewn amgodiad gwahanol i’r gweddill. Cadwch y ffeil gyfan fel UTF-8.',
  'line-too-long': 'Mae’r llinell yn hwy na miliwn o nodau: nid tabl o ffigurau yw hwn.',
  'file-empty': 'Mae’r ffeil yn wag.',
  'file-binary': 'Nid testun yw’r ffeil (llyfr gwaith neu PDF?). Cadwch y daflen fel CSV.',
  'csv-broken': 'Nid yw’r rhes yn CSV cywir: mae dyfynnod ar agor, neu wedi cau’n rhy gynnar.',
  'json-broken': 'Nid yw’r JSON yn gywir: {message}',
  'row-length':
    'Mae {found} cell yn y rhes a {expected} yn y pennawd. Mae angen dyfynodau am destun â choma ynddo.',
  'no-rows': 'Mae pennawd yn y ffeil, ond dim rhesi.',
  'layout-unknown':
    'Nid yw’r rhes gyntaf yn bennawd sy’n hysbys yma (mae’n dechrau {columns}). Mae `plimsoll figures columns` yn rhestru’r colofnau.',
  'periods-overlap':
    'Mae’r cyfnod hwn yn gorgyffwrdd â’r un yn rhes {other} ar gyfer yr un awdurdod a ffynhonnell ({authority}). Mae un ohonynt yn anghywir, neu maent yn ddau fesur.',
  'too-many-problems': 'Mae rhagor o broblemau; cywirwch y rhain yn gyntaf.',
};

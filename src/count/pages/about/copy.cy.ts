import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Am y ffigurau',
  lead: {
    other: 'Nifer y ffigurau: {n}. Fe’u hargraffwyd gan {publishers} o gyhoeddwyr rhwng {from} a {to}.',
  },
  rule: 'Yr hyn a argraffodd rhywun yw ffigur, gyda’r diwrnod y daeth yn hysbys a’r dudalen y mae arni. Nid oes dim wedi’i ddeillio, nid oes dim yn cael ei drosysgrifo, ac ni chyfrifir dim sydd ar goll yn sero.',
  kindsTitle: 'Y mathau o werth',
  kindsLead: 'Nid rhif yn unig yw gwerth byth. Mae gan bob math ei farc ei hun ble bynnag yr ymddengys.',
  kind: 'Math',
  means: 'Ei ystyr',
  count: 'Nifer',
  vintagesTitle: 'Mwy nag un gwerth ar gyfer un ffigur',
  vintages:
    'Yn aml argraffir yr un ffigur â gwerthoedd gwahanol: mae heddlu’n ateb yn hwyr, yn ei gywiro’i hun, neu mae elusen yn gofyn eto. Cedwir pob gwerth gyda’i ddiwrnod. Lle nad yw ond y mis yn hysbys, ni honnir trefn o fewn y mis hwnnw.',
  partsTitle: 'Rhannau o flwyddyn',
  parts:
    'Caiff rhif a argraffwyd ar gyfer blwyddyn, ond nad yw’n cynnwys ond rhai misoedd ohoni, ei farcio, ac nid yw byth yn un pen i ganran.',
  measuresTitle: 'Yr hyn a gyfrifir',
  measure: 'Mesur',
  counts: 'Yr hyn y mae’n ei gyfrif',
  rulesTitle: 'Y nod ar-lein, fesul rheol',
  rulesLead: 'Nid oes ateb i’r cwestiwn a oedd trosedd yn “dwyn y nod” heb reol ei dydd.',
  from: 'O',
  ruleTitle: 'Rheol',
  publishersTitle: 'Pwy a’u hargraffodd',
  publishersLead:
    'Ffeithiau yw rhifau, ac nid oes trwydded arnynt. Dyfyniadau byr i wirio ffigur yw’r geiriau wrth ei ymyl; eiddo’r rhai a’u hysgrifennodd ydynt.',
  publisher: 'Cyhoeddwr',
  figures: 'Ffigurau',
  latest: 'Diweddaraf',
  areasTitle: 'Enwau ac ardaloedd',
  areas:
    'Daw enwau a chodau’r heddluoedd a’r ardaloedd o’r Swyddfa Ystadegau Gwladol o dan y Drwydded Llywodraeth Agored f3.0.',
};

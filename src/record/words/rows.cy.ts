import type { Copy } from './rows.en.js';

export const cy: Copy = {
  row: {
    'row-unreadable': 'Nid cofnod yw’r llinell hon. Fe’i cadwyd fel y mae ac mae’n mynd at berson.',
    'cells-missing': 'Mae gan y rhes lai o gelloedd na’r pennawd. Mae’n mynd at berson.',
    'cells-too-many':
      'Mae gan y rhes fwy o gelloedd na’r pennawd: rhaid i destun â choma fod mewn dyfynodau. Mae’n mynd at berson.',
    'quote-never-closed': 'Nid yw dyfynnod byth yn cael ei gau. Cadwyd y llinell ac mae’n mynd at berson.',
    'file-cut-off':
      'Mae’r ffeil wedi’i thorri yn y rhes hon. Cadwyd yr hyn sydd yno ac mae’n mynd at berson.',
    'encoding-other': 'Nid yw’r rhes yn UTF-8 fel y gweddill. Fe’i darllenwyd fel Windows-1252.',
    'id-missing': 'Nid oes rhif trosedd gan y cofnod.',
    'id-doubled': 'Mae’r rhif trosedd hwn mewn rhes gynharach hefyd.',
    'ids-not-all-compared':
      'O’r fan hon ymlaen, ni chymharwyd rhifau trosedd â’r rhai cynharach: mae gormod ohonynt.',
    'narrative-missing': 'Mae’r naratif yn wag.',
    'code-unknown': 'Nid yw’r cod trosedd yn un rydym yn ei adnabod.',
    'date-unreadable':
      'Nid diwrnod yw’r diwrnod cofnodi. Ysgrifennwch ef fel 2024-04-01, 01/04/2024 neu 1 Ebrill 2024.',
    'flag-unknown': 'Nid yw’r nod yn ie, na, nac yn wag. Fe’i darllenwyd fel heb ei osod.',
    'control-characters': 'Mae nodau rheoli yn y naratif. Fe’u cadwyd.',
    'lone-surrogate': 'Mae hanner nod yn y naratif. Fe’i cadwyd.',
    'formula-cell':
      'Mae cell yn dechrau fel fformiwla. Byddai taenlen yn ei rhedeg; agorwch y ffeil fel testun.',
  },
  file: {
    'file-empty': 'Mae’r ffeil yn wag.',
    'file-not-text': 'Nid testun yw’r ffeil. Rhowch CSV, llinellau JSON neu lyfr gwaith.',
    'sheet-unknown': 'Nid oes taflen “{text}” yn y llyfr gwaith. Mae ynddo: {names}.',
    'workbook-too-large': 'Mae’r llyfr gwaith yn fwy nag y gellir ei ddarllen yma. Cadwch y daflen fel CSV.',
    'workbook-unreadable':
      'Ni ellir darllen y llyfr gwaith: mae wedi torri, neu mae cyfrinair arno. Cadwch y daflen fel CSV.',
    'heading-missing': 'Nid oes colofn “{text}” yn y ffeil.',
    'no-crime-id': 'Ni adnabuwyd yr un golofn fel rhif y drosedd. Dywedwch pa un ydyw.',
    'no-narrative': 'Ni adnabuwyd yr un golofn fel y naratif. Dywedwch pa un ydyw: --narrative COLOFN.',
    'first-line-unreadable': 'Nid cofnod yw’r llinell gyntaf.',
  },
};

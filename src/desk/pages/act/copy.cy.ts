import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  summary: 'Mae problem',
  error: 'Gwall',
  none: 'Dewiswch un',
  take: {
    title: 'Cymryd yr edefyn hwn',
    lead: 'Tra bo gennych chi, ni all neb arall ei ateb. Rhowch ef yn ôl os na allwch ei orffen.',
    button: 'Ei gymryd',
  },
  'put-back': {
    title: 'Rhoi’r edefyn hwn yn ôl',
    lead: 'Mae’n mynd yn ôl i’r mewnflwch i’w le. Nid oes cloc yn dechrau o’r newydd.',
    button: 'Ei roi’n ôl',
  },
  'take-over': {
    title: 'Cymryd yr edefyn hwn oddi ar bwy bynnag sydd ag ef',
    lead: 'Ar gyfer pan fydd rhywun wedi gorffen ei shifft ag ef. Dangosir iddynt iddo gael ei gymryd. Nid oes cloc yn dechrau o’r newydd.',
    button: 'Ei roi’n ôl yn y mewnflwch',
    holder: 'Gan {who} y mae ers {when}.',
  },
  decide: {
    title: 'Pa mor fawr yw’r risg?',
    lead: 'Darllen geiriau’n unig y mae’r rheolau. Chi sy’n penderfynu. Os darllenasant yn anghywir, dywedwch hynny: dyna sut y cânt eu cywiro.',
    button: 'Cadw’r penderfyniad',
    risk: 'Y risg, fel y gwelwch chi hi',
    wrong: 'Arwyddion a welodd y rheolau ac nad ydynt yno',
    missed: 'Arwyddion sydd yno ac na welodd y rheolau',
    why: 'Pam',
    whyHint:
      'Ar gyfer pwy bynnag fydd â’r edefyn hwn ar eich ôl. Caiff ei gadw dan sêl, fel yr hyn a ddywedwyd.',
  },
  note: {
    title: 'Ysgrifennu nodyn',
    lead: 'Y ddesg yn unig sy’n gweld nodiadau, byth y person a ddywedodd.',
    button: 'Cadw’r nodyn',
    note: 'Nodyn',
  },
  reply: { title: 'Ysgrifennu ateb', lead: 'Gweld ef fel y byddant hwy cyn iddo fynd.', button: 'Anfon' },
  'hand-over': {
    title: 'Trosglwyddo’r edefyn hwn',
    lead: 'Nes iddynt ddweud ei fod ganddynt, mae’n aros ar eich rhestr a gofynnir amdano bob dydd.',
    button: 'Ei drosglwyddo',
    to: 'I bwy',
    name: 'Enw’r tîm, yr awdurdod neu’r heddlu',
  },
  receipt: {
    title: 'Cofnodi’r dderbynneb',
    lead: 'Yr hyn a roesant i chi i ddangos ei fod ganddynt.',
    button: 'Cadw’r dderbynneb',
    receipt: 'Eu cyfeirnod, neu pwy a gadarnhaodd a phryd',
  },
  incident: {
    title: 'Gwneud digwyddiad',
    lead: 'Mae’r digwyddiad ei hun yn system rheoli’r heddlu. Mae ei rif yn cysylltu’r ddau.',
    button: 'Cadw’r rhif',
    incident: 'Rhif y digwyddiad',
  },
  record: {
    title: 'Rhoi rhif trosedd a gofnodwyd mewn system arall',
    lead: 'Dim ond lle mae’r drosedd mewn system arall eisoes. I’w chofnodi yma, ewch yn ôl a dewis “Cofnodi’r drosedd”: rhoddir ei rhif wedyn ohono’i hun. Mae’r cloc 24 awr yn sefyll gyda’r naill neu’r llall.',
    button: 'Cadw’r rhif',
    crime: 'Rhif y drosedd',
  },
  merge: {
    title: 'Cymryd edefyn arall i mewn i’r un hwn',
    lead: 'Pan fydd y ddau gan yr un person. Y cyffyrddiad cyntaf cynharaf sy’n cyfrif. Gellir ei ddadwneud.',
    button: 'Ei gymryd i mewn',
    otherThread: 'Yr edefyn arall',
    none: 'Nid oes edefyn agored arall.',
  },
  'undo-merge': {
    title: 'Rhoi edefyn yn ôl ar wahân',
    lead: 'Mae’r hyn a ddaeth i mewn ers hynny yn mynd yn ôl gydag ef. Ni chollir dim.',
    button: 'Ei roi’n ôl yn edefyn ar wahân',
  },
  mark: {
    title: 'Marcio’r edefyn hwn',
    lead: 'Nid yw neb nad yw wedi’i enwi yn ei weld mwyach: nid mewn rhestrau, nid mewn cyfrifon, nid mewn chwiliad.',
    button: 'Cadw’r marc',
    marking: 'Marc',
    hints: {
      ordinary: 'Pawb wrth y ddesg',
      restricted: 'Y bobl a enwir isod yn unig: pan fydd staff yn adnabod rhywun sydd ynddo',
      sealed: 'Y bobl a enwir isod yn unig: drwy orchymyn llys, neu i ddiogelu ffynhonnell',
    },
    named: 'Pwy all ei weld heblaw chi',
    reason: 'Rheswm',
    reasonHint: 'Caiff ei gadw yn y cofnodlyfr, felly peidiwch ag enwi neb ynddo.',
  },
  close: {
    title: 'Cau’r edefyn hwn',
    lead: 'Os bydd y person yn ysgrifennu eto, bydd yn agor ohono’i hun.',
    button: 'Ei gau',
    reason: 'Pam y caiff ei gau',
  },
  reopen: {
    title: 'Agor yr edefyn hwn eto',
    lead: 'Mae’n mynd yn ôl i’r mewnflwch. Mae’r cloc cofnodi yn dal i redeg o’r cyffyrddiad cyntaf.',
    button: 'Ei agor eto',
  },
};

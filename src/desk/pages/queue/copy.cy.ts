import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Mewnflwch',
  lead: 'Y plentyn sydd yn y perygl mwyaf yn gyntaf, beth bynnag fo’r sianel a phwy bynnag ddaeth gyntaf.',
  views: {
    todo: 'I’w wneud',
    mine: 'Gen i',
    others: 'Gan gydweithiwr',
    out: 'Wedi’i ateb neu ei drosglwyddo',
  },
  viewsLabel: 'Dangos',
  empty: 'Nid oes dim yn aros yma.',
  keys: 'Bysellau: J a K i fynd i lawr ac i fyny, Enter i agor, T i gymryd, G i fynd i’r cyntaf.',
  keysOff: 'Diffodd y bysellau hyn',
  keysAreOff: 'Mae’r bysellau un llythyren wedi’u diffodd.',
  keysOn: 'Eu troi ymlaen',
  live: 'Mae’r rhestr hon yn ei hadnewyddu ei hun.',
  notLive: 'Llwythwch y dudalen eto i weld beth ddaeth i mewn ers hynny.',
  open: 'Agor {reference}',
  take: 'Ei gymryd',
  waiting: 'Yn aros ers {long}',
  waitingNew: 'Newydd ddod i mewn',
  with: 'Gan {who}',
  you: 'chi',
  signs: 'Arwyddion',
  byPerson: 'penderfynwyd gan berson',
  perhaps: 'Efallai: {sign}',
  noSigns: 'Ni welodd y rheolau arwydd',
  noReceipt: 'Dim derbynneb eto',
  notSent: 'Nid anfonwyd ateb',
  withdrawn: 'Gofynnodd am ei dynnu’n ôl',
  problems: {
    one: 'Daeth {n} peth i mewn na ellid ei ddarllen. Rhaid i rywun edrych.',
    two: 'Daeth {n} beth i mewn na ellid eu darllen. Rhaid i rywun edrych.',
    other: 'Daeth {n} peth i mewn na ellid eu darllen. Rhaid i rywun edrych.',
  },
  more: 'A {n} arall o dan y rhain.',
  eased: {
    ordinary:
      'Rydych wedi darllen {items} o’r edefynnau anoddaf yn y shifft hon, {minutes} munud ohonynt. Cymerwch rai arferol am dipyn, os nad oes neb mewn perygl.',
    break:
      'Rydych wedi darllen {items} o’r edefynnau anoddaf yn y shifft hon, {minutes} munud ohonynt. Mae hynny’n ddigon i un person: cymerwch seibiant, a gadewch yr un anodd nesaf i gydweithiwr oni bai bod rhywun mewn perygl.',
  },
  keyIn: 'Cofnodi galwad neu ymweliad',
  search: 'Chwilio',
  closed: 'Wedi’u cau',
};

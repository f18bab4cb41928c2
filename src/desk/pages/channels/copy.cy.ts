import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Pryd y gwylir pob sianel',
  lead: 'Yr hyn a bennir yma yw’r hyn y mae’r drws cyhoeddus ac atebion awtomatig yn ei ddweud. Gall plentyn benderfynu ar sail hyn ble i ysgrifennu, felly rhaid iddo fod yn wir.',
  back: 'Goruchwylio',
  change: 'Newid',
  set: 'Pennwyd gan {who}, {when}',
  standard: 'Nid oes neb wedi pennu hyn eto. {why}',
  editTitle: '{channel}: pryd y mae rhywun yn gwylio?',
  editLead:
    'Oriau pan fydd rhywun yn darllen yr hyn sy’n dod i mewn ac yn gallu gweithredu arno. Gadewch ddiwrnod yn wag pan na fydd neb.',
  editBack: 'Pob sianel',
  daysHint: 'Er enghraifft 08:00–12:00, 14:00–22:00. Drwy’r dydd a’r nos yw 00:00–24:00.',
  holidays: 'Ar wyliau banc Cymru a Lloegr',
  asUsual: 'Fel ar unrhyw ddiwrnod arall',
  otherwise: 'Yr oriau hyn',
  holidayHours: 'Oriau ar wyliau banc, os ydynt yn wahanol',
  automatic: {
    legend: 'Ateb neges gyntaf yn awtomatig?',
    hint: 'Mae’n rhoi 999 a 101 yn gyntaf, yna’r oriau uchod, ac yn dweud nad oes neb wedi darllen y neges. Mae’n mynd unwaith, at neges gyntaf; byth at rywun a ddywedodd na ddylid ei gyrraedd, at beiriant, nac ar ôl diwrnod y platfform. Nid yw’n stopio’r un cloc. Gall pwy bynnag arall sydd â’r ffôn hwnnw ei ddarllen.',
    never: 'Nid oes neb wedi ei droi ymlaen.',
    on: 'Ie',
    off: 'Na',
    isOn: 'Atebir neges gyntaf yn awtomatig.',
    isOff: 'Nid atebir dim yn awtomatig.',
    example: 'Beth mae’n ei ddweud',
    exampleLead:
      'Gyda’r oriau fel y’u cedwir nawr. Mae pwy bynnag na ellir gweld ei iaith o’r neges yn cael y ddwy.',
    past: 'Mae testun y llyfrgell wedi pasio’i ddyddiad adolygu, felly nid oes dim yn mynd yn awtomatig.',
  },
  button: 'Cadw',
  summary: 'Mae problem',
  error: 'Gwall',
};

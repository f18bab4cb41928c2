import type { ShapeOf } from '../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  referenceLabel: 'Cyfeirnod:',
  start: 'Mynd i’r dudalen gychwyn',
  'bad-request': {
    title: 'Ni allem ddarllen yr hyn a anfonwyd',
    line: 'Ewch yn ôl, ail-lwythwch y dudalen a rhowch gynnig arall arni.',
  },
  'sign-in-needed': {
    title: 'Mewngofnodwch yn gyntaf',
    line: 'Mae’r dudalen hon ar gyfer pobl sydd wedi mewngofnodi.',
  },
  'not-from-here': {
    title: 'Nid oddi yma y daeth y ffurflen hon',
    line: 'Efallai bod eich sesiwn wedi dod i ben tra oedd y dudalen ar agor. Ewch yn ôl, ail-lwythwch y dudalen a rhowch gynnig arall arni.',
  },
  'not-found': {
    title: 'Ni chafwyd hyd i’r dudalen',
    line: 'Nid oes tudalen o’r fath, neu nid yw’n un y gallwch ei hagor.',
  },
  'wrong-host': {
    title: 'Cyfeiriad anghywir',
    line: 'Nid yw’r gosodiad hwn yn ateb i’r cyfeiriad a ddefnyddiwyd gennych.',
  },
  'too-large': {
    title: 'Anfonwyd gormod',
    line: 'Gall ffurflen gario 1 megabeit, a ffeil, lle gofynnir am un, 6 megabeit.',
  },
  'wrong-type': {
    title: 'Ni dderbynnir y math hwn o gynnwys yma',
    line: 'Dim ond ffurflen y dudalen ei hun y gellir ei hanfon, a ffeiliau dim ond lle mae’r dudalen yn gofyn am un. Rhaid i ffeiliau fod yn destun.',
  },
  broken: {
    title: 'Aeth rhywbeth o’i le ar ein hochr ni',
    line: 'Ni chadwyd dim. Rhowch gynnig arall arni ymhen ychydig funudau; os bydd yn digwydd eto, dywedwch wrth bwy bynnag sy’n rhedeg y gosodiad hwn a rhowch y cyfeirnod iddynt.',
  },
  unavailable: {
    title: 'Ni ellir dangos y dudalen hon ar hyn o bryd',
    line: 'Rhaid cofnodi’n gyntaf yr hyn yr edrychir arno yma, ac ni ellid gwneud hynny. Ni ddangoswyd nac newidiwyd dim.',
  },
} satisfies ShapeOf<typeof en>;

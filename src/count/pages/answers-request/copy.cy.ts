import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  caption: 'Cais a ddaeth i law',
  back: 'Ceisiadau a ddaeth i law',
  clock: 'Cloc y gyfraith',
  received: 'Daeth i law ar {on}. Rhaid ateb erbyn {due}, yr ugeinfed diwrnod gwaith wedyn: {left}.',
  moved: 'Diwrnodau nad ydynt yn cyfrif',
  days: {
    weekends: {
      one: '{n} diwrnod ar benwythnos',
      two: '{n} ddiwrnod ar benwythnos',
      other: '{n} diwrnod ar benwythnosau',
    },
    holiday: '{on}: {title}',
  },
  wording: 'Yr hyn a ofynnwyd',
  alike: 'Gofynnwyd o’r blaen',
  alikeWhy: {
    'same-question': 'Gofynnodd {reference} am yr un cyfrifon yn yr un blynyddoedd: {stands}',
    'same-years-in-part': 'Gofynnodd {reference} am rai o’r un cyfrifon yn rhai o’r un blynyddoedd: {stands}',
    'nearly-the-same-words': 'Gofynnodd {reference} bron â’r un geiriau: {stands}',
  },
  noAlike: 'Nid oes cais cynharach yn debyg i hwn.',
  answer: 'Yr ateb',
  noAnswer: 'Nid oes dim wedi’i gyfrif eto.',
  drafted: 'Cyfrifwyd ar {on} gan {name} o’r troseddau a gofnodwyd yma.',
  signed: 'Llofnodwyd gan {name} ar {on}. Ni chaiff ei newid byth; gellir drafftio ateb arall.',
  attack: {
    holds: {
      one: 'Ymosodwyd ar {n} rhif cudd neu ymhlyg, ynghyd â phopeth a gyhoeddwyd ac a lofnodwyd o’r blaen: ni ellid ei weithio allan.',
      other:
        'Ymosodwyd ar {n} o rifau cudd neu ymhlyg, ynghyd â phopeth a gyhoeddwyd ac a lofnodwyd o’r blaen: ni ellid gweithio’r un allan.',
    },
    none: 'Nid oedd rhaid cuddio dim.',
    broken:
      'Gellir bellach weithio allan rif cudd, oherwydd rhywbeth a gyhoeddwyd ers hynny. Drafftiwch yr ateb o’r newydd.',
  },
  definitions: 'Yr hyn a gyfrifir, a sut',
  notHeld: 'Yr hyn nas delir, a pham',
  letterLink: 'Rhagolwg o’r llythyr',
  files: 'Lawrlwytho’r ateb fel {kind}',
  question: 'Cyfrif o’n cofnodion',
  questionLead: 'Gadewir allan droseddau a ganslwyd. Cuddir rhifau bach ac ymosodir arnynt cyn dangos dim.',
  authority: 'Yr heddlu sy’n ateb',
  measures: 'Yr hyn a gyfrifir',
  basis: 'Blynyddoedd',
  financial: 'Blynyddoedd ariannol, o 1 Ebrill',
  calendar: 'Blynyddoedd calendr',
  from: 'Mae’r flwyddyn gyntaf yn dechrau yn',
  to: 'Mae’r flwyddyn olaf yn dechrau yn',
  by: 'Wedi’i ddadansoddi yn ôl',
  byHint: 'Tabl i bob un. Dywedir nad yw’r hyn nas cofnodir yn cael ei ddal.',
  count: 'Cyfrif a gwirio',
  cost: 'A fyddai’n costio gormod?',
  costLead:
    'Mae adran 12 yn cyfrif pedwar gweithgaredd a dim arall: canfod a yw’n cael ei ddal, dod o hyd iddo, ei adalw a’i dynnu allan. Nid yw golygu yn cyfrif.',
  activity: 'Gweithgaredd',
  activities: {
    determining: 'Canfod a yw’n cael ei ddal',
    locating: 'Dod o hyd iddo',
    retrieving: 'Ei adalw',
    extracting: 'Ei dynnu allan',
  },
  records: 'Cofnodion',
  minutes: 'Munudau yr un',
  addCost: 'Ychwanegu at y daflen waith',
  costLine: '{activity}: {records} × {minutes} munud = {hours} awr',
  costSum: '{hours} awr × £{rate} = £{pounds}. £{limit} yw’r terfyn, neu {allowed} awr: {verdict}.',
  over: 'mae hyn dros y terfyn',
  within: 'mae hyn o fewn y terfyn',
  together:
    'Gofynnodd yr un person am {references} o fewn 60 diwrnod gwaith. Os yw’r rheini am yr un peth neu rywbeth tebyg, gellir adio eu costau.',
  sign: 'Llofnodi’r ateb',
  signLead: 'Ni chaiff y sawl a ddrafftiodd ateb ei lofnodi. Ymosodir arno unwaith eto cyn ei lofnodi.',
  signButton: 'Llofnodi',
};

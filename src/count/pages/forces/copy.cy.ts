import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Heddluoedd',
  lead: 'Un heddlu ar ei raddfa ei hun yw pob llinell fach. Siâp a ddangosir, nid safle: mae heddluoedd yn gosod y nod mewn ffyrdd gwahanol, felly nid tabl cynghrair yw eu cyfrifon.',
  measure: 'Mesur',
  show: 'Dangos yr heddluoedd',
  filters: 'Dewis mesur',
  force: 'Heddlu',
  shape: 'Fesul blwyddyn, {from} i {to}',
  latest: 'Y diweddaraf a gedwir',
  latestValue: '{value} yn {year}',
  none: 'dim ffigur',
  tableName: 'Heddluoedd: {measure}',
  lineTitle: '{force}: {values}',
  gap: '–',
  otherForces: 'Heddluoedd eraill',
};

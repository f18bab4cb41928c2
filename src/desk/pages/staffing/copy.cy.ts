import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Pwy sydd ar ddyletswydd, fesul awr',
  lead: 'Faint o swyddogion sydd wrth y ddesg mewn wythnos arferol. Caiff ei osod wrth ochr yr hyn sy’n cyrraedd, ac ni chaiff ei ddefnyddio i ddim arall.',
  back: 'Goruchwylio',
  hint: 'Llinell i bob cyfnod: 08:00–16:00 = 3. Defnyddiwch oriau cyfan. Nid oes neb yn yr oriau a adewir allan.',
  hours: {
    one: '{n} awr o ddyletswydd yn yr wythnos',
    two: '{n} awr o ddyletswydd yn yr wythnos',
    other: '{n} awr o ddyletswydd yn yr wythnos',
  },
  button: 'Cadw’r staffio',
  summary: 'Mae problem',
  error: 'Gwall',
};

import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  back: 'Geiriau’r datganiad',
  caption: 'Ysgrifennu â llaw',
  lead: 'Ysgrifennwch ef yn y ddwy iaith. Darllenir yr hyn a gadwch yn erbyn y tablau ar unwaith.',
  inLanguage: { en: 'Yn Saesneg', cy: 'Yn Gymraeg' },
  composed: 'Fel y’i llunnir',
  composedBefore: 'Fel y’i lluniwyd pan ysgrifennwyd y geiriau hyn',
  byHand: { en: 'Â llaw, yn Saesneg', cy: 'Â llaw, yn Gymraeg' },
  keep: 'Cadw a gwirio',
  takeBack: 'Mynd yn ôl at y geiriau a luniwyd',
  wrote: 'Ysgrifennwyd gan {name} ar {at}.',
  sound: 'Nid oes dim yn ffordd y geiriau hyn.',
  problemsTitle: 'Yr hyn sydd yn y ffordd',
  marked: { en: 'Yr hyn y mae’r Saesneg yn ei honni', cy: 'Yr hyn y mae’r Gymraeg yn ei honni' },
  nothingClaimed: 'Dim y gallai ffigurau ei gadarnhau.',
  hiddenTitle: 'Yn datgelu cyfrif a guddiwyd',
};

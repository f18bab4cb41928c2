import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  newTitle: 'Drafftio datganiad',
  versionTitle: 'Drafftio fersiwn o “{title}”',
  back: 'Datganiadau',
  backToRelease: 'Y datganiad',
  lead: 'Gwneir y tablau, y pennawd a’i amod, y nodiadau a’r dull o’r ffigurau sydd yma, yn y ddwy iaith. Cuddir cyfrifon bach.',
  titleEn: 'Teitl yn Saesneg',
  titleCy: 'Teitl yn Gymraeg',
  titleHint: 'Am beth y mae, ble, ac ar gyfer pa flynyddoedd.',
  area: 'Ardal',
  measures: 'Yr hyn a gyfrifir',
  measuresHint: 'Tabl ar gyfer pob un. Y cyntaf sy’n rhoi’r pennawd.',
  from: 'O’r flwyddyn',
  to: 'Hyd y flwyddyn',
  yearsHint: 'Fel 2015/16. Gadewch y ddwy’n wag i gadw’r blynyddoedd sydd gan bob tabl.',
  yearsHintNew: 'Fel 2015/16.',
  anyYear: 'Fel y mae',
  chooseYear: 'Dewiswch flwyddyn',
  knownBy: 'Fel yr oedd yn hysbys ar',
  knownByHint: 'Dim ond yr hyn a oedd yn gyhoeddus erbyn diwedd y diwrnod hwn, er enghraifft 2026-11-24.',
  button: 'Ei ddrafftio',
};

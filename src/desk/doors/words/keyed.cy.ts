import type { ShapeOf } from '../../../base/words.js';
import type { en } from './keyed.en.js';

export const cy: ShapeOf<typeof en> = {
  'in-danger-now': {
    asked: 'Ydych chi, neu ydy’r plentyn, mewn perygl ar hyn o bryd?',
    hint: 'Os ydy: stopiwch yma a’i drin fel galwad 999. Gall distawrwydd olygu ie: gofynnwch am beswch neu dap.',
  },
  'can-talk-now': {
    asked: 'Allwch chi siarad yn rhydd lle rydych chi? Mae ie neu na yn ddigon.',
    hint: 'Os na, gofynnwch dim ond yr hyn y gellir ei ateb ag ie neu na. Peidiwch â dweud beth yw pwnc yr alwad.',
  },
  'safe-words': {
    asked: 'Os daw rhywun i mewn, beth wnawn ni esgus yw’r alwad hon?',
    hint: 'Cytunwch ar rywbeth diflas: rhif anghywir, arolwg, siop.',
  },
  'child-age': { asked: 'Faint yw oed y plentyn?', hint: 'Blynyddoedd. Os yn fras yn unig, dywedwch hynny.' },
  'who-is-it': {
    asked: 'Pwy yw’r person sy’n gwneud hyn, hyd y gwyddoch chi?',
    hint: 'Enw, oed a roddodd, neu ddim. Peidiwch â phwyso.',
  },
  'known-in-real-life': {
    asked: 'Ydy’r plentyn yn adnabod y person yn y byd go iawn?',
    hint: 'Ie neu na. Os ie, a’u bod yn byw gyda’i gilydd, gofynnwch am berygl eto.',
  },
  app: { asked: 'Ar ba ap, gêm neu wefan y digwyddodd?', hint: 'Mwy nag un os symudon nhw o un i’r llall.' },
  username: {
    asked: 'Beth yw enw’r person hwnnw yno?',
    hint: 'Fesul llythyren. Gofynnwch iddyn nhw beidio â dileu dim.',
  },
  'asked-for-images': {
    asked: 'Wnaethon nhw ofyn am luniau neu fideo?',
    hint: 'Ie neu na. Peidiwch byth â gofyn beth sydd yn y lluniau, na gofyn iddyn nhw gael eu hanfon.',
  },
  'images-sent': {
    asked: 'Gafodd unrhyw luniau eu hanfon?',
    hint: 'Ie neu na. Dywedwch nad ydyn nhw mewn helynt, ac y gall Report Remove helpu.',
  },
  threatened: { asked: 'Ydyn nhw wedi bygwth o gwbl?', hint: 'Ie neu na; yna beth, os gellir ei ddweud.' },
  'planning-to-meet': {
    asked: 'Oes bwriad i gyfarfod, neu ydyn nhw wedi cyfarfod?',
    hint: 'Ie neu na; yna pryd a ble. Mae buan yn golygu nawr.',
  },
  'who-knows': {
    asked: 'Pwy arall sy’n gwybod am hyn?',
    hint: 'Ac a oes rhywun na ddylai gael gwybod.',
  },
};

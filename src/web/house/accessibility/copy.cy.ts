import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  link: 'Hygyrchedd',
  title: 'Hygyrchedd',
  lead: 'Dylai pawb allu darllen a defnyddio’r safle hwn: gyda bysellfwrdd, darllenydd sgrin, print bras, ffôn bach, heb sgript, yn Gymraeg neu yn Saesneg.',
  doneTitle: 'Yr hyn a wnawn',
  done: [
    'Mae pob tudalen yn gweithio heb sgript. Dim ond cyflymu rhai pethau y mae sgript.',
    'Caiff pob tudalen ei gwirio yn y ddwy iaith, gan beiriant, yn erbyn Canllawiau Hygyrchedd Cynnwys y We 2.2, lefelau A ac AA, bob tro y caiff y feddalwedd ei hadeiladu.',
    'Ni ddywedir dim drwy liw yn unig. Saif pob siart wrth ymyl tabl â’r un rhifau.',
    'Gellir chwyddo’r testun i 400% heb i ddim gael ei golli na’i guddio.',
  ],
  knownTitle: 'Yr hyn y gwyddom nad yw’n ddigon da',
  known: [
    'Nid oes peiriant sy’n canfod popeth. Nid yw’r safle wedi’i brofi eto gan bobl sy’n defnyddio darllenydd sgrin bob dydd.',
    'Ar sgriniau bach mae tablau llydan yn sgrolio i’r ochr yn eu rhan eu hunain o’r dudalen.',
  ],
  tellTitle: 'Os oes rhywbeth yn eich rhwystro',
  tell: 'Dywedwch wrth y sefydliad sy’n rhedeg y gosodiad hwn. Yn y Deyrnas Unedig gallwch hefyd fynd at y Gwasanaeth Cynghori a Chefnogi Cydraddoldeb.',
} satisfies ShapeOf<typeof en>;

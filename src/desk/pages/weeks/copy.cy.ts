import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Y pedair wythnos diwethaf',
  lead: 'Beth sy’n cyrraedd pryd, pa mor fuan y caiff ei ateb, beth yw gwerth y rheolau a’r llyfrgell.',
  back: 'Goruchwylio',
  since: 'O {from} hyd nawr.',
  hidden:
    'Dim ond i’r rhai a enwir y cyfrifir edafedd a farciwyd ar gyfer pobl a enwir. Dywedir “llai na 5” am gyfrifon o un i bedwar o bwy a ddywedodd, eu hoedran a’u hiaith.',
  arrivals: {
    title: 'Beth sy’n cyrraedd, fesul awr',
    caption:
      'Negeseuon a ddaeth i mewn ym mhob awr o’r dydd dros y pedair wythnos, wrth ochr faint sydd ar ddyletswydd ar gyfartaledd.',
    hour: 'Awr',
    came: 'Daeth i mewn',
    duty: 'Ar ddyletswydd',
    nothing: 'Ni ddaeth dim i mewn.',
    pressed: 'Yr oriau â’r mwyaf i bob swyddog',
    pressedLine: {
      two: '{day} {hour}: {n} neges mewn pedair wythnos, {officers} ar ddyletswydd',
      other: '{day} {hour}: {n} neges mewn pedair wythnos, {officers} ar ddyletswydd',
    },
    pressedNobody: {
      two: '{day} {hour}: {n} neges mewn pedair wythnos, neb ar ddyletswydd',
      other: '{day} {hour}: {n} neges mewn pedair wythnos, neb ar ddyletswydd',
    },
    week: 'Fesul diwrnod',
    weekCaption:
      'Negeseuon a ddaeth i mewn dros y pedair wythnos, fesul diwrnod a rhan o’r dydd; mewn cromfachau, faint sydd ar ddyletswydd ar gyfartaledd.',
    day24: 'Fesul awr o’r dydd',
    unset: 'Nid oes neb wedi nodi pwy sydd ar ddyletswydd, felly dim ond yr hyn sy’n cyrraedd a ddangosir.',
    day: 'Diwrnod',
    cell: '{n} ({officers})',
    staffing: 'Newid pwy sydd ar ddyletswydd',
  },
  replies: {
    title: 'Atebion cyntaf',
    caption:
      'Edafedd y cyffyrddwyd â hwy gyntaf yn y pedair wythnos. Ni fernir y rhai sy’n dal i aros o fewn eu hamser, na’r rhai a gaewyd heb ateb.',
    channel: 'Sianel',
    answered: 'Atebwyd',
    median: 'Hanner o fewn',
    inTime: 'Mewn pryd',
    share: '{part} o {whole}',
    noTarget: 'dim targed',
    nothing: 'Nid atebwyd neb eto.',
  },
  tellers: {
    title: 'Pwy a ddywedodd, ym mha iaith',
    caption: 'Edafedd y cyffyrddwyd â hwy gyntaf yn y pedair wythnos.',
    teller: 'Pwy a ddywedodd',
    languages: { en: 'Saesneg', cy: 'Cymraeg', unknown: 'Ddim yn hysbys' },
    unknown: 'Ddim yn hysbys',
    counts: { 'fewer-than-five': 'llai na 5', 'not-shown': 'heb ei ddangos' },
    cameBack:
      'Anfonwyd {sent} adroddiad drwy’r drws cyhoeddus, a daeth pobl yn ôl gyda’u cod i gael ateb {back} o weithiau, gan gyfrif pob un unwaith y dydd ar y mwyaf. Fe’i cyfrifir heb wybod pwy.',
  },
  advice: {
    title: 'Cyngor a ddefnyddiwyd',
    used: {
      one: '{title}: defnyddiwyd {n} waith',
      two: '{title}: defnyddiwyd {n} waith',
      few: '{title}: defnyddiwyd {n} gwaith',
      many: '{title}: defnyddiwyd {n} gwaith',
      other: '{title}: defnyddiwyd {n} gwaith',
    },
    nothing: 'Ni ddefnyddiwyd dim o’r llyfrgell.',
    review: 'I’w darllen eto',
    reviewLine: '{title}: erbyn {day}',
  },
  signs: {
    title: 'Yr hyn a welodd y rheolau, a’r hyn a ddywedodd pobl amdano',
    caption:
      'Pa mor aml y cyfrifwyd pob arwydd yn yr hyn a ddaeth i mewn, a pha mor aml y dywedodd rhywun nad oedd yno neu iddo gael ei golli.',
    sign: 'Arwydd',
    seen: 'Gwelwyd',
    wrong: 'Ddim yno',
    missed: 'Collwyd',
    rules: 'Newid y rheolau',
    nothing: 'Ni welodd y rheolau ddim, ac ni ddywedodd neb y dylent fod wedi gweld dim.',
  },
};

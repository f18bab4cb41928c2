import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Goruchwylio',
  lead: 'Sut mae’r ddesg yn sefyll nawr. Cyfrif gwaith y mae, ac nid yw’n mesur neb.',
  at: 'Fel yr oedd ar {when}.',
  hidden:
    'Dim ond i’r rhai a enwir y mae edafedd a farciwyd ar gyfer pobl a enwir yn y rhestrau a’r cyfrifon hyn. Rydych chi’n gweld y rhai yr ydych wedi’ch enwi ynddynt.',
  links: {
    label: 'Rhagor am oruchwylio',
    weeks: 'Y pedair wythnos diwethaf',
    channels: 'Pryd y gwylir pob sianel',
    staffing: 'Pwy sydd ar ddyletswydd, fesul awr',
    rules: 'Rheolau brysbennu',
    quality: 'Ail bâr o lygaid',
    unread: 'Yr hyn na ellid ei ddarllen',
    held: 'Edafedd a gedwir',
    closed: 'Edafedd wedi’u cau',
    search: 'Chwilio',
  },
  waiting: {
    title: 'Yn aros am ateb',
    caption:
      'Faint o edafedd sy’n aros am ateb gennym ni, fesul sianel a risg. Hefyd y rhai y mae rhywun wedi’u cymryd.',
    nobody: 'Nid oes neb yn aros am ateb.',
    channel: 'Sianel',
    all: 'Y cyfan',
  },
  late: {
    title: 'Yn hwyr',
    nothing: 'Nid oes cloc wedi rhedeg allan.',
    soon: {
      one: 'Mewn {n} edefyn mae cloc ar fin rhedeg allan.',
      two: 'Mewn {n} edefyn mae cloc ar fin rhedeg allan.',
      other: 'Mewn {n} edefyn mae cloc ar fin rhedeg allan.',
    },
    more: 'A {n} arall. Mae’r cyfan yn y mewnflwch.',
    calls: {
      officer: 'i’r swyddog',
      supervisor: 'i chi',
      'duty-inspector': 'i’r arolygydd ar ddyletswydd',
    },
    nobody: 'nid yw gan neb',
    with: 'gan {who}',
  },
  held: {
    title: 'Wedi’u dal ers shifft gynharach',
    nothing: 'Nid oes neb yn dal edefyn o shifft gynharach.',
    line: 'Gan {who} ers {long}',
    over: 'Ei gymryd oddi arno neu arni',
  },
  handOvers: {
    title: 'Wedi’u trosglwyddo, dim derbynneb',
    nothing: 'Mae derbynneb ar gyfer pob trosglwyddiad.',
    line: '{kind}: {name}. Gan {who}, {long} yn ôl.',
    chased: {
      one: 'Gofynnwyd amdani {n} waith',
      two: 'Gofynnwyd amdani {n} waith',
      few: 'Gofynnwyd amdani {n} gwaith',
      many: 'Gofynnwyd amdani {n} gwaith',
      other: 'Gofynnwyd amdani {n} gwaith',
    },
    enter: 'Cofnodi’r dderbynneb',
  },
  dead: {
    title: 'Atebion na ellid eu hanfon',
    nothing: 'Mae pob ateb wedi mynd, neu ar ei ffordd.',
    line: '{channel}, ysgrifennwyd {long} yn ôl',
    tries: {
      one: 'rhoddwyd y gorau iddi ar ôl {n} cynnig',
      two: 'rhoddwyd y gorau iddi ar ôl {n} gynnig',
      other: 'rhoddwyd y gorau iddi ar ôl {n} cynnig',
    },
  },
  restricted: 'Gallant berthyn i edefyn a farciwyd ar gyfer eraill',
  exposure: {
    title: 'Yr hyn y mae swyddogion wedi’i ddarllen yn y shifft hon',
    lead: 'Gwahanol edafedd risg uchel neu “nawr”, a’r munudau gydag un ar agor. I arbed pobl y mae. Ni chedwir neb rhag plentyn mewn perygl o’i herwydd.',
    budget:
      'Dechreuodd y shifft ar {when}. Ni ddylai un person ddarllen mwy na {items} edefyn o’r fath neu {minutes} munud mewn shifft.',
    nobody: 'Nid oes gan neb rôl swyddog desg.',
    who: 'Swyddog',
    items: 'Edafedd',
    minutes: 'Munudau',
    next: 'Beth i’w gynnig nesaf',
    easing: {
      anything: 'unrhyw beth',
      'ordinary-first': 'rhai arferol yn gyntaf',
      'ordinary-only': 'rhai arferol yn unig, a seibiant',
    },
  },
};

import type { ShapeOf } from '../../base/words.js';
import type { en } from './findings.en.js';

export const cy: ShapeOf<typeof en> = {
  title: {
    'parts-differ-from-total': 'Rhannau nad ydynt yn gwneud eu cyfanswm',
    'parts-exceed-total': 'Rhannau sydd eisoes yn fwy na’u cyfanswm',
    'area-differs': 'Cyfanswm ar gyfer ardal wahanol i’w enw',
    'missing-counted-as-nought': 'Heddlu coll wedi’i gyfrif yn sero',
    'part-above-whole': 'Rhan sy’n fwy na’r cyfan',
    'flag-below-subset': 'Llai o nodau na’r drosedd a ddylai eu dwyn',
    'star-undone': 'Gwerth cudd y mae’r cyfanswm yn ei ddatgelu',
    restated: 'Ffigurau a argraffwyd â mwy nag un gwerth',
    'answer-withdrawn': 'Ateb a dynnwyd yn ôl wedyn',
    'restated-inside-unmoved-total': 'Heddlu wedi’i ailddatgan o fewn cyfanswm na symudodd',
    'contradiction-same-release': 'Dau werth o fewn un datganiad',
    'part-period-as-year': 'Rhan o gyfnod wedi’i hargraffu fel y cyfan',
    'total-holds-part-period': 'Cyfansymiau sy’n cynnwys rhan o gyfnod',
    'years-differ-from-total': 'Blynyddoedd nad ydynt yn gwneud eu cyfanswm',
    'residual-refused': 'Blynyddoedd na ellid eu cael ond drwy dynnu',
    'impossible-value': 'Gwerthoedd amhosibl',
    'equal-neighbours': 'Un rhif mewn dau le',
    'series-unit-changed': 'Yr uned yn newid o fewn cyfres',
    'series-definition-changed': 'Yr hyn a gyfrifir yn newid o fewn cyfres',
    'series-source-changed': 'Y ffynhonnell yn newid o fewn cyfres',
    'unexplained-jump': 'Cam sy’n wahanol i’r lleill',
    'one-digit-apart': 'Dau rif sydd un digid ar wahân',
  },
  says: {
    'parts-differ-from-total':
      'Y cyfanswm a argraffwyd yw {printed}, ond mae’r rhannau a argraffwyd gydag ef yn gwneud {sum}.',
    'parts-misplaced':
      'Y cyfanswm a argraffwyd yw {printed}, ond mae’r rhannau’n gwneud {sum}. Daw’n union o gyfrif gwerth {forces} ar gyfer {year}, {misplaced}, yn y flwyddyn hon.',
    'parts-exceed-total':
      'Mae’r rhannau a argraffwyd gydag ef eisoes yn gwneud {sum}, mwy na’r cyfanswm a argraffwyd, {printed}, heb gyfrif {forces}.',
    'area-differs':
      'Ni all y cyfanswm a argraffwyd, {printed}, a swm heddluoedd yr ardal honno, {sum}, fod ar gyfer yr un ardal. Maent yn nes at ei gilydd heb gyfrif {forces}.',
    'missing-counted-as-nought':
      'Mae’r cyfanswm a argraffwyd, {printed}, yn union yr un â swm y rhannau a roddwyd. Nid oes dim ynddo ar gyfer {forces}, felly lleiafswm ydyw, nid cyfanswm.',
    'part-above-whole': 'Mae gwerth {forces} ar ei ben ei hun yn fwy na’r cyfanswm a argraffwyd, {printed}.',
    'flag-below-subset':
      'Mae {whole} o droseddau’n dwyn y nod ar-lein, llai na’r {part} o droseddau cyfathrebu rhywiol â phlentyn yn unig, y mae bron pob un ohonynt yn digwydd ar-lein. Ni osodwyd y nod bob tro, felly gall tuedd ynddo fod yn duedd yn y cofnodi.',
    'star-undone':
      'Mae’r cyfanswm o {printed} a’r gwerthoedd eraill yn gadael {left} ar gyfer gwerth cudd {forces}. Nid yw’n gudd mwyach.',
    restated:
      'Argraffwyd {first} yn gyntaf, a {last} yn fwyaf diweddar. Mae beth bynnag a gyfrifwyd o’r naill yn wahanol ar y llall.',
    'answer-withdrawn':
      'Argraffwyd y gwerth {n} yn gyntaf; wedyn dywedir na roddodd yr heddlu yr un. Mae cymariaethau sy’n dibynnu arno’n colli eu sail.',
    'restated-inside-unmoved-total':
      'Ailddatganwyd ffigur yr heddlu o {first} i {last}, ac mae’r cyfanswm a argraffwyd gyda’r ddau yr un fath, {total}.',
    'contradiction-same-release': 'O fewn un datganiad argraffwyd dau werth ar ei gyfer: {first}; {last}.',
    'part-period-as-year': 'Argraffwyd {n} ar gyfer y cyfnod cyfan, ond dim ond {covers} y mae’n ei gynnwys.',
    'total-holds-part-period':
      'Mae’r cyfanswm o {printed} yn cynnwys gwerth ar gyfer {forces} nad yw ond yn rhan o’r cyfnod.',
    'years-differ-from-total':
      'Y cyfanswm a argraffwyd ar gyfer yr holl amser yw {printed}; mae’r blynyddoedd unigol a argraffwyd yn gwneud {sum}.',
    'years-exact-with-gaps':
      'Mae’r cyfanswm a argraffwyd ar gyfer yr holl amser, {printed}, yn union yr un â swm y blynyddoedd a gedwir. Cyfrifwyd y blynyddoedd heb ateb gan {forces} yn sero, felly lleiafswm ydyw.',
    'residual-refused':
      'Byddai tynnu’r blynyddoedd eraill o’r cyfanswm ar gyfer {long} yn rhoi rhif ar gyfer y flwyddyn hon. Fe’i gwrthodir: nid o’r un argraffiad y daw’r cyfanswm a’r blynyddoedd, ac ni chyfrifodd neb ef.',
    'impossible-value': 'Mae rhan, {part}, yn fwy na’r {whole} a ddylai ei chynnwys.',
    'equal-neighbours': 'Mae’r rhif {n} mewn dau le. Ai hap yw hynny, ynteu llithriad?',
    'series-unit-changed': 'Mae’r uned yn newid rhwng y blynyddoedd hyn, felly nid un gyfres ydynt.',
    'series-definition-changed':
      'Newidiodd yr hyn a gyfrifir rhwng y blynyddoedd hyn. Nid cynnydd neu ostyngiad mewn troseddu’n unig yw’r newid ar draws y bwlch.',
    'series-source-changed':
      'Daw rhai blynyddoedd o geisiadau i heddluoedd, ac eraill o’r troseddau a gofnodwyd gan y Swyddfa Gartref. Nid un gyfres ydynt.',
    'unexplained-jump':
      'O {before} i {after}: cam sy’n wahanol i rai eraill y gyfres hon. Beth a newidiodd: y troseddu, y cofnodi ynteu’r system?',
    'one-digit-apart': 'Un digid sydd rhwng {n} a {other}. Ai camargraffiad yw un ohonynt?',
  },
  severity: {
    error: 'Ni all y cyfan fod yn gywir',
    warning: 'Gall gamarwain',
    question: 'Gwerth ei ofyn',
    note: 'Gwerth ei wybod',
  },
  severityMeans: {
    error:
      'Rhaid bod o leiaf un o’r ffigurau a ddangosir yn anghywir, neu’n cael ei alw’n rhywbeth nad ydyw.',
    warning: 'Gall pob ffigur fod yn gywir, ond camarweinir darllenydd sy’n eu derbyn air am air.',
    question: 'Ni wyddys bod dim o’i le. Dylai rhywun ofyn.',
    note: 'Nid oes dim o’i le. Dylai beth bynnag sy’n dibynnu ar y ffigur ddweud pa argraffiad y mae’n ei ddefnyddio.',
  },
};

import type { FigureWords } from './figures.en.js';

export const cy: FigureWords = {
  and: 'a',
  to: 'i',
  period: 'yn {period}',
  total: {
    exact: '{n} – {measure} {area} {period}: {covered}.',
    atLeast: 'O leiaf {n} – {measure} {area} {period}: {covered}.',
    between: 'Rhwng {lo} a {hi} – {measure} {area} {period}: {covered}.',
    none: 'Nid oes ffigur yma – {measure} {area} {period}: ni ellir dweud dim, ac nid yw hynny’r un peth â dim un.',
    all: {
      one: 'atebodd yr heddlu a holwyd',
      two: 'atebodd y ddau heddlu',
      few: 'atebodd y tri heddlu',
      other: 'atebodd pob un o’r {n} heddlu',
    },
    some: '{answered} o’r {asked} heddlu ({names})',
    printedOnly:
      'Argraffwyd cyfanswm o {n} ({publisher}, {known}); nid yw’n hysbys yma pa heddluoedd sydd ynddo.',
    restated: 'Rhoddwyd {first} yn gyntaf ar gyfer {authority} a {last} wedyn; yr un diweddarach a gyfrifir.',
    unordered: 'Argraffwyd {values} ar gyfer {authority} yn yr un mis; cyfrifir y ddau yn bosibl.',
  },
  missing: {
    refused: 'gwrthodwyd: {names} ({exemptions})',
    'refused-plain': 'gwrthodwyd: {names}',
    'not-held': 'nid oedd y ffigur ar gael: {names}',
    'no-reply': 'ni chafwyd ateb: {names}',
    'not-asked': 'nid oes dim yma ar gyfer {names}',
  },
  compare: {
    published: 'Fel y’i cyhoeddwyd, mae {with} yn {ratio} gwaith {base}.',
    publishedMany:
      'Fel y’i cyhoeddwyd, mae {with} rhwng {lo} a {hi} gwaith y ffigur cynharach, a argraffwyd fel {bases}.',
    publishedEnds:
      'Fel y’u cyhoeddwyd, mae’r gymhareb rhwng {lo} a {hi}, am fod y ffigurau wedi’u hargraffu â gwerthoedd gwahanol.',
    matched: {
      one: 'Yn yr un heddlu a atebodd ar gyfer y ddau gyfnod cyfan ({names}), {base} a {with} ydynt: {ratio} gwaith (terfynau 95 % {limits}).',
      two: 'Yn y ddau heddlu a atebodd ar gyfer y ddau gyfnod cyfan ({names}), {base} a {with} ydynt: {ratio} gwaith (terfynau 95 % {limits}).',
      few: 'Yn y tri heddlu a atebodd ar gyfer y ddau gyfnod cyfan ({names}), {base} a {with} ydynt: {ratio} gwaith (terfynau 95 % {limits}).',
      other:
        'Yn y {n} heddlu a atebodd ar gyfer y ddau gyfnod cyfan ({names}), {base} a {with} ydynt: {ratio} gwaith (terfynau 95 % {limits}).',
    },
    noMatched: 'Nid oes yma heddlu a atebodd ar gyfer y ddau gyfnod cyfan.',
    nothing: 'Nid oes dim yma a fyddai’n caniatáu cymharu {base} â {with}.',
    wholeArea: 'Ar gyfer yr ardal gyfan, beth bynnag sydd gan yr heddluoedd coll, mae’n o leiaf {lo} gwaith.',
    noUpper: 'dim terfyn uchaf',
  },
  problem: {
    'coverage-differs': {
      title: 'Heddluoedd gwahanol ar y ddau ben',
      text: 'Nid yw’r ddau ffigur yn cwmpasu’r un heddluoedd: dim ond ar gyfer un ohonynt y cafwyd ateb: {names}.',
      plain: 'Nid yw’r ddau ffigur yn seiliedig ar yr un nifer o heddluoedd.',
      many: 'Dim ond ar gyfer un o’r ddau ffigur y cafwyd ateb gan {n} heddlu.',
    },
    'coverage-unknown': {
      title: 'Cwmpas heb ei nodi',
      text: 'Nid yw’r dudalen a argraffodd {values} yn dweud pa heddluoedd sydd ynddo.',
    },
    'part-period': {
      title: 'Rhan o flwyddyn',
      text: 'Dim ond {months} mis a gwmpesir gan y {n} a argraffwyd ar gyfer {authority} {period}. Ni all fod yn ben canran.',
      plain: 'Nid yw’r ddau gyfnod o’r un hyd. Ni roddir canran.',
    },
    'definition-changed': { title: 'Newid diffiniad', text: 'Newidiodd yr hyn a gyfrifir ar {on}: {what}.' },
    'rule-version-changed': {
      title: 'Newid rheol y nod',
      text: 'Newidiodd rheol y nod ar-lein ar {on}: {what}.',
    },
    'system-changed': {
      title: 'Newid system gofnodi',
      text: 'Newidiodd system gofnodi {names} ({on}): {what}.',
    },
    restated: {
      title: 'Wedi’i ailddatgan',
      text: 'Argraffwyd un ffigur â gwerthoedd gwahanol ar adegau gwahanol: {values}.',
    },
    residual: {
      title: 'Trwy dynnu yn unig',
      text: 'Nid argraffodd neb ffigur ar gyfer {period}. Byddai tynnu’n gadael {range}, ond nid yw’r blynyddoedd a’r cyfanswm o’r un fersiwn: gweddill ydyw, ac fe’i gwrthodir fel ffigur.',
    },
    'small-base': {
      title: 'Sylfaen fach',
      text: '{n} yw’r sylfaen. O dan {limit}, nid yw canran yn dweud llawer heb ei therfynau.',
    },
  },
  kind: {
    exact: 'union',
    range: 'ystod',
    suppressed: 'wedi’i atal',
    refused: 'wedi’i wrthod',
    'not-held': 'heb ei gadw',
    'no-reply': 'dim ateb',
    'not-asked': 'dim byd yma',
  },
  value: {
    atLeast: 'o leiaf {lo}',
    atMost: '{hi} neu lai',
    between: '{lo} i {hi}',
    suppressed: 'wedi’i atal',
    suppressedBetween: 'wedi’i atal ({lo} i {hi})',
    refused: 'wedi’i wrthod',
    refusedUnder: 'wedi’i wrthod ({exemptions})',
    'not-held': 'heb ei gadw',
    'no-reply': 'dim ateb',
    'not-asked': 'dim byd yma',
  },
  changes: 'Ffigurau a argraffwyd sy’n ei gynnwys: {figures}.',
  severity: {
    error: 'Ni all fod yn gywir',
    warning: 'Bydd yn camarwain',
    question: 'I holi yn ei gylch',
    note: 'I’w wybod',
  },
  finding: {
    'parts-differ-from-total': {
      title: 'Nid yw’r rhannau’n gwneud y cyfanswm',
      text: '{area} {period}: argraffwyd {printed}, ond {sum} yw swm y {parts} rhan yn yr un datganiad ({difference} ar wahân).',
      misplaced:
        '{area} {period}: argraffwyd {printed}, ond {sum} yw swm y rhannau. Daw’r cyfanswm yn union os cyfrifir {force} fel {misplaced}, sef ei ffigur ar gyfer {year}.',
    },
    'parts-exceed-total': {
      title: 'Mae’r rhannau’n fwy na’r cyfanswm',
      text: '{area} {period}: argraffwyd {printed}, ond mae {parts} o’i heddluoedd yn gwneud {sum} ar eu pennau eu hunain, heb gyfrif {names}.',
    },
    'area-differs': {
      title: 'Tynnwyd yr ardal mewn ffordd arall',
      text: '{area} {period}: dim ond gyda {names}, nad yw yn yr ardal, y daw’r {printed} a argraffwyd.',
    },
    'missing-counted-as-nought': {
      title: 'Ateb coll wedi’i gyfrif yn ddim',
      text: '{area} {period}: mae’r {printed} a argraffwyd yn union swm yr atebion sydd yma, er na chafwyd pob ateb ({names}). Llawr ydyw, nid cyfanswm.',
    },
    'part-above-whole': {
      title: 'Mae rhan yn fwy na’r cyfan',
      text: '{area} {period}: argraffwyd {printed}, sy’n llai na {names} ar ei ben ei hun.',
    },
    'flag-below-subset': {
      title: 'Llai â nod na chyfathrebu rhywiol yn unig',
      text: '{authority} {period}: {whole} â’r nod ar-lein, ond {part} trosedd cyfathrebu rhywiol â phlentyn, bron y cyfan ar-lein. Nid oedd y nod yn cael ei osod: llawr yw’r cyfrif ac ni ellir darllen ei duedd.',
    },
    'star-undone': {
      title: 'Datgelir seren',
      text: '{area} {period}: mae’r cyfanswm o {printed} a argraffwyd yn gadael {left} ar gyfer {names}, a ataliwyd.',
    },
    restated: {
      title: 'Wedi’i ailddatgan',
      text: '{authority} {period}: argraffwyd {first} yn gyntaf, a {last} wedyn.',
    },
    'answer-withdrawn': {
      title: 'Ffigur a ddiflannodd',
      text: '{authority} {period}: argraffwyd {n}, ac mae datganiad diweddarach yn dweud na ddarparwyd ffigur.',
    },
    'restated-inside-unmoved-total': {
      title: 'Ailddatganwyd y tu mewn i gyfanswm na symudodd',
      text: '{authority} {period}: aeth {first} yn {last}, ond arhosodd y {total} a argraffwyd ar gyfer {area}, y mae’n rhan ohono, yr un fath.',
    },
    'contradiction-same-release': {
      title: 'Dau werth mewn un datganiad',
      text: '{authority} {period}: argraffwyd {first} a {last} o fewn un datganiad.',
    },
    'part-period-as-year': {
      title: 'Rhan o gyfnod wedi’i hargraffu fel y cyfan',
      text: '{authority}: dim ond {covers} ({months} mis) a gwmpesir gan y {n} a argraffwyd ar gyfer {period}.',
    },
    'total-holds-part-period': {
      title: 'Mae cyfanswm yn cynnwys rhan o gyfnod',
      text: '{area} {period}: mae’r {printed} a argraffwyd yn cynnwys {names} am ran o’r amser yn unig.',
    },
    'years-differ-from-total': {
      title: 'Nid yw’r blynyddoedd yn gwneud y cyfanswm',
      text: '{authority}: argraffwyd {printed} ar gyfer {period}, ond {sum} a wneir gan y cyfnodau byrrach sydd yma.',
    },
    'residual-refused': {
      title: 'Gweddill, a wrthodir fel ffigur',
      text: '{authority} {period}: byddai tynnu o’r cyfanswm ar gyfer {long} yn gadael {range}. Nid yw’r blynyddoedd a’r cyfanswm o’r un fersiwn, felly nid ffigur mohono.',
    },
    'impossible-value': {
      title: 'Amhosibl',
      text: '{authority} {period}: {part} o un math, ond dim ond {whole} o’r math sy’n ei gynnwys.',
    },
    'equal-neighbours': {
      title: 'Yr un rhif ddwywaith',
      text: '{names} {period}: argraffwyd {n} am y ddau. Cyd-ddigwyddiad neu lithriad?',
    },
    'one-digit-apart': {
      title: 'Un digid ar wahân',
      text: '{names} {period}: {n} a {other} mewn un datganiad. Camargraffiad?',
    },
    'series-unit-changed': {
      title: 'Mae’r uned yn newid o fewn y gyfres',
      text: '{names}: mae’r hyn a gyfrifir yn newid rhwng dwy flynedd gyfagos ({period}).',
    },
    'series-definition-changed': {
      title: 'Mae’r diffiniad yn newid o fewn y gyfres',
      text: {
        one: 'Mae {n} gyfres yn croesi newid diffiniad ({period}): {names}.',
        two: 'Mae {n} gyfres yn croesi newid diffiniad ({period}): {names}.',
        other: 'Mae {n} o gyfresi’n croesi newid diffiniad ({period}): {names}.',
      },
    },
    'series-source-changed': {
      title: 'Mae’r math o ffynhonnell yn newid o fewn y gyfres',
      text: {
        one: 'Mae {n} gyfres yn mynd o atebion i geisiadau i ystadegau troseddau a gofnodwyd ({period}): {names}.',
        two: 'Mae {n} gyfres yn mynd o atebion i geisiadau i ystadegau troseddau a gofnodwyd ({period}): {names}.',
        other:
          'Mae {n} o gyfresi’n mynd o atebion i geisiadau i ystadegau troseddau a gofnodwyd ({period}): {names}.',
      },
    },
    'unexplained-jump': {
      title: 'Naid heb esboniad',
      text: '{authority}: aeth {before} yn {after} {period}. Ai trosedd, cofnodi, ynteu pwy a atebodd?',
    },
  },
};

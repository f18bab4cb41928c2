import type { ClaimWords } from './claims.en.js';

export const cy: ClaimWords = {
  verdict: {
    holds: 'Yn dal',
    fails: 'Ddim yn dal',
    depends: 'Yn dibynnu',
    'no-figures': 'Dim ffigurau yma',
    'not-checkable': 'Ni ellir ei wirio',
  },
  verdictMeans: {
    holds: 'Yn wir ar bob ffigur sydd yma.',
    fails: 'Ddim yn wir ar yr un ffigur sydd yma.',
    depends: 'Yn wir neu beidio, yn ôl yr hyn a nodir isod.',
    'no-figures': 'Nid oes dim yma a allai ei benderfynu. Nid yw hynny’n ei wneud yn anwir.',
    'not-checkable': 'Ni allai unrhyw ffigur ei benderfynu. Fe’i cedwir fel rhybudd.',
  },
  question: 'Ai dyma ystyr y testun? Fe’i darllenwyd â rhy ychydig o sicrwydd i roi dyfarniad.',
  form: {
    value: 'Gwerth',
    part: 'Rhan o gyfanswm',
    sum: 'Swm',
    ratio: 'Cymhareb',
    change: 'Newid',
    rank: 'Safle',
    record: 'Record',
    rate: 'Cyfradd',
    share: 'Cyfran',
    coverage: 'Pwy a atebodd',
    period: 'Cyfnod',
    cause: 'Achos',
    'not-checkable': 'Ni ellir ei wirio',
  },
  depends: {
    'coverage-differs': 'a yw’r un heddluoedd yn y ddau ffigur',
    'coverage-unknown': 'pa heddluoedd sydd mewn ffigur, nad yw ei dudalen yn ei ddweud',
    'coverage-incomplete': 'yr heddluoedd nad atebasant',
    'part-period': 'ffigur sy’n cwmpasu rhan yn unig o’i gyfnod',
    'definition-changed': 'newid yn yr hyn a gyfrifir',
    'rule-version-changed': 'newid yn rheol y nod ar-lein',
    'system-changed': 'newid system gofnodi',
    restated: 'pa werth argraffedig o’r un ffigur a gymerir',
    vintage: 'pa un o sawl gwerth argraffedig a gymerir',
    residual: 'rhif a geir trwy dynnu yn unig',
    'small-base': 'sylfaen rhy fach i ganran',
    'highest-did-not-answer': 'yr heddlu a oedd uchaf o’r blaen, nad atebodd',
    rounding: 'pa mor rhydd y’i talgrynnir',
    'period-unstated': 'pa gyfnod a olygir',
    'denominator-unstated': 'cyfran o beth ydyw',
    'parts-differ': 'cyfanswm nad yw ei rannau’n ei wneud',
    'flag-under-set': 'nod ar-lein nad oedd yn cael ei osod',
    'later-reversed': 'newid a ddadwnaed gan y ffigurau nesaf',
    'years-missing': 'blynyddoedd nad oes dim yma ar eu cyfer',
    'base-not-held': 'ffigur ar gyfer y flwyddyn gynharach, nad yw yma',
    'reading-unsure': 'ystyr y testun',
    'area-unstated': 'pa ardal a olygir',
    chance: 'a yw y tu hwnt i hap',
  },
  caveat: {
    'coverage-incomplete': 'Nid atebodd pob heddlu, ac mae’r testun yn dweud hynny.',
    'coverage-unknown': 'Nid yw’r dudalen a argraffodd y ffigur yn dweud pa heddluoedd sydd ynddo.',
    'counts-not-rates': 'Niferoedd yw’r rhain, nid cyfraddau: bydd gan heddlu mwy o faint fwy ohonynt.',
    'small-base': 'Mae’r sylfaen yn fach, felly mae’r ganran yn siglo’n fawr.',
    restated: 'Argraffwyd ffigur yma â gwerthoedd gwahanol ar adegau gwahanol.',
    'rule-version-changed': 'Newidiodd rheol y nod ar-lein rhwng y ddwy flynedd.',
    'denominator-unstated': 'Nid yw’r testun yn dweud cyfran o beth ydyw.',
    'ages-from-forces-that-gave-them': 'Dim ond gan yr heddluoedd a’u rhoddodd y daw oedrannau.',
    'number-not-printed': 'Nid yw’r rhif yn y testun yn un a argraffwyd ar gyfer y cyfnod hwn.',
  },
  step: {
    printed: 'Argraffwyd {value} {in_area} {in_period} ({publisher}, {known}).',
    'printed-later':
      'Dim ond ar ôl yr erthygl hon yr argraffwyd {value} {in_area} {in_period} ({publisher}, {known}).',
    'printed-refused': 'Gwrthodwyd y ffigur {in_period}: {area} ({publisher}, {known}).',
    'printed-not-held': 'Nid oedd y ffigur ar gael {in_period}: {area} ({publisher}, {known}).',
    'printed-no-reply': 'Ni chafwyd ffigur {in_period}: {area} ({publisher}, {known}).',
    'printed-not-asked': 'Nid oes dim yma ar gyfer {area} {in_period}.',
    'nothing-held': 'Nid oes dim yma {in_area} {in_period}: {measure}.',
    'nothing-named': 'Nid yw’r testun yn dweud pa drosedd, ardal na blwyddyn a olygir.',
    'no-vintage-fits': 'Nid oes gwerth argraffedig sy’n cyd-fynd â {n}.',
    'other-year-has': '{n} yw’r nifer a argraffwyd ar gyfer {area} {in_when}.',
    'other-force-has': '{n} yw’r nifer a argraffwyd {in_period} ar gyfer {who}.',
    'rounding-open': 'Dim ond gwerth wedi’i dalgrynnu a argraffwyd, felly ni ellir setlo’r rhif.',
    restated:
      'Argraffwyd yr un ffigur â gwerthoedd gwahanol ar adegau gwahanol; dim ond â rhai ohonynt y mae’r honiad yn cyd-fynd.',
    vintage:
      'Argraffwyd yr un ffigur â gwerthoedd gwahanol tua’r un pryd; dim ond â rhai ohonynt y mae’r honiad yn cyd-fynd.',
    'part-period':
      'Y rhif ar gyfer {part} yn unig yw’r {n} a argraffwyd ar gyfer {who} ({publisher}): rhan o flwyddyn, nid blwyddyn.',
    'part-months':
      '{months} mis yn unig a gwmpesir gan y {n} a argraffwyd ar gyfer {who} ({publisher}), nid y cyfnod cyfan.',
    'parts-differ': 'Argraffwyd {n} {in_area} {in_period}, ond {sum} yw swm ei heddluoedd.',
    'claim-is-sum': '{sum} yw swm yr heddluoedd sydd yma {in_area} {in_period}; argraffwyd cyfanswm arall.',
    'sum-of-forces': '{value} yw swm yr heddluoedd a atebodd {in_period}: {who}.',
    'sum-missing': 'Dim ffigur gan: {missing}.',
    'coverage-set': 'Mae {answered} o’r {asked} heddlu ynddo ({who}); dim gan: {missing}.',
    'coverage-count': 'Atebodd {answered} o’r {asked} heddlu.',
    'coverage-unknown': 'Nid yw’r dudalen yn dweud pa heddluoedd sydd yn y ffigur.',
    'coverage-differs':
      'Nid yw’r ddau ffigur yn seiliedig ar yr un heddluoedd. Ar gyfer un yn unig, neu’r naill na’r llall, y cafwyd ateb gan: {missing}.',
    'coverage-differs-count': 'Nid yw’r ddau ffigur yn seiliedig ar yr un nifer o heddluoedd.',
    'coverage-stated':
      'Mae tudalennau’r blynyddoedd hyn yn nodi nifer yr heddluoedd a atebodd ac a holwyd fel: {numbers}.',
    'coverage-not-held': 'Nid oes tudalen yma sy’n nodi faint o heddluoedd a atebodd {in_period}.',
    'silence-held': 'Cofnodir na chafwyd ffigur {in_period} gan: {missing}.',
    'silence-not-held': 'Nid oes dim yma ynghylch a gafwyd ateb {in_period} gan: {missing}.',
    'answer-held':
      'Mae ffigur yma {in_period} ar gyfer {who}; gall fod wedi dod yn hwyr, neu drwy ffordd arall.',
    residual:
      'Dim ond o dynnu blynyddoedd eraill o gyfanswm hwy y gallai {n} ddod. Nid ydynt o’r un fersiwn: gweddill ydyw, ac fe’i gwrthodir fel ffigur.',
    'residual-end':
      'Nid argraffwyd un o’r ddwy flynedd erioed. Dim ond trwy dynnu y gellid ei chael, ac fe’i gwrthodir.',
    'as-said':
      'Rhifau’r testun ei hun: mae {top} o’i gymharu â {base} yn {factor} gwaith, newid o {change} %.',
    'on-printed-yes':
      'Fel y’i cyhoeddwyd, {base} {in_base_period} a {top} {in_period}: {factor} gwaith, {change} %. Mae’r geiriau’n cyd-fynd.',
    'on-printed-near':
      'Fel y’i cyhoeddwyd, {base} {in_base_period} a {top} {in_period}: {factor} gwaith, {change} %. Gellid dadlau am y geiriau.',
    'on-printed-no':
      'Fel y’i cyhoeddwyd, {base} {in_base_period} a {top} {in_period}: {factor} gwaith, {change} %. Nid yw’r geiriau’n cyd-fynd.',
    'on-sums-yes':
      'O adio ffigurau’r heddluoedd, {base} {in_base_period} a {top} {in_period}: {factor} gwaith, {change} %. Mae’r geiriau’n cyd-fynd.',
    'on-sums-near':
      'O adio ffigurau’r heddluoedd, {base} {in_base_period} a {top} {in_period}: {factor} gwaith, {change} %. Gellid dadlau am y geiriau.',
    'on-sums-no':
      'O adio ffigurau’r heddluoedd, {base} {in_base_period} a {top} {in_period}: {factor} gwaith, {change} %. Nid yw’r geiriau’n cyd-fynd.',
    'on-matched-yes':
      'Ar yr heddluoedd a atebodd ar gyfer y ddau gyfnod cyfan ({who}), {base} a {top}: {factor} gwaith, {change} %. Mae’r geiriau’n cyd-fynd.',
    'on-matched-near':
      'Ar yr heddluoedd a atebodd ar gyfer y ddau gyfnod cyfan ({who}), {base} a {top}: {factor} gwaith, {change} %. Gellid dadlau am y geiriau.',
    'on-matched-no':
      'Ar yr heddluoedd a atebodd ar gyfer y ddau gyfnod cyfan ({who}), {base} a {top}: {factor} gwaith, {change} %. Nid yw’r geiriau’n cyd-fynd.',
    'percent-is-multiple':
      '{percent} % yw’r ffigur diweddarach fel cyfran o’r cynharach ({factor} gwaith). Y cynnydd yw {right} %.',
    'implied-base': 'Mae newid o {change}, sef {percent} %, yn golygu ffigur cynharach o {base}.',
    'base-unstated': 'Nid yw’r testun yn dweud â beth y’i cymherir.',
    'base-not-held': 'Mae ffigur yma ar gyfer {area} {in_period}, ond dim un {in_base}.',
    'ends-not-held': 'Nid yw ffigurau ar gyfer {area} {in_base} ac {in_period} ill dau yma.',
    'before-the-flag': 'Mae’r flwyddyn gynharach cyn Ebrill 2015, pan ddaeth y nod ar-lein yn ofynnol.',
    'flag-under-set':
      '{who} {in_period}: {flagged} â’r nod ar-lein, ond {part} o gyfathrebu rhywiol â phlentyn, bron pob un ar-lein. Nid oedd y nod yn cael ei osod, felly ni ellir darllen ei duedd.',
    'later-reversed':
      'Dadwnaed y gostyngiad o {base} i {top} gan {later} {in_later_period}: tebycach i fwlch yn y cofnodion nag i ostyngiad.',
    'unequal-periods': 'Nid yw’r ddau gyfnod o’r un hyd: {base_period} a {period}.',
    'small-base': 'Y ffigur cynharach yw {base}: sylfaen fach.',
    'base-too-small': 'Y ffigur cynharach yw {base}: sylfaen rhy fach i ganran.',
    'definition-changed': 'Newidiodd yr hyn a gyfrifir ar {on}.',
    'rule-version-changed': 'Newidiodd rheol y nod ar-lein ar {on}.',
    'system-changed': 'Newidiodd system gofnodi {who} ({on}).',
    'rank-order': 'Yr hyn sydd yma {in_period}, yr uchaf yn gyntaf: {who} ({numbers}).',
    'rank-is': 'Safle {position} yw hynny, nid {wanted}.',
    'rank-change-order': 'Newid o {base_period} i {period}, y mwyaf yn gyntaf: {who} ({numbers}).',
    'rank-change-not-held':
      'Nid yw ffigurau cyfan {in_base_period} ac {in_period} yma ill dau ar gyfer {area}, felly nid oes safle i’r newid.',
    'rank-change-part':
      'Rhan o’r flwyddyn yn unig y mae un o ffigurau {area} yn ei chwmpasu, felly nid oes safle i’r newid.',
    'rank-change-parts': 'Wedi eu gadael allan, gan fod ffigur yn cwmpasu rhan o’r flwyddyn yn unig: {who}.',
    'rank-change-missing': 'Wedi eu gadael allan, gan nad yw’r ddwy flynedd yma: {missing}.',
    'rank-not-held': 'Mae ffigurau rhy ychydig o heddluoedd yma {in_period} i ddweud pwy oedd uchaf.',
    'rank-silent': 'Ni chafwyd ateb gan: {missing}.',
    'rank-unheld': 'Nid oes dim yma ar gyfer {missing}.',
    'was-highest':
      '{who} oedd uchaf pan gafwyd ateb ddiwethaf: {n} {in_period}, o’i gymharu â {next} ar gyfer y nesaf.',
    'record-beaten': 'Mae {n} {in_period} yn is na {other} {in_when}.',
    'record-alone': 'Nid oes blwyddyn arall yma ar gyfer {area}, felly nid oes dim yn dangos record.',
    'record-years': 'Mae {n} yn uwch na phob blwyddyn arall sydd yma ({years}; yr uchaf {best}).',
    'record-gaps': 'Nid oes dim yma ar gyfer {gaps} o’r blynyddoedd rhyngddynt.',
    'rate-is': 'Mae {n} dros {days} diwrnod yn {rate} {per}.',
    'every-is': 'Mae {n} dros {days} diwrnod yn un bob {rate} munud.',
    'population-not-held': 'Mae cyfradd yn gofyn am y boblogaeth y mae’n gyfradd ohoni, nad yw yma.',
    'share-is': 'Mae {part} o {whole} yn {share} %.',
    'share-not-held': 'Nid yw’r rhan a’r cyfan ill dau yma {in_period}.',
    'platform-not-held':
      'Mae cyfran yn ôl platfform yn gyfran o’r troseddau y gwyddys eu platfform, nad yw yma.',
    'victims-not-held':
      'Mae cyfran o ddioddefwyr yn gyfran o’r rhai y gwyddys eu hoed neu eu rhyw, nad yw yma.',
    'ages-not-held': 'Nid yw oedrannau fesul blwyddyn yma.',
    'adds-up': '{parts} = {added}, fel y dywed y testun.',
    'adds-not': '{parts} = {added}, nid {n}.',
    fencepost: 'Mae’r rhif yn cwmpasu {actual} blynedd ({period}), nid {years}.',
    'true-scale': 'Ni ellir gwirio’r hyn na ddywedwyd neu na chofnodwyd mohono. Fe’i cedwir fel rhybudd.',
    'counter-figure':
      'Ni ellir setlo o ffigurau argraffedig gofnodion pwy sy’n gywir. Gofynnwch am y ddau, ar gyfer yr un blynyddoedd.',
    cause: 'Mae ffigurau’n dangos faint, byth pam.',
  },
  hold: {
    'hold-value': '{n} – {measure} {in_area} {in_period}.',
    'hold-floor': 'Mwy na {n} – {measure} {in_area} {in_period}.',
    'hold-floor-set':
      'O leiaf {n} – {measure} {in_area} {in_period}, gan {answered} o’r {asked} heddlu. Dim ffigur gan: {missing}.',
    'hold-floor-count': 'O leiaf {n} – {measure} {in_area} {in_period}, gan {answered} o’r {asked} heddlu.',
    'hold-part': '{n} – {measure} {in_area}, ar gyfer {part} yn unig.',
    'hold-part-months': '{n} – {measure} {in_area} {in_period}, ar gyfer {months} mis yn unig.',
    'hold-part-inside':
      '{n} – {measure} {in_area} {in_period}; rhan o’r flwyddyn yn unig a gwmpesir gan y {inside} ar gyfer {who}.',
    'hold-two-vintages': 'Argraffwyd y ffigur {in_area} {in_period} fel {n} ac fel {other}: {measure}.',
    'hold-parts-differ':
      'Argraffwyd {n} – {measure} {in_area} {in_period}, er mai {sum} yw swm yr heddluoedd.',
    'hold-matched-up':
      'Yn yr heddluoedd a atebodd ar gyfer y ddau ({who}), {base} {in_base_period} a {top} {in_period}: {factor} gwaith cymaint – {measure}.',
    'hold-matched-down':
      'Yn yr heddluoedd a atebodd ar gyfer y ddau ({who}), {base} {in_base_period} a {top} {in_period}: gostyngiad o {change} % – {measure}.',
    'hold-no-comparison':
      'Ni ellir cymharu {base_period} a {period} {in_area}: rhan o’i gyfnod yn unig a gwmpesir gan un ffigur.',
    'hold-flag':
      '{base} {in_base_period} a {top} {in_period} a gafodd y nod ar-lein {in_area}; nid oedd y nod yn cael ei osod yn ddibynadwy, felly ni ellir darllen y newid.',
    'hold-range':
      'Rhwng {base_period} a {period}, newidiodd y nifer {in_area} rhwng {low} a {high} gwaith, yn ôl pa ffigur argraffedig a gymerir: {measure}.',
    'hold-printed-unsure':
      'Argraffwyd {base} {in_base_period} a {top} {in_period} {in_area} ({factor} gwaith) – {measure}; ni wyddys a ydynt yn cwmpasu’r un heddluoedd.',
    'hold-change-up':
      'Cododd y nifer {in_area} o {base} {in_base_period} i {top} {in_period}: {factor} gwaith cymaint, cynnydd o {change} % – {measure}.',
    'hold-change-down':
      'Gostyngodd y nifer {in_area} o {base} {in_base_period} i {top} {in_period}: gostyngiad o {change} % – {measure}.',
    'hold-said-up': 'O {base} i {top}: {factor} gwaith cymaint, cynnydd o {change} %.',
    'hold-said-down': 'O {base} i {top}: gostyngiad o {change} %.',
    'hold-change-rank':
      'Aeth y nifer {in_area} o {base} {in_base_period} i {top} {in_period}; dim ond ar gyfer {who} y gellir rhoi newid: {measure}.',
    'hold-sum-of': '{n} – {measure} {in_period}, o adio {who}.',
    'hold-highest':
      'Cofnodwyd {n} {in_area}, y nifer uchaf {in_region} {in_period}. Nid cyfraddau yw niferoedd.',
    'hold-highest-of-answered':
      'Cofnodwyd {n} {in_area}, y nifer uchaf o’r {answered} heddlu sydd yma {in_region} {in_period}; dim gan: {missing}.',
    'hold-highest-held':
      '{n} yw’r uchaf o’r {years} blwyddyn sydd yma cyn hynny a’i blwyddyn ei hun {in_area} – {measure}.',
    'hold-below-record': '{n} – {measure} {in_area} {in_period}, yn is na {other} ar gyfer {when}.',
    'hold-rate': '{n} – {measure} {in_area} {in_period}, tua {rate} {per}.',
    'hold-every': '{n} – {measure} {in_area} {in_period}, tuag un bob {rate} munud.',
    'hold-share': '{part} o {whole} ({share} %) {in_area} {in_period}.',
    'hold-silence': 'Ni chafwyd ffigur {in_period} gan: {missing}.',
  },
  per: { 'per-day': 'y dydd', 'per-week': 'yr wythnos', 'per-month': 'y mis', 'per-hour': 'yr awr' },
  problem: {
    'article-empty': 'Nid oes testun i’w wirio.',
    'article-read-in-part':
      'Mae mwy o honiadau yn y testun hwn nag y gellir eu dangos, felly rhan ohono yn unig a ddarllenwyd. Rhowch un erthygl ar y tro.',
    'article-too-long': 'Mae’r testun yn hwy na phum miliwn o nodau. Rhowch un erthygl ar y tro.',
    'language-not-read': 'Dim ond Saesneg a Chymraeg a ddarllenir.',
  },
  forces: '{n} heddlu',
};

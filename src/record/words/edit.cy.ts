import type { EditWords } from './edit.en.js';

export const cy: EditWords = {
  rule: {
    'PR-001':
      'Daeth yr ymddygiad i gyd cyn 3 Ebrill 2017, pan ddaeth cyfathrebu rhywiol â phlentyn (adran 15A) yn gyfraith. Nid yw’n ymestyn yn ôl: chwiliwch am y drosedd a oedd yn gyfraith bryd hynny.',
    'PR-002':
      'Dechreuodd yr ymddygiad cyn 3 Ebrill 2017 a pharhau wedyn. Dim ond yr hyn a ddaeth ers hynny sy’n gyfathrebu rhywiol â phlentyn.',
    'PR-003':
      'Yn ôl ei theitl, trosedd seiberfflachio neu ddelwedd bersonol yw hon, a daeth yr ymddygiad cyn 31 Ionawr 2024, pan ddaeth y rhain yn gyfraith.',
    'PR-004':
      'Cofnodir meithrin perthynas amhriodol ar gyfer ymddygiad a ddaeth i gyd cyn Mai 2004, pan ddaeth yn gyfraith.',
    'PR-005':
      'Yn ôl ei theitl, meddu ar ddelwedd waharddedig yw hon, a daeth yr ymddygiad cyn Ebrill 2010, pan ddaeth hynny’n gyfraith.',
    'PR-006':
      'Yn ôl ei theitl, annog hunan-niwed difrifol yw hon, a daeth yr ymddygiad cyn 2024, pan ddaeth hynny’n gyfraith.',
    'PR-007':
      'Trosedd llun anweddus o gyfnod cyn Mai 2004 â dioddefwr 16 neu 17 oed: tan hynny roedd rhaid i’r plentyn fod dan 16.',
    'PR-008':
      'Daeth yr ymddygiad cyn Mai 2004. Os diddymwyd yr hen gyfraith fe’i cofnodir fel petai wedi digwydd heddiw: dywedwch yn y cofnod ei bod yn un hanesyddol.',
    'PR-009':
      'Ni ddefnyddir dosbarth 72 bellach: mae masnachu ar gyfer camfanteisio rhywiol yn rhan o gaethwasiaeth fodern erbyn hyn.',
    'PR-010': 'Mae’r ymddygiad yn gorffen cyn iddo ddechrau. Cywirwch y ddau ddiwrnod.',
    'PR-011': 'Dechreuodd yr ymddygiad ar ôl i’r drosedd gael ei chofnodi.',
    'PR-012': 'Dechreuodd yr ymddygiad ar ôl iddo gael ei adrodd.',
    'PR-013':
      'Mae’r ymddygiad yn parhau ar ôl yr adroddiad. Mae’r hyn a ddaeth ar ôl yr adroddiad yn drosedd newydd.',
    'PR-014': 'Cofnodwyd y drosedd cyn iddi gael ei hadrodd.',
    'PR-015': 'Mae’r cyswllt cyntaf yn hwyrach na’r adroddiad. Y cyswllt cyntaf yw’r cynharaf oll.',
    'PR-016': 'Cofnodwyd y drosedd ar ddiwrnod sydd heb ddod eto.',
    'PR-017': 'Adroddwyd hi ar ddiwrnod sydd heb ddod eto.',
    'PR-018': 'Mae’r ymddygiad ar ddiwrnod sydd heb ddod eto.',
    'PR-019': 'Daeth yr ymddygiad cyn i’r dioddefwr gael ei eni.',
    'PR-020':
      'Diwrnod y mae systemau’n ei roi pan na ŵyr neb (1900, 1970 neu 1753). Gadewch ef yn wag os nad yw’n hysbys.',
    'PR-021': 'Mae diwrnod yr ymddygiad ar goll: ni all neb ddweud pa gyfraith oedd mewn grym.',
    'PR-022': 'Mae’r diwrnod cofnodi ar goll: nid yw’r drosedd yn disgyn mewn unrhyw gyfnod.',
    'PR-023': 'Cofnodwyd cyn Ebrill 2002, pan ddechreuodd y safon gofnodi. Gwiriwch y diwrnod.',
    'PR-024': 'Mae’r ymddygiad yn para mwy na deng mlynedd. Gwiriwch y ddau ddiwrnod.',
    'PR-030': 'Cofnodwyd mwy na 24 awr ar ôl y cyswllt cyntaf, heb roi rheswm.',
    'PR-031': 'Cofnodwyd mwy na 24 awr ar ôl y cyswllt cyntaf. Rhoddir rheswm: darllenwch a yw’n dal.',
    'PR-032': 'Cofnodwyd mwy na 72 awr ar ôl y cyswllt cyntaf, sef y terfyn tan Ebrill 2015.',
    'PR-033': 'Mae’r cyswllt cyntaf ar goll: ni all neb ddweud a gofnodwyd y drosedd mewn pryd.',
    'PR-034':
      'Mae munud y cyswllt cyntaf yr un â munud y cofnodi. Ai’r cyswllt cyntaf ag unrhyw ran o’r heddlu oedd hwn, ynteu â’r ddesg droseddau’n unig?',
    'PR-035': 'Cofnodwyd fwy na blwyddyn ar ôl yr adroddiad. Gwiriwch y ddau ddiwrnod.',
    'PR-040': 'Mae’r dosbarth ar gyfer dioddefwr dan 13, ac roedd y dioddefwr yn 13 neu’n hŷn.',
    'PR-041':
      'Mae’r dosbarth ar gyfer dioddefwr 13 i 15 oed, ac roedd y dioddefwr dan 13: mae dosbarth ar gyfer hynny.',
    'PR-042': 'Mae’r dosbarth ar gyfer dioddefwr 13 i 15 oed, ac roedd y dioddefwr yn 16 neu’n hŷn.',
    'PR-043':
      'Dioddefwr 16 oed neu’n hŷn mewn trosedd yn erbyn plentyn dan 16. Ni all fod yn ôl y gyfraith: chwiliwch am oed anghywir neu abwyd.',
    'PR-044': 'Mae’r dosbarth ar gyfer dioddefwr dan 18, ac roedd y dioddefwr yn 18 neu’n hŷn.',
    'PR-045': 'Mae’r dosbarth ar gyfer dioddefwr 13 oed neu’n hŷn, ac roedd y dioddefwr dan 13.',
    'PR-046': 'Mae’r dosbarth ar gyfer dioddefwr 16 oed neu’n hŷn, ac roedd y dioddefwr dan 16.',
    'PR-047': 'Nid yw oed y dioddefwr yn cyfateb i’r dyddiad geni ar y diwrnod y digwyddodd.',
    'PR-048':
      'Nid yw’r dosbarth yn dweud a yw’r dioddefwr yn blentyn, ac nid oes nac oed na dyddiad geni: ni ellir ei chyfrif fel trosedd yn erbyn plentyn nac yn erbyn oedolyn.',
    'PR-049': 'Trosedd yn erbyn plentyn heb oed na dyddiad geni. Cadwch yr oed mewn blynyddoedd.',
    'PR-050': 'Ni all oed y dioddefwr fod: islaw dim, neu dros 110.',
    'PR-051': 'Mae dyddiad geni’r dioddefwr ar ôl i’r drosedd gael ei chofnodi.',
    'PR-052': 'Y wladwriaeth yw’r dioddefwr am na ŵyr neb pwy yw’r plentyn, ac eto rhoddir oed.',
    'PR-053':
      'Abwyd â dyddiad geni: nid oes dioddefwr sy’n blentyn mewn achos abwyd. Cadwch yr oed a roddodd fel oed yr abwyd, neu ddim.',
    'PR-054': 'Y wladwriaeth yw’r dioddefwr mewn dosbarth sydd â’i ddioddefwr ei hun.',
    'PR-055': 'Mwy nag un dioddefwr mewn un drosedd. Cofnodwch un drosedd am bob dioddefwr.',
    'PR-056': 'Mae’r dosbarth ar gyfer dioddefwr benywaidd, a chofnodir bod y dioddefwr yn wrywaidd.',
    'PR-057': 'Mae’r dosbarth ar gyfer dioddefwr gwrywaidd, a chofnodir bod y dioddefwr yn fenywaidd.',
    'PR-058': 'Mae’r dosbarth yn dilyn rhyw’r dioddefwr, sydd ar goll.',
    'PR-059': 'Yr un person yw’r dioddefwr a’r sawl a ddrwgdybir.',
    'PR-060': 'Mae’r naratif yn sôn am abwyd, a chofnodir y dioddefwr fel person.',
    'PR-061':
      'Mae dioddefwr, ond dim i adnabod y dioddefwr wrtho: ni ellir gweld mai yn erbyn un person y mae dwy drosedd.',
    'PR-070':
      'Meithrin perthynas amhriodol neu gyfathrebu rhywiol â’r sawl a ddrwgdybir dan 18. Mae’r gyfraith yn gofyn am oedolyn: chwiliwch am y drosedd gan blentyn.',
    'PR-071': 'Mae’r sawl a ddrwgdybir dan 10, ac nid 11 yw’r canlyniad.',
    'PR-072': 'Cam-drin safle o ymddiriedaeth â’r sawl a ddrwgdybir dan 18.',
    'PR-073': 'Cam-drin safle o ymddiriedaeth gan ddieithryn.',
    'PR-074': 'Trosedd deuluol gan rywun nad yw o’r teulu.',
    'PR-075': 'Nid yw oed y sawl a ddrwgdybir yn cyfateb i’r dyddiad geni ar y diwrnod y digwyddodd.',
    'PR-076': 'Ni all oed y sawl a ddrwgdybir fod: islaw dim, neu dros 110.',
    'PR-080': 'Nid yw’r nod ar-lein wedi’i asesu o hyd, bedair wythnos neu fwy ar ôl cofnodi.',
    'PR-081': 'Mae’r nod ar-lein arni, ac nid enwir platfform. Mae “ddim yn hysbys” yn ateb hefyd.',
    'PR-082': 'Mae darllenydd y naratifau’n dweud ar-lein, a’r nod yn dweud na. Rhaid i berson edrych.',
    'PR-083': 'Mae darllenydd y naratifau’n dweud nad ar-lein, a’r nod yn dweud ie. Rhaid i berson edrych.',
    'PR-084': 'Mae darllenydd y naratifau’n dweud ar-lein, ac ni osodwyd y nod. Rhaid i berson edrych.',
    'PR-085': 'Gosodwyd y nod o dan fersiwn o’r rheol nad oedd mewn grym pan gofnodwyd y drosedd.',
    'PR-086': 'Mae’r nod ar-lein arni, ac fe’i cofnodwyd cyn Ebrill 2014, pan nad oedd nod.',
    'PR-087': 'Gosodwyd y nod cyn i’r drosedd gael ei chofnodi.',
    'PR-088': 'Enwir platfform, a’r nod yn dweud nad ar-lein.',
    'PR-089':
      'Yn y dosbarth hwn mae bron popeth ar-lein, a’r nod yn dweud nad yw. Mae llythyrau a lleferydd yn bosibl: gwiriwch.',
    'PR-090': 'Drwy neges destun, a heb nod ar-lein: ers Ebrill 2024 dylid nodi negeseuon testun.',
    'PR-091':
      'Drwy neges destun yn unig, a’r nod arni: cyn Ebrill 2024 mater i arfer yr heddlu ei hun oedd hynny. Cadwch fersiwn y rheol wrth ei hochr.',
    'PR-092': 'Mae nod, ond dim fersiwn o’r rheol y’i gosodwyd oddi tani.',
    'PR-093':
      'Enwir gwasanaeth nad yw ar y rhestr: gwelwch ai un ohonynt ydyw dan enw arall, neu gadewch iddo sefyll fel y’i dywedwyd.',
    'PR-100': 'Nid yw hwn wedi’i ysgrifennu fel unrhyw god trosedd.',
    'PR-101':
      'Nid yw’r cod yn y rhestr o ddosbarthiadau a gedwir yma. Gall fod yn gywir: ni redwyd rheolau ei ddosbarth.',
    'PR-102': 'Mae cod y drosedd ar goll.',
    'PR-103': 'Cyhoeddir cyfathrebu rhywiol (71/17) yn nosbarth 88A, ond mewn un arall yma.',
    'PR-104': 'Nid yw’r dosbarth a’r is-ddosbarth, a’r dosbarth cyhoeddedig, o’r un drosedd.',
    'PR-105': 'Mae’r teitl yn dweud cyfathrebu rhywiol â phlentyn, a’r cod o drosedd arall.',
    'PR-106': 'Cod 71/17 yw cyfathrebu rhywiol â phlentyn, a’r teitl yn dweud yn wahanol.',
    'PR-107': 'Cod y llys yw cyfathrebu rhywiol â phlentyn, a’r dosbarth o drosedd arall.',
    'PR-108':
      'Dosbarth 71 heb is-ddosbarth: ai camfanteisio ydyw, ynteu cyfathrebu rhywiol (71/17), a gyhoeddir yn 88A?',
    'PR-109':
      'Dosbarth 88A heb is-ddosbarth: cyfarfod ar ôl meithrin perthynas amhriodol, ynteu cyfathrebu rhywiol? Nid un gyfres ydynt.',
    'PR-110': 'Dosbarth 86 heb is-ddosbarth: gwneud neu rannu (86/02), ynteu meddu (86/10)?',
    'PR-111': 'Trosedd delwedd bersonol â dioddefwr dan 18: onid llun anweddus o blentyn (dosbarth 86) ydyw?',
    'PR-112':
      'Blacmel plentyn: mae y tu allan i bob cyfrif o droseddau rhywiol. A oes trosedd rywiol hefyd, ac a osodwyd y nod?',
    'PR-120': 'Mae rhif y drosedd mewn rhes gynharach hefyd.',
    'PR-121':
      'Mae gan res gynharach yr un heddlu, dioddefwr, dosbarth a diwrnodau: ai’r un drosedd ddwywaith?',
    'PR-122':
      'Mae gan res gynharach yr un adroddiad a dioddefwr. O un digwyddiad gorffenedig dim ond y brif drosedd a gofnodir, a hi sy’n cadw’r nod ar-lein.',
    'PR-123':
      'Mae gan res gynharach drosedd delweddau gan yr un person o’r un adroddiad. Cyfrifir delweddau fesul troseddwr.',
    'PR-124': 'Mae gan res gynharach yr union un naratif.',
    'PR-125':
      'Mae gan drosedd gynharach yr un dioddefwr, yr un a ddrwgdybir a’r un dosbarth, ar ddiwrnodau sy’n gorgyffwrdd: un drosedd yw’r hyn a barhaodd, felly ai’r un un ddwywaith ydyw?',
    'PR-130': 'Canslwyd heb god. Mae C1 i C5 yn dweud pam.',
    'PR-131': 'Nid cod canslo yw hwn: C1 i C5 ydynt.',
    'PR-132': 'Canslwyd fel trosedd heddlu arall (C1) heb rif trosedd yr heddlu hwnnw.',
    'PR-133': 'Canslwyd am na fu trosedd (C2) heb wybodaeth ychwanegol y gellir ei gwirio.',
    'PR-134':
      'Rhoddir tynnu’n ôl gan y dioddefwr fel gwybodaeth y gellir ei gwirio. Nid yw byth: canlyniad 14 neu 16 yw hynny.',
    'PR-135':
      'Rhoddir diffyg tystiolaeth neu ddiffyg rhywun a ddrwgdybir fel gwybodaeth y gellir ei gwirio. Nid yw byth: canlyniad yw hynny.',
    'PR-136': 'Treisio a ganslwyd gan rywun heblaw Cofrestrydd Troseddau’r Heddlu.',
    'PR-137': 'Canslwyd cyn ei chofnodi.',
    'PR-138': 'Canslwyd, ac mae ganddi ganlyniad. Nid oes gan drosedd a ganslwyd ganlyniad.',
    'PR-139': 'Canslwyd fel hunanamddiffyn (C5) mewn trosedd rywiol neu drosedd delweddau.',
    'PR-140': 'Canslwyd fel dyblygiad (C3) heb rif y drosedd y mae’n rhan ohoni.',
    'PR-141': 'Mae cod canslo, ond dim diwrnod.',
    'PR-142': 'Ychydig eiriau yw’r wybodaeth y gellir ei gwirio. A allai rhywun arall ei gwirio?',
    'PR-150': 'Nid canlyniad o’r fframwaith yw hwn: maent yn rhedeg o 1 i 22.',
    'PR-151': 'Canlyniad 21 cyn Ionawr 2016, pan y’i cyflwynwyd.',
    'PR-152':
      'Canlyniad 21 y tu allan i droseddau delweddau: mae ar gyfer delweddau a wnaed gan bobl ifanc, heb gamfanteisio na malais.',
    'PR-153': 'Canlyniad 21 a’r sawl a ddrwgdybir yn oedolyn.',
    'PR-154': 'Mae canlyniad 11 yn dweud bod y sawl a ddrwgdybir dan 10, ac nid yw.',
    'PR-155': 'Rhybudd canabis neu khat am y drosedd hon.',
    'PR-156': 'Ffeiliwyd fel twyll (canlyniad 19) mewn trosedd nad yw’n dwyll.',
    'PR-157': 'Mae canlyniad 14 yn dweud na nodwyd neb dan amheuaeth, ac mae un.',
    'PR-158': 'Mae canlyniad 18 yn dweud na chafwyd neb dan amheuaeth, ac mae un.',
    'PR-159': 'Mae canlyniad 15 neu 16 yn dweud y nodwyd rhywun dan amheuaeth, ac nid oes neb.',
    'PR-160': 'Daeth y canlyniad cyn i’r drosedd gael ei chofnodi.',
    'PR-161': 'Mae canlyniad, ond dim diwrnod.',
    'PR-162': 'Rhybuddiad ieuenctid, a’r sawl a ddrwgdybir yn oedolyn.',
    'PR-163': 'Rhybuddiad oedolyn, a’r sawl a ddrwgdybir dan 18.',
    'PR-164': 'Canlyniad o gyfnod cyn Ebrill 2013, pan ddechreuodd y canlyniadau.',
    'PR-165': 'Mae canlyniad 5 yn dweud bod y troseddwr wedi marw, ac ni enwir neb.',
    'PR-166': 'Trosglwyddwyd i gorff arall (canlyniad 20), ac nid enwir y corff.',
    'PR-170': 'Trosglwyddwyd i’r heddlu a’i cofnododd.',
    'PR-171': 'Trosglwyddwyd heb rif trosedd yr heddlu arall. Nes y daw, eich trosedd chi yw hi o hyd.',
    'PR-172':
      'Trosglwyddwyd, â rhif yr heddlu arall, ond heb ei chanslo fel C1: mae’r ddau heddlu’n ei chyfrif.',
    'PR-173': 'Trosglwyddwyd i heddlu nad yw’n hysbys yma.',
    'PR-174': 'Nid yw’r heddlu’n hysbys yma.',
    'PR-180': 'Digwyddiad treisio a adroddwyd (N100) heb ei is-reswm.',
    'PR-181':
      'Wedi’i dal fel N100 am nad yw’r dioddefwr wedi cadarnhau, er mai rhiant neu weithiwr proffesiynol a’i hadroddodd: maent yn gweithredu dros y plentyn, ac nid oes aros.',
    'PR-182': 'Dim ond dal lle y mae’r naratif: ni all neb ddarllen ohono beth a ddigwyddodd.',
    'PR-183': 'Mae’r naratif ar goll.',
    'PR-184': 'Mae’r naratif yn hwy nag sydd ei angen ar unrhyw gofnod: a ludwyd dogfen gyfan ynddo?',
    'PR-185': 'Nid oes rhif i’r drosedd.',
    'PR-186':
      'Mae’r nod ar-lein arni, ac nid yw’r naratif yn enwi dim ar-lein ond y ffordd yr adroddwyd hi. Nid yw adrodd ar-lein yn gwneud trosedd yn un ar-lein.',
  },
  severity: { error: 'gwall', warning: 'rhybudd', question: 'cwestiwn' },
  family: {
    law: 'Dyddiadau a’r gyfraith',
    dates: 'Dyddiadau â’i gilydd',
    clock: 'Cloc y cofnodi',
    victim: 'Y dioddefwr',
    suspect: 'Y sawl a ddrwgdybir',
    flag: 'Y nod ar-lein',
    class: 'Dosbarthiadau a chodau',
    duplicates: 'Yr un drosedd ddwywaith',
    cancellation: 'Troseddau a ganslwyd',
    outcome: 'Canlyniadau',
    transfer: 'Heddluoedd a throsglwyddo',
    record: 'Y cofnod ei hun',
  },
  cell: {
    'date-unreadable':
      'Nid yw hwn wedi’i ysgrifennu fel diwrnod. Gadawyd y gell allan; gwiriwyd gweddill y rhes.',
    'date-two-digit-year':
      'Dau ddigid sydd i’r flwyddyn, a gallai dyfaliad fod ganrif yn anghywir. Ysgrifennwch y pedwar.',
    'date-no-such-day': 'Nid oes diwrnod o’r fath yn y calendr. Daw’r diwrnod yn gyntaf, yna’r mis.',
    'number-unreadable': 'Nid rhif cyfan yw hwn. Nid rhif yw band oedran.',
    'word-unknown':
      'Nid yw’r gair hwn yn hysbys yn y golofn hon. Gadawyd y gell allan; gwiriwyd gweddill y rhes.',
    'control-characters': 'Mae’r gell yn cynnwys nodau na ellir eu gweld. Fe’i darllenwyd er hynny.',
    'text-damaged': 'Collwyd llythrennau o’r gell hon ar y ffordd yma.',
    'date-style-differs':
      'Ysgrifennir y diwrnod mewn ffordd wahanol i’r rhesi o’i flaen. Fe’i darllenwyd; gwnewch yn siŵr nad yw’r diwrnod a’r mis wedi’u cyfnewid.',
  },
  columns: {
    'no-crime-id':
      'Nid oes colofn â rhif y drosedd, felly ni ellid enwi’r un rhes. Rhowch hi: --map crime_id="ei phennawd".',
    'map-column-unknown':
      'Nid yw “{text}” yn golofn mewn echdyniad. Mae `plimsoll rules columns` yn eu rhestru.',
    'map-heading-missing': 'Nid yw “{text}” yn bennawd yn y ffeil hon.',
    'map-column-doubled': 'Rhoddwyd “{text}” i ddwy golofn.',
  },
};

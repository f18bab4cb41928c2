import type { Copy } from './copy.en.js';

export const cy: Copy = {
  tagline: 'Plimsoll: beth a ddywedwyd, beth a gofnodwyd, beth a gollwyd, a beth y gellir ei ddweud yn wir.',
  usage: 'Defnydd',
  verbs: 'Berfau',
  options: 'Dewisiadau',
  examples: 'Enghreifftiau',
  moreHelp:
    'Mae `plimsoll BERF --help` yn dweud mwy am un ferf. Â’r canlyniadau i’r allbwn safonol, a’r problemau i’r gwall safonol.',
  exits:
    'Codau gadael: 0 wedi’i wneud · 1 wedi’i wneud, a phroblemau wedi’u canfod · 2 camddefnydd · 3 wedi torri.',
  seeHelp: 'Gweler `plimsoll {verb} --help`.',
  noSuchVerb: 'Nid oes berf “{verb}”.',
  noSuchFile:
    'Nid oes ffeil “{file}”, neu ni ellir ei darllen. Gwiriwch y llwybr; mae “-” yn darllen y mewnbwn safonol.',
  broken: 'Aeth rhywbeth o’i le, a ni sydd i’w drwsio. Ni newidiwyd dim. Y manylion:',
  requiredMark: '(yn ofynnol)',
  common: {
    json: 'argraffu’r canlyniad fel JSON',
    lang: 'en neu cy: iaith yr hyn a ddywedir',
    help: 'dweud hyn',
  },
  wrong: {
    optionMissing: 'Mae angen {option}.',
    notUnderstood: 'Ni ddeallwyd y geiriau ar ôl y ferf: {words}',
    operandMissing: 'Mae angen {operand}.',
    badPeriod:
      '{option}: nid yw “{text}” yn gyfnod. Ysgrifennwch 2018-04-01..2019-04-01 (yr ail ddyddiad yw’r diwrnod cyntaf wedyn), 2018/19 neu 2018.',
    badDay: '{option}: nid yw “{text}” yn ddiwrnod. Ysgrifennwch ef fel 2019-06-27.',
    periodBackwards: 'Nid yw --from {from} cyn --to {to}.',
    unknownArea:
      '--areas: nid yw “{name}” yn heddlu, yn wlad nac yn rhanbarth sy’n hysbys yma. Mae `plimsoll figures areas` yn eu rhestru.',
    unknownMeasure: '--measure: nid yw “{name}” yn y ffigurau hyn. Ynddynt mae: {measures}.',
    unknownShell: 'Nid bash, zsh na fish yw “{shell}”.',
    unknownSubverb: 'Nid yw “{name}” yn un o: {known}.',
    badHead:
      '--head: nid yw {file} yn ben cyfan wedi’i lofnodi. Rhowch y ffeil a argraffodd `plimsoll journal head`.',
    unknownVersion: 'Nid oes fersiwn {version}. Dyma’r rhai sydd: {known}.',
    badPort: '--port: nid yw “{text}” yn rhif porth rhwng 1 a 65533.',
  },
  reading: 'Yn darllen {file} …',
  read: {
    one: 'Darllenwyd {n} ffigur o {file}.',
    two: 'Darllenwyd {n} ffigur o {file}.',
    other: 'Darllenwyd {n} o ffigurau o {file}.',
  },
  repliesRead: {
    zero: 'Ni ddarllenwyd yr un ateb.',
    one: 'Darllenwyd {n} ateb.',
    two: 'Darllenwyd {n} ateb.',
    few: 'Darllenwyd {n} ateb.',
    many: 'Darllenwyd {n} ateb.',
    other: 'Darllenwyd {n} ateb.',
  },
  nothingLoaded: 'Ni lwythwyd dim. Cywirwch y rhain a rhowch gynnig arall arni:',
  andMore: '… a {n} arall.',
  row: 'rhes {row}',
  column: 'colofn {column}',
  round: {
    empty: 'Nid oes rownd eto.',
    notThere: 'Nid oes rownd “{name}”. Mae `plimsoll round list` yn eu rhestru.',
    nobody: 'Ni enwyd neb sy’n gofyn. Rhowch --by ac enw cyfrif; caiff y rhain: {known}.',
    line: '{id}  {state}  gofynnwyd i {asked}, {late} yn hwyr  {title}',
    opened: '{title}: mae’r rownd ar agor, {n} o awdurdodau ({id}).',
    wouldOpen: '{title}: byddai’n cael ei hagor ar gyfer {n} o awdurdodau. Ni newidiwyd dim.',
    sent: {
      one: 'Mae {n} llythyr ar ei ffordd.',
      two: 'Mae {n} lythyr ar eu ffordd.',
      other: 'Mae {n} o lythyrau ar eu ffordd.',
    },
    wouldSend: {
      one: 'Byddai {n} llythyr yn mynd. Ni newidiwyd dim.',
      two: 'Byddai {n} lythyr yn mynd. Ni newidiwyd dim.',
      other: 'Byddai {n} o lythyrau’n mynd. Ni newidiwyd dim.',
    },
    byHand: {
      one: 'Nid oes cyfeiriad gan {n} ohonynt, ac mae’n mynd â llaw.',
      other: 'Nid oes cyfeiriad gan {n} ohonynt, ac maent yn mynd â llaw.',
    },
    letter: '--- {authority}: <{to}>\n{subject}\n\n{body}\n',
    noAddress: 'â llaw',
    statusLine: '{authority}  {status}  {due}  {note}',
    chased: {
      one: 'Mae {n} nodyn atgoffa ar ei ffordd.',
      two: 'Mae {n} nodyn atgoffa ar eu ffordd.',
      other: 'Mae {n} o nodiadau atgoffa ar eu ffordd.',
    },
    wouldChase: {
      one: 'Byddai {n} nodyn atgoffa’n mynd. Ni newidiwyd dim.',
      other: 'Byddai {n} o nodiadau atgoffa’n mynd. Ni newidiwyd dim.',
    },
    held: '{authority} – {why}',
    chaseNone: 'Nid oes neb i’w atgoffa heddiw.',
    closed: '{title}: mae’r rownd ar gau.',
    wouldClose: '{title}: byddai’n cael ei chau. Ni newidiwyd dim.',
    imported: '{title}: daethpwyd â {n} o geisiadau i mewn ({id}).',
    wouldImport: '{title}: byddai {n} o geisiadau’n dod i mewn. Ni newidiwyd dim.',
    unknown: 'Nid awdurdod y gellir gofyn iddo: {names}.',
    questionWrong: 'Nid cwestiwn yw {file}: {why}',
    unknownAreas: 'ardaloedd anhysbys: {names}',
    periodsWrong: 'cyfnodau na ellir eu darllen: {names}',
  },
  release: {
    none: 'Nid oes datganiad eto.',
    notThere: 'Nid oes datganiad “{slug}”. Mae `plimsoll release list` yn eu rhestru.',
    line: '{slug}  {version}  {state}',
    lineOut: '{slug}  {version}  {state}, {at}',
    states: {
      draft: 'drafft',
      checked: 'wedi’i gwirio',
      approved: 'wedi’i chymeradwyo',
      published: 'wedi’i chyhoeddi',
      withdrawn: 'wedi’i thynnu’n ôl',
    },
    published: 'Cyhoeddwyd {slug} {version}. Mae’n ymddangos ar {at}, yn y ddwy iaith.',
    wouldPublish: 'Cyhoeddid {slug} {version}, i ymddangos ar {at}. Mae’n dal. Ni newidiwyd dim.',
    withdrawn: 'Tynnwyd {slug} {version} yn ôl. Mae ei gyfeiriad yn dal i ateb.',
    wouldWithdraw: 'Tynnid {slug} {version} yn ôl. Ni newidiwyd dim.',
    onlyOne: 'Un fersiwn sydd gan {slug}: nid oes dim i’w gymharu.',
    same: 'Mae fersiynau {from} a {to} yn dweud yr un peth.',
    weights: { major: 'MAWR', minor: 'bach' },
    holds: {
      one: 'Ymosodwyd ar {n} cyfrif nas argreffir. Ni ellir ei weithio allan.',
      two: 'Ymosodwyd ar {n} gyfrif nas argreffir. Ni ellir gweithio’r un allan.',
      other: 'Ymosodwyd ar {n} o gyfrifon nas argreffir. Ni ellir gweithio’r un allan.',
    },
    breaks: {
      one: 'Gellir gweithio {n} cyfrif cudd allan:',
      two: 'Gellir gweithio {n} gyfrif cudd allan:',
      other: 'Gellir gweithio {n} o gyfrifon cudd allan:',
    },
    brokenCell: '  {where}: rhwng {lo} a {hi}',
    before: {
      one: 'Datgelwyd {n} arall gan ddatganiad cynharach.',
      other: 'Datgelwyd {n} arall gan ddatganiadau cynharach.',
    },
  },
  valid: 'Ni chanfuwyd problemau.',
  claim: {
    none: 'Ni chanfuwyd honiad y gallai ffigurau ei wirio.',
    found: { one: 'Canfuwyd {n} honiad.', two: 'Canfuwyd {n} honiad.', other: 'Canfuwyd {n} o honiadau.' },
    wouldHold: 'Byddai hyn yn dal',
    question: 'gofyn, nid canfod',
  },
  verdict: {
    holds: 'YN DAL',
    fails: 'YN METHU',
    depends: 'YN DIBYNNU',
    'no-figures': 'DIM FFIGURAU',
    'not-checkable': 'NI ELLIR EI WIRIO',
  },
  compare: {
    asPublished: 'Fel y’i cyhoeddwyd',
    matched: 'Wedi’i baru: yr heddluoedd a atebodd ar gyfer y ddau gyfnod cyfan',
    nothing: 'Nid oes dim y gellid ei gymharu.',
    noPercent: 'dim canran: rhan o gyfnod',
    line: '{base} → {with}: {ratio} gwaith ({change}); terfynau 95 % {limits}',
  },
  journal: {
    ok: {
      one: 'Mae’r cofnodlyfr yn gyfan: {n} cofnod, heb newid dim.',
      other: 'Mae’r cofnodlyfr yn gyfan: {n} o gofnodion, heb newid dim.',
    },
    broken: 'Mae’r cofnodlyfr wedi torri wrth gofnod {seq}: {why}',
    clock: 'Aeth y cloc yn ôl cyn y cofnodion hyn: {entries}.',
    why: {
      altered: 'nid yw fel y dywed ei hash',
      'does-not-follow': 'nid yw’n dilyn y cofnod o’i flaen',
      'number-missing': 'mae rhif ar goll',
      'out-of-order': 'mae allan o’i drefn',
      'another-journal': 'mae’n perthyn i gofnodlyfr arall',
      unreadable: 'ni ellir ei ddarllen',
      'tail-cut': 'mae’r diwedd y mae’r pen yn ei brofi ar goll',
      'head-differs': 'mae’n wahanol i’r pen a roddwyd',
    },
    head: 'Ei ben yw {hash} (cofnod {seq}). Cadwch y llinell hon yn rhywle arall; mae’n profi wedyn na thorrwyd dim i ffwrdd.',
  },
  doctor: {
    heading: 'Sut mae’r gosodiad hwn',
    ok: 'iawn',
    bad: 'I’W DRWSIO',
    node: 'Fersiwn Node {version}',
    nodeOld: 'Mae Node {version} yn rhy hen. Gosodwch 20.19 neu’n hwyrach (argymhellir 24).',
    data: 'Ffolder data {folder}: {free} MB yn rhydd',
    dataLow: 'Ffolder data {folder}: dim ond {free} MB yn rhydd. Gwnewch le: o leiaf 1,024 MB.',
    dataMissing: 'Nid yw’r ffolder data {folder} yn bod eto. Mae `npm start` yn ei greu.',
    database: 'Cronfa ddata: {what}',
    databaseNot: 'Cronfa ddata: {why}',
    kinds: { embedded: 'ein hun ni, ar y peiriant hwn', server: 'gweinydd' },
    figures: '{n} o ffigurau cyhoeddedig yma',
    figuresNot: 'Ni ellir darllen y ffigurau cyhoeddedig: {why}',
    holidays: 'Mae gwyliau banc hyd ddiwedd {year}',
    holidaysEnd:
      'Dim ond hyd ddiwedd {year} y mae gwyliau banc. Ychwanegwch y blynyddoedd nesaf at data/bank-holidays.',
    security: 'Gellir rhoi gwybod am wendid i {contact}',
    securityNot:
      'Nid oes neb wedi’i enwi i gael gwybod am wendid. Gosodwch PLIMSOLL_SECURITY_CONTACT (mailto:… neu https:…); bydd /.well-known/security.txt yn ei ddweud wedyn.',
    securityUnreadable:
      'Nid yw PLIMSOLL_SECURITY_CONTACT yn mailto:, https: na tel:, neu nid yw PLIMSOLL_SECURITY_POLICY yn https:. Ni ddangosir dim yn /.well-known/security.txt.',
    copy: 'Mae geiriau pob tudalen yn Gymraeg ac yn Saesneg',
  },
  copyVerb: {
    exported: {
      one: 'Ysgrifennwyd {n} llinell.',
      two: 'Ysgrifennwyd {n} linell.',
      other: 'Ysgrifennwyd {n} o linellau.',
    },
    imported: {
      one: 'Derbyniwyd {n} llinell Gymraeg.',
      two: 'Derbyniwyd {n} linell Gymraeg.',
      other: 'Derbyniwyd {n} o linellau Cymraeg.',
    },
    wouldImport: {
      one: 'Byddai {n} llinell Gymraeg yn newid. Nid ysgrifennwyd dim.',
      two: 'Byddai {n} linell Gymraeg yn newid. Nid ysgrifennwyd dim.',
      other: 'Byddai {n} o linellau Cymraeg yn newid. Nid ysgrifennwyd dim.',
    },
    reviewed: {
      one: 'Nodwyd bod {n} llinell wedi’i hadolygu.',
      two: 'Nodwyd bod {n} linell wedi’u hadolygu.',
      other: 'Nodwyd bod {n} o linellau wedi’u hadolygu.',
    },
    wouldReview: {
      one: 'Byddid yn nodi bod {n} llinell wedi’i hadolygu.',
      two: 'Byddid yn nodi bod {n} linell wedi’u hadolygu.',
      other: 'Byddid yn nodi bod {n} o linellau wedi’u hadolygu.',
    },
    lapsed: {
      one: 'Newidiodd {n} llinell ar ôl ei hadolygu, ac mae angen ei hadolygu eto.',
      two: 'Newidiodd {n} linell ar ôl eu hadolygu, ac mae angen eu hadolygu eto.',
      other: 'Newidiodd {n} o linellau ar ôl eu hadolygu, ac mae angen eu hadolygu eto.',
    },
    unchanged: 'Nid oes dim yn y daflen yn wahanol i’r geiriau sydd yma.',
    rejected: 'Ni newidiwyd dim. Cywirwch y llinellau hyn yn y daflen:',
    next: 'Rhedwch `npm run fix` ac `npm test` yn awr.',
    table: {
      file: 'ffeil',
      lines: 'llinellau',
      missing: 'ar goll',
      toReview: 'i’w hadolygu',
      reviewed: 'wedi’u hadolygu',
    },
    all: 'pob ffeil',
    form: {
      zero: 'Y ffurf ar gyfer 0.',
      one: 'Y ffurf ar gyfer 1.',
      two: 'Y ffurf ar gyfer 2.',
      few: 'Y ffurf ar gyfer 3.',
      many: 'Y ffurf ar gyfer 6.',
      other: 'Y ffurf ar gyfer pob rhif nad oes ganddo ei ffurf ei hun.',
    },
    optional: 'Gadewch y Gymraeg yn wag i ddefnyddio’r ffurf “other”.',
    lapse: {
      'english-changed': 'Adolygwyd hyn gan {name} ar {on}; mae’r Saesneg wedi newid ers hynny.',
      'welsh-changed': 'Adolygwyd hyn gan {name} ar {on}; mae’r Gymraeg wedi newid ers hynny.',
    },
    problem: {
      'sheet-column-missing':
        'Mae’r golofn “{column}” ar goll. Cadwch bennawd y daflen fel yr oedd pan gafodd ei hallforio.',
      'unknown-file': 'Nid oes ffeil eiriau “{file}”. Allforiwch daflen newydd.',
      'unknown-key': 'Nid oes llinell “{key}” yn y ffeil. Allforiwch daflen newydd.',
      'row-doubled': 'Mae’r llinell hon yn rhes {other} hefyd. Cadwch un.',
      'english-changed':
        'Mae’r Saesneg wedi newid ers allforio’r daflen, neu fe’i newidiwyd yn y daflen. Yn awr dyma ydyw: “{now}”. Allforiwch daflen newydd.',
      'welsh-empty': 'Mae’r Gymraeg yn wag. Ysgrifennwch hi, neu dilëwch y rhes.',
      'welsh-is-english': 'Mae’r Gymraeg yr un fath â’r Saesneg. Cyfieithwch hi, neu dilëwch y rhes.',
      'placeholders-missing':
        'Rhaid i’r Gymraeg gynnwys {names}, fel y mae’r Saesneg. Ysgrifennwch yr hyn sydd rhwng cromfachau cyrliog yn union fel y mae.',
      'placeholders-unknown':
        'Nid yw {names} yn y Saesneg. Llenwir yr hyn sydd rhwng cromfachau cyrliog wedyn, ac ni ddylid ei gyfieithu.',
      'letters-lost':
        'Collwyd llythrennau fel ŵ ac ŷ wrth gadw’r daflen. Cadwch hi fel “CSV UTF-8”. Os yw’r newid yn fwriadol, gwnewch ef yn y ffeil Gymraeg ei hun.',
      'not-plain': 'Y rhaglen sy’n llunio’r llinell hon, ac ni ellir ei newid o daflen.',
      'reviewer-missing': 'Mae’r statws yn dweud reviewed, ond ni enwir neb yn “reviewed_by”.',
    },
  },
  provider: {
    'provider-file-unreadable':
      'Nid yw {file} yn y ffolder data yn JSON y gellir ei ddarllen. Trwsiwch ef neu tynnwch ef oddi yno.',
    'provider-incomplete':
      'Mae angen cyhoeddwr, rhif cleient a ffeil gyfrinach ar y darparwr hunaniaeth. Rhowch y tri, neu ddim un.',
    'provider-secret-unreadable':
      'Ni ellir darllen ffeil gyfrinach y darparwr hunaniaeth, {file}, neu mae’n wag.',
    'provider-insecure':
      'Ni chyrhaeddir y darparwr hunaniaeth {issuer} dros https. Dim ond un ar y peiriant hwn y ceir ei gyrraedd hebddo.',
    'provider-unknown-role':
      'Mae oidc.json yn rhoi’r rôl “{role}”, nad yw’n un o’n rhai ni. Mae docs/routes.md yn eu henwi.',
  },
  serve: {
    keysMade:
      'Gwnaed cylch allweddi yn {folder}. Hebddo ni all neb ddarllen yr hyn a ddywedir: rhannwch ei allwedd ddatgloi rhwng ceidwaid (plimsoll keys split) a chadwch ef allan o’r copïau wrth gefn.',
    keyProblems: {
      'keyring-missing': 'Nid oes cylch allweddi yn {folder}.',
      'keyring-there-already': 'Mae cylch allweddi yn {folder} eisoes.',
      'keyring-locked':
        'Mae’r cylch allweddi dan glo: nid yw ei allwedd ddatgloi yn {file}. Rhowch hi at ei gilydd o’i rhannau: plimsoll keys recover.',
      'keyring-wrong-unlocking-key':
        'Nid yw’r allwedd ddatgloi yn agor y cylch allweddi hwn. Gall berthyn i osodiad arall.',
      'keyring-damaged':
        'Mae’r cylch allweddi yn {file} wedi’i ddifrodi. Adferwch gopi’r cylch ei hun; nid yw yn y copïau wrth gefn.',
    },
    starting: 'Yn cychwyn …',
    ready: 'Mae Plimsoll yn barod.',
    rooms: 'Agorwch {address}',
    door: 'Mae’r drws cyhoeddus ar agor: {address}',
    signIn: 'Pwy all fewngofnodi: {address} (pobl ddychmygol, y peiriant hwn yn unig)',
    setup: 'Y gweinyddwr cyntaf: agorwch {address} o fewn awr. Mae’n gweithio unwaith.',
    stop: 'Mae Ctrl-C yn ei atal. Ni chollir dim a gydnabuwyd.',
    stopped: 'Wedi’i atal.',
    portTaken:
      'Mae porth {port} yn cael ei ddefnyddio. Ataliwch yr hyn sy’n ei ddefnyddio, neu dewiswch un arall: --port 3100.',
    loaded: { one: 'Llwythwyd {n} ffigur cyhoeddedig.', other: 'Llwythwyd {n} o ffigurau cyhoeddedig.' },
    madeUp: 'Heddlu dychmygol yw hwn. Dim ond y ffigurau cyhoeddedig sy’n real.',
  },
};

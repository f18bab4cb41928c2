import type { ShapeOf } from '../base/words.js';

export const en = {
  tagline: 'Plimsoll: what was told, what was recorded, what was missed, and what may truthfully be said.',
  usage: 'Usage',
  verbs: 'Verbs',
  options: 'Options',
  examples: 'Examples',
  moreHelp:
    '`plimsoll VERB --help` says more about one verb. Results go to standard output, problems to standard error.',
  exits: 'Exit codes: 0 done · 1 done, and problems found · 2 wrong use · 3 broken.',
  seeHelp: 'See `plimsoll {verb} --help`.',
  noSuchVerb: 'There is no verb “{verb}”.',
  noSuchFile: 'There is no file “{file}”, or it cannot be read. Check the path; “-” reads standard input.',
  broken: 'Something went wrong that is ours to mend. Nothing was changed. The details:',
  requiredMark: '(needed)',
  common: {
    json: 'print the result as JSON',
    lang: 'en or cy: the language of what is said',
    help: 'say this',
  },
  wrong: {
    optionMissing: '{option} is needed.',
    notUnderstood: 'The words after the verb were not understood: {words}',
    operandMissing: '{operand} is needed.',
    badPeriod:
      '{option}: “{text}” is not a period. Write 2018-04-01..2019-04-01 (the second date is the first day after), 2018/19 or 2018.',
    badDay: '{option}: “{text}” is not a day. Write it as 2019-06-27.',
    periodBackwards: '--from {from} is not before --to {to}.',
    unknownArea:
      '--areas: “{name}” is not a force, nation or region known here. `plimsoll figures areas` lists them.',
    unknownMeasure: '--measure: “{name}” is not held in these figures. They hold: {measures}.',
    unknownShell: '“{shell}” is not bash, zsh or fish.',
    unknownSubverb: '“{name}” is not one of: {known}.',
    badHead: '--head: {file} is not a whole signed head. Give the file that `plimsoll journal head` printed.',
    unknownVersion: 'There is no version {version}. There are: {known}.',
    badForce: '--force: “{text}” is the code or name of no force.',
    badPort: '--port: “{text}” is not a port number between 1 and 65533.',
  },
  reading: 'Reading {file} …',
  read: { one: '{n} figure read from {file}.', other: '{n} figures read from {file}.' },
  repliesRead: { one: '{n} reply read.', other: '{n} replies read.' },
  nothingLoaded: 'Nothing was loaded. Mend these and try again:',
  andMore: '… and {n} more.',
  row: 'row {row}',
  column: 'column {column}',
  release: {
    none: 'There is no release yet.',
    notThere: 'There is no release “{slug}”. `plimsoll release list` lists them.',
    line: '{slug}  {version}  {state}',
    lineOut: '{slug}  {version}  {state}, {at}',
    states: {
      draft: 'draft',
      checked: 'checked',
      approved: 'approved',
      published: 'published',
      withdrawn: 'withdrawn',
    },
    published: '{slug} {version} is published. It appears on {at}, in both languages.',
    wouldPublish: '{slug} {version} would be published, to appear on {at}. It holds. Nothing was changed.',
    withdrawn: '{slug} {version} is withdrawn. Its address goes on answering.',
    wouldWithdraw: '{slug} {version} would be withdrawn. Nothing was changed.',
    onlyOne: '{slug} has one version: there is nothing to compare.',
    same: 'Versions {from} and {to} say the same.',
    weights: { major: 'MAJOR', minor: 'minor' },
    holds: {
      one: '{n} count that is not printed was attacked. It cannot be worked out.',
      other: '{n} counts that are not printed were attacked. None can be worked out.',
    },
    breaks: {
      one: '{n} hidden count can be worked out:',
      other: '{n} hidden counts can be worked out:',
    },
    brokenCell: '  {where}: from {lo} to {hi}',
    before: {
      one: '{n} more had been given away by an earlier release.',
      other: '{n} more had been given away by earlier releases.',
    },
  },
  valid: 'No problems found.',
  claim: {
    none: 'No claim was found that figures could check.',
    found: { one: '{n} claim found.', other: '{n} claims found.' },
    wouldHold: 'Would hold',
    question: 'asked, not found',
  },
  verdict: {
    holds: 'HOLDS',
    fails: 'FAILS',
    depends: 'DEPENDS',
    'no-figures': 'NO FIGURES HELD',
    'not-checkable': 'CANNOT BE CHECKED',
  },
  compare: {
    asPublished: 'As published',
    matched: 'Matched: the forces that answered for the whole of both periods',
    nothing: 'Nothing is held that could be compared.',
    noPercent: 'no percentage: part of a period',
    line: '{base} → {with}: {ratio} times ({change}); 95 % limits {limits}',
  },
  journal: {
    ok: {
      one: 'The journal is whole: {n} entry, none altered.',
      other: 'The journal is whole: {n} entries, none altered.',
    },
    broken: 'The journal is broken at entry {seq}: {why}',
    clock: 'The clock ran backwards before these entries: {entries}.',
    why: {
      altered: 'it is not what its hash says',
      'does-not-follow': 'it does not follow the entry before it',
      'number-missing': 'a number is missing',
      'out-of-order': 'it is out of order',
      'another-journal': 'it belongs to another journal',
      unreadable: 'it cannot be read',
      'tail-cut': 'the end that the head proves is missing',
      'head-differs': 'it differs from the head given',
    },
    head: 'Its head is {hash} (entry {seq}). Keep this line somewhere else; it proves later that nothing was cut off.',
  },
  doctor: {
    heading: 'How this installation stands',
    ok: 'ok',
    bad: 'TO MEND',
    node: 'Node {version}',
    nodeOld: 'Node {version} is too old. Install 20.19 or later (24 is recommended).',
    data: 'Data folder {folder}: {free} MB free',
    dataLow: 'Data folder {folder}: only {free} MB free. Make room: at least 1,024 MB.',
    dataMissing: 'Data folder {folder} does not exist yet. `npm start` makes it.',
    database: 'Database: {what}',
    databaseNot: 'Database: {why}',
    kinds: { embedded: 'our own, on this machine', server: 'a server' },
    figures: '{n} published figures held',
    figuresNot: 'The published figures cannot be read: {why}',
    holidays: 'Bank holidays are held to the end of {year}',
    holidaysEnd:
      'Bank holidays are held only to the end of {year}. Add the next years to data/bank-holidays.',
    security: 'A weakness can be told to {contact}',
    securityNot:
      'Nobody is named to tell about a weakness. Set PLIMSOLL_SECURITY_CONTACT (mailto:… or https:…); /.well-known/security.txt then says it.',
    securityUnreadable:
      'PLIMSOLL_SECURITY_CONTACT is not mailto:, https: or tel:, or PLIMSOLL_SECURITY_POLICY is not https:. Nothing is served at /.well-known/security.txt.',
    copy: 'Every page’s words stand in English and Welsh',
  },
  copyVerb: {
    exported: { one: '{n} line written.', other: '{n} lines written.' },
    imported: { one: '{n} Welsh line taken in.', other: '{n} Welsh lines taken in.' },
    wouldImport: {
      one: '{n} Welsh line would change. Nothing was written.',
      other: '{n} Welsh lines would change. Nothing was written.',
    },
    reviewed: { one: '{n} line marked as reviewed.', other: '{n} lines marked as reviewed.' },
    wouldReview: {
      one: '{n} line would be marked as reviewed.',
      other: '{n} lines would be marked as reviewed.',
    },
    lapsed: {
      one: '{n} line changed after its review, and awaits review again.',
      other: '{n} lines changed after their review, and await review again.',
    },
    unchanged: 'Nothing in the sheet differs from the words held.',
    rejected: 'Nothing was changed. Mend these lines of the sheet:',
    next: 'Now run `npm run fix` and `npm test`.',
    table: { file: 'file', lines: 'lines', missing: 'missing', toReview: 'to review', reviewed: 'reviewed' },
    all: 'all files',
    form: {
      zero: 'The form for 0.',
      one: 'The form for 1.',
      two: 'The form for 2.',
      few: 'The form for 3.',
      many: 'The form for 6.',
      other: 'The form for every number that has none of its own.',
    },
    optional: 'Leave the Welsh empty to use the form “other”.',
    lapse: {
      'english-changed': '{name} reviewed this on {on}; the English has changed since.',
      'welsh-changed': '{name} reviewed this on {on}; the Welsh has changed since.',
    },
    problem: {
      'sheet-column-missing':
        'The column “{column}” is missing. Keep the header of the sheet as it was exported.',
      'unknown-file': 'There is no file of words “{file}”. Export a new sheet.',
      'unknown-key': 'The file has no line “{key}”. Export a new sheet.',
      'row-doubled': 'This line stands in row {other} too. Keep one.',
      'english-changed':
        'The English has changed since the sheet was exported, or was changed in the sheet. It is now: “{now}”. Export a new sheet.',
      'welsh-empty': 'The Welsh is empty. Write it, or delete the row.',
      'welsh-is-english': 'The Welsh is the same as the English. Translate it, or delete the row.',
      'placeholders-missing':
        'The Welsh must hold {names}, as the English does. Write what is in braces exactly as it stands.',
      'placeholders-unknown':
        'The English does not have {names}. What is in braces is filled in later and must not be translated.',
      'letters-lost':
        'Letters such as ŵ and ŷ were lost when the sheet was saved. Save it as “CSV UTF-8”. If the change is meant, make it in the Welsh file itself.',
      'not-plain': 'This line is worked out by the program and cannot be changed from a sheet.',
      'reviewer-missing': 'The status says reviewed, but nobody is named in “reviewed_by”.',
    },
  },
  provider: {
    'provider-file-unreadable':
      '{file} in the data folder is not JSON that can be read. Mend it or take it away.',
    'provider-incomplete':
      'The identity provider needs an issuer, a client id and a secret file. Give all three, or none.',
    'provider-secret-unreadable': 'The identity provider’s secret file {file} cannot be read, or is empty.',
    'provider-insecure':
      'The identity provider {issuer} is not reached over https. Only one on this machine may be reached without.',
    'provider-unknown-role':
      'oidc.json gives the role “{role}”, which is not one of ours. docs/routes.md names them.',
  },
  serve: {
    keysMade:
      'A keyring was made in {folder}. Without it nobody can read what is told: split its unlocking key among custodians (plimsoll keys split) and keep it out of backups.',
    keyProblems: {
      'keyring-missing': 'There is no keyring in {folder}.',
      'keyring-there-already': 'There is a keyring in {folder} already.',
      'keyring-locked':
        'The keyring is locked: its unlocking key is not at {file}. Put it together from its shares: plimsoll keys recover.',
      'keyring-wrong-unlocking-key':
        'The unlocking key does not open this keyring. It may belong to another installation.',
      'keyring-damaged':
        'The keyring at {file} is damaged. Restore the keyring’s own copy; it is not in the backups.',
    },
    starting: 'Starting …',
    ready: 'Plimsoll is ready.',
    rooms: 'Open {address}',
    door: 'The public door is open: {address}',
    signIn: 'Who can sign in: {address} (made-up people, this machine only)',
    setup: 'First administrator: open {address} within an hour. It works once.',
    stop: 'Ctrl-C stops it. Nothing acknowledged is lost.',
    stopped: 'Stopped.',
    portTaken: 'Port {port} is in use. Stop what uses it, or choose another: --port 3100.',
    loaded: { one: 'Loaded {n} published figure.', other: 'Loaded {n} published figures.' },
    madeUp: 'This is a made-up force. Only the published figures are real.',
  },
} as const;

export type Copy = ShapeOf<typeof en>;

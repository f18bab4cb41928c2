/** What the verbs that keep things say: keys, backup, restore, shred. */
export const en = {
  problem: {
    'keyring-missing':
      'There is no keyring in {folder}. Make one with `plimsoll keys create`, or set PLIMSOLL_KEYS to where it is.',
    'keyring-there-already': 'There is a keyring in {folder} already. It is left as it is.',
    'keyring-locked':
      'The unlocking key is not in {file}. Put it together again with `plimsoll keys recover`.',
    'keyring-wrong-unlocking-key':
      'The unlocking key does not open this keyring. Use the one that belongs to it.',
    'keyring-damaged': 'The keyring’s list {file} cannot be read. Put back a copy of the keyring.',
    'share-mistyped':
      'Line {row} is no share as it was printed: a letter is wrong or missing. Check it and try again.',
    'share-of-another-split': 'The share in line {row} comes from another split than those before it.',
    'share-twice': 'The share in line {row} was given before.',
    'shares-too-few': 'Shares given: {given}. Shares needed: {needed}.',
    'shares-number':
      'A key is split into {fewest} to {most} shares, of which at least {fewest} and at most all are needed.',
    'recipient-missing':
      'Nobody is named who can open backups. Run `plimsoll keys recipient make FILE`, and take FILE away from this machine.',
    'recipient-mistyped':
      'This is no public key for backups as it was printed: a letter is wrong or missing.',
    'recipient-file-there': '{file} is there already. Nothing is written over it.',
    'recipient-file-missing': '{file} is not there.',
    'recipient-file-mistyped': '{file} holds no private key for backups.',
    'backup-folder-not-empty': '{folder} is there already. A backup is written to a new folder.',
    'backup-inside': '{folder} is inside the data folder or the keyring. Write the backup somewhere else.',
    'nothing-to-back-up': 'There is no organisation in this database yet, so there is nothing to back up.',
    'backup-not-there':
      '{folder} holds no backup: there is no manifest.json of a kind that this version reads.',
    'backup-altered': 'The backup is not as it was made: {file} is missing, cut short or altered.',
    'backup-for-another-key': 'This backup was sealed for another key than the one in --key.',
    'backup-unproved':
      'This backup was not made with this keyring, so nothing shows who made it. It is not restored.',
    'backup-newer':
      'A newer version of Plimsoll made this backup (migration {migration}). Use that version or a later one.',
    'data-folder-not-empty':
      'The data folder {folder} is not empty ({name} is in it). Restore into an empty one.',
    'database-not-empty': 'The database is not empty. Restore into a new one.',
    'count-differs': 'Table {table} holds {found} rows after restoring, and {recorded} were backed up.',
    'file-differs': 'File {file} is not as it was when it was backed up.',
    'journal-broken': 'The journal that came back breaks at entry {seq}.',
    'records-unreadable': {
      one: '{n} contact does not open with this keyring. Its keys are missing: put back the right copy of the keyring.',
      other:
        '{n} contacts do not open with this keyring. Their keys are missing: put back the right copy of the keyring.',
    },
    'certificate-unreadable': '{file} is no certificate of destruction.',
    'folder-in-use':
      'Plimsoll is running on this data folder (process {holder}). Stop it first, then try again.',
    'account-not-there': 'Nobody here is called {name}. Give the name as it stands under People.',
    'thread-not-there': 'There is no such thread.',
    'thread-shredded': 'This thread has been destroyed already.',
    'reason-missing': 'Say why, with --because.',
    'reason-too-long': 'Use at most 500 characters for the reason.',
    'hold-there-already': 'This thread is held already.',
    'hold-not-there': 'This thread is not held.',
  },
  wrong: {
    folder: 'Name one folder.',
    recipient: 'Say `recipient make FILE`, `recipient set TEXT` or `recipient show`.',
    key: 'Give the file with the private key for backups: --key FILE.',
    number: '{option} takes a whole number: {text}',
    by: 'Say who does it, by their name: --by NAME.',
  },
  keys: {
    folder: 'Keyring: {folder}',
    unlockThere: 'Unlocking key: {file}',
    unlockAway: 'Unlocking key: not here ({file})',
    opens:
      'It opens. Key pairs so far: {pairs}. Records with keys: {records}. Records destroyed: {destroyed}.',
    shut: 'It does not open.',
    recipient: 'Backups are sealed for: {recipient}',
    noRecipient: 'Backups are sealed for: nobody yet',
    created: 'A keyring was made in {folder}. Its unlocking key is {file}.',
    createdNext:
      'Without the unlocking key nobody reads what is told, and nobody can make it again. Split it now: `plimsoll keys split`.',
    split:
      'Give each share to a different person, on paper. Any {needed} of {shares} open the keyring; fewer learn nothing. This is the only time they are shown.',
    splitNext:
      'Then try them with `plimsoll keys recover`, and move {file} away from this machine, or to where only a start can read it (PLIMSOLL_UNLOCK_FILE).',
    typeShares: 'Type the shares, one a line, and end with Ctrl-D.',
    recovered: 'The shares open the keyring. The unlocking key is back in {file}.',
    rotated: {
      one: 'There is a new key pair, and the keys of {n} record part are wrapped by it.',
      other: 'There is a new key pair, and the keys of {n} record parts are wrapped by it.',
    },
    rotatedNext:
      'Start Plimsoll again: the rooms then give the new public key to the public door and the doors. What is sealed with the old one until then opens all the same.',
    renewed:
      'The unlocking key is new: {file}. The old shares open nothing from here on. Split it again, and destroy older copies of the keyring within {days} days.',
    recipientMade: 'Backups are now sealed for {recipient}',
    recipientNext:
      'Take {file} away from this machine and keep it in two places. Without it no backup can be opened.',
    copied: {
      one: 'The keyring was copied to {folder}: {n} file, without the unlocking key.',
      other: 'The keyring was copied to {folder}: {n} files, without the unlocking key.',
    },
    copiedNext:
      'Destroy this copy after {days} days: while it is there, what is shredded could be brought back.',
  },
  backup: {
    journals: 'Copying the intake journals …',
    table: 'Copying the database: {table} …',
    files: 'Copying the other files …',
    done: 'The backup is whole: {folder}',
    counts: 'Rows: {rows}. Files: {files}. Sealed: {bytes} bytes. Journal up to entry {seq}.',
    noKeys: 'The keyring is not in it. Copy that by itself: `plimsoll keys copy FOLDER`.',
  },
  restore: {
    checking: 'Checking the backup …',
    files: 'Bringing back files …',
    database: 'Bringing back the database …',
    proving: 'Opening every sealed contact …',
    done: 'Restored: {rows} rows, {files} files, as of {when}. The journal is whole up to entry {seq}.',
    proof: 'Sealed contacts: {contacts}. Opened: {opened}. Destroyed, and staying so: {shredded}.',
    next: 'Start Plimsoll. Replies that were waiting when the backup was made are sent again.',
    passed: 'PASS: this backup of {when} can be restored. It took {seconds} s.',
    failed: 'FAIL: this backup cannot be relied upon.',
  },
  shred: {
    dueCrimes: { one: '{n} crime is due:', other: '{n} crimes are due:' },
    heldCrimes: { one: '{n} crime is held:', other: '{n} crimes are held:' },
    doneCrimes: {
      one: 'The keys of {n} crime were destroyed.',
      other: 'The keys of {n} crimes were destroyed.',
    },
    due: { zero: 'No thread is due.', one: '{n} thread is due.', other: '{n} threads are due.' },
    line: '{thread}  {class}  due on {day}',
    held: { one: '{n} thread is held:', other: '{n} threads are held:' },
    heldLine: '{thread}, because: {because}',
    dry: 'Nothing was destroyed. To destroy them for ever: `plimsoll shred --yes`.',
    done: { one: 'The keys of {n} thread were destroyed.', other: 'The keys of {n} threads were destroyed.' },
    certificate: 'Certificate: {file}',
    hold: 'Held: it is kept until it is released.',
    release: 'Released: it goes at its time.',
  },
} as const;

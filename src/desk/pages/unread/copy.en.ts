export const en = {
  title: 'What could not be read',
  lead: 'Something came in by these doors and the desk could not read it. A child may be waiting behind it, so somebody must look.',
  back: 'The inbox',
  empty: 'Everything that came in could be read.',
  choose: 'Which have you seen to?',
  chooseHint:
    'What came in stays where it is, sealed as it came. Settling says only that somebody has looked.',
  item: '{id}, {door}, {when}',
  about: '{problem}: {meaning} ({bytes} bytes)',
  doors: { tell: 'by the public door', doors: 'by another door' },
  problems: {
    'does-not-open': 'It does not open',
    'not-a-contact': 'It opens, but it is not what a door writes',
    damaged: 'It is damaged',
  },
  meaning: {
    'does-not-open':
      'it was sealed with a key that this installation does not have. Was the keyring restored from an older copy? With the right key it can still be read.',
    'not-a-contact':
      'a door of another version may have written it. After an update it is worth asking whoever runs the service to read it again.',
    damaged:
      'bytes were changed after it was kept. Look at the disk, and at the copy of the journal in the last backup.',
  },
  reason: 'What was found and done',
  reasonHint: 'It is kept in the journal with your name, so name nobody in it.',
  button: 'Settle',
  settledTitle: 'Settled lately',
  settled: '{id}, {problem}: settled {when} by {who}',
  settledNote: 'The reasons stand in the journal.',
  summary: 'There is a problem',
  error: 'Error',
  wrong: {
    'nothing-chosen': 'Choose what you have seen to.',
    'reason-missing': 'Write what was found and done.',
    'settled-already': 'Somebody settled this already.',
  },
};

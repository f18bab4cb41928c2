export const en = {
  title: 'Certificate of destruction',
  id: 'Certificate {id}',
  done: {
    one: 'On {when} the keys of {n} thread of {organisation} were destroyed.',
    other: 'On {when} the keys of {n} threads of {organisation} were destroyed.',
  },
  by: 'Done by: {by}',
  meaning:
    'What was told, who told it, what was replied and what was noted in them can be read by nobody, here or in a backup, without those keys.',
  after:
    'Copies of the keys are kept for {days} days. After {day} no backup can bring them back, if older copies are destroyed as they should be.',
  journal: 'The journal holds a line for each, up to entry {seq} with the hash {hash}.',
  thread: 'Thread {thread}: {class}, due on {day}, {records} sealed records, {keys} keys destroyed',
  crime: 'Crime {crime}: {class}, due on {day}, {keys} keys destroyed',
  kept: 'Thread {thread} was not destroyed: {why}',
  classes: {
    'unrecorded-contact': 'contact that was not recorded as a crime',
    recorded: 'contact recorded as a crime',
    'not-for-police': 'not for the police',
    test: 'test',
  },
  why: {
    'thread-not-there': 'it is not there',
    'thread-held': 'it is held',
    'thread-open': 'it is open',
    'thread-shredded': 'it had been destroyed already',
  },
} as const;

export const en = {
  link: 'Requests received',
  title: 'Requests received',
  lead: 'What this force has been asked under freedom of information, when each answer is due, and how it stands.',
  log: 'Log a request',
  public: 'The disclosure log, as everybody sees it',
  empty: 'No request has been logged.',
  reference: 'Reference',
  received: 'Received',
  due: 'Answer due',
  stands: 'How it stands',
  dueIn: { zero: 'due today', one: '{n} working day left', other: '{n} working days left' },
  late: { one: '{n} working day late', other: '{n} working days late' },
  states: {
    open: 'Not answered',
    drafted: 'Drafted by {name}, waiting for a second person',
    signed: 'Signed by {name} on {on}',
  },
} as const;

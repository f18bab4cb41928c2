/** What `plimsoll mail` says. */
export const en = {
  none: 'No mail account is set up: {file} is not there. Letters wait; they can be sent by hand and entered as gone.',
  madeUp: 'This organisation is made up: its letters go nowhere, and made-up authorities answer them.',
  reads: '{user} at {host}: the sign-in works, {n} unread',
  readsNot: '{user} at {host}: {why}',
  sends: '{host}: takes letters',
  sendsNot: '{host}: {why}',
  holds: 'The settings hold. Letters go out from {address}.',
  sent: { one: '{n} letter was tried', other: '{n} letters were tried' },
  waits: {
    one: '{n} letter still waits or was refused; count/rounds/mail says why',
    other: '{n} letters still wait or were refused; count/rounds/mail says why',
  },
  would: 'To {to}: {subject}',
  wouldNone: 'No letter waits.',
  read: '{taken} found their request, {stray} did not, {known} were here already',
  resting: 'The mailbox is being read by another process.',
  failed: 'The mailbox could not be read: {why}.',
} as const;

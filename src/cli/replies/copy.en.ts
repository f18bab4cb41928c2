/** What `plimsoll replies` says. */
export const en = {
  none: 'There is no reply yet.',
  notThere: 'There is no reply “{name}”. `plimsoll replies list` lists them.',
  several: 'More than one reply begins with “{name}”. Give more of it.',
  line: '{id}  {state}  {authority}  {on}  read by {read}  {file}',
  inRow: 'Row {row}: {text}',
  added: 'Taken in ({id}). Two people read it now, each alone.',
  apart: 'Put apart ({id}): it hides something. `plimsoll replies show` says where.',
  wouldAdd: {
    zero: 'No file would be taken in. Nothing was changed.',
    one: '{n} file would be taken in. Nothing was changed.',
    other: '{n} files would be taken in. Nothing was changed.',
  },
  wouldApart: {
    one: '{n} file would be put apart: it hides something. Nothing was changed.',
    other: '{n} files would be put apart: they hide something. Nothing was changed.',
  },
  batchAdded: {
    zero: 'No file of the batch was taken in.',
    one: '{n} file of the batch was taken in.',
    other: '{n} files of the batch were taken in.',
  },
  differences: {
    zero: 'The two readers agree. `plimsoll replies settle` enters the values.',
    one: 'The two readers differ on {n} thing. Somebody else settles it.',
    other: 'The two readers differ on {n} things. Somebody else settles them.',
  },
  confirmed: {
    one: '{name} has read it: {n} thing decided.',
    other: '{name} has read it: {n} things decided.',
  },
  wouldConfirm: {
    one: '{name} would have read it: {n} thing decided. Nothing was changed.',
    other: '{name} would have read it: {n} things decided. Nothing was changed.',
  },
  entered: {
    zero: 'Settled. It gives no figure.',
    one: 'Settled: {n} value entered.',
    other: 'Settled: {n} values entered.',
  },
  wouldEnter: {
    zero: 'It would be settled, and gives no figure. Nothing was changed.',
    one: '{n} value would be entered. Nothing was changed.',
    other: '{n} values would be entered. Nothing was changed.',
  },
  takenBack: 'Taken back. What came of it counts no more; the reply is kept.',
  wouldTakeBack: 'It would be taken back. Nothing was changed.',
  cleaned: 'A copy without what was hidden has been made. Two people read that.',
  wouldClean: 'A copy without what is hidden would be made. Nothing was changed.',
  sentBack: 'Entered as sent back to the authority.',
  wouldSendBack: 'It would be entered as sent back. Nothing was changed.',
} as const;

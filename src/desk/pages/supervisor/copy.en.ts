export const en = {
  title: 'Supervision',
  lead: 'How the desk stands now. It counts work, and is no measure of anybody.',
  at: 'As at {when}.',
  hidden:
    'Threads marked for named people are in these lists and counts only for those named. You see those that you are named in.',
  links: {
    label: 'More of supervision',
    weeks: 'The last four weeks',
    channels: 'When each channel is watched',
    staffing: 'Who is on duty, hour by hour',
    rules: 'Rules of triage',
    quality: 'A second pair of eyes',
    unread: 'What could not be read',
    closed: 'Closed threads',
    search: 'Search',
  },
  waiting: {
    title: 'Waiting for an answer',
    caption:
      'How many threads wait for an answer from us, by channel and risk. Also those that somebody has taken.',
    nobody: 'Nobody is waiting for an answer.',
    channel: 'Channel',
    all: 'All',
  },
  late: {
    title: 'Late',
    nothing: 'No clock has run out.',
    soon: {
      one: 'In {n} thread a clock is about to run out.',
      other: 'In {n} threads a clock is about to run out.',
    },
    more: 'And {n} more. The inbox has them all.',
    calls: { officer: 'for the officer', supervisor: 'for you', 'duty-inspector': 'for the duty inspector' },
    nobody: 'nobody has it',
    with: 'with {who}',
  },
  held: {
    title: 'Held since an earlier shift',
    nothing: 'Nobody holds a thread from an earlier shift.',
    line: '{who} has had it for {long}',
    over: 'Take it over',
  },
  handOvers: {
    title: 'Handed over, no receipt',
    nothing: 'Every hand-over has its receipt.',
    line: '{kind}: {name}. By {who}, {long} ago.',
    chased: { one: 'Chased {n} time', other: 'Chased {n} times' },
    enter: 'Enter the receipt',
  },
  dead: {
    title: 'Replies that could not be sent',
    nothing: 'Every reply went, or is on its way.',
    line: '{channel}, written {long} ago',
    tries: { one: 'given up after {n} try', other: 'given up after {n} tries' },
  },
  restricted: 'May belong to a thread marked for others',
  exposure: {
    title: 'What officers have read in this shift',
    lead: 'Different threads of high risk or “now”, and the minutes with one open. It is there to spare people. Nobody is kept from a child in danger because of it.',
    budget:
      'The shift began on {when}. One person should read at most {items} such threads or {minutes} minutes in a shift.',
    nobody: 'Nobody has the role of a desk officer.',
    who: 'Officer',
    items: 'Threads',
    minutes: 'Minutes',
    next: 'What to offer next',
    easing: {
      anything: 'anything',
      'ordinary-first': 'ordinary ones first',
      'ordinary-only': 'ordinary ones only, and a break',
    },
  },
};

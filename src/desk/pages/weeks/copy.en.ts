export const en = {
  title: 'The last four weeks',
  lead: 'What arrives when, how soon it is answered, what the rules and the library are worth.',
  back: 'Supervision',
  since: 'From {from} to now.',
  hidden:
    'Threads marked for named people are counted only for those named. Counts of who told, of their age and of their language from one to four are said as “fewer than 5”.',
  arrivals: {
    title: 'What arrives, hour by hour',
    caption:
      'Messages that came in at each hour of the day over the four weeks, beside how many are on duty on average.',
    hour: 'Hour',
    came: 'Came in',
    duty: 'On duty',
    nothing: 'Nothing came in.',
    pressed: 'The hours with most for each officer',
    pressedLine: {
      one: '{day} {hour}: {n} message in four weeks, {officers} on duty',
      other: '{day} {hour}: {n} messages in four weeks, {officers} on duty',
    },
    pressedNobody: {
      one: '{day} {hour}: {n} message in four weeks, nobody on duty',
      other: '{day} {hour}: {n} messages in four weeks, nobody on duty',
    },
    week: 'Day by day',
    weekCaption:
      'Messages that came in over the four weeks, by day and part of the day; in brackets how many are on duty on average.',
    day24: 'Hour by hour of the day',
    unset: 'Nobody has entered who is on duty, so only what arrives is shown.',
    day: 'Day',
    cell: '{n} ({officers})',
    staffing: 'Change who is on duty',
  },
  replies: {
    title: 'First answers',
    caption:
      'Threads first touched in the four weeks. Who still waits within their time, and who was closed without an answer, is not judged.',
    channel: 'Channel',
    answered: 'Answered',
    median: 'Half within',
    inTime: 'In time',
    share: '{part} of {whole}',
    noTarget: 'no target',
    nothing: 'Nobody was answered yet.',
  },
  tellers: {
    title: 'Who told, in which language',
    caption: 'Threads first touched in the four weeks.',
    teller: 'Who told',
    languages: { en: 'English', cy: 'Welsh', unknown: 'Not known' },
    unknown: 'Not known',
    counts: { 'fewer-than-five': 'fewer than 5', 'not-shown': 'not shown' },
    cameBack:
      '{sent} reports were sent by the public door, and tellers came back {back} times with their code to find an answer, each counted once a day at most. It is counted without knowing who.',
  },
  advice: {
    title: 'Advice used',
    used: { one: '{title}: used {n} time', other: '{title}: used {n} times' },
    nothing: 'No piece of the library was used.',
    review: 'To be read again',
    reviewLine: '{title}: by {day}',
  },
  signs: {
    title: 'What the rules saw, and what people said of it',
    caption:
      'How often each sign was counted in what came in, and how often somebody said it was not there or was missed.',
    sign: 'Sign',
    seen: 'Seen',
    wrong: 'Not there',
    missed: 'Missed',
    rules: 'Change the rules',
    nothing: 'The rules saw nothing, and nobody said that they should have.',
  },
};

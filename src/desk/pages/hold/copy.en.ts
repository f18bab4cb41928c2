export const en = {
  holdTitle: 'Hold this thread',
  holdLead:
    'A court, an inquiry or a review needs it. It is then never destroyed, whatever its time, until somebody lets it go. The thread itself goes on as before.',
  holdButton: 'Hold it',
  releaseTitle: 'Let this thread go',
  releaseLead:
    'It is then destroyed at its time again. If that is past already, the next destruction takes it.',
  releaseButton: 'Let it go',
  standing: 'Held since {when} by {who}: {because}',
  standingLong: 'Held by {who}: {because}',
  because: 'Reason',
  becauseHint:
    'A case or an order by its number. It stands beside the thread for the desk and in the journal, so name nobody.',
  listTitle: 'Held threads',
  listLead: 'What is kept whatever its time. Nothing held is ever destroyed.',
  listBack: 'Supervision',
  nothing: 'Nothing is held.',
  keptAs: 'Kept as: {what}. Without the hold it is reviewed on {day}.',
  release: 'Let it go',
  hidden: 'Threads marked for named people are listed only for those named.',
  notKnown: 'somebody',
  summary: 'There is a problem',
  error: 'Error',
  wrong: {
    'thread-not-there': 'There is no such thread.',
    'thread-shredded': 'What this thread held has been destroyed already.',
    'reason-missing': 'Write the reason. It is kept in the journal, so name nobody in it.',
    'reason-too-long': 'Use at most 500 characters.',
    'hold-there-already': 'Somebody holds this thread already.',
    'hold-not-there': 'Nobody holds this thread.',
  },
};

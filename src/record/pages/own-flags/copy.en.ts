export const en = {
  title: 'My flags that were changed',
  lead: 'For you alone: answers of yours about the online flag that somebody else changed later, so that you can see why. No supervisor sees this page, and nobody is ranked by it.',
  back: 'Crimes',
  share: '{changed} of your {all} answers were changed.',
  none: 'None of your {all} answers was changed.',
  said: 'You said: {said}. Now it says: {now}.',
  by: 'Changed by {source}, {when}',
  rule: 'Clause {rule} of the guide',
};

export const en = {
  link: 'Release desk',
  title: 'Releases',
  lead: 'What is being made, what is out, and what rests on a value that has changed since. One person drafts, another approves.',
  draft: 'Draft a release',
  empty: 'There is no release yet.',
  release: 'Release',
  newest: 'Newest version',
  work: 'Being worked on',
  noWork: 'nothing',
  notOut: 'none is out',
  restated: {
    one: '{n} value in it has been restated since',
    other: '{n} values in it have been restated since',
  },
  states: {
    draft: '{version}, a draft by {name}',
    checked: '{version}, checked and waiting for a second person',
    approved: '{version}, approved by {name} and ready to publish',
    published: '{version}, out since {at}',
    waiting: '{version}, appears on {at}',
    withdrawn: '{version}, withdrawn on {on}',
  },
} as const;

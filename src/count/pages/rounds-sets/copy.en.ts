export const en = {
  link: 'Saved sets of authorities',
  back: 'Rounds',
  title: 'Saved sets of authorities',
  lead: 'A round can begin with one of these. A round keeps its own list: changing a set changes no round.',
  empty: 'No set has been saved. Save one where a round’s authorities are chosen.',
  count: { one: '{n} authority', other: '{n} authorities' },
  name: 'Name',
  rename: 'Save the name',
  remove: 'Take this set away',
  removeSure: '“{name}” goes from the list. Nothing else is changed.',
  removeDo: 'Take it away',
} as const;

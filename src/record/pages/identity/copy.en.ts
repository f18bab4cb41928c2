export const en = {
  title: 'Who the crime is about',
  lead: 'What happened and who it happened to are kept apart. Seeing who it is needs a reason, and is written down with your name before it is shown.',
  reason: 'Why you need to know',
  reasonHint: 'It is kept in the journal, so name nobody in it. For example: to visit the family.',
  button: 'Show who it is',
  shown: 'Shown once. Nothing of it stays in the browser.',
  shredded: 'It has been destroyed at its time.',
  nothing: 'No name was entered.',
  name: 'Victim',
  born: 'Date of birth',
  suspect: 'Suspect is called',
};

export const en = {
  title: 'Add a person',
  back: 'People',
  nameLabel: 'Name',
  nameHint: 'As their colleagues know them. It stands beside everything they do in the journal.',
  nameMissing: 'Type a name',
  button: 'Add this person',
  next: 'Then you ask for their roles, and make a link with which they make their first passkey.',
} as const;

export const en = {
  firstTitle: 'Set up this installation',
  firstLead:
    'You will be its first administrator: you let people in and say what each may do. You cannot read reports or records.',
  joinTitle: 'Welcome, {name}',
  joinLead: 'Make a passkey to sign in with. It stays on your device; nothing secret is kept here.',
  nameLabel: 'Your name',
  nameHint: 'As your colleagues know you. It stands beside everything you do in the journal.',
  labelLabel: 'A name for this passkey',
  labelHint: 'So that you can tell your passkeys apart: “desk computer”, “blue key”.',
  button: 'Make a passkey',
  nameMissing: 'Type your name',
  labelMissing: 'Give the passkey a name',
  notMade: 'The passkey could not be checked, or it took too long. Try again.',
  secondNote: 'Afterwards, add a second passkey on another device, so that losing one does not lock you out.',
} as const;

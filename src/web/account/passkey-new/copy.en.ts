export const en = {
  title: 'Add a passkey',
  lead: 'It stays on your device or security key; nothing secret is kept here.',
  labelLabel: 'A name for this passkey',
  labelHint: 'So that you can tell your passkeys apart: “desk computer”, “blue key”.',
  button: 'Add the passkey',
  labelMissing: 'Give the passkey a name',
  notMade: 'The passkey could not be checked, or it took too long. Try again.',
  back: 'Your account',
} as const;

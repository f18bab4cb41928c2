export const en = {
  noScript: 'Passkeys need script to be switched on in this browser.',
  unsupported: 'This browser cannot use passkeys. Use a newer one, or ask whoever looks after your computer.',
  refused: 'The passkey was not used. Try again, or use another one.',
  already: 'This device already holds a passkey of yours. Use another device or a security key.',
  problemTitle: 'There is a problem',
} as const;

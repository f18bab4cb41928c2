export const en = {
  title: 'Sign in',
  lead: 'Use your passkey: the fingerprint, face or PIN of your device, or a security key. There are no passwords here.',
  button: 'Sign in with a passkey',
  notKnown: 'That passkey is not one this installation knows, or it took too long. Try again.',
  otherTitle: 'Other ways',
  provider: 'Sign in with your organisation',
  as: 'Sign in as somebody made up',
  none: 'If you have no passkey yet, ask an administrator of your organisation for a link.',
} as const;

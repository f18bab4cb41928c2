export const en = {
  title: 'Show that it is you',
  lead: 'What you are about to do needs your passkey, shown in the last five minutes.',
  button: 'Show my passkey',
  madeUp: 'You are signed in as somebody made up, who has no passkey. Go on as if it had been shown.',
  goOn: 'Go on',
  provider: 'Sign in again with your organisation',
  providerLead: 'What you are about to do needs your organisation to have seen you in the last five minutes.',
  notYours: 'That passkey is not one of yours, or it took too long. Try again.',
} as const;

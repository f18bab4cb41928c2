export const en = {
  inTitle: 'You are signed in',
  inLead: 'You are signed in through your organisation, as {name}.',
  goOn: 'Go on',
  failedTitle: 'You are not signed in',
  failed: 'Your organisation’s sign-in did not finish, or took too long. Nothing was changed.',
  unreachable:
    'Your organisation’s sign-in cannot be reached just now. Try again in a few minutes, or use a passkey.',
  disabled: 'You have an account here, but it has been stopped. Ask an administrator.',
  again: 'Try again',
} as const;

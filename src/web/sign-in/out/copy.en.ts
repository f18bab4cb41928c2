export const en = {
  title: 'You are signed out',
  lead: 'This browser has been asked to forget everything it held of this site.',
  again: 'Sign in again',
  ask: 'Sign out of this session?',
  button: 'Sign out',
} as const;

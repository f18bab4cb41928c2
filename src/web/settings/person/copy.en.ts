export const en = {
  back: 'People',
  rolesTitle: 'What {name} may be',
  rolesHint: 'What you ask for here counts when another administrator has confirmed it.',
  rolesAloneHint:
    'You are the only administrator, so what you choose counts at once, and the journal says that you chose alone.',
  ask: 'Ask for these roles',
  give: 'Give these roles',
  yourself: 'This is you. Somebody else has to ask for roles for you.',
  asked: 'Another administrator has been asked to confirm.',
  granted: 'The roles have been given.',
  signInTitle: 'Signing in',
  link: 'Make a one-time link for a passkey',
  linkLead: 'Give this link to {name} in person or by telephone. It works once, within a day.',
  disable: 'Stop {name} from signing in',
  enable: 'Let {name} sign in again',
  disabledNow: '{name} cannot sign in. Every session of theirs has been ended.',
  enabledNow: '{name} can sign in.',
} as const;

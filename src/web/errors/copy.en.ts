export const en = {
  referenceLabel: 'Reference:',
  start: 'Go to the start page',
  'bad-request': {
    title: 'We could not read what was sent',
    line: 'Go back, reload the page and try again.',
  },
  'sign-in-needed': { title: 'Sign in first', line: 'This page is for people who are signed in.' },
  'not-from-here': {
    title: 'This form did not come from here',
    line: 'Your sign-in may have ended while the page was open. Go back, reload the page and try again.',
  },
  'not-found': {
    title: 'Page not found',
    line: 'There is no such page, or it is not one you can open.',
  },
  'wrong-host': {
    title: 'Wrong address',
    line: 'This installation does not answer to the address you used.',
  },
  'too-large': {
    title: 'Too much was sent',
    line: 'A form can carry 1 megabyte, and a file where one is asked for 6 megabytes.',
  },
  'wrong-type': {
    title: 'This kind of content is not accepted here',
    line: 'Only the page’s own form can be sent, and files only where the page asks for one. Files must be text.',
  },
  broken: {
    title: 'Something went wrong on our side',
    line: 'Nothing was saved. Try again in a few minutes; if it happens again, tell whoever runs this installation and give them the reference.',
  },
  unavailable: {
    title: 'This page cannot be shown just now',
    line: 'What is looked at here must be written down first, and that could not be done. Nothing was shown or changed.',
  },
} as const;

export const en = {
  title: 'Log a request received',
  back: 'Requests received',
  reference: 'Reference',
  referenceHint: 'The number your force gives it, for example 123/26.',
  receivedOn: 'Day received',
  receivedOnHint:
    'The day it reached any part of the force, even a Sunday: for example 2026-11-02. The 20 working days begin after it.',
  law: 'Under which Act',
  foia: 'Freedom of Information Act 2000',
  foisa: 'Freedom of Information (Scotland) Act 2002',
  requester: 'Who asks',
  requesterHint: 'Kept here to find requests of the same person. It is never published.',
  wording: 'What is asked, word for word',
  button: 'Log the request',
} as const;

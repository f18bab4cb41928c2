export const en = {
  back: 'Rounds',
  addressesTitle: 'Where authorities take requests',
  addressesLead:
    'Found out once and used by every round after. Leave empty where letters go by post or by the authority’s own form: then somebody carries them.',
  addressesSave: 'Save the addresses',
  addressesHeld: { one: '{n} of {of} known', other: '{n} of {of} known' },
  importTitle: 'Bring in a batch',
  importLead:
    'The CSV of a WhatDoTheyKnow batch says where each request stands. Its zip has every message and file as well. It becomes a round of its own here, and its files wait to be read.',
  file: 'The CSV or zip of the batch',
  titleEn: 'What the round is called, in English',
  titleCy: 'What the round is called, in Welsh',
  sentOn: 'The day it was sent',
  sentOnHint: 'For requests whose messages do not say. For example 2026-11-24',
  importDo: 'Bring it in',
  doneTitle: 'It is here',
  done: { one: '{n} request was brought in.', other: '{n} requests were brought in.' },
  unknown: 'These are no authorities that can be asked, and were left out: {names}.',
  seeRound: 'See the round',
} as const;

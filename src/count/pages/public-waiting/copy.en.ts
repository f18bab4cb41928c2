/** Words of a public page whose figures are still being made, just after a made-up installation first started. */
export const en = {
  title: 'The first figures are being made',
  what: 'This made-up force has just started. Its first release is being put together from the published figures: small counts are hidden, and what is hidden is attacked.',
  when: 'It takes a few seconds. Load the page again in a moment.',
  again: 'Load the page again',
} as const;

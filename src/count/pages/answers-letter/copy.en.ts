export const en = {
  back: 'The request',
  lead: 'The letter as it will go out, in this language. Change the language above to read the other.',
  draft: 'Not signed yet: it must not go out.',
} as const;

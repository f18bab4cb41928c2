/** What stands on a letter of ours in a list that somebody else may see. */
export const en = {
  subject: 'Your message',
} as const;

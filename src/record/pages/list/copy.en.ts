export const en = {
  title: 'Crimes',
  lead: 'Every recorded crime, the newest first.',
  empty: 'No crime has been recorded yet.',
};

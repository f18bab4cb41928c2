export const en = {
  title: 'Search',
  lead: 'A thread’s reference, an incident number, or words from what was told, noted or replied.',
  back: 'The inbox',
  label: 'Look for',
  hint: 'All words must be there. Capitals and accents do not matter; the beginning of a word is enough; Welsh words are found in their mutated forms too.',
  button: 'Search',
  summary: 'There is a problem',
  error: 'Error',
  wrong: {
    'text-missing': 'Write what to look for.',
    'text-too-long': 'This is too long. Use at most 200 characters.',
    'too-short': 'Use a word of at least two letters.',
  },
  found: { one: '{n} thread found', other: '{n} threads found' },
  none: 'Nothing was found in what you may see.',
  looked: {
    one: '{n} text was opened, looked at and closed again.',
    other: '{n} texts were opened, looked at and closed again.',
  },
  older: 'There are older ones that were not looked through: a search goes through the newest {most}.',
  cut: 'Only the first {most} threads are shown. Add a word to find fewer.',
  limits: {
    told: 'What was told, notes and replies are looked through. Who told it never is: that needs a reason of its own.',
    marked:
      'Threads marked for named people are found only by those named, and nothing here says whether there are any.',
    journal: 'Which threads were shown is written in the journal with your name. What you typed is not.',
  },
  by: { reference: 'by its reference', incident: 'by an incident number', words: 'by its words' },
  standIn: { told: 'in what was told', note: 'in a note', reply: 'in a reply of ours' },
  mergedInto: 'taken into another thread',
};

export const en = {
  link: 'Accessibility',
  title: 'Accessibility',
  lead: 'Everybody should be able to read and use this site: with a keyboard, a screen reader, large print, a small telephone, without script, in English or in Welsh.',
  doneTitle: 'What we do',
  done: [
    'Every page works without script. Script only makes some things quicker.',
    'Every page is checked in both languages, by machine, against the Web Content Accessibility Guidelines 2.2, levels A and AA, each time the software is built.',
    'Nothing is told by colour alone. Every chart stands beside a table with the same numbers.',
    'The text can be enlarged to 400% without anything being lost or hidden.',
  ],
  knownTitle: 'What we know is not good enough',
  known: [
    'No machine finds everything. The site has not yet been tested by people who use screen readers every day.',
    'Wide tables scroll sideways in a region of their own on small screens.',
  ],
  tellTitle: 'If something is in your way',
  tell: 'Tell the organisation that runs this installation. In the United Kingdom you can also go to the Equality Advisory and Support Service.',
} as const;

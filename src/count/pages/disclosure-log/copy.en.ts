/** Words of the disclosure log: answers to requests for information, for everybody. */
import type { ShapeOf } from '../../../base/words.js';

export const en = {
  title: 'Disclosure log',
  lead: 'Answers given under freedom of information, for everybody to read. Who asked is never shown.',
  nothing: 'No answer has been published yet.',
  figures: 'Published figures',
  answered: 'Answered on {on}. Reference {reference}.',
  description: 'What was asked under freedom of information, and what was answered: {title}.',
  asked: 'What was asked',
  cells: 'Each count leads to what it counts and how.',
  files: 'Download',
  filesLead: 'Every file is made from the table shown here, and says the same.',
  fileNames: {
    letter: 'Letter ({language})',
    answer: 'Tables ({language})',
    csv: 'Counts, for programs',
    json: 'Counts and what is not held, for programs',
  },
  languages: { en: 'English', cy: 'Welsh' },
  count: {
    title: '{counted}, {period}',
    titleGroup: '{counted}, {period} ({group})',
    value: 'Count',
    counted: 'What is counted',
    codes: 'Offence codes',
    group: 'Group',
    whole: 'all of them',
    period: 'Period',
    periodIs: '{from} to {to}, both days included ({basis})',
    rule: 'How it is counted',
    ruleIs: 'Crimes are counted, one for each victim. One child may be the victim of several. {recorded}',
    flag: 'The online flag’s rule',
    flagNone: 'None applies to this count.',
    versions: 'Law in force',
    since: 'In force since {from}',
    between: 'In force from {from} to {to}',
    source: 'Where it is from',
    sourceIs: 'Crimes recorded by {publisher}, counted for the answer of {on}.',
    reference: 'Reference',
    hidden: 'Not shown',
    hiddenIs: 'Not shown, so that nobody can be identified. It is not nought.',
    notHeld: 'Not held',
    notHeldIs: 'Not held. It is not nought.',
  },
} as const;

export type LogWords = ShapeOf<typeof en>;

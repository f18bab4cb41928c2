/** The questions asked from November 2026. **Source**: what a desk needs to see danger (domain.md 7; issue 4). */
import { LONGEST_TEXT, TELLERS } from '../contact.js';
import type { Field, QuestionSet, TellField } from './question.js';

const LINE = 200;
const FEW_LINES = 1000;

const choice = (id: TellField, options: readonly string[]): Field => ({
  id,
  most: LINE,
  isRequired: true,
  options,
});
const line = (id: TellField, most = LINE): Field => ({ id, most, isRequired: false });

export const SET_2026_11: QuestionSet = {
  version: '2026-11',
  from: '2026-11-01',
  source: 'Plimsoll product description, “tell”; domain reference section 7',
  readOn: '2026-11-24',
  start: 'danger',
  end: 'check',
  questions: [
    {
      page: 'danger',
      fields: [choice('danger', ['yes', 'no', 'not-sure'])],
      to: [{ when: { field: 'danger', is: ['yes', 'not-sure'] }, page: 'urgent' }, { page: 'who' }],
      step: 'danger',
    },
    { page: 'urgent', fields: [], to: [{ page: 'who' }], step: 'danger' },
    { page: 'who', fields: [choice('who', TELLERS)], to: [{ page: 'age' }], step: 'who' },
    {
      page: 'age',
      fields: [
        {
          ...choice('age', ['under-10', '10-12', '13-15', '16-17', '18-or-over', 'not-said']),
          notFor: { child: ['18-or-over'] },
        },
      ],
      to: [{ page: 'about' }],
      step: 'age',
    },
    {
      page: 'about',
      fields: [
        choice('about', [
          'asked-for-picture',
          'picture-shared',
          'threat',
          'strange-contact',
          'wants-to-meet',
          'something-else',
          'not-sure',
        ]),
      ],
      to: [
        { when: { field: 'about', is: ['asked-for-picture', 'picture-shared', 'threat'] }, page: 'pictures' },
        { page: 'story' },
      ],
      step: 'about',
    },
    { page: 'pictures', fields: [], to: [{ page: 'story' }], step: 'about' },
    {
      page: 'story',
      fields: [{ id: 'story', most: LONGEST_TEXT, isRequired: true }],
      to: [{ page: 'where' }],
      step: 'story',
    },
    { page: 'where', fields: [line('app'), line('username')], to: [{ page: 'when' }], step: 'where' },
    { page: 'when', fields: [line('when')], to: [{ page: 'meet' }], step: 'when' },
    {
      page: 'meet',
      fields: [choice('meet', ['yes', 'no', 'not-sure'])],
      to: [{ when: { field: 'who', is: ['professional'] }, page: 'work' }, { page: 'contact' }],
      step: 'meet',
    },
    {
      page: 'contact',
      fields: [choice('contact', ['only-here', 'phone', 'text', 'email', 'through-school', 'none'])],
      to: [
        {
          when: { field: 'contact', is: ['phone', 'text', 'email', 'through-school'] },
          page: 'reach',
        },
        { page: 'check' },
      ],
      step: 'contact',
    },
    {
      page: 'reach',
      fields: [
        { id: 'address', most: LINE, isRequired: true },
        line('name'),
        line('times', FEW_LINES),
        line('wording', FEW_LINES),
        line('never', FEW_LINES),
      ],
      to: [{ page: 'check' }],
      step: 'contact',
    },
    {
      page: 'work',
      fields: [line('organisation'), line('role'), line('name'), line('work-contact')],
      to: [{ page: 'check' }],
      step: 'contact',
    },
    { page: 'check', fields: [], to: [], step: 'check' },
  ],
};

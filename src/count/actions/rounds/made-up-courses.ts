/**
 * What happened to each request of the made-up round, counted back in working days from the day it is made, so that on
 * any day some are due, some late, some very late, refused, reviewed or withdrawn. Wordings are invented, after the habits
 * that forces have (domain reference 5.3).
 */
import type { EventDetail, RequestEventKind } from '../../rules/round/event.js';

/** An event so many working days ago. A day to come is given in working days from today. */
export interface MadeUpEvent {
  readonly ago: number;
  readonly kind: RequestEventKind;
  readonly detail?: EventDetail;
  /** `extended`: how many working days from today it is extended to. */
  readonly toIn?: number;
}

export type MadeUpCourse = readonly MadeUpEvent[];

/** So long ago was it sent that what nobody answered is very late. */
const SENT = 46;

const COST =
  'To answer this we would have to open and read each crime record to find whether the offence was committed online. There are 2,396 records. At 3 minutes a record this would take over 119 hours. The request is therefore refused under section 12 of the Act.';
const COST_AGAIN =
  'To answer this we would have to open and read each crime record to find whether the offence was committed online. There are 3,715 records. At 3 minutes a record this would take over 185 hours. The request is therefore refused under section 12 of the Act.';
const PERSONAL =
  'Some of the counts are so small that a child could be identified from them. They are exempt under section 40(2), personal information.';
const QUESTION =
  'Please say whether the year of an offence is the year in which it was recorded or in which it was committed.';

const sent = (ago: number): MadeUpEvent => ({ ago, kind: 'sent' });
const acknowledged = (ago: number, reference: string): MadeUpEvent => ({
  ago,
  kind: 'acknowledged',
  detail: { reference },
});
const answered = (ago: number): MadeUpCourse => [
  sent(SENT),
  acknowledged(SENT - 1, `FOI ${1000 + ago}/26`),
  { ago: ago + 1, kind: 'reply-received' },
  { ago, kind: 'answered' },
];
const refused = (ago: number, words: string, exemptions: readonly string[]): MadeUpCourse => [
  sent(SENT),
  { ago: SENT, kind: 'auto-reply' },
  { ago, kind: 'refused', detail: { exemptions, words, stage: 'first' } },
];

/** One for each of the 45, handed out in turn; the four of Wales have their own. */
export const COURSES: readonly MadeUpCourse[] = [
  answered(28),
  [sent(SENT), acknowledged(44, 'FOI 629/26')],
  refused(30, COST, ['foia-s12']),
  answered(27),
  [
    sent(SENT),
    { ago: 41, kind: 'clarification-asked', detail: { words: QUESTION } },
    { ago: 24, kind: 'clarification-answered' },
  ],
  answered(26),
  [sent(SENT), { ago: 30, kind: 'part-answered', detail: { exemptions: ['foia-s40(2)'], words: PERSONAL } }],
  [sent(SENT), acknowledged(45, '01/FOI/26/04711'), { ago: 3, kind: 'chased' }],
  answered(29),
  refused(27, COST_AGAIN, ['foia-s12']),
  [sent(8), acknowledged(7, 'FOI 812/26')],
  answered(31),
  [sent(SENT), { ago: 28, kind: 'reply-received' }],
  [
    sent(24),
    { ago: 6, kind: 'extended', detail: { words: 'The public interest is still being weighed.' }, toIn: 16 },
  ],
  answered(22),
  [
    sent(SENT),
    { ago: 29, kind: 'not-held', detail: { words: 'No marker for online offences is held on our system.' } },
  ],
  [sent(SENT), { ago: 43, kind: 'clarification-asked', detail: { words: QUESTION } }],
  answered(30),
  [
    ...refused(38, COST, ['foia-s12']),
    { ago: 33, kind: 'review-asked' },
    {
      ago: 15,
      kind: 'review-answered',
      detail: { outcome: 'upheld', words: 'The estimate was checked and stands.' },
    },
  ],
  [sent(24), acknowledged(23, 'FOI 702/26')],
  answered(25),
  [
    sent(SENT),
    { ago: 27, kind: 'link-elsewhere', detail: { address: 'https://force.example/disclosure-log/26-0113' } },
  ],
  [...refused(36, COST, ['foia-s12']), { ago: 26, kind: 'review-asked' }],
  answered(33),
  [sent(SENT), { ago: SENT, kind: 'delivery-failed', detail: { words: 'Address not found.' } }],
  [sent(SENT), { ago: 20, kind: 'chased' }, { ago: 9, kind: 'chased' }],
  answered(20),
  [
    ...answered(32),
    { ago: 12, kind: 'withdrawn-by-body', detail: { words: 'Two systems were counted twice.' } },
    { ago: 8, kind: 'replaced' },
  ],
  [sent(8)],
  answered(28),
  [sent(SENT), { ago: 30, kind: 'part-answered', detail: { exemptions: ['foia-s40(2)'], words: PERSONAL } }],
  [
    sent(SENT),
    { ago: 40, kind: 'clarification-asked', detail: { words: QUESTION } },
    { ago: 9, kind: 'clarification-answered' },
  ],
  [sent(SENT), { ago: 35, kind: 'gone-postal' }],
  answered(27),
  [sent(SENT), { ago: 12, kind: 'withdrawn' }],
  [...refused(28, COST_AGAIN, ['foia-s12']), { ago: 8, kind: 'review-asked' }],
  [sent(24), { ago: 23, kind: 'auto-reply' }],
  [sent(SENT), { ago: 26, kind: 'reply-received' }],
  answered(24),
];

/** Wales: answered, very late, answered and withdrawn, refused; Police Scotland answered under its own Act. */
export const OWN_COURSES: Readonly<Record<string, MadeUpCourse>> = {
  W15000001: answered(27),
  W15000002: answered(29),
  W15000003: [
    sent(SENT),
    acknowledged(44, 'FOI 629/26'),
    { ago: 21, kind: 'chased' },
    { ago: 7, kind: 'chased' },
  ],
  W15000004: [
    ...answered(31),
    {
      ago: 10,
      kind: 'withdrawn-by-body',
      detail: { words: 'The counts were taken from two systems for one year.' },
    },
  ],
  'x-psni': [
    sent(24),
    {
      ago: 5,
      kind: 'extended',
      detail: { words: 'Section 31 and the public interest are being weighed.' },
      toIn: 12,
    },
  ],
  'x-police-scotland': answered(29),
};

import type { ShapeOf } from '../../base/words.js';

/** The words of a force's own answer: its tables, its letter and its problems. */
export const en = {
  all: {
    offence: 'All these offences',
    'online-flag': 'All',
    'victim-age': 'All ages',
    'victim-sex': 'All',
    platform: 'All platforms',
    relationship: 'All',
  },
  each: 'Each',
  dimension: {
    'police-force': 'Police force',
    year: 'Year',
    offence: 'Offence code',
    'online-flag': 'Online flag',
    'victim-age': 'Age of victim',
    'victim-sex': 'Sex of victim',
    platform: 'Platform',
    relationship: 'Relationship of suspect to victim',
  },
  flag: { yes: 'Flagged online', no: 'Not flagged', 'not-assessed': 'Not assessed' },
  age: {
    '0-12': 'Under 13',
    '13-15': '13 to 15',
    '16-17': '16 to 17',
    '18-and-over': '18 and over',
    'not-known': 'Age not recorded',
  },
  financial: 'financial year, 1 April to 31 March',
  calendar: 'calendar year',
  table: {
    title: '{measure}: recorded crimes {area}, by {basis}',
    titleBy: '{measure}: recorded crimes {area}, by {by} and {basis}',
    and: 'and',
    recorded: 'Crimes recorded in each period and not subsequently cancelled.',
    recordedOnly: 'Crimes recorded in each period. The records do not say which were cancelled since.',
    hidden: '[c]: not shown, so that nobody can be identified; it is not nought.',
    none: '[x]: not held; it is not nought.',
  },
  notHeld: {
    'field-not-in-system': 'there is no such field in the system that crimes are recorded in',
    'flag-before-2015': 'the online flag has been required only since 1 April 2015',
    'not-counted-in-crimes': 'crimes are counted, one for each victim, and this cannot be counted from them',
    'outside-the-records': 'the records do not reach that far',
  },
  notHeldCell: 'not held',
  notHeldLine: '{what}{when}: not held, because {why}.',
  notHeldWhen: ' ({period})',
  everything: 'Figures by {breakdown}',
  references: {
    title: 'Each count with its reference',
    intro:
      'A reference says in codes what its count is of: the force, what is counted, the first day and the day after the last, and the group. Programs read the counts by it.',
    sheet: 'References',
    counted: 'What is counted',
    period: 'Period',
    group: 'Group',
    whole: 'all of them',
    reference: 'Reference',
    count: 'Count',
  },
  letter: {
    title: 'Freedom of information request {reference}',
    titleBare: 'Freedom of information request',
    received: 'You asked us for information on {received}. This is our answer under the {law}.',
    receivedBare: 'This is our answer to your request for information under the {law}.',
    law: { foia: 'Freedom of Information Act 2000', foisa: 'Freedom of Information (Scotland) Act 2002' },
    asked: 'What you asked for',
    answer: 'Our answer',
    counted: 'What is counted',
    notHeld: 'What we do not hold',
    hiddenTitle: 'Numbers that are not shown',
    // No number in words: whoever reads the letter back would take it for a figure.
    hidden:
      'Numbers marked [c] are not shown. Small numbers are hidden, and any number from which one could be worked out, because a person might be identified: {exemption}. The tables were tested together with everything published before, and no hidden number could be worked out.',
    exemption: {
      foia: 'section 40(2) of the Act (personal information)',
      foisa: 'section 38(1)(b) of the Act (personal information)',
    },
    read: 'How to read these figures',
    caution:
      'A higher figure can mean that more is told, recorded or flagged, and not that more happened. Forces record on different systems, so figures of different forces should not be ranked.',
    review: 'If you are not content',
    reviewText:
      'You may ask us for an internal review within 40 working days of this letter. After that you may complain to {commissioner}.',
    commissioner: {
      foia: 'the Information Commissioner, ico.org.uk',
      foisa: 'the Scottish Information Commissioner, foi.scot',
    },
    language: 'This letter is also sent in Welsh.',
  },
  problem: {
    'not-there': 'There is no such request.',
    'not-signed-in': 'Sign in first.',
    'reference-missing': 'Give the request’s reference.',
    'reference-taken': 'A request with this reference is logged already.',
    'received-wrong': 'Give the day received as 2026-11-02, not after today.',
    'requester-missing': 'Say who asks.',
    'wording-missing': 'Give what is asked, word for word.',
    'cost-wrong': 'Give one of the four activities, a whole number of records, and minutes above nought.',
    'same-person': 'You drafted this answer: somebody else must sign it.',
    'already-signed': 'This answer has been signed.',
    'not-signed': 'Only a signed answer is published.',
    'title-missing': 'Give a title in both languages.',
    'asked-missing': 'Give the question as everybody will read it.',
    'names-somebody':
      'These words still hold a part of the requester’s name, an e-mail address, a telephone number or a postcode.',
    'reference-names-somebody':
      'The reference of this request holds a part of the requester’s name, and a published answer stands under its reference.',
    'prepared-by-you': 'You prepared it: somebody else must publish it.',
    'nothing-prepared': 'There is nothing to do: look at the page again.',
    'reason-missing': 'Say why it is withdrawn.',
    'template-missing': 'Choose the template.',
    'template-not-read': 'No table to fill in could be read in this file.',
    'review-day-wrong': 'Give the day as 2026-11-02, not before the request and not after today.',
    'review-not-asked': 'No review waits for an answer: enter first that one was asked for.',
    'outcome-missing': 'Say what the review came to.',
    'question-not-read': 'The question is not in the form of a question file.',
    'authority-unknown': '“{text}” is no police force: give its code or name, or “each”.',
    'nothing-asked': 'The question asks for nothing: name measures, or offences by their codes.',
    'measure-unknown': '“{text}” is no measure: `plimsoll figures measures` lists them.',
    'codes-missing': '“{text}” has no offence codes.',
    'name-missing': 'The offences {text} need a name in English and in Welsh: the letter goes out in both.',
    'years-wrong':
      'The years must be “financial” or “calendar”, from 2000 on, at most 25, the first before the last.',
    'breakdown-unknown':
      '“{text}” is no breakdown: offence, online-flag, victim-age, victim-sex, platform or relationship.',
    'too-many-breakdowns':
      '“{text}” is more than two breakdowns in one table: nearly every number would have to be hidden.',
    'no-offence-code': 'Nothing says which column holds the offence code. Name it with --code.',
    'no-recorded-day': 'Nothing says which column holds the day recorded. Name it with --recorded-on.',
    'can-be-worked-out':
      'A hidden number could still be worked out from table {table} with what was published before. Ask for less detail.',
    'not-a-table-of-counts': '{table} is not a table of counts, and an answer holds nothing else.',
    'rows-left-out': {
      one: 'One row could not be counted surely, so the answer would be too low and nothing was written. Put it right, or give --leave-out.',
      other:
        '{n} rows could not be counted surely, so the answer would be too low and nothing was written. Put them right, or give --leave-out.',
    },
    'nothing-in-period':
      'No crime in the records was recorded in the years asked about, so nothing can be said of them.',
  },
} as const;

export type AnswerWords = ShapeOf<typeof en>;

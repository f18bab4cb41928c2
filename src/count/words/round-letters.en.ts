/** The letters of a round. A change of wording is a new version: see `LETTER_WORDING`. */
export const en = {
  act: {
    foia: 'the Freedom of Information Act 2000',
    foisa: 'the Freedom of Information (Scotland) Act 2002',
  },
  subject: {
    request: 'Freedom of information request: {title} [{token}]',
    chaser: 'Answer overdue: {title} [{token}]',
    clarification: 'Clarification: {title} [{token}]',
    'internal-review': 'Internal review: {title} [{token}]',
    commissioner: 'Complaint about {authority}: {title} [{token}]',
    withdrawal: 'Request withdrawn: {title} [{token}]',
  },
  dear: 'Dear {authority}',
  yours: 'Yours faithfully',
  reference: 'Our reference: {token}. Please keep it in the subject of your answer.',
  request: {
    opening: 'This is a request for recorded information under {act}.',
    periods: 'Please give these counts for each of these periods:',
    period: '{period}: {from} to {to}, both days included',
    partsTitle: 'The question',
    part: '{n}. {name}. {definition}',
    codes: 'Offence codes: {codes}.',
    by: 'Broken down by: {by}.',
    answerTitle: 'How to answer',
    template:
      'A spreadsheet is attached with a row for every count asked for. Filling it in answers this request.',
    formats:
      'Please answer in a form that can be used again under section 11: {formats}. A picture or a PDF of a table cannot be.',
    nought:
      'Please write 0 where the count is nought. Where a count is withheld or not held, please say which of the two, and do not leave it empty.',
    systems:
      'If the counts come from two record systems, or the system changed within a period, please give each and say whether they overlap.',
    hedgeTitle: 'If it would cost too much',
    hedge:
      'If answering the whole would exceed the limit under section 12, please answer question 1 alone, then as many of the others, in their order, as the limit allows. Please tell me how the estimate was made.',
    hedgeOne:
      'If answering the whole would exceed the limit under section 12, please answer for the latest period alone, then for as many of the others as the limit allows, the latest first. Please tell me how the estimate was made.',
    adviceTitle: 'Advice and assistance',
    advice:
      'If any of this cannot be answered as it is asked, please tell me under {section} what could be. It is a count of records by offence code, marker and date from the crime recording system: no record needs to be read, and no person is asked about.',
    adviceReturn: 'Forces return the same codes and the same marker to the Home Office.',
    unclear:
      'If anything is unclear, please ask at once: I shall answer promptly, and the time for your answer then begins anew.',
    refuse:
      'If you withhold anything, please say under which exemption and why, and how a review is asked for.',
    applicant: 'The request is made by {name}.',
    applicantFor: 'The request is made by {name} for {organisation}.',
    address: 'Address for correspondence: {address}',
    byEmail: 'Please answer by e-mail to the address that this came from.',
  },
  sectionOf: 'section',
  sections: { advice: { foia: 'section 16', foisa: 'section 15' } },
  breakdown: {
    'victim-age': 'age of the victim',
    'victim-sex': 'sex of the victim',
    platform: 'platform named (Snapchat, Instagram and so on)',
    month: 'calendar month',
    outcome: 'outcome',
    'suspect-age': 'whether the suspect was under 18',
  },
  format: {
    xlsx: 'an Excel workbook (.xlsx)',
    ods: 'an OpenDocument spreadsheet (.ods)',
    csv: 'a text file with commas (.csv)',
  },
  chaser: {
    opening: 'I asked for information on {sent} under {act}.',
    due: 'An answer was due by {due}, {working}. It is now {days} late.',
    twentieth: 'the twentieth working day after it was received',
    extended: 'the day to which you extended the time',
    afterClarification: 'the twentieth working day after your question was answered',
    days: { one: '{n} working day', other: '{n} working days' },
    ask: 'Please send the answer now. If it cannot be sent now, please tell me the day on which it will be and what holds it up.',
    acknowledged: 'You acknowledged it on {on}.',
    reference: 'Your reference: {reference}.',
    review:
      'The review that I asked for on {asked} was due by {due}. It is now {days} late. Please send its outcome.',
  },
  clarification: {
    opening: 'Thank you for your question of {asked} about my request under {act}.',
    quoted: 'You asked:',
    answer: 'My answer is:',
    clock: 'The time for your answer begins anew on the day on which you receive this.',
  },
  review: {
    opening: 'Please review the handling of my request of {sent} under {act}{answered}.',
    answered: ', answered on {on}',
    unanswered: ', which has not been answered',
    refused: 'You refused it under {exemptions}.',
    groundsTitle: 'The grounds are these.',
    grounds: {
      late: 'It was not answered within twenty working days, as section 10 requires.',
      'no-estimate':
        'Section 12 was relied on without an estimate that can be followed: how many records, what would be done with each, and how long that takes. The limit is {limit}. Only finding out whether it is held, locating, retrieving and extracting count towards it.',
      'part-alone':
        'The request asked that question 1 alone be answered if the whole would exceed the limit. That was not done, and no estimate was given for it.',
      'no-advice': 'No advice was given under {advice} on how the request could be brought within the limit.',
      'not-explained':
        'The answer does not say which exemption applies, or why it applies, as {refusal} requires.',
      'public-interest':
        'The exemption is subject to a public interest test, and the answer does not show that the interest in withholding was weighed against that in releasing: it is the public’s interest to know how often children are harmed online and whether it is recorded.',
      'counts-not-people':
        'A count for a whole force and a year is not personal data unless somebody could be identified from it, by means reasonably likely to be used. Where a count is small it can be given as fewer than five.',
      'others-answered': {
        one: 'One other authority answered the very same question within the limit: {names}.',
        other: '{n} other authorities answered the very same question within the limit, among them {names}.',
      },
      'held-elsewhere':
        'The count asked for is made of codes and dates that every force records. Please say how the search was made.',
      'part-missing':
        'The answer leaves part of the question out without saying that it is withheld or not held.',
      'not-reusable':
        'The answer was not given in a form that can be used again, as was asked for under section 11.',
    },
    ask: {
      foia: 'The Commissioner’s guidance is that a review is answered within twenty working days, and never later than forty, by somebody who did not decide the first time.',
      foisa:
        'Under section 21 a review is answered within twenty working days, by somebody who did not decide the first time.',
    },
    limit: { foia: '£450, eighteen hours', foisa: '£600' },
    refusalSection: { foia: 'section 17', foisa: 'section 16' },
  },
  commissioner: {
    to: {
      foia: 'Information Commissioner’s Office',
      foisa: 'Scottish Information Commissioner',
    },
    opening: 'I complain under {section} of {act} about how {authority} handled my request of {sent}.',
    section: { foia: 'section 50', foisa: 'section 47' },
    groundsTitle: 'What is wrong:',
    enclosed: 'The letters and answers are enclosed.',
  },
  withdrawal: {
    body: 'I withdraw my request of {sent}. Please do no more work on it.',
    bodyUnsent: 'I withdraw this request. Please do no more work on it.',
  },
  template: {
    file: 'counts-{token}.xlsx',
    title: 'Counts asked for: {title}',
    description: 'A spreadsheet to fill in, for {authority}',
    notesSheet: 'Notes',
    answerSheet: 'Counts',
    notes: {
      fill: 'Put one number in each row of the sheet Counts, in the column Count, in place of the three dots.',
      nought: 'Write 0 where the count is nought.',
      small: 'Where a small count is withheld, write fewer than 5.',
      withheld: 'Where a count is withheld, write withheld, and the exemption in the last column.',
      notHeld: 'Where it is not held, write not held.',
      periods: 'A period includes both its first and its last day.',
      reference:
        'Leave the column Reference as it is: it says in codes what the row counts, so that nothing has to be guessed.',
      definitions: 'What is counted',
    },
    header: [
      'Question',
      'What is counted',
      'Offence codes',
      'First day',
      'Last day',
      'Broken down by',
      'Group',
      'Reference',
      'Count',
      'Remarks',
    ],
    whole: 'all of them',
    empty: '…',
    table: 'Counts',
  },
  category: {
    '0-12': 'aged under 13',
    '13-15': 'aged 13 to 15',
    '16-17': 'aged 16 to 17',
    female: 'female',
    male: 'male',
    snapchat: 'Snapchat',
    instagram: 'Instagram',
    facebook: 'Facebook',
    whatsapp: 'WhatsApp',
    'any-other': 'other',
    charged: 'charged or summonsed',
    'none-yet': 'no outcome yet',
    'under-18': 'under 18',
    '18-and-over': '18 and over',
    'not-known': 'not known',
  },
} as const;

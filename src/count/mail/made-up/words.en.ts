/** What made-up authorities write, besides their answers. */
export const en = {
  subject: 'RE: {subject}',
  bounce: 'This is a made-up mail server. Your message could not be delivered: nobody has that address.',
  awaySubject: 'Automatic reply: Freedom of Information',
  away: 'I am out of the office. Requests for information are dealt with by my colleagues in turn.',
  acknowledgement:
    'Dear requester,\n\nThank you for your request for information, which has been received and logged.\n\nOur reference: FOI {number}/26\n\nYou can expect a response within 20 working days, by {by} at the latest.\n\nInformation Access\n{name} (made up)',
  answer:
    'Dear requester,\n\nOur reference: FOI {number}/26\n\nPlease find our answer in the file attached.\n\nInformation Access\n{name} (made up)',
} as const;

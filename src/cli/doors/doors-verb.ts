/** plimsoll doors: is everything set up, what is monitored, do the sign-ins work. */
import type { Verb } from '../verb.js';
import { wrongUse } from '../wrong-use.js';

export const doorsVerb: Verb = {
  name: 'doors',
  operands: 'check',
  about: {
    en: 'checks the settings of e-mail, Facebook, Instagram, X and partners, says what is monitored, and tries the mailboxes',
    cy: 'gwirio gosodiadau e-bost, Facebook, Instagram, X a phartneriaid, dweud beth sy’n cael ei wylio, a rhoi cynnig ar y blychau post',
  },
  options: [
    {
      name: 'offline',
      takes: 'flag',
      about: { en: 'asks no server', cy: 'heb holi unrhyw weinydd' },
    },
  ],
  examples: [
    {
      line: 'plimsoll doors check',
      shows: {
        en: 'what is monitored, which key ends soon, and whether each mailbox can be read',
        cy: 'beth sy’n cael ei wylio, pa allwedd sy’n dod i ben cyn hir, ac a ellir darllen pob blwch post',
      },
    },
  ],
  run: async (call) => {
    const verb = call.operands[0];
    if (verb !== 'check') throw wrongUse('unknownSubverb', { name: verb ?? '', known: 'check' });
    // What mailboxes need is loaded only here: the other verbs answer sooner.
    return (await import('./checking-doors.js')).checkDoors(call);
  },
};

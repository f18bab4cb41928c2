/** plimsoll mail: the mail account of rounds, looked at, sent from and read by hand. */
import type { Verb } from '../verb.js';
import { wrongUse } from '../wrong-use.js';

const KNOWN = ['check', 'send', 'read'] as const;

export const mailVerb: Verb = {
  name: 'mail',
  operands: 'check|send|read',
  about: {
    en: 'the mail account of rounds: tries it, sends the letters that wait, reads what has come. A server that runs does so by itself',
    cy: 'cyfrif e-bost y rowndiau: rhoi cynnig arno, anfon y llythyrau sy’n aros, darllen yr hyn a ddaeth. Mae gweinydd sy’n rhedeg yn gwneud hynny ohono’i hun',
  },
  options: [
    {
      name: 'dry-run',
      takes: 'flag',
      about: {
        en: 'with send: prints what would go, to whom, and sends nothing',
        cy: 'gyda send: argraffu beth fyddai’n mynd, ac at bwy, heb anfon dim',
      },
    },
    {
      name: 'offline',
      takes: 'flag',
      about: { en: 'with check: asks no server', cy: 'gyda check: heb holi unrhyw weinydd' },
    },
  ],
  examples: [
    {
      line: 'plimsoll mail check',
      shows: {
        en: 'whether the settings hold, the mailbox can be read and the server takes letters',
        cy: 'a yw’r gosodiadau’n dal, a ellir darllen y blwch post, ac a yw’r gweinydd yn derbyn llythyrau',
      },
    },
    {
      line: 'plimsoll mail send --dry-run',
      shows: {
        en: 'every letter that waits, with its address and subject',
        cy: 'pob llythyr sy’n aros, gyda’i gyfeiriad a’i bwnc',
      },
    },
  ],
  run: async (call) => {
    const verb = call.operands[0] ?? '';
    if (!KNOWN.some((known) => known === verb))
      throw wrongUse('unknownSubverb', { name: verb, known: KNOWN.join(', ') });
    // What mailboxes need is loaded only here: the other verbs answer sooner.
    return (await import('./doing-mail.js')).doMail(verb, call);
  },
};

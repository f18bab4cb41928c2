/** plimsoll round: one question to many authorities, without a page. */
import { now } from '../../base/day.js';
import { openInstallation } from '../open.js';
import type { Exit, Verb } from '../verb.js';
import { wrongUse } from '../wrong-use.js';
import type { RoundCall } from './about.js';
import { chaseVerb, closeVerb, importVerb, listRoundsVerb, openVerb, sendVerb, statusVerb } from './verbs.js';

const SUBVERBS: Readonly<Record<string, (of: RoundCall) => Promise<Exit>>> = {
  list: listRoundsVerb,
  open: openVerb,
  send: sendVerb,
  status: statusVerb,
  chase: chaseVerb,
  close: closeVerb,
  import: importVerb,
};

export const roundVerb: Verb = {
  name: 'round',
  operands:
    'list | open ROUND|QUESTION.json | send ROUND | status [ROUND] | chase ROUND | close ROUND | import FILE',
  about: {
    en: 'asks one question of many authorities: opens a round, sends its letters, says where each request stands by its own law, reminds the late ones together, closes it, or brings in a batch from WhatDoTheyKnow',
    cy: 'gofyn un cwestiwn i lawer o awdurdodau: agor rownd, anfon ei llythyrau, dweud ble mae pob cais yn sefyll yn ôl ei gyfraith ei hun, atgoffa’r rhai hwyr gyda’i gilydd, ei chau, neu ddod â swp o WhatDoTheyKnow i mewn',
  },
  options: [
    {
      name: 'by',
      takes: 'text',
      value: 'NAME',
      about: {
        en: 'the account of whoever asks, who has read the letters; not needed where only one may',
        cy: 'cyfrif y sawl sy’n gofyn, sydd wedi darllen y llythyrau; nid oes ei angen lle mai un yn unig a gaiff',
      },
    },
    {
      name: 'most',
      takes: 'text',
      value: 'N',
      about: {
        en: 'chase: the most reminders to one authority in five working days; 3 when left out',
        cy: 'chase: y mwyaf o nodiadau i un awdurdod mewn pum diwrnod gwaith; 3 o’i adael allan',
      },
    },
    {
      name: 'title-en',
      takes: 'text',
      value: 'TEXT',
      about: { en: 'import: what the round is called, in English', cy: 'import: enw’r rownd, yn Saesneg' },
    },
    {
      name: 'title-cy',
      takes: 'text',
      value: 'TEXT',
      about: { en: 'import: what the round is called, in Welsh', cy: 'import: enw’r rownd, yn Gymraeg' },
    },
    {
      name: 'sent-on',
      takes: 'text',
      value: 'DAY',
      about: {
        en: 'import: the day the batch was sent, where its messages do not say',
        cy: 'import: y diwrnod yr anfonwyd y swp, lle nad yw ei negeseuon yn dweud',
      },
    },
    {
      name: 'dry-run',
      takes: 'flag',
      about: {
        en: 'show each letter and say what would be done; change nothing and send nothing',
        cy: 'dangos pob llythyr a dweud beth a wneid; newid dim ac anfon dim',
      },
    },
  ],
  examples: [
    {
      line: 'plimsoll round status --json',
      shows: {
        en: 'where every request of the newest round stands, with its last day and the holidays that moved it',
        cy: 'ble mae pob cais o’r rownd ddiweddaraf yn sefyll, â’i ddiwrnod olaf a’r gwyliau a’i symudodd',
      },
    },
    {
      line: 'plimsoll round open question.json --by "Priya Nair" --dry-run',
      shows: {
        en: 'whether the question can be asked, and of whom',
        cy: 'a ellir gofyn y cwestiwn, ac i bwy',
      },
    },
    {
      line: 'plimsoll round chase "Online child sexual offences" --dry-run',
      shows: { en: 'each reminder, before any goes', cy: 'pob nodyn atgoffa, cyn i’r un fynd' },
    },
  ],
  run: async (call) => {
    const [what = ''] = call.operands;
    const run = SUBVERBS[what];
    if (!run) throw wrongUse('unknownSubverb', { name: what, known: Object.keys(SUBVERBS).join(', ') });
    const opened = await openInstallation({ purpose: 'verb', madeUp: false, now: now() }, call);
    if (!opened) return 3;
    try {
      return await run({ opened, call, now: now() });
    } finally {
      await opened.close();
    }
  },
};

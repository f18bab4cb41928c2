/** plimsoll round: one question to many authorities, without a page. */
import { type OpenedCall, runSubverb } from '../opened-call.js';
import { BY } from '../options.js';
import type { Exit, Option, Verb } from '../verb.js';
import { addVerb, addressesVerb } from './more-verbs.js';
import { eventVerb, goneVerb, letterVerb, requestVerb } from './request-verbs.js';
import { chaseVerb, closeVerb, importVerb, listRoundsVerb, openVerb, sendVerb, statusVerb } from './verbs.js';

const SUBVERBS: Readonly<Record<string, (of: OpenedCall) => Promise<Exit>>> = {
  list: listRoundsVerb,
  open: openVerb,
  send: sendVerb,
  status: statusVerb,
  chase: chaseVerb,
  close: closeVerb,
  import: importVerb,
  add: addVerb,
  addresses: addressesVerb,
  request: requestVerb,
  event: eventVerb,
  letter: letterVerb,
  gone: goneVerb,
};

const detail = (name: string, value: string, en: string, cy: string): Option => ({
  name,
  takes: 'text',
  value,
  about: { en, cy },
});

/** What an event or a letter carries besides its kind. */
const DETAILS: readonly Option[] = [
  detail('words', 'TEXT', 'event: the authority’s own words', 'event: geiriau’r awdurdod ei hun'),
  detail(
    'exemptions',
    'TEXT',
    'event: the sections it refused under: “12, 40(2)”',
    'event: yr adrannau y gwrthododd odanynt: “12, 40(2)”',
  ),
  detail(
    'to',
    'DAY',
    'event extended: the day it says it will answer by',
    'event extended: y diwrnod y dywed y bydd yn ateb erbyn iddo',
  ),
  detail(
    'outcome',
    'upheld|part-upheld|overturned',
    'event review-answered, commissioner-decided: what it came to',
    'event review-answered, commissioner-decided: beth a ddaeth ohono',
  ),
  detail('reference', 'TEXT', 'event: the authority’s reference', 'event: cyfeirnod yr awdurdod'),
  detail('channel', 'email|post|phone|upload|portal', 'event: how it came', 'event: sut y daeth'),
  detail(
    'answer',
    'TEXT',
    'letter clarification: the answer to their question',
    'letter clarification: yr ateb i’w cwestiwn',
  ),
  detail(
    'more',
    'TEXT',
    'letter internal-review, commissioner: what else is to be said',
    'letter internal-review, commissioner: beth arall sydd i’w ddweud',
  ),
];

export const roundVerb: Verb = {
  name: 'round',
  operands:
    'list | open ROUND|QUESTION.json | send ROUND | status [ROUND] | chase ROUND | close ROUND | import FILE | add ROUND AUTHORITY | addresses [FILE.csv] | request REQUEST | event REQUEST KIND | letter REQUEST KIND | gone REQUEST',
  about: {
    en: 'asks one question of many authorities: opens a round, sends its letters, says where each request stands by its own law, reminds the late ones together, enters what happens to one, writes it a letter, closes the round, or brings in a batch from WhatDoTheyKnow',
    cy: 'gofyn un cwestiwn i lawer o awdurdodau: agor rownd, anfon ei llythyrau, dweud ble mae pob cais yn sefyll yn ôl ei gyfraith ei hun, atgoffa’r rhai hwyr gyda’i gilydd, cofnodi’r hyn sy’n digwydd i un, ysgrifennu llythyr ato, cau’r rownd, neu ddod â swp o WhatDoTheyKnow i mewn',
  },
  options: [
    BY,
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
      name: 'round',
      takes: 'text',
      value: 'ROUND',
      about: {
        en: 'request, event, letter and gone: the round in which REQUEST names an authority; the newest open one when left out',
        cy: 'request, event, letter a gone: y rownd lle mae REQUEST yn enwi awdurdod; yr un agored ddiweddaraf o’i adael allan',
      },
    },
    {
      name: 'on',
      takes: 'text',
      value: 'DAY',
      about: {
        en: 'event and gone: the day that counts in law; today when left out',
        cy: 'event a gone: y diwrnod sy’n cyfrif yn ôl y gyfraith; heddiw o’i adael allan',
      },
    },
    ...DETAILS,
    {
      name: 'alaveteli',
      takes: 'flag',
      about: {
        en: 'status: JSON in the shape that Alaveteli sites give, a request each',
        cy: 'status: JSON ar y ffurf a rydd gwefannau Alaveteli, un i bob cais',
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
      line: 'plimsoll round event gwent refused --exemptions 12 --on 2026-11-20',
      shows: {
        en: 'a refusal, entered on the day it came',
        cy: 'gwrthodiad, wedi’i gofnodi ar y diwrnod y daeth',
      },
    },
    {
      line: 'plimsoll round letter gwent internal-review --dry-run',
      shows: {
        en: 'the letter for an internal review, before it goes',
        cy: 'y llythyr am adolygiad mewnol, cyn iddo fynd',
      },
    },
    {
      line: 'plimsoll round chase "Online child sexual offences" --dry-run',
      shows: { en: 'each reminder, before any goes', cy: 'pob nodyn atgoffa, cyn i’r un fynd' },
    },
  ],
  run: (call) => runSubverb(SUBVERBS, call, (subverb, of) => subverb(of)),
};

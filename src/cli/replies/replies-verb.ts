/** plimsoll replies: what authorities sent, brought in, read by two people, entered and taken back, without a page. */
import { type OpenedCall, runSubverb } from '../opened-call.js';
import { BY } from '../options.js';
import type { Exit, Verb } from '../verb.js';
import { cleanVerb, sendBackVerb, takeBackVerb } from './acts.js';
import { addVerb } from './add.js';
import { listVerb, showVerb } from './list.js';
import { confirmVerb, settleVerb, sheetVerb } from './reading.js';

const SUBVERBS: Readonly<Record<string, (of: OpenedCall) => Promise<Exit>>> = {
  list: listVerb,
  show: showVerb,
  add: addVerb,
  sheet: sheetVerb,
  confirm: confirmVerb,
  settle: settleVerb,
  'take-back': takeBackVerb,
  clean: cleanVerb,
  'send-back': sendBackVerb,
};

export const repliesVerb: Verb = {
  name: 'replies',
  operands:
    'list | show REPLY | add FILE … | sheet REPLY | confirm REPLY DECISIONS.csv | settle REPLY [DECISIONS.csv] | take-back REPLY | clean REPLY | send-back REPLY',
  about: {
    en: 'what authorities sent: takes files in, gives each reply as a sheet that two people fill in, each alone, enters what they agree on, and takes back what an authority takes back',
    cy: 'yr hyn a anfonodd awdurdodau: cymryd ffeiliau i mewn, rhoi pob ateb yn daflen i ddau berson ei llenwi, pob un ar ei ben ei hun, cofnodi’r hyn y maent yn cytuno arno, a thynnu’n ôl yr hyn y mae awdurdod yn ei dynnu’n ôl',
  },
  options: [
    BY,
    {
      name: 'request',
      takes: 'text',
      value: 'REQUEST',
      about: {
        en: 'list and add: the request, by its token, its id, or its authority in the open round',
        cy: 'list ac add: y cais, yn ôl ei docyn, ei ddynodydd, neu ei awdurdod yn y rownd agored',
      },
    },
    {
      name: 'round',
      takes: 'text',
      value: 'ROUND',
      about: {
        en: 'add: FILE is a batch from WhatDoTheyKnow; each file in it goes to its authority’s request in this round',
        cy: 'add: swp o WhatDoTheyKnow yw FILE; mae pob ffeil ynddo’n mynd at gais ei hawdurdod yn y rownd hon',
      },
    },
    {
      name: 'authority',
      takes: 'text',
      value: 'AUTHORITY',
      about: {
        en: 'add: who sent it, where it answers no request of ours',
        cy: 'add: pwy a’i hanfonodd, lle nad yw’n ateb yr un cais o’n heiddo ni',
      },
    },
    {
      name: 'received-on',
      takes: 'text',
      value: 'DAY',
      about: {
        en: 'add: the day it came; today when left out',
        cy: 'add: y diwrnod y daeth; heddiw o’i adael allan',
      },
    },
    {
      name: 'how',
      takes: 'text',
      value: 'email|upload|post|phone',
      about: { en: 'add: how it came; upload when left out', cy: 'add: sut y daeth; upload o’i adael allan' },
    },
    {
      name: 'replaces',
      takes: 'text',
      value: 'REPLY',
      about: {
        en: 'add: the reply that the authority puts this one in the place of, with --why',
        cy: 'add: yr ateb y mae’r awdurdod yn rhoi hwn yn ei le, gyda --why',
      },
    },
    {
      name: 'why',
      takes: 'text',
      value: 'TEXT',
      about: {
        en: 'take-back, and add with --replaces: the reason that the authority gives',
        cy: 'take-back, ac add gyda --replaces: y rheswm y mae’r awdurdod yn ei roi',
      },
    },
    {
      name: 'on',
      takes: 'text',
      value: 'DAY',
      about: {
        en: 'take-back: the day; today when left out',
        cy: 'take-back: y diwrnod; heddiw o’i adael allan',
      },
    },
    {
      name: 'differences',
      takes: 'flag',
      about: {
        en: 'sheet: only where the two readers differ, with both answers, for somebody else to settle',
        cy: 'sheet: dim ond lle mae’r ddau ddarllenydd yn anghytuno, â’r ddau ateb, i rywun arall eu setlo',
      },
    },
    {
      name: 'all',
      takes: 'flag',
      about: {
        en: 'sheet: every other piece of the reply with a figure in it too, for what was not read',
        cy: 'sheet: pob darn arall o’r ateb â ffigur ynddo hefyd, ar gyfer yr hyn na ddarllenwyd',
      },
    },
    {
      name: 'dry-run',
      takes: 'flag',
      about: {
        en: 'do everything, say what came of it, and change nothing',
        cy: 'gwneud popeth, dweud beth a ddaeth ohono, a newid dim',
      },
    },
  ],
  examples: [
    {
      line: 'plimsoll replies add answer.xlsx --request gwent --received-on 2026-11-20 --by "Priya Nair"',
      shows: {
        en: 'a file that came by another way, as the answer to Gwent’s request',
        cy: 'ffeil a ddaeth ffordd arall, yn ateb i gais Gwent',
      },
    },
    {
      line: 'plimsoll replies sheet 3f2a > decisions.csv',
      shows: {
        en: 'what was read, a line each; write confirm, correct or reject in the column “decision”',
        cy: 'yr hyn a ddarllenwyd, llinell yr un; ysgrifennwch confirm, correct neu reject yn y golofn “decision”',
      },
    },
    {
      line: 'plimsoll replies confirm 3f2a decisions.csv --by "Priya Nair"',
      shows: {
        en: 'one person’s reading, whole; a second person does the same, then `settle` enters it',
        cy: 'darlleniad un person, yn gyfan; mae ail berson yn gwneud yr un peth, yna mae `settle` yn ei gofnodi',
      },
    },
  ],
  run: (call) => runSubverb(SUBVERBS, call, (subverb, of) => subverb(of)),
};

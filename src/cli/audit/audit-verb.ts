/** plimsoll audit: how many records to read, which, and what the reading says. */
import { COLUMN_OPTIONS, SHEET_OPTION } from '../flag/flag-verb.js';
import type { Call, Exit, Verb } from '../verb.js';
import { drawSample } from './draw-sample.js';
import { makePlan } from './make-plan.js';
import { importInto, sampleInto, suggestInto } from './room.js';
import { scoreSample } from './score-sample.js';
import { wrong } from './wrong.js';

const SUBVERBS: Readonly<Record<string, (call: Call) => Promise<Exit>>> = {
  plan: makePlan,
  draw: drawSample,
  score: scoreSample,
  import: importInto,
  sample: sampleInto,
  suggest: suggestInto,
};

export const auditVerb: Verb = {
  name: 'audit',
  operands: 'plan|draw FLAGGED, score CODED [CODED] [SETTLED], or import|sample|suggest FILE',
  about: {
    en: 'how accurate a flag is, how many are missing and how far that may be out: a plan, a seeded draw, and the score of what two people coded. FLAGGED is what `plimsoll flag` wrote. import, sample and suggest do the same in the record room, for files too large for a form',
    cy: 'pa mor gywir yw nod, faint sydd ar goll a pha mor bell y gall hynny fod: cynllun, tynnu â hedyn, a sgôr yr hyn a godiodd dau berson. FLAGGED yw’r hyn a ysgrifennodd `plimsoll flag`. Mae import, sample a suggest yn gwneud yr un peth yn yr ystafell gofnodi, ar gyfer ffeiliau rhy fawr i ffurflen',
  },
  options: [
    ...COLUMN_OPTIONS,
    SHEET_OPTION,
    {
      name: 'half-width',
      takes: 'text',
      value: 'SHARE',
      about: {
        en: 'plan: how near the share online must be known, either way: 0.02 is two points (if not said)',
        cy: 'plan: pa mor agos y rhaid gwybod y gyfran ar-lein, y naill ffordd: dau bwynt yw 0.02 (os na ddywedir)',
      },
    },
    {
      name: 'plan',
      takes: 'text',
      value: 'PLAN',
      about: { en: 'draw: the plan to draw by', cy: 'draw: y cynllun i dynnu yn ei ôl' },
    },
    {
      name: 'seed',
      takes: 'text',
      value: 'TEXT',
      about: {
        en: 'draw: any text; the same seed draws the same records',
        cy: 'draw: unrhyw destun; mae’r un hedyn yn tynnu’r un cofnodion',
      },
    },
    {
      name: 'key',
      takes: 'text',
      value: 'KEY',
      about: {
        en: 'draw: where what the coders must not see is written; score: where it is read',
        cy: 'draw: lle ysgrifennir yr hyn na ddylai’r codwyr ei weld; score: lle y’i darllenir',
      },
    },
    {
      name: 'name',
      takes: 'text',
      value: 'NAME',
      about: { en: 'import: what the audit is called', cy: 'import: beth yw enw’r archwiliad' },
    },
    {
      name: 'force',
      takes: 'text',
      value: 'FORCE',
      about: {
        en: 'import: the force whose published figures it bears on',
        cy: 'import: yr heddlu y mae’n ymwneud â’i ffigurau cyhoeddedig',
      },
    },
    {
      name: 'rules',
      takes: 'text',
      value: '2015|2017|2024',
      about: { en: 'import: one rule-book for every record', cy: 'import: un llyfr rheolau i bob cofnod' },
    },
    {
      name: 'audit',
      takes: 'text',
      value: 'ID',
      about: { en: 'sample and suggest: which audit', cy: 'sample a suggest: pa archwiliad' },
    },
    {
      name: 'as',
      takes: 'text',
      value: 'NAME',
      about: {
        en: 'import, sample and suggest: the registrar who does it, by name',
        cy: 'import, sample a suggest: y cofrestrydd sy’n ei wneud, yn ôl enw',
      },
    },
    {
      name: 'out',
      short: 'o',
      takes: 'text',
      value: 'OUT',
      about: { en: 'plan and draw: where it goes', cy: 'plan a draw: i ble mae’n mynd' },
    },
  ],
  examples: [
    {
      line: 'plimsoll audit plan flagged.csv --half-width 0.02 -o plan.json',
      shows: {
        en: 'how many records to read in each stratum',
        cy: 'faint o gofnodion i’w darllen ym mhob stratwm',
      },
    },
    {
      line: 'plimsoll audit draw flagged.csv --plan plan.json --seed 2026-q3 -o sample.csv --key key.json',
      shows: {
        en: 'the records to read, without what the reader says of them',
        cy: 'y cofnodion i’w darllen, heb yr hyn a ddywed y darllenydd amdanynt',
      },
    },
    {
      line: 'plimsoll audit score first.csv second.csv settled.csv --key key.json --json',
      shows: {
        en: 'accuracy, missing flags and totals, with their intervals',
        cy: 'cywirdeb, nodau coll a chyfansymiau, â’u hystodau',
      },
    },
    {
      line: "plimsoll audit import crimes.csv --name 'April to June' --force Gwent --as 'Rhian Registrar'",
      shows: {
        en: 'an audit in the record room, of a file of any size',
        cy: 'archwiliad yn yr ystafell gofnodi, o ffeil o unrhyw faint',
      },
    },
  ],
  run: async (call) => {
    const subverb = SUBVERBS[call.operands[0] ?? ''];
    if (!subverb) throw wrong('subverb');
    return subverb(call);
  },
};

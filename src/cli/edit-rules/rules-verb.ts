/** plimsoll rules: checks a force's own extract by the edit rules, and prints the register. */
import type { Call, Exit, Verb } from '../verb.js';
import { checkExtract } from './check-extract.js';
import { listColumns, listRules } from './list-rules.js';
import { wrong } from './words.js';

const SUBVERBS: Readonly<Record<string, (call: Call) => Promise<Exit>>> = {
  check: checkExtract,
  list: listRules,
  columns: listColumns,
};

export const rulesVerb: Verb = {
  name: 'rules',
  operands: 'check FILE | list | columns',
  about: {
    en: 'checks a force’s own extract of recorded crimes, row by row, or prints the rules in force on a day. FILE is CSV, JSON lines, XLSX or ODS; “-” reads standard input. Nothing of a crime but its number is repeated',
    cy: 'gwirio echdyniad heddlu ei hun o droseddau a gofnodwyd, fesul rhes, neu argraffu’r rheolau mewn grym ar ddiwrnod. CSV, llinellau JSON, XLSX neu ODS yw FILE; mae “-” yn darllen y mewnbwn safonol. Nid ailadroddir dim o drosedd ond ei rhif',
  },
  options: [
    {
      name: 'map',
      takes: 'many',
      value: 'COLUMN=HEADING',
      about: {
        en: 'a heading that is not known, by the column it is; may be given again. `plimsoll rules columns` lists the columns',
        cy: 'pennawd nad yw’n hysbys, yn ôl y golofn ydyw; gellir ei roi eto. Mae `plimsoll rules columns` yn rhestru’r colofnau',
      },
    },
    {
      name: 'problems',
      takes: 'text',
      value: 'FILE',
      about: {
        en: 'check: writes every problem as CSV, whole or not at all, with nothing that a spreadsheet would run',
        cy: 'check: ysgrifennu pob problem fel CSV, yn gyfan neu ddim o gwbl, heb ddim y byddai taenlen yn ei redeg',
      },
    },
    {
      name: 'severity',
      takes: 'text',
      value: 'error|warning|question',
      about: {
        en: 'only rules as grave as this; every rule when it is not given',
        cy: 'dim ond rheolau mor ddifrifol â hyn; pob rheol os nas rhoddir',
      },
    },
    {
      name: 'rule',
      takes: 'many',
      value: 'CODE',
      about: {
        en: 'check: only this rule; may be given again',
        cy: 'check: y rheol hon yn unig; gellir ei rhoi eto',
      },
    },
    {
      name: 'on',
      takes: 'text',
      value: 'DAY',
      about: {
        en: 'list: the rules for crimes recorded on this day. check: the day of the check; today when it is not given',
        cy: 'list: y rheolau ar gyfer troseddau a gofnodwyd ar y diwrnod hwn. check: diwrnod y gwirio; heddiw os nas rhoddir',
      },
    },
  ],
  examples: [
    {
      line: 'plimsoll rules check crimes.csv --problems problems.csv',
      shows: {
        en: 'what is wrong, by row and by rule, and which rules could not be run',
        cy: 'beth sydd o’i le, fesul rhes a fesul rheol, a pha reolau na ellid eu rhedeg',
      },
    },
    {
      line: 'plimsoll rules check crimes.xlsx --map narrative="Free text 2" --severity error --json',
      shows: { en: 'errors alone, for another program', cy: 'gwallau’n unig, ar gyfer rhaglen arall' },
    },
    {
      line: 'plimsoll rules list --on 2016-06-01',
      shows: {
        en: 'the rules for a crime recorded on 1 June 2016',
        cy: 'y rheolau ar gyfer trosedd a gofnodwyd ar 1 Mehefin 2016',
      },
    },
  ],
  run: async (call) => {
    const [name = ''] = call.operands;
    const run = Object.hasOwn(SUBVERBS, name) ? SUBVERBS[name] : undefined;
    if (!run) throw wrong('subverb', { name });
    return run(call);
  },
};

/** plimsoll flag: a file of records in, the same records with the reader's answer out. */
import { basename, resolve } from 'node:path';
import type { Problem } from '../../base/result.js';
import { type Lang, fill } from '../../base/words.js';
import { sheetReader } from '../../count/index.js';
import {
  type ColumnMap,
  type FlaggedFile,
  type Input,
  extractFile,
  flagFile,
  streamInput,
} from '../../record/extract/index.js';
import { FLAG_RULE_BOOKS, type FlagRuleBook, type LexiconRow } from '../../record/rules/flag/index.js';
import type { LayoutProblem, SheetProblem } from '../../record/rules/row-problem.js';
import { sayLayoutProblem } from '../../record/words/say-row-problem.js';
import { type Call, type Exit, type Option, type Verb, FileRefused, WrongUse } from '../verb.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { Progress } from './progress.js';
import { compiled, lexiconIn, previewLexicon } from './lexicon-preview.js';
import { ProblemTeller } from './tell-problems.js';
import { wrong } from './wrong-flag.js';

export { wrong } from './wrong-flag.js';

const COPY = { en, cy } as const;

const column = (name: string, about: Readonly<Record<'en' | 'cy', string>>): Option => ({
  name,
  takes: 'text',
  value: 'COLUMN',
  about,
});

export const COLUMN_OPTIONS: readonly Option[] = [
  column('narrative', {
    en: 'the column of the narrative, where its heading is not known',
    cy: 'colofn y naratif, lle nad yw ei phennawd yn hysbys',
  }),
  column('code', { en: 'the column of the offence code', cy: 'colofn y cod trosedd' }),
  column('recorded-on', {
    en: 'the column of the day recorded: settles the rule-book',
    cy: 'colofn y diwrnod cofnodi: mae’n setlo’r llyfr rheolau',
  }),
  column('flag', { en: 'the column of the flag that stands', cy: 'colofn y nod sydd yno' }),
  column('id', { en: 'the column of the crime number', cy: 'colofn rhif y drosedd' }),
];

export const SHEET_OPTION: Option = {
  name: 'sheet',
  takes: 'text',
  value: 'SHEET',
  about: {
    en: 'the sheet of a workbook; the first that has anything in it, if not said',
    cy: 'taflen llyfr gwaith; y gyntaf sydd â rhywbeth ynddi, os na ddywedir',
  },
};

export const flagVerb: Verb = {
  name: 'flag',
  operands: 'FILE, or lexicon preview NEW.json',
  about: {
    en: 'reads each record’s narrative and adds whether the offence was online, with the words that say so. FILE is CSV, JSON lines or a workbook (XLSX, ODS), which is written as CSV; “-” reads standard input',
    cy: 'darllen naratif pob cofnod ac ychwanegu a oedd y drosedd ar-lein, â’r geiriau sy’n dweud hynny. CSV, llinellau JSON neu lyfr gwaith (XLSX, ODS), a ysgrifennir fel CSV, yw FILE; mae “-” yn darllen y mewnbwn safonol',
  },
  options: [
    ...COLUMN_OPTIONS,
    SHEET_OPTION,
    {
      name: 'lexicon',
      takes: 'text',
      value: 'FILE',
      about: {
        en: 'a whole lexicon of your own, as in-force.json of the room gives it',
        cy: 'geiriadur cyfan eich hun, fel y mae in-force.json yr ystafell yn ei roi',
      },
    },
    {
      name: 'rules',
      takes: 'text',
      value: '2015|2017|2024',
      about: {
        en: 'one rule-book for every record, in place of the one of its day',
        cy: 'un llyfr rheolau i bob cofnod, yn lle un ei ddiwrnod',
      },
    },
    {
      name: 'out',
      short: 'o',
      takes: 'text',
      value: 'OUT',
      about: {
        en: 'where it goes: whole, or not there. A run that was stopped goes on when it is given again',
        cy: 'i ble mae’n mynd: yn gyfan, neu ddim yno. Mae rhediad a ataliwyd yn parhau pan roddir yr un gorchymyn eto',
      },
    },
    {
      name: 'problems',
      takes: 'text',
      value: 'FILE',
      about: {
        en: 'writes every row with something wrong, as CSV',
        cy: 'ysgrifennu pob rhes â rhywbeth o’i le, fel CSV',
      },
    },
    {
      name: 'records',
      takes: 'text',
      value: 'FILE',
      about: {
        en: 'for a preview: your own extract as CSV, tried besides the examples',
        cy: 'ar gyfer rhagolwg: eich detholiad eich hun ar ffurf CSV, i’w brofi heblaw’r enghreifftiau',
      },
    },
    {
      name: 'workers',
      takes: 'text',
      value: 'N',
      about: {
        en: 'threads that read; one a core if not said',
        cy: 'edafedd sy’n darllen; un i bob craidd os na ddywedir',
      },
    },
  ],
  examples: [
    {
      line: 'plimsoll flag crimes.csv -o flagged.csv',
      shows: {
        en: 'the records, each with online, probability, rule, spans, platforms and pathway',
        cy: 'y cofnodion, pob un ag online, probability, rule, spans, platforms a pathway',
      },
    },
    {
      line: 'plimsoll flag - --rules 2017 < crimes.jsonl > flagged.jsonl',
      shows: {
        en: 'the same in a pipe, by the rule-book of 2017',
        cy: 'yr un peth mewn pibell, yn ôl llyfr rheolau 2017',
      },
    },
    {
      line: 'plimsoll flag lexicon preview new-lexicon.json --records crimes.csv',
      shows: {
        en: 'what a changed lexicon would read otherwise, before it is accepted; nothing is changed',
        cy: 'yr hyn y byddai geiriadur newydd yn ei ddarllen fel arall, cyn ei dderbyn; ni newidir dim',
      },
    },
  ],
  run: runFlag,
};

async function runFlag(call: Call): Promise<Exit> {
  const file = call.operands[0];
  if (file === 'lexicon') return previewLexicon(call);
  if (file === undefined) throw wrong('operand');
  const rules = rulesOption(call);
  const workers = workersOption(call);
  const out = call.text('out');
  if (out !== undefined && resolve(out) === resolve(file)) throw wrong('same');
  const input = await inputOf(file, call);
  const problems = new ProblemTeller(call, basename(file), call.text('problems'));
  const progress = new Progress(call, input.size);
  const done = await flagFile({
    input,
    map: mapOption(call),
    rules,
    lexicon: lexiconOption(call),
    out: out === undefined ? { write: writerOf(call) } : { path: out },
    ...(workers === undefined ? {} : { workers }),
    onProblem: (p) => problems.tell(p),
    onProgress: (upTo, records) => progress.tell(upTo, records),
  });
  progress.end();
  await input.close();
  await problems.finish();
  if (!done.ok) {
    for (const p of done.problems) call.io.err(layoutProblem(p, { call, file: basename(file) }));
    return 1;
  }
  sumUp(done.value, { call, problems: problems.count, toFile: out !== undefined });
  return problems.count > 0 ? 1 : 0;
}

const inBothLanguages = (problem: Problem<SheetProblem>): Readonly<Record<Lang, string>> => ({
  en: sayLayoutProblem(problem, 'en'),
  cy: sayLayoutProblem(problem, 'cy'),
});

/** What is wrong with the whole file: a sentence, or with --json a problem as every command gives it. */
function layoutProblem(
  problem: Problem<LayoutProblem>,
  { call, file }: { readonly call: Call; readonly file: string },
): string {
  if (!call.json) return sayLayoutProblem(problem, call.lang);
  const [message_en, message_cy] = [sayLayoutProblem(problem, 'en'), sayLayoutProblem(problem, 'cy')];
  return JSON.stringify({ code: problem.code, message_en, message_cy, where: { file } });
}

export function mapOption(call: Call): ColumnMap {
  const named = {
    narrative: call.text('narrative'),
    offence_code: call.text('code'),
    recorded_at: call.text('recorded-on'),
    online_flag: call.text('flag'),
    crime_id: call.text('id'),
  };
  return Object.fromEntries(Object.entries(named).filter(([, heading]) => heading !== undefined));
}

export function rulesOption(call: Call): FlagRuleBook | null {
  const text = call.text('rules');
  if (text === undefined) return null;
  const rules = FLAG_RULE_BOOKS.find((r) => r === text);
  if (!rules) throw wrong('rules', { rules: text });
  return rules;
}

/** A whole lexicon in place of the shipped one, as the room gives an organisation's own. */
function lexiconOption(call: Call): readonly LexiconRow[] | null {
  const file = call.text('lexicon');
  if (file === undefined) return null;
  const rows = lexiconIn(file);
  compiled(rows);
  return rows;
}

function workersOption(call: Call): number | undefined {
  const text = call.text('workers');
  if (text === undefined) return undefined;
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1 || n > 64) throw wrong('workers', { n: text });
  return n;
}

/** The file named, a workbook's first sheet or the one named; or standard input, which is text. */
export async function inputOf(file: string, call: Call): Promise<Input> {
  if (file !== '-') {
    const sheet = call.text('sheet') ?? null;
    const input = await extractFile(file, { reader: sheetReader('command'), sheet });
    if (input.ok) return input.value;
    const [problem] = input.problems;
    if (problem?.code === 'sheet-unknown') throw new WrongUse(inBothLanguages(problem));
    if (problem) throw new FileRefused(inBothLanguages(problem));
  }
  const { stream, stdin } = call.io;
  return streamInput(
    stream
      ? stream.in()
      : (async function* () {
          yield await stdin();
        })(),
  );
}

const writerOf = (call: Call): ((bytes: Uint8Array) => Promise<void>) => {
  const { stream, out } = call.io;
  return stream ? stream.out : async (bytes) => out(Buffer.from(bytes).toString('utf8'));
};

const answered = (done: FlaggedFile, reader: string): number =>
  Object.entries(done.strata).reduce((n, [id, count]) => (id.endsWith(`/${reader}`) ? n + count : n), 0);

function sumUp(
  done: FlaggedFile,
  { call, problems, toFile }: { call: Call; problems: number; toFile: boolean },
): void {
  const { strata, records, version } = done;
  const counts = {
    records,
    yes: answered(done, 'yes'),
    no: answered(done, 'no'),
    person: answered(done, 'person'),
    set: (strata['no/yes'] ?? 0) + (strata['unset/yes'] ?? 0),
    clear: strata['yes/no'] ?? 0,
    problems,
  };
  if (!call.json) {
    if (done.resumedAt > 0) call.io.err(fill(COPY[call.lang].goesOn, { n: done.resumedAt }, call.lang));
    call.io.err(fill(COPY[call.lang].summary, { ...counts, version }, call.lang));
    return;
  }
  const summary = JSON.stringify({ ...counts, strata, rows_with_problems: done.problems, version });
  (toFile ? call.io.out : call.io.err)(summary);
}

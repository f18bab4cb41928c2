/** plimsoll answer: a force's own records and a question in, a checked answer with its letters out. */
import { basename } from 'node:path';
import { readFile } from 'node:fs/promises';
import { dayInLondon, now } from '../../base/day.js';
import { authorityByCode } from '../../base/authorities.js';
import type { Problem } from '../../base/result.js';
import { type Params, fill, plural } from '../../base/words.js';
import {
  ANSWER_WORDS,
  type AnswerMade,
  type AnswerOut,
  type AnswerQuestion,
  type CrimeCount,
  type FieldsHeld,
  type ReleaseTable,
  ageCodeOf,
  answerFilesOf,
  answerJson,
  buildAnswer,
  checkAnswer,
  composeAnswer,
  needsAge,
  periodOfMonth,
  readQuestion,
} from '../../count/index.js';
import { isWorkbook } from '../../record/extract/index.js';
import {
  type CountedExtract,
  type CountedLine,
  countExtract,
  countKept,
} from '../../record/extract/counting/index.js';
import { sayLayoutProblem } from '../../record/words/say-row-problem.js';
import { SHEET_OPTION, inputOf } from '../flag/flag-verb.js';
import { ProblemTeller } from '../flag/tell-problems.js';
import { type Call, type Exit, type Option, type Verb, WrongUse } from '../verb.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { keepTables, readEarlier, writeFolder } from './folder.js';
import { madeFromRecords } from './from-records.js';
import { ANSWER_OPTIONS } from './options.js';
import { filledTemplates } from './with-template.js';

const COPY = { en, cy } as const;

export const answerVerb: Verb = {
  name: 'answer',
  operands: 'EXTRACT.csv | --records',
  about: {
    en: 'answers a question from an extract of recorded crimes, or from the crimes recorded here: the checked tables, the letter in both languages, and what is not held with why. “-” reads standard input',
    cy: 'ateb cwestiwn o ddetholiad o droseddau a gofnodwyd, neu o’r troseddau a gofnodwyd yma: y tablau wedi’u gwirio, y llythyr yn y ddwy iaith, a’r hyn nas delir gyda pham. Mae “-” yn darllen y mewnbwn safonol',
  },
  options: [...ANSWER_OPTIONS, SHEET_OPTION] satisfies readonly Option[],
  examples: [
    {
      line: 'plimsoll answer crimes.csv --question question.json -o answer',
      shows: {
        en: 'a folder with the letters, the workbooks, CSV and JSON',
        cy: 'ffolder â’r llythyrau, y llyfrau gwaith, CSV a JSON',
      },
    },
    {
      line: 'plimsoll answer --records --question question.json --template asked.xlsx -o answer',
      shows: {
        en: 'the same from this installation’s own crimes, with the requester’s template filled in',
        cy: 'yr un peth o droseddau’r gosodiad hwn ei hun, gyda thempled yr ymgeisydd wedi’i lenwi',
      },
    },
    {
      line: 'plimsoll answer crimes.csv --question question.json --dry-run',
      shows: { en: 'what would be answered, and nothing written', cy: 'yr hyn a atebid, heb ysgrifennu dim' },
    },
  ],
  run: runAnswer,
};

async function runAnswer(call: Call): Promise<Exit> {
  const [file] = call.operands;
  const isOwn = call.has('records');
  if (file === undefined && !isOwn) throw wrong('operand');
  if (file !== undefined && isOwn) throw wrong('both');
  if (call.text('out') === undefined && !call.json && !call.has('dry-run')) throw wrong('nowhere');
  const question = readQuestion(await jsonFile(call.text('question') ?? ''));
  if (!question.ok) return refuse(call, question.problems, 2);
  return isOwn ? answerOwn(question.value, call) : answerExtract(question.value, file ?? '-', call);
}

/** From the installation's own crimes. */
async function answerOwn(question: AnswerQuestion, call: Call): Promise<Exit> {
  const made = await madeFromRecords(question, call);
  if (made === 3) return 3;
  return made.ok ? hand(call, made.value, null) : refuse(call, made.problems, 1);
}

async function answerExtract(question: AnswerQuestion, file: string, call: Call): Promise<Exit> {
  const earlier = await readEarlier(call.many('earlier'));
  const counted = await countFile(file, question, call);
  if (counted === null) return 1;
  const { leftOut } = counted;
  if (leftOut > 0 && !call.has('leave-out')) {
    call.io.err(plural(ANSWER_WORDS[call.lang].problem['rows-left-out'], leftOut, call.lang));
    return 1;
  }
  const made = makeAnswer(question, counted, earlier);
  return made.ok ? hand(call, made.value, counted) : refuse(call, made.problems, 1);
}

/** The answer on standard output, in its folder, or only in words. **Shape**: without rows counted, from the records. */
async function hand(call: Call, made: AnswerMade, counted: CountedExtract | null): Promise<Exit> {
  const answer = outOf(call, made);
  const template = await filledTemplates(answer, call);
  const folder = call.text('out');
  if (folder !== undefined && !call.has('dry-run')) {
    await writeFolder(folder, [...answerFilesOf(answer), ...template.files]);
    await keepTables(call.text('keep'), made.checking.held);
  }
  if (call.json) call.io.out(JSON.stringify(answerJson(answer), null, 2));
  call.io.err(summaryOf(made, counted, call));
  return template.hasBlanks || (counted !== null && problemsIn(counted) > 0) ? 1 : 0;
}

function summaryOf({ checking: { checked } }: AnswerMade, counted: CountedExtract | null, { lang }: Call) {
  const { summary, ofRecords } = COPY[lang];
  const said = { tables: checked.tables.length, hidden: checked.hidden, attacked: checked.attack.attacked };
  if (counted === null) return fill(ofRecords, said, lang);
  const { rows, cancelled, outside } = counted;
  return fill(summary, { ...said, rows, cancelled, outside }, lang);
}

function makeAnswer(
  question: AnswerQuestion,
  counted: CountedExtract,
  earlier: readonly (readonly ReleaseTable[])[],
) {
  const built = buildAnswer(question, crimeCounts(question, counted.lines), fieldsIn(counted));
  if (built.tables.every((t) => t.cells.length === 0))
    return { ok: false as const, problems: [{ code: 'nothing-in-period' }] };
  const checking = checkAnswer(composeAnswer(built, { knowsCancelled: counted.has.cancelled_at }), earlier);
  return checking.ok ? { ok: true as const, value: { built, checking: checking.value } } : checking;
}

/** Lines without a force are the answering force's own. */
export const crimeCounts = (question: AnswerQuestion, lines: readonly CountedLine[]): readonly CrimeCount[] =>
  lines.map(({ force, period, code, flag, victimAge, crimes }) => ({
    authority: force === '' ? (question.authority ?? '') : force,
    period,
    code,
    flag: flag === 'unset' ? 'not-assessed' : flag,
    victimAge: ageCodeOf(victimAge),
    crimes,
  }));

const fieldsIn = ({ has, known }: CountedExtract): FieldsHeld => ({
  'online-flag': has.online_flag,
  'victim-age': has.victim_age,
  'victim-sex': known.includes('victim_sex'),
  platform: known.includes('platforms'),
  relationship: known.includes('suspect_relation'),
});

async function countFile(file: string, question: AnswerQuestion, call: Call): Promise<CountedExtract | null> {
  const input = await inputOf(file, call);
  const teller = new ProblemTeller(call, basename(file), call.text('problems'));
  const wantsAge = question.asked.some(needsAge) || question.by.some((b) => b.includes('victim-age'));
  try {
    const path = file === '-' || isWorkbook(input.head) || input.size === null ? null : file;
    const columns = call.text('columns');
    const asked = {
      input,
      map: headingsGiven(call),
      periodOf: (year: number, month: number) => periodOfMonth(question, year, month),
    };
    const without = wantsAge ? [] : (['victim_age'] as const);
    const counted =
      path !== null && columns !== undefined
        ? await countKept({ ...asked, path }, columns)
        : await countExtract({ ...asked, path, without });
    if (!counted.ok) {
      for (const p of counted.problems) call.io.err(sayProblem(p, call));
      return null;
    }
    for (const problem of counted.value.problems) teller.tell(problem);
    return counted.value;
  } finally {
    await input.close();
    await teller.finish();
  }
}

const headingsGiven = (call: Call): Readonly<Record<string, string>> => {
  const given = {
    offence_code: 'code',
    recorded_at: 'recorded-on',
    online_flag: 'flag',
    victim_age: 'age',
    cancelled_at: 'cancelled',
    force: 'force',
  };
  return Object.fromEntries(
    Object.entries(given).flatMap(([column, option]) => {
      const heading = call.text(option);
      return heading === undefined ? [] : [[column, heading]];
    }),
  );
};

function outOf(call: Call, { built, checking }: AnswerMade): AnswerOut {
  const { authority } = built.question;
  const force = authority === null ? null : authorityByCode(authority);
  const at = now();
  return {
    checked: checking.checked,
    built,
    publisher: force?.full ?? { en: COPY.en.eachForce, cy: COPY.cy.eachForce },
    law: force?.nation === 'scotland' ? 'foisa' : 'foia',
    reference: call.text('reference') ?? null,
    receivedOn: call.text('received') ?? null,
    answeredOn: dayInLondon(at),
    created: at.toISOString(),
  };
}

const problemsIn = ({ problemCounts }: CountedExtract): number =>
  Object.values(problemCounts).reduce((sum, n) => sum + n, 0);

async function jsonFile(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type AnyProblem = Problem & { readonly code: string };

function refuse(call: Call, problems: readonly AnyProblem[], exit: Exit): Exit {
  for (const p of problems) call.io.err(sayProblem(p, call));
  return exit;
}

function sayProblem(problem: AnyProblem, { lang, json }: Call): string {
  const said = (l: 'en' | 'cy'): string => {
    const words: Readonly<Record<string, unknown>> = ANSWER_WORDS[l].problem;
    const sentence = words[problem.code];
    const params: Params = { text: '', table: '', ...problem.params };
    return typeof sentence === 'string'
      ? fill(sentence, params, l)
      : sayLayoutProblem(problem as Parameters<typeof sayLayoutProblem>[0], l);
  };
  if (!json) return said(lang);
  return JSON.stringify({
    code: problem.code,
    message_en: said('en'),
    message_cy: said('cy'),
    where: problem.field ?? null,
  });
}

const wrong = (key: keyof typeof en.wrong): WrongUse =>
  new WrongUse({ en: en.wrong[key], cy: cy.wrong[key] });

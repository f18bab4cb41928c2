/** Where a verb that reads an extract has its bytes from. */
import type { Problem } from '../../base/result.js';
import type { Lang } from '../../base/words.js';
import { type Input, streamInput } from '../../record/extract/input.js';
import { type SheetReader, extractFile } from '../../record/extract/sheet-input.js';
import type { SheetProblem } from '../../record/rules/row-problem.js';
import { sayLayoutProblem } from '../../record/words/say-row-problem.js';
import { type Call, type Option, FileRefused, WrongUse } from '../verb.js';

export const SHEET_OPTION: Option = {
  name: 'sheet',
  takes: 'text',
  value: 'SHEET',
  about: {
    en: 'the sheet of a workbook; the first that has anything in it, if not said',
    cy: 'taflen llyfr gwaith; y gyntaf sydd â rhywbeth ynddi, os na ddywedir',
  },
};

/** What opens workbooks is much, and most extracts are text. */
const whenWanted: SheetReader = async (wanted) => {
  const { sheetReader } = await import('../../count/index.js');
  return sheetReader('command')(wanted);
};

const inBothLanguages = (problem: Problem<SheetProblem>): Readonly<Record<Lang, string>> => ({
  en: sayLayoutProblem(problem, 'en'),
  cy: sayLayoutProblem(problem, 'cy'),
});

/** The file named, a workbook's first sheet or the one named; or standard input, which is text. */
export async function inputOf(file: string, call: Call): Promise<Input> {
  if (file !== '-') {
    const sheet = call.text('sheet') ?? null;
    const input = await extractFile(file, { reader: whenWanted, sheet });
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

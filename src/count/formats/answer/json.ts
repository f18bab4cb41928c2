/** An answer as data for other programs: observations as the contract has them, and what is not held with why. */
import { type Observation } from '../../../base/observation.js';
import { ruleVersionOf } from '../../../base/flag-rules.js';
import { unitOf } from '../../../base/measures.js';
import { readPeriod } from '../../../base/period.js';
import { mustBeChecked } from '../../rules/answer/checked.js';
import { ALL } from '../../rules/answer/build.js';
import { publicCell } from '../../rules/release/public-cell.js';
import type { AnswerOut } from './answer-out.js';

/** The answer's cells as observations, one for each. **Errors**: throws on a table that was not checked. */
export function answerObservations(answer: AnswerOut): readonly Observation[] {
  mustBeChecked(answer.checked.tables);
  return answer.checked.tables.flatMap((table, t) =>
    table.cells.flatMap((cell, n): readonly Observation[] => {
      const at = Object.fromEntries(table.dimensions.map((d, i) => [d.id, cell.key[i] ?? '']));
      const { 'police-force': authority = '', year = '', ...rest } = at;
      const period = readPeriod(year.replace('/', '..'));
      if (!period) return [];
      return [
        {
          authority,
          measure: table.measure,
          ...period,
          by: Object.fromEntries(Object.entries(rest).filter(([, code]) => code !== ALL)),
          value: publicCell(cell).value,
          unit: unitOf(table.measure),
          rule_version: ruleVersionOf(table.measure, authority, period),
          known_on: answer.answeredOn,
          known_precision: 'day',
          coverage: null,
          source: {
            publisher: answer.publisher.en,
            address: null,
            sha256: null,
            at: { table: t + 1, row: n + 1, column: 1 },
          },
          as_written: '',
          note: null,
        },
      ];
    }),
  );
}

export function answerJson(answer: AnswerOut): unknown {
  const { built, checked, law, reference, receivedOn, answeredOn } = answer;
  const { question } = built;
  return {
    reference,
    law,
    received_on: receivedOn,
    answered_on: answeredOn,
    publisher_en: answer.publisher.en,
    publisher_cy: answer.publisher.cy,
    authority: question.authority,
    years: question.years,
    asked: question.asked.map((a) => ({
      id: a.id,
      measure: a.measure,
      codes: a.codes,
      name_en: a.name.en,
      name_cy: a.name.cy,
    })),
    observations: answerObservations(answer),
    not_held: built.notHeld,
    suppression: { cells_hidden: checked.hidden, attacked: checked.attack.attacked, recovered: 0 },
  };
}

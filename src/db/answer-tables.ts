/** The tables of requests received and of the answers to them, as the query builder sees them. */
import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../base/day.js';

type Fixed<T> = ColumnType<T, T, never>;
type FixedJson = ColumnType<unknown, string, never>;

export interface AnswerTables {
  'count.received_request': ReceivedRequestTable;
  'count.received_answer': ReceivedAnswerTable;
  'count.answer_sign_off': AnswerSignOffTable;
  'count.cost_line': CostLineTable;
}

export type CostActivityHeld = 'determining' | 'locating' | 'retrieving' | 'extracting';

interface ReceivedRequestTable {
  org: Fixed<string>;
  id: Generated<string>;
  reference: Fixed<string>;
  received_on: Fixed<Day>;
  law: Fixed<'foia' | 'foisa'>;
  requester: Fixed<string>;
  wording: Fixed<string>;
  entered_by: Fixed<string>;
  entered_at: Fixed<Date>;
}

interface ReceivedAnswerTable {
  org: Fixed<string>;
  id: Generated<string>;
  request: Fixed<string>;
  question: FixedJson;
  built: FixedJson;
  held: FixedJson;
  drafted_by: Fixed<string>;
  drafted_at: Fixed<Date>;
}

interface AnswerSignOffTable {
  org: Fixed<string>;
  answer: Fixed<string>;
  drafted_by: Fixed<string>;
  signed_by: Fixed<string>;
  signed_at: Fixed<Date>;
}

interface CostLineTable {
  org: Fixed<string>;
  id: Generated<string>;
  request: Fixed<string>;
  activity: Fixed<CostActivityHeld>;
  records: Fixed<number>;
  minutes: Fixed<number>;
  entered_by: Fixed<string>;
  entered_at: Fixed<Date>;
}
